#pragma once

#include "calendar/calendar_accessible.h"

namespace salon::desk {

/// One line of a visit to a screen reader: a cell that can be selected and pressed. Not valid once the line is gone.
class BlockCell : public QAccessibleInterface, public QAccessibleActionInterface, public QAccessibleTableCellInterface {
public:
    BlockCell(CalendarAccessible& table, BlockId id) : m_table(table), m_id(std::move(id)) {}

    const BlockId& id() const { return m_id; }

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override;
    QAccessibleInterface* parent() const override { return &m_table; }
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void* interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString& name) override;
    QStringList keyBindingsForAction(const QString& name) const override;

    bool isSelected() const override;
    QList<QAccessibleInterface*> columnHeaderCells() const override;
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return place().first; }
    int rowIndex() const override { return place().second; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return &m_table; }

private:
    std::pair<int, int> place() const;

    CalendarAccessible& m_table;
    BlockId m_id;
};

/// The head of a column to a screen reader.
class ColumnHead : public QAccessibleInterface {
public:
    ColumnHead(CalendarAccessible& table, int column) : m_table(table), m_column(column) {}

    int column() const { return m_column; }

    bool isValid() const override { return m_column < m_table.columnCount(); }
    QObject* object() const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::ColumnHeader; }
    QAccessible::State state() const override { return {}; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override;
    QAccessibleInterface* parent() const override { return &m_table; }
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

private:
    CalendarAccessible& m_table;
    int m_column;
};

}  // namespace salon::desk
