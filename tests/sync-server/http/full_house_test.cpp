// First, or moc stumbles over <chrono>.
#include <QTest>

#include "http/http_front.h"
#include "http/limits.h"
#include "sync-server/support/http_client.h"

#include <QTemporaryDir>

#include <latch>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

/// The front with a handler that takes as long as the test wants, and one whose answer is larger than any socket's buffer.
class FullHouseTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_front.reset(); }
    void turnsAwayAtOnceWhoeverFindsNoPlace();
    void keepsTheConnectionOfOneItTurnedAway();
    void answersHealthWhateverTheWorkersDo();
    void holdsOnlySoMuchForThoseWhoDoNotRead();
    void finishesWhatIsUnderWayWhenItStops();

private:
    static constexpr std::size_t kBigAnswerBytes = 16 * 1024 * 1024;

    HttpRequest slow(std::size_t terminal) const { return {.path = "/v1/shops/salon/slow", .token = m_tokens[terminal]}; }
    HttpRequest big(std::size_t terminal) const { return {.path = "/v1/shops/salon/big", .token = m_tokens[terminal]}; }
    quint16 port() const { return static_cast<quint16>(QString::fromStdString(m_front->address()).section(':', 1).toInt()); }
    /// As many connections with a request as there are places. Each terminal has as many as it may.
    std::vector<std::unique_ptr<HttpClient>> fillTheHouse();

    QTemporaryDir m_folder;
    ServerDatabase m_database{m_folder.filePath("server.sqlite").toStdString()};
    Registry m_registry{m_database, [] { return std::int64_t{1000}; }};
    StreamHub m_streams;
    std::vector<QByteArray> m_tokens;
    std::unique_ptr<std::latch> m_release;
    std::atomic<int> m_begun = 0;
    std::unique_ptr<HttpFront> m_front;
};

void FullHouseTest::init() {
    if (m_tokens.empty()) {
        m_registry.addShop({ShopId{"salon"}, "Salon", "Asia/Seoul", 10});
        for (int i = 0; i < 1 + (kWorkersMax + kWaitingMax) / kConnectionsPerTerminalMax + 1; ++i) {
            const auto enrolled = m_registry.enrol(m_registry.pair(ShopId{"salon"}, "Desk").value());
            m_tokens.push_back(QByteArray::fromStdString(std::get<Enrolment>(enrolled).token));
        }
    }
    m_release = std::make_unique<std::latch>(1);
    m_begun = 0;
    const auto waitForRelease = [this](const Request&) {
        ++m_begun;
        m_release->wait();
        return Answer{};
    };
    const auto ready = [this](const Request&) { return Answer{m_front->isOverloaded() ? 503 : 200, "text/plain", m_front->figures(), {}, {}}; };
    const auto answerBig = [](const Request&) { return Answer{200, "text/plain", std::string(kBigAnswerBytes, 'x'), {}, {}}; };
    m_front = std::make_unique<HttpFront>("127.0.0.1:0",
                                          Router{{{"GET", "/v1/shops/{shop}/slow", Needs::token, waitForRelease},
                                                  {"GET", "/v1/shops/{shop}/big", Needs::token, answerBig},
                                                  {"GET", "/ready", Needs::nothing, ready, Who::door}}},
                                          m_registry, m_streams, [] { return false; });
    m_front->start();
}

std::vector<std::unique_ptr<HttpClient>> FullHouseTest::fillTheHouse() {
    std::vector<std::unique_ptr<HttpClient>> house;
    for (std::size_t i = 0; i < kWorkersMax + kWaitingMax; ++i) {
        house.push_back(std::make_unique<HttpClient>(port()));
        house.back()->send(printed(slow(1 + i / kConnectionsPerTerminalMax)));
    }
    HttpClient asks{port()};
    const QByteArray full = "requests_inside " + QByteArray::number(kWorkersMax + kWaitingMax) + "\n";
    while (!asks.ask({.path = "/ready"}).body.contains(full)) {
    }
    return house;
}

void FullHouseTest::turnsAwayAtOnceWhoeverFindsNoPlace() {
    const auto house = fillTheHouse();
    const HttpAnswer turnedAway = test::ask(port(), slow(0));
    QCOMPARE(turnedAway.status, 503);
    QCOMPARE(turnedAway.problem(), "busy");
    QCOMPARE(turnedAway.headers.value("retry-after").toInt(), kBusySeconds);
    QCOMPARE(m_begun.load(), kWorkersMax);
    m_release->count_down();
    // Those who waited too long meanwhile are told so; nobody is left without an answer.
    int done = 0;
    for (const auto& client : house) {
        const HttpAnswer answer = client->receive();
        QVERIFY(answer.status == 200 || answer.problem() == "busy");
        if (answer.status == 200) ++done;
    }
    QCOMPARE(done, m_begun.load());
    QVERIFY(done >= kWorkersMax);
    QCOMPARE(test::ask(port(), slow(0)).status, 200);
}

void FullHouseTest::keepsTheConnectionOfOneItTurnedAway() {
    const auto house = fillTheHouse();
    HttpClient client{port()};
    QCOMPARE(client.ask(slow(0)).status, 503);
    m_release->count_down();
    for (const auto& each : house) each->receive();
    QCOMPARE(client.ask(slow(0)).status, 200);
}

void FullHouseTest::answersHealthWhateverTheWorkersDo() {
    const auto house = fillTheHouse();
    QCOMPARE(test::ask(port(), {.path = "/ready"}).status, 503);
    m_release->count_down();
    QTRY_COMPARE_WITH_TIMEOUT(test::ask(port(), {.path = "/ready"}).status, 200, 20000);
}

void FullHouseTest::holdsOnlySoMuchForThoseWhoDoNotRead() {
    m_release->count_down();
    std::vector<std::unique_ptr<HttpClient>> deaf;
    for (std::size_t held = 0; held <= kBytesHeldMax + 4 * kBigAnswerBytes; held += kBigAnswerBytes) {
        deaf.push_back(std::make_unique<HttpClient>(port()));
        deaf.back()->socket().setReadBufferSize(1);
        deaf.back()->send(printed(big(1 + deaf.size() % 4)));
    }
    QTRY_COMPARE_WITH_TIMEOUT(test::ask(port(), slow(0)).status, 503, 20000);
    deaf.clear();
    QTRY_COMPARE_WITH_TIMEOUT(test::ask(port(), slow(0)).status, 200, 20000);
}

void FullHouseTest::finishesWhatIsUnderWayWhenItStops() {
    HttpClient client{port()};
    client.send(printed(slow(0)));
    HttpClient idle{port()};
    QCOMPARE(idle.ask({.path = "/ready"}).status, 200);
    while (m_begun == 0) {
    }
    std::jthread stopping{[this] { m_front->stop(); }};
    QVERIFY(idle.waitForEnd());
    m_release->count_down();
    const HttpAnswer answer = client.receive();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("connection").toLower(), "close");
}

QTEST_GUILESS_MAIN(FullHouseTest)
#include "full_house_test.moc"
