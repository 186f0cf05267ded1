#include "calendar/calendar_accessible.h"

#include "calendar/calendar_cells.h"
#include "calendar/day_calendar.h"

#include <algorithm>

namespace salon::desk {
namespace {

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
    if (className != QLatin1String("salon::desk::DayCalendar")) return nullptr;
    auto* calendar = qobject_cast<DayCalendar*>(object);
    return calendar ? new CalendarAccessible(*calendar) : nullptr;
}

}  // namespace

void installCalendarAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed);
}

void announceSelection(DayCalendar& calendar, const BlockId& block) {
    if (!QAccessible::isActive()) return;
    const auto* table = dynamic_cast<CalendarAccessible*>(QAccessible::queryAccessibleInterface(&calendar));
    const int index = table ? table->indexOf(block) : -1;
    if (index < 0) return;
    for (const QAccessible::Event what : {QAccessible::Selection, QAccessible::Focus}) {
        QAccessibleEvent event(&calendar, what);
        event.setChild(index);
        QAccessible::updateAccessibility(&event);
    }
}

CalendarAccessible::CalendarAccessible(DayCalendar& calendar) : QAccessibleWidget(&calendar, QAccessible::Table), m_calendar(calendar) {}

CalendarAccessible::~CalendarAccessible() {
    for (const auto& [block, id] : m_cells) QAccessible::deleteAccessibleInterface(id);
    for (const auto& [column, id] : m_heads) QAccessible::deleteAccessibleInterface(id);
}

void* CalendarAccessible::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::TableInterface) return static_cast<QAccessibleTableInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

/// Heads first, then the blocks column by column, then the widgets inside the calendar.
int CalendarAccessible::childCount() const {
    int count = columnCount();
    for (const DayColumn& column : m_calendar.model().columns()) count += static_cast<int>(column.blocks.size());
    return count + QAccessibleWidget::childCount();
}

QAccessibleInterface* CalendarAccessible::child(int index) const {
    const auto& columns = m_calendar.model().columns();
    if (index < 0) return nullptr;
    if (index < static_cast<int>(columns.size())) return head(index);
    index -= static_cast<int>(columns.size());
    for (const DayColumn& column : columns) {
        const int size = static_cast<int>(column.blocks.size());
        if (index < size) return cell(column.blocks[static_cast<std::size_t>(index)].id);
        index -= size;
    }
    return QAccessibleWidget::child(index);
}

int CalendarAccessible::indexOf(const BlockId& block) const {
    const auto place = m_calendar.model().whereIs(block);
    if (!place) return -1;
    int index = columnCount() + place->second;
    for (int i = 0; i < place->first; ++i) index += static_cast<int>(m_calendar.model().columns()[static_cast<std::size_t>(i)].blocks.size());
    return index;
}

int CalendarAccessible::indexOfChild(const QAccessibleInterface* child) const {
    if (const auto* block = dynamic_cast<const BlockCell*>(child)) return indexOf(block->id());
    if (const auto* column = dynamic_cast<const ColumnHead*>(child)) return column->column();
    const int inside = QAccessibleWidget::indexOfChild(child);
    return inside < 0 ? inside : childCount() - QAccessibleWidget::childCount() + inside;
}

QAccessibleInterface* CalendarAccessible::childAt(int x, int y) const {
    const QPoint at = m_calendar.viewport()->mapFromGlobal(QPoint(x, y));
    if (const DayBlock* block = m_calendar.blockAt(at)) return cell(block->id);
    const std::optional<int> column = columnAt(m_calendar.metrics(), at.x());
    if (column && at.y() >= 0 && at.y() < kHeaderHeight) return head(*column);
    return QAccessibleWidget::childAt(x, y);
}

QAccessibleInterface* CalendarAccessible::focusChild() const {
    const auto& block = m_calendar.selectedBlock();
    if (m_calendar.hasFocus() && block && indexOf(*block) >= 0) return cell(*block);
    return QAccessibleWidget::focusChild();
}

QAccessibleInterface* CalendarAccessible::cell(const BlockId& block) const {
    const auto known = m_cells.find(block);
    if (known != m_cells.end()) return QAccessible::accessibleInterface(known->second);
    auto* made = new BlockCell(*const_cast<CalendarAccessible*>(this), block);
    m_cells[block] = QAccessible::registerAccessibleInterface(made);
    return made;
}

QAccessibleInterface* CalendarAccessible::head(int column) const {
    const auto known = m_heads.find(column);
    if (known != m_heads.end()) return QAccessible::accessibleInterface(known->second);
    auto* made = new ColumnHead(*const_cast<CalendarAccessible*>(this), column);
    m_heads[column] = QAccessible::registerAccessibleInterface(made);
    return made;
}

QAccessibleInterface* CalendarAccessible::cellAt(int row, int column) const {
    const auto& columns = m_calendar.model().columns();
    if (column < 0 || column >= static_cast<int>(columns.size())) return nullptr;
    const auto& blocks = columns[static_cast<std::size_t>(column)].blocks;
    return row >= 0 && row < static_cast<int>(blocks.size()) ? cell(blocks[static_cast<std::size_t>(row)].id) : nullptr;
}

QList<QAccessibleInterface*> CalendarAccessible::selectedCells() const {
    QList<QAccessibleInterface*> cells;
    for (const BlockId& line : m_calendar.model().linesOf(m_calendar.selected())) cells << cell(line);
    return cells;
}

QString CalendarAccessible::columnDescription(int column) const {
    const bool known = column >= 0 && column < columnCount();
    return known ? m_calendar.model().columns()[static_cast<std::size_t>(column)].name : QString();
}

int CalendarAccessible::columnCount() const { return static_cast<int>(m_calendar.model().columns().size()); }

int CalendarAccessible::rowCount() const {
    std::size_t rows = 0;
    for (const DayColumn& column : m_calendar.model().columns()) rows = std::max(rows, column.blocks.size());
    return static_cast<int>(rows);
}

}  // namespace salon::desk
