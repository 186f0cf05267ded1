#include "window_fixture.h"

using namespace salon;
using namespace salon::desk;

class DayTest : public QObject {
    Q_OBJECT

private slots:
    void aDragMovesTheVisit() {
        WindowFixture desk;
        const QPoint from = desk.middleOf("v26");
        desk.press(from);
        desk.moveTo(from + QPoint(0, 20));
        desk.moveTo(from + QPoint(0, 48));
        desk.release(from + QPoint(0, 48));
        QCOMPARE(desk.visit("v26").startMinute(), 18 * 60 + 30);
        QCOMPARE(desk.visit("v26").lines.front().stylist, StylistId{"s4-yuna"});
    }

    void aHandThatTremblesMovesNothing() {
        WindowFixture desk;
        const QPoint from = desk.middleOf("v26");
        desk.press(from);
        desk.moveTo(from + QPoint(2, 5));
        desk.release(from + QPoint(2, 5));
        QCOMPARE(desk.visit("v26").startMinute(), 18 * 60);
        QVERIFY(desk.session.commands().empty());
        QCOMPARE(desk.window->calendar().selected(), ReservationId{"v26"});
    }

    void escInMidDragPutsBack() {
        WindowFixture desk;
        const QPoint from = desk.middleOf("v26");
        desk.press(from);
        desk.moveTo(from + QPoint(0, 60));
        QTest::keyClick(&desk.window->calendar(), Qt::Key_Escape);
        desk.release(from + QPoint(0, 60));
        QVERIFY(desk.session.commands().empty());
    }

    void movesByKeys() {
        WindowFixture desk;
        desk.window->calendar().select({"v26"});
        for (const Qt::Key key : {Qt::Key_M, Qt::Key_Down, Qt::Key_Down, Qt::Key_Return}) QTest::keyClick(&desk.window->calendar(), key);
        QCOMPARE(desk.visit("v26").startMinute(), 18 * 60 + 20);
    }

    void aVisitGoesThroughItsLifeAndBack() {
        WindowFixture desk;
        desk.window->openReservation({"v12"});
        const Status life[] = {Status::arrived, Status::inService, Status::completed};
        for (const Status status : life) {
            desk.click("nextStep");
            QCOMPARE(desk.visit("v12").status, status);
        }
        desk.click("stepBack");
        QCOMPARE(desk.visit("v12").status, Status::inService);
    }

    void spaceGreetsTheSelected() {
        WindowFixture desk;
        desk.window->calendar().select({"v12"});
        QTest::keyClick(&desk.window->calendar(), Qt::Key_Space);
        QCOMPARE(desk.visit("v12").status, Status::arrived);
    }

    void cancelsWithAReasonAndUndoesIt() {
        WindowFixture desk;
        desk.window->calendar().select({"v26"});
        QTest::keyClick(&desk.window->calendar(), Qt::Key_Delete);
        desk.click("cancelReason3");
        QCOMPARE(desk.visit("v26").status, Status::cancelled);
        QCOMPARE(desk.visit("v26").cancelReason, std::optional(CancelReason::ill));
        QVERIFY(desk.window->calendar().blockRect({{"v26"}, 0}).isEmpty());
        desk.click("undo");
        QCOMPARE(desk.visit("v26").status, Status::confirmed);
    }

    void undoingAMovePutsTheVisitBack() {
        WindowFixture desk;
        const QPoint from = desk.middleOf("v26");
        desk.press(from);
        desk.moveTo(from + QPoint(0, 32));
        desk.release(from + QPoint(0, 32));
        QCOMPARE(desk.visit("v26").startMinute(), 18 * 60 + 20);
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.visit("v26").startMinute(), 18 * 60);
    }

    void recordsANoShow() {
        WindowFixture desk;
        desk.window->openReservation({"v12"});
        desk.click("noShow");
        QCOMPARE(desk.visit("v12").status, Status::noShow);
    }

    void turnsThePageByKeys() {
        WindowFixture desk;
        const Day today = desk.session.now().day;
        QTest::keyClick(desk.window.get(), Qt::Key_PageDown);
        QCOMPARE(desk.window->calendar().day(), today.plus(1));
        QTest::keyClick(desk.window.get(), Qt::Key_PageUp);
        QTest::keyClick(desk.window.get(), Qt::Key_PageUp);
        QCOMPARE(desk.window->calendar().day(), today.plus(-1));
        QTest::keyClick(desk.window.get(), Qt::Key_Home);
        QCOMPARE(desk.window->calendar().day(), today);
    }

    void arrowsWalkThroughTheDay() {
        WindowFixture desk;
        DayCalendar& calendar = desk.window->calendar();
        calendar.setFocus();
        QTest::keyClick(&calendar, Qt::Key_Down);
        const ReservationId first = calendar.selected();
        QVERIFY(!first.empty());
        QTest::keyClick(&calendar, Qt::Key_Down);
        QVERIFY(calendar.selected() != first);
        QTest::keyClick(&calendar, Qt::Key_Escape);
        QVERIFY(calendar.selected().empty());
    }

    void escClosesTheCardFirstAndTheSelectionWithTheNext() {
        WindowFixture desk;
        DayCalendar& calendar = desk.window->calendar();
        desk.press(desk.middleOf("v26"));
        desk.release(desk.middleOf("v26"));
        QVERIFY(desk.window->openPanel());
        calendar.setFocus();
        QTest::keyClick(&calendar, Qt::Key_Escape);
        QVERIFY(!desk.window->openPanel());
        QCOMPARE(calendar.selected(), ReservationId{"v26"});
        QTest::keyClick(&calendar, Qt::Key_Escape);
        QVERIFY(calendar.selected().empty());
        QVERIFY2(calendar.hand().cursor(), "The keys go on where it stood.");
        // With a card about something else, the marked free time stays as well.
        desk.window->openAttention();
        calendar.setFocus();
        QTest::keyClick(&calendar, Qt::Key_Escape);
        QVERIFY(!desk.window->openPanel());
        QVERIFY(calendar.hand().cursor());
    }

    void theCardUnderTheBadgeCutsAndJoinsTheLine() {
        WindowFixture desk;
        QCOMPARE(desk.window->topBar().badgeText(), QStringLiteral("Live"));
        desk.click("badge");
        desk.click("cutLine");
        QVERIFY(desk.session.state().offlineByHand);
        QCOMPARE(desk.window->topBar().badgeText(), QStringLiteral("Offline"));
        desk.click("cutLine");
        QCOMPARE(desk.window->topBar().badgeText(), QStringLiteral("Live"));
        desk.session.setConnection(Connection::catchingUp, true);
        QCOMPARE(desk.window->topBar().badgeText(), QStringLiteral("Catching up"));
    }
};

QTEST_MAIN(DayTest)
#include "day_test.moc"
