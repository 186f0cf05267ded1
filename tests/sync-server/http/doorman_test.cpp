// First, or moc stumbles over <chrono>.
#include <QTest>

#include "http/doorman.h"
#include "http/limits.h"

#include <QTemporaryDir>

using namespace salon;
using namespace salon::server;

/// Visitors are let in by the address they come from, and never in the place of a desk.
class DoormanTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_admission = {}; }
    void tellsTheHandlerWhatThePathNames();
    void believesAProxyOnThisMachineOnly();
    void countsAHouseholdAsOne_data();
    void countsAHouseholdAsOne();
    void turnsVisitorsAwayBeforeDesks();

private:
    static RequestHead get(const std::string& path, const std::string& forwardedFor = {}) {
        RequestHead head;
        head.method = "GET";
        head.path = path;
        head.forwardedFor = forwardedFor;
        return head;
    }
    Admitted judged(const RequestHead& head, const Peer& peer) { return m_doorman.judge(head, peer, m_now); }
    int statusOf(const RequestHead& head, const Peer& peer) {
        try {
            judged(head, peer);
        } catch (const ProblemAnswer& stopped) {
            return stopped.problem.status;
        }
        return 200;
    }

    const Peer m_proxy{"127.0.0.1", true};
    const Peer m_stranger{"5.5.5.5", false};
    QTemporaryDir m_folder;
    ServerDatabase m_database{m_folder.filePath("server.sqlite").toStdString()};
    Registry m_registry{m_database, [] { return std::int64_t{1000}; }};
    Router m_router{{{"GET", "/book/{shop}/times", Needs::visitor, {}}, {"GET", "/v1/any", Needs::nothing, {}}}};
    Admission m_admission;
    Admission::Time m_now{std::chrono::hours(1)};
    Doorman m_doorman{m_router, m_registry, m_admission};
};

void DoormanTest::tellsTheHandlerWhatThePathNames() {
    const Admitted admitted = judged(get("/book/salon/times"), m_stranger);
    QCOMPARE(admitted.request.parts.at("shop"), "salon");
    QCOMPARE(statusOf(get("/book//times"), m_stranger), 404);
    QCOMPARE(statusOf(get("/book/salon/times/more"), m_stranger), 404);
}

void DoormanTest::believesAProxyOnThisMachineOnly() {
    QCOMPARE(judged(get("/book/salon/times", "9.9.9.9"), m_proxy).request.from, "9.9.9.9");
    QCOMPARE(judged(get("/book/salon/times", "9.9.9.9"), m_stranger).request.from, "5.5.5.5");
    QCOMPARE(judged(get("/book/salon/times"), m_proxy).request.from, "127.0.0.1");
    // So that one visitor's haste is not another's.
    int served = 0;
    while (statusOf(get("/book/salon/times", "9.9.9.9"), m_proxy) == 200) ++served;
    QVERIFY(served >= static_cast<int>(kVisitsBurst) - 2);
    QCOMPARE(statusOf(get("/book/salon/times", "9.9.9.9"), m_proxy), 429);
    QCOMPARE(statusOf(get("/book/salon/times", "8.8.8.8"), m_proxy), 200);
}

void DoormanTest::countsAHouseholdAsOne_data() {
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("counted");
    QTest::newRow("the old way") << "9.9.9.9" << "9.9.9.9";
    QTest::newRow("the new way") << "2001:db8:1:2:3:4:5:6" << "2001:db8:1:2::";
    QTest::newRow("the same household") << "2001:db8:1:2::1" << "2001:db8:1:2::";
    QTest::newRow("the next one") << "2001:db8:1:3::1" << "2001:db8:1:3::";
    QTest::newRow("none") << "" << "";
}

void DoormanTest::countsAHouseholdAsOne() {
    QFETCH(QString, address);
    QFETCH(QString, counted);
    QCOMPARE(QString::fromStdString(networkOf(address.toStdString())), counted);
}

void DoormanTest::turnsVisitorsAwayBeforeDesks() {
    for (std::size_t i = 0; i < kVisitorsInsideMax; ++i) QVERIFY(m_admission.enter(m_now, Crowd::visitors));
    QCOMPARE(statusOf(get("/book/salon/times"), m_stranger), 503);
    QCOMPARE(statusOf(get("/v1/any"), m_stranger), 200);
}

QTEST_GUILESS_MAIN(DoormanTest)
#include "doorman_test.moc"
