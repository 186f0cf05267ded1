#include "window_fixture.h"

#include "ui/act_card.h"
#include "ui/card_column.h"
#include "ui/gesture_log.h"
#include "ui/widgets.h"
#include "waiting/join_form.h"
#include "waiting/waiting_panel.h"

#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>

using namespace salon;
using namespace salon::desk;

namespace {

Waiting waits(const char* id, WaitingKind kind, const char* customer, const char* service, int since, Wish wish = Wish::any()) {
    Waiting waiting;
    waiting.id = {id};
    waiting.kind = kind;
    waiting.customer = {customer};
    LineRequest line;
    line.service = {service};
    line.wish = wish;
    waiting.lines = {line};
    waiting.firstDay = waiting.lastDay = kDemoNow.day;
    waiting.since = {kDemoNow.day, since};
    return waiting;
}

/// The demo day with three people in the salon who wait.
struct QueueDesk : WindowFixture {
    QueueDesk() {
        join(waits("w1", WaitingKind::walkIn, "", "cut-m", 14 * 60 + 2));
        join(waits("w2", WaitingKind::walkIn, "c13", "cut-w", 14 * 60 + 10));
        join(waits("w3", WaitingKind::walkIn, "", "fringe", 14 * 60 + 20, Wish::only({"s2-mina"})));
        settle();
    }

    void join(Waiting waiting) {
        session.submit(JoinWaiting{std::move(waiting)});
        settle();
    }
    void settle() const {
        for (int i = 0; i < 12; ++i) QCoreApplication::processEvents();
    }
    WaitingPanel& panel() const { return *window->findChild<WaitingPanel*>(); }
    CardColumn& cards() const { return *panel().findChild<CardColumn*>(); }
    ActCard* card(const char* id) const { return cards().card(QStringLiteral("waiting:") + id); }
    const QueuePlace& place(const char* id) const {
        for (const QueuePlace& one : panel().watch().queue())
            if (one.waiting.id.text == id) return one;
        qFatal("nobody of that name waits");
    }
    const ListPlace& entry(const char* id) const {
        for (const ListPlace& one : panel().watch().list())
            if (one.waiting.id.text == id) return one;
        qFatal("nobody of that name is on the list");
    }
    bool isWaiting(const char* id) const { return session.state().book.waiting().contains({id}); }
    void open() {
        window->acts().trigger("waiting");
        settle();
    }
    /// A key for the card of this entry.
    void key(const char* id, Qt::Key key) {
        QVERIFY(cards().focusCard(QStringLiteral("waiting:") + id));
        QTest::keyClick(card(id), key);
        settle();
    }
    QStringList texts(const QWidget* in) const {
        QStringList all;
        for (const QLabel* label : in->findChildren<QLabel*>())
            if (!label->isHidden() && !label->text().isEmpty()) all << label->text();
        return all;
    }
    /// The visit made last.
    const Reservation* made() const {
        for (auto command = session.commands().rbegin(); command != session.commands().rend(); ++command)
            if (const auto* walkIn = std::get_if<ReceiveWalkIn>(&command->body)) return session.state().book.findReservation(walkIn->reservation);
            else if (const auto* booked = std::get_if<BookReservation>(&command->body)) return session.state().book.findReservation(booked->reservation);
        return nullptr;
    }
    /// Nobody works on that day.
    void fillTheDay(Day day) {
        int number = 0;
        for (const auto& [id, stylist] : session.state().book.roster().stylists) {
            TimeOff off{{"full-" + std::to_string(day.number) + std::to_string(++number)}, TimeOffKind::off, day, day, {0, kMinutesPerDay}};
            const Event event = TimeOffDefined{id, off};
            session.happen({&event, 1});
        }
        settle();
    }
};

}  // namespace

class WaitingTest : public QObject {
    Q_OBJECT

private slots:
    void theQueueStandsInTurnWithTheTimeEachCanExpect() {
        QueueDesk desk;
        desk.open();
        const auto& queue = desk.panel().watch().queue();
        QCOMPARE(queue.size(), std::size_t{3});
        QCOMPARE(queue[0].waiting.id, WaitingId{"w1"});
        QCOMPARE(queue[2].waiting.id, WaitingId{"w3"});
        for (const QueuePlace& place : queue) {
            QVERIFY(place.expected.startMinute);
            QVERIFY(*place.expected.startMinute >= kDemoNow.minute);
        }
        QCOMPARE(queue[2].expected.stylists.front(), StylistId{"s2-mina"});
        const QStringList first = desk.texts(desk.card("w1"));
        QVERIFY2(first.contains("Guest 1") && first.contains("since 14:02 · 30 min"), qPrintable(first.join('|')));
        QVERIFY(desk.card("w1")->accessibleName().contains("about"));
        const auto* longest = desk.panel().findChild<QFrame*>("longestWait");
        QVERIFY(longest->isVisible());
        QVERIFY(desk.texts(longest).contains("30 min"));
    }

    void waitsAMinuteLongerEachMinute() {
        QueueDesk desk;
        desk.open();
        desk.session.setNow({kDemoNow.day, kDemoNow.minute + 5});
        desk.panel().watch().look();
        QVERIFY(desk.texts(desk.card("w1")).contains("since 14:02 · 35 min"));
    }

    void theCalendarDrawsTheEstimatesStriped() {
        QueueDesk desk;
        const WaitingForecast& expected = desk.place("w2").expected;
        DayCalendar& calendar = desk.window->calendar();
        calendar.scrollToMinute(*expected.startMinute);
        const auto& columns = calendar.model().columns();
        const auto column = std::find_if(columns.begin(), columns.end(), [&](const DayColumn& one) { return one.stylist == expected.stylists.front(); });
        const QRect box = boxRect(calendar.metrics(), static_cast<int>(column - columns.begin()), {}, {*expected.startMinute, *expected.startMinute + 20});
        desk.press(box.center());
        desk.release(box.center());
        desk.settle();
        QCOMPARE(static_cast<QWidget*>(desk.window->openPanel()), static_cast<QWidget*>(&desk.panel()));
        QVERIFY(desk.card("w2")->isMarked());
    }

    void seatsTheFirstInTurnWithOneKey() {
        QueueDesk desk;
        desk.open();
        const WaitingForecast expected = desk.place("w1").expected;
        desk.key("w1", Qt::Key_Return);
        QVERIFY(!desk.isWaiting("w1"));
        const Reservation* visit = desk.made();
        QVERIFY(visit);
        QCOMPARE(visit->status, Status::arrived);
        QVERIFY(visit->walkIn);
        QCOMPARE(visit->startMinute(), *expected.startMinute);
        QCOMPARE(visit->lines.front().stylist, expected.stylists.front());
        QCOMPARE(visit->lines.front().word, OverrideWord::none);
    }

    void showsWhoseTurnItIsAndWhy() {
        QueueDesk desk;
        desk.open();
        desk.key("w1", Qt::Key_2);
        auto* first = desk.panel().findChild<AnswerButton*>("turn0");
        auto* second = desk.panel().findChild<AnswerButton*>("turn1");
        QVERIFY(first && second && first->isVisible());
        QVERIFY2(first->accessibleName().contains("next in turn") && first->accessibleName().contains("turns today"), qPrintable(first->accessibleName()));
        desk.key("w1", Qt::Key_Escape);
        QVERIFY(!desk.panel().findChild<AnswerButton*>("turn0"));
        QCOMPARE(static_cast<QWidget*>(desk.window->openPanel()), static_cast<QWidget*>(&desk.panel()));
    }

    void anotherStylistOutOfTurnNeedsOneWord() {
        QueueDesk desk;
        desk.open();
        desk.key("w1", Qt::Key_2);
        const std::vector<TurnOffer> turns = fairTurns(desk.session.state().book, desk.place("w1").waiting, kDemoNow);
        QVERIFY(turns.size() > 1);
        desk.key("w1", Qt::Key_2);
        QVERIFY(desk.isWaiting("w1"));
        desk.key("w1", Qt::Key_4);
        QVERIFY(!desk.isWaiting("w1"));
        const Reservation* visit = desk.made();
        QVERIFY(visit);
        QCOMPARE(visit->lines.front().stylist, turns[1].stylist);
        QCOMPARE(visit->lines.front().word, OverrideWord::evenOut);
    }

    void whoeverLeftComesBackToTheirTurnByUndo() {
        QueueDesk desk;
        desk.open();
        desk.key("w2", Qt::Key_Delete);
        QVERIFY(!desk.isWaiting("w2"));
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        const auto& queue = desk.panel().watch().queue();
        QCOMPARE(queue.size(), std::size_t{3});
        QCOMPARE(queue[1].waiting.customer, CustomerId{"c13"});
        QCOMPARE(queue[1].waiting.turn, std::int64_t{2});
    }

    void seatingIsUndoneToTheFormerTurn() {
        QueueDesk desk;
        desk.open();
        desk.key("w1", Qt::Key_Return);
        const ReservationId visit = desk.made()->id;
        desk.window->gestures().undo();
        desk.settle();
        QCOMPARE(desk.session.state().book.findReservation(visit)->status, Status::cancelled);
        QCOMPARE(desk.panel().watch().queue().front().waiting.turn, std::int64_t{1});
        QVERIFY(desk.panel().watch().queue().front().waiting.customer.empty());
    }

    void goesToTheWaitingListAndBackByOneUndo() {
        QueueDesk desk;
        desk.open();
        desk.key("w1", Qt::Key_3);
        QVERIFY(!desk.isWaiting("w1"));
        QCOMPARE(desk.panel().watch().queue().size(), std::size_t{2});
        QCOMPARE(desk.panel().watch().list().size(), std::size_t{1});
        desk.window->gestures().undo();
        desk.settle();
        QCOMPARE(desk.panel().watch().queue().size(), std::size_t{3});
        QCOMPARE(desk.panel().watch().list().size(), std::size_t{0});
    }

    void anOpeningMakesAnEntryBookableAndTheWindowSaysSo() {
        QueueDesk desk;
        const Day sunday = kDemoNow.day.plus(1);
        desk.fillTheDay(sunday);
        Waiting wish = waits("l1", WaitingKind::list, "c01", "cut-w", 13 * 60, Wish::only({"s1-harin"}));
        wish.firstDay = wish.lastDay = sunday;
        desk.join(wish);
        QVERIFY(desk.entry("l1").openings.empty());
        QSignalSpy counts(&desk.panel().watch(), &WaitingWatch::countsChanged);
        // Another desk takes the day off back.
        const Event event = TimeOffTakenBack{{"s1-harin"}, {"full-" + std::to_string(sunday.number) + "1"}};
        desk.session.happen({&event, 1});
        desk.settle();
        QCOMPARE(desk.entry("l1").openings.front().day, sunday);
        QCOMPARE(counts.last(), (QVariantList{3, 1, 1}));
        QVERIFY2(desk.window->toast().text().contains(QStringLiteral("김서연")), qPrintable(desk.window->toast().text()));
        auto* badge = desk.window->findChild<QPushButton*>("waitingBadge");
        QVERIFY(badge->isVisible());
        QCOMPARE(badge->text(), QStringLiteral("Waiting 4 · 1 bookable"));
    }

    void aCancellationElsewhereFreesAPlaceThatEnterBooks() {
        QueueDesk desk;
        // Mina has no two hours after 16:00 until another desk cancels.
        Waiting wish = waits("l1", WaitingKind::list, "c16", "magic", 13 * 60, Wish::only({"s2-mina"}));
        wish.span = {16 * 60, 18 * 60 + 30};
        desk.join(wish);
        QVERIFY(desk.entry("l1").openings.empty());
        const Event cancelled = ReservationCancelled{{"v21"}, kDemoNow, CancelReason::customerAsked};
        desk.session.happen({&cancelled, 1});
        const Event second = ReservationCancelled{{"v22"}, kDemoNow, CancelReason::customerAsked};
        desk.session.happen({&second, 1});
        desk.settle();
        QVERIFY(!desk.entry("l1").openings.empty());
        const FreeSlot opening = desk.entry("l1").openings.front();
        desk.open();
        desk.key("l1", Qt::Key_Return);
        QVERIFY(!desk.isWaiting("l1"));
        const Reservation* visit = desk.made();
        QVERIFY(visit);
        QCOMPARE(visit->customer, CustomerId{"c16"});
        QCOMPARE(visit->startMinute(), opening.startMinute);
        QCOMPARE(visit->lines.front().stylist, StylistId{"s2-mina"});
        QCOMPARE(desk.window->calendar().selected(), visit->id);
    }

    void whatAnotherDeskBookedFirstStaysOnTheListWithTheReason() {
        QueueDesk desk;
        Waiting wish = waits("l1", WaitingKind::list, "c16", "cut-w", 13 * 60);
        wish.lastDay = kDemoNow.day.plus(3);
        desk.join(wish);
        desk.open();
        QVERIFY(!desk.entry("l1").openings.empty());
        // The other desk ends the entry between the look and the press; nothing has been read yet.
        const Event ended = WaitingEnded{{"l1"}, {}, WaitingEnd::foundElsewhere};
        desk.session.happen({&ended, 1});
        desk.key("l1", Qt::Key_Return);
        QVERIFY(!desk.isWaiting("l1"));
        QCOMPARE(desk.panel().watch().list().size(), std::size_t{0});
        QVERIFY2(!desk.window->toast().text().isEmpty(), "the window says why");
    }

    void whoseDaysHavePassedLeavesByOneKey() {
        QueueDesk desk;
        Waiting wish = waits("l1", WaitingKind::list, "c16", "cut-w", 13 * 60);
        wish.firstDay = kDemoNow.day.plus(-3);
        wish.lastDay = kDemoNow.day.plus(-1);
        desk.join(wish);
        QVERIFY(desk.entry("l1").expired);
        desk.open();
        QVERIFY(desk.texts(desk.card("l1")).contains("Their days have passed"));
        desk.key("l1", Qt::Key_Return);
        QVERIFY(!desk.isWaiting("l1"));
    }

    void othersDaysKeepTheTurn() {
        QueueDesk desk;
        Waiting wish = waits("l1", WaitingKind::list, "c16", "cut-w", 13 * 60);
        desk.join(wish);
        desk.open();
        desk.key("l1", Qt::Key_7);
        auto* last = desk.panel().findChild<QSpinBox*>("joinLastDay");
        QVERIFY(last->isVisible());
        last->setFocus();
        QTest::keyClick(last, Qt::Key_Right);
        QTest::keyClick(last, Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.panel().watch().list().size(), std::size_t{1});
        const Waiting& now = desk.panel().watch().list().front().waiting;
        QCOMPARE(now.lastDay, kDemoNow.day.plus(1));
        QCOMPARE(now.turn, std::int64_t{1});
    }

    void joinsByTheKeyboardAlone() {
        QueueDesk desk;
        QTest::keyClick(desk.window.get(), Qt::Key_F7);
        desk.settle();
        QTest::keyClick(desk.card("w1"), Qt::Key_Plus);
        desk.settle();
        auto* customer = desk.panel().findChild<QLineEdit*>("customerField");
        QVERIFY(customer->isVisible());
        desk.type(customer, QStringLiteral("김서"));
        QTest::keyClick(customer, Qt::Key_Return);
        auto* service = desk.panel().findChild<QLineEdit*>("serviceField");
        desk.type(service, QStringLiteral("앞머리"));
        QTest::keyClick(service, Qt::Key_Return);
        QTest::keyClick(service, Qt::Key_Return);
        desk.settle();
        const auto& queue = desk.panel().watch().queue();
        QCOMPARE(queue.size(), std::size_t{4});
        QCOMPARE(queue.back().waiting.customer, CustomerId{"c01"});
        QCOMPARE(queue.back().waiting.turn, std::int64_t{4});
        QCOMPARE(queue.back().waiting.since, kDemoNow);
    }

    void arrowsWalkThroughTheCards() {
        QueueDesk desk;
        desk.open();
        desk.cards().focusCard("waiting:w1");
        QTest::keyClick(desk.card("w1"), Qt::Key_Down);
        QVERIFY(desk.card("w2")->isMarked());
        QVERIFY(desk.card("w2")->hasFocus());
        QTest::keyClick(desk.card("w2"), Qt::Key_Up);
        QVERIFY(desk.card("w1")->isMarked());
    }

    void speaksKorean() {
        QueueDesk desk;
        desk.open();
        desk.window->language().use("ko");
        desk.settle();
        QVERIFY(desk.texts(desk.card("w1")).contains(QStringLiteral("손님 1")));
        QCOMPARE(desk.window->findChild<QPushButton*>("waitingBadge")->text(), QStringLiteral("대기 3"));
        desk.window->language().use("en");
    }

    void saysThatNobodyWaits() {
        WindowFixture desk;
        desk.window->acts().trigger("waiting");
        QCoreApplication::processEvents();
        QVERIFY(!desk.window->findChild<QPushButton*>("waitingBadge")->isVisible());
        QVERIFY(!desk.window->findChild<QFrame*>("longestWait")->isVisible());
    }
};

QTEST_MAIN(WaitingTest)
#include "waiting_test.moc"
