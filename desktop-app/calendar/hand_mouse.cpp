#include "calendar/day_calendar.h"
#include "calendar/hand.h"
#include "calendar/hand_question.h"

#include <QScrollBar>

#include <utility>

namespace salon::desk {
namespace {

/// So near the edge of the grid the day begins to slide under a drag, the faster the nearer.
constexpr int kEdgeZone = 36;
constexpr int kScrollPixelsMax = 18;

int speedAt(int distance) {
    if (distance >= kEdgeZone) return 0;
    return kScrollPixelsMax * (kEdgeZone - std::max(distance, 0)) / kEdgeZone + 1;
}

/// Left or up is negative.
QPoint speedAt(QPoint at, const QRect& grid) {
    QPoint speed(speedAt(grid.right() - at.x()) - speedAt(at.x() - grid.left()), speedAt(grid.bottom() - at.y()) - speedAt(at.y() - grid.top()));
    return speed;
}

}  // namespace

void Hand::press(const BlockId& id, QPoint at) {
    const DayBlock* block = m_calendar.shown().find(id);
    if (!block) return;
    m_question->dismiss();
    m_pressed = id;
    m_lastAt = at;
    const Grip grip = gripOf(*block, at);
    if (grip == Grip::body) m_body.press(at, m_calendar.metrics(), {m_calendar.shown().whereIs(id)->first, block->startMinute}, block->minutes.total());
    else if (const Line* line = lineOf(id)) m_edge.press(at, grip, line->startMinute, line->blocks);
    m_pressedGrip = grip;
}

Qt::CursorShape Hand::cursorAt(QPoint at) const {
    if (m_body.isDragging()) return Qt::ClosedHandCursor;
    if (m_edge.isDragging()) return Qt::SizeVerCursor;
    const DayBlock* block = m_calendar.blockAt(at);
    if (!block) return Qt::ArrowCursor;
    return gripOf(*block, at) == Grip::body ? Qt::PointingHandCursor : Qt::SizeVerCursor;
}

Grip Hand::gripOf(const DayBlock& block, QPoint at) const {
    const auto place = m_calendar.shown().whereIs(block.id);
    if (!place || m_lookingOnly || block.status == Status::completed) return Grip::body;
    const QRect box = boxRect(m_calendar.metrics(), place->first, block.placed, block.span());
    const Grip grip = gripAt(m_calendar.metrics(), box, block.startMinute, block.minutes, at);
    if (block.station.empty() || targetOf(place->first).station.empty()) return grip;
    return grip == Grip::end ? lowerEdgeOf(block).value_or(Grip::body) : Grip::body;
}

/// What of its line ends at the lower edge of a block. In a station's column that is when the station is free again;
/// nothing when that is in the middle of what cannot be drawn longer.
std::optional<Grip> Hand::lowerEdgeOf(const DayBlock& block) const {
    const Line* line = lineOf(block.id);
    if (!line) return std::nullopt;
    const int end = block.span().to;
    const int gapEnd = endOf(Grip::gapEnd, line->startMinute, line->blocks);
    if (line->blocks.processing == 0 || end > gapEnd) return Grip::end;
    return end == gapEnd ? std::optional(Grip::gapEnd) : std::nullopt;
}

void Hand::move(QPoint at) {
    m_lastAt = at;
    if (m_body.isPressed()) moveBody(at);
    else if (m_edge.isPressed()) moveEdge(at);
    const bool dragging = m_body.isDragging() || m_edge.isDragging();
    if (dragging && !speedAt(at, gridRect(m_calendar.metrics())).isNull()) m_scroll.start();
    else m_scroll.stop();
}

void Hand::moveBody(QPoint at) {
    const auto slot = m_body.move(at, m_calendar.metrics());
    if (!slot || !m_pressed) return;
    if (!m_carry || m_carry->by != By::mouse) {
        if (m_carry) endCarry();
        if (!begin(By::mouse, *m_pressed)) return m_body.cancel();
    }
    DropTarget target = targetOf(slot->column);
    // Who has no column of their own holds nobody: there is nothing to drop there.
    if (m_calendar.shown().columns()[static_cast<std::size_t>(slot->column)].isAttentionLane()) target = m_carry->home.target;
    carryTo({target, slot->minute});
}

void Hand::moveEdge(QPoint at) {
    const auto minutes = m_edge.move(at, m_calendar.metrics());
    if (!minutes || !m_pressed) return;
    if (!m_stretch && !beginStretch(false, *m_pressed, m_pressedGrip)) return m_edge.cancel();
    stretchTo(*minutes);
}

bool Hand::release(QPoint at) {
    m_scroll.stop();
    move(at);
    m_scroll.stop();
    const bool dragged = m_body.isDragging() || m_edge.isDragging();
    m_body.cancel();
    m_edge.cancel();
    m_pressed.reset();
    if (m_stretch) endStretch(true);
    else if (dragged && m_carry && m_carry->by == By::mouse) putDown(false);
    return dragged;
}

void Hand::scrollAtEdge() {
    const QPoint speed = speedAt(m_lastAt, gridRect(m_calendar.metrics()));
    if (!isPressed() || speed.isNull()) return m_scroll.stop();
    QScrollBar* across = m_calendar.horizontalScrollBar();
    QScrollBar* down = m_calendar.verticalScrollBar();
    const std::pair before{across->value(), down->value()};
    if (m_body.isPressed()) across->setValue(across->value() + speed.x());
    down->setValue(down->value() + speed.y());
    if (before == std::pair{across->value(), down->value()}) return m_scroll.stop();
    move(m_lastAt);
}

void Hand::hover(QPoint at) {
    if (!m_carry || !m_carry->onStrip() || m_question->isAsking()) return;
    const auto column = at.y() < kHeaderHeight ? std::nullopt : columnAt(m_calendar.metrics(), at.x());
    if (!column || m_calendar.shown().columns()[static_cast<std::size_t>(*column)].isAttentionLane()) return;
    carryTo({targetOf(*column), snapped(minuteAt(m_calendar.metrics(), at.y()), m_calendar.metrics().stepMinutes)});
}

bool Hand::pasteAt(QPoint at) {
    if (!m_carry || !m_carry->onStrip()) return false;
    hover(at);
    if (m_carry->place) putDown(false);
    return true;
}

}  // namespace salon::desk
