#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <cstdint>
#include <functional>

namespace salon::bench {

/// A hairshop-server of our own build on a folder of its own, ended with this.
class ServerProcess {
public:
    /// `prepare` is given the data folder before the server has it.
    explicit ServerProcess(const std::function<void(const QString&)>& prepare = {});
    ~ServerProcess();

    qint64 processId() const { return m_process.processId(); }
    QString url() const { return m_url; }
    QString folder() const { return m_folder.path(); }
    /// Makes a shop; its id.
    QString createShop();
    /// Enrols a new terminal of the shop in a folder below ours; that folder.
    QString enrolTerminal(const QString& shop, const QString& name);
    /// CPU time the server has used so far, in nanoseconds.
    std::int64_t cpuNs() const;

private:
    /// Runs one command of the operator and reads a field of its answer.
    QString ask(const QStringList& words, const QString& field);

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_url;
};

/// The folder our programs were built into.
QString programFolder();

}  // namespace salon::bench
