#include "window_fixture.h"

#include "history/day_history_panel.h"
#include "history/history_list.h"
#include "history/visit_history_panel.h"
#include "support/past_story.h"

#include <QLabel>
#include <QSlider>

using namespace salon;
using namespace salon::desk;

/// Looking back shows the day as it stood, and changes nothing.
class HistoryTest : public QObject {
    Q_OBJECT

private:
    static QString words(HistoryList* list) {
        QStringList lines;
        for (int i = 0; i < list->count(); ++i) lines << list->item(i)->data(Qt::AccessibleTextRole).toString();
        return lines.join('\n');
    }

private slots:
    void asksForTheDayOnTheScreen() {
        WindowFixture desk;
        QTest::keyClick(desk.window.get(), Qt::Key_H, Qt::ControlModifier);
        QVERIFY(desk.session.askedDay() == desk.session.now().day);
        QVERIFY(qobject_cast<DayHistoryPanel*>(desk.window->openPanel()));
    }

    void showsTheDayAsItStoodAndComesBackByEscape() {
        WindowFixture desk;
        const Day today = desk.session.now().day;
        QTest::keyClick(desk.window.get(), Qt::Key_H, Qt::ControlModifier);
        emit desk.session.historyRead(std::make_shared<const History>(storyOf(desk.session, {"v12"}, today)));
        auto* past = desk.window->findChild<QWidget*>("lookBack");
        QVERIFY(past->isVisible());
        QVERIFY(!desk.window->calendar().isVisible());
        auto* list = desk.window->findChild<HistoryList*>("historyList");
        QCOMPARE(list->count(), 4);
        QCOMPARE(list->currentRow(), 3);
        auto* calendar = past->findChild<DayCalendar*>();
        QVERIFY(!calendar->model().find({{"v12"}, 0}));  // cancelled by then
        QTest::keyClick(list, Qt::Key_Home);
        QCoreApplication::processEvents();
        QVERIFY(calendar->model().find({{"v12"}, 0}));
        QCOMPARE(calendar->model().find({{"v12"}, 0})->status, Status::arrived);
        QCOMPARE(desk.window->findChild<QSlider*>("historySlider")->value(), 0);
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!past->isVisible());
        QVERIFY(desk.window->calendar().isVisible());
        QVERIFY(desk.session.commands().empty());
    }

    void changesNothingInThePast() {
        WindowFixture desk;
        QTest::keyClick(desk.window.get(), Qt::Key_H, Qt::ControlModifier);
        emit desk.session.historyRead(std::make_shared<const History>(storyOf(desk.session, {"v12"}, desk.session.now().day)));
        auto* calendar = desk.window->findChild<QWidget*>("lookBack")->findChild<DayCalendar*>();
        QTest::keyClick(desk.window->findChild<HistoryList*>("historyList"), Qt::Key_Home);
        calendar->select({"v12"});
        calendar->setFocus();
        QTest::keyClick(calendar, Qt::Key_Space);
        QTest::keyClick(calendar, Qt::Key_Delete);
        QTest::keyClick(calendar, Qt::Key_1);
        QVERIFY(desk.session.commands().empty());
    }

    void tellsAVisitInSentences() {
        WindowFixture desk;
        desk.window->openReservation({"v12"});
        desk.window->calendar().setFocus();
        QTest::keyClick(&desk.window->calendar(), Qt::Key_H);
        QCOMPARE(desk.session.askedReservation().text, std::string("v12"));
        History history = storyOf(desk.session, {"v12"}, desk.session.now().day);
        history.reservation = {"v12"};
        emit desk.session.historyRead(std::make_shared<const History>(std::move(history)));
        const QString told = words(desk.window->findChild<HistoryList*>("visitHistoryList"));
        QVERIFY2(told.contains("desk-2") && told.contains("arrived"), qPrintable(told));
        QVERIFY2(told.contains("Reason: Illness"), qPrintable(told));
        QVERIFY2(told.contains("Not done: This reservation has already ended"), qPrintable(told));
    }

    void saysWhatWentWrongAndHowFarItIs() {
        WindowFixture desk;
        QTest::keyClick(desk.window.get(), Qt::Key_H, Qt::ControlModifier);
        emit desk.session.historyProgressed(40);
        const auto says = [&](const QString& text) {
            const auto labels = desk.window->openPanel()->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](QLabel* label) { return label->isVisible() && label->text().contains(text); });
        };
        QVERIFY(says("40"));
        emit desk.session.historyFailed("The disk is full.");
        QVERIFY(says("The disk is full."));
    }

    void tellsTheOthersWhatIsOpenHere() {
        WindowFixture desk;
        desk.window->openReservation({"v12"});
        QCOMPARE(desk.session.shownOpen().text, std::string("v12"));
        desk.window->calendar().select({"v08"});
        QCOMPARE(desk.session.shownOpen().text, std::string("v08"));
        // Nothing is selected any more, but the card is still on the screen.
        desk.window->calendar().select({});
        QCOMPARE(desk.session.shownOpen().text, std::string("v08"));
        desk.window->closePanel();
        QVERIFY(desk.session.shownOpen().empty());
    }

    void marksWhatAnotherDeskHasOpen() {
        WindowFixture desk;
        desk.window->openReservation({"v12"});
        auto* strip = desk.window->findChild<QFrame*>("visitElsewhere");
        QVERIFY(!strip->isVisible());
        desk.session.setSurroundings(Texts::none, {}, {{{"v12"}, {{"desk-2-ABCDEFGH"}}}});
        QCoreApplication::processEvents();
        QVERIFY(strip->isVisible());
        QVERIFY(strip->findChild<QLabel*>()->text().contains("desk-2"));
        QVERIFY(desk.window->calendar().model().find({{"v12"}, 0})->openElsewhere);
        desk.session.setSurroundings(Texts::none, {}, {});
        QCoreApplication::processEvents();
        QVERIFY(!strip->isVisible());
        QVERIFY(!desk.window->calendar().model().find({{"v12"}, 0})->openElsewhere);
    }

    void threeTruthsStandUnderTheBadge() {
        WindowFixture desk;
        desk.click("badge");
        auto* card = desk.window->findChild<QFrame*>("truthCard");
        QVERIFY(card->isVisible());
        QVERIFY(card->accessibleName().contains("Clock: not compared yet"));
        desk.session.setSurroundings(Texts::none, 7 * 60, {});
        QVERIFY2(card->accessibleName().contains("Clock: 7 min fast"), qPrintable(card->accessibleName()));
        QVERIFY(card->accessibleName().contains("Texts: not set up"));
        QVERIFY(desk.window->topBar().badgeText().contains("clock is wrong"));
        desk.session.setSurroundings(Texts::failing, -3, {});
        QVERIFY(card->accessibleName().contains("Clock: right"));
        QVERIFY(desk.window->topBar().badgeText().contains("texts fail"));
        desk.click("badge");
        QVERIFY(!card->isVisible());
    }
};

QTEST_MAIN(HistoryTest)
#include "history_test.moc"
