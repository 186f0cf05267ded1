#include "http/api.h"
#include "store/sqlite_log_store.h"
#include "sync-server/support/words.h"
#include "salon/wire/book_json.h"
#include "salon/wire/canonical.h"

#include <QTemporaryDir>
#include <QTest>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

/// What the routes answer, without sockets and with a clock of the test's own.
class ApiTest : public QObject {
    Q_OBJECT

private slots:
    void listsTheRoutesOfTheProtocol();
    void saysWhenACodeIsTooOld();
    void refusesABodyWithUnknownKeys();
    void refusesAQueryThatIsNoNumber();
    void pagesTheLog();
    void handsOutASnapshotThatProvesItself();
    void auditsAPosition();
    void isNotReadyWhileDraining();
    void hearsWhichReservationATerminalHasOpen();

private:
    Answer call(const std::string& path, const Request& request) {
        for (const Route& route : m_router.routes())
            if (route.pattern.ends_with(path)) return route.handle(request);
        return {};
    }
    wire::Problem problemOf(const std::string& path, const Request& request) {
        try {
            call(path, request);
        } catch (const ProblemAnswer& stopped) {
            return stopped.problem;
        }
        return {0, "no problem", "", 0};
    }
    Request asDesk(std::map<std::string, std::string> query = {}, std::string body = {}) {
        return {std::move(query), std::move(body), {TerminalId{"desk"}, ShopId{"salon"}, "Desk", false}};
    }

    QTemporaryDir m_folder;
    std::int64_t m_now = 1000;
    ServerDatabase m_database{m_folder.filePath("server.sqlite").toStdString()};
    SqliteLogStore m_store{m_database};
    Ingestor m_ingestor{m_store, {}};
    Registry m_registry{m_database, [this] { return m_now; }};
    HeadBoard m_heads;
    Api m_api{m_store, m_ingestor, m_registry, m_heads};
    Router m_router{m_api.routes()};
};

void ApiTest::listsTheRoutesOfTheProtocol() {
    QStringList open;
    for (const Route& route : m_router.routes())
        if (route.needs == Needs::nothing) open << QString::fromStdString(route.method + " " + route.pattern);
    open.sort();
    QCOMPARE(open, (QStringList{"GET /live", "GET /ready", "GET /v1/hello", "POST /v1/enrol"}));
    QCOMPARE(m_router.match("GET", "/metrics").route->needs, Needs::thisMachine);
    QVERIFY(m_router.match("GET", "/v1/shops/salon/log").route);
    QCOMPARE(m_router.match("GET", "/v1/shops/salon/log").shop(), "salon");
    QVERIFY(!m_router.match("POST", "/v1/shops/salon/log").route);
    QVERIFY(m_router.match("GET", "/v1/shops//log").allowed.empty());
    QVERIFY(m_router.match("GET", "/v1/shops/salon/log/").allowed.empty());
    QVERIFY(m_router.match("GET", "/").allowed.empty());
}

void ApiTest::saysWhenACodeIsTooOld() {
    m_registry.addShop({ShopId{"salon"}, "Salon", "Asia/Seoul", 10});
    const std::string code = m_registry.pair(ShopId{"salon"}, "Desk").value();
    m_now += kCodeLifeSeconds;
    const auto problem = problemOf("/enrol", {{}, "{\"code\":\"" + code + "\"}", {}});
    QCOMPARE(problem.status, 410);
    QCOMPARE(problem.code, "code_expired");
}

void ApiTest::refusesABodyWithUnknownKeys() {
    QVERIFY_EXCEPTION_THROWN(call("/enrol", {{}, R"({"code":"AAAAAAAA","admin":true})", {}}), wire::WireError);
    QVERIFY_EXCEPTION_THROWN(call("/enrol", {{}, R"({"code":1})", {}}), wire::WireError);
    QVERIFY_EXCEPTION_THROWN(call("/enrol", {{}, R"([])", {}}), wire::WireError);
    QVERIFY_EXCEPTION_THROWN(call("/enrol", {{}, R"({"code":"A","code":"B"})", {}}), wire::WireError);
}

void ApiTest::refusesAQueryThatIsNoNumber() {
    for (const char* wrong : {"-1", "x", "", "1e3", "99999999999999999999"})
        QCOMPARE(problemOf("/log", asDesk({{"after", wrong}})).code, "bad_query");
}

void ApiTest::pagesTheLog() {
    const std::string body = wire::printBatch({founding()});
    const auto answer = wire::readBatchAnswer(call("/commands", asDesk({}, body)).body);
    QCOMPARE(answer.items.size(), founding().size());
    const auto page = wire::readPage(call("/log", asDesk({{"after", "2"}, {"max", "3"}})).body);
    QCOMPARE(page.entries.size(), 3U);
    QCOMPARE(page.entries.front().position, 3);
    QCOMPARE(page.head, static_cast<wire::Position>(founding().size()));
    QVERIFY(wire::readPage(call("/log", asDesk({{"after", "12"}})).body).entries.empty());
    QCOMPARE(problemOf("/commands", asDesk({}, wire::printBatch({{stamped(cut("r1", 600), 99)}}))).nextNumber,
             static_cast<std::int64_t>(founding().size()) + 1);
}

void ApiTest::handsOutASnapshotThatProvesItself() {
    const wire::Json snapshot = wire::parseStrict(call("/snapshot", asDesk()).body);
    const auto at = m_ingestor.current(ShopId{"salon"});
    QCOMPARE(snapshot.at("position").get<std::int64_t>(), at.head.position);
    QCOMPARE(snapshot.at("chain").get<std::string>(), at.head.sha256);
    QCOMPARE(wire::sha256Hex(wire::canonicalBytes(snapshot.at("parts"))), snapshot.at("sha256").get<std::string>());
    std::map<std::string, wire::Json> parts;
    for (const auto& [name, part] : snapshot.at("parts").items()) parts.emplace(name, part);
    QCOMPARE(wire::stateSha256(wire::bookFromParts(parts)), wire::stateSha256(at.book));
    QCOMPARE(snapshot.at("personal").size(), 1U);
}

void ApiTest::auditsAPosition() {
    const auto at = m_ingestor.current(ShopId{"salon"});
    const auto ask = [&](wire::Position position, const std::string& state) {
        return asDesk({}, wire::canonicalBytes({{"position", position}, {"state_sha256", state}}));
    };
    const std::string state = wire::stateSha256(at.book);
    QVERIFY(wire::parseStrict(call("/audit", ask(at.head.position, state)).body).at("match").get<bool>());
    const wire::Json differs = wire::parseStrict(call("/audit", ask(at.head.position, std::string(64, '0'))).body);
    QVERIFY(!differs.at("match").get<bool>());
    QCOMPARE(differs.at("state_sha256").get<std::string>(), state);
    QCOMPARE(problemOf("/audit", ask(at.head.position + 1, state)).code, "position_unknown");
    QCOMPARE(problemOf("/audit", ask(-1, state)).code, "position_unknown");
}

void ApiTest::isNotReadyWhileDraining() {
    QCOMPARE(call("/ready", {}).status, 200);
    m_api.startDraining();
    QCOMPARE(problemOf("/ready", {}).status, 503);
    QCOMPARE(call("/live", {}).status, 200);
}

void ApiTest::hearsWhichReservationATerminalHasOpen() {
    QStringList heard;
    m_api.onOpened = [&](const TerminalRecord& terminal, const ReservationId& reservation) {
        heard << QString::fromStdString(terminal.id.text + " " + reservation.text);
    };
    call("/open", asDesk({}, R"({"reservation":"anna"})"));
    call("/open", asDesk({}, "{}"));
    QCOMPARE(heard, (QStringList{"desk anna", "desk "}));
    for (const char* wrong : {R"({"reservation":""})", R"({"reservation":"a b"})", R"({"reservation":1})", R"({"terminal":"x"})",
                              R"({"reservation":"a","terminal":"x"})", "[]", ""})
        QVERIFY_EXCEPTION_THROWN(call("/open", asDesk({}, wrong)), wire::WireError);
    QCOMPARE(heard.size(), 2);
}

QTEST_GUILESS_MAIN(ApiTest)
#include "api_test.moc"
