#include "salon/book.h"
#include "salon/evolve.h"

#include <QtTest>

using namespace salon;

namespace {

const Day kTuesday = parseDay("2026-11-24").value();
const Blocks kColour{.working = 60, .processing = 40, .finishing = 20, .cleanUp = 10};

void book(Book& state, const std::string& id, const std::string& stylist, int startMinute, const Blocks& blocks = kColour) {
    Line line;
    line.service = {"colour"};
    line.startMinute = startMinute;
    line.blocks = blocks;
    evolve(state, ReservationBooked{.reservation = {id}, .customer = {"anna"}, .day = kTuesday, .lines = {line}});
    evolve(state, StylistAssigned{.reservation = {id}, .line = 0, .stylist = {stylist}, .blocks = blocks});
}

std::vector<Span> holds(const Book& state, const std::string& stylist, Day day = kTuesday) {
    std::vector<Span> spans;
    for (const Hold& hold : state.holdsOf(StylistId{stylist}, day)) spans.push_back(hold.span);
    return spans;
}

}  // namespace

class BookTest : public QObject {
    Q_OBJECT

private slots:
    void aVisitHoldsItsStylistButNotWhileColourProcesses();
    void whoHoldsNamesTheVisitInTheWayAndIgnoresOneself();
    void aMoveFreesTheOldDayAndItsPage();
    void cancellingFreesAndTakingBackDoesNotHoldAgain();
    void aCopyNeverChanges();
    void theRegularStylistFollowsFromCompletedLines();
    void daysAreListedInOrderAcrossYears();
};

void BookTest::aVisitHoldsItsStylistButNotWhileColourProcesses() {
    Book state;
    book(state, "anna-colour", "mia", 600);
    QCOMPARE(holds(state, "mia"), (std::vector<Span>{{600, 660}, {700, 730}}));
    QVERIFY(!state.whoHolds(StylistId{"mia"}, kTuesday, {{660, 700}}, {}));
    QCOMPARE(state.minutesBooked({"mia"}, kTuesday), 90);
    QCOMPARE(state.lastAssigned({"mia"}), std::int64_t{1});
}

void BookTest::whoHoldsNamesTheVisitInTheWayAndIgnoresOneself() {
    Book state;
    book(state, "anna-colour", "mia", 600);
    const Hold* other = state.whoHolds(StylistId{"mia"}, kTuesday, {{650, 661}}, {"bea-cut"});
    QVERIFY(other);
    QCOMPARE(other->reservation.text, std::string("anna-colour"));
    QVERIFY(!state.whoHolds(StylistId{"mia"}, kTuesday, {{650, 661}}, {"anna-colour"}));
    QVERIFY(!state.whoHolds(StylistId{"mia"}, kTuesday, {{730, 740}}, {}));
    QVERIFY(!state.whoHolds(StylistId{"mia"}, kTuesday.plus(1), {{600, 660}}, {}));
}

void BookTest::aMoveFreesTheOldDayAndItsPage() {
    Book state;
    book(state, "anna-colour", "mia", 600);
    evolve(state, ReservationMoved{{"anna-colour"}, kTuesday.plus(70), {660}});
    QVERIFY(!state.findDay(kTuesday));
    QVERIFY(holds(state, "mia", kTuesday.plus(70)).empty());
    evolve(state, StylistAssigned{.reservation = {"anna-colour"}, .line = 0, .stylist = {"jo"}, .blocks = kColour});
    QCOMPARE(holds(state, "jo", kTuesday.plus(70)), (std::vector<Span>{{660, 720}, {760, 790}}));
    QCOMPARE(state.findReservation({"anna-colour"})->day.number, kTuesday.plus(70).number);
}

void BookTest::cancellingFreesAndTakingBackDoesNotHoldAgain() {
    Book state;
    book(state, "anna-colour", "mia", 600);
    evolve(state, CustomerArrived{{"anna-colour"}, {kTuesday, 598}});
    evolve(state, ReservationCancelled{{"anna-colour"}, {kTuesday, 600}, CancelReason::ill});
    QVERIFY(holds(state, "mia").empty());
    QVERIFY(!state.findReservation({"anna-colour"})->isActive());
    evolve(state, CancellationTakenBack{{"anna-colour"}, {kTuesday, 601}});
    QVERIFY(state.findReservation({"anna-colour"})->status == Status::arrived);
    QVERIFY(holds(state, "mia").empty());
}

void BookTest::aCopyNeverChanges() {
    Book state;
    book(state, "anna-colour", "mia", 600);
    const Book before = state;
    book(state, "bea-cut", "mia", 900, {.working = 50, .cleanUp = 10});
    evolve(state, ReservationCancelled{{"anna-colour"}, {kTuesday, 600}, CancelReason::ill});
    evolve(state, StylistDefined{{"mia"}, "Mia", "", true});
    evolve(state, AttentionRaised{{.id = {"a-1"}, .reservation = {"bea-cut"}}});
    QVERIFY(!(before == state));
    QVERIFY(before.findReservation({"anna-colour"})->isActive());
    QVERIFY(!before.findReservation({"bea-cut"}));
    QVERIFY(before.attention().empty());
    QVERIFY(!before.findStylist({"mia"}));
    QCOMPARE(holds(before, "mia"), (std::vector<Span>{{600, 660}, {700, 730}}));

    Book again;
    book(again, "anna-colour", "mia", 600);
    QVERIFY(before == again);
}

void BookTest::theRegularStylistFollowsFromCompletedLines() {
    Book state;
    evolve(state, CustomerRegistered{{"anna"}});
    QVERIFY(state.findCustomer({"anna"})->regularStylist().empty());
    book(state, "anna-1", "mia", 600);
    book(state, "anna-2", "jo", 600);
    book(state, "anna-3", "mia", 800);
    for (const char* id : {"anna-1", "anna-2", "anna-3"}) evolve(state, ServiceCompleted{{id}, {kTuesday, 900}});
    QCOMPARE(state.findCustomer({"anna"})->regularStylist().text, std::string("mia"));
    evolve(state, CompletionTakenBack{{"anna-1"}, {kTuesday, 901}});
    evolve(state, CompletionTakenBack{{"anna-3"}, {kTuesday, 901}});
    QCOMPARE(state.findCustomer({"anna"})->regularStylist().text, std::string("jo"));
}

void BookTest::daysAreListedInOrderAcrossYears() {
    Book state;
    for (const int distance : {400, -3, 0, 64, 63, -1000}) {
        const std::string id = "r" + std::to_string(distance);
        book(state, id, "mia", 600);
        evolve(state, ReservationMoved{{id}, kTuesday.plus(distance), {600}});
    }
    const std::vector<Day> days = state.daysFrom(kTuesday.plus(-3));
    QCOMPARE(days, (std::vector<Day>{kTuesday.plus(-3), kTuesday, kTuesday.plus(63), kTuesday.plus(64), kTuesday.plus(400)}));
}

QTEST_APPLESS_MAIN(BookTest)
#include "book_test.moc"
