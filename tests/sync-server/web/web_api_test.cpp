#include "http/web_api.h"
#include "salon/wire/json.h"
#include "sync-server/support/web_salon.h"

#include <QRegularExpression>
#include <QTest>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

namespace {

std::string bookingBody(int startMinute, const std::string& code) {
    const wire::Json body{{"services", {"cut"}}, {"stylist", ""},    {"day", "2026-06-02"},
                          {"start_minute", startMinute}, {"name", "박하나"}, {"phone", "010-5555-6666"},
                          {"note", ""}, {"code", code}, {"attempt", "0123456789abcdef0123456789abcdef"}};
    return body.dump();
}

}  // namespace

/// What the page's routes answer, whoever asks and however.
class WebApiTest : public QObject {
    Q_OBJECT

private slots:
    void refusesWhatAnotherPageSays_data();
    void refusesWhatAnotherPageSays();
    void refusesWhatNoPageSays_data();
    void refusesWhatNoPageSays();
    void speaksTheReadersLanguage();
    void answersAProblemWithWhatIsFreeInstead();
    void saysNothingNewToWhoHasItAlready();
    void letsThePageAskItsOwnServerOnly();
    void servesEveryFileThatAPageAsksFor();
    void wantsNoFileThatIsNotThere();
    void tellsACustomerThatTheAddressIsNotRight_data();
    void tellsACustomerThatTheAddressIsNotRight();
    void letsALinkBeLookedAtFirst();
    void leadsToTheVisitThatIsMadeAlready();

private:
    Answer call(const std::string& method, const std::string& path, const Request& request) {
        const Router router{m_api.routes()};
        const auto match = router.match(method, path);
        if (!match.route) return {404};
        Request whole = request;
        whole.parts = match.parts;
        return match.route->handle(whole);
    }
    static Request saying(const std::string& body) {
        Request request;
        request.body = body;
        request.from = "10.0.0.1";
        request.browser = {"book.example", "https://book.example", "same-origin", "application/json", "ko-KR,ko;q=0.9,en;q=0.8", ""};
        return request;
    }
    static QString codeOf(const Answer& answer) {
        const auto body = wire::parseStrict(answer.body);
        return body.contains("code") ? QString::fromStdString(body.at("code")) : QString();
    }
    WebSalon m_salon;
    WebApi m_api{m_salon.desk, "https://book.example"};
};

void WebApiTest::refusesWhatAnotherPageSays_data() {
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("fetchSite");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("our page") << "https://book.example" << "same-origin" << "application/json" << "book.example" << true;
    QTest::newRow("our page, behind a proxy that renames us") << "https://book.example" << "same-origin" << "application/json" << "10.1.1.1:8350" << true;
    QTest::newRow("our page, tried out on this machine") << "http://127.0.0.1:8350" << "same-origin" << "application/json" << "127.0.0.1:8350" << true;
    QTest::newRow("an old browser") << "https://book.example" << "" << "application/json;charset=utf-8" << "book.example" << true;
    QTest::newRow("another site") << "https://evil.example" << "cross-site" << "application/json" << "book.example" << false;
    QTest::newRow("another site in an old browser") << "https://evil.example" << "" << "application/json" << "book.example" << false;
    QTest::newRow("a neighbour under our domain") << "https://blog.book.example" << "same-site" << "application/json" << "book.example" << false;
    QTest::newRow("a page without an address") << "null" << "cross-site" << "application/json" << "book.example" << false;
    QTest::newRow("nobody") << "" << "" << "application/json" << "book.example" << false;
    QTest::newRow("a form") << "https://book.example" << "same-origin" << "application/x-www-form-urlencoded" << "book.example" << false;
    QTest::newRow("a form that pretends") << "https://evil.example" << "cross-site" << "text/plain" << "book.example" << false;
}

void WebApiTest::refusesWhatAnotherPageSays() {
    QFETCH(QString, origin);
    QFETCH(QString, fetchSite);
    QFETCH(QString, type);
    QFETCH(QString, host);
    QFETCH(bool, isOurs);
    Request request = saying(R"({"phone":"010-5555-6666"})");
    request.browser.origin = origin.toStdString();
    request.browser.fetchSite = fetchSite.toStdString();
    request.browser.contentType = type.toStdString();
    request.browser.host = host.toStdString();
    m_salon.utc += 3600;
    const std::size_t before = m_salon.texts.sent.size();
    QCOMPARE(call("POST", "/book/salon/code", request).status, isOurs ? 200 : 403);
    QCOMPARE(m_salon.texts.sent.size(), before + (isOurs ? 1U : 0U));
}

void WebApiTest::refusesWhatNoPageSays_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto post = [](const char* name, const char* path, const char* body, int status, const char* code) {
        QTest::newRow(name) << "POST" << path << body << status << code;
    };
    const auto get = [](const char* name, const char* path, const char* query, int status, const char* code) {
        QTest::newRow(name) << "GET" << path << query << status << code;
    };
    post("no JSON", "/book/salon/code", "phone=1", 400, "bad_request");
    post("one key too many", "/book/salon/code", R"({"phone":"010-5555-6666","shop":"x"})", 400, "bad_request");
    post("the same key twice", "/book/salon/code", R"({"phone":"010-5555-6666","phone":"010-5555-7777"})", 400, "bad_request");
    post("a number that is none", "/book/salon/code", R"({"phone":"call me"})", 400, "phone_wrong");
    post("a number as a number", "/book/salon/code", R"({"phone":1055556666})", 400, "bad_request");
    post("a number abroad", "/book/salon/code", R"({"phone":"+1 555 123 4567"})", 400, "phone_abroad");
    post("a telephone on a wall", "/book/salon/code", R"({"phone":"02-555-6666"})", 400, "phone_wrong");
    post("a shop that is not", "/book/elsewhere/code", R"({"phone":"010-5555-6666"})", 404, "shop_unknown");
    post("a booking without most", "/book/salon/visits", R"({"services":["cut"]})", 400, "bad_request");
    post("a booking with its own minutes", "/book/salon/visits",
         R"({"services":["cut"],"stylist":"","day":"2026-06-02","start_minute":600,"name":"박","phone":"010","note":"","code":"1","attempt":"0123456789abcdef0123456789abcdef","blocks":{}})",
         400, "bad_request");
    post("an attempt by another name", "/book/salon/visits",
         R"({"services":["cut"],"stylist":"","day":"2026-06-02","start_minute":600,"name":"박","phone":"010","note":"","code":"1","attempt":"../anna"})",
         400, "bad_request");
    post("a minute after midnight", "/book/salon/visits",
         R"({"services":["cut"],"stylist":"","day":"2026-06-02","start_minute":1440,"name":"박","phone":"010","note":"","code":"1","attempt":"0123456789abcdef0123456789abcdef"})",
         400, "bad_request");
    post("services by the hundred", "/book/salon/visits",
         R"({"services":["cut","cut","cut","cut","cut","cut","cut"],"stylist":"","day":"2026-06-02","start_minute":600,"name":"박","phone":"010","note":"","code":"1","attempt":"0123456789abcdef0123456789abcdef"})",
         400, "bad_request");
    post("a cancellation with words", "/v/AAAAAAAAAAAAAAAAAAAAAA/cancel", R"({"reason":"x"})", 400, "bad_request");
    post("a cancellation of nothing", "/v/AAAAAAAAAAAAAAAAAAAAAA/cancel", "{}", 404, "link_unknown");
    post("a move of nothing", "/v/AAAAAAAAAAAAAAAAAAAAAA/move", R"({"day":"2026-06-02","start_minute":600})", 404, "link_unknown");
    get("days without end", "/book/salon/times", "services=cut&days=3000", 400, "bad_request");
    get("no days", "/book/salon/times", "services=cut", 400, "bad_request");
    get("a day that no calendar has", "/book/salon/times", "services=cut&days=7&from=2026-02-30", 400, "bad_request");
    get("no service", "/book/salon/times", "days=7", 409, "not_offered");
    get("a stylist who is not", "/book/salon/times", "services=cut&stylist=zoe&days=7", 409, "not_offered");
    get("a link that is none", "/v/x/visit", "", 404, "link_unknown");
    get("a calendar of nothing", "/v/AAAAAAAAAAAAAAAAAAAAAA/calendar.ics", "", 404, "link_unknown");
}

void WebApiTest::refusesWhatNoPageSays() {
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(QString, said);
    QFETCH(int, status);
    QFETCH(QString, code);
    Request request = saying(method == "POST" ? said.toStdString() : "");
    if (method == "GET")
        for (const QString& pair : said.split(u'&', Qt::SkipEmptyParts))
            request.query[pair.section(u'=', 0, 0).toStdString()] = pair.section(u'=', 1).toStdString();
    const auto before = m_salon.ingestor.current(m_salon.shop).head.position;
    const Answer answer = call(method.toStdString(), path.toStdString(), request);
    QCOMPARE(codeOf(answer), code);
    QCOMPARE(answer.status, status);
    QCOMPARE(QString::fromStdString(answer.contentType), "application/problem+json");
    QCOMPARE(m_salon.ingestor.current(m_salon.shop).head.position, before);
}

void WebApiTest::speaksTheReadersLanguage() {
    Request request = saying("");
    const auto titleIn = [&](const char* wish) {
        request.browser.acceptLanguage = wish;
        return wire::parseStrict(call("GET", "/v/x/visit", request).body).at("title").get<std::string>();
    };
    QVERIFY(titleIn("en-GB,en;q=0.9,ko;q=0.8").starts_with("This link leads"));
    for (const char* wish : {"ko", "ko-KR,en;q=0.5", "", "fr"}) QVERIFY2(titleIn(wish).starts_with("이 링크"), wish);
}

void WebApiTest::answersAProblemWithWhatIsFreeInstead() {
    m_salon.utc += 3600;
    m_salon.tell(cut("taken", 720));
    QCOMPARE(call("POST", "/book/salon/code", saying(R"({"phone":"010-5555-6666"})")).status, 200);
    const Answer answer = call("POST", "/book/salon/visits", saying(bookingBody(720, m_salon.texts.code())));
    QCOMPARE(answer.status, 409);
    const auto body = wire::parseStrict(answer.body);
    QCOMPARE(body.at("alternatives").size(), 3U);
    QCOMPARE(body.at("alternatives")[0].at("day"), "2026-06-02");
    const Answer made = call("POST", "/book/salon/visits", saying(bookingBody(body.at("alternatives")[0].at("start_minute"), m_salon.texts.code())));
    QCOMPARE(made.status, 200);
    const std::string token = wire::parseStrict(made.body).at("token");
    QCOMPARE(call("GET", "/v/" + token + "/visit", saying("")).status, 200);
    QCOMPARE(call("GET", "/v/" + token + "/calendar.ics", saying("")).contentType, "text/calendar; charset=utf-8");
}

void WebApiTest::saysNothingNewToWhoHasItAlready() {
    Request request = saying("");
    const auto tagOf = [](const Answer& answer) {
        for (const auto& [name, value] : answer.headers)
            if (name == "ETag") return value;
        return std::string{};
    };
    const Answer first = call("GET", "/book/salon/offer", request);
    request.browser.ifNoneMatch = tagOf(first);
    QVERIFY(!request.browser.ifNoneMatch.empty());
    QCOMPARE(call("GET", "/book/salon/offer", request).status, 304);
    m_salon.tell(DefineStylist{StylistId{"mia"}, "Mia Kim", "", true});
    QCOMPARE(call("GET", "/book/salon/offer", request).status, 200);
}

void WebApiTest::letsThePageAskItsOwnServerOnly() {
    for (const char* path : {"/book/salon", "/v/AAAAAAAAAAAAAAAAAAAAAA"}) {
        const Answer answer = call("GET", path, saying(""));
        std::string policy;
        for (const auto& [name, value] : answer.headers)
            if (name == "Content-Security-Policy") policy = value;
        QVERIFY(policy.starts_with("default-src 'none'"));
        QVERIFY(policy.find("unsafe") == std::string::npos);
        QVERIFY(policy.find("form-action 'none'") != std::string::npos);
        QVERIFY(policy.find("frame-ancestors 'none'") != std::string::npos);
    }
}

void WebApiTest::servesEveryFileThatAPageAsksFor() {
    static const QRegularExpression local("(?:href|src)=\"(/web/[^\"]+)\"|from \"\\./([^\"]+)\"");
    static const QRegularExpression inlined("<script(?![^>]*\\bsrc=)|\\son\\w+=|\\sstyle=|https?://");
    int asked = 0;
    for (const PageFile& file : pageFiles()) {
        const QString text = QString::fromUtf8(file.text.data(), static_cast<qsizetype>(file.text.size()));
        if (file.name.ends_with(".html")) QVERIFY2(!text.contains(inlined), file.name.data());
        for (auto found = local.globalMatch(text); found.hasNext();) {
            const auto match = found.next();
            const QString path = match.captured(1).isEmpty() ? "/web/" + match.captured(2) : match.captured(1);
            QVERIFY2(call("GET", path.toStdString(), saying("")).status == 200, qPrintable(path));
            ++asked;
        }
    }
    QVERIFY(asked >= 15);
}

void WebApiTest::wantsNoFileThatIsNotThere() {
    for (const char* path : {"/web/book.html", "/web/../server.sqlite", "/web/x.js", "/web", "/book", "/v"})
        QCOMPARE(call("GET", path, saying("")).status, 404);
}

void WebApiTest::tellsACustomerThatTheAddressIsNotRight_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isTold");
    for (const char* path : {"/v/AAAAAAAAAAAAAAAAAAAAAA/", "/v/AAAAAAAAAAAAAAAAAAAAAA/page", "/v", "/v/", "/book", "/book/", "/book/salon/", "/book/salon/x/y"}) {
        QTest::newRow(path) << "GET" << path << true;
        QTest::newRow(qPrintable(QString("HEAD ") + path)) << "HEAD" << path << true;
    }
    QTest::newRow("a program's question") << "POST" << "/book/salon/x" << false;
    QTest::newRow("somewhere else") << "GET" << "/vx" << false;
    QTest::newRow("the desks' part") << "GET" << "/v1/shops/" << false;
}

void WebApiTest::tellsACustomerThatTheAddressIsNotRight() {
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(bool, isTold);
    const Answer answer = call(method.toStdString(), path.toStdString(), saying(""));
    QCOMPARE(answer.status, 404);
    QCOMPARE(QString::fromStdString(answer.body).contains("주소가 올바르지 않습니다"), isTold);
    QCOMPARE(answer.contentType == "text/html; charset=utf-8", isTold);
}

void WebApiTest::letsALinkBeLookedAtFirst() {
    for (const char* path : {"/book/salon", "/v/AAAAAAAAAAAAAAAAAAAAAA", "/web/style.css"}) QCOMPARE(call("HEAD", path, saying("")).status, 200);
    const Router router{m_api.routes()};
    QCOMPARE(router.match("HEAD", "/book/salon/code").route, nullptr);
    QVERIFY((router.match("DELETE", "/v/AAAAAAAAAAAAAAAAAAAAAA").allowed == std::vector<std::string>{"GET", "HEAD"}));
}

void WebApiTest::leadsToTheVisitThatIsMadeAlready() {
    m_salon.utc += 3600;
    QCOMPARE(call("POST", "/book/salon/code", saying(R"({"phone":"010-5555-6666"})")).status, 200);
    wire::Json wish = wire::parseStrict(bookingBody(960, m_salon.texts.code()));
    wish["attempt"] = std::string(32, 'f');
    const std::string token = wire::parseStrict(call("POST", "/book/salon/visits", saying(wish.dump())).body).at("token");
    wish["start_minute"] = 900;
    const Answer answer = call("POST", "/book/salon/visits", saying(wish.dump()));
    QCOMPARE(answer.status, 409);
    QCOMPARE(wire::parseStrict(answer.body).at("made"), (wire::Json{{"token", token}, {"day", "2026-06-02"}, {"start_minute", 960}}));
}

QTEST_GUILESS_MAIN(WebApiTest)
#include "web_api_test.moc"
