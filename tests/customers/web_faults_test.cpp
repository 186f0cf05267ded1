#include "support/web_walk.h"

using namespace salon::test;

/// Real Chromium on the real server: lines are cut, answers are lost, numbers are wrong, pages are closed, links are broken.
class WebFaultsTest : public WebWalk {
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }
    void keepsWhatWasTypedWhenTheLineIsCut();
    void sendsACodeToTheNumberThatIsTypedNow();
    void makesNoSecondVisitWhenAnAnswerIsLost();
    void saysWhenThePageWasClosedMeanwhile();
    void saysThatNobodyMayBook();
};

void WebFaultsTest::keepsWhatWasTypedWhenTheLineIsCut() {
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

void WebFaultsTest::sendsACodeToTheNumberThatIsTypedNow() {
    OnlineSalon online{false};
    Browser browser{{}};
    const QString day = OnlineSalon::dayAhead(1);
    walkToDetails(browser, online, day, 600);
    if (QTest::currentTestFailed()) return;
    tell(browser, "박하나", kPhone);
    browser.back();
    APPEARS("document.querySelector('#phone')");
    REACH("phone");
    browser.pressWith(u'\uE009', u'a');
    browser.press("01055550009");
    // The browser's own button leads on to the code, which went to another telephone.
    const int depth = browser.value("history.state.depth").toInt();
    browser.value("history.forward()");
    APPEARS("history.state.depth === " + QString::number(depth + 1));
    QVERIFY2(browser.has("#phone") && !browser.has("#code"), "Nothing was sent to this number.");
    QVERIFY(online.codeFor("01055550009").isEmpty());
    REACH("phone");
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#code')");
    QVERIFY(browser.text("#code-hint").contains("01055550009"));
    QCOMPARE(online.codeFor("01055550009").size(), 6);
    // Abroad texts are dear: they say what to type, and leave what was typed.
    browser.back();
    APPEARS("document.querySelector('#phone')");
    REACH("phone");
    browser.pressWith(u'\uE009', u'a');
    browser.press("+1 555 123 4567");
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#error')?.textContent.includes('010-1234-5678')");
    QCOMPARE(browser.focused(), "phone");
    look(browser, "abroad");
}

void WebFaultsTest::makesNoSecondVisitWhenAnAnswerIsLost() {
    OnlineSalon online{false};
    Browser browser{{}};
    const QString day = OnlineSalon::dayAhead(1);
    walkToCode(browser, online, day, 600);
    if (QTest::currentTestFailed()) return;
    browser.value("(() => { const real = window.fetch; window.fetch = (path, how) => real(path, how).then((answer) => "
                  "(path.endsWith('/visits') ? new Promise(() => {}) : answer)); })()");
    browser.press(key::kEnter);
    QVERIFY(QTest::qWaitFor([&] { return online.visitsOn(day).size() == 1; }, 30'000));
    // Somebody who does not wait, and wants another time now.
    browser.reload();
    APPEARS("document.querySelector('#code')");
    browser.back();
    APPEARS("document.querySelector('#phone')");
    browser.back();
    chooseTime(browser, day, 930);
    if (QTest::currentTestFailed()) return;
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#phone')");
    REACH("phone");
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#code')");
    REACH("code");
    browser.pressWith(u'\uE009', u'a');
    browser.press(online.codeFor(kPhone));
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#made')");
    QVERIFY(browser.text(".others").contains("오전 10:00"));
    look(browser, "made-already");
    REACH("made");
    browser.press(key::kEnter);
    APPEARS("location.pathname.startsWith('/v/') && document.querySelector('.confirmed')");
    QCOMPARE(online.visitsOn(day).size(), 1);
    // Whoever goes back begins anew: that is another visit.
    browser.back();
    APPEARS("document.querySelector('#service-cut')");
    QCOMPARE(browser.value("document.querySelector('#service-cut').checked").toBool(), false);
}

void WebFaultsTest::saysWhenThePageWasClosedMeanwhile() {
    OnlineSalon online{false};
    Browser browser{{}};
    const QString day = OnlineSalon::dayAhead(1);
    walkToCode(browser, online, day, 600);
    if (QTest::currentTestFailed()) return;
    QCOMPARE(online.closePage().exit, 0);
    browser.press(key::kEnter);
    APPEARS("document.querySelector('.notice')");
    QVERIFY(online.visitsOn(day).isEmpty());
}

void WebFaultsTest::saysThatNobodyMayBook() {
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
    browser.open(salon.server.url() + "/v/AAAAAAAAAAAAAAAAAAAAAA/");
    QVERIFY(browser.text("main").contains("주소가 올바르지 않습니다") && browser.text("main").contains("This address is not right"));
    look(browser, "lost");
    // The checker sees a fault where there is one.
    browser.value("document.querySelector('main').append(document.createElement('img'))");
    QVERIFY(m_axe.isEmpty() || violations(browser).contains("image-alt"));
}

QTEST_GUILESS_MAIN(WebFaultsTest)
#include "web_faults_test.moc"
