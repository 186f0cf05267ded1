#include "policies/shop_clock.h"

#include <QTest>

using namespace salon;
using namespace salon::server;

namespace {

std::string shown(const ShopTime& time) {
    return printDay(time.day()) + " " + printMinute(time.minute().minute) + ":" + std::to_string(time.second.number % 60) + " " +
           std::to_string(time.utcOffsetMinutes);
}

ShopClock clockIn(const std::string& zone) { return {zone, [] { return std::int64_t{0}; }}; }

WallSecond wall(const char* day, int hour, int minute) { return WallSecond::of({parseDay(day).value(), hour * 60 + minute}); }

}  // namespace

/// What the clock on the wall shows, where clocks are put forward and back, too.
class ShopClockTest : public QObject {
    Q_OBJECT

private slots:
    void showsTheTimeOfAShopInSeoul() {
        // 2026-03-27 23:59:59 UTC
        QCOMPARE(shown(clockIn("Asia/Seoul").at(1774655999)), "2026-03-28 08:59:59 540");
        QCOMPARE(clockIn("Asia/Seoul").utcOf(wall("2026-03-28", 9, 0)), 1774656000);
    }

    void followsTheChangeToSummerTime() {
        const ShopClock berlin = clockIn("Europe/Berlin");
        // 2026-03-29 01:00 UTC is when it jumps.
        QCOMPARE(shown(berlin.at(1774745999)), "2026-03-29 01:59:59 60");
        QCOMPARE(shown(berlin.at(1774746000)), "2026-03-29 03:00:0 120");
        QCOMPARE(berlin.utcOf(wall("2026-03-29", 1, 59)), 1774745940);
        QCOMPARE(berlin.utcOf(wall("2026-03-29", 2, 30)), 1774746000);
        QCOMPARE(berlin.utcOf(wall("2026-03-29", 3, 30)), 1774747800);
    }

    void meansTheFirstOfTwoEqualHours() {
        const ShopClock berlin = clockIn("Europe/Berlin");
        // 2026-10-25 01:00 UTC is when 03:00 becomes 02:00 again.
        QCOMPARE(shown(berlin.at(1792888200)), "2026-10-25 02:30:0 120");
        QCOMPARE(shown(berlin.at(1792891800)), "2026-10-25 02:30:0 60");
        QCOMPARE(berlin.utcOf(wall("2026-10-25", 2, 30)), 1792888200);
    }

    void countsFromTheClockItIsGiven() {
        std::int64_t now = 1774655999;
        const ShopClock clock{"Asia/Seoul", [&now] { return now; }};
        QCOMPARE(printMinute(clock.now().minute().minute), "08:59");
        ++now;
        QCOMPARE(printMinute(clock.now().minute().minute), "09:00");
    }

    void knowsNoZoneThatDoesNotExist() {
        QVERIFY_THROWS_EXCEPTION(UnknownZone, clockIn("Asia/Nowhere"));
        QVERIFY_THROWS_EXCEPTION(UnknownZone, clockIn(""));
    }
};

QTEST_GUILESS_MAIN(ShopClockTest)
#include "shop_clock_test.moc"
