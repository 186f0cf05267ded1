#include "texts_fixture.h"

#include <QPlainTextEdit>

using namespace salon;
using namespace salon::desk;

class TrayPanelTest : public QObject {
    Q_OBJECT

private slots:
    void showsWhoWhatAndWhenWithTheVeryWords() {
        TextsDesk desk;
        desk.moveTold();
        desk.open();
        ActCard* card = desk.card("v12");
        QVERIFY(card);
        const QStringList said = TextsDesk::texts(card);
        QVERIFY2(said.contains("Emma Laurent") && said.contains("Other time") && said.contains("in 60 s"), qPrintable(said.join('|')));
        QCOMPARE(TextsDesk::text(card, "textPreview"), QStringLiteral("[하늘 헤어] Emma Laurent님, 예약이 변경되었습니다. 11월 21일(토) 오후 3:10 민아"));
        QVERIFY2(said.filter("SMS").size() == 1, qPrintable(said.join('|')));
        QVERIFY(card->accessibleName().contains("in 60 s"));
    }

    void countsDownWithoutMakingTheCardAnew() {
        TextsDesk desk;
        desk.moveTold();
        desk.open();
        ActCard* card = desk.card("v12");
        desk.session.setNow(kDemoNow, 18);
        emit desk.tray().watch().ticked();
        QCOMPARE(desk.card("v12"), card);
        QVERIFY(TextsDesk::texts(card).contains("in 42 s"));
    }

    void nothingTakesTheKeysFromWhoWorks() {
        TextsDesk desk;
        desk.window->openBooking();
        desk.settle();
        QWidget* before = QApplication::focusWidget();
        QVERIFY(before);
        desk.moveTold();
        QCOMPARE(QApplication::focusWidget(), before);
        auto* badge = desk.window->findChild<QPushButton*>("trayBadge");
        QVERIFY(badge->isVisible());
        QCOMPARE(badge->text(), QStringLiteral("Texts 1"));
        QVERIFY(desk.window->openPanel() != &desk.tray());
    }

    void holdsAndReleasesWithOneKeyAndUndoLeadsBack() {
        TextsDesk desk;
        desk.moveTold();
        desk.open();
        desk.key(desk.card("v12"), Qt::Key_H);
        QVERIFY(desk.visit("v12").texts.get().held);
        QVERIFY(TextsDesk::texts(desk.card("v12")).contains("held"));
        QCOMPARE(desk.window->findChild<QPushButton*>("trayBadge")->text(), QStringLiteral("Texts 1 · 1 held"));
        desk.window->gestures().undo();
        desk.settle();
        QVERIFY(!desk.visit("v12").texts.get().held);
        desk.key(desk.card("v12"), Qt::Key_H);
        desk.key(desk.card("v12"), Qt::Key_H);
        QVERIFY(!desk.visit("v12").texts.get().held);
    }

    void sendsAtOnceAndUndoHoldsIt() {
        TextsDesk desk;
        desk.moveTold();
        desk.open();
        desk.key(desk.card("v12"), Qt::Key_S);
        QVERIFY(desk.last<SendTextNow>());
        QVERIFY(TextsDesk::texts(desk.card("v12")).contains("now"));
        desk.window->gestures().undo();
        desk.settle();
        QVERIFY(desk.visit("v12").texts.get().held);
        QVERIFY(!desk.visit("v12").texts.get().hurried);
    }

    void whatIsNotSentIsGoneAndUndoBringsItBack() {
        TextsDesk desk;
        desk.moveTold();
        desk.open();
        desk.key(desk.card("v12"), Qt::Key_Delete);
        QVERIFY(!desk.card("v12"));
        QCOMPARE(desk.visit("v12").texts.get().told->statement.startMinute, 15 * 60 + 10);
        desk.window->gestures().undo();
        desk.tray().watch().look();
        desk.settle();
        QVERIFY(desk.card("v12"));
        QCOMPARE(desk.visit("v12").texts.get().told->statement.startMinute, 15 * 60);
    }

    void whatHasGoneMeanwhileCannotBeTakenBack() {
        TextsDesk desk;
        desk.moveTold();
        desk.open();
        desk.key(desk.card("v12"), Qt::Key_S);
        tellNow(desk.session, "v12", TextKind::moved);
        QString said;
        connect(&desk.window->gestures(), &GestureLog::couldNotUndo, this, [&](const QString& sentence) { said = sentence; });
        desk.window->gestures().undo();
        QVERIFY2(said.contains("counts as told"), qPrintable(said));
    }

    void aPersonsWordsAreCountedWhileTypedHeldMeanwhileAndKept() {
        TextsDesk desk;
        desk.moveTold();
        desk.open();
        desk.key(desk.card("v12"), Qt::Key_E);
        QVERIFY(desk.visit("v12").texts.get().held);
        QPlainTextEdit* field = desk.tray().editor().field();
        QVERIFY(field->hasFocus());
        QVERIFY(field->toPlainText().contains("오후 3:10"));
        field->setPlainText("15:10, 민아!");
        QCOMPARE(TextsDesk::text(&desk.tray(), "textSize"), QStringLiteral("SMS · 12 of 90 bytes"));
        desk.key(field, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!desk.visit("v12").texts.get().held);
        QCOMPARE(TextsDesk::text(desk.card("v12"), "textPreview"), QStringLiteral("15:10, 민아!"));
        QCOMPARE(desk.session.state().said->worded.at({"v12"}).words, std::string("15:10, 민아!"));
        QVERIFY(TextsDesk::texts(desk.card("v12")).filter("your words").size() == 1);
        desk.window->gestures().undo();
        desk.settle();
        QVERIFY(desk.session.state().said->worded.empty());
    }

    void theLinkIsASignHereAndStandsInBracesWhereItIsEdited() {
        TextsDesk desk;
        desk.window->gestures().submit(MoveReservation{{"v12"}, kDemoNow.day, 15 * 60 + 10, -1, {}, false});
        desk.open();
        QVERIFY(TextsDesk::text(desk.card("v12"), "textPreview").endsWith("(link to the visit)"));
        desk.key(desk.card("v12"), Qt::Key_E);
        QVERIFY(desk.tray().editor().field()->toPlainText().endsWith("{link}"));
    }

    void wordsThatMeanNothingAreSaidAtOnce() {
        TextsDesk desk;
        desk.moveTold();
        desk.open();
        desk.tray().edit({"v12"});
        QPlainTextEdit* field = desk.tray().editor().field();
        field->setPlainText("{nmae}님");
        QVERIFY(TextsDesk::text(&desk.tray(), "textProblem").contains("{nmae}"));
        QVERIFY(!desk.tray().findChild<QPushButton*>("keepWords")->isEnabled());
        desk.key(field, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.session.state().said->worded.empty());
        field->setPlainText({});
        QVERIFY(!TextsDesk::text(&desk.tray(), "textProblem").isEmpty());
    }

    void leavingTheWordsLetsTheTextGo() {
        TextsDesk desk;
        desk.moveTold();
        desk.open();
        desk.key(desk.card("v12"), Qt::Key_E);
        desk.key(desk.tray().editor().field(), Qt::Key_Escape);
        QVERIFY(!desk.visit("v12").texts.get().held);
        desk.key(desk.card("v12"), Qt::Key_E);
        desk.window->closePanel();
        desk.settle();
        QVERIFY(!desk.visit("v12").texts.get().held);
    }

    void closingTheWindowOverTheWordsLetsTheTextGo() {
        TextsDesk desk;
        desk.moveTold();
        desk.open();
        desk.key(desk.card("v12"), Qt::Key_E);
        QVERIFY(desk.visit("v12").texts.get().held);
        desk.window.reset();
        QVERIFY(!desk.visit("v12").texts.get().held);
    }

    void whoHeldItBeforeKeepsItHeld() {
        TextsDesk desk;
        desk.moveTold();
        desk.open();
        desk.key(desk.card("v12"), Qt::Key_H);
        desk.key(desk.card("v12"), Qt::Key_E);
        desk.key(desk.tray().editor().field(), Qt::Key_Escape);
        QVERIFY(desk.visit("v12").texts.get().held);
    }

    void saysWhyNothingGoes_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("says");
        QTest::newRow("line down") << 0 << "line is down";
        QTest::newRow("no gateway") << 1 << "no way to send";
        QTest::newRow("failing") << 2 << "not getting through";
        QTest::newRow("working") << 3 << "";
    }
    void saysWhyNothingGoes() {
        QFETCH(int, state);
        QFETCH(QString, says);
        TextsDesk desk;
        desk.moveTold();
        desk.open();
        if (state == 0) desk.session.setOfflineByHand(true);
        else desk.session.setSurroundings(state == 1 ? Texts::none : state == 2 ? Texts::failing : Texts::working, {}, {});
        desk.settle();
        const auto* box = desk.tray().findChild<QFrame*>("trayWhyNot");
        QCOMPARE(box->isVisible(), !says.isEmpty());
        if (!says.isEmpty()) QVERIFY2(TextsDesk::texts(box).join('|').contains(says), qPrintable(TextsDesk::texts(box).join('|')));
    }

    void withTheLineDownEverythingWorksAndWaits() {
        TextsDesk desk;
        tellNow(desk.session, "v12");
        desk.session.setOfflineByHand(true);
        desk.window->gestures().submit(MoveReservation{{"v12"}, kDemoNow.day, 15 * 60 + 10, -1, {}, false});
        desk.open();
        QVERIFY(desk.card("v12"));
        desk.session.setNow({kDemoNow.day, kDemoNow.minute + 5});
        desk.tray().watch().look();
        emit desk.tray().watch().ticked();
        QVERIFY(TextsDesk::texts(desk.card("v12")).contains("waits"));
        desk.key(desk.card("v12"), Qt::Key_H);
        QVERIFY(desk.visit("v12").texts.get().held);
    }

    void whoHasNoMobileNumberIsToBeCalled() {
        TextsDesk desk;
        desk.session.learn({"c12"}, "Emma Laurent", "0212345678");
        desk.moveTold();
        desk.open();
        QVERIFY(TextsDesk::texts(desk.card("v12")).filter("Call them").size() == 1);
    }

    void theEmptyTrayExplainsItself() {
        TextsDesk desk;
        desk.open();
        QVERIFY(TextsDesk::texts(&desk.tray()).contains("Nothing to be sent"));
        QVERIFY(!desk.window->findChild<QPushButton*>("trayBadge")->isVisible());
    }
};

QTEST_MAIN(TrayPanelTest)
#include "tray_panel_test.moc"
