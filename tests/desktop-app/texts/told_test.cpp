#include "texts_fixture.h"

#include "attention/attention_panel.h"
#include "customers/customer_panel.h"
#include "history/customer_texts_panel.h"
#include "history/history_list.h"
#include "history/text_ledger.h"
#include "reservations/reservation_panel.h"
#include "ui/widgets.h"

#include <QClipboard>

using namespace salon;
using namespace salon::desk;

namespace {

struct ToldDesk : TextsDesk {
    AttentionPanel& attention() const { return *window->findChild<AttentionPanel*>(); }
    /// The card of the only open item.
    ActCard* item() {
        window->openAttention();
        settle();
        auto* cards = attention().findChild<CardColumn*>();
        return cards->card(cards->marked());
    }
    QString itemSays() { return texts(item()).join('|'); }
    void openVisit(const char* id) {
        window->openReservation({id});
        settle();
    }
    QString told() const { return text(window->findChild<ReservationPanel*>(), "visitTold"); }
    std::vector<HistoryLine> ledger() const { return textLedger(session, session.steps()); }
    QString printed() const {
        QStringList lines;
        for (const HistoryLine& line : ledger()) lines << line.who + ": " + line.what + " | " + line.details.join(" | ");
        return lines.join('\n');
    }
};

}  // namespace

class ToldTest : public QObject {
    Q_OBJECT

private slots:
    void theBookingSaysWhatWasToldAndWhetherItArrived_data() {
        QTest::addColumn<TextOutcome>("outcome");
        QTest::addColumn<QString>("says");
        QTest::newRow("sending") << TextOutcome::sending << "being sent";
        QTest::newRow("handed over") << TextOutcome::handedOver << "not yet reported";
        QTest::newRow("failed") << TextOutcome::failed << "did not arrive";
        QTest::newRow("unknown") << TextOutcome::unknown << "nobody knows";
    }
    void theBookingSaysWhatWasToldAndWhetherItArrived() {
        QFETCH(TextOutcome, outcome);
        QFETCH(QString, says);
        ToldDesk desk;
        desk.openVisit("v12");
        QCOMPARE(desk.told(), QString());
        tellNow(desk.session, "v12", TextKind::confirmed, outcome, "E17");
        desk.settle();
        QVERIFY2(desk.told().contains("confirmed for today 15:00 with Mina"), qPrintable(desk.told()));
        QVERIFY2(desk.told().contains(says), qPrintable(desk.told()));
    }

    void theBookingSaysWhatGoesOutNextAndLeadsThere() {
        ToldDesk desk;
        desk.moveTold();
        desk.openVisit("v12");
        QCOMPARE(TextsDesk::text(desk.window->findChild<ReservationPanel*>(), "visitToldNext"), QStringLiteral("To be sent: Other time · in 60 s"));
        desk.click("visitTextLink");
        desk.settle();
        QCOMPARE(static_cast<QWidget*>(desk.window->openPanel()), static_cast<QWidget*>(&desk.tray()));
        QVERIFY(desk.card("v12")->isMarked());
    }

    void aTextThatDidNotArriveNamesWhomToCall() {
        ToldDesk desk;
        tellNow(desk.session, "v12", TextKind::confirmed, TextOutcome::failed, "E17");
        const QString says = desk.itemSays();
        QVERIFY2(says.contains("did not arrive") && says.contains("E17") && says.contains("confirmed for today 15:00"), qPrintable(says));
        QCOMPARE(TextsDesk::text(desk.item(), "callNumber"), QStringLiteral("010-3010-3010"));
        desk.key(desk.item(), Qt::Key_C);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("010-3010-3010"));
        QCOMPARE(desk.attention().answers().size(), std::size_t{2});
        desk.key(desk.item(), Qt::Key_1);
        QVERIFY(desk.session.state().book.attention().empty());
        QVERIFY(!desk.tray().watch().find({"v12"}));
    }

    void aTextThatDidNotArriveIsSentAgainByOneKey_data() {
        QTest::addColumn<TextOutcome>("outcome");
        QTest::addColumn<QString>("caption");
        QTest::newRow("failed") << TextOutcome::failed << "the same text, at once";
        QTest::newRow("unknown") << TextOutcome::unknown << "at once; they may get it twice";
    }
    void aTextThatDidNotArriveIsSentAgainByOneKey() {
        QFETCH(TextOutcome, outcome);
        QFETCH(QString, caption);
        ToldDesk desk;
        tellNow(desk.session, "v12", TextKind::confirmed, outcome, "E17");
        QCOMPARE(desk.item()->findChild<AnswerButton*>()->title(), QStringLiteral("1   Told in another way"));
        QCOMPARE(desk.attention().answers().back().kind, AnswerKind::sendAgain);
        auto* again = desk.item()->findChildren<AnswerButton*>().back();
        QCOMPARE(again->title(), QStringLiteral("2   Send again"));
        QVERIFY2(again->accessibleName().contains(caption), qPrintable(again->accessibleName()));
        desk.key(desk.item(), Qt::Key_2);
        QVERIFY(desk.session.state().book.attention().empty());
        desk.open();
        QVERIFY(TextsDesk::texts(desk.card("v12")).contains("now"));
        // As long as it has not gone, undo holds it.
        desk.window->gestures().undo();
        desk.settle();
        QVERIFY(desk.visit("v12").texts.get().held);
    }

    void whatWasSentAgainHasGoneAndCannotBeTakenBack() {
        ToldDesk desk;
        tellNow(desk.session, "v12", TextKind::confirmed, TextOutcome::failed, "E17");
        desk.key(desk.item(), Qt::Key_2);
        tellNow(desk.session, "v12");
        QString said;
        connect(&desk.window->gestures(), &GestureLog::couldNotUndo, this, [&](const QString& sentence) { said = sentence; });
        desk.window->gestures().undo();
        QVERIFY2(said.contains("counts as told"), qPrintable(said));
    }

    void whatIsNotTrueAnyMoreIsNotSentAgain() {
        ToldDesk desk;
        tellNow(desk.session, "v12", TextKind::confirmed, TextOutcome::failed, "E17");
        desk.session.submit(MoveReservation{{"v12"}, kDemoNow.day, 15 * 60 + 10, -1, {}, false});
        desk.item();
        QCOMPARE(desk.attention().answers().size(), std::size_t{1});
        QCOMPARE(desk.attention().answers().front().kind, AnswerKind::keep);
    }

    void aReplyStandsBesideTheBookingAndCanCancelIt() {
        ToldDesk desk;
        reply(desk.session, "c12", "v12", ReplyMeaning::other, "30분만 늦게 가도 될까요?");
        const QString says = desk.itemSays();
        QVERIFY2(says.contains("30분만 늦게 가도 될까요?") && says.contains("today 15:00"), qPrintable(says));
        const auto& answers = desk.attention().answers();
        QCOMPARE(answers.front().kind, AnswerKind::keep);
        QCOMPARE(answers.back().kind, AnswerKind::cancel);
        desk.key(desk.item(), static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(answers.size()) - 1));
        desk.key(desk.item(), Qt::Key_1);
        QCOMPARE(desk.visit("v12").status, Status::cancelled);
        QVERIFY(desk.session.state().book.attention().empty());
    }

    void anApprovalIsOneKeyAndUndoAsksAgain() {
        ToldDesk desk;
        requestOnline(desk.session, "web1", "c12", "cut-w", 11 * 60, Wish::only({"s2-mina"}));
        QCOMPARE(desk.visit("web1").status, Status::requested);
        const QString says = desk.itemSays();
        QVERIFY2(says.contains("Emma Laurent asks for tomorrow 11:00") && says.contains("Women's cut · Mina") && says.contains("010-3010-3010"), qPrintable(says));
        QVERIFY(desk.attention().findChild<AnswerButton*>()->accessibleName().contains("kept for them"));
        desk.key(desk.item(), Qt::Key_1);
        QCOMPARE(desk.visit("web1").status, Status::confirmed);
        desk.window->gestures().undo();
        desk.settle();
        QCOMPARE(desk.visit("web1").status, Status::requested);
        QCOMPARE(desk.session.state().book.attention().size(), std::size_t{1});
    }

    void aDeclineIsOneKeyAndUndoAsksAgain() {
        ToldDesk desk;
        requestOnline(desk.session, "web1", "c12", "cut-w", 11 * 60, Wish::only({"s2-mina"}));
        desk.key(desk.item(), Qt::Key_Delete);
        QCOMPARE(desk.visit("web1").status, Status::declined);
        QVERIFY(desk.session.state().book.attention().empty());
        desk.window->gestures().undo();
        desk.settle();
        QCOMPARE(desk.visit("web1").status, Status::requested);
    }

    void anotherTimeIsConfirmedWithOneKeyAndUndoLeadsBack() {
        ToldDesk desk;
        requestOnline(desk.session, "web1", "c12", "cut-w", 11 * 60, Wish::only({"s2-mina"}));
        desk.item();
        const auto answers = desk.attention().answers();
        QVERIFY(answers.size() >= 3);
        QCOMPARE(answers[1].kind, AnswerKind::move);
        desk.key(desk.item(), Qt::Key_2);
        QCOMPARE(desk.visit("web1").status, Status::confirmed);
        QCOMPARE(desk.visit("web1").startMinute(), answers[1].place.startMinute);
        desk.window->gestures().undo();
        desk.settle();
        QCOMPARE(desk.visit("web1").status, Status::requested);
        QCOMPARE(desk.visit("web1").startMinute(), 11 * 60);
    }

    void theLedgerHasALineForEachTextWithWhatCameOfIt() {
        ToldDesk desk;
        tellNow(desk.session, "v12");
        desk.session.submit(MoveReservation{{"v12"}, kDemoNow.day, 15 * 60 + 10, -1, {}, false});
        tellNow(desk.session, "v12", TextKind::moved, TextOutcome::failed, "E17");
        reply(desk.session, "c12", "v12", ReplyMeaning::confirm, "확인");
        reply(desk.session, "c12", "v12", ReplyMeaning::stop, "STOP");
        QCOMPARE(desk.printed(), QStringLiteral("the shop's server: Booking confirmed | confirmed for today 15:00 with Mina | delivered · today 14:32\n"
                                                "the shop's server: Other time | confirmed for today 15:10 with Mina | did not arrive · today 14:32 (E17)\n"
                                                "the shop's server: Replied | They said that they come.\n"
                                                "the shop's server: Replied | They want no more texts.\n"
                                                "the shop's server: Wants no texts | "));
        QVERIFY(desk.ledger()[1].flagged);
    }

    void theLedgerTellsWhatDidNotGoAndWhatIsSentOnceMore() {
        ToldDesk desk;
        tellNow(desk.session, "v12", TextKind::confirmed, TextOutcome::sending);
        desk.session.submitAs(kSystemActor, ReturnText{{"v12"}, 1});
        tellNow(desk.session, "v12", TextKind::confirmed, TextOutcome::failed, "E17");
        desk.session.submit(SendTextAgain{{"v12"}, 2});
        tellNow(desk.session, "v12");
        QCOMPARE(desk.printed(), QStringLiteral("the shop's server: Booking confirmed | confirmed for today 15:00 with Mina | did not go; worked out anew\n"
                                                "the shop's server: Booking confirmed | confirmed for today 15:00 with Mina | did not arrive · today 14:32 (E17)\n"
                                                "this computer: “Booking confirmed” is sent once more | confirmed for today 15:00 with Mina\n"
                                                "the shop's server: Booking confirmed | confirmed for today 15:00 with Mina | delivered · today 14:32"));
    }

    void theCustomersCardLeadsToTheirTexts() {
        ToldDesk desk;
        tellNow(desk.session, "v12");
        desk.window->showCustomer({"c12"});
        desk.settle();
        desk.click("customerTexts");
        desk.settle();
        QCOMPARE(desk.session.askedTexts(), CustomerId{"c12"});
        History history;
        history.customer = {"c12"};
        history.steps = desk.session.steps();
        emit desk.session.historyRead(std::make_shared<const History>(std::move(history)));
        auto* panel = desk.window->findChild<CustomerTextsPanel*>();
        QCOMPARE(static_cast<QWidget*>(desk.window->openPanel()), static_cast<QWidget*>(panel));
        QCOMPARE(panel->findChild<HistoryList*>()->count(), 1);
    }

    void consentIsOnePressAndUndoLeadsBack() {
        ToldDesk desk;
        desk.window->showCustomer({"c12"});
        desk.settle();
        const auto consent = [&] { return desk.session.state().book.findCustomer({"c12"})->textConsent; };
        desk.click("smsConsent");
        QCOMPARE(consent(), (TextConsent{Consent::refused, Consent::allowed}));
        desk.click("alimtalkConsent");
        QVERIFY(!consent().allowsAny());
        QVERIFY(TextsDesk::text(desk.window->openPanel(), "consentText").contains("STOP"));
        desk.window->gestures().undo();
        desk.settle();
        QCOMPARE(consent(), (TextConsent{Consent::refused, Consent::allowed}));
    }

    void aReplyOfStopIsShownOnTheCardAndTheBooking() {
        ToldDesk desk;
        reply(desk.session, "c12", "v12", ReplyMeaning::stop, "수신거부");
        desk.window->showCustomer({"c12"});
        desk.settle();
        QVERIFY(!desk.window->findChild<QPushButton*>("smsConsent")->isChecked());
        desk.openVisit("v12");
        QVERIFY(TextsDesk::texts(desk.window->findChild<QFrame*>("visitWarnings")).join('|').contains("Wants no texts"));
    }
};

QTEST_MAIN(ToldTest)
#include "told_test.moc"
