#include "sync-server/support/http_client.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/socket.h>

namespace salon::test {

namespace {

/// Only reached when something is broken.
constexpr int kPatienceMs = 20000;

}  // namespace

QString HttpAnswer::problem() const {
    return headers.value("content-type") == "application/problem+json" ? QJsonDocument::fromJson(body).object().value("code").toString()
                                                                       : QString();
}

QByteArray printed(const HttpRequest& request) {
    QByteArray bytes = request.method + ' ' + request.path + " HTTP/1.1\r\nHost: test\r\n";
    if (!request.token.isEmpty()) bytes += "Authorization: Bearer " + request.token + "\r\n";
    if (request.method == "POST") bytes += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    return bytes + request.headers + "\r\n" + request.body;
}

HttpClient::HttpClient(quint16 port, const QString& from) {
    if (!from.isEmpty()) m_socket.bind(QHostAddress(from));
    m_socket.connectToHost(QHostAddress::LocalHost, port);
    m_socket.waitForConnected(kPatienceMs);
}

void HttpClient::send(const QByteArray& bytes) {
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(kPatienceMs)) {
    }
}

void HttpClient::endSending() {
    ::shutdown(static_cast<int>(m_socket.socketDescriptor()), SHUT_WR);
}

bool HttpClient::fill() {
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(kPatienceMs)) return false;
    m_buffer += m_socket.readAll();
    return true;
}

QByteArray HttpClient::receiveBlock() {
    while (true) {
        const auto windows = m_buffer.indexOf("\r\n\r\n");
        const auto unix = m_buffer.indexOf("\n\n");
        if (windows >= 0 || unix >= 0) {
            const bool isWindows = windows >= 0 && (unix < 0 || windows < unix);
            const auto end = isWindows ? windows + 4 : unix + 2;
            const QByteArray block = m_buffer.left(end);
            m_buffer.remove(0, end);
            return block;
        }
        if (!fill()) return {};
    }
}

HttpAnswer HttpClient::receive() {
    HttpAnswer answer;
    const QStringList lines = QString::fromUtf8(receiveBlock()).split("\r\n", Qt::SkipEmptyParts);
    if (lines.isEmpty()) return answer;
    answer.status = lines.first().section(' ', 1, 1).toInt();
    for (const QString& line : lines.mid(1)) answer.headers[line.section(": ", 0, 0).toLower()] = line.section(": ", 1);
    if (answer.headers.value("content-type") == "text/event-stream") return answer;
    const auto length = answer.headers.value("content-length").toLongLong();
    while (m_buffer.size() < length && fill()) {
    }
    answer.body = m_buffer.left(length);
    m_buffer.remove(0, length);
    return answer;
}

HttpAnswer HttpClient::ask(const HttpRequest& request) {
    send(printed(request));
    return receive();
}

bool HttpClient::waitForEnd() {
    return m_socket.state() == QAbstractSocket::UnconnectedState || m_socket.waitForDisconnected(kPatienceMs);
}

HttpAnswer ask(quint16 port, const HttpRequest& request) {
    HttpClient client{port};
    return client.ask(request);
}

}  // namespace salon::test
