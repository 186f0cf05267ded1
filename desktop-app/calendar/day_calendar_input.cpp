#include "calendar/day_calendar.h"

#include "calendar/calendar_accessible.h"
#include "calendar/hand_question.h"
#include "ui/words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <utility>

namespace salon::desk {

void DayCalendar::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const QPoint at = event->position().toPoint();
    model();  // the hand takes what is true now
    if (m_hand->question().isAsking()) return m_hand->stop();  // a click beside a question leaves all as it was
    const DayBlock* block = blockAt(at);
    setGhost({});
    if (block) {
        const BlockId id = block->id;
        m_hand->press(id, at);
        m_highlights.selectedBlock = id;
        select(ReservationId(id.reservation));
        return;
    }
    if (m_hand->pasteAt(at)) return;
    m_hand->stop();
    select({});
    if (at.y() < kHeaderHeight) return;
    if (const ProvisionalBlock* waiting = provisionalAt(at)) return emit provisionalChosen(WaitingId(waiting->waiting));
    const std::optional<int> column = columnAt(m_metrics, at.x());
    if (!column || m_model.columns()[static_cast<std::size_t>(*column)].isAttentionLane()) return;
    const DropTarget target = m_hand->targetOf(*column);
    emit slotChosen(target.day, target.stylist, snapped(minuteAt(m_metrics, at.y()), m_metrics.stepMinutes));
}

void DayCalendar::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    if (m_hand->isPressed()) m_hand->move(at);
    else hoverAt(at);
    viewport()->setCursor(m_hand->cursorAt(at));
}

void DayCalendar::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_hand->isPressed()) return;
    const std::optional<BlockId> block = m_highlights.selectedBlock;
    const bool dragged = m_hand->release(event->position().toPoint());
    viewport()->unsetCursor();
    // Opened by the release, not the press: a panel that opens moves the columns under a hand that wants to drag.
    if (!dragged && block) emit opened(block->reservation);
}

void DayCalendar::hoverAt(QPoint at) {
    const DayBlock* block = blockAt(at);
    const ReservationId now = block ? block->id.reservation : ReservationId{};
    if (now != m_highlights.hovered) {
        repaintVisit(std::exchange(m_highlights.hovered, now));
        repaintVisit(now);
    }
    m_hand->hover(at);
    if (m_hand->isCarrying()) return setGhost({});
    const std::optional<int> column = block || at.y() < kHeaderHeight || provisionalAt(at) ? std::nullopt : columnAt(m_metrics, at.x());
    if (!column || m_model.columns()[static_cast<std::size_t>(*column)].isAttentionLane()) return setGhost({});
    const GridSlot slot{*column, snapped(minuteAt(m_metrics, at.y()), m_metrics.stepMinutes)};
    if (m_highlights.ghost && m_highlights.ghost->slot == slot) return;
    setGhost(Ghost{slot, std::max(15, m_metrics.stepMinutes), QStringLiteral("+ ") + Words::time(slot.minute)});
}

void DayCalendar::setGhost(std::optional<Ghost> ghost) {
    const auto boxOf = [this](const std::optional<Ghost>& g) {
        if (!g) return QRect();
        return boxRect(m_metrics, g->slot.column, Placed{}, {g->slot.minute, g->slot.minute + g->minutes}).adjusted(-3, -3, 3, 3);
    };
    if (!ghost && !m_highlights.ghost) return;
    viewport()->update(boxOf(m_highlights.ghost));
    m_highlights.ghost = std::move(ghost);
    viewport()->update(boxOf(m_highlights.ghost));
}

void DayCalendar::setLifted(const ReservationId& reservation, int line) {
    if (m_highlights.lifted == reservation && m_highlights.liftedLine == line) return;
    repaintVisit(std::exchange(m_highlights.lifted, reservation));
    m_highlights.liftedLine = line;
    repaintVisit(reservation);
}

void DayCalendar::setFootRoom(int pixels) { setViewportMargins(0, 0, 0, pixels); }

void DayCalendar::selectBlock(const BlockId& block) {
    repaintVisit(m_highlights.selected);
    const bool sameVisit = m_highlights.selected == block.reservation;
    m_highlights.selectedBlock = block;
    select(ReservationId(block.reservation));
    repaintVisit(m_highlights.selected);
    makeVisible(blockRect(block));
    if (sameVisit) announceSelection(*this, block);
}

void DayCalendar::makeVisible(const QRect& box) {
    if (box.isEmpty()) return;
    const QRect grid = gridRect(m_metrics);
    constexpr int kAir = 8;
    const auto by = [](int from, int to, int low, int high) {
        if (to > high) return std::min(to - high + kAir, std::max(0, from - low - kAir));
        return from < low ? from - low - kAir : 0;
    };
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by(box.top(), box.bottom(), grid.top(), grid.bottom()));
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by(box.left(), box.right(), grid.left(), grid.right()));
}

bool DayCalendar::event(QEvent* event) {
    // Keys that mean something to what the hand holds go to it before the acts of the window.
    if (event->type() == QEvent::ShortcutOverride && m_hand->wants(*static_cast<QKeyEvent*>(event))) event->accept();
    return QAbstractScrollArea::event(event);
}

void DayCalendar::keyPressEvent(QKeyEvent* event) {
    if (m_hand->key(*event)) return viewport()->setCursor(Qt::ArrowCursor);
    if (zoomByKey(*event)) return;
    event->ignore();  // the window's own shortcuts, not the scroll area's
}

void DayCalendar::keyReleaseEvent(QKeyEvent* event) {
    m_hand->keyReleased(*event);
    QAbstractScrollArea::keyReleaseEvent(event);
}

}  // namespace salon::desk
