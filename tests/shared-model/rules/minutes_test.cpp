#include "salon/weigh_minutes.h"
#include "shared-model/rules/table_of_text.h"

using namespace salon;
using namespace salon::test;

/// Longer or shorter where it stands.
class MinutesTest : public QObject {
    Q_OBJECT

private slots:
    void table_data();
    void table() {
        Script script;
        runRow(script);
    }
    void theStylistAndTheStartStay();
    void whoCannotStayGoesToAnotherWhereTheWishAllows();
    void whatAPersonPlacedStaysWithThatStylist();
    void aPreferredStylistWhoIsFreeNowIsNoReasonToChange();
    void shorteningFreesTheTime();
    void aWordLetsItStandOverTheNextOne();
    void whatStoodOverOthersBeforeMayGoOnDoingSo();
    void aPromisedLengtheningWithoutRoomIsMadeAndShown();
    void whoIsInServiceKeepsTheirStylistAndAPersonIsAsked();
    void anOnlyWishPushesAnAnyAside();
    void nobodyIsPushedOntoAnotherLineOfTheSameVisit();
    void anotherStationIsTakenWhenTheOwnOneIsNotFree();
    void aLineNobodyHasFindsSomebodyWhenItGetsShorter();
    void theMinutesStayWhenSomebodyElseTakesTheLine();
    void weighingThemSaysWhatDecidingWouldWithoutTheWaysOut();
};

void MinutesTest::table_data() {
    rowsOf(R"(
# given                                                     | wish                          | answer
book anna cut 10:00 only mia                                | minutes anna 40               | accepted
book anna cut 10:00 only mia                                | minutes anna 20               | accepted
book anna cut 10:00 only mia                                | minutes anna 30               | accepted
book anna cut 10:00 only mia; book bea cut 10:30 only mia   | minutes anna 40               | refused stylist_taken by=bea
book anna cut 10:00 only mia; book bea cut 10:30 only mia   | minutes anna 40 over          | accepted
book anna cut 10:00 only mia; book bea cut 10:30 only mia   | promise minutes anna 40       | flagged stylist_taken by=bea
book anna cut 10:00 only mia; book bea cut 10:30 only mia   | minutes anna 20               | accepted
# the processing time of another visit can be used and is respected
book anna colour 10:00 only mia; book bea cut 10:30 only mia | minutes bea 40               | accepted
book anna colour 10:00 only mia; book bea cut 10:30 only mia | minutes bea 50               | refused stylist_taken by=anna
book anna colour 10:00 only mia; book bea cut 10:30 only mia | minutes anna 30/30/20/0      | accepted
book anna colour 10:00 only mia; book bea cut 10:30 only mia | minutes anna 30/20/20/0      | refused stylist_taken by=bea
book anna colour 10:00 only mia; book bea cut 10:40 only mia | minutes anna 40/30/20/0      | accepted
# shorter in all, but its finishing now falls where another one is
book anna colour 10:00 only mia; book bea cut 10:40 only mia | minutes anna 30/20/20/0      | refused stylist_taken by=bea
book anna cut 17:30 only mia                                | minutes anna 40               | refused outside_shift
book anna cut 17:30 only mia                                | minutes anna 40 over          | accepted
book anna cut 10:00 only mia                                | minutes anna 0                | refused bad_minutes
book anna cut 10:00 only mia                                | minutes anna 730              | refused bad_minutes
book anna cut 17:30 only mia                                | minutes anna 400              | refused past_midnight
book anna cut 10:00 only mia                                | minutes anna 40 line 1        | refused no_lines
                                                            | minutes anna 40               | refused reservation_unknown
                                                            | promise minutes anna 40       | refused reservation_unknown
book anna cut 10:00 only mia; cancel anna                   | minutes anna 40               | refused reservation_ended
book anna cut 10:00 only mia; cancel anna                   | promise minutes anna 40       | flagged reservation_ended
book anna cut 10:00 only mia; start anna; complete anna     | minutes anna 40               | refused reservation_ended
book anna cut 10:00 only mia; start anna                    | minutes anna 40               | accepted
book anna cut 10:00 only mia; book bea cut 10:30 only mia; start anna | minutes anna 40      | refused stylist_taken by=bea
book anna cut 10:00 only mia; book bea cut 10:30 only mia; start anna | minutes anna 40 over | accepted
# a line is not lengthened into the next one of the same visit
book anna cut 10:00 only mia + wash 10:30 only mia          | minutes anna 40               | refused bad_minutes by=anna
book anna cut 10:00 only mia + wash 10:30 only jo           | minutes anna 40               | refused bad_minutes by=anna
book anna cut 10:00 only mia + wash 10:30 only jo           | minutes anna 30/0/0/10        | accepted
book anna cut 10:00 only mia + wash 10:30 only mia          | minutes anna 30/0/0/10        | refused bad_minutes by=anna
book anna cut 10:00 only mia + wash 10:30 only mia          | minutes anna 40 over          | accepted
book anna cut 10:00 only mia + wash 10:30 only mia          | minutes anna 20 line 1        | accepted
book anna cut 10:00 only mia + wash 10:20 only jo           | minutes anna 40               | accepted
book anna colour 10:00 only mia + cut 10:30 only jo         | minutes anna 40 line 1        | accepted
book anna colour 10:00 only mia + cut 10:30 only jo         | minutes anna 50 line 1        | refused bad_minutes by=anna
)");
}

void MinutesTest::theStylistAndTheStartStay() {
    Script script;
    script.run("book anna cut 10:00 any");
    const Line before = script.salon.lineOf("anna");
    QCOMPARE(script.run("minutes anna 50"), std::string("accepted"));
    Line expected = before;
    expected.blocks = {50, 0, 0, 0};
    expected.blocksChosen = true;
    QVERIFY(script.salon.lineOf("anna") == expected);
    QCOMPARE(script.last.events.size(), 1U);
    QCOMPARE(script.run("minutes anna 50"), std::string("accepted"));
    QVERIFY(script.last.events.empty());
}

void MinutesTest::whoCannotStayGoesToAnotherWhereTheWishAllows() {
    Script script;
    script.run("shift jo none; shift kim none; book anna cut 10:00; shift jo 09:00-18:00; book bea cut 10:30 only mia");
    QCOMPARE(script.salon.lineOf("anna").stylist, StylistId{"mia"});
    QCOMPARE(script.run("minutes anna 40"), std::string("accepted"));
    QCOMPARE(script.tuesdaySheet(), std::string("jo  10:00-10:40 anna  cut\nmia  10:30-11:00 bea  cut\n"));
}

void MinutesTest::whatAPersonPlacedStaysWithThatStylist() {
    Script script;
    script.run("book anna cut 10:00; move anna 10:00 mia; book bea cut 10:30 only mia");
    QCOMPARE(script.run("minutes anna 40"), std::string("refused stylist_taken by=bea"));
    QCOMPARE(script.salon.lineOf("anna").stylist, StylistId{"mia"});
}

void MinutesTest::aPreferredStylistWhoIsFreeNowIsNoReasonToChange() {
    Script script;
    script.run("shift kim none; book bea cut 10:00 only mia; book anna cut 10:00 prefer mia; cancel bea");
    QCOMPARE(script.salon.lineOf("anna").stylist, StylistId{"jo"});
    QCOMPARE(script.run("minutes anna 40"), std::string("accepted"));
    QCOMPARE(script.salon.lineOf("anna").stylist, StylistId{"jo"});
}

void MinutesTest::shorteningFreesTheTime() {
    Script script;
    script.run("book anna cut 10:00 only mia");
    QCOMPARE(script.run("minutes anna 20; book bea cut 10:20 only mia"), std::string("accepted"));
    QCOMPARE(script.tuesdaySheet(), std::string("mia  10:00-10:20 anna  cut\nmia  10:20-10:50 bea  cut\n"));
}

void MinutesTest::aWordLetsItStandOverTheNextOne() {
    Script script;
    script.run("book anna cut 10:00 only mia; book bea cut 10:30 only mia; minutes anna 40 over");
    QVERIFY(script.salon.lineOf("anna").overlapAllowed);
    // A word that was not needed leaves no trace.
    script.run("book cho cut 12:00 only mia; minutes cho 40 over");
    QVERIFY(!script.salon.lineOf("cho").overlapAllowed);
}

void MinutesTest::whatStoodOverOthersBeforeMayGoOnDoingSo() {
    Script script;
    script.run("book anna cut 10:00 only mia; book bea cut 10:10 only mia over; book cho cut 10:40 only mia");
    QCOMPARE(script.run("minutes anna 40"), std::string("accepted"));
    QVERIFY(script.salon.lineOf("anna").overlapAllowed);
    QCOMPARE(script.run("minutes anna 50"), std::string("refused stylist_taken by=bea"));
    QCOMPARE(script.run("minutes anna 50 over"), std::string("accepted"));
}

void MinutesTest::aPromisedLengtheningWithoutRoomIsMadeAndShown() {
    Script script;
    script.run("book anna cut 10:00 only mia; book bea cut 10:30 only mia; promise minutes anna 40");
    QCOMPARE(script.tuesdaySheet(), std::string("mia  10:30-11:00 bea  cut\n-  10:00-10:40 anna  cut\n"));
    QCOMPARE(script.openItems(), std::string("clash anna 0"));
    // Shorter again it fits, and the card closes by itself.
    QCOMPARE(script.run("minutes anna 30"), std::string("accepted"));
    QCOMPARE(script.openItems(), std::string());
    QCOMPARE(script.salon.lineOf("anna").stylist, StylistId{"mia"});
}

void MinutesTest::whoIsInServiceKeepsTheirStylistAndAPersonIsAsked() {
    Script script;
    script.run("book anna cut 10:00 any; start anna");
    const StylistId with = script.salon.lineOf("anna").stylist;
    script.run("book bea cut 10:30 only " + with.text);
    QCOMPARE(script.run("promise minutes anna 40"), std::string("flagged stylist_taken by=bea"));
    QCOMPARE(script.salon.lineOf("anna").stylist, with);
    QCOMPARE(script.salon.lineOf("anna").blocks, (Blocks{30, 0, 0, 0}));
    QCOMPARE(script.openItems(), std::string("clash anna 0"));
}

void MinutesTest::anOnlyWishPushesAnAnyAside() {
    Script script;
    script.run("shift jo none; shift kim none; book bea cut 10:30; shift jo 09:00-18:00; book anna cut 10:00 only mia");
    QCOMPARE(script.run("minutes anna 40"), std::string("accepted"));
    QCOMPARE(script.tuesdaySheet(), std::string("jo  10:30-11:00 bea  cut\nmia  10:00-10:40 anna  cut\n"));
}

void MinutesTest::nobodyIsPushedOntoAnotherLineOfTheSameVisit() {
    Script script;
    // The perm stays with jo; the colour can make room for the longer cut with nobody else.
    script.run("shift kim none; book anna perm 09:00 prefer mia + cut 09:30 only mia; book bea colour 09:00");
    QCOMPARE(script.tuesdaySheet(), std::string("jo  09:00-11:10 anna  perm\nmia  09:00-10:30 bea  colour\nmia  09:30-10:00 anna  cut\n"));
    QCOMPARE(script.run("minutes anna 10/30/10/0 line 1"), std::string("refused stylist_taken by=bea"));
    QCOMPARE(script.run("promise minutes anna 10/30/10/0 line 1"), std::string("flagged stylist_taken by=bea"));
    QCOMPARE(script.openItems(), std::string("wish_not_met anna 0; clash anna 1"));
}

void MinutesTest::anotherStationIsTakenWhenTheOwnOneIsNotFree() {
    Script script;
    script.run("book anna wash 10:00 only mia; book bea wash 10:10 only jo");
    QCOMPARE(script.run("minutes anna 20"), std::string("refused station_taken by=bea"));
    script.salon.asks(DefineStation{Station{StationId{"basin-2"}, "basin-2", "basin", true}});
    QCOMPARE(script.run("minutes anna 20"), std::string("accepted"));
    QCOMPARE(script.salon.lineOf("anna").station, StationId{"basin-2"});
    QCOMPARE(script.salon.lineOf("anna").stylist, StylistId{"mia"});
    QCOMPARE(script.salon.lineOf("anna").reasons, (std::vector<AssignmentReason>{{ReasonKind::wished, 0}}));
}

void MinutesTest::aLineNobodyHasFindsSomebodyWhenItGetsShorter() {
    Script script;
    script.run("book bea cut 10:20 only mia; promise book anna cut 10:00 only mia");
    QCOMPARE(script.openItems(), std::string("clash anna 0"));
    // Never refused, but not yet enough.
    QCOMPARE(script.run("minutes anna 25"), std::string("flagged stylist_taken by=bea"));
    QCOMPARE(script.openItems(), std::string("clash anna 0"));
    QCOMPARE(script.run("minutes anna 20"), std::string("accepted"));
    QCOMPARE(script.openItems(), std::string());
}

void MinutesTest::theMinutesStayWhenSomebodyElseTakesTheLine() {
    Script script;
    script.run("book anna cut 10:00 only mia; minutes anna 50; move anna 10:00 jo");
    QCOMPARE(script.tuesdaySheet(), std::string("jo  10:00-10:50 anna  cut\n"));
}

void MinutesTest::weighingThemSaysWhatDecidingWouldWithoutTheWaysOut() {
    Script script;
    script.run("book anna cut 10:00 only mia; book bea cut 10:30 only mia; book cho cut 17:30 only mia");
    int offered = 0;
    for (const Mode mode : {Mode::asking, Mode::promised})
        for (const std::string who : {"anna", "cho", "nobody"})
            for (const int minutes : {20, 30, 40, 400}) {
                const ChangeMinutes wish{ReservationId{who}, 0, Blocks{minutes, 0, 0, 0}, false};
                Verdict decided = decide(script.salon.book(), script.salon.desk().command(wish, mode)).verdict;
                offered += static_cast<int>(decided.refusal.alternatives.size());
                decided.refusal.alternatives.clear();
                QCOMPARE(weighMinutes(script.salon.book(), mode, wish), decided);
            }
    QVERIFY(offered > 0);
}

QTEST_APPLESS_MAIN(MinutesTest)
#include "minutes_test.moc"
