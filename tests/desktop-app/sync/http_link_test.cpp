#include "sync/http_link.h"

#include <QEventLoop>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace salon;
using namespace salon::desk;

namespace {

/// Answers each request with bytes of the test's choice, then perhaps hangs up.
class RudeServer : public QTcpServer {
public:
    QByteArray answer;
    bool hangUp = false;
    QList<QByteArray> requests;

    RudeServer() {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray bytes = socket->readAll();
                requests.append(bytes);
                if (!answer.isEmpty()) socket->write(answer);
                if (hangUp) socket->disconnectFromHost();
            });
        });
        listen(QHostAddress::LocalHost);
    }

    Endpoint endpoint() const { return {QStringLiteral("http://127.0.0.1:%1").arg(serverPort()), "shop", "secret"}; }
};

QByteArray http(const QByteArray& status, const QByteArray& body, const QByteArray& more = {}) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" +
           more + "\r\n" + body;
}

std::string emptyPage(wire::Position head) {
    wire::Page page;
    page.head = head;
    return wire::printPage(page);
}

}  // namespace

class HttpLinkTest : public QObject {
    Q_OBJECT

private:
    static Reply<wire::Page> fetch(HttpLink& link) {
        QEventLoop loop;
        std::optional<Reply<wire::Page>> answer;
        link.fetchLog(3, 500, [&](Reply<wire::Page> reply) {
            answer = std::move(reply);
            loop.quit();
        });
        if (answer) qFatal("answered from inside the call");
        loop.exec();
        return *answer;
    }

private slots:
    void asksWithTokenAndVersion() {
        RudeServer server;
        server.answer = http("200 OK", QByteArray::fromStdString(emptyPage(3)));
        HttpLink link(server.endpoint());
        const auto reply = fetch(link);
        QVERIFY(std::holds_alternative<wire::Page>(reply));
        QCOMPARE(std::get<wire::Page>(reply).head, 3);
        const auto& request = server.requests.front();
        QVERIFY(request.startsWith("GET /v1/shops/shop/log?after=3&max=500 "));
        QVERIFY(request.contains("Authorization: Bearer secret"));
        QVERIFY(request.contains("Hairshop-Protocol: 1"));
    }

    void tellsTheServersProblem() {
        RudeServer server;
        server.answer = http("503 Service Unavailable", QByteArray::fromStdString(wire::printProblem({503, "busy", "Too much to do.", 0})),
                             "Retry-After: 7\r\n");
        HttpLink link(server.endpoint());
        const auto reply = fetch(link);
        QVERIFY(std::holds_alternative<Refused>(reply));
        QCOMPARE(std::get<Refused>(reply).problem.code, std::string("busy"));
        QCOMPARE(std::get<Refused>(reply).retryAfterSeconds, 7);
    }

    void takesNothingThatWasCutShort() {
        RudeServer server;
        const auto whole = http("200 OK", QByteArray::fromStdString(emptyPage(3)));
        server.hangUp = true;
        for (const auto length : {whole.size() - 1, whole.size() - 20, qsizetype(20)}) {
            server.answer = whole.left(length);
            HttpLink link(server.endpoint());
            QVERIFY(std::holds_alternative<LinkError>(fetch(link)));
        }
    }

    void takesNothingThatIsNotOfTheProtocol_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a page of a proxy") << QByteArray("<html>Welcome to the Wi-Fi</html>");
        QTest::newRow("another object") << QByteArray("{}");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a page with the right length") << QByteArray::fromStdString(emptyPage(3)).chopped(9);
    }
    void takesNothingThatIsNotOfTheProtocol() {
        QFETCH(QByteArray, body);
        RudeServer server;
        server.answer = http("200 OK", body);
        HttpLink link(server.endpoint());
        const auto reply = fetch(link);
        QVERIFY(std::holds_alternative<LinkError>(reply));
        QCOMPARE(std::get<LinkError>(reply).failure, LinkFailure::unreadable);
    }

    void saysWhenNobodyListens() {
        Endpoint nowhere;
        {
            RudeServer server;
            nowhere = server.endpoint();
        }
        HttpLink link(nowhere);
        const auto reply = fetch(link);
        QVERIFY(std::holds_alternative<LinkError>(reply));
        QCOMPARE(std::get<LinkError>(reply).failure, LinkFailure::unreachable);
    }

    void isSilentAfterCancelAll() {
        RudeServer server;
        HttpLink link(server.endpoint());
        bool answered = false;
        link.fetchLog(0, 1, [&](Reply<wire::Page>) { answered = true; });
        QTRY_VERIFY(!server.requests.isEmpty());
        link.cancelAll();
        server.answer = http("200 OK", QByteArray::fromStdString(emptyPage(3)));
        fetch(link);
        QVERIFY(!answered);
    }
};

QTEST_GUILESS_MAIN(HttpLinkTest)
#include "http_link_test.moc"
