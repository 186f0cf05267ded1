#include "shared-model/rules/wish_text.h"

#include "salon/forecast.h"

#include <QtTest>
#include <rapidcheck.h>

#include "shared-model/rules/random_steps.h"

using namespace salon;
using namespace salon::test;

/// How the day will go by what is known.
class ForecastTest : public QObject {
    Q_OBJECT

private:
    Script m_script;

    /// Plays the text; `now` is what the desk's clock shows from then on.
    void at(const std::string& clock, const std::string& text) {
        m_script.salon.desk().now = {tuesday, test::at(clock)};
        m_script.run(text);
    }
    DayForecast forecast(const std::string& now = "") const {
        return forecastDay(m_script.salon.book(), tuesday, now.empty() ? std::nullopt : std::optional(test::at(now)));
    }
    /// "anna 10:15-10:45 anna; bea 10:45-11:15 anna": who is expected when, and because of whom.
    std::string printed(const DayForecast& day) const {
        std::string text;
        for (const LineForecast& line : day.lines) {
            text += (text.empty() ? "" : "; ") + line.reservation.text + " " + printMinute(line.expectedStart) + "-" + printMinute(line.expectedEnd);
            if (!line.because.empty()) text += " " + line.because.text;
        }
        return text;
    }
    std::string toWarn(const DayForecast& day, int fromMinutes = 10) const {
        std::string text;
        for (const LateVisit& late : lateVisits(m_script.salon.book(), day, fromMinutes))
            text += (text.empty() ? "" : "; ") + late.reservation.text + " +" + std::to_string(late.minutes) + " " + late.because.text;
        return text;
    }

private slots:
    void init() { m_script = Script(); }

    void withoutNewsEverybodyIsInTime();
    void whoIsLatePushesTheNext();
    void aGapBetweenTwoAbsorbsWhatItCan();
    void theSecondServiceOfTheVisitFollowsTheFirst();
    void processingTimeAbsorbsWhatFitsThereWholly();
    void whatIsPromisedOverEachOtherStaysSo();
    void nobodyWhoHasNotBegunIsExpectedBeforeNow();
    void whoDoesNotComeAndSaysNothingIsNotExpectedForEver();
    void whoIsInServiceTooLongPushesToNow();
    void theStampsCountOnceThereAreSome();
    void whoIsDoneEarlyMakesRoomButNobodyIsCalledEarlier();
    void whoIsReadyMayGoBeforeALateOneIfThereIsRoom();
    void theCauseIsWhoeverWasLateFirst();
    void whoIsLateHerselfIsNotWarned();
    void endedVisitsPushNobody();
    void noPromiseIsExpectedEarlierAndNobodyHasTwoAtOnce();
};

void ForecastTest::withoutNewsEverybodyIsInTime() {
    m_script.run("book anna cut 10:00 only mia; book bea colour 10:30 only mia");
    QCOMPARE(printed(forecast()), std::string("anna 10:00-10:30; bea 10:30-12:00"));
    QCOMPARE(printed(forecast("09:00")), printed(forecast()));
    QCOMPARE(toWarn(forecast()), std::string());
}

void ForecastTest::whoIsLatePushesTheNext() {
    m_script.run("book anna cut 10:00 only mia; book bea cut 10:30 only mia; book cho cut 10:30 only jo; late anna 15");
    QCOMPARE(printed(forecast()), std::string("anna 10:15-10:45 anna; bea 10:45-11:15 anna; cho 10:30-11:00"));
    QCOMPARE(toWarn(forecast()), std::string("bea +15 anna"));
    QCOMPARE(toWarn(forecast(), 20), std::string());
    m_script.run("late anna 0");
    QCOMPARE(toWarn(forecast()), std::string());
}

void ForecastTest::aGapBetweenTwoAbsorbsWhatItCan() {
    m_script.run("book anna cut 10:00 only mia; book bea cut 10:40 only mia; book cho cut 11:10 only mia; late anna 15");
    QCOMPARE(printed(forecast()), std::string("anna 10:15-10:45 anna; bea 10:45-11:15 anna; cho 11:15-11:45 anna"));
    m_script.run("late anna 10");
    QCOMPARE(printed(forecast()), std::string("anna 10:10-10:40 anna; bea 10:40-11:10; cho 11:10-11:40"));
}

void ForecastTest::theSecondServiceOfTheVisitFollowsTheFirst() {
    m_script.run("book anna cut 10:00 only mia + cut 10:30 only jo; book bea cut 11:00 only jo; late anna 20");
    QCOMPARE(printed(forecast()), std::string("anna 10:20-10:50 anna; anna 10:50-11:20 anna; bea 11:20-11:50 anna"));
    QCOMPARE(toWarn(forecast()), std::string("bea +20 anna"));
}

void ForecastTest::processingTimeAbsorbsWhatFitsThereWholly() {
    // Anna's colour leaves 10:30 to 11:10 free; it becomes 10:50 to 11:30.
    m_script.run("book anna colour 10:00 only mia; book bea cut 10:30 only mia; late anna 20");
    QCOMPARE(printed(forecast()), std::string("anna 10:20-11:50 anna; bea 10:50-11:20 anna"));
    // Cho is not free of her own hour before half past, so the gap is too short for her.
    m_script.run("book cho cut 11:30 only mia");
    QCOMPARE(printed(forecast()), std::string("anna 10:20-11:50 anna; bea 10:50-11:20 anna; cho 11:50-12:20 anna"));
}

void ForecastTest::whatIsPromisedOverEachOtherStaysSo() {
    m_script.run("book anna cut 10:00 only mia; book bea cut 10:10 only mia over; late anna 15");
    QCOMPARE(printed(forecast()), std::string("anna 10:15-10:45 anna; bea 10:10-10:40"));
}

void ForecastTest::nobodyWhoHasNotBegunIsExpectedBeforeNow() {
    m_script.run("book anna cut 10:00 only mia; book bea cut 10:30 only mia");
    QCOMPARE(printed(forecast("10:12")), std::string("anna 10:12-10:42 anna; bea 10:42-11:12 anna"));
    QCOMPARE(toWarn(forecast("10:12")), std::string("bea +12 anna"));
}

void ForecastTest::whoDoesNotComeAndSaysNothingIsNotExpectedForEver() {
    m_script.run("book anna cut 10:00 only mia; book bea cut 10:30 only mia");
    QCOMPARE(printed(forecast("10:25")), std::string("anna 10:25-10:55 anna; bea 10:55-11:25 anna"));
    QCOMPARE(printed(forecast("10:30")), std::string("anna 10:00-10:30; bea 10:30-11:00"));
    m_script.run("late anna 45");
    QCOMPARE(printed(forecast("11:10")), std::string("anna 11:10-11:40 anna; bea 10:30-11:00"));
    QCOMPARE(printed(forecast("11:15")), std::string("anna 10:00-10:30; bea 10:30-11:00"));
}

void ForecastTest::whoIsInServiceTooLongPushesToNow() {
    m_script.run("book anna cut 10:00 only mia; book bea cut 10:30 only mia");
    at("10:00", "start anna");
    QCOMPARE(printed(forecast("10:20")), std::string("anna 10:00-10:30; bea 10:30-11:00"));
    QCOMPARE(printed(forecast("10:50")), std::string("anna 10:00-10:50; bea 10:50-11:20 anna"));
    QCOMPARE(toWarn(forecast("10:50")), std::string("bea +20 anna"));
}

void ForecastTest::theStampsCountOnceThereAreSome() {
    m_script.run("book anna cut 10:00 only mia; book bea cut 10:30 only mia; late anna 15");
    at("10:25", "arrive anna");
    QCOMPARE(printed(forecast("10:25")), std::string("anna 10:25-10:55 anna; bea 10:55-11:25 anna"));
    at("10:27", "start anna");
    QCOMPARE(printed(forecast("10:30")), std::string("anna 10:27-10:57 anna; bea 10:57-11:27 anna"));
    at("10:52", "complete anna");
    QCOMPARE(printed(forecast("10:52")), std::string("anna 10:27-10:52 anna; bea 10:52-11:22 anna"));
    at("10:53", "start bea");
    QCOMPARE(printed(forecast("10:53")), std::string("anna 10:27-10:52 anna; bea 10:53-11:23 bea"));
}

void ForecastTest::whoIsDoneEarlyMakesRoomButNobodyIsCalledEarlier() {
    m_script.run("book anna colour 10:00 only mia; book bea cut 11:30 only mia");
    at("10:00", "start anna");
    at("10:50", "complete anna");
    QCOMPARE(printed(forecast("10:50")), std::string("anna 10:00-10:50; bea 11:30-12:00"));
}

void ForecastTest::whoIsReadyMayGoBeforeALateOneIfThereIsRoom() {
    m_script.run("book anna cut 10:00 only mia; book bea cut 10:30 only mia; late anna 60");
    QCOMPARE(printed(forecast()), std::string("anna 11:00-11:30 anna; bea 10:30-11:00"));
    // Ten minutes earlier she would not be done with bea: then anna, who was promised first, comes first.
    m_script.run("late anna 50");
    QCOMPARE(printed(forecast()), std::string("anna 10:50-11:20 anna; bea 11:20-11:50 anna"));
}

void ForecastTest::theCauseIsWhoeverWasLateFirst() {
    m_script.run("book anna cut 10:00 only mia; book bea cut 10:30 only mia + wash 11:00 only jo; book cho cut 11:10 only jo; late anna 20");
    QCOMPARE(toWarn(forecast()), std::string("bea +20 anna; cho +20 anna"));
    QCOMPARE(forecast().find({"bea"}, 1)->because, ReservationId{"anna"});
    QVERIFY(!forecast().find({"bea"}, 2));
}

void ForecastTest::whoIsLateHerselfIsNotWarned() {
    m_script.run("book anna cut 10:00 only mia; book bea cut 10:30 only mia; late anna 15; late bea 15");
    QCOMPARE(printed(forecast()), std::string("anna 10:15-10:45 anna; bea 10:45-11:15 bea"));
    QCOMPARE(toWarn(forecast()), std::string());
    // Ten minutes more than she said she would be.
    m_script.run("late anna 25");
    QCOMPARE(toWarn(forecast()), std::string("bea +25 anna"));
}

void ForecastTest::endedVisitsPushNobody() {
    m_script.run("book anna cut 10:00 only mia; book bea cut 10:30 only mia; late anna 30; cancel anna");
    QCOMPARE(printed(forecast()), std::string("bea 10:30-11:00"));
}

void ForecastTest::noPromiseIsExpectedEarlierAndNobodyHasTwoAtOnce() {
    QVERIFY(rc::check("a forecast keeps promises and hands apart", [] {
        const auto steps = *someSteps();
        const int now = *rc::gen::inRange(540, 800);
        TestSalon salon;
        for (const RandomStep& step : steps) {
            salon.desk().now = {tuesday, 540 + step.minute % 200};
            salon.submit(salon.desk().command(bodyFrom(step, salon.book()), Mode::promised));
        }
        const DayForecast day = forecastDay(salon.book(), tuesday, now);
        RC_ASSERT(day == forecastDay(salon.book(), tuesday, now));
        for (std::size_t i = 0; i < day.lines.size(); ++i) {
            const LineForecast& one = day.lines[i];
            const Reservation& visit = *salon.book().findReservation(one.reservation);
            const Line& line = visit.lines.at(static_cast<std::size_t>(one.line));
            const bool isExpected = visit.arrivedAt || now < visit.startMinute() + visit.lateMinutes + kExpectedMinutes;
            if (!visit.startedAt) RC_ASSERT(one.expectedStart >= (isExpected ? std::max(one.promisedStart, now) : one.promisedStart));
            RC_ASSERT(one.expectedEnd >= one.expectedStart);
            if (one.delayMinutes() > 0) RC_ASSERT(!one.because.empty());
            for (std::size_t j = 0; j < i; ++j) {
                const LineForecast& other = day.lines[j];
                const Reservation& otherVisit = *salon.book().findReservation(other.reservation);
                const Line& otherLine = otherVisit.lines.at(static_cast<std::size_t>(other.line));
                // Two that have begun stand where they stand; so do two that were promised over each other.
                const auto overlap = [](const std::vector<Span>& a, const std::vector<Span>& b) {
                    for (const Span x : a)
                        for (const Span y : b)
                            if (x.overlaps(y)) return true;
                    return false;
                };
                if (one.stylist.empty() || one.stylist != other.stylist || (visit.startedAt && otherVisit.startedAt)) continue;
                if (!overlap(line.busySpans(), otherLine.busySpans())) RC_ASSERT(!overlap(one.busy, other.busy));
            }
        }
    }));
}

QTEST_APPLESS_MAIN(ForecastTest)
#include "forecast_test.moc"
