#include "sync-server/support/texting_salon.h"
#include "sync-server/support/words.h"

#include "salon/statement.h"

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
    void showsWhatTheGatewayRefused();
    void showsWhatNobodyKnows();
    void claimsNothingWhileTheGatewayIsGone();
    void keepsOneInHandWhileTheGatewayIsBusy();
    void sendsNothingThatBecameFalseInItsHand();
    void keepsWhatTheGatewayDidNotTakeOutOfTheNight();
    void sendsInTheNightWhatAPersonHurried();
    void letsOthersPassByOneThatIsNotTaken();
    void makesAPersonsMatterOfWhatIsNotTakenForHours();
    void leavesNothingInDoubtWhenItStops();
    void sendsAgainWhatFailedByAPersonsWord();
    void tellsWhoWaitsOfAnOpeningOnceADay();
    void reportsAnOpeningThatDidNotArrive();
    void saysNothingOfAnOpeningThatWentMeanwhile();
    void respectsARefusal();
    void leavesOutWhomTheGatewayHasNoChannelFor();
    void goesOnAfterARestart();
    void reportsWhatItsPredecessorLeft();
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

void MessengerTest::showsWhatTheGatewayRefused() {
    TextingSalon salon;
    salon.fake->answers = {Sending::refused("refused_number")};
    salon.book("r1", 3, 14);
    salon.pass(3600);
    QCOMPARE(salon.outcomeOf("r1"), "failed");
    QCOMPARE(salon.attention(), "refused_number");
    QCOMPARE(salon.said(), "");
}

void MessengerTest::showsWhatNobodyKnows() {
    TextingSalon salon;
    salon.fake->answers = {Sending::unknown("cut_off")};
    salon.book("r1", 3, 14);
    salon.pass(3600);
    QCOMPARE(salon.outcomeOf("r1"), "unknown");
    QCOMPARE(salon.attention(), "cut_off");
    QCOMPARE(salon.fake->sent.size(), 1U);
}

void MessengerTest::claimsNothingWhileTheGatewayIsGone() {
    TextingSalon salon;
    salon.enter("bea", "Bea", "01011112222");
    salon.fake->reachable = false;
    salon.book("r1", 3, 14);
    salon.book("r2", 3, 16, "bea");
    salon.pass(1800);
    QCOMPARE(salon.outcomeOf("r1"), "none");
    QVERIFY(salon.gateway.isFailing());
    salon.desk(CancelReservation{ReservationId{"r2"}});
    salon.pass(1800);
    salon.fake->reachable = true;
    salon.pass(120);
    QCOMPARE(salon.said(), kBooked);
    QVERIFY(!salon.gateway.isFailing());
    QCOMPARE(salon.attention(), "");
}

void MessengerTest::keepsOneInHandWhileTheGatewayIsBusy() {
    TextingSalon salon;
    salon.enter("bea", "Bea", "01011112222");
    salon.fake->answers.assign(10, Sending::notNow("busy"));
    salon.book("r1", 3, 14);
    salon.book("r2", 3, 16, "bea");
    salon.pass(61);
    QCOMPARE(salon.outcomeOf("r1") + " " + salon.outcomeOf("r2"), "sending none");
    salon.pass(3600);
    QCOMPARE(salon.outcomeOf("r1") + " " + salon.outcomeOf("r2"), "handed_over handed_over");
    QCOMPARE(salon.fake->sent.size(), 2U);
    QCOMPARE(salon.attention(), "");
}

void MessengerTest::sendsNothingThatBecameFalseInItsHand() {
    TextingSalon salon;
    salon.fake->answers.assign(3, Sending::notNow("busy"));
    salon.book("r1", 3, 14);
    salon.pass(61);
    salon.move("r1", 3, 16);
    salon.pass(3600);
    // Nobody told them of the first time, so it has not moved.
    QCOMPARE(salon.said(), "01000001234 Salon: 김안나, you are booked for Wed 3 Jun 16:00 Mia.\n");
    QCOMPARE(salon.attention(), "");
}

void MessengerTest::keepsWhatTheGatewayDidNotTakeOutOfTheNight() {
    TextingSalon salon;
    salon.enter("bea", "Bea", "01011112222");
    salon.pass(11 * 3600 + 58 * 60 + 57);  // 20:58:57
    salon.fake->answers.assign(40, Sending::notNow("busy"));
    salon.book("r1", 3, 14);
    salon.pass(61);
    QCOMPARE(salon.outcomeOf("r1"), "sending");
    salon.pass(61);
    QCOMPARE(salon.outcomeOf("r1"), "none");
    // One in hand holds nobody up: whose visit is soon is told in the night.
    salon.fake->answers.clear();
    salon.pass(3600);
    QCOMPARE(salon.said(), "");
    QCOMPARE(salon.book("r2", 2, 10, "bea").kind, VerdictKind::accepted);
    salon.pass(60);
    QVERIFY2(salon.said().find("01011112222 ") == 0, salon.said().c_str());
    QCOMPARE(salon.fake->sent.size(), 1U);
    salon.pass(9 * 3600 + 58 * 60);  // 07:59
    QCOMPARE(salon.fake->sent.size(), 1U);
    salon.pass(120);
    QVERIFY2(salon.said().find(kBooked) != std::string::npos, salon.said().c_str());
    QCOMPARE(salon.outcomeOf("r1"), "handed_over");
    QCOMPARE(salon.attention(), "");
}

void MessengerTest::sendsInTheNightWhatAPersonHurried() {
    TextingSalon salon;
    salon.pass(11 * 3600 + 58 * 60);
    salon.fake->answers.assign(12, Sending::notNow("busy"));
    salon.book("r1", 3, 14);
    const Statement statement = statementOf(*salon.currentBook().findReservation(ReservationId{"r1"}));
    QCOMPARE(salon.desk(SendTextNow{ReservationId{"r1"}, TextKind::confirmed, statement}).kind, VerdictKind::accepted);
    salon.pass(120);
    QCOMPARE(salon.said(), "");
    // The claim was given back in between, and the person's word stands.
    salon.pass(3600);
    QCOMPARE(salon.said(), kBooked);
}

void MessengerTest::letsOthersPassByOneThatIsNotTaken() {
    TextingSalon salon;
    salon.enter("bea", "Bea", "01011112222");
    salon.fake->notNow = "01000001234";
    salon.book("r1", 3, 14);
    salon.book("r2", 3, 16, "bea");
    salon.pass(300);
    QCOMPARE(salon.outcomeOf("r2"), "handed_over");
    QCOMPARE(salon.outcomeOf("r1"), "none");
    salon.fake->notNow.clear();
    salon.pass(900);
    QCOMPARE(salon.outcomeOf("r1"), "handed_over");
    QCOMPARE(salon.fake->sent.size(), 2U);
    QCOMPARE(salon.attention(), "");
}

void MessengerTest::makesAPersonsMatterOfWhatIsNotTakenForHours() {
    TextingSalon salon;
    salon.fake->notNow = "01000001234";
    salon.book("r1", 3, 14);
    salon.pass(5 * 3600);
    QCOMPARE(salon.attention(), "");
    salon.pass(2 * 3600);
    QCOMPARE(salon.attention(), "busy");
    QCOMPARE(salon.outcomeOf("r1"), "failed");
}

void MessengerTest::leavesNothingInDoubtWhenItStops() {
    TextingSalon salon;
    salon.fake->answers.assign(2, Sending::notNow("busy"));
    salon.book("r1", 3, 14);
    salon.pass(60);
    QCOMPARE(salon.outcomeOf("r1"), "sending");
    salon.messenger->stop();
    QCOMPARE(salon.outcomeOf("r1"), "none");
    salon.restart();
    salon.pass(60);
    QCOMPARE(salon.said(), kBooked);
    QCOMPARE(salon.attention(), "");
    salon.messenger->stop();
    QCOMPARE(salon.outcomeOf("r1"), "handed_over");
}

void MessengerTest::sendsAgainWhatFailedByAPersonsWord() {
    TextingSalon salon;
    salon.fake->answers = {Sending::refused("refused_number"), Sending::unknown("cut_off")};
    salon.book("r1", 3, 14);
    salon.pass(61);
    QCOMPARE(salon.attention(), "refused_number");
    salon.pass(3600);
    QCOMPARE(salon.said(), "");
    QCOMPARE(salon.desk(SendTextAgain{ReservationId{"r1"}, 1}).kind, VerdictKind::accepted);
    QCOMPARE(salon.attention(), "");
    salon.settle();
    QCOMPARE(salon.attention(), "cut_off");
    // Never by itself, but as often as a person says.
    salon.restart();
    salon.pass(3600);
    const auto tried = salon.fake->sent.size();
    QCOMPARE(salon.desk(SendTextAgain{ReservationId{"r1"}, 2}).kind, VerdictKind::accepted);
    salon.settle();
    QCOMPARE(salon.fake->sent.size(), tried + 1);
    QCOMPARE(salon.outcomeOf("r1"), "handed_over");
    QCOMPARE(salon.attention(), "");
    salon.pass(3600);
    QCOMPARE(salon.fake->sent.size(), tried + 1);
}

void MessengerTest::tellsWhoWaitsOfAnOpeningOnceADay() {
    TextingSalon salon;
    salon.enter("bea", "Bea", "01011112222");
    for (int hour = 10; hour < 18; ++hour) salon.book("r" + std::to_string(hour), 4, hour);
    Waiting waiting;
    waiting.id = WaitingId{"w1"};
    waiting.kind = WaitingKind::list;
    waiting.customer = CustomerId{"bea"};
    waiting.lines = {{ServiceId{"cut"}, Wish::only(StylistId{"mia"}), 0, {}, false}};
    waiting.firstDay = waiting.lastDay = parseDay("2026-06-04").value();
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
    Waiting waiting;
    waiting.id = WaitingId{"w1"};
    waiting.kind = WaitingKind::list;
    waiting.customer = CustomerId{"bea"};
    waiting.lines = {{ServiceId{"cut"}, Wish::only(StylistId{"mia"}), 0, {}, false}};
    waiting.firstDay = waiting.lastDay = parseDay("2026-06-02").value();
    salon.desk(JoinWaiting{waiting});
    salon.pass(1800);
    QVERIFY(salon.currentBook().waiting().at(WaitingId{"w1"}).offer == TextOutcome::failed);
    QCOMPARE(salon.attention(), "noPhone");
}

void MessengerTest::saysNothingOfAnOpeningThatWentMeanwhile() {
    TextingSalon salon;
    salon.enter("bea", "Bea", "01011112222");
    Waiting waiting;
    waiting.id = WaitingId{"w1"};
    waiting.kind = WaitingKind::list;
    waiting.customer = CustomerId{"bea"};
    waiting.lines = {{ServiceId{"cut"}, Wish::only(StylistId{"mia"}), 0, {}, false}};
    waiting.firstDay = waiting.lastDay = parseDay("2026-06-03").value();
    waiting.span = {14 * 60, 15 * 60};
    salon.fake->answers.assign(4, Sending::notNow("busy"));
    salon.desk(JoinWaiting{waiting});
    salon.pass(62);
    QVERIFY(salon.currentBook().waiting().at(WaitingId{"w1"}).offeredOn);
    salon.book("r1", 3, 14);
    salon.pass(3600);
    QVERIFY2(salon.said().find("01011112222") == std::string::npos, salon.said().c_str());
    QVERIFY(!salon.currentBook().waiting().at(WaitingId{"w1"}).offeredOn);
    QCOMPARE(salon.attention(), "");
    // The next one is told.
    salon.desk(CancelReservation{ReservationId{"r1"}});
    salon.pass(3600);
    QVERIFY2(salon.said().find("01011112222") != std::string::npos, salon.said().c_str());
}

void MessengerTest::leavesOutWhomTheGatewayHasNoChannelFor() {
    TextingSalon salon;
    salon.fake->hasAlimtalk = false;
    salon.desk(DefineTextConsent{CustomerId{"anna"}, {Consent::refused, Consent::allowed}});
    salon.book("r1", 3, 14);
    salon.pass(3600);
    QCOMPARE(salon.said(), "");
    QCOMPARE(salon.attention(), "");
    QCOMPARE(salon.outcomeOf("r1"), "none");
    // Once they allow it, they are told what is news then.
    salon.desk(DefineTextConsent{CustomerId{"anna"}, {}});
    salon.move("r1", 3, 16);
    salon.pass(60);
    QCOMPARE(salon.said(), "01000001234 Salon: 김안나, your visit is now on Wed 3 Jun 16:00 Mia.\n");
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

void MessengerTest::reportsWhatItsPredecessorLeft() {
    struct Killed {};
    TextingSalon salon;
    salon.book("r1", 3, 14);
    salon.fake->onSend = [](const OutgoingText&) { throw Killed{}; };
    QVERIFY_THROWS_EXCEPTION(Killed, salon.pass(60));
    salon.fake->onSend = nullptr;
    salon.restart();
    salon.pass(3600);
    QCOMPARE(salon.outcomeOf("r1"), "unknown");
    QCOMPARE(salon.attention(), "interrupted");
    QCOMPARE(salon.said(), "");
    salon.move("r1", 3, 16);
    salon.pass(60);
    QVERIFY2(salon.said().find("your visit is now on") != std::string::npos, "What is news is said all the same.");
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
