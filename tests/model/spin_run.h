#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace salon::model {

/// Runs SPIN on sync.pml in a folder of its own, with -D switches that choose ranges, faults and mutants. A run that cannot be
/// made is a std::runtime_error with what SPIN or the compiler said.
class SpinRun {
public:
    explicit SpinRun(QStringList switches);

    struct Found {
        int errors = 0;
        double states = 0;
        QString assertion;  ///< the first one that was violated; empty: none
        QString summary;    ///< states, depth and memory, for people
    };
    /// Looks at every state, breadth first (the shortest way to an error, which it stops at) or depth first (less memory).
    Found search(bool breadthFirst);
    /// The steps that lead to the error search() has found.
    QString trail();
    /// The steps of one random walk.
    QString walk(int seed);

private:
    QString run(const QString& program, const QStringList& arguments);

    QStringList m_switches;
    QTemporaryDir m_folder;
};

}  // namespace salon::model
