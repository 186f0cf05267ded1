#include "support/browser.h"
#include "support/online_salon.h"
#include "support/texting_desk.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace salon::test;

namespace {

constexpr const char* kPhone = "01055550000";
constexpr int kFetchMs = 180'000;

/// The text of axe-core; empty where it cannot be had.
QString checker() {
    const QString folder = QStringLiteral(SALON_BINARY_DIR "/axe");
    QProcess fetch;
    fetch.start(QStringLiteral(SALON_SOURCE_DIR "/tests/customers/web/fetch_axe.sh"), {folder});
    if (!fetch.waitForFinished(kFetchMs)) fetch.kill();
    QFile file(folder + "/node_modules/axe-core/axe.min.js");
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

/// Real Chromium on the real server: a customer books, watches, moves and cancels with the keyboard alone.
class WebTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void booksMovesAndCancelsByKeyboardAlone_data();
    void booksMovesAndCancelsByKeyboardAlone();
    void offersOtherTimesWhenTheSalonDeclines();
    void sellsTheLastTimeToOneOfTwo();
    void keepsWhatWasTypedWhenTheLineIsCut();
    void leadsFromATextToTheVisit();
    void saysWhenThePageWasClosedMeanwhile();
    void saysThatNobodyMayBook();

private:
    void look(Browser& browser, const QString& step);
    QString violations(Browser& browser);
    void chooseTime(Browser& browser, const QString& day, int startMinute);
    void walkToDetails(Browser& browser, const OnlineSalon& online, const QString& day, int startMinute);
    void tell(Browser& browser, const QString& name, const QString& phone);
    void typeCode(Browser& browser, const OnlineSalon& online, const QString& phone);

    QString m_axe;
};

#define REACH(id) QVERIFY2(browser.tabTo(id), qPrintable("The keyboard never reaches " + QString(id)))
#define APPEARS(condition) QVERIFY2(browser.waitFor(condition), qPrintable(QString(condition) + " in " + browser.text("body")))

void WebTest::initTestCase() {
    if (!Browser::isInstalled()) QSKIP("Chromium and its driver are missing: apt-get install chromium chromium-driver.");
    m_axe = checker();
    if (!m_axe.isEmpty()) return;
    QVERIFY2(!qEnvironmentVariableIsSet("HAIRSHOP_NEEDS_AXE"), "axe-core cannot be had by npm, and HAIRSHOP_NEEDS_AXE asks for it.");
    qWarning("axe-core cannot be had by npm: nobody checks here whether the pages are accessible.");
}

QString WebTest::violations(Browser& browser) {
    if (m_axe.isEmpty()) return {};
    // Half a megabyte: once for each page.
    if (!browser.value("!!window.axe").toBool()) browser.value("(() => { " + m_axe + " })()");
    const QString run = "axe.run().then((found) => "
                        "done(found.violations.filter((one) => ['serious', 'critical'].includes(one.impact)).map((one) => one.id + ': ' + "
                        "one.nodes.map((node) => node.html + ' ' + node.failureSummary).join('; ')).join('\\n')), (error) => done('axe: ' + error));";
    return browser.called(run).toString();
}

void WebTest::look(Browser& browser, const QString& step) {
    // The way to the last step is the same one in every test: it is looked at once in each dress.
    if (!QTest::currentDataTag() && step.front().isDigit() && step.front() <= u'5' && !step.endsWith("offline")) return;
    browser.keep(QString(QTest::currentDataTag() ? QTest::currentDataTag() : QTest::currentTestFunction()).replace(u' ', u'-') + "-" + step);
    QCOMPARE(violations(browser), QString());
    QVERIFY2(browser.value("document.documentElement.scrollWidth <= innerWidth").toBool(), "Nothing stands beyond the edge of the window.");
}

void WebTest::chooseTime(Browser& browser, const QString& day, int startMinute) {
    APPEARS("document.querySelector('.strip input:checked')");
    REACH(browser.value("document.querySelector('.strip input:checked').id").toString());
    for (int i = 0; i < 14 && browser.focused() != "day-" + day; ++i) browser.press(key::kRight);
    QCOMPARE(browser.focused(), "day-" + day);
    const QString wanted = "start-" + QString::number(startMinute);
    const QString first = browser.value("document.querySelector('.slot input').id").toString();
    REACH(first);
    browser.press(key::kSpace);
    for (int i = 0; i < 60 && browser.focused() != wanted; ++i) browser.press(key::kDown);
    QCOMPARE(browser.focused(), wanted);
}

void WebTest::walkToDetails(Browser& browser, const OnlineSalon& online, const QString& day, int startMinute) {
    browser.open(online.pageUrl());
    APPEARS("document.querySelector('#service-cut')");
    look(browser, "1-services");
    REACH("service-cut");
    browser.press(key::kSpace);
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#stylist-any')");
    look(browser, "2-stylist");
    REACH("stylist-any");
    browser.press(key::kEnter);
    chooseTime(browser, day, startMinute);
    if (QTest::currentTestFailed()) return;
    look(browser, "3-time");
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#name')");
}

void WebTest::tell(Browser& browser, const QString& name, const QString& phone) {
    REACH("name");
    browser.press(name);
    browser.press(key::kTab);
    QCOMPARE(browser.focused(), "phone");
    browser.press(phone);
    look(browser, "4-details");
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#code')");
}

void WebTest::typeCode(Browser& browser, const OnlineSalon& online, const QString& phone) {
    const QString code = online.codeFor(phone);
    QCOMPARE(code.size(), 6);
    look(browser, "5-code");
    REACH("code");
    browser.press(code);
}

void WebTest::booksMovesAndCancelsByKeyboardAlone_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("dark");
    QTest::newRow("ko 390 light") << "ko" << 390 << false;
    QTest::newRow("en 1280 dark") << "en" << 1280 << true;
    if (qEnvironmentVariableIsSet("HAIRSHOP_SAMPLE")) return;
    QTest::newRow("en 390 dark") << "en" << 390 << true;
    QTest::newRow("ko 1280 light") << "ko" << 1280 << false;
}

void WebTest::booksMovesAndCancelsByKeyboardAlone() {
    QFETCH(QString, language);
    QFETCH(int, width);
    QFETCH(bool, dark);
    const bool korean = language == "ko";
    OnlineSalon online{true};
    Browser browser{{width, width == 390 ? 844 : 800, language, dark}};
    const QString day = OnlineSalon::dayAhead(1);

    walkToDetails(browser, online, day, 600);
    if (QTest::currentTestFailed()) return;
    QCOMPARE(browser.value("document.documentElement.lang").toString(), language);
    tell(browser, korean ? "박하나" : "Hana Park", kPhone);
    if (QTest::currentTestFailed()) return;
    typeCode(browser, online, kPhone);
    browser.press(key::kEnter);
    APPEARS("location.pathname.startsWith('/v/') && document.querySelector('.requested')");
    look(browser, "6-requested");
    for (const char* told : {"박하나", "Hana", kPhone}) QVERIFY2(!browser.value("document.documentElement.outerHTML + location.href").toString().contains(told), told);

    // The desk says yes, and the page says so by itself.
    const auto visits = online.visitsOn(day);
    QCOMPARE(visits.size(), 1);
    const QString visit = visits.front().value("reservation").toString();
    QCOMPARE(online.desk().run({"confirm", visit}).exit, 0);
    APPEARS("document.querySelector('.confirmed')");
    QVERIFY(browser.waitFor("document.querySelector('#line').textContent !== ''"));
    look(browser, "7-confirmed");

    REACH("move");
    browser.press(key::kEnter);
    chooseTime(browser, day, 930);
    if (QTest::currentTestFailed()) return;
    look(browser, "8-moving");
    REACH("do-move");
    browser.press(key::kEnter);
    APPEARS("!document.querySelector('#do-move') && document.querySelector('.facts')");
    QCOMPARE(online.visitsOn(day).front().value("start").toString(), "15:30");
    QVERIFY(browser.text(".facts").contains(korean ? "오후 3:30" : "15:30"));

    REACH("cancel");
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#do-cancel')");
    look(browser, "9-cancelling");
    REACH("do-cancel");
    browser.press(key::kEnter);
    APPEARS("document.querySelector('.cancelled')");
    look(browser, "10-cancelled");
    QCOMPARE(online.visitsOn(day).front().value("status").toString(), "cancelled");
    QVERIFY2(online.salon().verify().exit == 0, qPrintable(online.salon().verify().told()));
}

void WebTest::offersOtherTimesWhenTheSalonDeclines() {
    OnlineSalon online{true};
    Browser browser{{}};
    const QString day = OnlineSalon::dayAhead(1);
    walkToDetails(browser, online, day, 600);
    if (QTest::currentTestFailed()) return;
    tell(browser, "박하나", kPhone);
    typeCode(browser, online, kPhone);
    browser.press(key::kEnter);
    APPEARS("document.querySelector('.requested')");
    QCOMPARE(online.desk().run({"decline", online.visitsOn(day).front().value("reservation").toString()}).exit, 0);
    APPEARS("document.querySelector('.declined') && document.querySelector('.slot')");
    look(browser, "6-declined");
    chooseTime(browser, day, 960);
    if (QTest::currentTestFailed()) return;
    REACH("again");
    browser.press(key::kEnter);
    // Straight to the name: service and time are known.
    APPEARS("location.pathname.startsWith('/book/') && document.querySelector('#name')");
    tell(browser, "박하나", "01055550001");
    typeCode(browser, online, "01055550001");
    browser.press(key::kEnter);
    APPEARS("document.querySelector('.requested')");
    QCOMPARE(online.visitsOn(day).size(), 2);
}

void WebTest::sellsTheLastTimeToOneOfTwo() {
    OnlineSalon online{false};
    const QString day = OnlineSalon::dayAhead(1);
    // Jo is taken at four: mia is the last.
    QCOMPARE(online.desk().run({"book", "--id", "jo-at-four", "--day", day, "--at", "16:00", "--service", "cut", "--only", "jo", "--name", "Kim", "--asking"}).exit, 0);
    Browser one{{390, 844, "ko"}};
    Browser other{{1280, 800, "en"}};
    for (Browser* browser : {&one, &other}) {
        const QString phone = browser == &one ? "01055550002" : "01055550003";
        walkToDetails(*browser, online, day, 960);
        if (QTest::currentTestFailed()) return;
        tell(*browser, "박하나", phone);
        typeCode(*browser, online, phone);
    }
    one.press(key::kEnter);
    other.press(key::kEnter);
    for (Browser* browser : {&one, &other})
        QVERIFY(browser->waitFor("location.pathname.startsWith('/v/') && document.querySelector('.confirmed') || document.querySelector('#other-0')"));
    const bool firstLost = one.has("#other-0");
    QVERIFY2(firstLost != other.has("#other-0"), "One gets the time, the other is offered others.");
    Browser& browser = firstLost ? one : other;
    look(browser, "6-taken");
    QVERIFY(!browser.text("#error").isEmpty());
    QCOMPARE(browser.value("document.querySelector('#code').value.length").toInt(), 6);
    REACH("other-0");
    browser.press(key::kEnter);
    APPEARS("location.pathname.startsWith('/v/') && document.querySelector('.confirmed')");
    QCOMPARE(online.visitsOn(day).size(), 3);
    QVERIFY2(online.salon().verify().exit == 0, qPrintable(online.salon().verify().told()));
}

void WebTest::keepsWhatWasTypedWhenTheLineIsCut() {
    OnlineSalon online{false};
    Browser browser{{}};
    const QString day = OnlineSalon::dayAhead(1);
    walkToDetails(browser, online, day, 600);
    if (QTest::currentTestFailed()) return;
    REACH("name");
    browser.press("박하나");
    // A reload in the middle, and a step back and forth.
    browser.reload();
    APPEARS("document.querySelector('#name')?.value === '박하나'");
    browser.back();
    APPEARS("document.querySelector('#start-600')?.checked");
    REACH("start-600");
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#name')?.value === '박하나'");
    browser.setOffline(true);
    REACH("phone");
    browser.press(kPhone);
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#line').textContent !== ''");
    look(browser, "4-offline");
    QCOMPARE(browser.value("document.querySelector('#name').value").toString(), "박하나");
    browser.setOffline(false);
    APPEARS("document.querySelector('#code')");
    typeCode(browser, online, kPhone);
    // The server is gone for a moment while the booking is on its way.
    online.salon().server.kill9();
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#line').textContent !== ''");
    QVERIFY(online.salon().server.start());
    // Its codes are gone with it; what was typed is not.
    APPEARS("document.querySelector('#error')?.textContent");
    QCOMPARE(online.visitsOn(day).size(), 0);
    REACH("resend");
    QVERIFY(browser.waitFor("!document.querySelector('#resend').hasAttribute('aria-disabled')", 60'000));
    const QString before = online.codeFor(kPhone);
    browser.press(key::kEnter);
    QVERIFY(QTest::qWaitFor([&] { return online.codeFor(kPhone) != before; }, 15'000));
    REACH("code");
    browser.pressWith(u'\uE009', u'a');
    browser.press(online.codeFor(kPhone));
    browser.press(key::kEnter);
    APPEARS("location.pathname.startsWith('/v/') && document.querySelector('.confirmed')");
    QCOMPARE(online.visitsOn(day).size(), 1);
    QCOMPARE(browser.value("sessionStorage.length").toInt(), 0);
}

void WebTest::leadsFromATextToTheVisit() {
    OnlineSalon online{false};
    QCOMPARE(switchTextsOn(online.salon(), 0).exit, 0);
    const QString day = OnlineSalon::dayAhead(1);
    // Somebody called; the desk has booked, and the text names the visit's own page.
    QCOMPARE(bookByPhone(online.desk(), "called", day, "11:00", "김하늘", kPhone).exit, 0);
    QVERIFY(QTest::qWaitFor([&] { return !online.textTo(kPhone, "confirmed").isEmpty(); }, 30'000));
    const QString link = online.textTo(kPhone, "confirmed").section(u'\n', -1);
    QVERIFY2(link.startsWith(online.salon().server.url() + "/v/"), qPrintable(link));
    Browser browser{{}};
    browser.open(link);
    APPEARS("document.querySelector('.confirmed')");
    QVERIFY(browser.text(".facts").contains("오전 11:00") && browser.text(".facts").contains("미아"));
    REACH("cancel");
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#do-cancel')");
    REACH("do-cancel");
    browser.press(key::kEnter);
    APPEARS("document.querySelector('.cancelled')");
    QCOMPARE(online.visitsOn(day).front().value("status").toString(), "cancelled");
    QVERIFY(QTest::qWaitFor([&] { return !online.textTo(kPhone, "cancelled").isEmpty(); }, 30'000));
}

void WebTest::saysWhenThePageWasClosedMeanwhile() {
    OnlineSalon online{false};
    Browser browser{{}};
    const QString day = OnlineSalon::dayAhead(1);
    walkToDetails(browser, online, day, 600);
    if (QTest::currentTestFailed()) return;
    tell(browser, "박하나", kPhone);
    typeCode(browser, online, kPhone);
    QCOMPARE(online.closePage().exit, 0);
    browser.press(key::kEnter);
    APPEARS("document.querySelector('.notice')");
    QVERIFY(online.visitsOn(day).isEmpty());
}

void WebTest::saysThatNobodyMayBook() {
    Salon salon{1};
    Browser browser{{1280, 800, "en"}};
    browser.open(salon.server.url() + "/book/" + salon.shop);
    APPEARS("document.querySelector('.notice')");
    QVERIFY(browser.text("main").contains("Test salon"));
    QVERIFY(browser.text("main").contains("Please call"));
    look(browser, "closed");
    browser.open(salon.server.url() + "/v/AAAAAAAAAAAAAAAAAAAAAA");
    APPEARS("document.querySelector('.notice')");
    look(browser, "no-visit");
    // The checker sees a fault where there is one.
    browser.value("document.querySelector('main').append(document.createElement('img'))");
    QVERIFY(m_axe.isEmpty() || violations(browser).contains("image-alt"));
}

QTEST_GUILESS_MAIN(WebTest)
#include "web_test.moc"
