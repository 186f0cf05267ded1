#include "salon/decide.h"
#include "salon/evolve.h"
#include "salon/wire/command_json.h"
#include "store/sqlite_log_store.h"
#include "support/memory_log_store.h"
#include "sync-server/support/words.h"

#include <QTemporaryDir>
#include <QTest>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

namespace {

/// An empty store of one kind; `reopened` is another view of the same data, as after a restart.
struct Kept {
    virtual ~Kept() = default;
    virtual LogStore& store() = 0;
    virtual LogStore& reopened() = 0;
};

struct InFile : Kept {
    QTemporaryDir folder;
    std::unique_ptr<ServerDatabase> database = std::make_unique<ServerDatabase>(folder.filePath("server.sqlite").toStdString());
    SqliteLogStore log{*database};
    std::unique_ptr<ServerDatabase> secondDatabase;
    std::unique_ptr<SqliteLogStore> second;

    LogStore& store() override { return log; }
    LogStore& reopened() override {
        secondDatabase = std::make_unique<ServerDatabase>(folder.filePath("server.sqlite").toStdString());
        second = std::make_unique<SqliteLogStore>(*secondDatabase);
        return *second;
    }
};

struct InMemory : Kept {
    MemoryLogStore log;
    LogStore& store() override { return log; }
    LogStore& reopened() override { return log; }
};

const ShopId kShop{"salon"};

/// Appends these commands as the rules decide them, in one transaction.
std::vector<wire::Entry> append(LogStore& store, const std::vector<Command>& commands, const ShopId& shop = kShop) {
    Book book;
    for (const wire::Entry& entry : store.readAfter(shop, 0, 1000)) evolveAll(book, entry.events);
    const auto transaction = store.begin(shop);
    Head head = transaction->head();
    std::vector<wire::Entry> entries;
    for (const Command& command : commands) {
        const Decision decision = decide(book, command);
        evolveAll(book, decision.events);
        entries.push_back(wire::makeEntry(head.position + 1, head.sha256, command, decision));
        head = {entries.back().position, entries.back().sha256};
        transaction->append(entries.back());
    }
    transaction->commit();
    return entries;
}

}  // namespace

/// What every LogStore promises, whatever it is made of.
class LogStoreTest : public QObject {
    Q_OBJECT

private slots:
    void beginsEmpty_data() { kinds(); }
    void beginsEmpty();
    void givesBackWhatWasCommittedAndNothingElse_data() { kinds(); }
    void givesBackWhatWasCommittedAndNothingElse();
    void readsInPages_data() { kinds(); }
    void readsInPages();
    void passesOnTheTextsItKeeps_data() { kinds(); }
    void passesOnTheTextsItKeeps();
    void remembersReceipts_data() { kinds(); }
    void remembersReceipts();
    void keepsShopsApart_data() { kinds(); }
    void keepsShopsApart();
    void deletesWhatIsKnownOfErasedPeople_data() { kinds(); }
    void deletesWhatIsKnownOfErasedPeople();
    void keepsTheNewestSnapshot_data() { kinds(); }
    void keepsTheNewestSnapshot();

private:
    static void kinds();
    static std::unique_ptr<Kept> kept();
};

void LogStoreTest::kinds() {
    QTest::addColumn<bool>("inFile");
    QTest::newRow("sqlite") << true;
    QTest::newRow("memory") << false;
}

std::unique_ptr<Kept> LogStoreTest::kept() {
    QFETCH(bool, inFile);
    if (inFile) return std::make_unique<InFile>();
    return std::make_unique<InMemory>();
}

void LogStoreTest::beginsEmpty() {
    const auto kept = LogStoreTest::kept();
    QCOMPARE(kept->store().head(kShop).position, 0);
    QCOMPARE(kept->store().head(kShop).sha256, wire::kChainStart);
    QVERIFY(kept->store().readAfter(kShop, 0, 10).empty());
    QVERIFY(!kept->store().snapshot(kShop));
}

void LogStoreTest::givesBackWhatWasCommittedAndNothingElse() {
    const auto kept = LogStoreTest::kept();
    const auto entries = append(kept->store(), founding());
    {
        const auto transaction = kept->store().begin(kShop);
        const Command late = stamped(cut("r1", 600), 99);
        transaction->append(wire::makeEntry(entries.back().position + 1, entries.back().sha256, late, {}));
        QCOMPARE(transaction->lastNumber(TerminalId{"desk"}, kIncarnation), 99);
    }
    LogStore& store = kept->reopened();
    QCOMPARE(store.head(kShop).position, static_cast<wire::Position>(entries.size()));
    QCOMPARE(store.head(kShop).sha256, entries.back().sha256);
    QVERIFY(store.readAfter(kShop, 0, 1000) == entries);
    const auto transaction = store.begin(kShop);
    QCOMPARE(transaction->lastNumber(TerminalId{"desk"}, kIncarnation), static_cast<std::int64_t>(entries.size()));
}

void LogStoreTest::readsInPages() {
    const auto kept = LogStoreTest::kept();
    const auto entries = append(kept->store(), founding());
    const auto page = kept->store().readAfter(kShop, 3, 2);
    QCOMPARE(page.size(), 2U);
    QCOMPARE(page.front().position, 4);
    QCOMPARE(page.back().position, 5);
    QVERIFY(kept->store().readAfter(kShop, static_cast<wire::Position>(entries.size()), 10).empty());
}

void LogStoreTest::passesOnTheTextsItKeeps() {
    const auto kept = LogStoreTest::kept();
    append(kept->store(), founding());
    const auto entries = kept->store().readAfter(kShop, 2, 4);
    const auto printed = kept->store().printedAfter(kShop, 2, 4);
    QCOMPARE(printed.size(), entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto& personal = entries[i].command.personal;
        QCOMPARE(printed[i].entry, wire::printEntry(entries[i]));
        QCOMPARE(printed[i].personal, personal ? wire::printPersonal(*personal) : std::string{});
    }
}

void LogStoreTest::remembersReceipts() {
    const auto kept = LogStoreTest::kept();
    const auto entries = append(kept->store(), founding());
    const auto transaction = kept->reopened().begin(kShop);
    const auto receipt = transaction->receipt(TerminalId{"desk"}, kIncarnation, 3);
    QVERIFY(receipt.has_value());
    QCOMPARE(receipt->position, 3);
    QCOMPARE(receipt->commandSha256, entries[2].commandSha256);
    QVERIFY(receipt->verdict == entries[2].verdict);
    QVERIFY(!transaction->receipt(TerminalId{"desk"}, kOtherIncarnation, 3));
    QVERIFY(!transaction->receipt(TerminalId{"other"}, kIncarnation, 3));
    QCOMPARE(transaction->lastNumber(TerminalId{"desk"}, kOtherIncarnation), 0);
}

void LogStoreTest::keepsShopsApart() {
    const auto kept = LogStoreTest::kept();
    append(kept->store(), founding());
    append(kept->store(), {founding().front()}, ShopId{"other"});
    QCOMPARE(kept->store().head(ShopId{"other"}).position, 1);
    QCOMPARE(kept->store().head(kShop).position, static_cast<wire::Position>(founding().size()));
    QCOMPARE(kept->store().readAfter(ShopId{"other"}, 0, 10).size(), 1U);
}

void LogStoreTest::deletesWhatIsKnownOfErasedPeople() {
    const auto kept = LogStoreTest::kept();
    append(kept->store(), founding());
    QCOMPARE(kept->store().readPersonal(kShop, 1000).size(), 1U);
    Command note = stamped(AmendCustomer{CustomerId{"anna"}}, 14);
    wire::attachPersonal(note, personOf("anna", "김안나"));
    append(kept->store(), {stamped(EraseCustomer{CustomerId{"anna"}}, 13), note});
    LogStore& store = kept->reopened();
    QVERIFY(store.readPersonal(kShop, 1000).empty());
    for (const wire::Entry& entry : store.readAfter(kShop, 0, 1000)) QVERIFY(!entry.command.personal);
}

void LogStoreTest::keepsTheNewestSnapshot() {
    const auto kept = LogStoreTest::kept();
    kept->store().keepSnapshot(kShop, {{5, std::string(64, 'a')}, {{"shop", "{}"}, {"day:2026-06-02", "[]"}}});
    kept->store().keepSnapshot(kShop, {{9, std::string(64, 'b')}, {{"shop", "{}"}, {"turns", "[1]"}}});
    const auto found = kept->reopened().snapshot(kShop);
    QVERIFY(found.has_value());
    QCOMPARE(found->head.position, 9);
    QVERIFY((found->parts == std::map<std::string, std::string>{{"shop", "{}"}, {"turns", "[1]"}}));
}

QTEST_GUILESS_MAIN(LogStoreTest)
#include "log_store_test.moc"
