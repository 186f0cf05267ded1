#include "support/texting_desk.h"
#include "support/web_walk.h"

#include <QFile>

using namespace salon::test;

/// Real Chromium on the real server: a customer books, watches, moves and cancels with the keyboard alone.
class WebTest : public WebWalk {
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }
    void booksMovesAndCancelsByKeyboardAlone_data();
    void booksMovesAndCancelsByKeyboardAlone();
    void offersOtherTimesWhenTheSalonDeclines();
    void sellsTheLastTimeToOneOfTwo();
    void leadsFromATextToTheVisit();
    void showsThePriceOfWhoIsChosen();
};

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
    QVERIFY2(!browser.text(".standing").contains(korean ? "문자" : "text"), "This salon sends no texts.");
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
    QVERIFY2(browser.has("#asks"), "The salon approves each time anew.");
    REACH("do-move");
    browser.press(key::kEnter);
    APPEARS("!document.querySelector('#do-move') && document.querySelector('.requested')");
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
    QCOMPARE(browser.text("#calendar"), korean ? "캘린더에서 지우기" : "Remove from calendar");
    QCOMPARE(online.visitsOn(day).front().value("status").toString(), "cancelled");
    QVERIFY2(online.salon().verify().exit == 0, qPrintable(online.salon().verify().told()));
}

void WebTest::offersOtherTimesWhenTheSalonDeclines() {
    OnlineSalon online{true};
    Browser browser{{}};
    const QString day = OnlineSalon::dayAhead(1);
    walkToCode(browser, online, day, 600);
    if (QTest::currentTestFailed()) return;
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

void WebTest::leadsFromATextToTheVisit() {
    OnlineSalon online{false};
    QCOMPARE(switchTextsOn(online.salon(), 0).exit, 0);
    const QString day = OnlineSalon::dayAhead(1);
    // Somebody called; the desk has booked, and the text names the visit's own page.
    QCOMPARE(bookByPhone(online.desk(), "called", day, "11:00", "김하늘", kPhone).exit, 0);
    QVERIFY(QTest::qWaitFor([&] { return !online.textTo(kPhone, "confirmed").isEmpty(); }, 30'000));
    const QString link = online.textTo(kPhone, "confirmed").section(u'\n', -1);
    QVERIFY2(link.startsWith(online.salon().server.url() + "/v/"), qPrintable(link));
    // On the smallest telephone.
    Browser browser{{320, 568}};
    browser.open(link);
    APPEARS("document.querySelector('.confirmed')");
    QVERIFY(browser.text(".facts").contains("오전 11:00") && browser.text(".facts").contains("미아"));
    QVERIFY2(browser.value("document.querySelector('#language').getBoundingClientRect().height < 50").toBool(), "English on one line.");
    REACH("move");
    browser.press(key::kEnter);
    chooseTime(browser, day, 930);
    if (QTest::currentTestFailed()) return;
    look(browser, "moving");
    QCOMPARE(browser.text("#do-move"), "이 시간으로 변경");
    REACH("do-move");
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#line').textContent !== '' && document.querySelector('.facts').innerText.includes('오후 3:30')");
    QCOMPARE(browser.text("#line"), "예약 시간이 변경되었습니다.");
    QCOMPARE(coveredByNotice(browser), QString());
    look(browser, "moved");
    browser.setLook({320, 568, "ko", true});
    look(browser, "moved-dark");
    REACH("cancel");
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#do-cancel')");
    REACH("do-cancel");
    browser.press(key::kEnter);
    APPEARS("document.querySelector('.cancelled')");
    QCOMPARE(online.visitsOn(day).front().value("status").toString(), "cancelled");
    QVERIFY(QTest::qWaitFor([&] { return !online.textTo(kPhone, "cancelled").isEmpty(); }, 30'000));
}

void WebTest::showsThePriceOfWhoIsChosen() {
    OnlineSalon online{false};
    QTemporaryDir folder;
    QFile prices(folder.filePath("prices.json"));
    QVERIFY(prices.open(QIODevice::WriteOnly));
    prices.write(R"([{"kind":"define_skill","v":1,"stylist":"jo","service":"cut","skill":{"own_price_minor_units":30000}}])");
    prices.close();
    QCOMPARE(online.desk().run({"define", prices.fileName()}).exit, 0);
    Browser browser{{320, 568}};
    browser.open(online.pageUrl());
    APPEARS("document.querySelector('#service-cut')");
    QVERIFY(browser.text("main").contains("20,000원부터"));
    REACH("service-cut");
    browser.press(key::kSpace);
    QVERIFY(browser.text(".bar").contains("20,000원부터") && browser.text("#summary").contains("20,000원부터"));
    browser.press(key::kEnter);
    APPEARS("document.querySelector('#stylist-any')");
    REACH("stylist-any");
    browser.press(key::kDown);
    QCOMPARE(browser.focused(), "stylist-jo");
    for (const char* place : {".bar", "#summary"}) {
        QVERIFY2(browser.text(place).contains("30,000원"), qPrintable(browser.text(place)));
        QVERIFY2(!browser.text(place).contains("부터"), qPrintable(browser.text(place)));
    }
    look(browser, "chosen");
    // What was chosen before is as dear with them.
    browser.back();
    APPEARS("document.querySelector('#service-cut')");
    QVERIFY(browser.text("main").contains("30,000원") && !browser.text("main").contains("부터"));
}

QTEST_GUILESS_MAIN(WebTest)
#include "web_test.moc"
