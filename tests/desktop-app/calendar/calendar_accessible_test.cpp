#include "calendar/day_calendar.h"

#include "support/demo_day.h"

#include <QAccessible>
#include <QTest>

using namespace salon;
using namespace salon::desk;

namespace {

struct Fixture {
    Fixture() {
        QLocale::setDefault(QLocale(QLocale::Korean));
        fillDemoDay(session);
        calendar = std::make_unique<DayCalendar>(session);
        calendar->resize(1400, 900);
        calendar->show();
        table = QAccessible::queryAccessibleInterface(calendar.get());
    }

    QAccessibleInterface* cellOf(const BlockId& id) const {
        const auto place = calendar->model().whereIs(id);
        return table->tableInterface()->cellAt(place->second, place->first);
    }

    FakeSession session;
    std::unique_ptr<DayCalendar> calendar;
    QAccessibleInterface* table = nullptr;
};

}  // namespace

class CalendarAccessibleTest : public QObject {
    Q_OBJECT

private slots:
    void theCalendarIsATableWithNamedColumns() {
        Fixture desk;
        QCOMPARE(desk.table->role(), QAccessible::Table);
        QVERIFY(!desk.table->text(QAccessible::Name).isEmpty());
        QCOMPARE(desk.table->tableInterface()->columnCount(), 6);
        QAccessibleInterface* head = desk.table->child(0);
        QCOMPARE(head->role(), QAccessible::ColumnHeader);
        QVERIFY(head->text(QAccessible::Name).startsWith(QStringLiteral("하린, 10:00–19:00")));
        QCOMPARE(desk.table->tableInterface()->columnDescription(1), QStringLiteral("민아"));
    }

    void aCellSaysWhoWhenWhatAndHowSure() {
        Fixture desk;
        QAccessibleInterface* cell = desk.cellOf({{"v12"}, 0});
        QCOMPARE(cell->role(), QAccessible::Cell);
        QVERIFY(cell->text(QAccessible::Name).startsWith(QStringLiteral("민아, 15:00–15:40, Emma Laurent, 여성 컷, ")));
        QCOMPARE(cell->tableCellInterface()->columnIndex(), 1);
        QCOMPARE(cell->tableCellInterface()->columnHeaderCells().first()->role(), QAccessible::ColumnHeader);
        QVERIFY(!cell->rect().isEmpty());
    }

    void everyChildIsFoundUnderItsNumber() {
        Fixture desk;
        for (int i = 0; i < desk.table->childCount(); ++i) {
            QAccessibleInterface* child = desk.table->child(i);
            QVERIFY(child && child->isValid());
            QCOMPARE(desk.table->indexOfChild(child), i);
        }
    }

    void theFocusFollowsTheSelection() {
        Fixture desk;
        desk.calendar->activateWindow();
        desk.calendar->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(desk.calendar.get()));
        desk.calendar->selectBlock({{"v12"}, 0});
        QVERIFY(desk.table->focusChild()->text(QAccessible::Name).contains(QStringLiteral("Emma Laurent")));
        QVERIFY(desk.table->focusChild()->state().focused);
        QAccessibleInterface* cell = desk.cellOf({{"v12"}, 0});
        QVERIFY(cell->state().selected);
        QVERIFY(cell->state().selectable && cell->state().focusable);
        QCOMPARE(desk.table->tableInterface()->selectedCellCount(), 1);
    }

    void pressingACellOpensTheVisit() {
        Fixture desk;
        ReservationId opened;
        connect(desk.calendar.get(), &DayCalendar::opened, this, [&](const ReservationId& id) { opened = id; });
        desk.cellOf({{"v12"}, 0})->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(opened, ReservationId{"v12"});
    }

    void aCellOfAVisitThatIsGoneIsNotValid() {
        Fixture desk;
        QAccessibleInterface* cell = desk.cellOf({{"v26"}, 0});
        QVERIFY(cell->isValid());
        desk.session.submit(CancelReservation{{"v26"}, CancelReason::customerAsked});
        QVERIFY(!cell->isValid());
    }
};

QTEST_MAIN(CalendarAccessibleTest)
#include "calendar_accessible_test.moc"
