#include "session/terminal_core.h"

#include "salon/wire/book_json.h"
#include "support/toy_salon.h"
#include "support/toy_server.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace salon;
using namespace salon::desk;
using namespace salon::test;

class TerminalCoreTest : public QObject {
    Q_OBJECT

private:
    FixedClock clock{Clock::Reading{{kToyDay, 600}, "Asia/Seoul", 540}};
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<TerminalCore> core;
    ToyServer server;

    void reopen() {
        core.reset();
        core = std::make_unique<TerminalCore>(folder->path());
    }
    void flush(TerminalCore& desk) { desk.answered(server.take(desk.nextBatch(500))); }
    void pull(TerminalCore& desk) {
        do desk.accept(server.after(desk.cursor()));
        while (desk.cursor() < server.after(0).head);
    }
    static QString hash(const Book& book) { return QString::fromStdString(wire::stateSha256(book)); }
    static void copyHome(const QString& from, const QString& to) {
        for (const auto& name : {"terminal.sqlite", "terminal.sqlite-wal", "lineage"}) {
            QFile::remove(to + "/" + name);
            QFile::copy(from + "/" + name, to + "/" + name);
        }
    }
    void copyWhileTwoWait(const QString& to) {
        core->submit(booking("anna", 600), clock);
        core->submit(booking("bea", 700), clock);
        core.reset();
        copyHome(folder->path(), to);
        reopen();
    }

private slots:
    void init() {
        folder = std::make_unique<QTemporaryDir>();
        core = std::make_unique<TerminalCore>(folder->path());
        server = {};
        core->enrolAs(toyIdentity());
        core->submitAll(foundingAToySalon(10), clock);
        flush(*core);
        pull(*core);
    }
    void cleanup() { core.reset(); }

    void costsOneTransactionABooking() {
        const int before = core->commits();
        core->submit(booking("anna", 600), clock);
        QCOMPARE(core->commits(), before + 1);
    }

    void showsABookingAtOnceAndKeepsItOverARestart() {
        core->submit(booking("anna", 600), clock);
        QVERIFY(core->predicted().findReservation({"anna"}));
        QVERIFY(!core->confirmed().findReservation({"anna"}));
        reopen();
        QVERIFY(core->predicted().findReservation({"anna"}));
        QCOMPARE(core->pendingCount(), 1);
        QCOMPARE(core->nextBatch(10).commands.front().stamp.number, 6);
    }

    void predictsTheSameStepByStepAndWhole() {
        core->predicted();
        for (int i = 0; i < 8; ++i) core->submit(booking("r" + std::to_string(i), 600 + 20 * i), clock);
        const auto stepByStep = hash(core->predicted());
        reopen();
        QCOMPARE(hash(core->predicted()), stepByStep);
    }

    void lettingGoNeedsTheLogNotTheAnswer() {
        core->submit(booking("anna", 600), clock);
        flush(*core);
        QCOMPARE(core->pendingCount(), 0);
        QCOMPARE(core->pending().size(), 1u);
        reopen();
        QCOMPARE(core->pendingCount(), 1);
        pull(*core);
        QCOMPARE(core->pending().size(), 0u);
        QCOMPARE(hash(core->confirmed()), hash(server.book));
        QCOMPARE(hash(core->predicted()), hash(server.book));
    }

    void takesTheRestOfAnAnswerWhenTheLogWasQuicker() {
        core->submit(booking("anna", 600), clock);
        core->submit(booking("bea", 700), clock);
        const auto answer = server.take(core->nextBatch(500));
        core->accept(server.after(core->cursor(), 1));
        QCOMPARE(core->pending().size(), 1u);
        core->answered(answer);
        QCOMPARE(core->pendingCount(), 0);
    }

    void startsFromASnapshotAsFromTheLog() {
        for (int i = 0; i < kEntriesPerSnapshotOnClose + 20; ++i) core->submit(booking("r" + std::to_string(i), 600), clock);
        flush(*core);
        pull(*core);
        const auto before = hash(core->confirmed());
        reopen();
        QCOMPARE(hash(core->confirmed()), before);
        QCOMPARE(core->cursor(), server.after(0).head);
    }

    void refusesALogThatIsNotItsOwn() {
        auto page = server.after(0);
        page.entries.front().position = core->cursor() + 1;
        QVERIFY_THROWS_EXCEPTION(ChainBroken, core->accept(page));
        ToyServer restored;
        QVERIFY_THROWS_EXCEPTION(ChainBroken, core->accept(restored.after(0)));
    }

    /// What cannot be written into the book must not come onto the disk either, or no start would get past it.
    void takesNothingOverOfAPageThatContradictsTheLog() {
        pull(*core);
        const auto before = core->cursor();
        Command command;
        command.stamp = {{"other"}, std::string(32, 'a'), 1, {{20'000}, 600}, "Asia/Seoul", 540, "reception", Mode::promised};
        command.body = RecordArrival{{"nobody"}};
        const auto last = server.after(0).entries.back();
        wire::Page page;
        page.entries = {wire::makeEntry(last.position + 1, last.sha256, command, {{}, {CustomerArrived{{"nobody"}, {}}}})};
        page.head = page.entries.back().position;
        QVERIFY_THROWS_EXCEPTION(wire::WireError, core->accept(page));
        QCOMPARE(core->cursor(), before);
        reopen();
        QCOMPARE(core->cursor(), before);
    }

    void aCopiedHomeSendsWhatWaitsAsItsTwinDoesAndNumbersAnewWhatIsMadeThen() {
        QTemporaryDir copy;
        copyWhileTwoWait(copy.path());
        TerminalCore twin(copy.path());
        QVERIFY(twin.identity().incarnation != core->identity().incarnation);
        const auto key = twin.submit(booking("cleo", 800), clock);
        QCOMPARE(key.incarnation, twin.identity().incarnation);
        QCOMPARE(key.number, 1);
        // It looks first what of it the log has.
        QVERIFY(twin.nextBatch(10).commands.empty());
        pull(twin);
        // Whichever of the two comes first, the server knows the other's again.
        const auto ours = core->nextBatch(10).commands;
        const auto theirs = twin.nextBatch(10).commands;
        QCOMPARE(ours.size(), 2u);
        QCOMPARE(theirs.size(), 3u);
        for (std::size_t i = 0; i < ours.size(); ++i) QCOMPARE(wire::commandSha256(theirs[i]), wire::commandSha256(ours[i]));

        flush(*core);
        pull(*core);
        const auto entries = server.log.size();
        pull(twin);
        QCOMPARE(twin.nextBatch(10).commands.size(), 1u);
        flush(twin);
        pull(twin);
        QCOMPARE(server.log.size(), entries + 1);
        QCOMPARE(twin.pending().size(), 0u);
        QVERIFY(twin.refused().empty());
        QCOMPARE(hash(twin.confirmed()), hash(server.book));
    }

    void aCopiedHomeDoesNotRepeatWhatItsTwinHasSaidUnderOtherNumbers() {
        QTemporaryDir copy;
        copyWhileTwoWait(copy.path());
        core->startNewIncarnation();
        pull(*core);
        flush(*core);
        const auto entries = server.log.size();

        TerminalCore twin(copy.path());
        pull(twin);
        QCOMPARE(twin.pending().size(), 0u);
        flush(twin);
        QCOMPARE(server.log.size(), entries);
        QCOMPARE(hash(twin.confirmed()), hash(server.book));
    }

    void anUnnoticedCopyNumbersAnewAfterAForkAndRepeatsNothingThatIsInTheLog() {
        core->submit(booking("anna", 600), clock);
        flush(*core);
        reopen();
        core->submit(booking("bea", 700), clock);
        core->startNewIncarnation();
        QVERIFY(core->nextBatch(10).commands.empty());
        QCOMPARE(core->pendingCount(), 2);
        const auto entries = server.log.size();
        pull(*core);
        QCOMPARE(core->nextBatch(10).commands.size(), 1u);
        QCOMPARE(core->nextBatch(10).commands.front().stamp.number, 2);
        flush(*core);
        pull(*core);
        QCOMPARE(server.log.size(), entries + 1);
        QCOMPARE(core->pending().size(), 0u);
    }

    void anOlderFilePutBackLosesNothing() {
        core->submit(booking("anna", 600), clock);
        core.reset();
        QTemporaryDir old;
        copyHome(folder->path(), old.path());
        reopen();
        core->submit(booking("bea", 700), clock);
        flush(*core);
        pull(*core);
        core.reset();
        // The database alone comes back; the mark beside it does not.
        QFile::remove(folder->filePath("terminal.sqlite"));
        QFile::remove(folder->filePath("terminal.sqlite-wal"));
        QVERIFY(QFile::copy(old.filePath("terminal.sqlite"), folder->filePath("terminal.sqlite")));
        reopen();
        core->submit(booking("cleo", 800), clock);
        pull(*core);
        flush(*core);
        pull(*core);
        for (const auto* id : {"anna", "bea", "cleo"}) QVERIFY(core->confirmed().findReservation({id}));
        QCOMPARE(hash(core->confirmed()), hash(server.book));
    }

    void keepsARefusalNobodyHasSeen() {
        auto twice = booking("anna", 600);
        core->submit(booking("anna", 600), clock);
        twice.mode = Mode::asking;
        core->submit(twice, clock);
        flush(*core);
        pull(*core);
        reopen();
        QCOMPARE(core->refused().size(), 1u);
        core->markRefusedSeen(core->refused().front().position);
        QCOMPARE(core->refused().size(), 0u);
    }

    void tellsAWatchedVerdictInsteadOfKeepingIt() {
        core->submit(booking("anna", 600), clock);
        auto twice = booking("anna", 600);
        twice.mode = Mode::asking;
        const auto key = core->submit(twice, clock);
        core->watch(key);
        flush(*core);
        QCOMPARE(core->verdictOf(key)->verdict.kind, VerdictKind::refused);
        pull(*core);
        QVERIFY(core->refused().empty());
    }

    void learnsNamesInComposedFormAndForgetsThem() {
        const std::string decomposed = "\xE1\x84\x80\xE1\x85\xB5\xE1\x86\xB7";  // 김, letter by letter
        core->submit({RegisterCustomer{{"kim"}}, PersonalWords{{"kim"}, decomposed, "+82 10-1234-5678", {}, {}}, Mode::promised}, clock);
        QCOMPARE(core->customers().find({"kim"})->name, std::string("김"));
        QCOMPARE(core->customers().find({"kim"})->phone, std::string("01012345678"));
        flush(*core);
        pull(*core);
        core->submit(promised(EraseCustomer{{"kim"}}), clock);
        flush(*core);
        pull(*core);
        reopen();
        QVERIFY(!core->customers().find({"kim"}));
    }

    void wordsThatWaitedDoNotBringBackWhoWasErasedMeanwhile() {
        core->submit({RegisterCustomer{{"kim"}}, PersonalWords{{"kim"}, "김", "01012345678", {}, {}}, Mode::promised}, clock);
        flush(*core);
        pull(*core);
        core->submit(promised(EraseCustomer{{"kim"}}), clock);
        flush(*core);
        core->submit({AmendCustomer{{"kim"}}, PersonalWords{{"kim"}, "김", {}, "창가 자리", {}}, Mode::promised}, clock);
        // Somebody else's words in the same page: what waits is said once more on top of them.
        core->submit({RegisterCustomer{{"lee"}}, PersonalWords{{"lee"}, "이", {}, {}, {}}, Mode::promised}, clock);
        pull(*core);
        QVERIFY(!core->customers().find({"kim"}));
        core->submit({AmendCustomer{{"kim"}}, PersonalWords{{"kim"}, "김", {}, "again", {}}, Mode::promised}, clock);
        flush(*core);
        pull(*core);
        QVERIFY(!core->customers().find({"kim"}));
        QVERIFY(core->customers().find({"lee"}));
        reopen();
        QVERIFY(!core->customers().find({"kim"}));
    }

    void keepsASnapshotOfWhatChangedSinceTheLast() {
        const auto bookMany = [this](const std::string& prefix, Day day) {
            for (int i = 0; i < kEntriesPerSnapshotOnClose + 5; ++i) core->submit(booking(prefix + std::to_string(i), 600, day), clock);
            flush(*core);
            pull(*core);
            reopen();
            QCOMPARE(hash(core->confirmed()), hash(server.book));
        };
        bookMany("a", kToyDay);
        bookMany("b", kToyDay.plus(7));
        // Nothing is left on the first of the two days, and something is new on a third.
        for (int i = 0; i < kEntriesPerSnapshotOnClose + 5; ++i)
            core->submit(promised(MoveReservation{{"a" + std::to_string(i)}, kToyDay.plus(14), 700, -1, {}, true}), clock);
        flush(*core);
        pull(*core);
        reopen();
        QCOMPARE(hash(core->confirmed()), hash(server.book));
    }

    void showsTodayBeforeTheYearsBehindIt() {
        Unstamped mina = promised(RegisterCustomer{{"mina"}});
        mina.words = PersonalWords{{"mina"}, "김미나", "01012345678", {}, {}};
        core->submit(std::move(mina), clock);
        core->submit(booking("old", 600, kToyDay.plus(-30)), clock);
        for (int i = 0; i < kEntriesPerSnapshotOnClose; ++i) core->submit(booking("r" + std::to_string(i), 600, kToyDay.plus(-60)), clock);
        core->submit(booking("today", 700, kToyDay, "mina"), clock);
        flush(*core);
        pull(*core);
        reopen();
        // After the snapshot: one that is in the log, one that waits, and one that cannot be in the picture.
        core->submit(promised(RecordArrival{{"today"}}), clock);
        core->submit(promised(CancelReservation{{"old"}, CancelReason::ill}), clock);
        flush(*core);
        pull(*core);
        core->submit(booking("waits", 800, kToyDay), clock);
        const auto whole = hash(core->predicted());
        core.reset();

        TerminalCore fresh(folder->path(), TerminalCore::Unread{});
        const auto look = fresh.firstLook(kToyDay);
        QVERIFY(look);
        QCOMPARE(look->book.findReservation({"today"})->status, Status::arrived);
        QVERIFY(look->book.findReservation({"waits"}));
        QVERIFY(!look->book.findReservation({"old"}));
        QCOMPARE(look->customers.find({"mina"})->name, std::string("김미나"));
        fresh.readAll();
        QCOMPARE(hash(fresh.predicted()), whole);
        QCOMPARE(fresh.customers().find({"mina"})->name, std::string("김미나"));
    }

    void hasNoFirstLookWithoutASnapshot() {
        core.reset();
        TerminalCore fresh(folder->path(), TerminalCore::Unread{});
        QVERIFY(!fresh.firstLook(kToyDay));
    }

    void keepsToItsSalon() {
        auto other = toyIdentity();
        other.shop = {"another"};
        QVERIFY_THROWS_EXCEPTION(StoreError, core->enrolAs(other));
        QCOMPARE(core->identity().shop.text, std::string("shop"));
    }

    void enrolledAgainItSendsWhatWaits() {
        core->submit(booking("anna", 600), clock);
        auto again = toyIdentity();
        again.terminal = {"desk-new"};
        core->enrolAs(again);
        pull(*core);
        const auto batch = core->nextBatch(10);
        QCOMPARE(batch.commands.size(), 1u);
        QCOMPARE(batch.commands.front().stamp.terminal.text, std::string("desk-new"));
        QCOMPARE(batch.commands.front().stamp.number, 1);
    }

    void refusesWhatNoServerCouldRead() {
        Unstamped bad = booking(std::string(kIdLengthMax + 1, 'x'), 600);
        QVERIFY_THROWS_EXCEPTION(wire::WireError, core->submit(bad, clock));
        QCOMPARE(core->pendingCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TerminalCoreTest)
#include "terminal_core_test.moc"
