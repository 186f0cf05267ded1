#include "shared-model/rules/table_of_text.h"

using namespace salon;
using namespace salon::test;

/// What a customer says on the telephone, and the word a person gives for passing over a turn.
class LatenessTest : public QObject {
    Q_OBJECT

private slots:
    void table_data();
    void table() {
        Script script;
        runRow(script);
    }
    void thePromiseStandsWhereItStood();
    void anotherWordReplacesTheOneBefore();
    void anotherStartIsAnotherPromise();
    void anotherStylistAtTheSameTimeIsTheSamePromise();
    void whatWasSaidIsKeptWhenTheyArrive();

    void aWordIsKeptWhileTheStylistStays();
    void aWordGoesWhenAnotherTakesTheLine();
    void aWordComesWithTheWishOrNotAtAll();
    void aWordMayBeGivenAfterwards();
};

void LatenessTest::table_data() {
    rowsOf(R"(
# given                             | wish                     | answer
book anna cut 10:00                 | late anna 15             | accepted
book anna cut 10:00                 | late anna 0              | accepted
book anna cut 10:00                 | late anna 240            | accepted
book anna cut 10:00                 | late anna 241            | refused bad_minutes
book anna cut 10:00                 | late anna -5             | refused bad_minutes
                                    | late anna 15             | refused reservation_unknown
book anna cut 10:00; cancel anna    | late anna 15             | refused reservation_ended
book anna cut 10:00; cancel anna    | promise late anna 15     | flagged reservation_ended
book anna cut 10:00; arrive anna    | late anna 15             | refused reservation_begun
book anna cut 10:00; late anna 15; arrive anna | late anna 0   | accepted
)");
}

void LatenessTest::thePromiseStandsWhereItStood() {
    Script script;
    script.run("book anna cut 10:00 only mia");
    const std::string sheet = script.tuesdaySheet();
    script.run("late anna 15");
    QCOMPARE(script.salon.reservation("anna").lateMinutes, 15);
    QCOMPARE(script.tuesdaySheet(), sheet);
}

void LatenessTest::anotherWordReplacesTheOneBefore() {
    Script script;
    script.run("book anna cut 10:00; late anna 15; late anna 25");
    QCOMPARE(script.salon.reservation("anna").lateMinutes, 25);
    script.run("late anna 25");
    QVERIFY(script.last.events.empty());
    script.run("late anna 0");
    QCOMPARE(script.salon.reservation("anna").lateMinutes, 0);
}

void LatenessTest::anotherStartIsAnotherPromise() {
    Script script;
    script.run("book anna cut 10:00 only mia + wash 11:00 only jo; late anna 15; move anna 11:30 line 1");
    QCOMPARE(script.salon.reservation("anna").lateMinutes, 15);
    script.run("move anna 12:00");
    QCOMPARE(script.salon.reservation("anna").lateMinutes, 0);
    script.run("late anna 15; move anna 12:00 at wed");
    QCOMPARE(script.salon.reservation("anna").lateMinutes, 0);
}

void LatenessTest::anotherStylistAtTheSameTimeIsTheSamePromise() {
    Script script;
    script.run("book anna cut 10:00 only mia; late anna 15; move anna 10:00 jo");
    QCOMPARE(script.salon.reservation("anna").lateMinutes, 15);
}

void LatenessTest::whatWasSaidIsKeptWhenTheyArrive() {
    Script script;
    script.run("book anna cut 10:00; late anna 15; arrive anna");
    QCOMPARE(script.salon.reservation("anna").lateMinutes, 15);
}

void LatenessTest::aWordIsKeptWhileTheStylistStays() {
    Script script;
    script.run("book anna cut 10:00; move anna 10:00 kim word even_out");
    QCOMPARE(script.salon.lineOf("anna").word, OverrideWord::evenOut);
    script.run("move anna 11:00");
    QCOMPARE(script.salon.lineOf("anna").stylist, StylistId{"kim"});
    QCOMPARE(script.salon.lineOf("anna").word, OverrideWord::evenOut);
    script.run("change anna cut 11:00 + wash 12:00");
    QCOMPARE(script.salon.lineOf("anna").word, OverrideWord::evenOut);
    script.run("minutes anna 40");
    QCOMPARE(script.salon.lineOf("anna").word, OverrideWord::evenOut);
}

void LatenessTest::aWordGoesWhenAnotherTakesTheLine() {
    Script script;
    script.run("book anna cut 10:00; move anna 10:00 kim word even_out; move anna 10:00 jo");
    QCOMPARE(script.salon.lineOf("anna").word, OverrideWord::none);
    script.run("move anna 10:00 mia word other; off mia 10:00-10:30");
    QCOMPARE(script.salon.lineOf("anna").word, OverrideWord::none);
}

void LatenessTest::aWordComesWithTheWishOrNotAtAll() {
    Script script;
    script.run("book anna cut 10:00 only mia word better_skilled");
    QCOMPARE(script.salon.lineOf("anna").word, OverrideWord::betterSkilled);
    // Nobody was passed over where nobody was named, nor where the one named was not free.
    script.run("book bea cut 12:00 any word other; book cho cut 10:00 prefer mia word other");
    QCOMPARE(script.salon.lineOf("bea").word, OverrideWord::none);
    QCOMPARE(script.salon.lineOf("cho").word, OverrideWord::none);
}

void LatenessTest::aWordMayBeGivenAfterwards() {
    Script script;
    script.run("book anna cut 10:00; move anna 10:00 kim; move anna 10:00 kim word stylist_asked");
    QCOMPARE(script.salon.lineOf("anna").word, OverrideWord::stylistAsked);
    script.run("move anna 10:00 kim");
    QVERIFY(script.last.events.empty());
}

QTEST_APPLESS_MAIN(LatenessTest)
#include "lateness_test.moc"
