#include "shared-model/rules/table_of_text.h"

using namespace salon;
using namespace salon::test;

/// What a person answers to an open item: keep both, move, swap, cancel.
class AttentionTest : public QObject {
    Q_OBJECT

private:
    Script m_script;

    void given(const char* wishes) { m_script.run(wishes); }
    void when(const char* wish, const char* answer) { QCOMPARE(QString::fromStdString(m_script.run(wish)), QString(answer)); }
    void thenSheet(const char* sheet) { QCOMPARE(QString::fromStdString(m_script.tuesdaySheet()), QString(sheet)); }
    void thenOpen(const char* items) { QCOMPARE(QString::fromStdString(m_script.openItems()), QString(items)); }

private slots:
    void init() { m_script = Script(); }

    void table_data();
    void table() { runRow(m_script); }

    void keepingBothAllowsBothToOverlap();
    void keepingAnAnyTakesTheFirstWhoCanDoIt();
    void keepingAWishNotMetIsJustSeen();
    void movingTakesTheFirstOfferStillFree();
    void movingToATakenPlaceIsRefusedWithNewOffers();
    void aPromisedMoveToATakenPlaceLeavesTheCardOpen();
    void movingToANamedPlaceIsByHand();
    void swappingSendsTheRivalElsewhere();
    void swappingLeavesAnOnlyRivalWithACard();
    void swappingIsNotPossibleOnceTheRivalHasBegun();
    void swappingLetsTheRivalHaveWhatThisOneLeaves();
    void cancellingClosesTheCard();
    void aCardAnsweredTwiceIsUnknownToAskingAndDoneForAPromise();
    void aSecondLinesCardStaysOpen();
};

void AttentionTest::table_data() {
    rowsOf(R"(
# given                                                                                    | wish              | answer
book anna cut 10:00 only mia; promise book bea cut 10:00 only mia                          | keep bea          | accepted
book anna cut 10:00 only mia; promise book bea cut 10:00 only mia                          | first bea         | accepted
book anna cut 10:00 only mia; promise book bea cut 10:00 only mia                          | to bea 11:00 mia  | accepted
book anna cut 10:00 only mia; promise book bea cut 10:00 only mia                          | to bea 11:05 mia  | refused attention_not_answerable
book anna cut 10:00 only mia; promise book bea cut 10:00 only mia                          | to bea 23:50 mia  | refused attention_not_answerable
book anna cut 10:00 only mia; promise book bea cut 10:00 only mia                          | to bea 11:00 nobody | refused attention_not_answerable
book anna cut 10:00 only mia; promise book bea cut 10:00 only mia                          | to bea 10:10 mia  | refused stylist_taken by=anna
book anna cut 10:00 only mia; promise book bea cut 10:00 only mia                          | swap bea          | flagged stylist_taken by=bea
book anna cut 10:00 any; move anna 10:00 mia; promise book bea cut 10:00 only mia          | swap bea          | accepted
book anna cut 10:00 only mia; promise book bea cut 10:00 only mia                          | drop bea          | accepted
book anna cut 10:00 only mia; arrive anna; promise book bea cut 10:00 only mia             | swap bea          | refused reservation_begun by=anna
book anna cut 10:00 only mia; promise book bea cut 10:00 only mia; start bea               | drop bea          | refused wrong_status
book anna cut 10:00 only mia; promise book bea cut 10:00 only mia; start bea               | to bea 12:00 mia  | refused attention_not_answerable
book anna cut 10:00 only mia; promise book bea cut 10:00 only mia; start bea               | to bea 10:00 jo   | accepted
promise book anna cut 20:00 only mia                                                       | keep anna         | accepted
promise book anna cut 20:00 only mia                                                       | swap anna         | refused outside_shift
promise book anna shave 10:00                                                              | keep anna         | accepted
promise book anna shave 10:00                                                              | first anna        | refused attention_not_answerable
promise book anna shave 10:00                                                              | swap anna         | refused attention_not_answerable
promise book anna shave 10:00                                                              | drop anna         | accepted
                                                                                           | keep anna         | refused attention_unknown
                                                                                           | promise keep anna | accepted
)");
}

void AttentionTest::keepingBothAllowsBothToOverlap() {
    given("book anna cut 10:00 only mia; promise book bea cut 10:00 only mia; keep bea");
    thenSheet("mia  10:00-10:30 anna  cut\nmia  10:00-10:30 bea  cut\n");
    QVERIFY(m_script.salon.lineOf("anna").overlapAllowed);
    QVERIFY(m_script.salon.lineOf("bea").overlapAllowed);
    thenOpen("");
}

void AttentionTest::keepingAnAnyTakesTheFirstWhoCanDoIt() {
    given("shift jo none; book anna colour 10:00 only mia; promise book bea colour 10:00 any; keep bea");
    QCOMPARE(m_script.salon.lineOf("bea").stylist, StylistId{"mia"});
    thenOpen("");
}

void AttentionTest::keepingAWishNotMetIsJustSeen() {
    given("book anna cut 10:00 only mia; book bea cut 10:00 prefer mia");
    thenOpen("wish_not_met bea 0");
    const Line before = m_script.salon.lineOf("bea");
    when("keep bea", "accepted");
    QCOMPARE(m_script.salon.lineOf("bea"), before);
    thenOpen("");
}

void AttentionTest::movingTakesTheFirstOfferStillFree() {
    given("shift kim none; book anna cut 10:00 only mia; promise book bea cut 10:00 only mia");
    given("book cho cut 10:00 only jo");
    when("first bea", "accepted");
    thenSheet("jo  10:00-10:30 cho  cut\nmia  09:30-10:00 bea  cut\nmia  10:00-10:30 anna  cut\n");
    thenOpen("");
}

void AttentionTest::movingToATakenPlaceIsRefusedWithNewOffers() {
    given("book anna cut 10:00 only mia; promise book bea cut 10:00 only mia; book cho cut 10:00 only jo");
    when("to bea 10:00 jo", "refused stylist_taken by=cho");
    QCOMPARE(QString::fromStdString(printed(m_script.last.verdict.refusal.alternatives)),
             QString("sameTime 2026-03-24 10:00 kim; sameStylist 2026-03-24 09:30 jo; firstOpening 2026-03-24 09:00 jo"));
    thenOpen("clash bea 0");
}

void AttentionTest::aPromisedMoveToATakenPlaceLeavesTheCardOpen() {
    given("book anna cut 10:00 only mia; promise book bea cut 10:00 only mia; book cho cut 10:00 only jo");
    when("promise to bea 10:00 jo", "flagged stylist_taken by=cho");
    QVERIFY(m_script.last.events.empty());
    thenOpen("clash bea 0");
}

void AttentionTest::movingToANamedPlaceIsByHand() {
    given("book anna cut 10:00 only mia; promise book bea cut 10:00 only mia; to bea 12:00 kim");
    thenSheet("kim  12:00-12:30 bea  cut\nmia  10:00-10:30 anna  cut\n");
    QCOMPARE(m_script.salon.lineOf("bea").reasons, (std::vector<AssignmentReason>{{ReasonKind::byHand, 0}}));
}

void AttentionTest::swappingSendsTheRivalElsewhere() {
    given("book anna cut 10:00 prefer mia; promise book bea cut 10:00 only mia");
    when("swap bea", "flagged stylist_taken by=bea");
    QCOMPARE(m_script.salon.lineOf("bea").stylist, StylistId{"mia"});
    QVERIFY(!m_script.salon.lineOf("anna").stylist.empty());
    thenOpen("wish_not_met anna 0");
}

void AttentionTest::swappingLeavesAnOnlyRivalWithACard() {
    given("book anna cut 10:00 only mia; promise book bea cut 10:00 only mia; swap bea");
    thenSheet("mia  10:00-10:30 bea  cut\n-  10:00-10:30 anna  cut\n");
    thenOpen("clash anna 0");
    QCOMPARE(QString::fromStdString(printed(m_script.salon.attentionOf("anna").cause.alternatives)),
             QString("sameTime 2026-03-24 10:00 jo; sameStylist 2026-03-24 09:30 mia; firstOpening 2026-03-24 09:00 mia"));
}

void AttentionTest::swappingIsNotPossibleOnceTheRivalHasBegun() {
    given("book anna cut 10:00 prefer mia; start anna; promise book bea cut 10:00 only mia");
    when("promise swap bea", "flagged reservation_begun by=anna");
    QVERIFY(m_script.last.events.empty());
    thenOpen("clash bea 0");
}

void AttentionTest::swappingLetsTheRivalHaveWhatThisOneLeaves() {
    given("shift kim none; book anna cut 10:00 any; move anna 10:00 mia; book bea cut 10:00 prefer mia");
    thenOpen("wish_not_met bea 0");
    when("swap bea", "accepted");
    thenSheet("jo  10:00-10:30 anna  cut\nmia  10:00-10:30 bea  cut\n");
}

void AttentionTest::cancellingClosesTheCard() {
    given("book anna cut 10:00 only mia; promise book bea cut 10:00 only mia; drop bea");
    QCOMPARE(m_script.salon.reservation("bea").status, Status::cancelled);
    thenOpen("");
}

void AttentionTest::aCardAnsweredTwiceIsUnknownToAskingAndDoneForAPromise() {
    given("book anna cut 10:00 only mia; promise book bea cut 10:00 only mia");
    const AttentionId item = m_script.salon.attentionOf("bea").id;
    given("drop bea");
    QCOMPARE(printed(m_script.salon.asks(ResolveAttention{item, AttentionAnswer::keep, {}}).verdict), std::string("refused attention_unknown"));
    const Decision late = m_script.salon.promises(ResolveAttention{item, AttentionAnswer::keep, {}});
    QCOMPARE(printed(late.verdict), std::string("accepted"));
    QVERIFY(late.events.empty());
}

void AttentionTest::aSecondLinesCardStaysOpen() {
    given("book anna cut 10:00 only mia; book cho cut 11:00 only jo");
    given("promise book bea cut 10:00 only mia + cut 11:00 only jo");
    thenOpen("clash bea 0; clash bea 1");
    QVERIFY(m_script.salon.attentionOf("bea").id != m_script.salon.book().attentionOf({"bea"}).back()->id);
    when("keep bea", "accepted");
    thenOpen("clash bea 1");
    when("to bea 14:00 mia jo", "accepted");
    thenOpen("");
}

QTEST_APPLESS_MAIN(AttentionTest)
#include "attention_test.moc"
