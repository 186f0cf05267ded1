#include "salon/stylist.h"

#include <QtTest>

using namespace salon;

namespace {

const Day kMonday = parseDay("2026-11-23").value();

Stylist mia() {
    Stylist stylist;
    stylist.id = {"mia"};
    stylist.weeklyShifts[0] = {{600, 780}, {840, 1200}};
    return stylist;
}

}  // namespace

class StylistTest : public QObject {
    Q_OBJECT

private slots:
    void worksTheShiftOfTheWeekday();
    void aLunchBreakIsNoWork();
    void aDaysOwnShiftReplacesTheWeekdays();
    void timeOffIsCutOut();
    void timeOffOnAnotherDayChangesNothing();
    void ownMinutesAndPriceWin();
    void theStylistIsFreeWhileColourProcesses();
    void stationIsHeldAsTheServiceSays();
};

void StylistTest::worksTheShiftOfTheWeekday() {
    QVERIFY(mia().worksDuring(kMonday, {{600, 780}}));
    QVERIFY(!mia().worksDuring(kMonday, {{599, 610}}));
    QVERIFY(!mia().worksDuring(kMonday, {{1190, 1201}}));
    QVERIFY(!mia().worksDuring(kMonday.plus(1), {{600, 610}}));
}

void StylistTest::aLunchBreakIsNoWork() {
    QVERIFY(!mia().worksDuring(kMonday, {{770, 790}}));
    QVERIFY(mia().worksDuring(kMonday, {{770, 780}, {840, 850}}));
}

void StylistTest::aDaysOwnShiftReplacesTheWeekdays() {
    Stylist stylist = mia();
    stylist.dayShifts[kMonday] = {{900, 960}};
    QVERIFY(!stylist.worksDuring(kMonday, {{600, 610}}));
    QVERIFY(stylist.worksDuring(kMonday, {{900, 960}}));
    stylist.dayShifts[kMonday] = {};
    QVERIFY(stylist.workingHours(kMonday).empty());
}

void StylistTest::timeOffIsCutOut() {
    Stylist stylist = mia();
    stylist.timeOff[{"doctor"}] = {{"doctor"}, TimeOffKind::off, kMonday, kMonday, {660, 720}};
    QCOMPARE(stylist.workingHours(kMonday), (std::vector<Span>{{600, 660}, {720, 780}, {840, 1200}}));
    stylist.timeOff[{"holiday"}] = {{"holiday"}, TimeOffKind::off, kMonday.plus(-1), kMonday.plus(1)};
    QVERIFY(stylist.workingHours(kMonday).empty());
}

void StylistTest::timeOffOnAnotherDayChangesNothing() {
    Stylist stylist = mia();
    stylist.timeOff[{"holiday"}] = {{"holiday"}, TimeOffKind::off, kMonday.plus(1), kMonday.plus(3)};
    QCOMPARE(stylist.workingHours(kMonday).size(), std::size_t{2});
}

void StylistTest::ownMinutesAndPriceWin() {
    const Service cut{.id = {"cut"}, .name = "Cut", .price = {30000}, .blocks = {.working = 40, .cleanUp = 10}};
    Stylist stylist = mia();
    QCOMPARE(stylist.blocksFor(cut).total(), 50);
    stylist.skills[cut.id] = {Blocks{.working = 30, .cleanUp = 10}, Money{35000}};
    QCOMPARE(stylist.blocksFor(cut).total(), 40);
    QCOMPARE(stylist.priceFor(cut).minorUnits, std::int64_t{35000});
    QVERIFY(!stylist.can({"perm"}));
}

void StylistTest::theStylistIsFreeWhileColourProcesses() {
    const Blocks colour{.working = 60, .processing = 40, .finishing = 20, .cleanUp = 10};
    QCOMPARE(colour.busySpans(600), (std::vector<Span>{{600, 660}, {700, 730}}));
    const Blocks cut{.working = 50, .cleanUp = 10};
    QCOMPARE(cut.busySpans(600), (std::vector<Span>{{600, 660}}));
}

void StylistTest::stationIsHeldAsTheServiceSays() {
    const Blocks colour{.working = 60, .processing = 40, .finishing = 20, .cleanUp = 10};
    QCOMPARE(StationHold{}.spans(colour, 600), (std::vector<Span>{{600, 730}}));
    const StationHold basin{.working = false, .processing = false, .finishing = true, .cleanUp = false};
    QCOMPARE(basin.spans(colour, 600), (std::vector<Span>{{700, 720}}));
}

QTEST_APPLESS_MAIN(StylistTest)
#include "stylist_test.moc"
