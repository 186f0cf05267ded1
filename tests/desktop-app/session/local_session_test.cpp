#include "session/local_session.h"

#include "session/terminal_core.h"
#include "support/toy_salon.h"
#include "support/toy_server.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace salon;
using namespace salon::desk;
using namespace salon::test;

Q_DECLARE_METATYPE(salon::desk::GestureOutcome)

namespace {

/// An enrolled folder whose server nobody can reach, with a shop still in the outbox.
void prepare(const QString& folder) {
    TerminalCore core(folder);
    Identity identity = toyIdentity();
    identity.terminalName = "Desk 1";
    identity.url = "http://127.0.0.1:9";
    core.enrolAs(identity);
    const FixedClock clock{Clock::Reading{{kToyDay, 600}, "Asia/Seoul", 540}};
    core.submit(foundingAToySalon().front(), clock);
}

/// The same folder once the server has answered, with a customer who came long ago, and closed with a snapshot of it all.
void prepareYears(const QString& folder, Day before) {
    TerminalCore core(folder);
    const FixedClock clock{Clock::Reading{{before, 600}, "Asia/Seoul", 540}};
    core.submit(definingACut(), clock);
    core.submit(promised(RegisterCustomer{{"mina"}}, PersonalWords{{"mina"}, "김미나", "01012345678", {}, {}}), clock);
    core.submit(booking("old", 600, before, "mina"), clock);
    core.submit(booking("today", 600), clock);
    for (int i = 0; i < kEntriesPerSnapshotOnClose; ++i) core.submit(booking("r" + std::to_string(i), 600, before), clock);
    ToyServer server;
    core.answered(server.take(core.nextBatch(500)));
    core.accept(server.after(0));
}

}  // namespace

class LocalSessionTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> folder;

private slots:
    void init() {
        folder = std::make_unique<QTemporaryDir>();
        prepare(folder->path());
    }

    void hasABookToShowFromTheStart() {
        const LocalSession session(folder->path(), WallTime{kToyDay, 600});
        QVERIFY(session.isEnrolled());
        QCOMPARE(session.state().book.shop().name, std::string("Shop"));
        QCOMPARE(session.shopName(), QStringLiteral("Shop"));
        QCOMPARE(session.now().minute, 600);
        QCOMPARE(session.state().waiting, 1);
        QVERIFY(!session.state().mayAsk);
    }

    void answersAGestureOnceItIsOnDisk() {
        const CustomerId mina{"mina"};
        {
            LocalSession session(folder->path(), WallTime{kToyDay, 600});
            std::vector<QString> told;
            GestureOutcome outcome;
            connect(&session, &Session::bookChanged, this,
                    [&] { told.push_back(session.state().book.findCustomer(mina) ? "book" : "other"); });
            connect(&session, &Session::gestureStored, this, [&](GestureId, const GestureOutcome& became) {
                told.push_back("stored");
                outcome = became;
            });
            connect(&session, &Session::gestureAnswered, this, [&](GestureId, const GestureOutcome&) { told.push_back("answered"); });
            session.submit(RegisterCustomer{mina}, PersonalWords{mina, "김미나", "010-1234-5678", {}, {}});
            QVERIFY(told.empty());
            QTRY_COMPARE(told.empty() ? QString() : told.back(), QStringLiteral("answered"));
            std::erase(told, "other");
            QCOMPARE(told, (std::vector<QString>{"book", "stored", "answered"}));
            QVERIFY(outcome.stored);
            QVERIFY(!outcome.answeredByServer);
            QCOMPARE(session.customers().find(mina)->name, std::string("김미나"));
        }
        const LocalSession again(folder->path());
        QVERIFY(again.state().book.findCustomer(mina));
    }

    void showsTodayFirstAndTheYearsBehindItAtOnceAfter() {
        const Day before = kToyDay.plus(-30);
        prepareYears(folder->path(), before);
        LocalSession session(folder->path(), WallTime{kToyDay, 600}, LocalSession::Opens::todayFirst);
        QVERIFY(session.state().book.findReservation({"today"}));
        QVERIFY(!session.state().book.findReservation({"old"}));
        QVERIFY(!session.customers().find({"mina"}));
        // Judged by the whole book, however early it is made.
        GestureOutcome outcome;
        connect(&session, &Session::gestureStored, this, [&](GestureId, const GestureOutcome& became) { outcome = became; });
        session.submit(AmendCustomer{{"mina"}}, PersonalWords{{"mina"}, "김민아", {}, {}, {}});
        QTRY_VERIFY(outcome.stored);
        QCOMPARE(outcome.verdict.kind, VerdictKind::accepted);
        QVERIFY(session.state().book.findReservation({"old"}));
        QCOMPARE(session.customers().find({"mina"})->name, std::string("김민아"));
        QTRY_COMPARE(session.visits().visitsOf({"mina"}).size(), std::size_t(1));
    }

    void previewsWithoutDoing() {
        LocalSession session(folder->path(), WallTime{kToyDay, 600});
        QCOMPARE(session.preview(RegisterCustomer{{"new"}}).verdict.kind, VerdictKind::accepted);
        QCOMPARE(session.preview(CancelReservation{{"nothing"}}).verdict.refusal.reason, RefusalReason::reservationUnknown);
        QCOMPARE(session.state().waiting, 1);
    }

    void saysSoWhenTheFolderIsTaken() {
        const LocalSession session(folder->path());
        QVERIFY_THROWS_EXCEPTION(StoreError, LocalSession(folder->path()));
    }

    void doesNothingBeforeItIsEnrolled() {
        QTemporaryDir fresh;
        LocalSession session(fresh.path());
        QVERIFY(!session.isEnrolled());
        GestureOutcome outcome{true, true, {}, {}};
        bool answered = false;
        connect(&session, &Session::gestureAnswered, this, [&](GestureId, const GestureOutcome& became) {
            outcome = became;
            answered = true;
        });
        session.submit(RegisterCustomer{{"mina"}});
        QTRY_VERIFY(answered);
        QVERIFY(!outcome.stored);
        QVERIFY(!outcome.problem.isEmpty());
    }

    void tellsInASentenceWhyEnrolmentFailed() {
        QTemporaryDir fresh;
        LocalSession session(fresh.path());
        QSignalSpy enrolled(&session, &LocalSession::enrolled);
        session.enrol("no address", "CODE");
        QTRY_COMPARE(enrolled.size(), 1);
        QVERIFY(!enrolled.front().front().toString().isEmpty());
        session.enrol("http://127.0.0.1:9", "CODE");
        QTRY_COMPARE_WITH_TIMEOUT(enrolled.size(), 2, 15'000);
        QVERIFY(!enrolled.back().front().toString().isEmpty());
    }

    void remembersThatTheLineWasCutByHand() {
        {
            LocalSession session(folder->path());
            session.setOfflineByHand(true);
            QTRY_VERIFY(session.state().offlineByHand);
        }
        const LocalSession again(folder->path());
        QVERIFY(again.state().offlineByHand);
    }
};

QTEST_GUILESS_MAIN(LocalSessionTest)
#include "local_session_test.moc"
