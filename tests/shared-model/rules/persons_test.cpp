#include "shared-model/rules/table_of_text.h"

using namespace salon;
using namespace salon::test;

/// Two entries that turned out to be one person, and what is known of a person.
class PersonsTest : public QObject {
    Q_OBJECT

private slots:
    void table_data();
    void table() {
        Script script;
        runRow(script);
    }
    void whoeverWasMergedIsBookedAndWaitsAsThePersonTheyAre();
    void theRegularStylistIsThePersons();
    void takingAMergeBackRestoresExactly();
    void mergesFollowOneAnother();
    void bothTerminalsMayFindTheSameDuplicate();
    void whoIsKeptApartStaysApartThroughMergesAndBackAgain();
    void erasingForgetsEveryEntryOfThePerson();
    void theStrictestWarningHoldsAndCanBeLifted();
    void breaksAndLessonsAreTimeOff();
    void aSkinTestHasALimit();
};

void PersonsTest::table_data() {
    rowsOf(R"(
# given                                 | wish              | answer
register anna2                          | merge anna anna2  | accepted
register anna2; merge anna anna2        | merge anna anna2  | accepted
register anna2; merge anna anna2        | merge anna2 anna  | accepted
                                        | merge anna anna   | refused customer_merged
                                        | merge anna anna2  | refused customer_unknown
register anna2; erase anna2             | merge anna anna2  | refused customer_erased
register anna2; merge anna anna2        | unmerge anna2     | accepted
register anna2                          | unmerge anna2     | accepted
                                        | unmerge anna2     | refused customer_unknown
                                        | warn anna2        | refused customer_unknown
erase anna                              | warn anna         | refused customer_erased
register anna2                          | apart anna anna2  | accepted
register anna2; apart anna anna2        | apart anna2 anna  | accepted
                                        | apart anna anna   | refused customer_merged
                                        | apart anna anna2  | refused customer_unknown
register anna2; merge anna anna2        | apart anna anna2  | refused customer_merged
register anna2; erase anna2             | apart anna anna2  | refused customer_erased
register anna2; apart anna anna2        | merge anna anna2  | accepted
register anna2; apart anna anna2        | unapart anna2 anna | accepted
register anna2                          | unapart anna anna2 | accepted
                                        | unapart anna anna2 | refused customer_unknown
register anna2; merge anna anna2; erase anna | book anna2 cut 10:00 | refused customer_erased
)");
}

void PersonsTest::whoeverWasMergedIsBookedAndWaitsAsThePersonTheyAre() {
    Script script;
    script.run("register anna2; merge anna anna2; book anna2 cut 10:00; join w1 cut for anna2");
    QCOMPARE(script.salon.reservation("anna2").customer, CustomerId{"anna"});
    QCOMPARE(script.salon.book().waiting().at({"w1"}).customer, CustomerId{"anna"});
}

void PersonsTest::theRegularStylistIsThePersons() {
    Script script;
    script.run("register anna2; book anna2 cut 10:00 only jo; start anna2; complete anna2");
    script.run("shift jo 09:00-18:00; merge anna anna2");
    // Jo has the longest day behind her, and is yet who this person is used to.
    QCOMPARE(script.run("book anna cut 15:00"), std::string("accepted"));
    QCOMPARE(script.salon.lineOf("anna").stylist, StylistId{"jo"});
    QCOMPARE(script.salon.lineOf("anna").reasons, (std::vector<AssignmentReason>{{ReasonKind::regularStylist, 1}}));
}

void PersonsTest::takingAMergeBackRestoresExactly() {
    Script script;
    script.run("register anna2; book anna2 cut 10:00 only jo; start anna2; complete anna2; warn anna2; join w1 cut for anna2");
    const Book before = script.salon.book();
    script.run("merge anna anna2");
    QVERIFY(!(script.salon.book() == before));
    script.run("unmerge anna2");
    QVERIFY(script.salon.book() == before);
    QVERIFY(script.salon.book().mergedInto({"anna"}).empty());
}

void PersonsTest::mergesFollowOneAnother() {
    Script script;
    script.run("register anna2; merge anna anna2; merge bea anna2");
    QCOMPARE(script.salon.book().personOf({"anna2"}), CustomerId{"bea"});
    QCOMPARE(script.salon.book().mergedInto({"bea"}), (std::vector<CustomerId>{{"anna"}, {"anna2"}}));
    script.run("unmerge anna");
    QCOMPARE(script.salon.book().personOf({"anna2"}), CustomerId{"anna"});
    QCOMPARE(script.salon.book().personOf({"bea"}), CustomerId{"bea"});
}

void PersonsTest::whoIsKeptApartStaysApartThroughMergesAndBackAgain() {
    Script script;
    script.run("register anna2; register anna3");
    const Book before = script.salon.book();
    script.run("apart anna2 anna3");
    QVERIFY(script.salon.book().areKeptApart({"anna3"}, {"anna2"}));
    QVERIFY(!script.salon.book().areKeptApart({"anna"}, {"anna3"}));
    script.run("merge anna anna2");
    QVERIFY2(script.salon.book().areKeptApart({"anna"}, {"anna3"}), "it was said of somebody who is Anna now");
    QCOMPARE(script.run("apart anna anna3"), std::string("accepted"));
    QVERIFY2(script.last.events.empty(), "it has been said");
    script.run("unapart anna anna3");
    QVERIFY(!script.salon.book().areKeptApart({"anna"}, {"anna3"}));
    script.run("unmerge anna2");
    QVERIFY(script.salon.book() == before);
}

void PersonsTest::bothTerminalsMayFindTheSameDuplicate() {
    Script script;
    script.run("register anna2; merge anna anna2; merge anna anna2");
    QVERIFY(script.last.events.empty());
    // Found the other way round: they are one person already.
    script.run("merge anna2 anna");
    QVERIFY(script.last.events.empty());
}

void PersonsTest::erasingForgetsEveryEntryOfThePerson() {
    Script script;
    script.run("register anna2; merge anna anna2; join w1 cut for anna2; join w2 cut for bea; book anna cut 10:00; erase anna2");
    QVERIFY(script.salon.book().findCustomer({"anna"})->erased);
    QVERIFY(script.salon.book().findCustomer({"anna2"})->erased);
    QVERIFY(!script.salon.book().waiting().contains({"w1"}));
    QVERIFY(script.salon.book().waiting().contains({"w2"}));
    // The salon keeps the time.
    QVERIFY(script.salon.reservation("anna").isActive());
    script.run("erase anna");
    QVERIFY(script.last.events.empty());
}

void PersonsTest::theStrictestWarningHoldsAndCanBeLifted() {
    Script script;
    script.run("register anna2; warn anna2; merge anna anna2");
    QVERIFY(script.salon.book().person({"anna"}).warnings.doNotBook);
    script.run("unwarn anna");
    QVERIFY(!script.salon.book().person({"anna"}).warnings.doNotBook);

    script.salon.asks(DefineCustomerWarnings{{"anna2"}, {false, tuesday.plus(-3)}});
    QCOMPARE(script.salon.book().findCustomer({"anna"})->warnings.patchTestedOn, std::optional(tuesday.plus(-3)));
}

void PersonsTest::breaksAndLessonsAreTimeOff() {
    Script script;
    QCOMPARE(script.run("book anna cut 10:00; move anna 10:00 mia; break mia 10:00-10:30"), std::string("accepted"));
    QVERIFY(script.salon.lineOf("anna").stylist != StylistId{"mia"});
    QCOMPARE(script.run("book bea cut 10:00 only mia"), std::string("refused outside_shift"));
    QCOMPARE(script.salon.book().findStylist({"mia"})->timeOff.at({"break-mia"}).kind, TimeOffKind::breakTime);
}

void PersonsTest::aSkinTestHasALimit() {
    TestSalon salon;
    Service colour = *salon.book().findService({"colour"});
    colour.patchTestDays = 90;
    QCOMPARE(printed(salon.asks(DefineService{colour}).verdict), std::string("accepted"));
    colour.patchTestDays = -1;
    QCOMPARE(printed(salon.asks(DefineService{colour}).verdict), std::string("refused bad_minutes"));
}

QTEST_APPLESS_MAIN(PersonsTest)
#include "persons_test.moc"
