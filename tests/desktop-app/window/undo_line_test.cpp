#include "salon/wire/book_json.h"
#include "session/session.h"
#include "support/fake_shop.h"
#include "ui/gesture_log.h"

#include <QTest>

using namespace salon;
using namespace salon::desk;
using namespace salon::test;

namespace {

/// The session of a simulated desk: real core, real engine, real server; line, disk and time are played.
class TerminalSession : public Session {
public:
    TerminalSession(FakeShop& shop, const char* desk) : m_shop(shop), m_desk(shop.at(desk)) { look(); }

    const DeskState& state() const override { return m_state; }
    const CustomerDirectory& customers() const override { return m_desk.core().customers(); }
    const VisitIndex& visits() const override { return m_visits; }
    WallTime now() const override { return m_desk.wallClock(); }
    ReservationId newReservationId() override { return {"made-" + std::to_string(++m_ids)}; }
    CustomerId newCustomerId() override { return {"made-" + std::to_string(++m_ids)}; }
    TimeOffId newTimeOffId() override { return {"made-" + std::to_string(++m_ids)}; }
    WaitingId newWaitingId() override { return {"made-" + std::to_string(++m_ids)}; }
    GroupId newGroupId() override { return {"made-" + std::to_string(++m_ids)}; }
    Decision preview(const CommandBody& body) const override { return Rehearsal(*this).play(body); }
    void setOfflineByHand(bool offline) override { offline ? m_desk.goOffline() : m_desk.goOnline(); }
    void markRefusalSeen(std::int64_t) override {}
    void showOpen(const ReservationId&) override {}
    void askHistoryOf(Day) override {}
    void askHistoryOf(const ReservationId&) override {}
    void askTextsOf(const CustomerId&) override {}
    void dropHistory() override {}

    GestureId submit(CommandBody body, std::optional<PersonalWords> words = {}) override {
        const bool asking = m_desk.mayAsk();
        const GestureId id = ++m_gestures;
        const auto command = m_desk.submit(std::move(body), std::move(words));
        GestureOutcome outcome;
        if (!command) {
            emit gestureStored(id, outcome);
            return id;
        }
        const CommandKey key{command->stamp.incarnation, command->stamp.number};
        outcome.stored = true;
        if (const auto decision = m_desk.core().predictionOf(key)) outcome.verdict = decision->verdict;
        look();
        emit gestureStored(id, outcome);
        if (asking) {
            m_desk.core().watch(key);
            m_waiting.emplace_back(id, key);
        } else {
            emit gestureAnswered(id, outcome);
        }
        return id;
    }

    /// Lets time pass until everything is answered, then tells the widgets what there is.
    bool settle() {
        const bool settled = m_shop.settle();
        look();
        for (const auto& [id, key] : std::exchange(m_waiting, {}))
            if (const auto known = m_desk.core().verdictOf(key)) emit gestureAnswered(id, {true, true, known->verdict, {}});
        return settled;
    }

private:
    void look() {
        m_state.book = m_desk.book();
        m_state.pending = m_desk.core().pendingReservations();
        m_state.waiting = static_cast<int>(m_desk.core().pending().size());
        m_state.mayAsk = m_desk.mayAsk();
        m_state.terminal = m_desk.core().identity().terminal;
        m_state.notes = m_desk.core().notes();
        m_state.refusals.clear();
        for (auto& row : m_desk.core().refused()) m_state.refusals.push_back({row.position, std::move(row.command), std::move(row.verdict.refusal)});
        emit bookChanged();
    }

    FakeShop& m_shop;
    FakeTerminal& m_desk;
    DeskState m_state;
    VisitIndex m_visits;
    std::vector<std::pair<GestureId, CommandKey>> m_waiting;
    GestureId m_gestures = 0;
    int m_ids = 0;
};

BookReservation booking(const FakeShop& shop, const char* id, int start) {
    return {{id}, {"anna"}, shop.salon().firstDay.plus(1), {{{"cut"}, Wish::only({"mia"}), start, {}, false}}};
}

}  // namespace

/// Undo while the line comes and goes.
class UndoLineTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasBookedOfflineIsTakenBackAfterTheLineIsBack() {
        FakeShop shop{{"desk", "back-office"}};
        TerminalSession session(shop, "desk");
        GestureLog log(session);
        session.setOfflineByHand(true);
        log.submit(booking(shop, "anna-cut", 600));
        session.setOfflineByHand(false);
        QVERIFY(session.settle());
        QVERIFY(log.canUndo());
        log.undo();
        QVERIFY(session.settle());
        isEverywhere(shop, "anna-cut", Status::cancelled);
        QVERIFY(!log.canUndo());
        log.redo();
        QVERIFY(session.settle());
        isEverywhere(shop, "anna-cut", Status::confirmed);
    }

    void whatStillWaitsIsTakenBackAndBothReachTheServer() {
        FakeShop shop{{"desk", "back-office"}};
        TerminalSession session(shop, "desk");
        GestureLog log(session);
        session.setOfflineByHand(true);
        log.submit(booking(shop, "anna-cut", 600));
        log.submit(MoveReservation{{"anna-cut"}, shop.salon().firstDay.plus(1), 660, -1, {"mia"}, false});
        log.undo();
        session.setOfflineByHand(false);
        QVERIFY(session.settle());
        isEverywhere(shop, "anna-cut", Status::confirmed);
        QCOMPARE(shop.server().book().findReservation({"anna-cut"})->startMinute(), 600);
        QCOMPARE(session.state().waiting, 0);
        log.undo();
        QVERIFY(session.settle());
        isEverywhere(shop, "anna-cut", Status::cancelled);
    }

    void whatAnotherDeskEndedMeanwhileIsSaidAndNotForced() {
        FakeShop shop{{"desk", "back-office"}};
        TerminalSession session(shop, "desk");
        GestureLog log(session);
        QStringList said;
        connect(&log, &GestureLog::couldNotUndo, this, [&](const QString& sentence) { said << sentence; });
        log.submit(booking(shop, "anna-cut", 600));
        QVERIFY(session.settle());
        session.setOfflineByHand(true);
        log.submit(ReportLateness{{"anna-cut"}, 10});
        shop.at("back-office").submit(CancelReservation{{"anna-cut"}, CancelReason::customerAsked});
        shop.settle(20'000);  // the desk that is cut off keeps its outbox
        session.setOfflineByHand(false);
        QVERIFY(session.settle());
        while (log.canUndo()) log.undo();
        QVERIFY(session.settle());
        QCOMPARE(said.size(), 2);
        isEverywhere(shop, "anna-cut", Status::cancelled);
    }

    void aSeriesMadeOfflineGoesAsOne() {
        FakeShop shop{{"desk", "back-office"}};
        TerminalSession session(shop, "desk");
        GestureLog log(session);
        session.setOfflineByHand(true);
        std::vector<Said> commands;
        for (const int start : {600, 640, 680}) commands.push_back({booking(shop, ("visit-" + std::to_string(start)).c_str(), start)});
        QVERIFY(log.submitAll(std::move(commands), [] { return QStringLiteral("three"); }) != 0);
        session.setOfflineByHand(false);
        QVERIFY(session.settle());
        log.undo();
        QVERIFY(session.settle());
        for (const char* id : {"visit-600", "visit-640", "visit-680"}) isEverywhere(shop, id, Status::cancelled);
    }

private:
    static void isEverywhere(FakeShop& shop, const char* id, Status status) {
        QCOMPARE(shop.server().book().findReservation({id})->status, status);
        for (auto* desk : shop.desks()) QVERIFY(desk->book() == shop.server().book());
    }
};

QTEST_GUILESS_MAIN(UndoLineTest)
#include "undo_line_test.moc"
