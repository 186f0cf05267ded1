#pragma once

#include "calendar/day_block.h"

#include <QAccessibleWidget>

#include <map>
#include <vector>

namespace salon::desk {

class DayCalendar;

/// Tells assistive technology about the calendar once for the whole program. Cheap to call again.
void installCalendarAccessibility();

/// Tells a screen reader that the selection has gone to this line.
void announceSelection(DayCalendar& calendar, const BlockId& block);

/// The calendar to a screen reader: a table, its columns' heads, and a cell for each line of a visit.
class CalendarAccessible : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit CalendarAccessible(DayCalendar& calendar);
    ~CalendarAccessible() override;

    DayCalendar& calendar() const { return m_calendar; }
    /// Which child a line is; -1: it is not shown.
    int indexOf(const BlockId& block) const;

    void* interface_cast(QAccessible::InterfaceType type) override;
    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override;
    int selectedCellCount() const override { return static_cast<int>(selectedCells().size()); }
    QList<QAccessibleInterface*> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int) const override { return {}; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    int columnCount() const override;
    int rowCount() const override;
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override {}

private:
    QAccessibleInterface* cell(const BlockId& block) const;
    QAccessibleInterface* head(int column) const;

    DayCalendar& m_calendar;
    mutable std::map<BlockId, QAccessible::Id> m_cells;
    mutable std::map<int, QAccessible::Id> m_heads;
};

}  // namespace salon::desk
