#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>

#include <vector>

namespace salon::test {

/// What a program printed and how it ended.
struct Ended {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs hairshop-server with these arguments to its end.
Ended runServer(const QStringList& arguments);
/// Runs any program of the build to its end.
Ended runProgram(const QString& name, const QStringList& arguments);

/// A hairshop-server process on a data folder, at a port of its own choice.
class RunningServer {
public:
    explicit RunningServer(const QString& folder, const QStringList& more = {});
    ~RunningServer();

    quint16 port() const { return m_port; }
    QString folder() const { return m_folder; }
    QByteArray readyLine() const { return m_readyLine; }
    /// The answer of a command given while the server runs.
    QJsonObject administer(const QStringList& arguments) const;

    struct Terminal {
        QByteArray shop;
        QByteArray id;
        QByteArray token;
    };
    QByteArray createShop(const QString& name = "Salon") const;
    QByteArray code(const QByteArray& shop, const QString& name = "Desk 1") const;
    Terminal enrol(const QByteArray& shop) const;

    void terminate() { m_process.terminate(); }
    /// Its exit code.
    int waitForEnd();

private:
    QString m_folder;
    QProcess m_process;
    QByteArray m_readyLine;
    quint16 m_port = 0;
};

}  // namespace salon::test
