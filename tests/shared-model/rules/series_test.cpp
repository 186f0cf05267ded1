#include "shared-model/rules/table_of_text.h"

#include "salon/series.h"

using namespace salon;
using namespace salon::test;

/// Visits that belong together: looked at before they are made, and in their places afterwards.
class SeriesTest : public QObject {
    Q_OBJECT

private:
    Script m_script;

    /// "accepted mia; refused stylist_taken by=bea"
    std::string plan(const std::vector<BookReservation>& wishes) {
        std::string text;
        for (const PlannedVisit& visit : planned(m_script.salon.book(), wishes, m_script.salon.desk().now)) {
            text += (text.empty() ? "" : "; ") + printed(visit.verdict);
            for (const StylistId& stylist : visit.stylists) text += " " + stylist.text;
        }
        return text;
    }
    static std::vector<BookReservation> everyTwoWeeks(const LineRequest& wish) {
        return seriesOf(bookReservation("anna", {wish}), 2, {{"anna-2"}, {"anna-3"}}, {"g"});
    }

private slots:
    void init() { m_script = Script(); }

    void table_data();
    void table() { runRow(m_script); }
    void aSeriesIsTheSameVisitEverySoManyWeeks();
    void eachDateSaysWhetherItFits();
    void nothingIsMadeByLooking();
    void aSeriesCanBeMadeAsPlanned();
    void thoseWhoComeTogetherGetDifferentStylists();
    void aPartyTooLargeIsToldWhoDoesNotFit();
    void anEarlierOneMakesRoomForALaterOneOfTheParty();
    void aPartyIsOfferedTimesAtWhichAllFit();
    void aGroupFindsItsVisits();
};

void SeriesTest::table_data() {
    rowsOf(R"(
# given                                       | wish                                     | answer
                                              | book anna cut 10:00 series g 1/3         | accepted
                                              | book anna cut 10:00 series g 0/3         | refused bad_group
                                              | book anna cut 10:00 series g 4/3         | refused bad_group
                                              | book anna cut 10:00 series g 1/105       | refused bad_group
book anna cut 10:00 series g 1/3              | book bea cut 11:00 series g 2/3          | accepted
book anna cut 10:00 series g 1/3              | book bea cut 11:00 series g 1/3          | refused bad_group
book anna cut 10:00 series g 1/3              | book bea cut 11:00 party g 2/3           | refused bad_group
book anna cut 10:00 series g 1/3; cancel anna | book bea cut 11:00 series g 1/3          | refused bad_group
book anna cut 10:00 series g 1/2              | book bea cut 11:00 series g 3/3          | accepted
book anna cut 10:00 party g 1/2               | promise book bea cut 11:00 party g 1/2   | refused bad_group
)");
}

void SeriesTest::aSeriesIsTheSameVisitEverySoManyWeeks() {
    const auto visits = everyTwoWeeks(line("cut", "10:00", only("mia")));
    QCOMPARE(visits.size(), 3U);
    QCOMPARE(visits[2].reservation, ReservationId{"anna-3"});
    QCOMPARE(visits[2].day, tuesday.plus(28));
    QCOMPARE(visits[2].customer, CustomerId{"anna"});
    QCOMPARE(visits[2].group, (std::optional<GroupPlace>{{{"g"}, GroupKind::series, 3, 3}}));
    QCOMPARE(visits[0].day, tuesday);
}

void SeriesTest::eachDateSaysWhetherItFits() {
    m_script.salon.booked("bea", "cut", "10:00", only("mia"), tuesday.plus(14));
    QCOMPARE(plan(everyTwoWeeks(line("cut", "10:00", only("mia")))), std::string("accepted mia; refused stylist_taken by=bea; accepted mia"));
    QCOMPARE(plan(everyTwoWeeks(line("cut", "10:00", prefer("mia")))), std::string("accepted mia; flagged stylist_taken by=bea jo; accepted mia"));
    const auto visits = planned(m_script.salon.book(), everyTwoWeeks(line("cut", "10:00", only("mia"))), m_script.salon.desk().now);
    const auto& offers = visits[1].verdict.refusal.alternatives;
    QCOMPARE(printed(offers), std::string("sameTime 2026-04-07 10:00 jo; sameStylist 2026-04-07 09:30 mia; firstOpening 2026-04-07 09:00 mia"));
}

void SeriesTest::nothingIsMadeByLooking() {
    const Book before = m_script.salon.book();
    plan(everyTwoWeeks(line("cut", "10:00")));
    QVERIFY(m_script.salon.book() == before);
}

void SeriesTest::aSeriesCanBeMadeAsPlanned() {
    const auto visits = everyTwoWeeks(line("cut", "10:00"));
    const auto plan = planned(m_script.salon.book(), visits, m_script.salon.desk().now);
    for (std::size_t i = 0; i < visits.size(); ++i) {
        QVERIFY(m_script.salon.asks(visits[i]).verdict == plan[i].verdict);
        QCOMPARE(m_script.salon.lineOf(visits[i].reservation.text).stylist, plan[i].stylists.front());
    }
}

void SeriesTest::thoseWhoComeTogetherGetDifferentStylists() {
    const auto party = partyOf({bookReservation("anna", "cut", "10:00"), bookReservation("bea", "cut", "10:00"), bookReservation("cho", "cut", "10:00")}, {"g"});
    QCOMPARE(party[1].group, (std::optional<GroupPlace>{{{"g"}, GroupKind::party, 2, 3}}));
    QCOMPARE(plan(party), std::string("accepted jo; accepted kim; accepted mia"));
}

void SeriesTest::aPartyTooLargeIsToldWhoDoesNotFit() {
    const auto party = partyOf({bookReservation("anna", "colour", "10:00"), bookReservation("bea", "colour", "10:00"), bookReservation("cho", "colour", "10:00")}, {"g"});
    QCOMPARE(plan(party), std::string("accepted jo; accepted mia; refused nobody_free by=anna"));
}

void SeriesTest::anEarlierOneMakesRoomForALaterOneOfTheParty() {
    const auto party = partyOf({bookReservation("anna", "cut", "10:00"), bookReservation("bea", "cut", "10:00", only("jo"))}, {"g"});
    QCOMPARE(plan(party), std::string("accepted kim; accepted jo"));
}

void SeriesTest::aPartyIsOfferedTimesAtWhichAllFit() {
    m_script.run("shift kim none; book eun cut 10:00 only mia");
    const auto party = partyOf({bookReservation("anna", "cut", "10:00"), bookReservation("bea", "cut", "10:30", only("mia")), bookReservation("cho", "cut", "10:30")}, {"g"});
    std::string starts;
    for (const WallTime start : partyOpenings(m_script.salon.book(), party, {tuesday, at("09:30")}, 3)) starts += printMinute(start.minute) + " ";
    // From half past nine Bea would be with Mia at ten, where Eun is.
    QCOMPARE(starts, std::string("10:00 10:10 10:20 "));
    QVERIFY(partyOpenings(m_script.salon.book(), {}, {tuesday, 0}, 3).empty());
}

void SeriesTest::aGroupFindsItsVisits() {
    m_script.run("book bea cut 11:00 party g 2/2; book anna cut 11:00 party g 1/2; cancel bea; move anna 11:00 at wed");
    const auto visits = m_script.salon.book().groupOf({"g"});
    QCOMPARE(visits.size(), 2U);
    QCOMPARE(visits[0]->id, ReservationId{"anna"});
    QCOMPARE(visits[1]->status, Status::cancelled);
    QVERIFY(m_script.salon.book().groupOf({"other"}).empty());
}

QTEST_APPLESS_MAIN(SeriesTest)
#include "series_test.moc"
