#include "calendar/day_gesture.h"

#include <algorithm>

namespace salon::desk {

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

}  // namespace salon::desk
