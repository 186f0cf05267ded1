#include "any_thing.h"

#include "salon/book_editor.h"
#include "salon/evolve.h"
#include "salon/wire/book_json.h"
#include "samples.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace salon;

namespace {

/// A book of anything: its visits stand over each other, its stylists may be nobody.
Book anyBook(wire::AnyThing& any) {
    Book book;
    BookEditor editor(book);
    if (any.chance()) editor.setShop(any.make<Shop>());
    if (any.chance()) editor.setTexting(any.make<Texting>());
    if (any.chance()) editor.setWebBooking(any.make<WebBooking>());
    if (any.chance()) editor.roster() = any.make<Roster>();
    for (std::uint64_t i = any.below(6); i > 0; --i) {
        auto customer = any.make<Customer>();
        customer.mergedInto = {};
        editor.customer(customer.id) = customer;
        // Into one behind them in the alphabet, or chance would merge some in a circle.
        if (const CustomerId kept = any.make<Customer>().id; any.chance() && customer.id < kept) editor.merge(kept, customer.id);
    }
    if (any.chance()) editor.restoreTurn(WaitingKind::list, any.between(0, 9));
    for (std::uint64_t i = any.below(4); i > 0; --i) editor.wait(any.make<Waiting>());
    for (std::uint64_t i = any.below(6); i > 0; --i) {
        auto visit = any.make<Reservation>();
        if (visit.group) visit.group->group.text = any.chance() ? "series" : "party";
        visit.day = Day{20'000 + static_cast<int>(any.below(3))};
        editor.put(std::move(visit));
    }
    for (std::uint64_t i = any.below(3); i > 0; --i) editor.raise(any.make<AttentionItem>());
    for (std::uint64_t i = any.below(4); i > 0; --i) editor.countAssignment(any.make<WithdrawSkill>().stylist);
    return book;
}

bool sameHolds(const Book& a, const Book& b) {
    for (const Day day : a.daysFrom(Day{0}))
        if (a.findDay(day)->stylistHolds != b.findDay(day)->stylistHolds || a.findDay(day)->stationHolds != b.findDay(day)->stationHolds) return false;
    return a.daysFrom(Day{0}) == b.daysFrom(Day{0});
}

Book smallBook() {
    Book book;
    for (const auto& entry : samples::chain(3)) evolveAll(book, entry.events);
    return book;
}

}  // namespace

class BookJsonTest : public QObject {
    Q_OBJECT

private slots:
    void anyBookComesBackAsItWasWithItsHolds();
    void anEmptyBookHasNoParts();
    void aPartIsNamedAfterWhatItHolds();
    void theStateHashChangesWithAnythingInTheBook();
    void theStateHashIsThatOfTheListedParts();
    void whoWaitsAndWhoWasMergedComeBackWithWhatFollows();
    void aSnapshotFromBeforeWaitingAndMergingIsRead();
    void aBrokenSnapshotIsRefused();
};

void BookJsonTest::anyBookComesBackAsItWasWithItsHolds() {
    QVERIFY(rc::check("a book read is the book written", [](std::uint64_t seed) {
        wire::AnyThing any(seed);
        const Book book = anyBook(any);
        const Book read = wire::readBook(wire::printBook(book));
        RC_ASSERT(read == book);
        RC_ASSERT(sameHolds(read, book));
        RC_ASSERT(wire::stateSha256(read) == wire::stateSha256(book));
        RC_ASSERT(wire::bookFromParts(wire::bookToParts(book)) == book);
        const Book other = anyBook(any);
        RC_ASSERT((wire::stateSha256(other) == wire::stateSha256(book)) == (other == book));
    }));
}

void BookJsonTest::anEmptyBookHasNoParts() {
    QVERIFY(wire::printBook(Book()).empty());
    QVERIFY(wire::readBook({}) == Book());
}

void BookJsonTest::aPartIsNamedAfterWhatItHolds() {
    const auto parts = wire::printBook(smallBook());
    QVERIFY(parts.contains("day:2026-03-28"));
    QVERIFY(parts.contains("turns"));
    QCOMPARE(parts.at("turns"), std::string(R"({"count":3,"last":[{"stylist":"mia","turn":3}]})"));
}

void BookJsonTest::theStateHashChangesWithAnythingInTheBook() {
    const Book book = smallBook();
    const std::vector<Event> changes{CustomerRegistered{{"new"}}, StylistReleased{{"bea-1"}, 0}, ServiceStarted{{"bea-1"}, {}},
                                     samples::events().front(), samples::events()[31]};
    for (const Event& event : changes) {
        Book changed = book;
        evolve(changed, event);
        QVERIFY(wire::stateSha256(changed) != wire::stateSha256(book));
    }
}

void BookJsonTest::theStateHashIsThatOfTheListedParts() {
    const Book book = smallBook();
    QCOMPARE(wire::stateSha256(book), wire::stateSha256(wire::printBook(book)));
    QCOMPARE(wire::stateSha256(Book()), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

void BookJsonTest::whoWaitsAndWhoWasMergedComeBackWithWhatFollows() {
    Book book = smallBook();
    const Waiting waiting{.id = {"w"}, .kind = WaitingKind::list, .turn = 4};
    for (const Event& event : std::vector<Event>{CustomerRegistered{{"bea"}}, CustomerRegistered{{"bea-2"}}, CustomersMerged{{"bea"}, {"bea-2"}},
                                                 WaitingJoined{waiting}, WaitingEnded{{"w"}, {}, WaitingEnd::gaveUp},
                                                 ReservationBooked{.reservation = {"visit"}, .day = Day{20'000}, .group = GroupPlace{{"g"}, GroupKind::party, 1, 1}}})
        evolve(book, event);
    const Book read = wire::readBook(wire::printBook(book));
    QCOMPARE(read.personOf({"bea-2"}), CustomerId{"bea"});
    QCOMPARE(read.mergedInto({"bea"}), std::vector<CustomerId>{CustomerId{"bea-2"}});
    // Nobody waits any more, and yet the turn is not given again.
    QCOMPARE(read.lastTurn(WaitingKind::list), 4);
    QCOMPARE(read.groupOf({"g"}).size(), 1U);
}

void BookJsonTest::aSnapshotFromBeforeWaitingAndMergingIsRead() {
    const Book read = wire::readBook({{"customers", R"({"items":[{"id":"bea"}]})"}, {"turns", R"({"count":3,"last":[{"stylist":"mia","turn":3}]})"}});
    QVERIFY(read.waiting().empty());
    QCOMPARE(read.personOf({"bea"}), CustomerId{"bea"});
    QCOMPARE(read.lastTurn(WaitingKind::walkIn), 0);
    QCOMPARE(read.assignmentCount(), 3);
}

void BookJsonTest::aBrokenSnapshotIsRefused() {
    auto parts = wire::printBook(smallBook());
    const std::string day = parts.at("day:2026-03-28");
    QVERIFY_EXCEPTION_THROWN(wire::readBook({{"till", "{}"}}), wire::WireError);
    const std::string circle = R"({"items":[{"id":"a","merged_into":"b"},{"id":"b","merged_into":"a"}]})";
    QVERIFY_EXCEPTION_THROWN(wire::readBook({{"customers", circle}}), wire::WireError);
    // Two people at once would be a circle that no chain of merges shows.
    const std::string twice = R"({"items":[{"id":"a","merged_into":"b"},{"id":"a","merged_into":"c"},{"id":"b","merged_into":"a"}]})";
    QVERIFY_EXCEPTION_THROWN(wire::readBook({{"customers", twice}}), wire::WireError);
    QVERIFY_EXCEPTION_THROWN(wire::readBook({{"day:2026-03-29", day}}), wire::WireError);
    QVERIFY_EXCEPTION_THROWN(wire::readBook({{"day:today", day}}), wire::WireError);
    QVERIFY_EXCEPTION_THROWN(wire::readBook({{"day:2026-03-28", day.substr(0, day.size() - 3)}}), wire::WireError);
    // Nobody has had a turn that was not given yet, or two last turns.
    QVERIFY_EXCEPTION_THROWN(wire::readBook({{"turns", R"({"count":0,"last":[{"stylist":"mia","turn":17}]})"}}), wire::WireError);
    QVERIFY_EXCEPTION_THROWN(wire::readBook({{"turns", R"({"count":3,"last":[{"stylist":"mia","turn":2},{"stylist":"mia","turn":3}]})"}}), wire::WireError);
}

QTEST_APPLESS_MAIN(BookJsonTest)
#include "book_json_test.moc"
