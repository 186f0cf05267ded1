#include "policies/server_pen.h"

#include "ingest/shop_opening.h"
#include "sync-server/support/failing_store.h"
#include "sync-server/support/words.h"

#include <QTest>

#include <thread>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

namespace {

const ShopId kShop{"salon"};
/// 2026-06-01 00:30 UTC: half past nine in Seoul.
constexpr std::int64_t kNow = 1780273800;

}  // namespace

/// The server's own commands stand in the log once each, whatever the disk does.
class ServerPenTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_store = std::make_unique<FailingStore>();
        m_ingestor = std::make_unique<Ingestor>(*m_store, nullptr);
        m_ingestor->ingest(kShop, TerminalId{"desk"}, {founding()});
        m_founded = m_store->head(kShop).position;
        m_pen = makePen();
    }

    void stampsWithTheShopsOwnClock() {
        const Written written = m_pen->write(kShop, cut("anna-cut", 600), kSystemActor);
        QVERIFY(written.isAccepted());
        const Stamp stamp = entries().back().command.stamp;
        QCOMPARE(stamp.terminal.text, "server");
        QCOMPARE(stamp.number, 1);
        QCOMPARE(stamp.zone, "Asia/Seoul");
        QCOMPARE(stamp.utcOffsetMinutes, 540);
        QCOMPARE(printMinute(stamp.madeAt.minute), "09:30");
        QCOMPARE(stamp.actor, kSystemActor);
        QCOMPARE(stamp.mode, Mode::asking);
    }

    void saysWhereAndWhatBecameOfIt() {
        QCOMPARE(m_pen->write(kShop, cut("anna-cut", 600), kSystemActor).position, m_founded + 1);
        const Written refused = m_pen->write(kShop, cut("anna-cut", 660), kSystemActor);
        QCOMPARE(refused.verdict.kind, VerdictKind::refused);
        QCOMPARE(refused.position, m_founded + 2);
    }

    void putsTheWordsBesideTheCommand() {
        Personal words;
        words.customer = CustomerId{"anna"};
        words.phone = "01099990000";
        QVERIFY(m_pen->write(kShop, AmendCustomer{CustomerId{"anna"}}, kSystemActor, words).isAccepted());
        const auto entry = entries().back();
        QCOMPARE(entry.command.personal.value().phone.value(), "01099990000");
        QCOMPARE(entry.command.personal.value().salt.size(), 32U);
    }

    void writesARepeatAfterAFailureOnce_data() {
        QTest::addColumn<int>("fault");
        QTest::newRow("before the disk had it") << static_cast<int>(FailingStore::Fault::beforeCommit);
        QTest::newRow("when the disk had it") << static_cast<int>(FailingStore::Fault::afterCommit);
    }
    void writesARepeatAfterAFailureOnce() {
        QFETCH(int, fault);
        m_store->fault = static_cast<FailingStore::Fault>(fault);
        QVERIFY_THROWS_EXCEPTION(StoreError, m_pen->write(kShop, cut("anna-cut", 600), kSystemActor));
        const Written again = m_pen->write(kShop, cut("anna-cut", 600), kSystemActor);
        QVERIFY2(again.isAccepted(), "The same wish again is the same command, with its first verdict.");
        QCOMPARE(again.position, m_founded + 1);
        QCOMPARE(m_store->head(kShop).position, m_founded + 1);
    }

    void writesAnotherWishBehindTheOneThatFailed() {
        m_store->fault = FailingStore::Fault::beforeCommit;
        QVERIFY_THROWS_EXCEPTION(StoreError, m_pen->write(kShop, cut("anna-cut", 600), kSystemActor));
        QVERIFY(m_pen->write(kShop, cut("second-cut", 660), kSystemActor).isAccepted());
        const auto all = entries();
        QCOMPARE(all.size(), static_cast<std::size_t>(m_founded) + 2);
        QCOMPARE(all[all.size() - 2].command.stamp.number, 1);
        QCOMPARE(all.back().command.stamp.number, 2);
    }

    void writesWhatHasANameOnceAcrossRestarts() {
        QVERIFY(m_pen->writeOnce(kShop, "reply 17", cut("anna-cut", 600), kSystemActor).has_value());
        QVERIFY(!m_pen->writeOnce(kShop, "reply 17", cut("second-cut", 660), kSystemActor).has_value());
        QVERIFY(!makePen()->writeOnce(kShop, "reply 17", cut("second-cut", 660), kSystemActor).has_value());
        QVERIFY(makePen()->writeOnce(kShop, "reply 18", cut("second-cut", 660), kSystemActor).has_value());
        QCOMPARE(m_store->head(kShop).position, m_founded + 2);
    }

    void leavesNothingBehindThatNobodyCouldRead() {
        Personal words;
        words.customer = CustomerId{"anna"};
        words.name = std::string(5000, 'x');
        QVERIFY_THROWS_EXCEPTION(wire::WireError, m_pen->write(kShop, AmendCustomer{CustomerId{"anna"}}, kSystemActor, words));
        QVERIFY(m_pen->write(kShop, cut("anna-cut", 600), kSystemActor).isAccepted());
        QCOMPARE(m_store->head(kShop).position, m_founded + 1);
    }

    void isAnotherAuthorAfterEachStart() {
        QVERIFY(m_pen->incarnation() != makePen()->incarnation());
        QCOMPARE(m_pen->incarnation().size(), 32U);
    }

    void servesManyThreadsAtOnce() {
        std::vector<std::thread> writers;
        for (int writer = 0; writer < 4; ++writer)
            writers.emplace_back([this, writer] {
                for (int i = 0; i < 25; ++i)
                    m_pen->write(kShop, RegisterCustomer{CustomerId{"c" + std::to_string(writer * 100 + i)}}, kSystemActor);
            });
        for (auto& writer : writers) writer.join();
        const auto all = entries();
        QCOMPARE(all.size(), static_cast<std::size_t>(m_founded) + 100);
        std::int64_t number = 0;
        for (std::size_t i = static_cast<std::size_t>(m_founded); i < all.size(); ++i) QCOMPARE(all[i].command.stamp.number, ++number);
    }

private:
    std::unique_ptr<ServerPen> makePen() {
        return std::make_unique<ServerPen>(*m_ingestor, kServerTerminal, [] { return kNow; });
    }
    std::vector<wire::Entry> entries() { return m_store->readAfter(kShop, 0, 1000); }

    std::unique_ptr<FailingStore> m_store;
    std::unique_ptr<Ingestor> m_ingestor;
    std::unique_ptr<ServerPen> m_pen;
    wire::Position m_founded = 0;
};

QTEST_GUILESS_MAIN(ServerPenTest)
#include "server_pen_test.moc"
