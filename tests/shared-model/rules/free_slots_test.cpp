#include "shared-model/rules/wish_text.h"

#include "salon/free_slots.h"

#include <QtTest>

using namespace salon;
using namespace salon::test;

/// What is offered while the receptionist types, and what is offered instead of a place that is taken.
class FreeSlotsTest : public QObject {
    Q_OBJECT

private:
    Script m_script;

    VisitRequest request(const std::vector<LineRequest>& lines) const { return {{"new"}, {}, tuesday, lines, {}, {}}; }
    WallTime opening() const { return {tuesday, 0}; }
    std::string printedStarts(const std::vector<FreeSlot>& found) const {
        std::string text;
        for (const FreeSlot& slot : found) text += (text.empty() ? "" : " ") + printMinute(slot.startMinute) + (slot.day == tuesday ? "" : "+");
        return text;
    }
    std::vector<Alternative> offers(const LineRequest& wish, WallTime notBefore) const {
        return findAlternatives(m_script.salon.book(), request({wish}), notBefore);
    }

private slots:
    void init() { m_script = Script(); }

    void everyFreeStartIsListed();
    void processingTimeIsFree();
    void nothingIsOfferedBeforeNow();
    void aVisitOfSeveralLinesFitsAsAWhole();
    void theBestSlotsLeaveNoPieces();
    void laterDaysAreLookedAtWhenThisOneIsFull();
    void linesFollowOneAnotherOnTheGrid();
    void theSameTimeComesFirst();
    void theEarlierOfTwoAsNearIsOffered();
    void alternativesLookAtOtherDays();
    void thePastIsNeverOffered();
    void nobodyIsMovedForAnOffer();
};

void FreeSlotsTest::everyFreeStartIsListed() {
    m_script.run("shift mia 09:00-10:30; book anna cut 09:30 only mia");
    QCOMPARE(printedStarts(freeSlots(m_script.salon.book(), request({line("cut", "12:00", only("mia"))}), opening())), std::string("09:00 10:00"));
}

void FreeSlotsTest::processingTimeIsFree() {
    m_script.run("shift mia 09:00-10:30; book anna colour 09:00 only mia");
    QCOMPARE(printedStarts(freeSlots(m_script.salon.book(), request({line("cut", "12:00", only("mia"))}), opening())), std::string("09:30 09:40"));
}

void FreeSlotsTest::nothingIsOfferedBeforeNow() {
    m_script.run("shift mia 09:00-10:30");
    const auto found = freeSlots(m_script.salon.book(), request({line("cut", "12:00", only("mia"))}), {tuesday, at("09:35")});
    QCOMPARE(printedStarts(found), std::string("09:40 09:50 10:00"));
}

void FreeSlotsTest::aVisitOfSeveralLinesFitsAsAWhole() {
    m_script.run("shift mia 09:00-11:00; shift jo 10:30-12:00");
    const auto found = freeSlots(m_script.salon.book(), request({line("colour", "09:00", only("mia")), line("cut", "10:30", only("jo"))}), opening());
    QCOMPARE(printedStarts(found), std::string("09:00 09:10 09:20 09:30"));
    QCOMPARE(found.front().places.at(1).stylist, StylistId{"jo"});
}

void FreeSlotsTest::theBestSlotsLeaveNoPieces() {
    m_script.run("shift mia 09:00-18:00; book anna cut 12:00 only mia; book bea cut 13:00 only mia");
    const auto best = bestSlots(m_script.salon.book(), request({line("cut", "09:00", only("mia"))}), opening(), 3, 7);
    QCOMPARE(best.size(), std::size_t{3});
    QVERIFY(printedStarts(best).find("12:30") != std::string::npos);
    for (const FreeSlot& slot : best) QVERIFY(slot.places.front().wishMet);
}

void FreeSlotsTest::laterDaysAreLookedAtWhenThisOneIsFull() {
    m_script.run("shift mia 09:00-09:30; book anna cut 09:00 only mia");
    const auto best = bestSlots(m_script.salon.book(), request({line("cut", "09:00", only("mia"))}), opening(), 3, 7);
    QCOMPARE(best.size(), std::size_t{3});
    QVERIFY(best.front().day == tuesday.plus(1));
    QVERIFY(bestSlots(m_script.salon.book(), request({line("cut", "09:00", only("mia"))}), opening(), 3, 0).empty());
}

void FreeSlotsTest::linesFollowOneAnotherOnTheGrid() {
    m_script.salon.asks(DefineSkill{{"mia"}, {"cut"}, Skill{Blocks{25, 0, 0, 10}, {}}});
    const auto lines = inSequence(m_script.salon.book(), {{"cut"}, {"perm"}, {"wash"}}, {only("mia"), any(), any()}, at("10:00"));
    QCOMPARE(lines.at(0).startMinute, at("10:00"));
    QCOMPARE(lines.at(1).startMinute, at("10:30"));
    QCOMPARE(lines.at(2).startMinute, at("12:30"));
}

void FreeSlotsTest::theSameTimeComesFirst() {
    m_script.run("book anna cut 12:00 only mia");
    QCOMPARE(QString::fromStdString(printed(offers(line("cut", "12:00", only("mia")), opening()))),
             QString("sameTime 2026-03-24 12:00 jo; sameStylist 2026-03-24 11:30 mia; firstOpening 2026-03-24 09:00 mia"));
}

void FreeSlotsTest::theEarlierOfTwoAsNearIsOffered() {
    m_script.run("shift jo none; shift kim none; book anna cut 12:00 only mia");
    QCOMPARE(QString::fromStdString(printed(offers(line("cut", "12:00", only("mia")), opening()))),
             QString("sameStylist 2026-03-24 11:30 mia; firstOpening 2026-03-24 09:00 mia"));
    QCOMPARE(QString::fromStdString(printed(offers(line("cut", "12:10", only("mia")), opening()))),
             QString("sameStylist 2026-03-24 12:30 mia; firstOpening 2026-03-24 09:00 mia"));
}

void FreeSlotsTest::alternativesLookAtOtherDays() {
    m_script.run("shift jo none; shift kim none; shift mia 12:00-12:30; book anna cut 12:00 only mia");
    // Monday evening is nearer than Wednesday morning, while Monday is not over.
    QCOMPARE(QString::fromStdString(printed(offers(line("cut", "12:00", only("mia")), opening()))),
             QString("sameStylist 2026-03-25 09:00 mia"));
    QCOMPARE(QString::fromStdString(printed(offers(line("cut", "12:00", only("mia")), {tuesday.plus(-1), 0}))),
             QString("sameStylist 2026-03-23 17:30 mia; firstOpening 2026-03-25 09:00 mia"));
}

void FreeSlotsTest::thePastIsNeverOffered() {
    m_script.run("book anna cut 12:00 only mia");
    QCOMPARE(QString::fromStdString(printed(offers(line("cut", "12:00", only("mia")), {tuesday, at("12:05")}))),
             QString("sameStylist 2026-03-24 12:30 mia; firstOpening 2026-03-24 12:10 jo"));
    QVERIFY(offers(line("cut", "12:00", only("mia")), {tuesday.plus(1), 0}).empty());
}

void FreeSlotsTest::nobodyIsMovedForAnOffer() {
    m_script.run("shift jo none; shift kim none; book anna cut 10:00 any; shift jo 09:00-18:00");
    for (const FreeSlot& slot : freeSlots(m_script.salon.book(), request({line("cut", "10:00", only("mia"))}), opening()))
        QVERIFY(slot.startMinute != at("10:00"));
}

QTEST_APPLESS_MAIN(FreeSlotsTest)
#include "free_slots_test.moc"
