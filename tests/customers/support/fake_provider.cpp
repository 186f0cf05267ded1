#include "customers/support/fake_provider.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>

namespace salon::test {

namespace {

constexpr int kPatienceMs = 60'000;

void write(const QString& name, const QByteArray& text) {
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly)) qFatal("The test folder cannot be written.");
    file.write(text);
    file.close();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

/// A whole request's body; empty if the connection ended before: somebody only looked whether we are there.
QByteArray bodyFrom(QTcpSocket& socket) {
    QByteArray bytes;
    for (;;) {
        const auto head = bytes.indexOf("\r\n\r\n");
        if (head >= 0) {
            const auto at = bytes.toLower().indexOf("content-length:");
            const auto length = bytes.mid(at + 15, bytes.indexOf("\r\n", at) - at - 15).trimmed().toLongLong();
            if (bytes.size() >= head + 4 + length) return bytes.mid(head + 4);
        }
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(kPatienceMs)) return {};
        bytes += socket.readAll();
    }
}

}  // namespace

FakeProvider::FakeProvider() {
    m_server.listen(QHostAddress::LocalHost);
    m_port = m_server.serverPort();
}

QString FakeProvider::textSettings(const QString& folder) {
    write(folder + "/token", "a-token-of-the-test");
    write(folder + "/body.json", R"({"message":{"to":"{to}","from":"{from}","text":"{text}","reference":"{id}"}})");
    write(folder + "/texts.ini", QString("[texts]\ngateway = https\nfrom = 02-1234-5678\n\n"
                                         "[https]\nurl = http://127.0.0.1:%1/send\nbearer_file = token\nsms_body_file = body.json\n"
                                         "ok_where = /code\nok_values = 0\nlater_values = 9\nid_where = /id\n")
                                     .arg(m_port)
                                     .toUtf8());
    return folder + "/texts.ini";
}

QJsonObject FakeProvider::take() {
    for (const QDeadlineTimer deadline(kPatienceMs); !deadline.hasExpired();) {
        if (!hasMore(kPatienceMs)) return {};
        m_asking.reset(m_server.nextPendingConnection());
        const QJsonObject message = QJsonDocument::fromJson(bodyFrom(*m_asking)).object().value("message").toObject();
        if (message.isEmpty()) continue;
        m_words << message.value("text").toString();
        return message;
    }
    return {};
}

bool FakeProvider::hasMore(int patienceMs) {
    return m_server.hasPendingConnections() || m_server.waitForNewConnection(patienceMs);
}

void FakeProvider::accept() { answer(200, R"({"code":"0","id":"message-)" + QByteArray::number(++m_count) + R"("})"); }

void FakeProvider::refuse(const QString& code) { answer(200, R"({"code":")" + code.toUtf8() + R"("})"); }

void FakeProvider::answer(int status, const QByteArray& body) {
    m_asking->write("HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Type: application/json\r\nContent-Length: " +
                    QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
    m_asking->flush();
    m_asking->waitForBytesWritten(kPatienceMs);
    m_asking->disconnectFromHost();
}

}  // namespace salon::test
