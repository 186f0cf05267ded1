#include "calendar/day_geometry.h"

#include <QTest>
#include <rapidcheck.h>

using namespace salon;
using namespace salon::desk;

namespace {

DayMetrics metrics() {
    DayMetrics m;
    m.viewport = {1064, 720};
    m.columnCount = 6;
    m.columnWidth = columnWidthFor(m.viewport.width(), m.columnCount);
    m.fromMinute = 10 * 60;
    m.toMinute = 20 * 60;
    return m;
}

}  // namespace

class DayGeometryTest : public QObject {
    Q_OBJECT

private slots:
    void columnsShareTheWidthWhileTheyCan() {
        QCOMPARE(columnWidthFor(kGutterWidth + 1000, 5), 200);
        QCOMPARE(columnWidthFor(kGutterWidth + 1000, 40), kColumnWidthMin);
        QCOMPARE(columnWidthFor(500, 0), kColumnWidthMin);
    }

    void everyMinuteIsFoundWhereItIsDrawn() {
        QVERIFY(rc::check("minuteAt(yOf(m)) is m, to a pixel", [] {
            DayMetrics m = metrics();
            m.scrollY = *rc::gen::inRange(0, 300);
            const int minute = *rc::gen::inRange(m.fromMinute, m.toMinute);
            RC_ASSERT(std::abs(minuteAt(m, yOf(m, minute)) - minute) <= 1);
        }));
    }

    void everyColumnIsFoundWhereItIsDrawn() {
        DayMetrics m = metrics();
        m.columnCount = 40;
        m.columnWidth = kColumnWidthMin;
        m.scrollX = 333;
        const auto [first, last] = visibleColumns(m);
        QVERIFY(last - first + 1 <= m.viewport.width() / kColumnWidthMin + 2);
        for (int i = first + 1; i <= last; ++i) QCOMPARE(columnAt(m, columnRect(m, i).left() + 1), std::optional<int>(i));
    }

    void theHoursBelongToNoColumn() {
        QCOMPARE(columnAt(metrics(), 10), std::optional<int>());
        DayMetrics few = metrics();
        few.columnCount = 1;
        few.columnWidth = 200;
        QCOMPARE(columnAt(few, kGutterWidth + 201), std::optional<int>());
    }

    void onlyVisibleColumnsCount() {
        DayMetrics fifteen = metrics();
        fifteen.columnCount = 15;
        fifteen.columnWidth = kColumnWidthMin;
        DayMetrics twoHundred = fifteen;
        twoHundred.columnCount = 200;
        QCOMPARE(visibleColumns(fifteen), visibleColumns(twoHundred));
    }

    void snapsDownToTheGrid() {
        QCOMPARE(snapped(619, 10), 610);
        QCOMPARE(snapped(620, 10), 620);
        QCOMPARE(snapped(-5, 10), -10);
    }

    void aBoxInsideAGapIsMovedIn() {
        const DayMetrics m = metrics();
        const QRect plain = boxRect(m, 0, {0, 1, 0}, {600, 660});
        const QRect inside = boxRect(m, 0, {0, 1, 1}, {600, 660});
        QCOMPARE(inside.left() - plain.left(), kGapInset);
        QCOMPARE(inside.right(), plain.right());
        QCOMPARE(plain.height(), 96);
    }
};

QTEST_APPLESS_MAIN(DayGeometryTest)
#include "day_geometry_test.moc"
