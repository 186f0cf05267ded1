#include "support/texting_day.h"
#include "texts/text_watch.h"

#include <QTest>

using namespace salon;
using namespace salon::desk;

namespace {

/// A desk of a shop that texts; the clock stands at 14:32:00 until it is moved.
struct Desk {
    FakeSession session;
    std::unique_ptr<TextWatch> watch;

    Desk() {
        fillDemoDay(session);
        switchTextingOn(session);
        watch = std::make_unique<TextWatch>(session);
        watch->look();
    }
    void at(int second) {
        session.setNow({kDemoNow.day, kDemoNow.minute + second / 60}, second % 60);
        watch->look();
    }
    void move(const char* visit, int start, const char* stylist = "") {
        session.submit(MoveReservation{{visit}, kDemoNow.day, start, -1, {stylist}, false});
        watch->look();
    }
    /// "v12 moved +60": what is sent soon and when, in seconds from 14:32:00.
    QString soon() const { return printed(watch->soon()); }
    QString held() const { return printed(watch->held()); }
    QString later() const { return printed(watch->later()); }
    static QString printed(const std::vector<UpcomingText>& texts) {
        QStringList lines;
        for (const UpcomingText& one : texts)
            lines << QStringLiteral("%1 %2 +%3").arg(QString::fromStdString(one.reservation.text)).arg(static_cast<int>(one.text.kind)).arg(one.text.dueAt.number - WallSecond::of(kDemoNow).number);
        return lines.join(QStringLiteral(", "));
    }
    static QString text(const char* visit, TextKind kind, int second) { return QStringLiteral("%1 %2 +%3").arg(visit).arg(static_cast<int>(kind)).arg(second); }
};

}  // namespace

class TextWatchTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasAgreedBeforeTextingBeganIsNoNews() {
        Desk desk;
        QCOMPARE(desk.soon(), QString());
        QCOMPARE(desk.watch->count(), 0);
    }

    void aMoveIsCountedDownFromItsOwnSecond() {
        Desk desk;
        tellNow(desk.session, "v12");
        desk.at(17);
        desk.move("v12", 15 * 60 + 10);
        QCOMPARE(desk.soon(), Desk::text("v12", TextKind::moved, 77));
    }

    void threeMovesAreOneTextAndTheLastOneCounts() {
        Desk desk;
        tellNow(desk.session, "v12");
        desk.move("v12", 15 * 60 + 10);
        desk.at(20);
        desk.move("v12", 15 * 60 + 20);
        desk.at(40);
        desk.move("v12", 14 * 60 + 50);
        QCOMPARE(desk.soon(), Desk::text("v12", TextKind::moved, 100));
        QCOMPARE(desk.watch->soon().front().text.statement.startMinute, 14 * 60 + 50);
    }

    void aCancelTakenBackSaysNothing() {
        Desk desk;
        tellNow(desk.session, "v17");
        desk.session.submit(CancelReservation{{"v17"}, CancelReason::customerAsked});
        desk.watch->look();
        QCOMPARE(desk.soon(), Desk::text("v17", TextKind::cancelled, 60));
        desk.session.submit(TakeBackCancellation{{"v17"}});
        desk.watch->look();
        QCOMPARE(desk.soon(), QString());
    }

    void anotherWordOnTheSameVisitDoesNotBeginThePauseAnew() {
        Desk desk;
        tellNow(desk.session, "v12");
        desk.move("v12", 15 * 60 + 10);
        desk.at(30);
        desk.session.submit(ReportLateness{{"v12"}, 10});
        desk.watch->look();
        QCOMPARE(desk.soon(), Desk::text("v12", TextKind::moved, 60));
    }

    void whatIsHeldStandsApartUntilItIsReleased() {
        Desk desk;
        tellNow(desk.session, "v12");
        desk.move("v12", 15 * 60 + 10);
        desk.session.submit(HoldText{{"v12"}});
        desk.watch->look();
        QCOMPARE(desk.soon(), QString());
        QCOMPARE(desk.held(), Desk::text("v12", TextKind::moved, 60));
        desk.session.submit(ReleaseText{{"v12"}});
        desk.watch->look();
        QCOMPARE(desk.soon(), Desk::text("v12", TextKind::moved, 60));
    }

    void inQuietHoursAChangeWaitsForTheMorning() {
        Desk desk;
        desk.session.submit(MoveReservation{{"v26"}, kDemoNow.day.plus(3), 18 * 60, -1, {"s4-yuna"}, false});
        tellNow(desk.session, "v26");
        desk.session.setNow({kDemoNow.day, 22 * 60});
        desk.session.submit(MoveReservation{{"v26"}, kDemoNow.day.plus(3), 19 * 60, -1, {"s4-yuna"}, false});
        desk.watch->look();
        QCOMPARE(desk.soon(), QString());
        QCOMPARE(desk.watch->later().size(), std::size_t{1});
        QCOMPARE(desk.watch->later().front().text.dueAt, WallSecond::of({kDemoNow.day.plus(1), 8 * 60}));
    }

    void withTheLineDownItGoesOnAndWhatIsOverdueStays() {
        Desk desk;
        tellNow(desk.session, "v12");
        desk.session.setOfflineByHand(true);
        desk.move("v12", 15 * 60 + 10);
        QCOMPARE(desk.soon(), Desk::text("v12", TextKind::moved, 60));
        desk.at(15 * 60);
        QCOMPARE(desk.soon(), Desk::text("v12", TextKind::moved, 60));
        // The server's messenger has said it: the next reading of the log takes it from the tray.
        desk.session.setOfflineByHand(false);
        tellNow(desk.session, "v12", TextKind::moved);
        desk.watch->look();
        QCOMPARE(desk.soon(), QString());
    }

    void whatIsReadLateCountsFromItsBooking() {
        Desk desk;
        desk.session.setConnection(Connection::catchingUp, false);
        // Booked and moved elsewhere before this shop began to text, read here only now.
        const Event moved = ReservationMoved{{"v22"}, kDemoNow.day, {17 * 60 + 40}};
        desk.session.happen({&moved, 1});
        desk.watch->look();
        QCOMPARE(desk.soon(), QString());
    }

    void whoWantsNoTextsGetsNoneUntilTheyDoAgain() {
        Desk desk;
        tellNow(desk.session, "v12");
        desk.session.submit(DefineTextConsent{{"c12"}, {Consent::refused, Consent::refused}});
        desk.move("v12", 15 * 60 + 10);
        QCOMPARE(desk.soon(), QString());
        desk.session.submit(DefineTextConsent{{"c12"}, {Consent::allowed, Consent::refused}});
        desk.watch->look();
        QCOMPARE(desk.watch->soon().size(), std::size_t{1});
    }

    void aReminderShowsMinutesBeforeItGoes() {
        Desk desk;
        Texting texting = desk.session.state().book.texting();
        texting.unsent = {TextKind::reminderDay, TextKind::noShow};
        desk.session.submit(DefineTexting{texting});
        // v26 comes at 18:00: reminded at 16:00.
        desk.session.setNow({kDemoNow.day, 15 * 60 + 57});
        desk.watch->look();
        QVERIFY(!desk.soon().contains("v26"));
        desk.session.setNow({kDemoNow.day, 15 * 60 + 59});
        desk.watch->look();
        QVERIFY2(desk.soon().contains(Desk::text("v26", TextKind::reminderSoon, (16 * 60 - kDemoNow.minute) * 60)), qPrintable(desk.soon()));
    }

    void switchedOffThereIsNothing() {
        Desk desk;
        tellNow(desk.session, "v12");
        desk.move("v12", 15 * 60 + 10);
        desk.session.submit(DefineTexting{});
        desk.watch->look();
        QCOMPARE(desk.soon(), QString());
    }

    void daysAreLookedThroughInTurnsOfTheLoop() {
        FakeSession session;
        fillDemoDay(session);
        for (int day = 1; day <= 20; ++day) session.submit(BookReservation{{"next" + std::to_string(day)}, {"c01"}, kDemoNow.day.plus(day), {{{"cut-w"}, Wish::any(), 15 * 60, {}, false}}});
        switchTextingOn(session);
        TextWatch watch(session);
        QVERIFY(watch.isLooking());
        QTRY_VERIFY(!watch.isLooking());
    }
};

QTEST_MAIN(TextWatchTest)
#include "text_watch_test.moc"
