#include "shared-model/rules/wish_text.h"

#include "salon/fairness.h"

#include <QtTest>
#include <rapidcheck.h>

#include "shared-model/rules/random_steps.h"

using namespace salon;
using namespace salon::test;

/// Why it is whose turn.
class FairnessTest : public QObject {
    Q_OBJECT

private:
    Script m_script;

    std::vector<TurnCandidate> order(const LineRequest& wish, const std::string& customer = "") const {
        return turnOrder(m_script.salon.book(), {{"new"}, CustomerId{customer}, tuesday, {wish}, {}, {}}, 0);
    }
    static std::string names(const std::vector<TurnCandidate>& order) {
        std::string text;
        for (const TurnCandidate& one : order) text += (text.empty() ? "" : " ") + one.stylist.text;
        return text;
    }

private slots:
    void init() { m_script = Script(); }

    void theDayIsCountedByWhatLedToEachLine();
    void theFirstIsTheOneTheRulesTake();
    void eachReasonIsWhatPutsThemBeforeTheNext();
    void theOnlyOneFreeNeedsNoOtherReason();
    void whoLacksAStationDoesNotStandHere();
    void theOrderBeginsWithWhomTheRulesTakeOnAnyBook();
};

void FairnessTest::theDayIsCountedByWhatLedToEachLine() {
    m_script.run("book anna cut 10:00 only mia; book bea cut 11:00 prefer mia; book cho cut 12:00; move cho 12:00 mia word even_out");
    m_script.run("walk-in dana cut 10:00; book eun cut 14:00; cancel eun");
    const auto all = balanceOf(m_script.salon.book(), tuesday);
    QCOMPARE(all.size(), 3U);
    const DayBalance& jo = all[0];
    const DayBalance& mia = all[2];
    QCOMPARE(mia.stylist, StylistId{"mia"});
    QCOMPARE(std::vector<int>({mia.lines, mia.requests, mia.walkIns, mia.turns, mia.overrides, mia.bookedMinutes, mia.workingMinutes}),
             std::vector<int>({3, 2, 0, 0, 1, 90, 540}));
    QCOMPARE(std::vector<int>({jo.lines + all[1].lines, jo.walkIns + all[1].walkIns, jo.turns + all[1].turns}), std::vector<int>({1, 1, 1}));
    QCOMPARE(mia.lastBookedAt, std::optional(m_script.salon.desk().now));
    QVERIFY(mia.lastAssigned > 0);
    QVERIFY(balanceOf(m_script.salon.book(), tuesday.plus(5)).empty());
}

void FairnessTest::theFirstIsTheOneTheRulesTake() {
    m_script.run("book anna cut 09:00 only mia; book bea cut 09:00 only jo; book cho cut 12:00 only kim");
    const auto turns = order(line("cut", "09:30"));
    m_script.run("book dana cut 09:30");
    QCOMPARE(m_script.salon.lineOf("dana").stylist, turns.front().stylist);
}

void FairnessTest::eachReasonIsWhatPutsThemBeforeTheNext() {
    m_script.run("book anna cut 09:00 only mia; book bea cut 09:00 only jo; book cho cut 12:00 only kim");
    const auto turns = order(line("cut", "09:30"));
    // Mia and Jo have the same day; Mia was assigned before Jo.
    QCOMPARE(names(turns), std::string("mia jo kim"));
    QCOMPARE(turns[0].reason.kind, ReasonKind::longestWaiting);
    QCOMPARE(turns[1].reason, (AssignmentReason{ReasonKind::fewestFragments, 1}));
    QCOMPARE(turns[2].reason, (AssignmentReason{ReasonKind::fewestFragments, 3}));
    m_script.run("start bea; complete bea");
    const auto regular = order(line("cut", "09:30"), "bea");
    QCOMPARE(names(regular), std::string("jo mia kim"));
    QCOMPARE(regular[0].reason, (AssignmentReason{ReasonKind::regularStylist, 1}));
    QCOMPARE(regular[0].regularVisits, 1);
}

void FairnessTest::theOnlyOneFreeNeedsNoOtherReason() {
    m_script.run("shift jo none; shift kim none");
    const auto turns = order(line("cut", "09:30"));
    QCOMPARE(turns.size(), 1U);
    QCOMPARE(turns[0].reason.kind, ReasonKind::onlyOneFree);
    QVERIFY(order(line("cut", "20:00")).empty());
    QVERIFY(order(line("shave", "09:30")).empty());
}

void FairnessTest::whoLacksAStationDoesNotStandHere() {
    m_script.run("book anna wash 10:00 only mia");
    // Nobody has a basin: then all stand here who could do it without.
    QCOMPARE(order(line("wash", "10:00")).size(), 2U);
}

void FairnessTest::theOrderBeginsWithWhomTheRulesTakeOnAnyBook() {
    QVERIFY(rc::check("the first in turn is the one that is assigned", [] {
        const auto steps = *someSteps();
        const int minute = *rc::gen::inRange(54, 70) * 10;
        TestSalon salon;
        for (const RandomStep& step : steps) salon.submit(salon.desk().command(bodyFrom(step, salon.book()), step.promised ? Mode::promised : Mode::asking));
        LineRequest wish = line("cut", printMinute(minute));
        const VisitRequest request{{"new"}, {"anna"}, tuesday, {wish}, {}, {}};
        const auto turns = turnOrder(salon.book(), request, 0);
        const Assignment found = assign(salon.book(), request, Displacing::forbidden);
        RC_ASSERT(found.places.front().has_value() == !turns.empty());
        if (turns.empty()) return;
        RC_ASSERT(found.places.front()->stylist == turns.front().stylist);
        RC_ASSERT(found.places.front()->reasons.back() == turns.front().reason);
    }));
}

QTEST_APPLESS_MAIN(FairnessTest)
#include "fairness_test.moc"
