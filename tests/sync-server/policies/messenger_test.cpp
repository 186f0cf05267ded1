#include "sync-server/support/texting_salon.h"
#include "sync-server/support/words.h"

#include <QTest>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

namespace {

const std::string kBooked = "01000001234 Salon: 김안나, you are booked for Wed 3 Jun 14:00 Mia.\n";

}  // namespace

/// Customers are told what has become of their visits: each thing once, after a pause, and nothing that is no longer so.
class MessengerTest : public QObject {
    Q_OBJECT

private slots:
    void saysThatAVisitIsBookedAfterThePause();
    void makesOneTextOfThreeMoves();
    void saysNothingOfACancelThatWasUndone();
    void saysEachChangeOnceInOrder();
    void waitsForTheMorning();
    void remindsADayAndTwoHoursBefore();
    void saysNothingOfWhatWasAgreedBeforeTextingBegan();
    void failsWithoutANumberATextCanReach_data();
    void failsWithoutANumberATextCanReach();
    void leavesOutKindsTheShopDoesNotSend();
    void holdsAndReleases();
    void sendsNow();
    void takesAPersonsOwnWords();
    void putsTheLinkAndTheSenderIntoTheText();
    void tellsWhoWaitsOfAnOpeningOnceADay();
    void reportsAnOpeningThatDidNotArrive();
    void respectsARefusal();
    void goesOnAfterARestart();
    void leavesToAnotherMessengerWhatThatOneStillHolds();
};

void MessengerTest::saysThatAVisitIsBookedAfterThePause() {
    TextingSalon salon;
    salon.book("r1", 3, 14);
    salon.pass(59);
    QCOMPARE(salon.said(), "");
    salon.pass(1);
    QCOMPARE(salon.said(), kBooked);
    QCOMPARE(salon.outcomeOf("r1"), "handed_over");
    salon.pass(3600);
    QCOMPARE(salon.said(), kBooked);
}

void MessengerTest::makesOneTextOfThreeMoves() {
    TextingSalon salon;
    salon.book("r1", 3, 14);
    salon.pass(60);
    for (const int hour : {15, 16, 12}) {
        salon.move("r1", 3, hour);
        salon.pass(59);
    }
    QCOMPARE(salon.said(), kBooked);
    salon.pass(1);
    QCOMPARE(salon.said(), kBooked + "01000001234 Salon: 김안나, your visit is now on Wed 3 Jun 12:00 Mia.\n");
}

void MessengerTest::saysNothingOfACancelThatWasUndone() {
    TextingSalon salon;
    salon.book("r1", 3, 14);
    salon.pass(60);
    salon.desk(CancelReservation{ReservationId{"r1"}});
    salon.pass(30);
    salon.desk(TakeBackCancellation{ReservationId{"r1"}});
    salon.pass(3600);
    QCOMPARE(salon.said(), kBooked);
}

void MessengerTest::saysEachChangeOnceInOrder() {
    TextingSalon salon;
    salon.book("r1", 3, 14);
    salon.pass(300);
    salon.move("r1", 3, 16);
    salon.pass(300);
    salon.desk(CancelReservation{ReservationId{"r1"}});
    salon.pass(300);
    salon.desk(TakeBackCancellation{ReservationId{"r1"}});
    salon.pass(300);
    QCOMPARE(salon.said(), kBooked +
                               "01000001234 Salon: 김안나, your visit is now on Wed 3 Jun 16:00 Mia.\n"
                               "01000001234 Salon: 김안나, your visit on Wed 3 Jun 16:00 is cancelled.\n"
                               "01000001234 Salon: 김안나, please ignore our last text: your visit on Wed 3 Jun 16:00 Mia stands.\n");
}

void MessengerTest::waitsForTheMorning() {
    TextingSalon salon;
    salon.pass(13 * 3600);
    salon.book("r1", 3, 14);
    salon.pass(10 * 3600 - 1);
    QCOMPARE(salon.said(), "");
    salon.pass(1);
    QCOMPARE(salon.said(), kBooked);
}

void MessengerTest::remindsADayAndTwoHoursBefore() {
    TextingSalon salon;
    salon.book("r1", 3, 14);
    salon.pass(29 * 3600 - 1);
    QCOMPARE(salon.said(), kBooked);
    salon.pass(1);
    const std::string day = kBooked + "01000001234 Salon: 김안나, see you on Wed 3 Jun 14:00 Mia. Reply C to confirm, X to cancel.\n";
    QCOMPARE(salon.said(), day);
    salon.pass(22 * 3600 - 1);
    QCOMPARE(salon.said(), day);
    salon.pass(1);
    QCOMPARE(salon.said(), day + "01000001234 Salon: 김안나, see you soon: Wed 3 Jun 14:00 Mia\n");
    salon.pass(5 * 24 * 3600);
    QCOMPARE(salon.fake->sent.size(), 3U);
}

void MessengerTest::saysNothingOfWhatWasAgreedBeforeTextingBegan() {
    Texting texting = TextingSalon::switchedOn();
    texting.on = false;
    TextingSalon salon(texting);
    salon.book("r1", 3, 14);
    salon.pass(120);
    salon.move("r1", 3, 15);
    salon.pass(120);
    salon.desk(DefineTexting{TextingSalon::switchedOn()});
    salon.book("r2", 3, 11);
    salon.pass(3600);
    QCOMPARE(salon.said(), "01000001234 Salon: 김안나, you are booked for Wed 3 Jun 11:00 Mia.\n");
    salon.move("r1", 3, 14);
    salon.pass(60);
    QCOMPARE(salon.fake->sent.size(), 2U);
}

void MessengerTest::failsWithoutANumberATextCanReach_data() {
    QTest::addColumn<QString>("phone");
    QTest::newRow("none") << "";
    QTest::newRow("a landline") << "0212345678";
}

void MessengerTest::failsWithoutANumberATextCanReach() {
    QFETCH(QString, phone);
    TextingSalon salon;
    salon.enter("bea", "Bea", phone.toStdString());
    salon.book("r1", 3, 14, "bea");
    salon.pass(3600);
    QCOMPARE(salon.said(), "");
    QCOMPARE(salon.outcomeOf("r1"), "failed");
    QCOMPARE(salon.attention(), "noPhone");
}

void MessengerTest::leavesOutKindsTheShopDoesNotSend() {
    Texting texting = TextingSalon::switchedOn();
    texting.unsent = {TextKind::confirmed};
    TextingSalon salon(texting);
    salon.book("r1", 3, 14);
    salon.pass(300);
    salon.move("r1", 3, 16);
    salon.pass(300);
    QCOMPARE(salon.said(), "01000001234 Salon: 김안나, your visit is now on Wed 3 Jun 16:00 Mia.\n");
}

void MessengerTest::holdsAndReleases() {
    TextingSalon salon;
    salon.book("r1", 3, 14);
    salon.desk(HoldText{ReservationId{"r1"}});
    salon.pass(3600);
    QCOMPARE(salon.said(), "");
    salon.desk(ReleaseText{ReservationId{"r1"}});
    salon.settle();
    QCOMPARE(salon.said(), kBooked);
}

void MessengerTest::sendsNow() {
    TextingSalon salon;
    salon.book("r1", 3, 14);
    const Statement statement{ToldStatus::confirmed, parseDay("2026-06-03").value(), 14 * 60, {StylistId{"mia"}}};
    QCOMPARE(salon.desk(SendTextNow{ReservationId{"r1"}, TextKind::confirmed, statement}).kind, VerdictKind::accepted);
    salon.settle();
    QCOMPARE(salon.said(), kBooked);
}

void MessengerTest::takesAPersonsOwnWords() {
    TextingSalon salon;
    salon.book("r1", 3, 14);
    Personal words;
    words.customer = CustomerId{"anna"};
    words.salt = std::string(32, '5');
    words.text = "{name}, bring your photo.";
    const Statement statement{ToldStatus::confirmed, parseDay("2026-06-03").value(), 14 * 60, {StylistId{"mia"}}};
    QCOMPARE(salon.desk(WordText{ReservationId{"r1"}, TextKind::confirmed, statement}, words).kind, VerdictKind::accepted);
    salon.settle();
    salon.restart();
    salon.pass(60);
    QCOMPARE(salon.said(), "01000001234 김안나, bring your photo.\n");
    salon.move("r1", 3, 16);
    salon.pass(60);
    QVERIFY2(salon.said().ends_with("your visit is now on Wed 3 Jun 16:00 Mia.\n"), "The words were for one text.");
}

void MessengerTest::putsTheLinkAndTheSenderIntoTheText() {
    TextingSalon salon;
    auto parts = salon.parts();
    parts.linkOf = [](const ReservationId& reservation) { return "https://example/v/" + reservation.text; };
    salon.messenger = std::make_unique<Messenger>(parts);
    salon.book("r1", 3, 14);
    salon.pass(60);
    QVERIFY(salon.said().find("https://example/v/r1") != std::string::npos);
    QCOMPARE(salon.fake->sent.front().from, "0212345678");
    QVERIFY(salon.fake->sent.front().kind == TextKind::confirmed);
    QVERIFY(salon.fake->sent.front().id.size() >= 32);
}

void MessengerTest::tellsWhoWaitsOfAnOpeningOnceADay() {
    TextingSalon salon;
    salon.enter("bea", "Bea", "01011112222");
    for (int hour = 10; hour < 18; ++hour) salon.book("r" + std::to_string(hour), 4, hour);
    const Waiting waiting = TextingSalon::beaWaits(4);
    QCOMPARE(salon.desk(JoinWaiting{waiting}).kind, VerdictKind::accepted);
    salon.pass(1800);
    const auto before = salon.fake->sent.size();
    salon.desk(CancelReservation{ReservationId{"r12"}});
    salon.pass(30);
    QCOMPARE(salon.fake->sent.size(), before);
    salon.pass(600);
    QVERIFY2(salon.said().find("01011112222 Salon: Bea, a place is free on Thu 4 Jun 12:00.") != std::string::npos, salon.said().c_str());
    QVERIFY(salon.currentBook().waiting().at(WaitingId{"w1"}).offer == TextOutcome::handedOver);
    const auto after = salon.fake->sent.size();
    salon.desk(CancelReservation{ReservationId{"r13"}});
    salon.pass(1800);
    QCOMPARE(salon.fake->sent.size(), after + 1);
    QVERIFY(salon.fake->sent.back().to == "01000001234");
}

void MessengerTest::reportsAnOpeningThatDidNotArrive() {
    TextingSalon salon;
    salon.enter("bea", "Bea", "0212345678");
    const Waiting waiting = TextingSalon::beaWaits(2);
    salon.desk(JoinWaiting{waiting});
    salon.pass(1800);
    QVERIFY(salon.currentBook().waiting().at(WaitingId{"w1"}).offer == TextOutcome::failed);
    QCOMPARE(salon.attention(), "noPhone");
}

void MessengerTest::respectsARefusal() {
    TextingSalon salon;
    salon.book("r1", 3, 14);
    salon.desk(DefineTextConsent{CustomerId{"anna"}, {Consent::refused, Consent::refused}});
    salon.pass(3600);
    QCOMPARE(salon.said(), "");
    salon.desk(DefineTextConsent{CustomerId{"anna"}, {}});
    salon.pass(60);
    QCOMPARE(salon.said(), kBooked);
}

void MessengerTest::goesOnAfterARestart() {
    TextingSalon salon;
    salon.book("r1", 3, 14);
    salon.pass(30);
    salon.restart();
    salon.pass(30);
    QCOMPARE(salon.said(), kBooked);
    salon.restart();
    salon.pass(3600);
    QCOMPARE(salon.said(), kBooked);
    // A change that nobody had looked at yet.
    salon.move("r1", 3, 16);
    salon.restart();
    salon.pass(60);
    QCOMPARE(salon.fake->sent.size(), 2U);
}

void MessengerTest::leavesToAnotherMessengerWhatThatOneStillHolds() {
    struct Killed {};
    TextingSalon salon;
    auto parts = salon.parts();
    parts.alone = false;
    Messenger first{parts};
    Messenger second{parts};
    salon.book("r1", 3, 14);
    first.step();
    second.step();
    salon.nowMs += 60'000;
    salon.fake->onSend = [](const OutgoingText&) { throw Killed{}; };
    QVERIFY_THROWS_EXCEPTION(Killed, for (int i = 0; i < 5; ++i) first.step());
    salon.fake->onSend = nullptr;
    for (int i = 0; i < 20; ++i) second.step();
    QCOMPARE(salon.outcomeOf("r1"), "sending");
    salon.nowMs += 61'000;
    for (int i = 0; i < 20; ++i) second.step();
    QCOMPARE(salon.outcomeOf("r1"), "unknown");
    QCOMPARE(salon.said(), "");
}

QTEST_GUILESS_MAIN(MessengerTest)
#include "messenger_test.moc"
