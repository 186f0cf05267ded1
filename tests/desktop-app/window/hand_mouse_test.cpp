#include "hand_fixture.h"

#include <QScrollBar>

using namespace salon;
using namespace salon::desk;

namespace {

constexpr int kDoyun = 2;
constexpr int kSix = 18 * 60;

}  // namespace

class HandMouseTest : public QObject {
    Q_OBJECT

private slots:
    void placesWhereItFitsAreLitWhileItIsDragged() {
        HandFixture desk;
        desk.takeTo("v26", 3, kSix + 30);
        desk.lookEverywhere();
        const DropPlaces& places = desk.hand().places();
        QCOMPARE(places.fitsAt(desk.target("s1-harin"), kSix), std::optional(true));
        QCOMPARE(places.fitsAt(desk.target("s3-doyun"), kSix), std::optional(false));
        QCOMPARE(places.fitsAt(desk.target("s2-mina"), 17 * 60), std::optional(false));
        QVERIFY(!places.litIn(desk.target("s1-harin")).empty());
        QVERIFY(places.litIn(desk.target("s3-doyun")).empty());
        // Nobody wants a place that has passed.
        QCOMPARE(places.fitsAt(desk.target("s2-mina"), 14 * 60), std::optional(false));
    }

    void theBubbleSaysWhyItDoesNotFit() {
        HandFixture desk;
        desk.takeTo("v26", kDoyun, kSix);
        QVERIFY(desk.hand().picture().bubble);
        QVERIFY(desk.hand().picture().bubble->sentence.contains("does not do"));
        desk.release(desk.over("v26", kDoyun, kSix));
        QVERIFY(desk.session.commands().empty());
        QVERIFY(desk.window->toast().text().contains("does not do"));
        QVERIFY(!desk.hand().isCarrying());
    }

    void aTremblingHandAndEscChangeNothing() {
        HandFixture desk;
        desk.press(desk.middleOf("v26"));
        desk.moveTo(desk.middleOf("v26") + QPoint(3, 4));
        QVERIFY(!desk.hand().isCarrying());
        desk.release(desk.middleOf("v26") + QPoint(3, 4));
        desk.takeTo("v26", 3, kSix + 30);
        QVERIFY(desk.hand().isCarrying());
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.hand().isCarrying());
        QVERIFY(desk.hand().picture().isEmpty());
        desk.release(desk.over("v26", 3, kSix + 30));
        QVERIFY(desk.session.commands().empty());
    }

    void aChangeElsewhereInMidDragLeavesTheGhostWhereItIs() {
        HandFixture desk;
        desk.takeTo("v26", 3, kSix + 30);
        const QRect before = desk.hand().picture().ghosts.back().box;
        const Event arrived[] = {CustomerArrived{{"v12"}, desk.session.now()}};
        desk.session.happen(arrived);
        QCoreApplication::processEvents();
        QVERIFY(desk.hand().isCarrying());
        QCOMPARE(desk.hand().picture().ghosts.back().box, before);
        desk.release(desk.over("v26", 3, kSix + 30));
        QCOMPARE(desk.visit("v26").startMinute(), kSix + 30);
    }

    void aLaneThatAppearsInMidDragDoesNotCarryTheGhostToSomebodyElse() {
        HandFixture desk;
        desk.takeTo("v26", 3, kSix + 30);
        addDemoClashes(desk.session);
        QCoreApplication::processEvents();
        QVERIFY(desk.hand().isCarrying());
        QCOMPARE(desk.hand().columnOf(desk.target("s4-yuna")), std::optional(4));
        QVERIFY(desk.hand().picture().bubble->title.contains("Yuna"));
    }

    void whenTheVisitItselfEndsElsewhereTheDragEndsWithASentence() {
        HandFixture desk;
        desk.takeTo("v26", 3, kSix + 30);
        const Event cancelled[] = {ReservationCancelled{{"v26"}, desk.session.now(), CancelReason::ill}};
        desk.session.happen(cancelled);
        QCoreApplication::processEvents();
        QVERIFY(!desk.hand().isCarrying());
        QVERIFY(desk.window->toast().text().contains("has ended"));
        desk.release(desk.calendar().viewport()->rect().center());
        QVERIFY(desk.session.commands().empty());
    }

    void whenTheVisitWasMovedElsewhereTheSentenceSaysWhere() {
        HandFixture desk;
        desk.takeTo("v26", 3, kSix + 30);
        desk.session.submit(MoveReservation{{"v26"}, desk.session.now().day, kSix + 60, -1, {"s4-yuna"}, false, OverrideWord::none});
        QCoreApplication::processEvents();
        QVERIFY(!desk.hand().isCarrying());
        QVERIFY(desk.window->toast().text().contains("19:00"));
        QCOMPARE(desk.session.commands().size(), std::size_t(1));
    }

    void anEdgeLengthensTheWorkingTime() {
        HandFixture desk;
        const QRect box = desk.calendar().blockRect({{"v26"}, 0});
        const QPoint edge(box.center().x(), box.bottom() - 2);
        desk.press(edge);
        desk.moveTo(edge + QPoint(0, 10));
        desk.moveTo(edge + QPoint(0, 16));
        desk.release(edge + QPoint(0, 16));
        const auto* change = desk.last<ChangeMinutes>();
        QVERIFY(change);
        QCOMPARE(change->blocks.working, 50);
        QCOMPARE(change->blocks.cleanUp, 10);
        QCOMPARE(desk.visit("v26").lines.front().blocks.working, 50);
    }

    void theGapHasAnEdgeOfItsOwnAndTheEndLengthensFinishing() {
        HandFixture desk;
        const QRect box = desk.calendar().blockRect({{"v14"}, 0});
        const QPoint gap(box.center().x(), yOf(desk.calendar().metrics(), 16 * 60 + 40));
        desk.press(gap);
        desk.moveTo(gap + QPoint(0, 16));
        desk.release(gap + QPoint(0, 16));
        QVERIFY(desk.last<ChangeMinutes>());
        QCOMPARE(desk.last<ChangeMinutes>()->blocks.processing, 50);
        const QRect now = desk.calendar().blockRect({{"v21"}, 0});
        const QPoint edge(now.center().x(), now.bottom() - 2);
        desk.press(edge);
        desk.moveTo(edge + QPoint(0, 16));
        desk.release(edge + QPoint(0, 16));
        QCOMPARE(desk.last<ChangeMinutes>()->blocks.finishing, 40);
    }

    void lengtheningIntoAnotherVisitAsksForAWord() {
        HandFixture desk;
        const QRect box = desk.calendar().blockRect({{"v12"}, 0});
        const QPoint edge(box.center().x(), box.bottom() - 2);
        desk.press(edge);
        desk.moveTo(edge + QPoint(0, 48));
        QVERIFY(desk.hand().picture().bubble->sentence.contains("Mina"));
        desk.release(edge + QPoint(0, 48));
        QVERIFY(desk.session.commands().empty());
        QVERIFY(desk.hand().question().isAsking());
        desk.click("overlap");
        QVERIFY(desk.last<ChangeMinutes>());
        QVERIFY(desk.last<ChangeMinutes>()->overlapAllowed);
    }

    void whoHasAnAnyBookingMakesRoomWhenTold() {
        HandFixture desk;
        desk.placed("z1", "s3-doyun", kSix, Wish::any());
        desk.dropAt("v18", kDoyun, kSix);
        QVERIFY(desk.session.commands().empty());
        QVERIFY(desk.hand().question().sentence().contains("Doyun"));
        QCOMPARE(desk.hand().picture().ghosts.size(), std::size_t(2));
        desk.click("makeRoom");
        QCOMPARE(desk.visit("v18").lines.front().stylist, StylistId{"s3-doyun"});
        QCOMPARE(desk.visit("v18").startMinute(), kSix);
        QVERIFY(desk.visit("z1").lines.front().stylist != StylistId{"s3-doyun"});
        QCOMPARE(desk.visit("z1").startMinute(), kSix);
        QVERIFY(!desk.visit("v18").lines.front().overlapAllowed);
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.visit("v18").startMinute(), 15 * 60 + 20);
        QCOMPARE(desk.visit("z1").lines.front().stylist, StylistId{"s3-doyun"});
    }

    void inALargeSalonRoomIsLookedForBesideTheHand() {
        HandFixture desk;
        std::vector<Event> many;
        for (int i = 100; i < 160; ++i) many.push_back(StylistDefined{{"x" + std::to_string(i)}, "Extra", "", true});
        desk.session.happen(many);
        desk.placed("z1", "s3-doyun", kSix, Wish::any());
        desk.takeTo("v18", kDoyun, kSix);
        QVERIFY2(desk.hand().picture().bubble->sentence.contains("Doyun"), "it is told at once that the place is taken");
        QCOMPARE(desk.hand().picture().ghosts.size(), std::size_t(1));
        QTRY_COMPARE(desk.hand().picture().ghosts.size(), std::size_t(2));
        desk.release(desk.over("v18", kDoyun, kSix));
        desk.click("makeRoom");
        QVERIFY(desk.visit("z1").lines.front().stylist != StylistId{"s3-doyun"});

        desk.placed("z2", "s3-doyun", kSix + 60, Wish::any());
        desk.dropAt("v18", kDoyun, kSix + 60);
        QVERIFY2(desk.hand().question().isAsking(), "let go of before the answer came, it asks all the same");
    }

    void anOfferRefusedPutsEverythingBack() {
        HandFixture desk;
        desk.placed("z1", "s3-doyun", kSix, Wish::any());
        desk.dropAt("v18", kDoyun, kSix);
        desk.key(Qt::Key_Escape);
        QVERIFY(desk.session.commands().empty());
        QVERIFY(!desk.hand().isCarrying());
        QVERIFY(!desk.hand().question().isAsking());
    }

    void overSomebodyWhoStaysItAsksForAWordAndNamesThem() {
        HandFixture desk;
        desk.placed("z2", "s3-doyun", kSix, Wish::only({"s3-doyun"}));
        desk.dropAt("v18", kDoyun, kSix);
        QVERIFY(desk.hand().question().sentence().contains("박지훈"));
        desk.key(Qt::Key_Return);
        QVERIFY(desk.session.commands().empty());
        desk.key(Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(desk.visit("v18").lines.front().overlapAllowed);
        QCOMPARE(desk.visit("v18").startMinute(), kSix);
    }

    void anotherStylistThanTheOneWhoseTurnItWasAsksForOneWord() {
        HandFixture desk;
        desk.dropAt("v22", kDoyun, 17 * 60 + 10);
        QVERIFY(desk.session.commands().empty());
        QVERIFY(desk.hand().question().isAsking());
        desk.key(Qt::Key_2);
        QCOMPARE(desk.visit("v22").lines.front().stylist, StylistId{"s3-doyun"});
        QCOMPARE(desk.last<MoveReservation>()->word, OverrideWord::betterSkilled);
    }

    void aDragAtTheEdgeSlidesFortyColumns() {
        applyStyle(*qApp);
        FakeSession session;
        fillBigDay(session, 40);
        MainWindow window(session);
        window.resize(1440, 900);
        window.show();
        QCoreApplication::processEvents();
        DayCalendar& calendar = window.calendar();
        calendar.scrollToMinute(16 * 60);
        const QPoint from = calendar.blockRect({{"bs001-12"}, 0}).topLeft() + QPoint(30, 6);
        const QPoint edge(calendar.viewport()->width() - 4, from.y());
        QTest::mousePress(calendar.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(calendar.viewport(), from + QPoint(40, 0));
        QTest::mouseMove(calendar.viewport(), edge);
        QTRY_VERIFY(calendar.horizontalScrollBar()->value() > 4 * calendar.metrics().columnWidth);
        QVERIFY(calendar.hand().isCarrying());
        const auto column = calendar.hand().columnOf(calendar.hand().targetOf(visibleColumns(calendar.metrics()).second));
        QVERIFY(column && *column > 8);
        QTest::keyClick(&calendar, Qt::Key_Escape);
        QTest::mouseRelease(calendar.viewport(), Qt::LeftButton, {}, edge);
        QVERIFY(session.commands().empty());
    }
};

QTEST_MAIN(HandMouseTest)
#include "hand_mouse_test.moc"
