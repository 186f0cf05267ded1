#include "shared-model/rules/table_of_text.h"

#include "salon/invariants.h"

using namespace salon;
using namespace salon::test;

/// Changes of who works when, and what becomes of the visits that no longer fit.
class RosterTest : public QObject {
    Q_OBJECT

private:
    Script m_script;

    void given(const char* wishes) { m_script.run(wishes); }
    void when(const char* wish, const char* answer) { QCOMPARE(QString::fromStdString(m_script.run(wish)), QString(answer)); }
    void thenSheet(const char* sheet) { QCOMPARE(QString::fromStdString(m_script.tuesdaySheet()), QString(sheet)); }
    void thenOpen(const char* items) { QCOMPARE(QString::fromStdString(m_script.openItems()), QString(items)); }
    std::string asks(CommandBody body) { return printed(m_script.salon.asks(std::move(body)).verdict); }

private slots:
    void init() { m_script = Script(); }

    void table_data();
    void table() { runRow(m_script); }

    void anAnyGoesToSomebodyElseAndKeepsItsPrice();
    void anOnlyComesToAPersonsAttention();
    void aPreferGoesToSomebodyElseAndSaysSo();
    void visitsBeforeTodayAreLeftAlone();
    void whoHasBegunIsLeftAlone();
    void offersAreFreeAfterEverybodyHasMoved();
    void whatStoodOutsideTheShiftByAWordIsLeftAlone();
    void aClosedStationIsReplacedOrShown();
    void arrivalTakenBackMakesUpForTheRoster();
    void namesAndMinutesAreChecked();
    void theSameDefinitionTwiceChangesNothing();
};

void RosterTest::table_data() {
    rowsOf(R"(
# given                                             | wish                    | answer
book anna cut 10:00 only mia                        | shift mia 09:00-18:00   | accepted
book anna cut 10:00 only mia                        | shift mia 10:00-10:30   | accepted
book anna cut 10:00 only mia                        | shift mia 10:00-10:20   | flagged outside_shift
book anna cut 10:00 only mia                        | shift mia none          | flagged outside_shift
book anna cut 10:00 any; move anna 10:00 mia        | shift mia none          | accepted
book anna cut 10:00 only mia                        | off mia 10:30-11:00     | accepted
book anna cut 10:00 only mia                        | off mia 09:00-10:00     | accepted
book anna cut 10:00 only mia                        | off mia 10:20-11:00     | flagged outside_shift
book anna colour 10:00 only mia                     | off mia 10:30-11:10     | accepted
book anna cut 10:00 only mia                        | withdraw mia cut        | flagged not_qualified
book anna cut 10:00 only mia                        | withdraw mia perm       | accepted
book anna cut 10:00 only mia                        | retire mia              | flagged stylist_retired
book anna cut 10:00 prefer mia                      | retire mia              | flagged stylist_retired
book anna cut 10:00 only mia; cancel anna           | retire mia              | accepted
book anna cut 10:00 only mia; start anna            | retire mia              | accepted
                                                    | withdraw kim perm       | accepted
                                                    | withdraw kim shave      | refused service_unknown
                                                    | withdraw nobody cut     | refused stylist_unknown
                                                    | shift nobody none       | refused stylist_unknown
                                                    | shift mia 12:00-12:00   | refused bad_minutes
                                                    | promise shift mia 12:00-12:00 | refused bad_minutes
)");
}

void RosterTest::anAnyGoesToSomebodyElseAndKeepsItsPrice() {
    given("book anna cut 10:00 any; move anna 10:00 mia; book bea cut 10:00 only kim");
    m_script.salon.asks(DefineSkill{{"jo"}, {"cut"}, Skill{{}, Money{50000}}});
    when("shift mia 14:00-18:00", "accepted");
    thenSheet("jo  10:00-10:30 anna  cut\nkim  10:00-10:30 bea  cut\n");
    QCOMPARE(m_script.salon.lineOf("anna").price, Money{30000});
}

void RosterTest::anOnlyComesToAPersonsAttention() {
    given("book anna cut 10:00 only mia");
    when("shift mia 14:00-18:00", "flagged outside_shift");
    thenSheet("-  10:00-10:30 anna  cut\n");
    thenOpen("roster_changed anna 0");
    QCOMPARE(QString::fromStdString(printed(m_script.salon.attentionOf("anna").cause.alternatives)),
             QString("sameTime 2026-03-24 10:00 jo; sameStylist 2026-03-24 14:00 mia; firstOpening 2026-03-24 09:00 jo"));
    when("first anna", "accepted");
    thenSheet("jo  10:00-10:30 anna  cut\n");
}

void RosterTest::aPreferGoesToSomebodyElseAndSaysSo() {
    given("book anna cut 10:00 prefer mia");
    when("shift mia none", "flagged outside_shift");
    QVERIFY(!m_script.salon.lineOf("anna").stylist.empty());
    thenOpen("wish_not_met anna 0");
}

void RosterTest::visitsBeforeTodayAreLeftAlone() {
    given("book anna cut 10:00 only mia");
    m_script.salon.desk().now = {tuesday.plus(1), 540};
    QCOMPARE(asks(DefineStylist{{"mia"}, "mia", "", false}), std::string("accepted"));
    QCOMPARE(m_script.salon.lineOf("anna").stylist, StylistId{"mia"});
}

void RosterTest::whoHasBegunIsLeftAlone() {
    given("walk-in anna cut 10:00 only mia; retire mia");
    QCOMPARE(m_script.salon.lineOf("anna").stylist, StylistId{"mia"});
    thenOpen("");
}

void RosterTest::offersAreFreeAfterEverybodyHasMoved() {
    given("shift kim none; book anna cut 10:00 only mia; book bea cut 10:00 prefer mia over; book cho cut 10:30 prefer mia");
    when("off mia 09:00-12:00", "flagged outside_shift");
    for (const Alternative& offer : m_script.salon.attentionOf("anna").cause.alternatives) {
        Script probe = m_script;
        const Decision taken = probe.salon.asks(ResolveAttention{probe.salon.attentionOf("anna").id, AttentionAnswer::move, offer});
        QCOMPARE(printed(taken.verdict), std::string("accepted"));
    }
}

void RosterTest::whatStoodOutsideTheShiftByAWordIsLeftAlone() {
    given("book anna cut 20:00 only mia over");
    when("shift mia 09:00-17:00", "accepted");
    QCOMPARE(m_script.salon.lineOf("anna").stylist, StylistId{"mia"});
}

void RosterTest::aClosedStationIsReplacedOrShown() {
    given("book anna wash 10:00 only mia");
    m_script.salon.asks(DefineStation{Station{{"second"}, "second", "basin", true}});
    when("close basin", "accepted");
    QCOMPARE(m_script.salon.lineOf("anna").station, StationId{"second"});
    QCOMPARE(asks(DefineStation{Station{{"second"}, "second", "basin", false}}), std::string("flagged station_taken"));
    QCOMPARE(m_script.salon.lineOf("anna").station, StationId{});
    QCOMPARE(m_script.salon.lineOf("anna").stylist, StylistId{"mia"});
    thenOpen("no_station anna 0");
}

void RosterTest::arrivalTakenBackMakesUpForTheRoster() {
    given("walk-in anna cut 10:00 only mia; withdraw mia cut");
    when("undo-arrive anna", "flagged not_qualified");
    thenOpen("roster_changed anna 0");
}

void RosterTest::namesAndMinutesAreChecked() {
    Service service = *m_script.salon.book().findService({"cut"});
    service.name.clear();
    QCOMPARE(asks(DefineService{service}), std::string("refused bad_name"));
    service.name = "cut";
    service.blocks.working = 721;
    QCOMPARE(asks(DefineService{service}), std::string("refused bad_minutes"));
    service.blocks.working = -1;
    QCOMPARE(asks(DefineService{service}), std::string("refused bad_minutes"));
    QCOMPARE(asks(DefineStylist{{"lee"}, "", "", true}), std::string("refused bad_name"));
    QCOMPARE(asks(DefineStation{Station{{"chair"}, "", "chair", true}}), std::string("refused bad_name"));
    QCOMPARE(asks(DefineSkill{{"mia"}, {"cut"}, Skill{Blocks{-5, 0, 0, 0}, {}}}), std::string("refused bad_minutes"));
    QCOMPARE(asks(DefineSkill{{"mia"}, {"shave"}, {}}), std::string("refused service_unknown"));
    QCOMPARE(asks(DefineShift{{"mia"}, 7, {}, {}}), std::string("refused bad_minutes"));
    QCOMPARE(asks(DefineShift{{"mia"}, 0, {}, {{1000, 1441}}}), std::string("refused bad_minutes"));
    QCOMPARE(asks(DefineTimeOff{{"mia"}, TimeOff{{"x"}, TimeOffKind::off, tuesday, tuesday.plus(-1), {0, 1440}}}), std::string("refused bad_minutes"));
    QCOMPARE(asks(TakeBackTimeOff{{"mia"}, {"x"}}), std::string("refused time_off_unknown"));
}

void RosterTest::theSameDefinitionTwiceChangesNothing() {
    const Decision again = m_script.salon.asks(DefineService{*m_script.salon.book().findService({"cut"})});
    QCOMPARE(printed(again.verdict), std::string("accepted"));
    QVERIFY(again.events.empty());
}

QTEST_APPLESS_MAIN(RosterTest)
#include "roster_test.moc"
