#include "policies/file_gateway.h"
#include "policies/guarded_gateway.h"
#include "policies/kannel_gateway.h"
#include "policies/provider_gateway.h"

#include "salon/wire/json.h"
#include "sync-server/support/texting_salon.h"

#include <QFile>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include <future>
#include <thread>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

namespace {

OutgoingText text(const std::string& words = "[미아] 김지은님, 예약이 확정되었습니다.") {
    OutgoingText one;
    one.id = "ticket-1";
    one.from = "0212345678";
    one.to = "01012345678";
    one.words = words;
    one.size = sizeOf(words);
    one.kind = TextKind::confirmed;
    one.facts.name = "김\"지은";
    return one;
}

/// Takes one request on loopback and does as it is told: `answer` are the bytes it says, whole or not.
class OneAnswer {
public:
    explicit OneAnswer(QByteArray answer) : m_answer(std::move(answer)) {
        std::promise<quint16> port;
        auto known = port.get_future();
        m_thread = std::thread([this, &port] {
            QTcpServer server;
            server.listen(QHostAddress::LocalHost);
            port.set_value(server.serverPort());
            if (!server.waitForNewConnection(60'000)) return;
            const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            while (!isWhole() && socket->waitForReadyRead(60'000)) m_asked += socket->readAll();
            socket->write(m_answer);
            socket->waitForBytesWritten(60'000);
            socket->disconnectFromHost();
        });
        m_port = known.get();
    }
    ~OneAnswer() { m_thread.join(); }

    std::string url(const char* path) const { return "http://127.0.0.1:" + std::to_string(m_port) + path; }
    /// Once it was answered.
    QByteArray asked() const { return m_asked; }

private:
    bool isWhole() const {
        const auto head = m_asked.indexOf("\r\n\r\n");
        if (head < 0) return false;
        const auto at = m_asked.indexOf("Content-Length: ");
        return at < 0 || m_asked.size() >= head + 4 + m_asked.mid(at + 16, m_asked.indexOf("\r\n", at) - at - 16).toLongLong();
    }

    QByteArray m_answer;
    QByteArray m_asked;
    quint16 m_port = 0;
    std::thread m_thread;
};

QByteArray says(int status, const QByteArray& body) {
    return "HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

std::string printed(const Sending& sending) {
    const char* const names[] = {"handed_over", "failed", "unknown"};
    return std::string(names[static_cast<int>(sending.outcome)]) + (sending.mayTryAgain ? " later " : " ") + sending.reason + sending.providerId;
}

ProviderSettings provider(const std::string& url) {
    ProviderSettings settings;
    settings.url = url;
    settings.headers = {{"Authorization", "Bearer token"}};
    settings.body = R"({"template":"{template}","to":"{to}","variables":{"name":"{name}"},"report":"{report_url}"})";
    settings.smsBody = R"({"to":"{to}","text":"{text}","type":"{form}"})";
    settings.templates = {{TextKind::confirmed, "TPL1"}};
    settings.okWhere = "/result/code";
    settings.okValues = {"0"};
    settings.laterValues = {"9"};
    settings.idWhere = "/result/id";
    settings.reportIdWhere = "/id";
    settings.reportStatusWhere = "/status";
    settings.deliveredValues = {"OK"};
    settings.failedValues = {"NO"};
    return settings;
}

const auto kNoReports = [] { return std::string("http://here"); };

}  // namespace

/// What each gateway is told, and what it is understood to have done: nothing is taken for sent that was not, nor for unsent
/// that may have been.
class GatewaysTest : public QObject {
    Q_OBJECT

private slots:
    void writesALineIntoTheFile() {
        QTemporaryDir folder;
        FileGateway gateway{folder.filePath("out.jsonl").toStdString()};
        QVERIFY(gateway.isReachable());
        QCOMPARE(printed(gateway.send(text())), "handed_over ");
        QCOMPARE(printed(gateway.send(text("Hello\nyou"))), "handed_over ");
        QFile file(folder.filePath("out.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 3);
        const auto line = wire::Json::parse(lines[0].toStdString());
        QCOMPARE(line.at("to").get<std::string>(), "01012345678");
        QCOMPARE(line.at("text").get<std::string>(), "confirmed");
        QCOMPARE(wire::Json::parse(lines[1].toStdString()).at("words").get<std::string>(), "Hello\nyou");
    }

    void saysWhenTheFileCannotBeWritten() {
        FileGateway gateway{"/nowhere/at/all/out.jsonl"};
        QVERIFY(!gateway.isReachable());
        QCOMPARE(printed(gateway.send(text())), "failed later file_not_writable");
    }

    void tellsKannelEverythingItNeeds() {
        QUrlQuery query;
        {
            OneAnswer smsbox{says(202, "0: Accepted for delivery")};
            KannelGateway gateway{{smsbox.url("/cgi-bin/sendsms"), "hairshop", "a&b=c", ""}, kNoReports};
            QCOMPARE(printed(gateway.send(text())), "handed_over ");
            query = QUrlQuery(QUrl(QString::fromUtf8(smsbox.asked().split(' ').at(1))));
        }
        const auto value = [&](const char* name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
        QCOMPARE(value("password"), "a&b=c");
        QCOMPARE(value("to"), "01012345678");
        QCOMPARE(value("text"), QString::fromStdString(text().words));
        QCOMPARE(value("coding"), "2");
        QCOMPARE(value("charset"), "UTF-8");
        QCOMPARE(value("dlr-url"), "http://here/v1/texts/kannel/ticket-1?status=%d");
        QVERIFY(!value("dlr-mask").isEmpty());
    }

    void understandsWhatKannelDid_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("understood");
        QTest::newRow("taken") << says(202, "0: Accepted for delivery") << "handed_over ";
        QTest::newRow("queued") << says(202, "3: Queued for later delivery") << "handed_over ";
        QTest::newRow("a wrong number") << says(400, "Missing receiver") << "failed http_400";
        QTest::newRow("a wrong password") << says(403, "Authorization failed") << "failed later http_403";
        QTest::newRow("no bearerbox") << says(503, "Temporal failure") << "failed later http_503";
        QTest::newRow("an accident") << says(500, "") << "unknown http_500";
        QTest::newRow("nothing") << QByteArray() << "unknown cut_off";
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 20") << "unknown cut_off";
        QTest::newRow("half a body") << QByteArray("HTTP/1.1 202 Ok\r\nContent-Length: 100\r\n\r\n0: Acc") << "unknown cut_off";
    }
    void understandsWhatKannelDid() {
        QFETCH(QByteArray, answer);
        QFETCH(QString, understood);
        OneAnswer smsbox{answer};
        KannelGateway gateway{{smsbox.url("/cgi-bin/sendsms"), "hairshop", "secret", ""}, kNoReports};
        QCOMPARE(QString::fromStdString(printed(gateway.send(text()))), understood);
    }

    void knowsThatNothingWasSentWhereNobodyListens() {
        QTcpServer nobody;
        nobody.listen(QHostAddress::LocalHost);
        const std::string url = "http://127.0.0.1:" + std::to_string(nobody.serverPort()) + "/";
        nobody.close();
        KannelGateway gateway{{url, "hairshop", "secret", ""}, kNoReports};
        QVERIFY(!gateway.isReachable());
        QCOMPARE(printed(gateway.send(text())), "failed later unreachable");
    }

    void sendsNoSmsToWhoWantsNone() {
        KannelGateway gateway{{"http://127.0.0.1:1/", "hairshop", "secret", ""}, kNoReports};
        OutgoingText one = text();
        one.consent.sms = Consent::refused;
        QCOMPARE(printed(gateway.send(one)), "failed sms_refused");
    }

    void fillsInTheProvidersForm() {
        QByteArray asked;
        {
            OneAnswer server{says(200, R"({"result":{"code":0,"id":"m-1"}})")};
            ProviderGateway gateway{provider(server.url("/send")), kNoReports};
            QCOMPARE(printed(gateway.send(text())), "handed_over m-1");
            asked = server.asked();
        }
        QVERIFY(asked.contains("Authorization: Bearer token\r\n"));
        const auto body = wire::Json::parse(asked.mid(asked.indexOf("\r\n\r\n") + 4).toStdString());
        QCOMPARE(body.at("template").get<std::string>(), "TPL1");
        QCOMPARE(body.at("variables").at("name").get<std::string>(), "김\"지은");
        QCOMPARE(body.at("report").get<std::string>(), "http://here/v1/texts/report/ticket-1");
    }

    void sendsAnSmsWhereThereIsNoTemplateOrNoConsent() {
        for (const bool hasTemplate : {false, true}) {
            OutgoingText one = text();
            if (hasTemplate)
                one.consent.alimtalk = Consent::refused;
            else
                one.kind = TextKind::moved;
            QByteArray asked;
            {
                OneAnswer server{says(200, R"({"result":{"code":"0"}})")};
                ProviderGateway gateway{provider(server.url("/send")), kNoReports};
                QCOMPARE(printed(gateway.send(one)), "handed_over ");
                asked = server.asked();
            }
            QVERIFY2(asked.contains(R"("type":"SMS")"), asked.constData());
        }
        OutgoingText one = text();
        one.consent = {Consent::refused, Consent::refused};
        ProviderGateway gateway{provider("http://127.0.0.1:1/"), kNoReports};
        QCOMPARE(printed(gateway.send(one)), "failed no_channel_allowed");
    }

    void understandsWhatTheProviderDid_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("understood");
        QTest::newRow("taken") << says(200, R"({"result":{"code":"0","id":"m-1"}})") << "handed_over m-1";
        QTest::newRow("refused") << says(200, R"({"result":{"code":"4"}})") << "failed provider_4";
        QTest::newRow("later") << says(200, R"({"result":{"code":"9"}})") << "failed later provider_9";
        QTest::newRow("refused by HTTP, too") << says(500, R"({"result":{"code":"4"}})") << "failed provider_4";
        QTest::newRow("no word") << says(200, "{}") << "unknown unreadable_answer";
        QTest::newRow("no JSON") << says(200, "fine") << "unknown unreadable_answer";
        QTest::newRow("too many") << says(429, "") << "failed later http_429";
        QTest::newRow("a gate in between") << says(504, "") << "unknown http_504";
        QTest::newRow("cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{") << "unknown cut_off";
    }
    void understandsWhatTheProviderDid() {
        QFETCH(QByteArray, answer);
        QFETCH(QString, understood);
        OneAnswer server{answer};
        ProviderGateway gateway{provider(server.url("/send")), kNoReports};
        QCOMPARE(QString::fromStdString(printed(gateway.send(text()))), understood);
    }

    void readsTheProvidersReports() {
        const auto reports = readProviderReports(provider(""), R"([{"id":"a","status":"OK"},{"id":"b","status":"NO"},{"id":"c","status":"WAIT"}])");
        QCOMPARE(reports.size(), 2U);
        QCOMPARE(reports[0].id, "a");
        QVERIFY(reports[0].outcome == TextOutcome::delivered && reports[1].outcome == TextOutcome::failed);
        QCOMPARE(reports[1].reason, "provider_NO");
    }

    void pausesLongerAfterEachFailure() {
        GatewayBreaker breaker;
        std::int64_t now = 1'000'000;
        std::string pauses;
        for (int i = 0; i < 9; ++i) {
            QVERIFY(breaker.mayTry(now));
            breaker.failed(now, 999);
            pauses += std::to_string((breaker.retryAtMs() - now + 500) / 1000) + " ";
            QVERIFY(!breaker.mayTry(breaker.retryAtMs() - 1));
            now = breaker.retryAtMs();
        }
        QCOMPARE(pauses, "1 2 4 8 16 32 60 60 60 ");
        QVERIFY(breaker.mayTry(now));
        QVERIFY2(!breaker.mayTry(now), "While it is open one at a time tries.");
        breaker.succeeded();
        QVERIFY(!breaker.isOpen() && breaker.mayTry(now));
        breaker.failed(now, 0);
        QVERIFY2(breaker.retryAtMs() - now == GatewayBreaker::kFirstPauseMs / 2, "The pauses of several differ.");
    }

    void goesOnWhenTheClockIsSetBack() {
        GatewayBreaker breaker;
        breaker.failed(1'000'000'000, 999);
        QVERIFY(!breaker.mayTry(1'000'000'000));
        QVERIFY(breaker.mayTry(1'000'000'000 - 24 * 3600 * 1000));
    }

    void makesAnAnswerOfWhateverGoesWrong() {
        auto owned = std::make_unique<FakeGateway>();
        FakeGateway& fake = *owned;
        GuardedGateway guarded{std::move(owned), [] { return std::int64_t{1'000'000}; }, [] { return 0; }};
        fake.answers = {Sending::refused("provider_잔액이 부족하여 문자를 보낼 수 없습니다. 충전해 주세요")};
        QCOMPARE(printed(guarded.send(text())), "failed provider_");
        fake.onSend = [](const OutgoingText&) { throw std::runtime_error("010-1234-5678"); };
        QCOMPARE(printed(guarded.send(text())), "unknown gateway_error");
        QCOMPARE(guarded.figures().unknown, 1U);
    }

    void saysOnceWhyNothingGoesOut() {
        std::int64_t now = 1'000'000;
        std::vector<std::string> said;
        auto owned = std::make_unique<FakeGateway>();
        FakeGateway& fake = *owned;
        GuardedGateway guarded{std::move(owned), [&] { return now; }, [] { return 0; }, [&](const std::string& what) { said.push_back(what); }};
        fake.answers.assign(4, Sending::notNow("http_403"));
        for (int i = 0; i < 4; ++i, now = guarded.retryAtMs()) guarded.send(text());
        QCOMPARE(said, (std::vector<std::string>{"The gateway takes no texts (http_403). They wait, and it is tried again."}));
        // Whoever looks for the fault is told it, whatever the breaker thinks.
        fake.answers.assign(1, Sending::notNow("http_403"));
        now = guarded.retryAtMs() - 1;
        QCOMPARE(printed(guarded.send(text())), "failed later gateway_down");
        QCOMPARE(printed(guarded.tryOut(text())), "failed later http_403");
        QCOMPARE(printed(guarded.tryOut(text())), "handed_over ");
        QCOMPARE(said.size(), 2U);
    }

    void asksNobodyWhileTheBreakerIsOpen() {
        std::int64_t now = 1'000'000;
        auto owned = std::make_unique<FakeGateway>();
        FakeGateway& fake = *owned;
        GuardedGateway guarded{std::move(owned), [&] { return now; }, [] { return 0; }};
        fake.answers.assign(3, Sending::notNow("busy"));
        for (int i = 0; i < 3; ++i, now = guarded.retryAtMs()) QCOMPARE(printed(guarded.send(text())), "failed later busy");
        now -= 1;
        QVERIFY(guarded.isFailing());
        QVERIFY(!guarded.isReachable());
        QCOMPARE(printed(guarded.send(text())), "failed later gateway_down");
        now += 1;
        QVERIFY(guarded.isReachable());
        QCOMPARE(printed(guarded.send(text())), "handed_over ");
        QVERIFY(!guarded.isFailing());
        QCOMPARE(guarded.figures().handedOver, 1U);
        fake.answers = {Sending::refused("refused_number")};
        guarded.send(text());
        QVERIFY2(guarded.isReachable(), "A number that is refused says nothing against the gateway.");
    }
};

QTEST_GUILESS_MAIN(GatewaysTest)
#include "gateways_test.moc"
