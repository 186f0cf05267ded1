#include "sync-server/support/running_server.h"

#include "sync-server/support/http_client.h"

#include <QJsonDocument>
#include <QTest>

namespace salon::test {

namespace {

/// Only reached when something is broken.
constexpr int kPatienceMs = 60000;

QString program(const QString& name) {
    return QStringLiteral(SALON_BINARY_DIR "/bin/") + name;
}

}  // namespace

Ended runProgram(const QString& name, const QStringList& arguments) {
    QProcess process;
    process.start(program(name), arguments);
    process.waitForFinished(kPatienceMs);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Ended runServer(const QStringList& arguments) {
    return runProgram("hairshop-server", arguments);
}

RunningServer::RunningServer(const QString& folder, const QStringList& more) : m_folder(folder) {
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program("hairshop-server"), QStringList{"--data", folder, "--listen", "127.0.0.1:0"} + more);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(kPatienceMs)) {
    }
    m_readyLine = m_process.readLine();
    m_port = static_cast<quint16>(QJsonDocument::fromJson(m_readyLine).object().value("listen").toString().section(':', 1).toInt());
}

RunningServer::~RunningServer() {
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.terminate();
    waitForEnd();
}

int RunningServer::waitForEnd() {
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kPatienceMs)) m_process.kill();
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QJsonObject RunningServer::administer(const QStringList& arguments) const {
    return QJsonDocument::fromJson(runServer(QStringList{"--data", m_folder} + arguments).out).object();
}

QByteArray RunningServer::createShop(const QString& name) const {
    return administer({"shop", "create", "--name", name, "--zone", "Asia/Seoul", "--step", "10"}).value("shop").toString().toUtf8();
}

QByteArray RunningServer::code(const QByteArray& shop, const QString& name) const {
    return administer({"pair", "--shop", shop, "--name", name}).value("code").toString().toUtf8();
}

RunningServer::Terminal RunningServer::enrol(const QByteArray& shop) const {
    const HttpAnswer answer = ask(m_port, {.method = "POST", .path = "/v1/enrol", .body = "{\"code\":\"" + code(shop) + "\"}"});
    const QJsonObject enrolment = QJsonDocument::fromJson(answer.body).object();
    return {shop, enrolment.value("terminal").toString().toUtf8(), enrolment.value("token").toString().toUtf8()};
}

}  // namespace salon::test
