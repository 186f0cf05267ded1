#include "server_process.h"

#include "bench_terminal.h"

#include "salon/assert.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <ctime>

namespace salon::bench {

namespace {
constexpr int kPatienceMs = 60'000;
}

QString programFolder() { return QCoreApplication::applicationDirPath(); }

ServerProcess::ServerProcess(const std::function<void(const QString&)>& prepare) {
    if (prepare) prepare(folder() + "/server");
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(programFolder() + "/hairshop-server", {"--data", folder() + "/server", "--listen", "127.0.0.1:0"});
    while (!m_process.canReadLine()) SALON_ASSERT(m_process.waitForReadyRead(kPatienceMs), "the server comes up");
    m_url = "http://" + QJsonDocument::fromJson(m_process.readLine()).object().value("listen").toString();
}

ServerProcess::~ServerProcess() {
    m_process.terminate();
    if (!m_process.waitForFinished(kPatienceMs)) m_process.kill();
}

QString ServerProcess::ask(const QStringList& words, const QString& field) {
    QProcess command;
    command.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    command.start(programFolder() + "/hairshop-server", QStringList{"--data", folder() + "/server"} + words);
    SALON_ASSERT(command.waitForFinished(kPatienceMs) && command.exitCode() == 0, "the server does what its operator says");
    return QJsonDocument::fromJson(command.readAllStandardOutput()).object().value(field).toString();
}

QString ServerProcess::createShop() { return ask({"shop", "create", "--name", "Bench", "--zone", "Asia/Seoul", "--step", "10"}, "shop"); }

QString ServerProcess::enrolTerminal(const QString& shop, const QString& name) {
    const auto home = folder() + "/" + name;
    enrolInto(home, m_url, ask({"pair", "--shop", shop, "--name", name}, "code"));
    return home;
}

std::int64_t ServerProcess::cpuNs() const {
    clockid_t clock{};
    timespec used{};
    SALON_ASSERT(clock_getcpuclockid(static_cast<pid_t>(m_process.processId()), &clock) == 0, "the server runs");
    clock_gettime(clock, &used);
    return std::int64_t{used.tv_sec} * 1'000'000'000 + used.tv_nsec;
}

}  // namespace salon::bench
