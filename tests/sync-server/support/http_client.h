#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QTcpSocket>

#include <string>

namespace salon::test {

struct HttpAnswer {
    int status = 0;                  ///< 0: the connection ended without an answer
    QMap<QString, QString> headers;  ///< names in lower case
    QByteArray body;

    /// The "code" of a problem document; empty for anything else.
    QString problem() const;
};

struct HttpRequest {
    QByteArray method = "GET";
    QByteArray path;
    QByteArray token;
    QByteArray body;
    QByteArray headers;  ///< further lines, each with its line end
};

/// The bytes of a request, Content-Length included if it is a POST.
QByteArray printed(const HttpRequest& request);

/// One connection to 127.0.0.1, byte by byte, so that a test can say what no proper client would.
class HttpClient {
public:
    /// `from`: an address of this machine to come from, like 127.0.0.2; empty: the usual one.
    explicit HttpClient(quint16 port, const QString& from = {});

    void send(const QByteArray& bytes);
    /// Says that nothing more will come.
    void endSending();
    HttpAnswer receive();
    HttpAnswer ask(const HttpRequest& request);
    /// Up to and with the next blank line; empty if the connection ended.
    QByteArray receiveBlock();
    /// True once the other side has closed.
    bool waitForEnd();
    QTcpSocket& socket() { return m_socket; }

private:
    bool fill();

    QTcpSocket m_socket;
    QByteArray m_buffer;
};

/// On a connection of its own.
HttpAnswer ask(quint16 port, const HttpRequest& request);

}  // namespace salon::test
