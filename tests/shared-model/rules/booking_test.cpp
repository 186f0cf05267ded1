#include "shared-model/rules/table_of_text.h"

#include "salon/invariants.h"

using namespace salon;
using namespace salon::test;

/// What cannot be booked at all, however it was asked.
class BookingTest : public QObject {
    Q_OBJECT

private slots:
    void table_data();
    void table() {
        Script script;
        runRow(script);
    }
    void aPromiseThatCannotStandIsToldToAPerson();
    void minutesThatCannotBeAreRefused();
    void nothingIsPossibleBeforeTheShopIsOpen();
    void theShopIsOpenedOnce();
    void stepsOtherThanFiveTenFifteenAreRefused();
    void customersAreKnownOnceAndForgottenForGood();
    void aWalkInHasArrived();
    void anUnnamedCustomerIsWelcome();
    void listedPriceAndMinutesFollowTheWishedStylist();
};

void BookingTest::table_data() {
    rowsOf(R"(
# given                                   | wish                                        | answer
                                          | book anna cut 10:00 only mia                | accepted
                                          | book anna cut 10:00 at 2026-01-05           | accepted
                                          | book anna cut 10:00 any approval            | accepted
                                          | book anna cut 10:00 only nobody             | refused stylist_unknown
                                          | book anna cut 10:00 prefer nobody           | refused stylist_unknown
                                          | book anna colour 10:00 only kim             | refused not_qualified
                                          | book anna colour 10:00 prefer kim           | refused not_qualified
retire jo                                 | book anna cut 10:00 only jo                 | refused stylist_retired
                                          | book anna shave 10:00                       | refused service_unknown
                                          | book anna cut 10:05                         | refused not_on_grid
                                          | book anna cut 23:40                         | refused past_midnight
                                          | promise book anna cut 23:40                 | refused past_midnight
                                          | promise book anna cut 23:30                 | flagged outside_shift
book anna cut 10:00                       | book anna cut 11:00                         | refused reservation_exists
book anna cut 10:00; cancel anna          | book anna cut 11:00                         | refused reservation_exists
                                          | walk-in anna cut 10:00 only mia             | accepted
book bea cut 10:00 only mia               | walk-in anna cut 10:00 only mia             | refused stylist_taken by=bea
book bea cut 10:00 only mia               | promise walk-in anna cut 10:00 only mia     | flagged stylist_taken by=bea
# a cancelled, declined or missed visit holds nobody; a completed one did
book bea cut 10:00 only mia; cancel bea   | book anna cut 10:00 only mia                | accepted
book bea cut 10:00 only mia; no-show bea  | book anna cut 10:00 only mia                | accepted
book bea cut 10:00 only mia approval; decline bea | book anna cut 10:00 only mia        | accepted
book bea cut 10:00 only mia approval      | book anna cut 10:00 only mia                | refused stylist_taken by=bea
book bea cut 10:00 only mia; start bea; complete bea | book anna cut 10:00 only mia     | refused stylist_taken by=bea
# time off and shifts
off mia 10:00-11:00                       | book anna cut 10:30 only mia                | refused outside_shift
off mia 10:00-11:00                       | book anna cut 11:00 only mia                | accepted
off mia 10:00-11:00                       | book anna cut 09:30 only mia                | accepted
off mia 10:30-11:00                       | book anna colour 10:00 only mia             | accepted
off mia 11:00-11:20                       | book anna colour 10:00 only mia             | refused outside_shift
shift mia none                            | book anna cut 10:00 prefer mia              | flagged outside_shift
shift mia none; shift jo none; shift kim none | book anna cut 10:00                     | refused outside_shift
# one visit's lines do not stand over each other
                                          | book anna cut 10:00 only mia + cut 10:00 only mia   | refused stylist_taken by=anna
                                          | book anna cut 10:00 only mia + cut 10:30 only mia   | accepted
                                          | book anna colour 10:00 only mia + cut 10:30 only mia | accepted
book bea perm 10:00 any; book cho perm 10:00 any | book anna colour 10:00 any           | refused nobody_free by=bea
)");
}

void BookingTest::aPromiseThatCannotStandIsToldToAPerson() {
    Script script;
    QCOMPARE(script.run("promise book anna shave 10:00"), std::string("refused service_unknown"));
    QCOMPARE(script.openItems(), std::string("refused_promise anna -1"));
    QCOMPARE(script.run("book anna shave 10:00"), std::string("refused service_unknown"));
    QCOMPARE(script.openItems(), std::string("refused_promise anna -1"));
}

void BookingTest::minutesThatCannotBeAreRefused() {
    TestSalon salon;
    for (const Blocks& blocks : {Blocks{-10, 40, 0, 0}, Blocks{0, 0, 0, 0}, Blocks{500, 500, 0, 0}, Blocks{0, 0, 0, 721}}) {
        auto wish = bookReservation("anna", "cut", "10:00");
        wish.lines[0].blocks = blocks;
        QCOMPARE(printed(salon.asks(wish).verdict), std::string("refused bad_minutes"));
    }
    QCOMPARE(printed(salon.asks(bookReservation("anna", std::vector<LineRequest>{})).verdict), std::string("refused no_lines"));
}

void BookingTest::nothingIsPossibleBeforeTheShopIsOpen() {
    TestSalon salon = TestSalon::unopened();
    QCOMPARE(printed(salon.asks(bookReservation("anna", "cut", "10:00")).verdict), std::string("refused shop_missing"));
    QCOMPARE(printed(salon.asks(RegisterCustomer{{"anna"}}).verdict), std::string("refused shop_missing"));
    QVERIFY(violations(salon.book()).empty());
}

void BookingTest::theShopIsOpenedOnce() {
    TestSalon salon;
    QCOMPARE(printed(salon.asks(OpenShop{Shop{{"other"}, "Other", "Asia/Seoul", 10, "KRW"}}).verdict), std::string("refused shop_exists"));
}

void BookingTest::stepsOtherThanFiveTenFifteenAreRefused() {
    for (const int step : {0, 1, 7, 20, 60, -5}) {
        TestSalon salon = TestSalon::unopened();
        QCOMPARE(printed(salon.asks(OpenShop{Shop{{"shop"}, "Shop", "Asia/Seoul", step, "KRW"}}).verdict), std::string("refused bad_step"));
    }
    for (const int step : {5, 10, 15}) {
        TestSalon salon = TestSalon::unopened();
        QCOMPARE(printed(salon.asks(OpenShop{Shop{{"shop"}, "Shop", "Asia/Seoul", step, "KRW"}}).verdict), std::string("accepted"));
    }
}

void BookingTest::customersAreKnownOnceAndForgottenForGood() {
    TestSalon salon;
    QCOMPARE(printed(salon.asks(RegisterCustomer{{"anna"}}).verdict), std::string("refused customer_exists"));
    QCOMPARE(printed(salon.asks(AmendCustomer{{"stranger"}}).verdict), std::string("refused customer_unknown"));
    QCOMPARE(printed(salon.asks(AmendCustomer{{"anna"}}).verdict), std::string("accepted"));
    salon.booked("anna", "cut", "10:00", any());
    QCOMPARE(printed(salon.asks(EraseCustomer{{"anna"}}).verdict), std::string("accepted"));
    QCOMPARE(salon.reservation("anna").status, Status::confirmed);
    QVERIFY(salon.asks(EraseCustomer{{"anna"}}).events.empty());
    QCOMPARE(printed(salon.asks(AmendCustomer{{"anna"}}).verdict), std::string("refused customer_erased"));
    auto again = bookReservation("anna-again", "cut", "11:00");
    again.customer = CustomerId{"anna"};
    QCOMPARE(printed(salon.asks(again).verdict), std::string("refused customer_erased"));
    again.customer = CustomerId{"stranger"};
    QCOMPARE(printed(salon.asks(again).verdict), std::string("refused customer_unknown"));
}

void BookingTest::aWalkInHasArrived() {
    Script script;
    script.run("walk-in anna cut 10:00");
    QCOMPARE(script.salon.reservation("anna").status, Status::arrived);
    QVERIFY(script.salon.reservation("anna").walkIn);
    QVERIFY(script.salon.reservation("anna").arrivedAt.has_value());
}

void BookingTest::anUnnamedCustomerIsWelcome() {
    Script script;
    QCOMPARE(script.run("book somebody cut 10:00"), std::string("accepted"));
    QVERIFY(script.salon.reservation("somebody").customer.empty());
}

void BookingTest::listedPriceAndMinutesFollowTheWishedStylist() {
    TestSalon salon;
    salon.asks(DefineSkill{{"mia"}, {"cut"}, Skill{Blocks{40, 0, 0, 10}, Money{45000}}});
    salon.booked("anna", "cut", "10:00", only("mia"));
    salon.promises(bookReservation("bea", "cut", "10:00", only("mia")));
    for (const char* id : {"anna", "bea"}) {
        QCOMPARE(salon.lineOf(id).price, Money{45000});
        QCOMPARE(salon.lineOf(id).blocks, (Blocks{40, 0, 0, 10}));
    }
}

QTEST_APPLESS_MAIN(BookingTest)
#include "booking_test.moc"
