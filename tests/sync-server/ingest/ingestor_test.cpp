#include "ingest/ingestor.h"
#include "salon/wire/book_json.h"
#include "support/memory_log_store.h"
#include "sync-server/support/failing_store.h"
#include "sync-server/support/words.h"

#include <QTest>

#include <thread>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

namespace {

const ShopId kShop{"salon"};
const TerminalId kDesk{"desk"};
const TerminalId kOffice{"office"};

}  // namespace

/// A command is in the log exactly once, in the order of its numbers, whatever the line and the disk do.
class IngestorTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void answersEachCommandInOrder();
    void answersARepeatWithTheFirstVerdict();
    void acceptsABatchThatBeginsWithARepeat();
    void stopsAtAGapAndStoresNothing();
    void stopsAtAForkAndStoresNothing();
    void refusesAForeignStamp();
    void countsEachIncarnationByItself();
    void announcesAfterTheCommitAndOnlyWhatIsNew();
    void readsTheLogAgainWhenTheOutcomeOfACommitIsUnknown();
    void storesNothingWhenTheDiskIsFull();
    void comesBackToTheSameBookFromASnapshot();
    void ignoresASnapshotThatLeadsNowhere();
    void answersForRecentPositions();
    void keepsOrderWhenTwoDesksSendAtOnce();

private:
    wire::BatchAnswer accepted(const std::vector<Command>& commands, const TerminalId& sender = kDesk) {
        return std::get<wire::BatchAnswer>(m_ingestor->ingest(kShop, sender, {commands}));
    }
    std::int64_t next() { return m_store->head(kShop).position + 1; }

    std::unique_ptr<FailingStore> m_store;
    std::unique_ptr<Ingestor> m_ingestor;
    std::mutex m_announcing;
    std::vector<wire::Position> m_announced;
};

void IngestorTest::init() {
    m_store = std::make_unique<FailingStore>();
    m_ingestor = std::make_unique<Ingestor>(
        *m_store,
        [this](const ShopId&, wire::Position head) {
            const std::lock_guard turn{m_announcing};
            m_announced.push_back(head);
        },
        10);
    accepted(founding());
    m_announced.clear();
}

void IngestorTest::answersEachCommandInOrder() {
    const auto number = next();
    const auto answer = accepted({stamped(cut("r1", 600), number), stamped(cut("r2", 610), number + 1)});
    QCOMPARE(answer.items.size(), 2U);
    QCOMPARE(answer.items[0].position, number);
    QCOMPARE(answer.items[0].verdict.kind, VerdictKind::accepted);
    QCOMPARE(answer.items[1].verdict.kind, VerdictKind::refused);
    QCOMPARE(answer.items[1].verdict.refusal.by.text, "r1");
    QCOMPARE(answer.head, number + 1);
}

void IngestorTest::answersARepeatWithTheFirstVerdict() {
    const auto number = next();
    const std::vector<Command> both{stamped(cut("r1", 600), number), stamped(cut("r2", 610), number + 1)};
    const auto first = accepted(both);
    accepted({stamped(CancelReservation{ReservationId{"r1"}}, number + 2)});
    const auto again = accepted(both);
    for (std::size_t i = 0; i < both.size(); ++i) {
        QCOMPARE(again.items[i].position, first.items[i].position);
        QVERIFY(again.items[i].verdict == first.items[i].verdict);
    }
    QCOMPARE(m_store->head(kShop).position, number + 2);
}

void IngestorTest::acceptsABatchThatBeginsWithARepeat() {
    const auto number = next();
    accepted({stamped(cut("r1", 600), number)});
    const auto answer = accepted({stamped(cut("r1", 600), number), stamped(cut("r2", 720), number + 1)});
    QCOMPARE(answer.items[1].position, number + 1);
    QCOMPARE(m_ingestor->current(kShop).book.reservationCount(), 2U);
}

void IngestorTest::stopsAtAGapAndStoresNothing() {
    const auto number = next();
    const auto result = m_ingestor->ingest(kShop, kDesk, {{stamped(cut("r1", 600), number), stamped(cut("r2", 720), number + 2)}});
    QCOMPARE(std::get<Gap>(result).nextNumber, number + 1);
    QCOMPARE(m_store->head(kShop).position, number - 1);
    QCOMPARE(m_ingestor->current(kShop).book.reservationCount(), 0U);
    QVERIFY(m_announced.empty());
}

void IngestorTest::stopsAtAForkAndStoresNothing() {
    const auto number = next();
    accepted({stamped(cut("r1", 600), number)});
    const auto result = m_ingestor->ingest(kShop, kDesk, {{stamped(cut("r9", 900), number), stamped(cut("r2", 720), number + 1)}});
    QCOMPARE(std::get<Fork>(result).number, number);
    QCOMPARE(m_store->head(kShop).position, number);
}

void IngestorTest::refusesAForeignStamp() {
    const auto result = m_ingestor->ingest(kShop, kOffice, {{stamped(cut("r1", 600), 1)}});
    QVERIFY(std::holds_alternative<ForeignStamp>(result));
    QCOMPARE(m_store->head(kShop).position, static_cast<wire::Position>(founding().size()));
}

void IngestorTest::countsEachIncarnationByItself() {
    const auto number = next();
    const auto answer = accepted({stamped(cut("r1", 600), number), stamped(cut("r2", 720), 1, "desk", kOtherIncarnation)});
    QCOMPARE(answer.items.size(), 2U);
    QCOMPARE(answer.head, number + 1);
}

void IngestorTest::announcesAfterTheCommitAndOnlyWhatIsNew() {
    const auto number = next();
    accepted({stamped(cut("r1", 600), number)});
    accepted({stamped(cut("r1", 600), number)});
    QVERIFY((m_announced == std::vector<wire::Position>{number}));
}

void IngestorTest::readsTheLogAgainWhenTheOutcomeOfACommitIsUnknown() {
    const auto number = next();
    m_store->fault = FailingStore::Fault::afterCommit;
    QVERIFY_EXCEPTION_THROWN(accepted({stamped(cut("r1", 600), number)}), StoreError);
    QVERIFY(m_announced.empty());
    const auto answer = accepted({stamped(cut("r1", 600), number), stamped(cut("r2", 610), number + 1)});
    QCOMPARE(answer.items[0].position, number);
    QCOMPARE(answer.items[1].verdict.refusal.by.text, "r1");
    QCOMPARE(m_ingestor->current(kShop).book.reservationCount(), 1U);
}

void IngestorTest::storesNothingWhenTheDiskIsFull() {
    const auto number = next();
    m_store->fault = FailingStore::Fault::beforeCommit;
    QVERIFY_EXCEPTION_THROWN(accepted({stamped(cut("r1", 600), number)}), StoreError);
    QCOMPARE(m_ingestor->current(kShop).book.reservationCount(), 0U);
    QCOMPARE(accepted({stamped(cut("r1", 600), number)}).items[0].position, number);
}

void IngestorTest::comesBackToTheSameBookFromASnapshot() {
    QVERIFY(m_ingestor->keepSnapshotIfDue(kShop));
    QVERIFY(!m_ingestor->keepSnapshotIfDue(kShop));
    accepted({stamped(cut("r1", 600), next())});
    const std::string before = wire::stateSha256(m_ingestor->current(kShop).book);
    Ingestor restarted{*m_store, {}};
    QCOMPARE(wire::stateSha256(restarted.current(kShop).book), before);
}

void IngestorTest::ignoresASnapshotThatLeadsNowhere() {
    const std::string before = wire::stateSha256(m_ingestor->current(kShop).book);
    for (const LogStore::Snapshot& wrong :
         {LogStore::Snapshot{{3, std::string(64, 'f')}, {}}, LogStore::Snapshot{{3, std::string(64, 'f')}, {{"roster", "{nonsense"}}},
          LogStore::Snapshot{{999, std::string(64, 'f')}, {}}}) {
        m_store->keepSnapshot(kShop, wrong);
        Ingestor restarted{*m_store, {}};
        QCOMPARE(wire::stateSha256(restarted.current(kShop).book), before);
    }
}

void IngestorTest::answersForRecentPositions() {
    std::vector<std::string> states;
    const auto first = next();
    for (int i = 0; i < 8; ++i) {
        accepted({stamped(cut("r" + std::to_string(i), 600 + i * 60), first + i)});
        states.push_back(wire::stateSha256(m_ingestor->current(kShop).book));
    }
    for (int i = 0; i < 8; ++i)
        QCOMPARE(wire::stateSha256(m_ingestor->bookAt(kShop, first + i).value()), states[static_cast<std::size_t>(i)]);
    QVERIFY(!m_ingestor->bookAt(kShop, first + 8));
    QVERIFY(m_ingestor->bookAt(kShop, 5).has_value());
    Ingestor restarted{*m_store, {}};
    QVERIFY(!restarted.bookAt(kShop, 5).has_value());
}

void IngestorTest::keepsOrderWhenTwoDesksSendAtOnce() {
    constexpr int kEach = 100;
    const auto book = [this](const TerminalId& terminal, const std::string& incarnation) {
        for (int i = 1; i <= kEach; ++i)
            accepted({stamped(cut(terminal.text + std::to_string(i), 600 + i % 8 * 60), i, terminal.text, incarnation)}, terminal);
    };
    {
        std::jthread office{[&] { book(kOffice, kIncarnation); }};
        book(kDesk, kOtherIncarnation);
    }
    QCOMPARE(m_store->head(kShop).position, static_cast<wire::Position>(founding().size() + 2 * kEach));
    QCOMPARE(m_ingestor->current(kShop).book.reservationCount(), 8U);
    QCOMPARE(wire::stateSha256(Ingestor(*m_store, {}).current(kShop).book), wire::stateSha256(m_ingestor->current(kShop).book));
}

QTEST_GUILESS_MAIN(IngestorTest)
#include "ingestor_test.moc"
