#include "salon/evolve.h"
#include "salon/facts_to_come.h"

#include <QtTest>

using namespace salon;

namespace {

ReservationBooked booked(const char* id, std::size_t lines) {
    ReservationBooked fact;
    fact.reservation = {id};
    fact.lines.resize(lines);
    return fact;
}

StylistReleased released(const char* id, int line) {
    StylistReleased fact;
    fact.reservation = {id};
    fact.line = line;
    return fact;
}

ReservationMoved moved(const char* id, std::vector<int> starts) {
    ReservationMoved fact;
    fact.reservation = {id};
    fact.startMinutes = std::move(starts);
    return fact;
}

/// Anna's visit of two services; Bea was found to be Anna.
Book knownBook() {
    Book book;
    evolve(book, booked("anna-cut", 2));
    evolve(book, CustomersMerged{.kept = {"anna"}, .duplicate = {"bea"}});
    return book;
}

/// How many of these follow one after the other on the known book.
int follow(const std::vector<Event>& facts) {
    const Book book = knownBook();
    FactsToCome look(book);
    int count = 0;
    for (const Event& fact : facts) {
        if (!look.follows(fact)) break;
        ++count;
    }
    return count;
}

}  // namespace

class FactsToComeTest : public QObject {
    Q_OBJECT

private slots:
    void factsAboutAVisitFollowItsBooking();
    void aLineIsOneTheVisitHasByThen();
    void aMoveNamesAStartForEachLine();
    void aTextIsAboutAVisitAndAReplyPerhapsAboutNone();
    void nobodyBecomesSomebodyWhoHasBecomeThem();
    void allElseFollowsAnything();
};

void FactsToComeTest::factsAboutAVisitFollowItsBooking() {
    QCOMPARE(follow({ReservationConfirmed{{"anna-cut"}, {}}}), 1);
    QCOMPARE(follow({ReservationConfirmed{{"chul-cut"}, {}}}), 0);
    QCOMPARE(follow({booked("chul-cut", 1), ReservationConfirmed{{"chul-cut"}, {}}}), 2);
    QCOMPARE(follow({booked("chul-cut", 0)}), 0);
}

void FactsToComeTest::aLineIsOneTheVisitHasByThen() {
    QCOMPARE(follow({released("anna-cut", 1), released("anna-cut", 2)}), 1);
    QCOMPARE(follow({released("anna-cut", -1)}), 0);
    ServicesChanged fewer;
    fewer.reservation = {"anna-cut"};
    fewer.lines.resize(1);
    QCOMPARE(follow({fewer, released("anna-cut", 0), released("anna-cut", 1)}), 2);
}

void FactsToComeTest::aMoveNamesAStartForEachLine() {
    QCOMPARE(follow({moved("anna-cut", {600, 660})}), 1);
    QCOMPARE(follow({moved("anna-cut", {600})}), 0);
    QCOMPARE(follow({moved("nobody", {})}), 0);
}

void FactsToComeTest::aTextIsAboutAVisitAndAReplyPerhapsAboutNone() {
    QCOMPARE(follow({TextClaimed{.reservation = {"anna-cut"}}, TextHeld{{"anna-cut"}}, ReplyReceived{.customer = {"anna"}}}), 3);
    QCOMPARE(follow({TextClaimed{.reservation = {"chul-cut"}}}), 0);
    QCOMPARE(follow({TextSkipped{.reservation = {"chul-cut"}}}), 0);
}

void FactsToComeTest::nobodyBecomesSomebodyWhoHasBecomeThem() {
    QCOMPARE(follow({CustomersMerged{.kept = {"bea"}, .duplicate = {"anna"}}}), 0);
    QCOMPARE(follow({CustomersMerged{.kept = {"chul"}, .duplicate = {"chul"}}}), 0);
    QCOMPARE(follow({CustomersMerged{.kept = {"chul"}, .duplicate = {"bea"}}}), 0);
    QCOMPARE(follow({MergeTakenBack{{"bea"}}, CustomersMerged{.kept = {"bea"}, .duplicate = {"anna"}}}), 2);
}

void FactsToComeTest::allElseFollowsAnything() {
    QCOMPARE(follow({CustomerRegistered{{"chul"}}, WaitingEnded{}, ShopOpened{}, StylistDefined{}}), 4);
}

QTEST_APPLESS_MAIN(FactsToComeTest)
#include "facts_to_come_test.moc"
