// First, or moc stumbles over <chrono>.
#include <QTest>

#include "http/limits.h"
#include "sync-server/support/http_client.h"
#include "sync-server/support/running_server.h"

#include <QTemporaryDir>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

namespace {

/// Connections that say nothing, as many as wanted.
class SilentCrowd {
public:
    ~SilentCrowd() { leave(); }
    /// False if the system has no room for so many.
    bool come(int count, quint16 port) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        for (int i = 0; i < count; ++i) {
            const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
            if (handle < 0) return false;
            m_handles.push_back(handle);
            ::connect(handle, reinterpret_cast<const sockaddr*>(&to), sizeof to);
        }
        return true;
    }
    void leave() {
        for (const int handle : m_handles) ::close(handle);
        m_handles.clear();
    }

private:
    std::vector<int> m_handles;
};

bool mayOpen(rlim_t files) {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur >= files;
}

}  // namespace

/// A real server among many who come at once, say nothing, speak slowly or ask too much.
class CrowdTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void servesADeskWhileHundredsTrickle();
    void givesNobodyMoreThanItsTime();
    void turnsAwayTooManyStrangersOfOneAddress();
    void turnsAwayTooManyConnectionsOfOneTerminal();
    void slowsDownADeskThatFloodsAndNoOther();
    void survivesTenThousandWhoConnect();
    void keepsFiguresForThisMachineOnly();

private:
    QByteArray logPath() const { return "/v1/shops/" + m_desk.shop + "/log?max=1"; }
    HttpAnswer askAs(const RunningServer::Terminal& terminal) const { return test::ask(m_server->port(), {.path = logPath(), .token = terminal.token}); }

    QTemporaryDir m_folder;
    std::unique_ptr<RunningServer> m_server;
    RunningServer::Terminal m_desk;
};

void CrowdTest::initTestCase() {
    m_server = std::make_unique<RunningServer>(m_folder.filePath("data"));
    m_desk = m_server->enrol(m_server->createShop());
    QCOMPARE(m_desk.token.size(), 64);
}

void CrowdTest::servesADeskWhileHundredsTrickle() {
    std::vector<std::unique_ptr<HttpClient>> trickling;
    for (int i = 0; i < 400; ++i) {
        trickling.push_back(std::make_unique<HttpClient>(m_server->port()));
        if (i % 2 == 0) trickling.back()->send("GET /v1/hello HT");
    }
    for (int round = 0; round < 50; ++round) {
        for (std::size_t i = 0; i < trickling.size(); i += 8) trickling[i]->send("T");
        QCOMPARE(askAs(m_desk).status, 200);
    }
}

void CrowdTest::givesNobodyMoreThanItsTime() {
    HttpClient silent{m_server->port()};
    HttpClient head{m_server->port()};
    head.send("GET /v1/hello HTTP/1.1\r\nX: ");
    HttpClient body{m_server->port()};
    body.send("POST /v1/shops/" + m_desk.shop + "/commands HTTP/1.1\r\nAuthorization: Bearer " + m_desk.token + "\r\nContent-Length: 100000\r\n\r\n");
    for (HttpClient* client : {&head, &body}) {
        // Each byte would start a time-out of one receive anew.
        while (!client->socket().waitForReadyRead(100) && client->socket().state() == QAbstractSocket::ConnectedState) client->send("y");
        const HttpAnswer answer = client->receive();
        QCOMPARE(answer.status, 408);
        QCOMPARE(answer.problem(), "too_slow");
        QVERIFY(client->waitForEnd());
    }
    QVERIFY(silent.waitForEnd());
}

void CrowdTest::turnsAwayTooManyStrangersOfOneAddress() {
    const QString elsewhere = "127.0.0.2";
    std::vector<std::unique_ptr<HttpClient>> strangers;
    for (int i = 0; i < kStrangersPerAddressMax; ++i) {
        strangers.push_back(std::make_unique<HttpClient>(m_server->port(), elsewhere));
        QCOMPARE(strangers.back()->ask({.path = "/v1/hello"}).status, 200);
    }
    const HttpAnswer turnedAway = HttpClient(m_server->port(), elsewhere).receive();
    QCOMPARE(turnedAway.status, 503);
    QCOMPARE(turnedAway.headers.value("retry-after").toInt(), kBusySeconds);
    // Another address, and one of the same that shows a token, are as welcome as ever.
    QCOMPARE(HttpClient(m_server->port(), "127.0.0.3").ask({.path = "/v1/hello"}).status, 200);
    QCOMPARE(strangers.front()->ask({.path = logPath(), .token = m_desk.token}).status, 200);
    HttpClient inItsPlace{m_server->port(), elsewhere};
    QCOMPARE(inItsPlace.ask({.path = "/v1/hello"}).status, 200);
}

void CrowdTest::turnsAwayTooManyConnectionsOfOneTerminal() {
    std::vector<std::unique_ptr<HttpClient>> own;
    for (int i = 0; i < kConnectionsPerTerminalMax; ++i) {
        own.push_back(std::make_unique<HttpClient>(m_server->port()));
        QCOMPARE(own.back()->ask({.path = logPath(), .token = m_desk.token}).status, 200);
    }
    const HttpAnswer turnedAway = askAs(m_desk);
    QCOMPARE(turnedAway.status, 429);
    QCOMPARE(turnedAway.problem(), "too_many_connections");
    own.pop_back();
    QTRY_COMPARE_WITH_TIMEOUT(askAs(m_desk).status, 200, 20000);
}

void CrowdTest::slowsDownADeskThatFloodsAndNoOther() {
    const auto flooding = m_server->enrol(m_desk.shop);
    HttpClient flood{m_server->port()};
    HttpAnswer answer;
    int answered = 0;
    while ((answer = flood.ask({.path = logPath(), .token = flooding.token})).status == 200) ++answered;
    QVERIFY(answered >= static_cast<int>(kRequestsBurst));
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.problem(), "too_often");
    QVERIFY(answer.headers.value("retry-after").toInt() >= 1);
    QCOMPARE(askAs(m_desk).status, 200);
}

void CrowdTest::survivesTenThousandWhoConnect() {
    constexpr int kCrowd = 10'000;
    if (!mayOpen(kCrowd + 1000)) QSKIP("This system does not let one process open eleven thousand files.");
    SilentCrowd crowd;
    QVERIFY(crowd.come(kCrowd, m_server->port()));
    // Inside or at the door, everybody gets an answer.
    const HttpAnswer answer = askAs(m_desk);
    QVERIFY2(answer.status == 200 || answer.status == 503, qPrintable(QString::number(answer.status)));
    crowd.leave();
    QTRY_COMPARE_WITH_TIMEOUT(askAs(m_desk).status, 200, 60000);
    QTRY_COMPARE_WITH_TIMEOUT(test::ask(m_server->port(), {.path = "/ready"}).status, 200, 60000);
}

void CrowdTest::keepsFiguresForThisMachineOnly() {
    const HttpAnswer figures = test::ask(m_server->port(), {.path = "/metrics"});
    QCOMPARE(figures.status, 200);
    QVERIFY2(figures.body.contains("\nhairshop_answered_too_often_total "), figures.body);
    QVERIFY(!figures.body.contains(m_desk.shop));
    QCOMPARE(HttpClient(m_server->port(), "127.0.0.2").ask({.path = "/metrics"}).status, 404);
    QCOMPARE(test::ask(m_server->port(), {.path = "/metrics", .headers = "X-Forwarded-For: 1.2.3.4\r\n"}).status, 404);
}

QTEST_GUILESS_MAIN(CrowdTest)
#include "crowd_test.moc"
