#include "calendar/day_calendar.h"

#include "ui/words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <utility>

namespace salon::desk {

void DayCalendar::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const QPoint at = event->position().toPoint();
    const DayBlock* block = blockAt(at);
    stopGesture();
    if (block) {
        m_pressed = block->id;
        const int column = m_model.whereIs(block->id)->first;
        m_gesture.press(at, m_metrics, {column, block->startMinute}, block->minutes.total());
        m_highlights.selectedBlock = block->id;
        select(ReservationId(block->id.reservation));
        return;
    }
    select({});
    if (at.y() < kHeaderHeight) return;
    const std::optional<int> column = columnAt(m_metrics, at.x());
    if (!column || m_model.columns()[static_cast<std::size_t>(*column)].isAttentionLane()) return;
    const StylistId stylist = m_model.columns()[static_cast<std::size_t>(*column)].stylist;
    emit slotChosen(day(), stylist, snapped(minuteAt(m_metrics, at.y()), m_metrics.stepMinutes));
}

void DayCalendar::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    if (!m_gesture.isPressed()) {
        hoverAt(at);
        return;
    }
    if (const auto slot = m_gesture.move(at, m_metrics); slot && m_pressed) {
        viewport()->setCursor(Qt::ClosedHandCursor);
        offerDrop(*m_pressed, *slot);
    }
}

void DayCalendar::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_gesture.isPressed()) return;
    const bool wasDragging = m_gesture.move(event->position().toPoint(), m_metrics).has_value();
    const std::optional<GridSlot> slot = m_gesture.release(event->position().toPoint(), m_metrics);
    const std::optional<BlockId> block = m_pressed;
    stopGesture();
    viewport()->unsetCursor();
    if (slot && block) drop(*block, *slot);
    // Opened by the release, not the press: a panel that opens moves the columns under a hand that wants to drag.
    if (!wasDragging && block) emit opened(block->reservation);
}

void DayCalendar::hoverAt(QPoint at) {
    const DayBlock* block = blockAt(at);
    const ReservationId now = block ? block->id.reservation : ReservationId{};
    if (now != m_highlights.hovered) {
        repaintVisit(std::exchange(m_highlights.hovered, now));
        repaintVisit(now);
        viewport()->setCursor(block ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    if (m_keyMove) return;
    const std::optional<int> column = block || at.y() < kHeaderHeight ? std::nullopt : columnAt(m_metrics, at.x());
    if (!column || m_model.columns()[static_cast<std::size_t>(*column)].isAttentionLane()) return setGhost({});
    const GridSlot slot{*column, snapped(minuteAt(m_metrics, at.y()), m_metrics.stepMinutes)};
    if (m_highlights.ghost && m_highlights.ghost->slot == slot) return;
    setGhost(Ghost{slot, std::nullopt, std::max(15, m_metrics.stepMinutes), QStringLiteral("+ ") + Words::time(slot.minute), true});
}

void DayCalendar::takeUp() {
    if (!m_highlights.selectedBlock) return;
    const auto place = m_model.whereIs(*m_highlights.selectedBlock);
    if (!place) return;
    m_keyMove = GridSlot{place->first, m_model.find(*m_highlights.selectedBlock)->startMinute};
    offerDrop(*m_highlights.selectedBlock, *m_keyMove);
}

bool DayCalendar::moveByKey(int key) {
    if (!m_keyMove || !m_highlights.selectedBlock) return false;
    GridSlot slot = *m_keyMove;
    if (key == Qt::Key_Escape) {
        stopGesture();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        const BlockId block = *m_highlights.selectedBlock;
        stopGesture();
        drop(block, slot);
        return true;
    }
    if (key == Qt::Key_Up) slot.minute -= m_metrics.stepMinutes;
    else if (key == Qt::Key_Down) slot.minute += m_metrics.stepMinutes;
    else if (key == Qt::Key_Left) slot.column -= 1;
    else if (key == Qt::Key_Right) slot.column += 1;
    else return false;
    slot.minute = std::clamp(slot.minute, m_metrics.fromMinute, m_metrics.toMinute - m_metrics.stepMinutes);
    slot.column = std::clamp(slot.column, 0, std::max(0, m_metrics.columnCount - 1));
    m_keyMove = slot;
    offerDrop(*m_highlights.selectedBlock, slot);
    return true;
}

bool DayCalendar::selectByKey(int key) {
    if (key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_Left && key != Qt::Key_Right) return false;
    const auto& columns = m_model.columns();
    const auto from = m_highlights.selectedBlock ? m_model.whereIs(*m_highlights.selectedBlock) : std::nullopt;
    const DayBlock* next = nullptr;
    if (!from) {
        for (const DayColumn& column : columns)
            if (!next && !column.blocks.empty()) next = &column.blocks.front();
    } else if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const auto& blocks = columns[static_cast<std::size_t>(from->first)].blocks;
        const int index = from->second + (key == Qt::Key_Down ? 1 : -1);
        if (index >= 0 && index < static_cast<int>(blocks.size())) next = &blocks[static_cast<std::size_t>(index)];
    } else {
        const int start = m_model.find(*m_highlights.selectedBlock)->startMinute;
        const int step = key == Qt::Key_Right ? 1 : -1;
        for (int c = from->first + step; !next && c >= 0 && c < static_cast<int>(columns.size()); c += step)
            for (const DayBlock& block : columns[static_cast<std::size_t>(c)].blocks)
                if (!next || std::abs(block.startMinute - start) < std::abs(next->startMinute - start)) next = &block;
    }
    if (!next) return true;
    repaintVisit(m_highlights.selected);
    m_highlights.selectedBlock = next->id;
    const BlockId id = next->id;
    select(id.reservation);
    ensureVisible(id);
    return true;
}

void DayCalendar::ensureVisible(const BlockId& id) {
    const QRect box = blockRect(id);
    const QRect grid = gridRect(m_metrics);
    if (box.bottom() > grid.bottom()) verticalScrollBar()->setValue(verticalScrollBar()->value() + box.bottom() - grid.bottom() + 8);
    if (box.top() < grid.top()) verticalScrollBar()->setValue(verticalScrollBar()->value() - (grid.top() - box.top()) - 8);
    if (box.right() > grid.right()) horizontalScrollBar()->setValue(horizontalScrollBar()->value() + box.right() - grid.right() + 8);
    if (box.left() < grid.left()) horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (grid.left() - box.left()) - 8);
}

void DayCalendar::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Escape && m_gesture.isPressed()) {
        stopGesture();
        viewport()->unsetCursor();
        return;
    }
    if (moveByKey(key) || selectByKey(key)) return;
    const ReservationId visit = m_highlights.selected;  // a copy: what we emit may select another
    if (!visit.empty()) {
        if (key == Qt::Key_M) return takeUp();
        if (key == Qt::Key_Space) return emit arrivalWished(visit);
        if (key == Qt::Key_Delete) return emit cancelWished(visit);
        if (key == Qt::Key_Return || key == Qt::Key_Enter) return emit opened(visit);
        if (key == Qt::Key_Escape) return select({});
    }
    event->ignore();  // the window's own shortcuts, not the scroll area's
}

}  // namespace salon::desk
