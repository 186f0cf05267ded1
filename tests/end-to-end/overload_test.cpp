#include "flood.h"
#include "programs.h"

#include "session/local_session.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace salon;
using namespace salon::test;

namespace {

constexpr int kPatienceMs = 60'000;
/// One connection each; ten times what the server has places for (limits.h), sixteen to a terminal as it allows.
constexpr int kFloodConnections = 2800;
constexpr int kFloodTerminals = kFloodConnections / 16;
/// Enough to keep every worker busy and nobody waiting: what the server can do, it does.
constexpr int kCapacityConnections = 24;
constexpr int kOverloadFactor = 10;
/// Shorter than the server keeps an idle connection.
constexpr std::chrono::microseconds kRestMax{5'000'000};
constexpr int kSilentConnections = 300;
constexpr int kDeafStreams = 100;

const Day kToday = *parseDay("2026-06-01");

std::vector<CommandBody> roster() {
    Service service;
    service.id = ServiceId{"cut"};
    service.name = "Cut";
    service.blocks = {30, 0, 0, 0};
    std::vector<CommandBody> bodies{DefineService{service}, DefineStylist{StylistId{"mia"}, "Mia", "", true},
                                    DefineSkill{StylistId{"mia"}, ServiceId{"cut"}, {}}};
    for (int weekday = 0; weekday < 7; ++weekday) bodies.push_back(DefineShift{StylistId{"mia"}, weekday, {}, {{600, 1080}}});
    return bodies;
}

/// A cut by whoever is free, at a time nobody has yet.
BookReservation booking(int number) {
    constexpr int kADay = 16;
    return {ReservationId{"visit-" + std::to_string(number)}, {}, kToday.plus(1 + number / kADay),
            {{ServiceId{"cut"}, Wish::any(), 600 + number % kADay * 30, {}, false}}};
}

/// A desk with a person who does the next thing as soon as the last is on the screen, for as long as wanted.
class BusyDesk : public QObject {
public:
    explicit BusyDesk(desk::LocalSession& session) : m_session(session) {
        connect(&session, &desk::Session::gestureStored, this, [this](desk::GestureId gesture, const desk::GestureOutcome& outcome) {
            m_order.push_back({gesture, false});
            if (!outcome.stored) ++notStored;
            storedMs.push_back(m_since.elapsed());
            if (m_works) next();
        });
        connect(&session, &desk::Session::gestureAnswered, this, [this](desk::GestureId gesture, const desk::GestureOutcome& outcome) {
            m_order.push_back({gesture, true});
            if (outcome.answeredByServer) ++byServer;
            ++answered;
        });
    }
    void workFor(int ms) {
        storedMs.clear();
        m_order.clear();
        made = answered = byServer = notStored = 0;
        m_works = true;
        QTimer::singleShot(ms, this, [this] { m_works = false; });
        next();
    }
    bool isDone() const { return !m_works && answered == made; }
    /// Each gesture was answered before the next was even looked at: nothing was waited for.
    bool neverWaited() const {
        for (std::size_t i = 0; i + 1 < m_order.size(); i += 2)
            if (m_order[i].first != m_order[i + 1].first || m_order[i].second || !m_order[i + 1].second) return false;
        return m_order.size() % 2 == 0;
    }

    int made = 0;
    int answered = 0;
    int byServer = 0;
    int notStored = 0;
    std::vector<qint64> storedMs;

private:
    void next() {
        ++made;
        m_since.start();
        m_session.submit(booking(m_number++));
    }

    desk::LocalSession& m_session;
    QElapsedTimer m_since;
    std::vector<std::pair<desk::GestureId, bool>> m_order;  ///< stored, then answered
    int m_number = 0;
    bool m_works = false;
};

/// Open connections that do not behave: some say nothing, some ask for a stream and never read it.
std::vector<std::unique_ptr<QTcpSocket>> unruly(const ServerProcess& server, const PreparedShop& shop) {
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < kSilentConnections + kDeafStreams; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->setReadBufferSize(1);
        sockets.back()->connectToHost("127.0.0.1", server.listen().section(':', 1).toUShort());
        sockets.back()->waitForConnected(kPatienceMs);
        const auto& sender = shop.senders[static_cast<std::size_t>(i) % shop.senders.size()];
        if (i < kDeafStreams)
            sockets.back()->write(QByteArray::fromStdString("GET /v1/shops/" + shop.shop + "/stream HTTP/1.1\r\nAuthorization: Bearer " + sender.token + "\r\n\r\n"));
        else
            sockets.back()->write("GET /v1/hel");
        sockets.back()->flush();
    }
    return sockets;
}

QString printedMs(const std::vector<std::int64_t>& ns) {
    return QString("%1 x, p50 %2 ms, p99 %3 ms").arg(ns.size()).arg(static_cast<double>(percentile(ns, 50)) / 1e6, 0, 'f', 2).arg(static_cast<double>(percentile(ns, 99)) / 1e6, 0, 'f', 2);
}

}  // namespace

/// A server that has ten times more to do than it can, or that hangs; and desks that do not mind.
class OverloadTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void turnsAwayQuicklyAndLosesNothingItAcknowledged();
    void aDeskNeverWaitsForAServerThatHangs();

private:
    void settle() {
        QTRY_VERIFY_WITH_TIMEOUT(m_session->state().connection == desk::Connection::live && m_session->state().waiting == 0, kPatienceMs);
    }
    void verifyLog() {
        m_session.reset();
        QCOMPARE(m_server->stop(), 0);
        const Said verified = run("hairshop-log", {"verify", m_server->data(), "--shop", QString::fromStdString(m_shop.shop)});
        QVERIFY2(verified.exit == 0, qPrintable(verified.told()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    PreparedShop m_shop;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<desk::LocalSession> m_session;
};

void OverloadTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = prepareShop(m_folder->filePath("server").toStdString(), kFloodTerminals);
    m_server = std::make_unique<ServerProcess>(m_folder->filePath("server"));
    QVERIFY(m_server->start());
    m_session = std::make_unique<desk::LocalSession>(m_folder->filePath("desk"), WallTime{kToday, 600});
    QSignalSpy enrolled(m_session.get(), &desk::LocalSession::enrolled);
    m_session->enrol(m_server->url(), m_server->pairingCode(QString::fromStdString(m_shop.shop), "Desk"));
    QTRY_COMPARE_WITH_TIMEOUT(enrolled.size(), 1, kPatienceMs);
    QCOMPARE(enrolled.front().front().toString(), QString());
    QSignalSpy answered(m_session.get(), &desk::Session::gestureAnswered);
    const auto bodies = roster();
    for (const auto& body : bodies) m_session->submit(body);
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), static_cast<qsizetype>(bodies.size()), kPatienceMs);
    settle();
}

void OverloadTest::cleanup() {
    m_session.reset();
    m_server.reset();
}

void OverloadTest::turnsAwayQuicklyAndLosesNothingItAcknowledged() {
    const auto port = static_cast<std::uint16_t>(m_server->listen().section(':', 1).toUShort());
    // What can it do?
    std::vector<Acknowledged> acknowledged;
    constexpr int kMeasureMs = 2000;
    std::int64_t perSecond = 0;
    {
        Flood capacity{port, {m_shop.shop, {m_shop.senders[0], m_shop.senders[1]}}, kCapacityConnections};
        capacity.start(std::chrono::microseconds(0));
        QTest::qWait(kMeasureMs);
        capacity.stop();
        acknowledged = capacity.acknowledged();
        perSecond = std::max<std::int64_t>(1, static_cast<std::int64_t>(acknowledged.size()) * 1000 / kMeasureMs);
    }
    BusyDesk person{*m_session};
    person.workFor(kMeasureMs);
    QTRY_VERIFY_WITH_TIMEOUT(person.isDone(), kPatienceMs);
    const int madeInPeace = person.made;
    settle();

    const auto crowd = unruly(*m_server, m_shop);
    Flood flood{port, {m_shop.shop, {m_shop.senders.begin() + 2, m_shop.senders.end()}}, kFloodConnections};
    flood.start(std::min(kRestMax, std::chrono::microseconds(std::int64_t{1'000'000} * kFloodConnections / (perSecond * kOverloadFactor))));
    QTest::qWait(kMeasureMs);
    person.workFor(2 * kMeasureMs);
    QTRY_VERIFY_WITH_TIMEOUT(person.isDone(), kPatienceMs);
    flood.stop();
    const FloodFigures& figures = flood.figures();
    qInfo("The server can do %lld single commands a second and was asked for %d times as many.", static_cast<long long>(perSecond), kOverloadFactor);
    qInfo("Accepted: %s", qPrintable(printedMs(figures.acceptedNs)));
    qInfo("503:      %s", qPrintable(printedMs(figures.busyNs)));
    qInfo("429:      %s; other answers %d, broken connections %d", qPrintable(printedMs(figures.tooOftenNs)), figures.otherAnswers, figures.brokenConnections);
    qInfo("A desk booked %d in %d ms beside it, %d of them answered by the server (%d in %d ms in peace).", person.made, 2 * kMeasureMs, person.byServer,
          madeInPeace, kMeasureMs);
    QCOMPARE(person.notStored, 0);
    QVERIFY2(!figures.busyNs.empty(), "Ten times too much must be too much.");
    QVERIFY2(!figures.acceptedNs.empty(), "What it can do it goes on doing.");
    QCOMPARE(figures.busyWithoutRetryAfter, 0);
    QCOMPARE(figures.otherAnswers, 0);
    QCOMPARE(figures.brokenConnections, 0);

    // By itself, with the unruly still there.
    settle();
    verifyLog();
    acknowledged.insert(acknowledged.end(), flood.acknowledged().begin(), flood.acknowledged().end());
    QCOMPARE(missingFromLog(m_server->data().toStdString(), m_shop.shop, acknowledged), 0);
}

void OverloadTest::aDeskNeverWaitsForAServerThatHangs() {
    BusyDesk person{*m_session};
    m_server->freeze();
    // Whoever asked in good faith hears our own word; then nobody asks any more.
    person.workFor(1);
    QTRY_VERIFY_WITH_TIMEOUT(person.isDone() && !m_session->state().mayAsk, kPatienceMs);
    person.workFor(1000);
    QTRY_VERIFY_WITH_TIMEOUT(person.isDone(), kPatienceMs);
    qInfo("Beside a server that hangs a desk booked %d in a second.", person.made);
    QVERIFY(person.made > 1);
    QCOMPARE(person.byServer, 0);
    QCOMPARE(person.notStored, 0);
    QVERIFY(person.neverWaited());
    m_server->thaw();
    settle();
    verifyLog();
}

QTEST_GUILESS_MAIN(OverloadTest)
#include "overload_test.moc"
