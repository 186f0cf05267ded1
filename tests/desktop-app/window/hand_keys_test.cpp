#include "hand_fixture.h"

#include <QSignalSpy>

#include <set>

using namespace salon;
using namespace salon::desk;

class HandKeysTest : public QObject {
    Q_OBJECT

private slots:
    void movesByMArrowsAndEnter() {
        HandFixture desk;
        desk.calendar().select({"v26"});
        for (const int key : {Qt::Key_M, Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Return}) desk.key(key);
        QCOMPARE(desk.visit("v26").startMinute(), 18 * 60 + 30);
        QVERIFY(!desk.hand().isCarrying());
    }

    void escPutsBackWhatIsInHand() {
        HandFixture desk;
        desk.calendar().select({"v26"});
        for (const int key : {Qt::Key_M, Qt::Key_Down, Qt::Key_Escape}) desk.key(key);
        QVERIFY(desk.session.commands().empty());
        QVERIFY(!desk.hand().isCarrying());
    }

    void theDayTurnsUnderAVisitInHand() {
        HandFixture desk;
        desk.calendar().select({"v26"});
        for (const int key : {Qt::Key_M, Qt::Key_PageDown, Qt::Key_Down}) desk.key(key);
        QCOMPARE(desk.calendar().day(), kDemoNow.day.plus(1));
        QVERIFY(desk.hand().isCarrying());
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.visit("v26").day, kDemoNow.day.plus(1));
        QCOMPARE(desk.visit("v26").startMinute(), 18 * 60 + 10);
    }

    void shiftAndDownLengthensUntilShiftIsLetGo() {
        HandFixture desk;
        desk.calendar().select({"v26"});
        desk.shifted(Qt::Key_Down);
        desk.shifted(Qt::Key_Down);
        QVERIFY(desk.session.commands().empty());
        QTest::keyRelease(&desk.calendar(), Qt::Key_Shift);
        QCOMPARE(desk.session.commands().size(), std::size_t(1));
        QCOMPARE(desk.visit("v26").lines.front().blocks.working, 60);
        desk.shifted(Qt::Key_Up);
        desk.key(Qt::Key_Escape);
        QTest::keyRelease(&desk.calendar(), Qt::Key_Shift);
        QCOMPARE(desk.visit("v26").lines.front().blocks.working, 60);
    }

    void cutsToAnotherDay() {
        HandFixture desk;
        desk.calendar().select({"v26"});
        desk.key(Qt::Key_X, Qt::ControlModifier);
        QVERIFY(desk.hand().strip().isVisible());
        QVERIFY(desk.hand().strip().accessibleName().contains("최유진"));
        QCOMPARE(desk.visit("v26").day, kDemoNow.day);
        desk.key(Qt::Key_PageDown);
        desk.key(Qt::Key_Up);
        QVERIFY(desk.hand().places().isLooking());
        desk.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.visit("v26").day, kDemoNow.day.plus(1));
        QCOMPARE(desk.visit("v26").startMinute(), 17 * 60 + 50);
        QVERIFY(!desk.hand().strip().isVisible());
    }

    void cutsAndClicksThePlace() {
        HandFixture desk;
        desk.calendar().select({"v26"});
        desk.key(Qt::Key_X, Qt::ControlModifier);
        desk.window->showDay(kDemoNow.day.plus(1));
        const DayMetrics& metrics = desk.calendar().metrics();
        const QPoint at(columnRect(metrics, 3).center().x(), yOf(metrics, 16 * 60 + 2));
        desk.moveTo(at);
        QVERIFY(desk.hand().picture().bubble);
        desk.press(at);
        desk.release(at);
        QCOMPARE(desk.visit("v26").day, kDemoNow.day.plus(1));
        QCOMPARE(desk.visit("v26").startMinute(), 16 * 60);
        QVERIFY(!desk.window->openPanel());
    }

    void escForgetsWhatWasCut() {
        HandFixture desk;
        desk.calendar().select({"v26"});
        desk.key(Qt::Key_X, Qt::ControlModifier);
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.hand().strip().isVisible());
        QVERIFY(desk.session.commands().empty());
    }

    void copiesTheSameAgainForTheCustomer() {
        HandFixture desk;
        desk.calendar().select({"v26"});
        desk.key(Qt::Key_C, Qt::ControlModifier);
        desk.key(Qt::Key_PageDown);
        desk.key(Qt::Key_V, Qt::ControlModifier);
        const auto* booking = desk.last<BookReservation>();
        QVERIFY(booking);
        QCOMPARE(booking->customer, CustomerId{"c04"});
        QCOMPARE(booking->day, kDemoNow.day.plus(1));
        QCOMPARE(booking->lines.front().service, ServiceId{"scalp"});
        QCOMPARE(desk.visit("v26").day, kDemoNow.day);
    }

    void aPartyComesAgainWhole() {
        HandFixture desk;
        const GroupId party{"party"};
        int number = 0;
        for (const char* customer : {"c02", "c03"}) {
            BookReservation wish;
            wish.reservation = {std::string("p") + customer};
            wish.customer = {customer};
            wish.day = kDemoNow.day.plus(2);
            wish.lines = {{{"blow"}, Wish::any(), 15 * 60}};
            wish.group = GroupPlace{party, GroupKind::party, ++number, 2};
            desk.session.submit(wish);
        }
        const std::size_t before = desk.session.commands().size();
        desk.window->showDay(kDemoNow.day.plus(2));
        desk.calendar().select({"pc02"});
        desk.key(Qt::Key_C, Qt::ControlModifier);
        desk.key(Qt::Key_PageDown);
        desk.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.session.commands().size(), before + 2);
        std::set<GroupId> groups;
        std::set<CustomerId> who;
        for (std::size_t i = before; i < desk.session.commands().size(); ++i) {
            const auto& again = std::get<BookReservation>(desk.session.commands()[i].body);
            QCOMPARE(again.day, kDemoNow.day.plus(3));
            QCOMPARE(again.group->size, 2);
            groups.insert(again.group->group);
            who.insert(again.customer);
        }
        QCOMPARE(groups.size(), std::size_t(1));
        QVERIFY(!groups.contains(party));
        QCOMPARE(who, (std::set<CustomerId>{{"c02"}, {"c03"}}));
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        for (const Reservation* one : desk.session.state().book.groupOf(*groups.begin())) QCOMPARE(one->status, Status::cancelled);
    }

    void delAndADigitCancelWithItsReason() {
        HandFixture desk;
        desk.calendar().select({"v26"});
        desk.key(Qt::Key_Delete);
        QVERIFY(desk.hand().question().isAsking());
        desk.key(Qt::Key_9);
        QVERIFY(desk.session.commands().empty());
        QVERIFY(!desk.window->openPanel());
        desk.key(Qt::Key_3);
        QCOMPARE(desk.visit("v26").cancelReason, std::optional(CancelReason::ill));
    }

    void escLeavesAVisitThatWasToBeCancelled() {
        HandFixture desk;
        desk.calendar().select({"v26"});
        desk.key(Qt::Key_Delete);
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.hand().question().isAsking());
        QCOMPARE(desk.calendar().selected(), ReservationId{"v26"});
        QVERIFY(desk.session.commands().empty());
    }

    void spaceWalksAVisitThroughItsLifeAndShiftSpaceBack() {
        HandFixture desk;
        desk.calendar().select({"v12"});
        for (const Status status : {Status::arrived, Status::inService, Status::completed}) {
            desk.key(Qt::Key_Space);
            QCOMPARE(desk.visit("v12").status, status);
        }
        for (const Status status : {Status::inService, Status::arrived, Status::confirmed}) {
            desk.key(Qt::Key_Space, Qt::ShiftModifier);
            QCOMPARE(desk.visit("v12").status, status);
        }
        desk.key(Qt::Key_N);
        QCOMPARE(desk.visit("v12").status, Status::noShow);
    }

    void enterOpensTheCard() {
        HandFixture desk;
        desk.calendar().select({"v12"});
        desk.key(Qt::Key_Return);
        QVERIFY(desk.window->openPanel());
    }

    void onFreeTimeTheArrowsStepAndEnterBooksThere() {
        HandFixture desk;
        QSignalSpy chosen(&desk.calendar(), &DayCalendar::slotChosen);
        desk.calendar().selectBlock({{"v26"}, 0});
        desk.key(Qt::Key_Escape);
        QVERIFY(desk.calendar().selected().empty());
        QVERIFY(desk.hand().cursor());
        QCOMPARE(desk.hand().cursor()->minute, 18 * 60 + 50);
        desk.key(Qt::Key_Down);
        desk.key(Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.front().at(2).toInt(), 19 * 60);
        QCOMPARE(qvariant_cast<StylistId>(chosen.front().at(1)), StylistId{"s4-yuna"});
    }

    void theCursorThatMeetsAVisitSelectsIt() {
        HandFixture desk;
        desk.calendar().selectBlock({{"v26"}, 0});
        desk.key(Qt::Key_Escape);
        desk.key(Qt::Key_Up);
        QCOMPARE(desk.calendar().selected(), ReservationId{"v26"});
        QVERIFY(!desk.hand().cursor());
    }

    void arrowsGoFromVisitToVisitAndAcross() {
        HandFixture desk;
        desk.calendar().selectBlock({{"v26"}, 0});
        desk.key(Qt::Key_Up);
        QCOMPARE(desk.calendar().selected(), ReservationId{"v14"});
        desk.key(Qt::Key_Left);
        QCOMPARE(desk.calendar().selected(), ReservationId{"v08"});
    }

    void makesRoomByKeysAlone() {
        HandFixture desk;
        desk.placed("z1", "s4-yuna", 19 * 60 + 20, Wish::any());
        desk.calendar().select({"v26"});
        desk.key(Qt::Key_M);
        for (int i = 0; i < 6; ++i) desk.key(Qt::Key_Down);
        desk.key(Qt::Key_Return);
        QVERIFY(desk.hand().question().isAsking());
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.visit("v26").startMinute(), 19 * 60);
        QCOMPARE(desk.visit("z1").lines.front().stylist, StylistId{"s5-theo"});
    }
};

QTEST_MAIN(HandKeysTest)
#include "hand_keys_test.moc"
