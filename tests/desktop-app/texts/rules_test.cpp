#include "texts_fixture.h"

#include "texts/texting_panel.h"
#include "texts/web_booking_panel.h"

#include <QPlainTextEdit>
#include <QSpinBox>

using namespace salon;
using namespace salon::desk;

namespace {

/// One of the panels of rules, open.
struct RulesDesk : TextsDesk {
    QWidget* panel = nullptr;

    explicit RulesDesk(const char* act) {
        window->acts().trigger(act);
        settle();
        panel = window->openPanel();
    }
    QPushButton* button(const QString& name) const { return panel->findChild<QPushButton*>(name); }
    void press(const QString& name) {
        QVERIFY2(button(name) && button(name)->isEnabled(), qPrintable(name));
        button(name)->click();
        settle();
    }
    void set(const char* field, int value) {
        panel->findChild<QSpinBox*>(field)->setValue(value);
        settle();
    }
    QPlainTextEdit* words() const { return panel->findChild<QPlainTextEdit*>("textWords"); }
    const Texting& texting() const { return session.state().book.texting(); }
    const WebBooking& online() const { return session.state().book.webBooking(); }
};

}  // namespace

class RulesTest : public QObject {
    Q_OBJECT

private slots:
    void rulesHoldWhenTheyAreKeptInOneCommandWithOneWayBack() {
        RulesDesk desk("texting");
        QVERIFY(!desk.button("keepRules")->isEnabled());
        const auto before = desk.session.commands().size();
        desk.set("textPause", 120);
        desk.set("quietFrom", 20 * 60);
        desk.press(QStringLiteral("sendKind%1").arg(static_cast<int>(TextKind::opening)));
        desk.press("textsInEnglish");
        QCOMPARE(desk.session.commands().size(), before);
        desk.press("keepRules");
        QCOMPARE(desk.session.commands().size(), before + 1);
        QCOMPARE(desk.texting().pauseSeconds, 120);
        QCOMPARE(desk.texting().quietFromMinute, 20 * 60);
        QVERIFY(desk.texting().unsent.contains(TextKind::opening));
        QCOMPARE(desk.texting().language, TextLanguage::english);
        desk.window->gestures().undo();
        QCOMPARE(desk.texting().pauseSeconds, 60);
        QVERIFY(desk.texting().on);
    }

    void asTheyWereForgetsWhatWasNotKept() {
        RulesDesk desk("texting");
        desk.set("replyCancel", 24);
        desk.press("giveUpRules");
        QCOMPARE(desk.panel->findChild<QSpinBox*>("replyCancel")->value(), 2);
        QVERIFY(!desk.button("keepRules")->isEnabled());
    }

    void theShopsOwnWordsArriveAsShown() {
        RulesDesk desk("texting");
        desk.press(QStringLiteral("wordsOf%1").arg(static_cast<int>(TextKind::cancelled)));
        QCOMPARE(desk.words()->toPlainText(), QStringLiteral("[{shop}] {name}님, {day} {time} 예약이 취소되었습니다."));
        desk.words()->setPlainText("{name}님, {day} {time} 예약 취소 완료. {shop}");
        QCOMPARE(TextsDesk::text(desk.panel, "textExample"), QStringLiteral("Kim Seoyeon님, 11월 22일(일) 오후 3:00 예약 취소 완료. 하늘 헤어"));
        QVERIFY(TextsDesk::text(desk.panel, "textSize").startsWith("SMS · "));
        desk.press("keepRules");
        QCOMPARE(desk.texting().templates.size(), std::size_t{1});
        QCOMPARE(desk.texting().templates.front().kind, TextKind::cancelled);
        // The product's own words again need not be kept.
        desk.press("restoreWords");
        desk.press("keepRules");
        QVERIFY(desk.texting().templates.empty());
    }

    void eachLanguageHasItsOwnWords() {
        RulesDesk desk("texting");
        desk.press("wordsInEnglish");
        QVERIFY(desk.words()->toPlainText().contains("you are booked"));
        desk.words()->setPlainText("{name}: see you {day} {time}");
        desk.press("wordsInKorean");
        QVERIFY(desk.words()->toPlainText().contains("예약이 확정되었습니다"));
        desk.press("keepRules");
        QCOMPARE(desk.texting().templates.size(), std::size_t{1});
        QCOMPARE(desk.texting().templates.front().language, TextLanguage::english);
    }

    void aWrongPlaceholderIsSaidAtOnceAndNotKept() {
        RulesDesk desk("texting");
        desk.press(QStringLiteral("wordsOf%1").arg(static_cast<int>(TextKind::cancelled)));
        // Who does not come is with nobody.
        desk.words()->setPlainText("{name} {stylist}");
        QVERIFY(TextsDesk::text(desk.panel, "textProblem").contains("{stylist}"));
        QVERIFY(!desk.button("keepRules")->isEnabled());
        desk.press("wordsInEnglish");
        QVERIFY(!TextsDesk::text(desk.panel, "rulesProblem").isEmpty());
        QVERIFY(!desk.button("keepRules")->isEnabled());
    }

    void moreThanNinetyBytesGoAsALongText() {
        RulesDesk desk("texting");
        desk.words()->setPlainText(QString(45, QChar(0xAC00)));
        QCOMPARE(TextsDesk::text(desk.panel, "textSize"), QStringLiteral("SMS · 90 of 90 bytes"));
        desk.words()->setPlainText(QString(45, QChar(0xAC00)) + "!");
        QCOMPARE(TextsDesk::text(desk.panel, "textSize"), QStringLiteral("LMS · 91 bytes"));
    }

    void whatAnotherComputerChangedMeanwhileIsSaid() {
        RulesDesk desk("texting");
        Texting theirs = desk.texting();
        theirs.pauseSeconds = 300;
        desk.session.submit(DefineTexting{theirs});
        desk.settle();
        QCOMPARE(desk.panel->findChild<QSpinBox*>("textPause")->value(), 300);
        desk.set("replyCancel", 24);
        theirs.pauseSeconds = 30;
        desk.session.submit(DefineTexting{theirs});
        desk.settle();
        QVERIFY(TextsDesk::texts(desk.panel).join('|').contains("Another computer"));
        QCOMPARE(desk.panel->findChild<QSpinBox*>("replyCancel")->value(), 24);
    }

    void onlineBookingNeedsSomethingToBook() {
        RulesDesk desk("webBooking");
        desk.press("webBookingOn");
        QVERIFY(!desk.button("keepRules")->isEnabled());
        QVERIFY(!TextsDesk::text(desk.panel, "rulesProblem").isEmpty());
        desk.press("webService:cut-w");
        desk.press("webBookingApproval");
        desk.set("webLead", 240);
        desk.set("webHorizon", 30);
        desk.set("webChange", 24);
        desk.press("keepRules");
        QCOMPARE(desk.online(), (WebBooking{true, {{"cut-w"}}, 240, 30, true, 24}));
        desk.window->gestures().undo();
        QCOMPARE(desk.online(), WebBooking{});
    }

    void allServicesAtOnce() {
        RulesDesk desk("webBooking");
        desk.press("webAll");
        desk.press("keepRules");
        QCOMPARE(desk.online().services.size(), desk.session.state().book.roster().services.size());
    }

    void saysWhatThePageCannotTellItsCustomers() {
        RulesDesk desk("webBooking");
        const auto missing = [&] { return TextsDesk::text(desk.panel, "webMissingTexts"); };
        desk.session.setSurroundings(Texts::none, {}, {});
        desk.settle();
        QCOMPARE(missing(), QString());
        desk.press("webBookingOn");
        QVERIFY2(missing().contains("asks customers to call"), qPrintable(missing()));
        desk.session.setSurroundings(Texts::working, {}, {});
        desk.settle();
        QCOMPARE(missing(), QString());
        desk.session.submit(DefineTexting{});
        desk.settle();
        QVERIFY2(missing().contains("no other text"), qPrintable(missing()));
    }

    void theAddressIsThereToBeCopied() {
        RulesDesk desk("webBooking");
        QVERIFY(!desk.button("copyAddress")->isVisible());
        desk.session.setPublicUrl("https://book.example");
        desk.settle();
        QCOMPARE(TextsDesk::text(desk.panel, "webAddress"), QStringLiteral("https://book.example/book/demo-shop"));
        QVERIFY(desk.button("copyAddress")->isVisible());
    }
};

QTEST_MAIN(RulesTest)
#include "rules_test.moc"
