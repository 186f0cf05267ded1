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

/// Whatever the gateway does, and wherever a messenger stops: nothing is said twice or late at night, and what may not have arrived
/// stands before a person.
class MessengerTroublesTest : public QObject {
    Q_OBJECT

private slots:
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
    void saysNothingOfAnOpeningThatWentMeanwhile();
    void leavesOutWhomTheGatewayHasNoChannelFor();
    void reportsWhatItsPredecessorLeft();
};

void MessengerTroublesTest::showsWhatTheGatewayRefused() {
    TextingSalon salon;
    salon.fake->answers = {Sending::refused("refused_number")};
    salon.book("r1", 3, 14);
    salon.pass(3600);
    QCOMPARE(salon.outcomeOf("r1"), "failed");
    QCOMPARE(salon.attention(), "refused_number");
    QCOMPARE(salon.said(), "");
}

void MessengerTroublesTest::showsWhatNobodyKnows() {
    TextingSalon salon;
    salon.fake->answers = {Sending::unknown("cut_off")};
    salon.book("r1", 3, 14);
    salon.pass(3600);
    QCOMPARE(salon.outcomeOf("r1"), "unknown");
    QCOMPARE(salon.attention(), "cut_off");
    QCOMPARE(salon.fake->sent.size(), 1U);
}

void MessengerTroublesTest::claimsNothingWhileTheGatewayIsGone() {
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

void MessengerTroublesTest::keepsOneInHandWhileTheGatewayIsBusy() {
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

void MessengerTroublesTest::sendsNothingThatBecameFalseInItsHand() {
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

void MessengerTroublesTest::keepsWhatTheGatewayDidNotTakeOutOfTheNight() {
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

void MessengerTroublesTest::sendsInTheNightWhatAPersonHurried() {
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

void MessengerTroublesTest::letsOthersPassByOneThatIsNotTaken() {
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

void MessengerTroublesTest::makesAPersonsMatterOfWhatIsNotTakenForHours() {
    TextingSalon salon;
    salon.fake->notNow = "01000001234";
    salon.book("r1", 3, 14);
    salon.pass(5 * 3600);
    QCOMPARE(salon.attention(), "");
    salon.pass(2 * 3600);
    QCOMPARE(salon.attention(), "busy");
    QCOMPARE(salon.outcomeOf("r1"), "failed");
}

void MessengerTroublesTest::leavesNothingInDoubtWhenItStops() {
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

void MessengerTroublesTest::sendsAgainWhatFailedByAPersonsWord() {
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

void MessengerTroublesTest::saysNothingOfAnOpeningThatWentMeanwhile() {
    TextingSalon salon;
    salon.enter("bea", "Bea", "01011112222");
    Waiting waiting = TextingSalon::beaWaits(3);
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

void MessengerTroublesTest::leavesOutWhomTheGatewayHasNoChannelFor() {
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

void MessengerTroublesTest::reportsWhatItsPredecessorLeft() {
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

QTEST_GUILESS_MAIN(MessengerTroublesTest)
#include "messenger_troubles_test.moc"
