#include "calendar/calendar_cells.h"

#include "calendar/block_words.h"
#include "calendar/day_calendar.h"

namespace salon::desk {

std::pair<int, int> BlockCell::place() const { return m_table.calendar().model().whereIs(m_id).value_or(std::pair{-1, -1}); }

bool BlockCell::isValid() const { return place().first >= 0; }

QAccessible::State BlockCell::state() const {
    QAccessible::State state;
    const DayCalendar& calendar = m_table.calendar();
    state.selectable = true;
    state.focusable = true;
    state.selected = isSelected();
    state.focused = calendar.hasFocus() && calendar.selectedBlock() == m_id;
    state.offscreen = !gridRect(calendar.metrics()).intersects(m_table.calendar().blockRect(m_id));
    state.invalid = !isValid();
    return state;
}

QString BlockCell::text(QAccessible::Text kind) const {
    const auto [column, row] = place();
    if (column < 0) return {};
    const DayColumn& in = m_table.calendar().model().columns()[static_cast<std::size_t>(column)];
    const DayBlock& block = in.blocks[static_cast<std::size_t>(row)];
    if (kind == QAccessible::Name) return BlockWords::spoken(in, block);
    if (kind == QAccessible::Description) return block.reasons;
    return {};
}

QRect BlockCell::rect() const {
    const QRect box = m_table.calendar().blockRect(m_id);
    return {m_table.calendar().viewport()->mapToGlobal(box.topLeft()), box.size()};
}

void* BlockCell::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::ActionInterface) return static_cast<QAccessibleActionInterface*>(this);
    if (type == QAccessible::TableCellInterface) return static_cast<QAccessibleTableCellInterface*>(this);
    return nullptr;
}

QStringList BlockCell::actionNames() const { return {pressAction(), setFocusAction()}; }

void BlockCell::doAction(const QString& name) {
    DayCalendar& calendar = m_table.calendar();
    if (!isValid()) return;
    if (name == setFocusAction()) {
        calendar.setFocus(Qt::OtherFocusReason);
        calendar.selectBlock(m_id);
    }
    if (name == pressAction()) emit calendar.opened(m_id.reservation);
}

QStringList BlockCell::keyBindingsForAction(const QString& name) const { return name == pressAction() ? QStringList{"Return"} : QStringList{}; }

bool BlockCell::isSelected() const { return m_table.calendar().selected() == m_id.reservation; }

QList<QAccessibleInterface*> BlockCell::columnHeaderCells() const {
    const int column = place().first;
    return column < 0 ? QList<QAccessibleInterface*>{} : QList<QAccessibleInterface*>{m_table.child(column)};
}

QString ColumnHead::text(QAccessible::Text kind) const {
    if (kind != QAccessible::Name || !isValid()) return {};
    return BlockWords::spoken(m_table.calendar().model().columns()[static_cast<std::size_t>(m_column)]);
}

QRect ColumnHead::rect() const {
    const QRect box = headerRect(m_table.calendar().metrics(), m_column);
    return {m_table.calendar().viewport()->mapToGlobal(box.topLeft()), box.size()};
}

}  // namespace salon::desk
