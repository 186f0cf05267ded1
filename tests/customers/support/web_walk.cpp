#include "web_walk.h"

#include <QFile>
#include <QProcess>

namespace salon::test {

namespace {

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

void WebWalk::prepare() {
    if (!Browser::isInstalled()) QSKIP("Chromium and its driver are missing: apt-get install chromium chromium-driver.");
    m_axe = checker();
    if (!m_axe.isEmpty()) return;
    QVERIFY2(!qEnvironmentVariableIsSet("HAIRSHOP_NEEDS_AXE"), "axe-core cannot be had by npm, and HAIRSHOP_NEEDS_AXE asks for it.");
    qWarning("axe-core cannot be had by npm: nobody checks here whether the pages are accessible.");
}

QString WebWalk::violations(Browser& browser) {
    if (m_axe.isEmpty()) return {};
    // Half a megabyte: once for each page.
    if (!browser.value("!!window.axe").toBool()) browser.value("(() => { " + m_axe + " })()");
    const QString run = "axe.run().then((found) => "
                        "done(found.violations.filter((one) => ['serious', 'critical'].includes(one.impact)).map((one) => one.id + ': ' + "
                        "one.nodes.map((node) => node.html + ' ' + node.failureSummary).join('; ')).join('\\n')), (error) => done('axe: ' + error));";
    return browser.called(run).toString();
}

void WebWalk::look(Browser& browser, const QString& step) {
    // The way to the last step is the same one in every test: it is looked at once in each dress.
    if (!QTest::currentDataTag() && step.front().isDigit() && step.front() <= u'5' && !step.endsWith("offline")) return;
    browser.keep(QString(QTest::currentDataTag() ? QTest::currentDataTag() : QTest::currentTestFunction()).replace(u' ', u'-') + "-" + step);
    QCOMPARE(violations(browser), QString());
    QVERIFY2(browser.value("document.documentElement.scrollWidth <= innerWidth").toBool(), "Nothing stands beyond the edge of the window.");
}

QString WebWalk::coveredByNotice(Browser& browser) {
    return browser
        .value("(() => { const edges = (one) => one.getBoundingClientRect(); const line = edges(document.querySelector('#line'));"
               "return [...document.querySelectorAll('.shop, button, a, h1, h2, .soft, dd')].filter((one) => { const it = edges(one);"
               "return it.width && it.left < line.right && line.left < it.right && it.top < line.bottom && line.top < it.bottom; })"
               ".map((one) => one.textContent).join('; '); })()")
        .toString();
}

void WebWalk::chooseTime(Browser& browser, const QString& day, int startMinute) {
    APPEARS("document.querySelector('.strip input:checked')");
    REACH(browser.value("document.querySelector('.strip input:checked').id").toString());
    for (int i = 0; i < 14 && browser.focused() != "day-" + day; ++i) browser.press(key::kRight);
    QCOMPARE(browser.focused(), "day-" + day);
    const QString wanted = "start-" + QString::number(startMinute);
    const QString first = browser.value("(document.querySelector('.slot input:checked') ?? document.querySelector('.slot input')).id").toString();
    REACH(first);
    browser.press(key::kSpace);
    for (int i = 0; i < 60 && browser.focused() != wanted; ++i) browser.press(key::kDown);
    QCOMPARE(browser.focused(), wanted);
}

void WebWalk::walkToDetails(Browser& browser, const OnlineSalon& online, const QString& day, int startMinute) {
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

void WebWalk::walkToCode(Browser& browser, const OnlineSalon& online, const QString& day, int startMinute) {
    walkToDetails(browser, online, day, startMinute);
    if (QTest::currentTestFailed()) return;
    tell(browser, "박하나", kPhone);
    typeCode(browser, online, kPhone);
}

void WebWalk::tell(Browser& browser, const QString& name, const QString& phone) {
    REACH("name");
    browser.press(name);
    browser.press(key::kTab);
    QCOMPARE(browser.focused(), "phone");
    browser.press(phone);
    look(browser, "4-details");
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#code')");
}

void WebWalk::typeCode(Browser& browser, const OnlineSalon& online, const QString& phone) {
    const QString code = online.codeFor(phone);
    QCOMPARE(code.size(), 6);
    look(browser, "5-code");
    REACH("code");
    browser.press(code);
}

}  // namespace salon::test
