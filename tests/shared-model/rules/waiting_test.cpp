#include "shared-model/rules/table_of_text.h"

#include "salon/forecast.h"

using namespace salon;
using namespace salon::test;

namespace {

/// "w1 w2", in turn order.
std::string queue(const Script& script, WaitingKind kind = WaitingKind::walkIn) {
    std::string text;
    for (const Waiting* waiting : inTurn(script.salon.book(), kind)) text += (text.empty() ? "" : " ") + waiting->id.text;
    return text;
}

Waiting waits(const std::string& id) {
    Waiting waiting;
    waiting.id = WaitingId{id};
    waiting.lines = {line("cut", "00:00")};
    waiting.firstDay = waiting.lastDay = tuesday;
    return waiting;
}

}  // namespace

/// Who is here now, and who wants a time that is full.
class WaitingTest : public QObject {
    Q_OBJECT

private slots:
    void table_data();
    void table() {
        Script script;
        runRow(script);
    }
    void eachKindHasItsOwnTurns();
    void daysAndHoursMustBeSome();
    void bookingEndsTheWaiting();
    void aWalkInIsTakenFromTheQueue();
    void aPromiseForSomebodyWhoWaitsNoLongerStandsAndAPersonIsAsked();
    void undoPutsSomebodyBackWhereTheyStood();
    void aTurnIsNeverGivenTwice();
    void aRefusedBookingLeavesThemWaiting();
};

void WaitingTest::table_data() {
    rowsOf(R"(
# given                                       | wish                          | answer
                                              | join w1 cut                   | accepted
                                              | join w1 cut prefer mia + wash for anna | accepted
                                              | join w1 colour only mia list  | accepted
join w1 cut                                   | join w1 wash                  | refused waiting_exists
                                              | join w1 shave                 | refused service_unknown
                                              | join w1 colour only kim       | refused not_qualified
                                              | join w1 cut for nobody        | refused customer_unknown
erase anna                                    | join w1 cut for anna          | refused customer_erased
join w1 cut                                   | leave w1                      | accepted
                                              | leave w1                      | accepted
                                              | book anna cut 10:00 from w1   | refused waiting_unknown
                                              | promise book anna cut 10:00 from w1 | flagged waiting_unknown
                                              | walk-in anna cut 10:00 from w1 | refused waiting_unknown
                                              | promise walk-in anna cut 10:00 from w1 | flagged waiting_unknown
join w1 cut                                   | book anna cut 10:00 from w1   | accepted
join w1 cut list; book anna cut 10:00 from w1 | book bea cut 11:00 from w1    | refused waiting_unknown
join w1 cut list; promise book anna cut 10:00 from w1 | promise book bea cut 11:00 from w1 | flagged waiting_unknown
)");
}

void WaitingTest::eachKindHasItsOwnTurns() {
    Script script;
    script.run("join w1 cut; join l1 cut list; join w2 cut; join l2 cut list");
    QCOMPARE(queue(script), std::string("w1 w2"));
    QCOMPARE(queue(script, WaitingKind::list), std::string("l1 l2"));
    QCOMPARE(script.salon.book().waiting().at({"l2"}).turn, 2);
    QCOMPARE(script.salon.book().waiting().at({"w1"}).madeBy, TerminalId{"desk"});
}

void WaitingTest::daysAndHoursMustBeSome() {
    const auto answerTo = [](const Waiting& waiting) { return printed(TestSalon().asks(JoinWaiting{waiting}).verdict); };
    Waiting backwards = waits("w");
    backwards.lastDay = tuesday.plus(-1);
    QCOMPARE(answerTo(backwards), std::string("refused bad_minutes"));
    Waiting tomorrowToo = waits("w");
    tomorrowToo.lastDay = tuesday.plus(1);
    QCOMPARE(answerTo(tomorrowToo), std::string("refused bad_minutes"));
    tomorrowToo.kind = WaitingKind::list;
    QCOMPARE(answerTo(tomorrowToo), std::string("accepted"));
    Waiting never = waits("w");
    never.span = {600, 600};
    QCOMPARE(answerTo(never), std::string("refused bad_minutes"));
    Waiting nobody = waits("");
    QCOMPARE(answerTo(nobody), std::string("refused waiting_unknown"));
    Waiting nothing = waits("w");
    nothing.lines.clear();
    QCOMPARE(answerTo(nothing), std::string("refused no_lines"));
}

void WaitingTest::bookingEndsTheWaiting() {
    Script script;
    script.run("join l1 cut list; book anna cut 10:00 from l1");
    QCOMPARE(queue(script, WaitingKind::list), std::string());
    const auto* ended = std::get_if<WaitingEnded>(&script.last.events.back());
    QVERIFY(ended);
    QCOMPARE(ended->reservation, ReservationId{"anna"});
}

void WaitingTest::aWalkInIsTakenFromTheQueue() {
    Script script;
    QCOMPARE(script.run("join w1 cut; join w2 cut; walk-in anna cut 10:00 from w2"), std::string("accepted"));
    QCOMPARE(queue(script), std::string("w1"));
    QCOMPARE(script.salon.reservation("anna").status, Status::arrived);
}

void WaitingTest::aPromiseForSomebodyWhoWaitsNoLongerStandsAndAPersonIsAsked() {
    Script script;
    script.run("join l1 cut list; book anna cut 10:00 from l1; promise book bea cut 11:00 from l1");
    QCOMPARE(script.salon.reservation("bea").status, Status::confirmed);
    QVERIFY(!script.salon.lineOf("bea").stylist.empty());
    QCOMPARE(script.openItems(), std::string("late_edit bea -1"));
}

void WaitingTest::undoPutsSomebodyBackWhereTheyStood() {
    Script script;
    script.run("join w1 cut; join w2 cut; join w3 cut");
    const Book before = script.salon.book();
    script.run("walk-in anna cut 10:00 from w2; cancel anna; join w2 cut turn 2");
    QCOMPARE(queue(script), std::string("w1 w2 w3"));
    QVERIFY(script.salon.book().waiting().at({"w2"}) == before.waiting().at({"w2"}));
}

void WaitingTest::aTurnIsNeverGivenTwice() {
    Script script;
    // The last one left, somebody else came, and then the first of the two came back.
    script.run("join w1 cut; join w2 cut; leave w2; join w3 cut; join w2 cut turn 2");
    QCOMPARE(queue(script), std::string("w1 w2 w3"));
    // Two desks take the same step back; and a turn that nobody ever had is not to be had.
    script.run("join w4 cut turn 2; join w5 cut turn 900");
    QCOMPARE(queue(script), std::string("w1 w2 w3 w4 w5"));
    QCOMPARE(script.salon.book().lastTurn(WaitingKind::walkIn), 5);
}

void WaitingTest::aRefusedBookingLeavesThemWaiting() {
    Script script;
    script.run("join l1 cut list; book bea cut 10:00 only mia");
    QCOMPARE(script.run("book anna cut 10:00 only mia from l1"), std::string("refused stylist_taken by=bea"));
    QCOMPARE(queue(script, WaitingKind::list), std::string("l1"));
}

QTEST_APPLESS_MAIN(WaitingTest)
#include "waiting_test.moc"
