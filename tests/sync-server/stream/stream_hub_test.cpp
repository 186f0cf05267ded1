#include "stream/head_board.h"
#include "stream/stream_hub.h"
#include "sync-server/support/http_client.h"

#include <Poco/Net/ServerSocket.h>

#include <QTest>

#include <thread>

using namespace salon;
using namespace salon::server;
using salon::test::HttpClient;

/// One thread tells every terminal where its log ends, and never waits for one of them.
class StreamHubTest : public QObject {
    Q_OBJECT

private slots:
    void tellsTheHeadAtOnce();
    void tellsWhatIsAnnouncedToItsShopOnly();
    void neverTellsALowerHead();
    void tellsTheOthersOfTheShopWhatIsOpen();
    void tellsANewStreamWhatIsOpenAndTheOthersWhenItsTerminalIsGone();
    void beats();
    void closesTheStreamsOfARevokedTerminal();
    void closesTheOldestOfTooManyStreamsOfOneTerminal();
    void dropsAReaderThatDoesNotRead();
    void dropsAReaderThatMakesNoRoomInTime();
    void noticesThatATerminalHasLeft();
    void letsWaitersGo();

private:
    /// A connection whose other end the hub has taken over.
    std::unique_ptr<HttpClient> listener(StreamHub& hub, const std::string& shop, const std::string& terminal, wire::Position head) {
        auto client = std::make_unique<HttpClient>(m_server.address().port());
        hub.adopt(m_server.acceptConnection(), ShopId{shop}, TerminalId{terminal}, head);
        return client;
    }
    static void waitForStreams(const StreamHub& hub, std::size_t count) { QTRY_COMPARE_WITH_TIMEOUT(hub.streamCount(), count, 20000); }
    static QByteArray event(const char* name, int head) {
        return "id: " + QByteArray::number(head) + "\nevent: " + name + "\ndata: {\"head\":" + QByteArray::number(head) + "}\n\n";
    }

    Poco::Net::ServerSocket m_server{Poco::Net::SocketAddress("127.0.0.1", 0)};
};

void StreamHubTest::tellsTheHeadAtOnce() {
    StreamHub hub;
    QCOMPARE(listener(hub, "salon", "desk", 17)->receiveBlock(), event("head", 17));
}

void StreamHubTest::tellsWhatIsAnnouncedToItsShopOnly() {
    StreamHub hub;
    const auto ours = listener(hub, "salon", "desk", 1);
    const auto theirs = listener(hub, "other", "desk2", 5);
    QCOMPARE(ours->receiveBlock(), event("head", 1));
    QCOMPARE(theirs->receiveBlock(), event("head", 5));
    hub.announce(ShopId{"salon"}, 2);
    hub.announce(ShopId{"other"}, 6);
    QCOMPARE(ours->receiveBlock(), event("head", 2));
    QCOMPARE(theirs->receiveBlock(), event("head", 6));
}

void StreamHubTest::neverTellsALowerHead() {
    StreamHub hub;
    hub.announce(ShopId{"salon"}, 9);
    const auto client = listener(hub, "salon", "desk", 4);
    QCOMPARE(client->receiveBlock(), event("head", 9));
    hub.announce(ShopId{"salon"}, 8);
    hub.announce(ShopId{"salon"}, 10);
    QCOMPARE(client->receiveBlock(), event("head", 10));
}

void StreamHubTest::tellsTheOthersOfTheShopWhatIsOpen() {
    StreamHub hub;
    const auto desk = listener(hub, "salon", "desk", 1);
    const auto office = listener(hub, "salon", "office", 1);
    const auto stranger = listener(hub, "other", "desk2", 1);
    for (const auto& one : {desk.get(), office.get(), stranger.get()}) QCOMPARE(one->receiveBlock(), event("head", 1));
    hub.tellOpen(ShopId{"salon"}, TerminalId{"desk"}, ReservationId{"anna"});
    hub.tellOpen(ShopId{"salon"}, TerminalId{"desk"}, {});
    QCOMPARE(office->receiveBlock(), QByteArray("event: open\ndata: {\"reservation\":\"anna\",\"terminal\":\"desk\"}\n\n"));
    QCOMPARE(office->receiveBlock(), QByteArray("event: open\ndata: {\"terminal\":\"desk\"}\n\n"));
    // The one that said it, and the other shop, hear the next head and nothing before it.
    hub.announce(ShopId{"salon"}, 2);
    hub.announce(ShopId{"other"}, 3);
    QCOMPARE(desk->receiveBlock(), event("head", 2));
    QCOMPARE(stranger->receiveBlock(), event("head", 3));
}

void StreamHubTest::tellsANewStreamWhatIsOpenAndTheOthersWhenItsTerminalIsGone() {
    StreamHub hub;
    auto desk = listener(hub, "salon", "desk", 1);
    auto again = listener(hub, "salon", "desk", 1);
    waitForStreams(hub, 2);
    hub.tellOpen(ShopId{"salon"}, TerminalId{"desk"}, ReservationId{"anna"});
    hub.tellOpen(ShopId{"salon"}, TerminalId{"nobody-listens-there"}, ReservationId{"bea"});
    const auto office = listener(hub, "salon", "office", 1);
    const auto stranger = listener(hub, "other", "desk2", 1);
    QCOMPARE(office->receiveBlock(), event("head", 1));
    QCOMPARE(office->receiveBlock(), QByteArray("event: open\ndata: {\"reservation\":\"anna\",\"terminal\":\"desk\"}\n\n"));
    // A stream that was replaced ends without news: its terminal is still there.
    desk.reset();
    waitForStreams(hub, 3);
    hub.announce(ShopId{"salon"}, 2);
    QCOMPARE(office->receiveBlock(), event("head", 2));
    again.reset();
    QCOMPARE(office->receiveBlock(), QByteArray("event: open\ndata: {\"terminal\":\"desk\"}\n\n"));
    const auto late = listener(hub, "salon", "late", 2);
    QCOMPARE(late->receiveBlock(), event("head", 2));
    hub.announce(ShopId{"salon"}, 3);
    hub.announce(ShopId{"other"}, 2);
    QCOMPARE(late->receiveBlock(), event("head", 3));
    QCOMPARE(stranger->receiveBlock(), event("head", 1));
    QCOMPARE(stranger->receiveBlock(), event("head", 2));
}

void StreamHubTest::beats() {
    StreamHub hub{std::chrono::milliseconds(20)};
    const auto client = listener(hub, "salon", "desk", 3);
    QCOMPARE(client->receiveBlock(), event("head", 3));
    QCOMPARE(client->receiveBlock(), event("heartbeat", 3));
    QCOMPARE(client->receiveBlock(), event("heartbeat", 3));
}

void StreamHubTest::closesTheStreamsOfARevokedTerminal() {
    StreamHub hub;
    const auto revoked = listener(hub, "salon", "lost", 1);
    const auto other = listener(hub, "salon", "desk", 1);
    revoked->receiveBlock();
    other->receiveBlock();
    hub.dropTerminal(TerminalId{"lost"});
    QVERIFY(revoked->receiveBlock().isEmpty());
    hub.announce(ShopId{"salon"}, 2);
    QCOMPARE(other->receiveBlock(), event("head", 2));
    waitForStreams(hub, 1);
}

void StreamHubTest::closesTheOldestOfTooManyStreamsOfOneTerminal() {
    StreamHub hub;
    std::vector<std::unique_ptr<HttpClient>> own;
    for (std::size_t i = 0; i < kStreamsPerTerminalMax; ++i) {
        own.push_back(listener(hub, "salon", "desk", 1));
        QCOMPARE(own.back()->receiveBlock(), event("head", 1));
    }
    const auto other = listener(hub, "salon", "office", 1);
    QCOMPARE(other->receiveBlock(), event("head", 1));
    own.push_back(listener(hub, "salon", "desk", 1));
    QCOMPARE(own.back()->receiveBlock(), event("head", 1));
    QVERIFY(own.front()->waitForEnd());
    hub.announce(ShopId{"salon"}, 2);
    for (std::size_t i = 1; i < own.size(); ++i) QCOMPARE(own[i]->receiveBlock(), event("head", 2));
    QCOMPARE(other->receiveBlock(), event("head", 2));
}

void StreamHubTest::dropsAReaderThatDoesNotRead() {
    StreamHub hub;
    const Poco::Net::StreamSocket deaf(m_server.address());
    auto socket = m_server.acceptConnection();
    socket.setSendBufferSize(4096);
    hub.adopt(socket, ShopId{"salon"}, TerminalId{"deaf"}, 0);
    waitForStreams(hub, 1);
    // Far more than the system's own buffers and the hub's queue hold together.
    for (wire::Position head = 1; hub.streamCount() > 0 && head < 2'000'000; ++head) hub.announce(ShopId{"salon"}, head);
    waitForStreams(hub, 0);
}

void StreamHubTest::dropsAReaderThatMakesNoRoomInTime() {
    StreamHub hub{std::chrono::milliseconds(1), std::chrono::milliseconds(50)};
    Poco::Net::StreamSocket deaf;
    deaf.connect(m_server.address());
    deaf.setReceiveBufferSize(1);
    auto socket = m_server.acceptConnection();
    socket.setSendBufferSize(1);
    hub.adopt(socket, ShopId{"salon"}, TerminalId{"deaf"}, 0);
    const auto reading = listener(hub, "salon", "desk", 0);
    waitForStreams(hub, 2);
    // Heartbeats alone: the queue would take minutes to overflow. The one that reads stays.
    while (hub.streamCount() == 2) reading->receiveBlock();
    QVERIFY(!reading->receiveBlock().isEmpty());
    QCOMPARE(hub.streamCount(), 1U);
}

void StreamHubTest::noticesThatATerminalHasLeft() {
    StreamHub hub;
    auto client = listener(hub, "salon", "desk", 1);
    waitForStreams(hub, 1);
    client.reset();
    waitForStreams(hub, 0);
}

void StreamHubTest::letsWaitersGo() {
    HeadBoard heads;
    heads.announce(ShopId{"salon"}, 3);
    constexpr std::chrono::hours kForEver{24};
    heads.waitBeyond(ShopId{"salon"}, 2, 0, kForEver);
    {
        std::jthread later{[&] { heads.waitBeyond(ShopId{"salon"}, 3, 3, kForEver); }};
        heads.announce(ShopId{"salon"}, 4);
    }
    std::vector<std::jthread> crowd;
    for (int i = 0; i < kWaitersMax + 5; ++i) crowd.emplace_back([&] { heads.waitBeyond(ShopId{"salon"}, 4, 4, kForEver); });
    heads.close();
}

QTEST_GUILESS_MAIN(StreamHubTest)
#include "stream_hub_test.moc"
