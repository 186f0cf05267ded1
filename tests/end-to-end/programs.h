#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace salon::test {

/// What a program said on stdout, and how it ended.
struct Said {
    int exit = -1;
    QByteArray text;
    QByteArray error;

    QJsonObject json() const { return QJsonDocument::fromJson(text).object(); }
    QString field(const char* name) const { return json().value(QLatin1String(name)).toString(); }
    QString told() const { return QString("exit %1: %2%3").arg(exit).arg(QString::fromUtf8(text), QString::fromUtf8(error)); }
};

/// Words put before a program that it may run elsewhere or otherwise: "ip netns exec NAME", "env NAME=VALUE". They become the
/// program, so that what is killed is the program itself.
using Before = QStringList;

/// Runs one of our programs to its end.
Said run(const QString& program, const QStringList& words, int patienceMs = 120'000, const Before& before = {});
/// Starts one and lets go. It is killed when this process ends, however it ends.
void start(QProcess& process, const QString& program, const QStringList& words, const Before& before = {});
/// The folder they were built into.
QString programFolder();

/// A hairshop-server of our own build on a data folder that outlives it. Listens on the loopback only, unless it is told
/// of another address.
class ServerProcess {
public:
    explicit ServerProcess(const QString& data, const QString& listen = "127.0.0.1:0") : m_data(data), m_listen(listen) {}
    ~ServerProcess();

    /// True once it serves. A second start takes the same port again.
    bool start();
    void kill9();
    /// Stops it in the middle of whatever it does, and lets it go on. Its sockets stay open and say nothing.
    void freeze();
    void thaw();
    /// SIGTERM; its exit code.
    int stop();
    bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }
    /// True once it has ended, by whatever hand.
    bool waitForEnd(int patienceMs);
    /// How the next start is run.
    void setBefore(const Before& before) { m_before = before; }
    /// Further options of the next start.
    void setOptions(const QStringList& options) { m_options = options; }

    QString listen() const { return m_listen; }
    QString url() const { return "http://" + m_listen; }
    const QString& data() const { return m_data; }

    /// A command of the operator.
    Said admin(const QStringList& words) const;
    QString createShop(const QString& zone = "Asia/Seoul") const;
    QString pairingCode(const QString& shop, const QString& name) const;

private:
    QString m_data;
    QString m_listen;
    QStringList m_options;
    Before m_before;
    std::unique_ptr<QProcess> m_process;
};

/// One front desk: a folder, and hairshop-deskctl on it.
class Desk {
public:
    explicit Desk(const QString& home, const Before& before = {}) : m_home(home), m_before(before) {}

    Said run(const QStringList& words) const { return test::run("hairshop-deskctl", arguments(words), 120'000, m_before); }
    /// Starts it and lets go, so that it can be killed.
    std::unique_ptr<QProcess> begin(const QStringList& words) const;
    void setClock(const QString& clock) { m_clock = clock; }
    void setBefore(const Before& before) { m_before = before; }
    const Before& before() const { return m_before; }
    const QString& home() const { return m_home; }

private:
    QStringList arguments(const QStringList& words) const;

    QString m_home;
    QString m_clock;
    Before m_before;
};

/// Where a salon's programs run, and what the server listens to.
struct Places {
    QString listen = "127.0.0.1:0";
    Before server;
    std::vector<Before> desks;  ///< one each; empty: here
    QStringList serverOptions = {};
};

/// A server with one empty shop, and as many enrolled desks as asked for.
struct Salon {
    explicit Salon(int desks, const QString& zone = "Asia/Seoul", const Places& places = {});

    /// Two stylists, mia and jo, 09:00 to 18:00 every day; one service "cut" of 30 minutes. Said by the first desk.
    Said furnish();
    /// Every desk to the head; the state hash they share, or empty.
    QString settledState();
    /// hairshop-log verify on the data folder.
    Said verify() const;

    QTemporaryDir folder;
    ServerProcess server;
    QString shop;
    std::vector<Desk> desks;
};

}  // namespace salon::test
