#pragma once

#include "calendar/day_geometry.h"

#include "salon/service.h"

#include <QPoint>
#include <QRect>

#include <optional>

namespace salon::desk {

/// A place on the day: a column and a minute of the shop's grid.
struct GridSlot {
    int column = 0;
    int minute = 0;

    bool operator==(const GridSlot&) const = default;
};

/// What of a block the hand has taken.
enum class Grip {
    body,    ///< to move it
    end,     ///< its last minute: to lengthen it
    gapEnd,  ///< where its processing time ends
};

/// How near the hand must come to an edge, in pixels. A block lower than three times this has a body only.
inline constexpr int kEdgePixels = 6;

/// `box` is where the block stands on the viewport, from `startMinute` on.
Grip gripAt(const DayMetrics& metrics, const QRect& box, int startMinute, const Blocks& minutes, QPoint at);

/// The minute at which what the grip holds ends.
int endOf(Grip grip, int startMinute, const Blocks& minutes);

/// The blocks when that minute becomes `endMinute`. The end of a block lengthens its finishing when there is processing
/// time, else its working time; nothing becomes shorter than one step of the shop's grid, finishing not than nothing.
Blocks stretched(const Blocks& blocks, Grip grip, int startMinute, int endMinute, int stepMinutes);

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

/// The same for an edge: press, move, release, and the minutes the hand proposes.
class StretchGesture {
public:
    void press(QPoint at, Grip grip, int startMinute, const Blocks& minutes);
    /// The minutes under the hand once it is a drag, nothing before.
    std::optional<Blocks> move(QPoint at, const DayMetrics& metrics);
    void cancel() { m_pressed = m_dragging = false; }

    bool isPressed() const { return m_pressed; }
    bool isDragging() const { return m_dragging; }

private:
    bool m_pressed = false;
    bool m_dragging = false;
    QPoint m_from;
    Grip m_grip = Grip::end;
    int m_startMinute = 0;
    Blocks m_minutes;
};

}  // namespace salon::desk
