// First, or moc stumbles over <chrono>.
#include <QTest>

#include "http/admission.h"
#include "http/guests.h"
#include "http/limits.h"

using namespace salon;
using namespace salon::server;

/// Places, purses and connections counted, with a clock of the test's own.
class AdmissionTest : public QObject {
    Q_OBJECT

private slots:
    void hasAsManyPlacesAsWorkersAndChairs();
    void keepsMostPlacesForTheDesks();
    void isOverloadedForAMomentAfterItTurnedSomebodyAway();
    void lendsABurstAndThenAsMuchAsComesIn();
    void weighsABodyByItsLength();
    void letsAnHonestBacklogThroughAtOnce();
    void keepsPursesApartAndForgetsFullOnes();
    void countsStrangersByAddressUntilTheyShowAToken();
    void countsTheConnectionsOfATerminal();

private:
    static constexpr Admission::Purse kSmall{10, 2};
    Admission m_admission;
    Admission::Time m_now{std::chrono::hours(1)};
    int pay(const std::string& caller = "desk", std::size_t bytes = 0) { return m_admission.pay(caller, kSmall, bytes, m_now); }

private slots:
    void init() { m_admission = {}; }
};

void AdmissionTest::hasAsManyPlacesAsWorkersAndChairs() {
    for (int i = 0; i < kWorkersMax + kWaitingMax; ++i) QVERIFY(m_admission.enter(m_now));
    QVERIFY(m_admission.isFull());
    QVERIFY(!m_admission.enter(m_now));
    m_admission.leave();
    QVERIFY(m_admission.enter(m_now));
}

void AdmissionTest::keepsMostPlacesForTheDesks() {
    for (std::size_t i = 0; i < kVisitorsInsideMax; ++i) QVERIFY(m_admission.enter(m_now, Crowd::visitors));
    QVERIFY(m_admission.isFull(Crowd::visitors));
    QVERIFY(!m_admission.enter(m_now, Crowd::visitors));
    // A crowd of customers is no reason for a proxy to send the desks elsewhere.
    QVERIFY(!m_admission.isOverloaded(m_now));
    QVERIFY(m_admission.enter(m_now));
    m_admission.leave(Crowd::visitors);
    QVERIFY(m_admission.enter(m_now, Crowd::visitors));
    QCOMPARE(m_admission.inside(), kVisitorsInsideMax + 1);
}

void AdmissionTest::isOverloadedForAMomentAfterItTurnedSomebodyAway() {
    QVERIFY(!m_admission.isOverloaded(m_now));
    m_admission.turnedAway(m_now);
    QVERIFY(m_admission.isOverloaded(m_now));
    QVERIFY(m_admission.isOverloaded(m_now + kOverloadedFor - std::chrono::milliseconds(1)));
    QVERIFY(!m_admission.isOverloaded(m_now + kOverloadedFor));
}

void AdmissionTest::lendsABurstAndThenAsMuchAsComesIn() {
    for (int i = 0; i < 10; ++i) QCOMPARE(pay(), 0);
    QCOMPARE(pay(), 1);
    m_now += std::chrono::milliseconds(499);
    QVERIFY(pay() > 0);
    m_now += std::chrono::milliseconds(1);
    QCOMPARE(pay(), 0);
    QVERIFY(pay() > 0);
    m_now += std::chrono::hours(1);
    for (int i = 0; i < 10; ++i) QCOMPARE(pay(), 0);
    QVERIFY(pay() > 0);
}

void AdmissionTest::weighsABodyByItsLength() {
    QCOMPARE(pay("desk", 8 * kBytesPerRequest), 0);
    QCOMPARE(pay("desk", 8 * kBytesPerRequest), 4);
    // Heavier than the purse can ever be: it is let through when the purse is full.
    QCOMPARE(pay("office", 1000 * kBytesPerRequest), 0);
    QCOMPARE(pay("office"), 1);
}

void AdmissionTest::letsAnHonestBacklogThroughAtOnce() {
    constexpr std::size_t kFullBatchBytes = 350'000;
    constexpr int kBatchesOf10000Commands = 20;
    for (int i = 0; i < kBatchesOf10000Commands; ++i) {
        QCOMPARE(m_admission.pay("desk", {kRequestsBurst, kRequestsPerSecond}, kFullBatchBytes, m_now), 0);
        QCOMPARE(m_admission.pay("desk", {kRequestsBurst, kRequestsPerSecond}, 0, m_now), 0);
    }
}

void AdmissionTest::keepsPursesApartAndForgetsFullOnes() {
    while (pay("flood") == 0) {
    }
    QCOMPARE(pay("quiet"), 0);
    for (int i = 0; i < 5000; ++i) {
        m_now += std::chrono::seconds(1);
        pay("stranger " + std::to_string(i));
    }
    QVERIFY2(m_admission.pursesKept() <= 1024, qPrintable(QString::number(m_admission.pursesKept())));
}

void AdmissionTest::countsStrangersByAddressUntilTheyShowAToken() {
    Guests guests;
    std::vector<Guest> salon(kStrangersPerAddressMax);
    for (Guest& guest : salon) {
        QVERIFY(guests.mayArrive("10.0.0.1"));
        guests.arrived(guest, "10.0.0.1");
    }
    QVERIFY(!guests.mayArrive("10.0.0.1"));
    QVERIFY(guests.mayArrive("10.0.0.2"));
    QVERIFY(guests.shown(salon[0], TerminalId{"desk"}));
    QVERIFY(guests.mayArrive("10.0.0.1"));
    guests.left(salon[0]);
    guests.left(salon[1]);
    Guest next;
    for (int i = 0; i < 2; ++i) {
        QVERIFY(guests.mayArrive("10.0.0.1"));
        next = {};
        guests.arrived(next, "10.0.0.1");
    }
    QVERIFY(!guests.mayArrive("10.0.0.1"));
}

void AdmissionTest::countsTheConnectionsOfATerminal() {
    Guests guests;
    std::vector<Guest> all(kConnectionsPerTerminalMax + 1);
    for (int i = 0; i < kConnectionsPerTerminalMax; ++i) QVERIFY(guests.shown(all[static_cast<std::size_t>(i)], TerminalId{"desk"}));
    QVERIFY(guests.shown(all[0], TerminalId{"desk"}));
    QVERIFY(!guests.shown(all.back(), TerminalId{"desk"}));
    QVERIFY(guests.shown(all.back(), TerminalId{"office"}));
    // A proxy lends one connection to several terminals, one after the other.
    QVERIFY(guests.shown(all[0], TerminalId{"office"}));
    QVERIFY(guests.shown(all.back(), TerminalId{"desk"}));
}

QTEST_APPLESS_MAIN(AdmissionTest)
#include "admission_test.moc"
