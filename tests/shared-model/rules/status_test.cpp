#include "shared-model/rules/table_of_text.h"

using namespace salon;
using namespace salon::test;

/// The life of a visit, each step and each step back.
class StatusTest : public QObject {
    Q_OBJECT

private slots:
    void table_data();
    void table() {
        Script script;
        runRow(script);
    }
    void startingImpliesArrival();
    void completingFromArrivalImpliesTheStart();
    void theSameStepTwiceChangesNothing();
    void aLateEditIsShownAndChangesNothing();
    void whoComesBackLooksForAStylistAgain();
    void whoComesBackByPromiseWithoutRoomIsShown();
    void cancellingClosesItsCards();
    void completionTakenBackShowsALineWithoutAStylistAgain();
    void cancellingRemembersWhereItCameFrom();
    void cancellingRemembersWhenUntilItIsTakenBack();
    void wordsAboutAVisitLeaveTheBookAsItIs();
};

void StatusTest::table_data() {
    rowsOf(R"(
# given                                            | wish                  | answer
                                                   | cancel anna           | refused reservation_unknown
                                                   | promise cancel anna   | refused reservation_unknown
book anna cut 10:00 any approval                   | confirm anna          | accepted
book anna cut 10:00 any approval                   | decline anna          | accepted
book anna cut 10:00                                | confirm anna          | accepted
book anna cut 10:00                                | decline anna          | refused wrong_status
book anna cut 10:00                                | cancel anna           | accepted
book anna cut 10:00                                | arrive anna           | accepted
book anna cut 10:00                                | start anna            | accepted
book anna cut 10:00                                | complete anna         | refused wrong_status
book anna cut 10:00                                | promise complete anna | refused wrong_status
book anna cut 10:00                                | no-show anna          | accepted
book anna cut 10:00; arrive anna                   | cancel anna           | accepted
book anna cut 10:00; arrive anna                   | no-show anna          | refused wrong_status
book anna cut 10:00; arrive anna                   | complete anna         | accepted
book anna cut 10:00; start anna                    | cancel anna           | refused wrong_status
book anna cut 10:00; start anna                    | arrive anna           | accepted
book anna cut 10:00; start anna                    | complete anna         | accepted
# ended
book anna cut 10:00; cancel anna                   | cancel anna           | accepted
book anna cut 10:00; cancel anna                   | promise cancel anna   | accepted
book anna cut 10:00; cancel anna                   | arrive anna           | refused reservation_ended
book anna cut 10:00; cancel anna                   | promise arrive anna   | flagged reservation_ended
book anna cut 10:00; cancel anna                   | promise start anna    | flagged reservation_ended
book anna cut 10:00; cancel anna                   | promise no-show anna  | flagged reservation_ended
book anna cut 10:00; no-show anna                  | promise cancel anna   | flagged reservation_ended
book anna cut 10:00; start anna; complete anna     | cancel anna           | refused reservation_ended
book anna cut 10:00; start anna; complete anna     | complete anna         | accepted
# words about a visit
                                                   | note anna             | refused reservation_unknown
book anna cut 10:00                                | note anna             | accepted
book anna cut 10:00; cancel anna                   | note anna             | accepted
book anna cut 10:00; start anna; complete anna     | promise note anna     | accepted
book anna cut 10:00; erase anna                    | note anna             | refused customer_erased
# steps back
book anna cut 10:00                                | undo-confirm anna     | accepted
book anna cut 10:00 any approval                   | undo-confirm anna     | accepted
book anna cut 10:00; arrive anna                   | undo-confirm anna     | refused wrong_status
book anna cut 10:00; arrive anna                   | undo-arrive anna      | accepted
book anna cut 10:00                                | undo-arrive anna      | accepted
book anna cut 10:00; start anna                    | undo-arrive anna      | refused wrong_status
book anna cut 10:00; start anna                    | undo-start anna       | accepted
book anna cut 10:00; start anna; complete anna     | undo-complete anna    | accepted
book anna cut 10:00; start anna; complete anna     | undo-start anna       | refused reservation_ended
book anna cut 10:00; cancel anna                   | undo-cancel anna      | accepted
book anna cut 10:00                                | undo-cancel anna      | accepted
book anna cut 10:00; cancel anna                   | undo-no-show anna     | refused wrong_status
book anna cut 10:00; no-show anna                  | undo-no-show anna     | accepted
book anna cut 10:00 any approval; decline anna     | undo-decline anna     | accepted
book anna cut 10:00 only mia; cancel anna; book bea cut 10:00 only mia   | undo-cancel anna          | refused stylist_taken by=bea
book anna cut 10:00 only mia; cancel anna; book bea cut 10:00 only mia   | promise undo-cancel anna  | flagged stylist_taken by=bea
book anna cut 10:00 only mia; cancel anna; withdraw mia cut              | promise undo-cancel anna  | flagged not_qualified
)");
}

void StatusTest::startingImpliesArrival() {
    Script script;
    script.run("book anna cut 10:00; start anna");
    QCOMPARE(script.last.events.size(), std::size_t{2});
    QVERIFY(script.salon.reservation("anna").arrivedAt.has_value());
    QCOMPARE(script.salon.reservation("anna").status, Status::inService);
}

void StatusTest::completingFromArrivalImpliesTheStart() {
    Script script;
    script.run("book anna cut 10:00; arrive anna; complete anna");
    QVERIFY(script.salon.reservation("anna").startedAt.has_value());
    QCOMPARE(script.salon.reservation("anna").status, Status::completed);
}

void StatusTest::theSameStepTwiceChangesNothing() {
    Script script;
    for (const char* step : {"arrive anna", "start anna", "complete anna"}) {
        script.run(step == std::string("arrive anna") ? "book anna cut 10:00; arrive anna" : step);
        QCOMPARE(script.run(step), std::string("accepted"));
        QVERIFY(script.last.events.empty());
        QCOMPARE(script.run(std::string("promise ") + step), std::string("accepted"));
        QVERIFY(script.last.events.empty());
    }
}

void StatusTest::aLateEditIsShownAndChangesNothing() {
    Script script;
    script.run("book anna cut 10:00 only mia; cancel anna; promise move anna 11:00");
    QCOMPARE(script.openItems(), std::string("late_edit anna -1"));
    QCOMPARE(script.salon.reservation("anna").status, Status::cancelled);
    QCOMPARE(script.run("keep anna"), std::string("accepted"));
    QCOMPARE(script.openItems(), std::string());
}

void StatusTest::whoComesBackLooksForAStylistAgain() {
    Script script;
    script.run("book anna cut 10:00 any; cancel anna; book bea cut 10:00 only jo");
    QCOMPARE(script.run("undo-cancel anna"), std::string("accepted"));
    QCOMPARE(script.salon.reservation("anna").status, Status::confirmed);
    QVERIFY(script.salon.lineOf("anna").stylist != StylistId{"jo"});
    QVERIFY(!script.salon.lineOf("anna").stylist.empty());
}

void StatusTest::whoComesBackByPromiseWithoutRoomIsShown() {
    Script script;
    script.run("book anna cut 10:00 only mia; no-show anna; book bea cut 10:00 only mia; promise undo-no-show anna");
    QCOMPARE(script.openItems(), std::string("clash anna 0"));
    QCOMPARE(script.tuesdaySheet(), std::string("mia  10:00-10:30 bea  cut\n-  10:00-10:30 anna  cut\n"));
}

void StatusTest::cancellingClosesItsCards() {
    Script script;
    script.run("book anna cut 10:00 only mia; promise book bea cut 10:00 only mia; cancel bea");
    QCOMPARE(script.openItems(), std::string());
    QVERIFY(std::get<AttentionResolved>(script.last.events.back()).byItself);
}

void StatusTest::completionTakenBackShowsALineWithoutAStylistAgain() {
    Script script;
    script.run("book anna cut 10:00 only mia; promise book bea cut 10:00 only mia; start bea; complete bea");
    QCOMPARE(script.openItems(), std::string());
    QCOMPARE(script.run("undo-complete bea"), std::string("flagged nobody_free"));
    QCOMPARE(script.openItems(), std::string("clash bea 0"));
}

void StatusTest::cancellingRemembersWhereItCameFrom() {
    Script script;
    script.run("book anna cut 10:00 any approval; cancel anna; undo-cancel anna");
    QCOMPARE(script.salon.reservation("anna").status, Status::requested);
    script.run("confirm anna; arrive anna; cancel anna; undo-cancel anna");
    QCOMPARE(script.salon.reservation("anna").status, Status::arrived);
}

void StatusTest::cancellingRemembersWhenUntilItIsTakenBack() {
    Script script;
    script.run("book anna cut 10:00; cancel anna");
    QCOMPARE(script.salon.reservation("anna").cancelledAt, std::optional(script.salon.desk().command(RecordArrival{}, Mode::asking).stamp.madeAt));
    script.run("undo-cancel anna");
    QVERIFY(!script.salon.reservation("anna").cancelledAt);
}

void StatusTest::wordsAboutAVisitLeaveTheBookAsItIs() {
    Script script;
    script.run("book anna cut 10:00; book bea cut 10:00; arrive bea");
    const Book before = script.salon.book();
    script.run("note anna; note bea");
    QVERIFY(script.salon.book() == before);
    QCOMPARE(script.last.events, std::vector<Event>{ReservationNoted{{"bea"}}});
}

QTEST_APPLESS_MAIN(StatusTest)
#include "status_test.moc"
