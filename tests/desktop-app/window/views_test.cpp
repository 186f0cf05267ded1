#include "window_fixture.h"

#include "shell/truth_card.h"
#include "shell/view_bar.h"
#include "shell/week_bar.h"

#include <QLabel>
#include <QMenu>

using namespace salon;
using namespace salon::desk;

namespace {

struct ViewsFixture : WindowFixture {
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::keyClick(&window->calendar(), key, modifiers);
        QCoreApplication::processEvents();
    }
    QString columns() const {
        QStringList names;
        for (const DayColumn& column : window->calendar().model().columns()) names << column.name;
        return names.join(' ');
    }
    WeekBar& weekBar() const { return *window->findChild<WeekBar*>(); }
};

}  // namespace

class ViewsTest : public QObject {
    Q_OBJECT

private slots:
    void keysTurnTheSameDayByStylistByStationAndByWeek() {
        ViewsFixture desk;
        desk.key(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(desk.window->calendar().view().kind, ViewKind::stations);
        desk.key(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(desk.window->calendar().view().kind, ViewKind::week);
        QCOMPARE(desk.window->calendar().model().columns().size(), std::size_t{7});
        desk.key(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(desk.window->calendar().view().kind, ViewKind::stylists);
        QCOMPARE(desk.window->calendar().day(), kDemoNow.day);
    }

    void theSwitchInTheBarDoesTheSame() {
        ViewsFixture desk;
        desk.click("view1");
        QCOMPARE(desk.window->calendar().view().kind, ViewKind::stations);
        QVERIFY(desk.window->findChild<QPushButton*>("view1")->isChecked());
        desk.click("view0");
        QCOMPARE(desk.window->calendar().view().kind, ViewKind::stylists);
    }

    void theWeekSaysWhoseItIsAndWhichDays() {
        ViewsFixture desk;
        QVERIFY(desk.weekBar().isHidden());
        desk.key(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(desk.weekBar().isVisible());
        QCOMPARE(desk.window->findChild<QPushButton*>("weekOf")->text(), QString("Harin's week"));
        QCOMPARE(desk.window->findChild<QLabel*>("weekDays")->text(), QString("Mon 16 Nov – Sun 22 Nov"));
        desk.key(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(desk.weekBar().isHidden());
    }

    void theWeekOfTheSelectedVisitsStylistIsShown() {
        ViewsFixture desk;
        desk.window->calendar().selectBlock({{"v12"}, 0});
        const auto stylist = desk.visit("v12").lines.front().stylist;
        desk.key(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(desk.window->calendar().view().stylist, stylist);
    }

    void arrowsButtonsAndTheMenuTurnToAnotherStylistsWeek() {
        ViewsFixture desk;
        desk.key(Qt::Key_3, Qt::ControlModifier);
        const StylistId first = desk.window->calendar().view().stylist;
        desk.key(Qt::Key_Right, Qt::ControlModifier);
        const StylistId second = desk.window->calendar().view().stylist;
        QVERIFY(second != first);
        desk.click("weekOfPrevious");
        QCOMPARE(desk.window->calendar().view().stylist, first);
        desk.key(Qt::Key_Left, Qt::ControlModifier);  // round to the last
        QVERIFY(desk.window->calendar().view().stylist != first);
        QMenu* menu = desk.window->findChild<QPushButton*>("weekOf")->menu();
        emit menu->aboutToShow();
        menu->actions().at(1)->trigger();
        QCOMPARE(desk.window->calendar().view().stylist, second);
        QVERIFY(desk.window->calendar().hasFocus());
    }

    void inTheWeekAPageIsAWeek() {
        ViewsFixture desk;
        desk.key(Qt::Key_3, Qt::ControlModifier);
        desk.key(Qt::Key_PageDown);
        QCOMPARE(desk.window->calendar().day(), kDemoNow.day.plus(7));
        QCOMPARE(desk.window->findChild<QLabel*>("weekDays")->text(), QString("Mon 23 Nov – Sun 29 Nov"));
        desk.key(Qt::Key_1, Qt::ControlModifier);
        desk.key(Qt::Key_PageUp);
        QCOMPARE(desk.window->calendar().day(), kDemoNow.day.plus(6));
    }

    void filteringLeavesTheNamedColumnsAndEscBringsAllBack() {
        ViewsFixture desk;
        const QString all = desk.columns();
        desk.key(Qt::Key_L, Qt::ControlModifier);
        auto* field = desk.window->findChild<QLineEdit*>("columnFilterField");
        QVERIFY(field->hasFocus());
        desk.type(field, "min");
        QCOMPARE(desk.columns(), QString("Mina"));
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(desk.columns(), all);
        QVERIFY(desk.window->calendar().hasFocus());
    }

    void zoomKeepsTheMinuteInTheMiddle() {
        ViewsFixture desk;
        auto& calendar = desk.window->calendar();
        const double before = calendar.zoom();
        desk.key(Qt::Key_Equal, Qt::ControlModifier);
        QVERIFY(calendar.zoom() > before);
        desk.key(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(calendar.zoom(), before);
        desk.key(Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(calendar.zoom() < before);
        desk.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(calendar.zoom(), before);
    }

    void theThreeTruthsShowEveryLineOfTheirWords() {
        ViewsFixture desk;
        desk.session.setSurroundings(Texts::none, 7 * 60, {});
        desk.key(Qt::Key_F9);
        auto& card = *desk.window->findChild<TruthCard*>();
        QVERIFY(card.isVisible());
        for (const QLabel* label : card.findChildren<QLabel*>())
            if (label->wordWrap()) QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
};

QTEST_MAIN(ViewsTest)
#include "views_test.moc"
