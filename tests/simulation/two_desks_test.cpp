#include "two_desks_test.h"

#include "support/fake_shop.h"

#include "salon/wire/book_json.h"

#include <QTest>

using namespace salon;
using namespace salon::test;

namespace {

BookReservation bookReservation(const FakeShop& shop, const char* id, const Wish& wish, int startMinute) {
    return {{id}, {"anna"}, shop.salon().firstDay.plus(1), {{{"cut"}, wish, startMinute, {}, false}}, false};
}

}  // namespace

void TwoDesksTest::bothSidesShowTheSameAfterTheLineIsBack() {
    FakeShop shop{{"desk", "back-office"}};
    shop.at("desk").goOffline();
    QVERIFY(shop.at("desk").submit(bookReservation(shop, "anna-cut", Wish::any(), 600)));
    QVERIFY(shop.at("back-office").submit(bookReservation(shop, "bea-cut", Wish::any(), 600)));
    shop.at("desk").goOnline();
    QVERIFY(shop.settle());
    QVERIFY(shop.at("desk").book() == shop.server().book());
    QVERIFY(shop.at("back-office").book() == shop.server().book());
    const Reservation* anna = shop.server().book().findReservation({"anna-cut"});
    const Reservation* bea = shop.server().book().findReservation({"bea-cut"});
    QVERIFY(anna && bea);
    QVERIFY(anna->lines[0].stylist != bea->lines[0].stylist);
}

void TwoDesksTest::twoWhoWantTheSameOneAtOnceAreKeptAndShownOnEveryDesk() {
    FakeShop shop{{"desk", "back-office"}};
    shop.at("desk").goOffline();
    shop.at("back-office").goOffline();
    shop.at("desk").submit(bookReservation(shop, "anna-cut", Wish::only({"mia"}), 600));
    shop.at("back-office").submit(bookReservation(shop, "bea-cut", Wish::only({"mia"}), 610));
    shop.at("desk").goOnline();
    shop.at("back-office").goOnline();
    QVERIFY(shop.settle());
    for (auto* desk : shop.desks()) {
        QCOMPARE(desk->book().attention().size(), std::size_t{1});
        QVERIFY(desk->book().findReservation({"anna-cut"}) && desk->book().findReservation({"bea-cut"}));
        QCOMPARE(QString::fromStdString(wire::stateSha256(desk->book())), QString::fromStdString(wire::stateSha256(shop.server().book())));
    }
    const auto& item = shop.at("desk").book().attention().begin()->second;
    QVERIFY(!item.cause.alternatives.empty());
    QVERIFY(item.cause.by == ReservationId{"anna-cut"} || item.cause.by == ReservationId{"bea-cut"});
}

void TwoDesksTest::whatWasStoredSurvivesACrash() {
    FakeShop shop{{"desk", "back-office"}};
    shop.at("desk").goOffline();
    shop.at("desk").submit(bookReservation(shop, "anna-cut", Wish::any(), 600));
    shop.at("desk").crash();
    shop.at("desk").start();
    QVERIFY(shop.at("desk").book().findReservation({"anna-cut"}));
    shop.at("desk").goOnline();
    QVERIFY(shop.settle());
    QVERIFY(shop.at("back-office").book().findReservation({"anna-cut"}));
}

void TwoDesksTest::aServerThatDiesBetweenCommitAndAnswerLosesNothingAndDoublesNothing() {
    FakeShop shop{{"desk"}};
    shop.server().onDied = [&] { shop.time().after(500, [&] { shop.server().start(); }); };
    shop.server().breakNextCommit(CommitFault::diesAfter);
    shop.at("desk").submit(bookReservation(shop, "anna-cut", Wish::any(), 600));
    QVERIFY(shop.settle());
    QCOMPARE(shop.server().book().reservationCount(), shop.salon().book.reservationCount() + 1);
    QCOMPARE(shop.server().head().position, shop.salon().head().position + 1);
}

QTEST_GUILESS_MAIN(TwoDesksTest)
#include "moc_two_desks_test.cpp"
