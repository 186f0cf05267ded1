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
