#include "shared-model/rules/wish_text.h"

#include "salon/forecast.h"

#include <QtTest>

using namespace salon;
using namespace salon::test;

/// When those who wait can expect to begin.
class OpeningsTest : public QObject {
    Q_OBJECT

private:
    Script m_script;

    /// "w1 10:00 kim; w2 -"
    std::string queue(const std::string& now) const {
        std::string text;
        for (const WaitingForecast& one : forecastWaiting(m_script.salon.book(), {tuesday, at(now)})) {
            text += (text.empty() ? "" : "; ") + one.waiting.text + " " + (one.startMinute ? printMinute(*one.startMinute) : "-");
            for (const StylistId& stylist : one.stylists) text += " " + stylist.text;
        }
        return text;
    }
    std::string openings(const std::string& id, const std::string& now, int count) const {
        std::string text;
        for (const FreeSlot& slot : openingsFor(m_script.salon.book(), m_script.salon.book().waiting().at({id}), {tuesday, at(now)}, count))
            text += (text.empty() ? "" : " ") + printMinute(slot.startMinute) + (slot.day == tuesday ? "" : "+");
        return text;
    }
    /// Only mia works, from nine to eleven.
    void onlyMia() { m_script.run("shift jo none; shift kim none; shift mia 09:00-11:00"); }

private slots:
    void init() { m_script = Script(); }

    void theQueueIsServedInTurnByWhoIsFreeFirst();
    void eachSeesThoseBefore();
    void theForecastCountsNotThePlan();
    void aWishIsKept();
    void aStationIsNeededToo();
    void aFullDayHasNoRoom();
    void anOpeningMakesAnEntryBookable();
    void daysAndHoursAreKept();
    void whatWaitsOnTheListIsNotInTheQueue();
};

void OpeningsTest::theQueueIsServedInTurnByWhoIsFreeFirst() {
    m_script.run("shift kim none; book anna cut 10:00 only mia; book bea cut 10:00 only jo; join w1 cut; join w2 cut");
    QCOMPARE(queue("10:00"), std::string("w1 10:30 mia; w2 10:30 jo"));
    // Nobody has come yet, and so they cannot be done by half past.
    QCOMPARE(queue("10:05"), std::string("w1 10:40 mia; w2 10:40 jo"));
    QCOMPARE(queue("09:00"), std::string("w1 09:00 mia; w2 09:00 jo"));
}

void OpeningsTest::eachSeesThoseBefore() {
    onlyMia();
    m_script.run("book anna cut 09:30 only mia; join w1 cut; join w2 cut; join w3 wash");
    // The wash fits nowhere before ten but comes after those who were here first all the same.
    QCOMPARE(queue("09:00"), std::string("w1 09:00 mia; w2 10:00 mia; w3 10:30 mia"));
    m_script.run("leave w1");
    QCOMPARE(queue("09:00"), std::string("w2 09:00 mia; w3 10:00 mia"));
}

void OpeningsTest::theForecastCountsNotThePlan() {
    onlyMia();
    m_script.run("book anna cut 09:00 only mia; join w1 cut; late anna 20");
    QCOMPARE(queue("09:00"), std::string("w1 09:50 mia"));
}

void OpeningsTest::aWishIsKept() {
    m_script.run("book anna cut 10:00 only mia; join w1 cut only mia; join w2 cut prefer mia; join w3 cut prefer jo");
    QCOMPARE(queue("10:00"), std::string("w1 10:30 mia; w2 10:00 jo; w3 10:00 kim"));
}

void OpeningsTest::aStationIsNeededToo() {
    m_script.run("book anna wash 10:00 only mia; join w1 wash; join w2 wash");
    QCOMPARE(queue("10:00"), std::string("w1 10:10 jo; w2 10:20 jo"));
}

void OpeningsTest::aFullDayHasNoRoom() {
    onlyMia();
    m_script.run("join w1 perm; join w2 cut; join w3 perm");
    // In the processing time of a perm there is room for a cut, not for a perm.
    QCOMPARE(queue("09:00"), std::string("w1 -; w2 09:00 mia; w3 -"));
}

void OpeningsTest::anOpeningMakesAnEntryBookable() {
    onlyMia();
    m_script.run("book anna cut 09:00 only mia; book bea colour 09:30 only mia; book cho cut 10:00; join l1 cut only mia list; join l2 colour only mia list");
    m_script.salon.asks(DefineShift{{"mia"}, 0, tuesday.plus(1), {}});
    const WallTime now{tuesday, at("08:00")};
    QVERIFY(bookableNow(m_script.salon.book(), now).empty());
    m_script.run("cancel anna");
    const auto bookable = bookableNow(m_script.salon.book(), now);
    QCOMPARE(bookable.size(), 1U);
    QCOMPARE(bookable.front().waiting, WaitingId{"l1"});
    QCOMPARE(printMinute(bookable.front().slot.startMinute), std::string("09:00"));
    QCOMPARE(bookable.front().slot.places.front().stylist, StylistId{"mia"});
    // And it can be booked as offered.
    QCOMPARE(m_script.run("book dana cut 09:00 only mia from l1"), std::string("accepted"));
}

void OpeningsTest::daysAndHoursAreKept() {
    onlyMia();
    m_script.run("join l1 cut only mia list");
    QCOMPARE(openings("l1", "09:55", 3), std::string("10:00 10:10 10:20"));
    QCOMPARE(openings("l1", "10:25", 3), std::string("10:30 09:00+ 09:10+"));
    QCOMPARE(openings("l1", "09:00", 0), std::string());

    Waiting afternoon = m_script.salon.book().waiting().at({"l1"});
    afternoon.id = {"l2"};
    afternoon.span = {at("10:00"), at("10:40")};
    m_script.salon.asks(JoinWaiting{afternoon});
    QCOMPARE(openings("l2", "09:00", 5), std::string("10:00 10:10 10:00+ 10:10+"));
}

void OpeningsTest::whatWaitsOnTheListIsNotInTheQueue() {
    m_script.run("join l1 cut list; join w1 cut");
    QCOMPARE(queue("10:00"), std::string("w1 10:00 jo"));
    QVERIFY(forecastWaiting(m_script.salon.book(), {tuesday.plus(1), 600}).empty());
}

QTEST_APPLESS_MAIN(OpeningsTest)
#include "openings_test.moc"
