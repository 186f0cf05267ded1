#include "calendar/day_gesture.h"

#include <QTest>

using namespace salon;
using namespace salon::desk;

namespace {

DayMetrics metrics() {
    DayMetrics m;
    m.viewport = {1064, 2000};
    m.columnCount = 5;
    m.columnWidth = 200;
    m.fromMinute = 10 * 60;
    m.toMinute = 20 * 60;
    m.stepMinutes = 10;
    return m;
}

QPoint at(int column, int minute) { return {kGutterWidth + column * 200 + 100, yOf(metrics(), minute) + 4}; }

/// A hand that took a one-hour block at 12:00 in the second column.
DayGesture pressed() {
    DayGesture gesture;
    gesture.press(at(1, 720), metrics(), {1, 720}, 60);
    return gesture;
}

}  // namespace

class DayGestureTest : public QObject {
    Q_OBJECT

private slots:
    void isAClickUnderEightPixels() {
        DayGesture gesture = pressed();
        QVERIFY(!gesture.move(at(1, 720) + QPoint(0, 7), metrics()));
        QVERIFY(!gesture.isDragging());
        QVERIFY(!gesture.release(at(1, 720) + QPoint(3, 4), metrics()));
    }

    void proposesTheSlotUnderTheHand() {
        DayGesture gesture = pressed();
        QCOMPARE(gesture.move(at(3, 780), metrics()), std::optional<GridSlot>({3, 780}));
        QCOMPARE(gesture.release(at(3, 780), metrics()), std::optional<GridSlot>({3, 780}));
        QVERIFY(!gesture.isPressed());
    }

    void snapsToTheShopsStep() {
        DayGesture gesture = pressed();
        QCOMPARE(gesture.move(at(1, 720) + QPoint(0, 21), metrics()), std::optional<GridSlot>({1, 730}));
        DayMetrics quarter = metrics();
        quarter.stepMinutes = 15;
        DayGesture other = pressed();
        QCOMPARE(other.move(at(1, 745), quarter), std::optional<GridSlot>({1, 750}));
    }

    void keepsTheHandWhereItTookTheBlock() {
        DayGesture gesture;
        gesture.press(at(1, 750), metrics(), {1, 720}, 60);
        QCOMPARE(gesture.move(at(1, 810), metrics()), std::optional<GridSlot>({1, 780}));
    }

    void cannotLeaveTheDay() {
        DayGesture gesture = pressed();
        QCOMPARE(gesture.move({-500, -500}, metrics()), std::optional<GridSlot>({0, 600}));
        QCOMPARE(gesture.move({9000, 9000}, metrics()), std::optional<GridSlot>({4, 19 * 60}));
    }

    void dropsNothingWhereItCameFrom() {
        DayGesture gesture = pressed();
        QVERIFY(gesture.move(at(4, 900), metrics()));
        QVERIFY(!gesture.release(at(1, 720), metrics()));
    }

    void anEdgeIsWhereABlockOrItsGapEnds() {
        const Blocks colour{30, 40, 20, 10};
        const QRect box(264, yOf(metrics(), 720), 192, 160);
        const auto grip = [&](int y) { return gripAt(metrics(), box, 720, colour, {300, y}); };
        QCOMPARE(grip(box.bottom() - 2), Grip::end);
        QCOMPARE(grip(box.bottom() - 8), Grip::body);
        QCOMPARE(grip(yOf(metrics(), 790)), Grip::gapEnd);
        QCOMPARE(grip(yOf(metrics(), 750)), Grip::body);
        QCOMPARE(gripAt(metrics(), QRect(264, 400, 192, 16), 720, {10, 0, 0, 0}, {300, 414}), Grip::body);
    }

    void theEndLengthensFinishingWhereThereIsAGapElseTheWork() {
        QCOMPARE(stretched({40, 0, 0, 10}, Grip::end, 720, 790, 10), (Blocks{60, 0, 0, 10}));
        QCOMPARE(stretched({30, 40, 10, 10}, Grip::end, 720, 830, 10), (Blocks{30, 40, 30, 10}));
        QCOMPARE(stretched({30, 40, 10, 10}, Grip::gapEnd, 720, 800, 10), (Blocks{30, 50, 10, 10}));
    }

    void nothingIsShortenedAway() {
        QCOMPARE(stretched({40, 0, 0, 10}, Grip::end, 720, 600, 10), (Blocks{10, 0, 0, 10}));
        QCOMPARE(stretched({30, 40, 10, 10}, Grip::end, 720, 600, 10), (Blocks{30, 40, 0, 10}));
        QCOMPARE(stretched({30, 40, 10, 10}, Grip::gapEnd, 720, 600, 10), (Blocks{30, 10, 10, 10}));
    }

    void anEdgeSnapsItsEndToTheGrid() {
        StretchGesture gesture;
        const QPoint from(300, yOf(metrics(), 765));
        gesture.press(from, Grip::end, 720, {45, 0, 0, 0});
        QVERIFY(!gesture.move(from + QPoint(0, 7), metrics()));
        QCOMPARE(gesture.move(from + QPoint(0, 10), metrics())->working, 50);
        QCOMPARE(gesture.move(from + QPoint(0, 40), metrics())->working, 70);
        gesture.cancel();
        QVERIFY(!gesture.move(from + QPoint(0, 40), metrics()));
    }

    void cancellingPutsBack() {
        DayGesture gesture = pressed();
        QVERIFY(gesture.move(at(4, 900), metrics()));
        gesture.cancel();
        QVERIFY(!gesture.move(at(4, 900), metrics()));
        QVERIFY(!gesture.release(at(4, 900), metrics()));
    }
};

QTEST_APPLESS_MAIN(DayGestureTest)
#include "day_gesture_test.moc"
