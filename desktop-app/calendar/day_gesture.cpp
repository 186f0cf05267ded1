#include "calendar/day_gesture.h"

#include <algorithm>

namespace salon::desk {

Grip gripAt(const DayMetrics& metrics, const QRect& box, int startMinute, const Blocks& minutes, QPoint at) {
    if (!box.contains(at) || box.height() < 3 * kEdgePixels) return Grip::body;
    if (box.bottom() - at.y() < kEdgePixels) return Grip::end;
    if (minutes.processing <= 0) return Grip::body;
    const int gapEnd = yOf(metrics, endOf(Grip::gapEnd, startMinute, minutes));
    return std::abs(at.y() - gapEnd) < kEdgePixels ? Grip::gapEnd : Grip::body;
}

int endOf(Grip grip, int startMinute, const Blocks& minutes) {
    return startMinute + (grip == Grip::gapEnd ? minutes.working + minutes.processing : minutes.total());
}

Blocks stretched(const Blocks& blocks, Grip grip, int startMinute, int endMinute, int stepMinutes) {
    const int longer = endMinute - endOf(grip, startMinute, blocks);
    const int step = std::max(1, stepMinutes);
    Blocks changed = blocks;
    if (grip == Grip::gapEnd) changed.processing = std::max(step, blocks.processing + longer);
    else if (blocks.processing > 0) changed.finishing = std::max(0, blocks.finishing + longer);
    else changed.working = std::max(step, blocks.working + longer);
    const int beyond = startMinute + changed.total() - kMinutesPerDay;
    if (beyond > 0) return blocks;
    return changed;
}

void DayGesture::press(QPoint at, const DayMetrics& metrics, GridSlot home, int minutes) {
    m_pressed = true;
    m_dragging = false;
    m_from = at;
    m_home = home;
    m_minutes = minutes;
    m_grabMinutes = minuteAt(metrics, at.y()) - home.minute;
}

std::optional<GridSlot> DayGesture::move(QPoint at, const DayMetrics& metrics) {
    if (!m_pressed) return std::nullopt;
    if (!m_dragging && (at - m_from).manhattanLength() < kDragThreshold) return std::nullopt;
    m_dragging = true;
    return under(at, metrics);
}

std::optional<GridSlot> DayGesture::release(QPoint at, const DayMetrics& metrics) {
    const std::optional<GridSlot> slot = move(at, metrics);
    cancel();
    if (slot == m_home) return std::nullopt;
    return slot;
}

void DayGesture::cancel() {
    m_pressed = false;
    m_dragging = false;
}

GridSlot DayGesture::under(QPoint at, const DayMetrics& metrics) const {
    const int left = kGutterWidth;
    const int right = std::min(metrics.viewport.width(), kGutterWidth + metrics.columnCount * metrics.columnWidth - metrics.scrollX) - 1;
    const int column = columnAt(metrics, std::clamp(at.x(), left, std::max(left, right))).value_or(m_home.column);
    // Rounded to the nearest step, so that a block jumps when half of it has crossed.
    const int step = std::max(1, metrics.stepMinutes);
    const int minute = snapped(minuteAt(metrics, at.y()) - m_grabMinutes + step / 2, step);
    const int last = std::max(metrics.fromMinute, metrics.toMinute - m_minutes);
    return {column, std::clamp(minute, metrics.fromMinute, snapped(last, step))};
}

void StretchGesture::press(QPoint at, Grip grip, int startMinute, const Blocks& minutes) {
    m_pressed = true;
    m_dragging = false;
    m_from = at;
    m_grip = grip;
    m_startMinute = startMinute;
    m_minutes = minutes;
}

std::optional<Blocks> StretchGesture::move(QPoint at, const DayMetrics& metrics) {
    if (!m_pressed) return std::nullopt;
    if (!m_dragging && (at - m_from).manhattanLength() < DayGesture::kDragThreshold) return std::nullopt;
    m_dragging = true;
    const int step = std::max(1, metrics.stepMinutes);
    const int grabbed = endOf(m_grip, m_startMinute, m_minutes) - minuteAt(metrics, m_from.y());
    const int wanted = snapped(minuteAt(metrics, at.y()) + grabbed + step / 2, step);
    return stretched(m_minutes, m_grip, m_startMinute, wanted, step);
}

}  // namespace salon::desk
