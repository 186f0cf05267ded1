#include "shared-model/rules/table_of_text.h"

using namespace salon;
using namespace salon::test;

/// Another time, another stylist, other services.
class MovingTest : public QObject {
    Q_OBJECT

private slots:
    void table_data();
    void table() {
        Script script;
        runRow(script);
    }
    void keepsThePresentStylistAndSaysWhy();
    void linesKeepTheirDistances();
    void oneLineMovesAlone();
    void aPersonsHandOutweighsTheWish();
    void aPromisedMoveWithoutRoomIsMadeAndShown();
    void aMoveToAFreePlaceClosesTheCard();
    void whoIsInServiceMayBeGivenToSomebodyElse();
    void changingServicesKeepsWhoAndPriceOfWhatStays();
    void aLineAllowedToOverlapStaysWhereItIs();
    void theMinutesGivenStayWhateverThePriceListSays();
};

void MovingTest::table_data() {
    rowsOf(R"(
# given                                                     | wish                         | answer
book anna cut 10:00 only mia                                | move anna 10:30              | accepted
book anna cut 10:00 only mia                                | move anna 10:10              | accepted
book anna cut 10:00 only mia                                | move anna 10:30 at wed       | accepted
book anna cut 10:00 only mia; book bea cut 11:00 only mia   | move anna 10:30              | accepted
book anna cut 10:00 only mia; book bea cut 11:00 only mia   | move anna 10:40              | refused stylist_taken by=bea
book anna cut 10:00 only mia; book bea cut 11:00 only mia   | move anna 11:20              | refused stylist_taken by=bea
book anna cut 10:00 only mia; book bea cut 11:00 only mia   | move anna 11:30              | accepted
book anna cut 10:00 only mia; book bea cut 11:00 only mia   | move anna 11:00 jo           | accepted
book anna cut 10:00 only mia; book bea cut 11:00 only mia   | move anna 11:00 mia over     | accepted
book anna cut 10:00 only mia                                | move anna 20:00              | refused outside_shift
book anna cut 10:00 only mia                                | move anna 20:00 mia over     | accepted
book anna cut 10:00 only mia                                | move anna 10:05              | refused not_on_grid
book anna cut 10:00 only mia                                | move anna 23:50              | refused past_midnight
book anna cut 10:00 only mia                                | move anna 10:00 nobody       | refused stylist_unknown
book anna colour 10:00 only mia                             | move anna 10:00 kim          | refused not_qualified
book anna cut 10:00 only mia                                | move anna 10:00 line 3       | refused no_lines
                                                            | move anna 10:00              | refused reservation_unknown
                                                            | promise move anna 10:00      | refused reservation_unknown
book anna cut 10:00 only mia; arrive anna                   | move anna 11:00              | refused reservation_begun
book anna cut 10:00 only mia; start anna                    | promise move anna 11:00      | refused reservation_begun
book anna cut 10:00 only mia; start anna; complete anna     | move anna 11:00              | refused reservation_ended
book anna cut 10:00 only mia; cancel anna                   | move anna 11:00              | refused reservation_ended
book anna cut 10:00 only mia; cancel anna                   | promise move anna 11:00      | flagged reservation_ended
book anna cut 10:00 only mia; no-show anna                  | promise move anna 11:00      | flagged reservation_ended
# a move for an only wish pushes an any aside like a booking does
shift jo none; shift kim none; book bea cut 11:00; shift jo 09:00-18:00; book anna cut 10:00 only mia | move anna 11:00 | accepted
shift jo none; shift kim none; book bea cut 11:00; shift jo 09:00-18:00; book anna cut 10:00 prefer mia | move anna 11:00 mia | refused stylist_taken by=bea
# services
book anna cut 10:00 only mia                                | change anna colour 10:00 only mia            | accepted
book anna cut 10:00 only mia                                | change anna cut 10:00 only mia + wash 10:30  | accepted
book anna cut 10:00 only mia; book bea cut 10:30 only mia   | change anna perm 10:00 only mia              | refused stylist_taken by=bea
book anna cut 10:00 only mia; book bea cut 10:30 only mia   | promise change anna perm 10:00 only mia      | flagged stylist_taken by=bea
book anna cut 10:00 only mia; cancel anna                   | promise change anna colour 10:00 only mia    | flagged reservation_ended
book anna cut 10:00 only mia                                | change anna shave 10:00                      | refused service_unknown
                                                            | change anna cut 10:00                        | refused reservation_unknown
)");
}

void MovingTest::keepsThePresentStylistAndSaysWhy() {
    Script script;
    script.run("book anna cut 10:00 any");
    const Line before = script.salon.lineOf("anna");
    script.run("move anna 14:00 at wed");
    QCOMPARE(script.salon.lineOf("anna").stylist, before.stylist);
    QCOMPARE(script.salon.lineOf("anna").reasons, before.reasons);
}

void MovingTest::linesKeepTheirDistances() {
    Script script;
    QCOMPARE(script.run("book anna colour 10:00 only mia + cut 11:30 only jo; move anna 12:00"), std::string("accepted"));
    QCOMPARE(script.tuesdaySheet(), std::string("jo  13:30-14:00 anna  cut\nmia  12:00-13:30 anna  colour\n"));
    QCOMPARE(script.run("move anna 16:30"), std::string("refused outside_shift"));
    QCOMPARE(script.run("move anna 22:30"), std::string("refused past_midnight"));
}

void MovingTest::oneLineMovesAlone() {
    Script script;
    QCOMPARE(script.run("book anna colour 10:00 only mia + cut 11:30 only jo; move anna 12:00 line 1"), std::string("accepted"));
    QCOMPARE(script.tuesdaySheet(), std::string("jo  12:00-12:30 anna  cut\nmia  10:00-11:30 anna  colour\n"));
    QCOMPARE(script.run("move anna 12:00 kim line 1"), std::string("accepted"));
    QCOMPARE(script.tuesdaySheet(), std::string("kim  12:00-12:30 anna  cut\nmia  10:00-11:30 anna  colour\n"));
}

void MovingTest::aPersonsHandOutweighsTheWish() {
    Script script;
    QCOMPARE(script.run("book anna cut 10:00 only mia; move anna 10:00 jo"), std::string("accepted"));
    QCOMPARE(script.salon.lineOf("anna").stylist, StylistId{"jo"});
    QCOMPARE(script.salon.lineOf("anna").reasons, (std::vector<AssignmentReason>{{ReasonKind::byHand, 0}}));
    // And goes on doing so at another time.
    QCOMPARE(script.run("move anna 11:00"), std::string("accepted"));
    QCOMPARE(script.salon.lineOf("anna").stylist, StylistId{"jo"});
}

void MovingTest::aPromisedMoveWithoutRoomIsMadeAndShown() {
    Script script;
    script.run("book anna cut 10:00 only mia; book bea cut 11:00 only mia");
    QCOMPARE(script.run("promise move anna 11:00"), std::string("flagged stylist_taken by=bea"));
    QCOMPARE(script.tuesdaySheet(), std::string("mia  11:00-11:30 bea  cut\n-  11:00-11:30 anna  cut\n"));
    QCOMPARE(script.openItems(), std::string("clash anna 0"));
    // The old time is free again.
    QCOMPARE(script.run("book cho cut 10:00 only mia"), std::string("accepted"));
}

void MovingTest::aMoveToAFreePlaceClosesTheCard() {
    Script script;
    script.run("book anna cut 10:00 only mia; promise book bea cut 10:00 only mia");
    QCOMPARE(script.openItems(), std::string("clash bea 0"));
    QCOMPARE(script.run("move bea 11:00"), std::string("accepted"));
    QCOMPARE(script.openItems(), std::string());
    QCOMPARE(script.salon.lineOf("bea").stylist, StylistId{"mia"});
}

void MovingTest::whoIsInServiceMayBeGivenToSomebodyElse() {
    Script script;
    script.run("book anna cut 10:00 only mia; start anna");
    QCOMPARE(script.run("move anna 10:00"), std::string("refused reservation_begun"));
    QCOMPARE(script.run("move anna 10:00 jo"), std::string("accepted"));
    QCOMPARE(script.salon.lineOf("anna").stylist, StylistId{"jo"});
    QCOMPARE(script.salon.reservation("anna").status, Status::inService);
}

void MovingTest::changingServicesKeepsWhoAndPriceOfWhatStays() {
    Script script;
    script.run("book anna cut 10:00 any");
    const StylistId before = script.salon.lineOf("anna").stylist;
    script.salon.asks(DefineService{[&] {
        Service dearer = *script.salon.book().findService({"cut"});
        dearer.price = Money{99000};
        return dearer;
    }()});
    QCOMPARE(script.run("change anna wash 10:00 + cut 10:10"), std::string("accepted"));
    QCOMPARE(script.salon.lineOf("anna", 1).stylist, before);
    QCOMPARE(script.salon.lineOf("anna", 1).price, Money{30000});
}

void MovingTest::aLineAllowedToOverlapStaysWhereItIs() {
    Script script;
    script.run("book bea cut 10:00 only mia; book anna cut 10:00 only mia over + cut 12:00 only jo");
    QCOMPARE(script.run("move anna 13:00 line 1"), std::string("accepted"));
    QCOMPARE(script.tuesdaySheet(), std::string("jo  13:00-13:30 anna  cut\nmia  10:00-10:30 anna  cut\nmia  10:00-10:30 bea  cut\n"));
    // The word was for ten o'clock only.
    QCOMPARE(script.run("book cho cut 14:00 only mia; move anna 14:00 line 0"), std::string("refused stylist_taken by=cho"));
}

void MovingTest::theMinutesGivenStayWhateverThePriceListSays() {
    Script script;
    script.run("book anna cut 10:00 only mia; book bea cut 11:30 only mia");
    script.salon.asks(DefineSkill{{"mia"}, {"cut"}, Skill{Blocks{60, 0, 0, 0}, {}}});
    QCOMPARE(script.run("move anna 11:00"), std::string("accepted"));
    QCOMPARE(script.salon.lineOf("anna").blocks, (Blocks{30, 0, 0, 0}));
}

QTEST_APPLESS_MAIN(MovingTest)
#include "moving_test.moc"
