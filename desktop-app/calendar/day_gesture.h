#pragma once

#include "calendar/day_geometry.h"

#include <QPoint>

#include <optional>

namespace salon::desk {

/// A place on the day: a column and a minute of the shop's grid.
struct GridSlot {
    int column = 0;
    int minute = 0;

    bool operator==(const GridSlot&) const = default;
};

/// Press, move, release on one block, as a value: what the hand proposes, never what the book does. A hand that moves
/// less than kDragThreshold is a click (an accidental drag is one of the trade's oldest pains); cancelling puts back.
class DayGesture {
public:
    static constexpr int kDragThreshold = 8;

    /// The hand takes a block that stands at `home` and lasts `minutes`.
    void press(QPoint at, const DayMetrics& metrics, GridSlot home, int minutes);
    /// The slot under the hand once it is a drag, nothing before.
    std::optional<GridSlot> move(QPoint at, const DayMetrics& metrics);
    /// Where to drop; nothing after a click, a cancel, or at the place it came from. The gesture is over.
    std::optional<GridSlot> release(QPoint at, const DayMetrics& metrics);
    void cancel();

    bool isPressed() const { return m_pressed; }
    bool isDragging() const { return m_dragging; }
    GridSlot home() const { return m_home; }

private:
    GridSlot under(QPoint at, const DayMetrics& metrics) const;

    bool m_pressed = false;
    bool m_dragging = false;
    QPoint m_from;
    GridSlot m_home;
    int m_grabMinutes = 0;  ///< from the block's start to the hand
    int m_minutes = 0;
};

}  // namespace salon::desk
