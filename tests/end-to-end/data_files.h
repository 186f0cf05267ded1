#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <vector>

namespace salon::test {

/// "ok", or what PRAGMA integrity_check says of an SQLite file.
QString integrityOf(const QString& file);

/// What the files of a folder hold at one moment, to be put back again and again. The files stay the same ones: a terminal
/// takes its folder for its own and not for a copy.
class KeptFolder {
public:
    /// No program may have the folder open while it is kept or put back.
    explicit KeptFolder(const QString& folder);
    void putBack() const;

private:
    QString m_folder;
    QMap<QString, QByteArray> m_files;
};

/// How long the starts after a kill took.
class NextStarts {
public:
    void add(qint64 tookMs) { m_tookMs.push_back(tookMs); }
    /// "next start of the server: 51 times, median 43 ms, slowest 120 ms"
    QString told(const QString& ofWhat) const;
    qint64 medianMs() const;

    /// Nobody waits longer for a desk that has to be opened again.
    static constexpr qint64 kPatienceMs = 2'000;

private:
    std::vector<qint64> m_tookMs;
};

}  // namespace salon::test
