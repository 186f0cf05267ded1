#include "session/server_line.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace salon;
using namespace salon::desk;

namespace {

/// An empty log and a stream that says so once and nothing more. While broken every request is reset; a stream that stands
/// already is not: nobody tells its reader.
class HalfDeadServer : public QTcpServer {
public:
    bool broken = false;
    int streams = 0;

    HalfDeadServer() {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(*socket); });
        });
        listen(QHostAddress::LocalHost);
    }

    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(serverPort()); }

private:
    void answer(QTcpSocket& socket) {
        const QByteArray request = socket.readAll();
        if (broken) return socket.abort();
        if (request.contains("/stream ")) {
            ++streams;
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nevent: head\nid: 0\ndata: {\"head\":0}\n\n");
            return;
        }
        const auto page = QByteArray::fromStdString(wire::printPage({}));
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(page.size()) + "\r\n\r\n" + page);
    }
};

Identity identityAt(const HalfDeadServer& server) {
    Identity identity;
    identity.shop = {"shop"};
    identity.terminal = {"desk"};
    identity.url = fromQ(server.url());
    identity.token = "secret";
    identity.zone = "Asia/Seoul";
    return identity;
}

}  // namespace

class ServerLineTest : public QObject {
    Q_OBJECT

private slots:
    void takesTheStreamForLostWhenARequestFindsNobody() {
        QTemporaryDir folder;
        HalfDeadServer server;
        TerminalCore core(folder.path());
        core.enrolAs(identityAt(server));
        ServerLine line(core, true);
        bool open = false;
        line.onStream = [&](bool now) { open = now; };
        line.start();
        QTRY_VERIFY(open && line.engine().connection() == Connection::live);

        // The cable was out for a moment: the stream is half open, and only the next command notices.
        server.broken = true;
        core.submit({RegisterCustomer{{"anna"}}, {}, Mode::promised}, FixedClock({WallTime{}, "Asia/Seoul", 540}));
        line.engine().commandsWaiting();
        QTRY_VERIFY(!open);
        server.broken = false;
        QTRY_VERIFY(open);
        QCOMPARE(server.streams, 2);
    }
};

QTEST_GUILESS_MAIN(ServerLineTest)
#include "server_line_test.moc"
