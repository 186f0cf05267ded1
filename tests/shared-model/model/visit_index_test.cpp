#include "salon/evolve.h"
#include "salon/visit_index.h"
#include "shared-model/rules/random_steps.h"

#include <QtTest>

using namespace salon;
using namespace salon::test;

namespace {

/// "2026-03-24 10:00 anna; …", so that a failure shows both lists.
QString printed(const std::vector<VisitIndex::Visit>& visits) {
    QStringList lines;
    for (const auto& visit : visits)
        lines << QString::fromStdString(printDay(visit.day) + " " + printMinute(visit.startMinute) + " " + visit.reservation.text);
    return lines.join("; ");
}

QString visitsOf(const VisitIndex& index, const std::string& customer) { return printed(index.visitsOf({customer})); }

/// What the index must say, found by reading every day.
QString visitsInBook(const Book& book, const CustomerId& customer) {
    std::vector<VisitIndex::Visit> visits;
    for (const Day day : book.daysFrom({0}))
        for (const auto& reservation : book.findDay(day)->reservations)
            if (!reservation->customer.empty() && book.personOf(reservation->customer) == book.personOf(customer))
                visits.push_back({day, reservation->startMinute(), reservation->id});
    std::sort(visits.begin(), visits.end());
    return printed(visits);
}

CommandBody someBody(const RandomStep& step, const Book& book) {
    const std::vector<CustomerId> people{{"anna"}, {"bea"}, {"cho"}};
    const CustomerId& one = people[static_cast<std::size_t>(step.wish) % people.size()];
    const CustomerId& other = people[static_cast<std::size_t>(step.choice) % people.size()];
    if (step.verb % 9 == 0) return step.minute % 3 == 0 ? CommandBody{TakeBackMerge{other}} : CommandBody{MergeCustomers{one, other}};
    CommandBody body = bodyFrom(step, book);
    if (auto* wish = std::get_if<BookReservation>(&body); wish && !wish->customer.empty()) wish->customer = one;
    return body;
}

}  // namespace

class VisitIndexTest : public QObject {
    Q_OBJECT

private slots:
    void listsVisitsOldestFirstEndedOnesToo();
    void followsAMoveToAnotherDay();
    void nobodyUnnamedIsListed();
    void whoWasMergedHasTheVisitsOfBoth();
    void aCopyStaysAsItWas();
    void followingAnythingGivesWhatABuildFromNothingGives();
    void twoHundredThousandVisits();
};

void VisitIndexTest::listsVisitsOldestFirstEndedOnesToo() {
    TestSalon salon;
    salon.booked("anna", "cut", "11:00", only("mia"));
    BookReservation second = bookReservation("anna-early", "cut", "09:00", only("jo"));
    second.customer = {"anna"};
    salon.promises(second);
    salon.promises(CancelReservation{{"anna"}, CancelReason::ill});
    VisitIndex index;
    index.follow(salon.book());
    QCOMPARE(visitsOf(index, "anna"), QString("2026-03-24 09:00 anna-early; 2026-03-24 11:00 anna"));
    QCOMPARE(visitsOf(index, "bea"), QString());
}

void VisitIndexTest::followsAMoveToAnotherDay() {
    TestSalon salon;
    salon.booked("anna", "cut", "11:00", only("mia"));
    VisitIndex index;
    index.follow(salon.book());
    salon.promises(moveReservation("anna", "15:30", "mia", tuesday.plus(2)));
    index.follow(salon.book());
    QCOMPARE(visitsOf(index, "anna"), QString("2026-03-26 15:30 anna"));
}

void VisitIndexTest::nobodyUnnamedIsListed() {
    TestSalon salon;
    BookReservation unnamed = bookReservation("anna", "cut", "11:00");
    unnamed.customer = {};
    salon.promises(unnamed);
    VisitIndex index;
    index.follow(salon.book());
    QCOMPARE(index.size(), std::size_t{0});
    QCOMPARE(printed(index.visitsOf({})), QString());
}

void VisitIndexTest::whoWasMergedHasTheVisitsOfBoth() {
    TestSalon salon;
    salon.booked("anna", "cut", "11:00", only("mia"));
    salon.booked("bea", "cut", "09:00", only("mia"));
    salon.promises(MergeCustomers{{"anna"}, {"bea"}});
    VisitIndex index;
    index.follow(salon.book());
    const QString both("2026-03-24 09:00 bea; 2026-03-24 11:00 anna");
    QCOMPARE(visitsOf(index, "anna"), both);
    QCOMPARE(visitsOf(index, "bea"), both);
    salon.promises(TakeBackMerge{{"bea"}});
    index.follow(salon.book());
    QCOMPARE(visitsOf(index, "anna"), QString("2026-03-24 11:00 anna"));
    QCOMPARE(visitsOf(index, "bea"), QString("2026-03-24 09:00 bea"));
}

void VisitIndexTest::aCopyStaysAsItWas() {
    TestSalon salon;
    salon.booked("anna", "cut", "11:00", only("mia"));
    VisitIndex index;
    index.follow(salon.book());
    const VisitIndex copy = index;
    salon.promises(moveReservation("anna", "15:30", "mia"));
    index.follow(salon.book());
    QCOMPARE(visitsOf(copy, "anna"), QString("2026-03-24 11:00 anna"));
    QCOMPARE(visitsOf(index, "anna"), QString("2026-03-24 15:30 anna"));
}

void VisitIndexTest::followingAnythingGivesWhatABuildFromNothingGives() {
    const bool held = rc::check("random changes, followed now and then, backwards too", [] {
        TestSalon salon;
        VisitIndex index;
        std::vector<Book> books{salon.book()};
        for (const RandomStep& step : *someSteps()) {
            salon.submit(salon.desk().command(someBody(step, salon.book()), Mode::promised));
            books.push_back(salon.book());
            // A prediction that is thrown away leads the index back to an earlier book.
            if (step.minute % 3 == 0) index.follow(books[static_cast<std::size_t>(step.visit) % books.size()]);
        }
        index.follow(salon.book());
        for (const char* id : {"anna", "bea", "cho", "dana"})
            RC_ASSERT(visitsOf(index, id).toStdString() == visitsInBook(salon.book(), {id}).toStdString());
    });
    QVERIFY(held);
}

void VisitIndexTest::twoHundredThousandVisits() {
    Book book = TestSalon().book();
    for (int i = 0; i < 200'000; ++i) {
        ReservationBooked booked;
        booked.reservation = {"r" + std::to_string(i)};
        booked.customer = {"c" + std::to_string(i * 7 % 50'000)};
        booked.day = tuesday.plus(-(i % 1'800));
        booked.lines.push_back(Line{.service = {"cut"}, .startMinute = 540 + i % 400, .blocks = {30, 0, 0, 0}});
        const Event fact = booked;
        evolve(book, fact);
    }
    QElapsedTimer timer;
    VisitIndex index;
    timer.start();
    index.follow(book);
    const auto built = timer.nsecsElapsed();
    evolve(book, ReservationMoved{{"r77"}, tuesday.plus(3), {720}});
    timer.restart();
    index.follow(book);
    // Printed, not judged: a busy machine is not a wrong program.
    qInfo("200,000 visits: built in %lld ms, one change followed in %lld us", static_cast<long long>(built / 1'000'000),
          static_cast<long long>(timer.nsecsElapsed() / 1000));
    QCOMPARE(index.size(), std::size_t{50'000});
    QCOMPARE(visitsOf(index, "c539"), visitsInBook(book, {"c539"}));
}

QTEST_APPLESS_MAIN(VisitIndexTest)
#include "visit_index_test.moc"
