#include "shared-model/rules/wish_text.h"

#include <QtTest>

using namespace salon;
using namespace salon::test;

namespace {

QString text(const std::string& words) { return QString::fromStdString(words); }

bool hasReason(const Line& line, ReasonKind kind) {
    return std::any_of(line.reasons.begin(), line.reasons.end(), [&](const AssignmentReason& reason) { return reason.kind == kind; });
}

}  // namespace

/// DESIGN §4: place it; place it by moving an `any` aside; give a `prefer` to somebody else; or keep both and show it.
class FourStepsTest : public QObject {
    Q_OBJECT

private:
    Script m_script;

    void given(const char* wishes) { QCOMPARE(text(m_script.run(wishes)), QString("accepted")); }
    void when(const char* wish, const char* answer) { QCOMPARE(text(m_script.run(wish)), QString(answer)); }
    void thenSheet(const char* sheet) { QCOMPARE(text(m_script.tuesdaySheet()), QString(sheet)); }
    void thenOpen(const char* items) { QCOMPARE(text(m_script.openItems()), QString(items)); }
    const Line& lineOf(const char* id) { return m_script.salon.lineOf(id); }

private slots:
    void init() { m_script = Script(); }

    void anyGoesToTheRegularStylist();
    void anyLeavesTheFewestFragments();
    void anyGoesToWhoeverHasTheFewestMinutes();
    void anyGoesToWhoeverWaitsLongest();
    void onlyIsGivenToTheOneWished();
    void onlyMovesAnAnyAside();
    void aVisitMovedAsideKeepsStartServiceAndPrice();
    void aChainOfTwoMakesRoom();
    void aChainOfThreeMakesRoom();
    void twoLinesInTheWayCountAsTwo();
    void fourWouldHaveToMoveSoNobodyDoes();
    void whoHasArrivedIsNeverMovedAside();
    void whatAPersonPlacedByHandIsNotMovedAside();
    void anAnyInItsOwnStylistsOnlySlotIsNotDisturbedByAnotherAny();
    void whoMovesAsideMustFindAStationToo();
    void minutesAPersonChoseStayWhenMovedAside();
    void aSlowerStylistMustHaveTheTimeForWhoIsMovedAside();
    void preferFallsToSomebodyElseAndSaysSo();
    void askingIsRefusedAndNothingIsMade();
    void aPromiseIsKeptWithoutAStylistAndShown();
    void theCardNamesTheRivalAndWhatIsFree();
    void aPromiseOutsideTheShiftIsKept();
    void aPromiseWithoutAStationKeepsItsStylist();
    void askingWithoutAStationIsRefused();
    void workInsideProcessingTimeIsNoClash();
    void touchingEdgesDoNotClash();
    void oneStepOfOverlapDoesClash();
    void aVisitMayCrossStylists();
    void aVisitOfWhichOneLineFindsNobodyKeepsTheOther();
    void anExplicitWordPlacesOverOthers();
};

void FourStepsTest::anyGoesToTheRegularStylist() {
    given("book anna cut 10:00 only jo; start anna; complete anna");
    m_script.run("book cho cut 09:00 only mia");
    auto visit = bookReservation("anna-again", "cut", "13:00");
    visit.customer = CustomerId{"anna"};
    QCOMPARE(text(printed(m_script.salon.asks(visit).verdict)), QString("accepted"));
    QCOMPARE(lineOf("anna-again").stylist, StylistId{"jo"});
    QCOMPARE(lineOf("anna-again").reasons, (std::vector<AssignmentReason>{{ReasonKind::regularStylist, 1}}));
}

void FourStepsTest::anyLeavesTheFewestFragments() {
    given("book anna cut 09:00 only kim; book bea cut 09:30 any");
    QCOMPARE(lineOf("bea").stylist, StylistId{"kim"});
    QCOMPARE(lineOf("bea").reasons, (std::vector<AssignmentReason>{{ReasonKind::fewestFragments, 1}}));
}

void FourStepsTest::anyGoesToWhoeverHasTheFewestMinutes() {
    given("book anna cut 09:00 only jo; book bea perm 09:00 only mia; shift kim none; book cho cut 14:00 any");
    QCOMPARE(lineOf("cho").stylist, StylistId{"jo"});
}

void FourStepsTest::anyGoesToWhoeverWaitsLongest() {
    given("book anna cut 09:00 any at wed; book bea cut 09:00 any");
    QCOMPARE(lineOf("anna").stylist, StylistId{"jo"});
    QCOMPARE(lineOf("anna").reasons, (std::vector<AssignmentReason>{{ReasonKind::idOrder, 0}}));
    QCOMPARE(lineOf("bea").stylist, StylistId{"kim"});
    given("book cho cut 09:00 any at wed");
    QCOMPARE(lineOf("cho").stylist, StylistId{"mia"});
    QCOMPARE(lineOf("cho").reasons, (std::vector<AssignmentReason>{{ReasonKind::longestWaiting, 0}}));
}

void FourStepsTest::onlyIsGivenToTheOneWished() {
    given("book anna cut 10:00 only mia");
    thenSheet("mia  10:00-10:30 anna  cut\n");
}

void FourStepsTest::onlyMovesAnAnyAside() {
    given("shift jo none; shift kim none; book anna cut 10:00 any; shift jo 09:00-18:00");
    when("book bea cut 10:00 only mia", "accepted");
    thenSheet("jo  10:00-10:30 anna  cut\nmia  10:00-10:30 bea  cut\n");
    QVERIFY(hasReason(lineOf("anna"), ReasonKind::madeRoom));
    QCOMPARE(lineOf("bea").reasons, (std::vector<AssignmentReason>{{ReasonKind::wished, 0}, {ReasonKind::movedAside, 1}}));
    thenOpen("");
}

void FourStepsTest::aVisitMovedAsideKeepsStartServiceAndPrice() {
    given("shift jo none; shift kim none; book anna cut 10:00 any; shift jo 09:00-18:00");
    QVERIFY(m_script.salon.asks(DefineSkill{{"jo"}, {"cut"}, Skill{Blocks{50, 0, 0, 0}, Money{44000}}}).verdict.kind == VerdictKind::accepted);
    given("book bea cut 10:00 only mia");
    QCOMPARE(lineOf("anna").stylist, StylistId{"jo"});
    QCOMPARE(lineOf("anna").startMinute, at("10:00"));
    QCOMPARE(lineOf("anna").service, ServiceId{"cut"});
    QCOMPARE(lineOf("anna").price, Money{30000});
    QCOMPARE(lineOf("anna").blocks, (Blocks{50, 0, 0, 0}));
}

/// anna (any) stands with mia, cho (any) with jo; kim can take a cut but no colour.
void FourStepsTest::aChainOfTwoMakesRoom() {
    given("shift jo none; shift kim none; book anna colour 10:00 any; shift jo 09:00-18:00; book cho cut 10:00 any; shift kim 09:00-18:00");
    thenSheet("jo  10:00-10:30 cho  cut\nmia  10:00-11:30 anna  colour\n");
    when("book bea cut 10:00 only mia", "accepted");
    thenSheet("jo  10:00-11:30 anna  colour\nkim  10:00-10:30 cho  cut\nmia  10:00-10:30 bea  cut\n");
}

void FourStepsTest::aChainOfThreeMakesRoom() {
    QCOMPARE(text(m_script.run("retire kim; shift jo none; book anna perm 10:00 any")), QString("accepted"));
    // Beside mia and jo: lee does colour and cut, pat only cuts.
    for (const char* name : {"lee", "pat"}) {
        m_script.salon.asks(DefineStylist{{name}, name, "", true});
        m_script.salon.asks(DefineSkill{{name}, {"cut"}, {}});
    }
    m_script.salon.asks(DefineSkill{{"lee"}, {"colour"}, {}});
    given("shift jo 09:00-18:00; book cho colour 10:00 any; shift lee 09:00-18:00; book dana cut 10:00 any; shift pat 09:00-18:00");
    thenSheet("jo  10:00-11:30 cho  colour\nlee  10:00-10:30 dana  cut\nmia  10:00-12:10 anna  perm\n");
    when("book bea cut 10:00 only mia", "accepted");
    thenSheet("jo  10:00-12:10 anna  perm\nlee  10:00-11:30 cho  colour\nmia  10:00-10:30 bea  cut\npat  10:00-10:30 dana  cut\n");
    QCOMPARE(lineOf("bea").reasons.back(), (AssignmentReason{ReasonKind::movedAside, 3}));
}

void FourStepsTest::twoLinesInTheWayCountAsTwo() {
    given("shift jo none; shift kim none; book anna cut 10:00 any; book cho cut 10:30 any; shift jo 09:00-18:00");
    when("book bea colour 10:00 only mia", "accepted");
    QCOMPARE(lineOf("anna").stylist, StylistId{"jo"});
    QCOMPARE(lineOf("cho").stylist, StylistId{"mia"});  // within bea's processing time
    given("book dana perm 14:00 only mia; shift jo none; book eun cut 12:30 any; book fay cut 13:00 any; shift jo 09:00-18:00");
    when("book gus colour 12:30 only mia", "accepted");
}

void FourStepsTest::fourWouldHaveToMoveSoNobodyDoes() {
    given("shift jo none; shift kim none; book a wash 10:00 any; book b wash 10:10 any; book c wash 10:20 any; shift jo 09:00-18:00");
    const std::string before = m_script.tuesdaySheet();
    given("book x cut 11:00 only jo");
    when("book bea cut 10:00 only mia", "accepted");
    QCOMPARE(lineOf("bea").reasons.back(), (AssignmentReason{ReasonKind::movedAside, 3}));

    m_script = Script();
    given("shift jo none; shift kim none; book a wash 10:00 any; book b wash 10:10 any; book c wash 10:20 any; book d wash 10:30 any; "
          "shift jo 09:00-18:00");
    const std::string full = m_script.tuesdaySheet();
    auto wish = bookReservation("bea", "cut", "10:00", only("mia"));
    wish.lines[0].blocks = Blocks{40, 0, 0, 0};
    const Decision decision = m_script.salon.asks(wish);
    QCOMPARE(text(printed(decision.verdict)), QString("refused stylist_taken by=a"));
    QCOMPARE(text(m_script.tuesdaySheet()), text(full));
}

void FourStepsTest::whoHasArrivedIsNeverMovedAside() {
    given("shift jo none; shift kim none; book anna cut 10:00 any; shift jo 09:00-18:00; arrive anna");
    when("book bea cut 10:00 only mia", "refused stylist_taken by=anna");
    when("promise book bea cut 10:00 only mia", "flagged stylist_taken by=anna");
    QCOMPARE(lineOf("anna").stylist, StylistId{"mia"});
}

void FourStepsTest::whatAPersonPlacedByHandIsNotMovedAside() {
    given("book anna cut 10:00 any; move anna 10:00 mia");
    when("book bea cut 10:00 only mia", "refused stylist_taken by=anna");
}

void FourStepsTest::anAnyInItsOwnStylistsOnlySlotIsNotDisturbedByAnotherAny() {
    given("shift jo none; shift kim none; book anna colour 10:00 any");
    when("book bea colour 10:00 any", "refused nobody_free by=anna");
    when("book bea colour 10:00 prefer mia", "refused nobody_free by=anna");
}

void FourStepsTest::whoMovesAsideMustFindAStationToo() {
    given("shift jo none; shift kim none; book anna wash 10:00 any; shift jo 09:00-18:00");
    // The basin goes along with anna.
    when("book bea cut 10:00 only mia", "accepted");
    QCOMPARE(lineOf("anna").stylist, StylistId{"jo"});
    QCOMPARE(lineOf("anna").station, StationId{"basin"});
    // Here bea needs the one basin herself.
    m_script = Script();
    given("shift jo none; shift kim none; book anna wash 10:00 any; shift jo 09:00-18:00");
    when("book bea wash 10:00 only mia", "refused station_taken by=anna");
    QCOMPARE(lineOf("anna").stylist, StylistId{"mia"});
}

void FourStepsTest::minutesAPersonChoseStayWhenMovedAside() {
    given("shift jo none; shift kim none");
    auto chosen = bookReservation("anna", "cut", "10:00");
    chosen.lines[0].blocks = Blocks{20, 0, 0, 0};
    QVERIFY(m_script.salon.asks(chosen).verdict.kind == VerdictKind::accepted);
    given("shift jo 10:00-10:20; book bea cut 10:00 only mia");
    QCOMPARE(lineOf("anna").stylist, StylistId{"jo"});
    QCOMPARE(lineOf("anna").blocks, (Blocks{20, 0, 0, 0}));
}

void FourStepsTest::aSlowerStylistMustHaveTheTimeForWhoIsMovedAside() {
    given("shift jo none; shift kim none; book anna cut 10:00 any; shift jo 09:00-18:00; book cho cut 10:30 only jo");
    m_script.salon.asks(DefineSkill{{"jo"}, {"cut"}, Skill{Blocks{40, 0, 0, 0}, {}}});
    when("book bea cut 10:00 only mia", "refused stylist_taken by=anna");
}

void FourStepsTest::preferFallsToSomebodyElseAndSaysSo() {
    given("book anna cut 10:00 only mia; shift kim none");
    when("book bea cut 10:00 prefer mia", "flagged stylist_taken by=anna");
    QCOMPARE(lineOf("bea").stylist, StylistId{"jo"});
    QVERIFY(hasReason(lineOf("bea"), ReasonKind::wishedTaken));
    thenOpen("wish_not_met bea 0");
    // Where she stands already is no offer.
    QCOMPARE(text(printed(m_script.salon.attentionOf("bea").cause.alternatives)),
             QString("sameStylist 2026-03-24 09:30 mia; firstOpening 2026-03-24 09:00 mia"));
}

void FourStepsTest::askingIsRefusedAndNothingIsMade() {
    given("book anna cut 10:00 only mia");
    when("book bea cut 10:20 only mia", "refused stylist_taken by=anna");
    QVERIFY(m_script.last.events.empty());
    QVERIFY(!m_script.salon.book().findReservation({"bea"}));
    QCOMPARE(text(printed(m_script.last.verdict.refusal.alternatives)),
             QString("sameTime 2026-03-24 10:20 jo; sameStylist 2026-03-24 10:30 mia; firstOpening 2026-03-24 09:00 mia"));
    QCOMPARE(m_script.last.verdict.refusal.busy, (std::vector<Span>{{at("10:00"), at("10:30")}}));
}

void FourStepsTest::aPromiseIsKeptWithoutAStylistAndShown() {
    given("book anna cut 10:00 only mia");
    when("promise book bea cut 10:20 only mia", "flagged stylist_taken by=anna");
    thenSheet("mia  10:00-10:30 anna  cut\n-  10:20-10:50 bea  cut\n");
    thenOpen("clash bea 0");
}

void FourStepsTest::theCardNamesTheRivalAndWhatIsFree() {
    TestDesk other{"back-office", "b0000000000000000000000000000000", 0, {tuesday, at("08:00")}};
    given("book anna cut 10:00 only mia");
    m_script.salon.submit(other.command(bookReservation("bea", "cut", "10:00", only("mia")), Mode::promised));
    const AttentionItem& item = m_script.salon.attentionOf("bea");
    QCOMPARE(item.id, AttentionId{"b0000000-1-1"});
    QCOMPARE(item.madeBy, TerminalId{"back-office"});
    QVERIFY((item.madeAt == WallTime{tuesday, at("08:00")}));
    QCOMPARE(item.cause.by, ReservationId{"anna"});
    QCOMPARE(item.rivalMadeBy, TerminalId{"desk"});
    QVERIFY((item.rivalMadeAt == WallTime{tuesday.plus(-1), at("09:00")}));
    QCOMPARE(text(printed(item.cause.alternatives)),
             QString("sameTime 2026-03-24 10:00 jo; sameStylist 2026-03-24 09:30 mia; firstOpening 2026-03-24 09:00 mia"));
}

void FourStepsTest::aPromiseOutsideTheShiftIsKept() {
    when("book anna cut 20:00 only mia", "refused outside_shift");
    when("promise book anna cut 20:00 only mia", "flagged outside_shift");
    when("promise book bea cut 20:00", "flagged outside_shift");
    thenOpen("clash anna 0; clash bea 0");
}

void FourStepsTest::aPromiseWithoutAStationKeepsItsStylist() {
    given("book anna wash 10:00 only mia");
    when("promise book bea wash 10:00 only jo", "flagged station_taken by=anna");
    QCOMPARE(lineOf("bea").stylist, StylistId{"jo"});
    QCOMPARE(lineOf("bea").station, StationId{});
    thenOpen("no_station bea 0");
}

void FourStepsTest::askingWithoutAStationIsRefused() {
    given("book anna wash 10:00 only mia");
    when("book bea wash 10:00 only jo", "refused station_taken by=anna");
    when("book bea wash 10:00 any", "refused station_taken by=anna");
    when("book bea wash 10:10 only jo", "accepted");
}

void FourStepsTest::workInsideProcessingTimeIsNoClash() {
    given("book anna colour 10:00 only mia");
    when("book bea cut 10:30 only mia", "accepted");
    when("book cho wash 11:00 only mia", "accepted");
    when("book dana cut 11:10 only mia", "refused stylist_taken by=anna");
    thenSheet("mia  10:00-11:30 anna  colour\nmia  10:30-11:00 bea  cut\nmia  11:00-11:10 cho  wash\n");
}

void FourStepsTest::touchingEdgesDoNotClash() {
    given("book anna cut 10:00 only mia");
    when("book bea cut 09:30 only mia", "accepted");
    when("book cho cut 10:30 only mia", "accepted");
    when("book dana cut 17:30 only mia", "accepted");
    when("book eun cut 09:00 only mia", "accepted");
}

void FourStepsTest::oneStepOfOverlapDoesClash() {
    given("book anna cut 10:00 only mia");
    when("book bea cut 09:40 only mia", "refused stylist_taken by=anna");
    when("book bea cut 10:20 only mia", "refused stylist_taken by=anna");
    when("book bea cut 17:40 only mia", "refused outside_shift");
    when("book bea cut 08:50 only mia", "refused outside_shift");
}

void FourStepsTest::aVisitMayCrossStylists() {
    given("book anna colour 10:00 only mia + cut 11:30 only jo");
    thenSheet("jo  11:30-12:00 anna  cut\nmia  10:00-11:30 anna  colour\n");
    when("book bea cut 11:30 only mia", "accepted");
    when("book cho cut 11:30 only jo", "refused stylist_taken by=anna");
}

void FourStepsTest::aVisitOfWhichOneLineFindsNobodyKeepsTheOther() {
    given("book bea cut 11:30 only jo");
    when("promise book anna colour 10:00 only mia + cut 11:30 only jo", "flagged stylist_taken by=bea");
    thenSheet("jo  11:30-12:00 bea  cut\nmia  10:00-11:30 anna  colour\n-  11:30-12:00 anna  cut\n");
    thenOpen("clash anna 1");
}

void FourStepsTest::anExplicitWordPlacesOverOthers() {
    given("book anna cut 10:00 only mia");
    when("book bea cut 10:00 only mia over", "accepted");
    QVERIFY(lineOf("bea").overlapAllowed);
    QVERIFY(!lineOf("anna").overlapAllowed);
    // A word for one is no word for the next.
    when("book cho cut 10:00 only mia", "refused stylist_taken by=anna");
    when("book dana cut 20:00 only mia over", "accepted");
}

QTEST_APPLESS_MAIN(FourStepsTest)
#include "four_steps_test.moc"
