// First, or moc stumbles over <chrono>.
#include <QTest>

#include "http/limits.h"
#include "http/request_head.h"
#include "http/router.h"

using namespace salon::server;

/// A head is understood in one way or not at all.
class RequestHeadTest : public QObject {
    Q_OBJECT

private slots:
    void understands();
    void refuses_data();
    void refuses();
    void waitsForTheBlankLineButNotForEver();

private:
    static int statusOf(const std::string& bytes) {
        try {
            readHead(bytes);
        } catch (const ProblemAnswer& stopped) {
            return stopped.problem.status;
        }
        return 200;
    }
};

void RequestHeadTest::understands() {
    const RequestHead head = readHead(
        "POST /v1/shops/s/log?after=3&max=1 HTTP/1.1\r\nHost: x\r\nauthorization: Bearer abc\r\nCONTENT-LENGTH: 17\r\n"
        "Hairshop-Protocol: 1\r\nExpect: 100-continue\r\nVia: 1.1 proxy\r\n\r\n");
    QCOMPARE(head.method, "POST");
    QCOMPARE(head.path, "/v1/shops/s/log");
    QCOMPARE(head.query.size(), 2U);
    QCOMPARE(head.query[1].second, "1");
    QCOMPARE(head.token, "abc");
    QCOMPARE(head.protocol.value(), "1");
    QCOMPARE(head.bodyBytes.value(), 17U);
    QVERIFY(head.keepAlive && head.expectsContinue && head.cameThroughProxy && !head.isChunked);
    const RequestHead browser = readHead(
        "GET / HTTP/1.1\r\nHost: book.example\r\nOrigin: https://book.example\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n"
        "Accept-Language: ko\r\nIf-None-Match: \"x\"\r\nX-Forwarded-For: 1.1.1.1\r\nX-Forwarded-For: 2.2.2.2, 3.3.3.3\r\n\r\n");
    QCOMPARE(browser.browser.host + " " + browser.browser.origin, "book.example https://book.example");
    QCOMPARE(browser.browser.fetchSite + " " + browser.browser.contentType, "same-origin application/json");
    QCOMPARE(browser.browser.acceptLanguage + " " + browser.browser.ifNoneMatch, "ko \"x\"");
    // Only the last word is the proxy's own; what came before it anybody may have said.
    QCOMPARE(browser.forwardedFor, "3.3.3.3");
    QCOMPARE(readHead("GET / HTTP/1.1\r\nX-Forwarded-For: 1.1.1.1, unknown\r\n\r\n").forwardedFor, "");
    QVERIFY(!readHead("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").keepAlive);
    QVERIFY(!readHead("GET / HTTP/1.0\r\n\r\n").keepAlive);
    QVERIFY(readHead("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n").isChunked);
}

void RequestHeadTest::refuses_data() {
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const QByteArray& bytes) { QTest::newRow(name) << bytes; };
    row("nothing", "\r\n\r\n");
    row("no HTTP", "hello\r\n\r\n");
    row("another protocol", "GET / FTP/1.1\r\n\r\n");
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\n");
    row("two lengths", "POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\n");
    row("length and chunks", "POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n");
    row("length below nothing", "POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n");
    row("length with a plus", "POST / HTTP/1.1\r\nContent-Length: +5\r\n\r\n");
    row("length in words", "POST / HTTP/1.1\r\nContent-Length: five\r\n\r\n");
    row("length beyond all numbers", "POST / HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n");
    row("two tokens", "GET / HTTP/1.1\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n");
    row("folded line", "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n");
    row("line feed alone", "GET / HTTP/1.1\nHost: a\r\n\r\n");
    row("carriage return alone", "GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n");
    row("zero byte", QByteArrayLiteral("GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n"));
    row("escape", "GET / HTTP/1.1\r\nHost: \x1b[2J\r\n\r\n");
    row("too many headers", "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(kHeadersMax + 1) + "\r\n");
    row("too long a header", "GET / HTTP/1.1\r\nA: " + QByteArray(9000, 'b') + "\r\n\r\n");
    row("bad escape in the address", "GET /%zz HTTP/1.1\r\n\r\n");
}

void RequestHeadTest::refuses() {
    QFETCH(QByteArray, bytes);
    QCOMPARE(statusOf(bytes.toStdString()), 400);
}

void RequestHeadTest::waitsForTheBlankLineButNotForEver() {
    const std::string head = "GET / HTTP/1.1\r\n\r\n";
    for (std::size_t bytes = 0; bytes < head.size(); ++bytes) QVERIFY(!headBytes(head.substr(0, bytes)));
    QCOMPARE(headBytes(head + "POST").value(), head.size());
    QVERIFY(!headBytes(std::string(kHeadBytesMax - 1, 'a')));
    QVERIFY_EXCEPTION_THROWN(headBytes(std::string(kHeadBytesMax, 'a')), ProblemAnswer);
    QVERIFY_EXCEPTION_THROWN(headBytes(std::string(kHeadBytesMax - 3, 'a') + "\r\n\r\n"), ProblemAnswer);
}

QTEST_APPLESS_MAIN(RequestHeadTest)
#include "request_head_test.moc"
