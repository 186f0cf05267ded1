#include "salon/civil_time.h"

#include <QtTest>

#include <chrono>

using namespace salon;

class CivilTimeTest : public QObject {
    Q_OBJECT

private slots:
    void everyDayOfThreeCenturiesReadsAsItPrints();
    void theWeekBeginsOnMonday();
    void textsThatAreNoDayAreRefused_data();
    void textsThatAreNoDayAreRefused();
    void minutesReadAsTheyPrint();
    void textsThatAreNoMinuteAreRefused();
    void spansThatTouchAreJoined();
    void spansThatTouchDoNotOverlap();
};

void CivilTimeTest::everyDayOfThreeCenturiesReadsAsItPrints() {
    const Day first = parseDay("1900-01-01").value();
    const Day last = parseDay("2199-12-31").value();
    QCOMPARE(last.number - first.number, 109572);
    for (Day day = first; day <= last; day = day.plus(1)) QCOMPARE(parseDay(printDay(day)).value_or(Day{-1}).number, day.number);
}

void CivilTimeTest::theWeekBeginsOnMonday() {
    QCOMPARE(parseDay("1970-01-01")->weekday(), 3);
    QCOMPARE(parseDay("2026-11-21")->weekday(), 5);
    QCOMPARE(parseDay("2026-11-23")->weekday(), 0);
    QCOMPARE(parseDay("1899-12-31").has_value(), false);
    QCOMPARE(parseDay("1950-01-01")->weekday(), 6);
}

void CivilTimeTest::textsThatAreNoDayAreRefused_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "2026-11-31", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01", "2026-11-21 ", "2026/11/21",
                             "2026-11-2x", "2200-01-01", "+026-11-21"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void CivilTimeTest::textsThatAreNoDayAreRefused() {
    QFETCH(QString, text);
    QVERIFY(!parseDay(text.toStdString()));
}

void CivilTimeTest::minutesReadAsTheyPrint() {
    for (int minute = 0; minute <= kMinutesPerDay; ++minute) QCOMPARE(parseMinute(printMinute(minute)).value_or(-1), minute);
    QCOMPARE(printMinute(930), std::string("15:30"));
}

void CivilTimeTest::textsThatAreNoMinuteAreRefused() {
    for (const char* text : {"", "9:30", "24:01", "12:60", "12-30", "12:3", "ab:cd", "-1:30"}) QVERIFY2(!parseMinute(text), text);
}

void CivilTimeTest::spansThatTouchAreJoined() {
    QCOMPARE(normalised({{30, 40}, {10, 20}, {20, 30}, {50, 50}, {15, 18}}), (std::vector<Span>{{10, 40}}));
}

void CivilTimeTest::spansThatTouchDoNotOverlap() {
    QVERIFY(!(Span{10, 20}).overlaps({20, 30}));
    QVERIFY((Span{10, 21}).overlaps({20, 30}));
    QVERIFY((Span{10, 30}).contains({10, 30}));
    QVERIFY(!(Span{10, 30}).contains({9, 30}));
}

QTEST_APPLESS_MAIN(CivilTimeTest)
#include "civil_time_test.moc"
