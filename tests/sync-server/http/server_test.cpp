#include "http/api.h"
#include "http/limits.h"
#include "store/sqlite_log_store.h"
#include "sync-server/support/http_client.h"
#include "sync-server/support/running_server.h"
#include "sync-server/support/words.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

/// A real server process, asked by clients that do not behave.
class ServerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void saysHelloToAnybody();
    void wantsATokenForEveryRoute_data() { tokenRoutes(); }
    void wantsATokenForEveryRoute();
    void showsNoShopToAnother_data() { tokenRoutes(); }
    void showsNoShopToAnother();
    void refusesOtherMethodsAndPaths();
    void showsAPagesHeadWithoutItsBody();
    void refusesOtherVersions();
    void enrolsOnce();
    void refusesBadBodies_data();
    void refusesBadBodies();
    void refusesATruncatedBody();
    void refusesATooLargeBodyBeforeReadingIt();
    void refusesABodyWithoutALength();
    void storesACommandOnceHoweverOftenItIsSent();
    void announcesOnTheStreamWhatWasCommitted();
    void answersAWaitingReaderWhenSomethingComes();
    void keepsIdleConnectionsFromHoldingEveryThread();
    void cutsOffARevokedTerminal();

private:
    static void tokenRoutes();
    QByteArray shopPath(const QByteArray& route) const { return "/v1/shops/" + m_desk.shop + route; }
    HttpRequest posting(const std::string& body) const {
        return {.method = "POST", .path = shopPath("/commands"), .token = m_desk.token, .body = QByteArray::fromStdString(body)};
    }
    /// The next command of the desk, alone in a batch.
    std::string nextBatch(CommandBody body) { return wire::printBatch({{stamped(std::move(body), ++m_number, m_desk.id.toStdString())}}); }
    qint64 head() const {
        return QJsonDocument::fromJson(
                   test::ask(m_server->port(), {.path = shopPath("/log?after=0&max=1"), .token = m_desk.token}).body)["head"]
            .toInteger();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<RunningServer> m_server;
    RunningServer::Terminal m_desk;
    RunningServer::Terminal m_other;
    std::int64_t m_number = 0;
};

void ServerTest::initTestCase() {
    m_server = std::make_unique<RunningServer>(m_folder.filePath("data"));
    QVERIFY(m_server->port() != 0);
    m_desk = m_server->enrol(m_server->createShop());
    m_other = m_server->enrol(m_server->createShop("Other"));
    QCOMPARE(m_desk.token.size(), 64);
}

void ServerTest::tokenRoutes() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("pattern");
    QTemporaryDir folder;
    ServerDatabase database{folder.filePath("server.sqlite").toStdString()};
    SqliteLogStore store{database};
    Ingestor ingestor{store, {}};
    Registry registry{database, [] { return std::int64_t{0}; }};
    HeadBoard heads;
    for (const Route& route : Api{store, ingestor, registry, heads}.routes())
        if (route.needs == Needs::token)
            QTest::newRow((route.method + " " + route.pattern).c_str())
                << QByteArray::fromStdString(route.method) << QByteArray::fromStdString(route.pattern);
}

void ServerTest::saysHelloToAnybody() {
    const HttpAnswer hello = test::ask(m_server->port(), {.path = "/v1/hello"});
    QCOMPARE(hello.status, 200);
    QCOMPARE(QJsonDocument::fromJson(hello.body)["protocol_max"].toInt(), 1);
    QCOMPARE(test::ask(m_server->port(), {.path = "/live"}).body, "{\"live\":true}");
    QCOMPARE(test::ask(m_server->port(), {.path = "/ready"}).body, "{\"ready\":true}");
    QVERIFY(m_server->readyLine().startsWith("{\"ready\":true,\"listen\":\"127.0.0.1:"));
}

void ServerTest::wantsATokenForEveryRoute() {
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, pattern);
    const QByteArray path = pattern.replace("{shop}", m_desk.shop);
    for (const QByteArray& token : {QByteArray(), QByteArray(64, '0'), m_desk.token.left(63), m_desk.token + '0'}) {
        const HttpAnswer answer = test::ask(m_server->port(), {.method = method, .path = path, .token = token});
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.problem(), "token_unknown");
    }
}

void ServerTest::showsNoShopToAnother() {
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, pattern);
    const auto asOther = [&](const QByteArray& shop) {
        return test::ask(m_server->port(), {.method = method, .path = QByteArray(pattern).replace("{shop}", shop), .token = m_other.token});
    };
    const HttpAnswer real = asOther(m_desk.shop);
    QCOMPARE(real.status, 404);
    QCOMPARE(real.problem(), "shop_unknown");
    QCOMPARE(real.body, asOther("nowhere").body);
}

void ServerTest::refusesOtherMethodsAndPaths() {
    const HttpAnswer wrongMethod = test::ask(m_server->port(), {.method = "DELETE", .path = shopPath("/log"), .token = m_desk.token});
    QCOMPARE(wrongMethod.status, 405);
    QCOMPARE(wrongMethod.headers.value("allow"), "GET");
    QCOMPARE(test::ask(m_server->port(), {.method = "TRACE", .path = "/live"}).status, 405);
    QCOMPARE(test::ask(m_server->port(), {.path = "/v1/admin"}).status, 404);
    QCOMPARE(test::ask(m_server->port(), {.path = "/../server.sqlite"}).status, 404);
}

void ServerTest::showsAPagesHeadWithoutItsBody() {
    const QByteArray path = "/book/" + m_desk.shop;
    const HttpAnswer page = test::ask(m_server->port(), {.path = path});
    QCOMPARE(page.status, 200);
    HttpClient client{m_server->port()};
    client.send(printed({.method = "HEAD", .path = path}));
    QByteArray all;
    while (client.socket().waitForReadyRead(20'000)) all += client.socket().readAll();
    QVERIFY2(all.startsWith("HTTP/1.1 200 "), all);
    QVERIFY2(all.contains("Content-Length: " + QByteArray::number(page.body.size())), all);
    QCOMPARE(all.indexOf("\r\n\r\n"), all.size() - 4);
}

void ServerTest::refusesOtherVersions() {
    QCOMPARE(test::ask(m_server->port(), {.path = "/v1/hello", .headers = "Hairshop-Protocol: 1\r\n"}).status, 200);
    const HttpAnswer newer = test::ask(m_server->port(), {.path = "/v1/hello", .headers = "Hairshop-Protocol: 2\r\n"});
    QCOMPARE(newer.status, 426);
    QCOMPARE(newer.problem(), "too_new");
    QCOMPARE(test::ask(m_server->port(), {.path = "/v1/hello", .headers = "Hairshop-Protocol: 0\r\n"}).problem(), "too_old");
}

void ServerTest::enrolsOnce() {
    const QByteArray code = m_server->code(m_desk.shop, "Desk 2");
    QCOMPARE(code.size(), 8);
    const HttpRequest request{.method = "POST", .path = "/v1/enrol", .body = "{\"code\":\"" + code + "\"}"};
    const HttpAnswer first = test::ask(m_server->port(), request);
    QCOMPARE(first.status, 200);
    QCOMPARE(QJsonDocument::fromJson(first.body)["name"].toString(), "Desk 2");
    const HttpAnswer second = test::ask(m_server->port(), request);
    QCOMPARE(second.status, 410);
    QCOMPARE(second.problem(), "code_used");
    const HttpAnswer wrong = test::ask(m_server->port(), {.method = "POST", .path = "/v1/enrol", .body = R"({"code":"00000000"})"});
    QCOMPARE(wrong.status, 403);
    QCOMPARE(wrong.problem(), "code_wrong");
}

void ServerTest::refusesBadBodies_data() {
    QTest::addColumn<QByteArray>("body");
    const QByteArray good = QByteArray::fromStdString(
        wire::printBatch({{stamped(DefineStation{{StationId{"chair-1"}, "Chair", "chair", true}}, 1, m_desk.id.toStdString())}}));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("duplicate key") << QByteArray(good).insert(1, "\"count\":1,");
    QTest::newRow("wrong digest") << QByteArray(good).replace("Chair", "Chaos");
    QTest::newRow("cut short inside") << good.left(good.size() / 2);
    QTest::newRow("something after it") << good + "{}";
    QTest::newRow("fraction") << QByteArray(good).replace("\"count\":1", "\"count\":1.0");
    QTest::newRow("unknown key") << QByteArray(good).insert(1, "\"admin\":true,");
    QTest::newRow("deep") << QByteArray(100000, '[');
}

void ServerTest::refusesBadBodies() {
    QFETCH(QByteArray, body);
    const auto before = head();
    const HttpAnswer answer = test::ask(m_server->port(), posting(body.toStdString()));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.problem(), "bad_message");
    QCOMPARE(head(), before);
}

void ServerTest::refusesATruncatedBody() {
    const auto before = head();
    const QByteArray whole = printed(posting(wire::printBatch({{stamped(cut("r1", 600), 1, m_desk.id.toStdString())}})));
    HttpClient client{m_server->port()};
    client.send(whole.left(whole.size() - 20));
    client.endSending();
    const HttpAnswer answer = client.receive();
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.problem(), "cut_short");
    QCOMPARE(head(), before);
}

void ServerTest::refusesATooLargeBodyBeforeReadingIt() {
    HttpClient client{m_server->port()};
    client.send("POST " + shopPath("/commands") + " HTTP/1.1\r\nAuthorization: Bearer " + m_desk.token +
                "\r\nContent-Length: 5000000\r\n\r\n");
    const HttpAnswer answer = client.receive();
    QCOMPARE(answer.status, 413);
    QCOMPARE(answer.problem(), "too_large");
    const HttpAnswer withoutToken = test::ask(m_server->port(), {.method = "POST", .path = "/v1/enrol", .body = QByteArray(5000, ' ')});
    QCOMPARE(withoutToken.status, 413);
    const HttpAnswer sentWhole = test::ask(m_server->port(), posting(std::string(5'000'000, ' ')));
    QCOMPARE(sentWhole.status, 413);
}

void ServerTest::refusesABodyWithoutALength() {
    HttpClient client{m_server->port()};
    client.send("POST " + shopPath("/commands") + " HTTP/1.1\r\nAuthorization: Bearer " + m_desk.token +
                "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    QCOMPARE(client.receive().status, 411);
    HttpClient silent{m_server->port()};
    silent.send("POST " + shopPath("/commands") + " HTTP/1.1\r\nAuthorization: Bearer " + m_desk.token + "\r\n\r\n");
    QCOMPARE(silent.receive().status, 411);
}

void ServerTest::storesACommandOnceHoweverOftenItIsSent() {
    const std::string batch = nextBatch(DefineStation{{StationId{"chair-1"}, "Chair", "chair", true}});
    const HttpAnswer first = test::ask(m_server->port(), posting(batch));
    QCOMPARE(first.status, 200);
    const auto before = head();
    const HttpAnswer again = test::ask(m_server->port(), posting(batch));
    QCOMPARE(again.body, first.body);
    QCOMPARE(head(), before);
    const std::string forked =
        wire::printBatch({{stamped(DefineStation{{StationId{"chair-2"}, "Chair", "chair", true}}, m_number, m_desk.id.toStdString())}});
    QCOMPARE(test::ask(m_server->port(), posting(forked)).problem(), "fork");
    const HttpAnswer gap =
        test::ask(m_server->port(), posting(wire::printBatch({{stamped(cut("r1", 600), m_number + 5, m_desk.id.toStdString())}})));
    QCOMPARE(gap.status, 409);
    QCOMPARE(QJsonDocument::fromJson(gap.body)["next_number"].toInteger(), m_number + 1);
    QCOMPARE(test::ask(m_server->port(), posting(wire::printBatch({{stamped(cut("r1", 600), 1, "somebody")}}))).problem(), "foreign_stamp");
    for (const char* actor : {kSystemActor, kCustomerActor}) {
        Command reserved = stamped(CancelReservation{ReservationId{"r1"}}, m_number + 1, m_desk.id.toStdString());
        reserved.stamp.actor = actor;
        QCOMPARE(test::ask(m_server->port(), posting(wire::printBatch({{reserved}}))).problem(), "reserved_actor");
    }
    QCOMPARE(head(), before);
}

void ServerTest::announcesOnTheStreamWhatWasCommitted() {
    HttpClient stream{m_server->port()};
    const HttpAnswer opened = stream.ask({.path = shopPath("/stream"), .token = m_desk.token});
    QCOMPARE(opened.status, 200);
    QVERIFY(!opened.headers.contains("content-length"));
    QVERIFY(!opened.headers.contains("transfer-encoding"));
    const auto before = QByteArray::number(head());
    QCOMPARE(stream.receiveBlock(), "id: " + before + "\nevent: head\ndata: {\"head\":" + before + "}\n\n");
    QCOMPARE(test::ask(m_server->port(), posting(nextBatch(DefineStation{{StationId{"chair-3"}, "Chair", "chair", true}}))).status, 200);
    const auto after = QByteArray::number(head());
    QCOMPARE(stream.receiveBlock(), "id: " + after + "\nevent: head\ndata: {\"head\":" + after + "}\n\n");
}

void ServerTest::answersAWaitingReaderWhenSomethingComes() {
    HttpClient reader{m_server->port()};
    const auto before = head();
    reader.send(printed({.path = shopPath("/log?after=" + QByteArray::number(before) + "&wait=25"), .token = m_desk.token}));
    QCOMPARE(test::ask(m_server->port(), posting(nextBatch(DefineStation{{StationId{"chair-4"}, "Chair", "chair", true}}))).status, 200);
    const auto page = wire::readPage(reader.receive().body.toStdString());
    QCOMPARE(page.entries.size(), 1U);
    QCOMPARE(page.head, before + 1);
}

void ServerTest::keepsIdleConnectionsFromHoldingEveryThread() {
    std::vector<std::unique_ptr<HttpClient>> idle;
    for (int i = 0; i < kWorkersMax * 2; ++i) {
        idle.push_back(std::make_unique<HttpClient>(m_server->port()));
        const HttpAnswer answer = idle.back()->ask({.path = "/v1/hello"});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("connection").toLower(), "keep-alive");
    }
    for (const auto& client : idle) QCOMPARE(client->ask({.path = "/v1/hello"}).status, 200);
}

void ServerTest::cutsOffARevokedTerminal() {
    const auto lost = m_server->enrol(m_desk.shop);
    HttpClient stream{m_server->port()};
    QCOMPARE(stream.ask({.path = shopPath("/stream"), .token = lost.token}).status, 200);
    QVERIFY(!stream.receiveBlock().isEmpty());
    QVERIFY(m_server->administer({"revoke", "--terminal", lost.id}).value("revoked").toBool());
    QVERIFY(stream.receiveBlock().isEmpty());
    QVERIFY(stream.waitForEnd());
    QCOMPARE(test::ask(m_server->port(), {.path = shopPath("/log"), .token = lost.token}).status, 401);
    QCOMPARE(test::ask(m_server->port(), {.path = shopPath("/log"), .token = m_desk.token}).status, 200);
}

QTEST_GUILESS_MAIN(ServerTest)
#include "server_test.moc"
