#pragma once

#include "calendar/block_painter.h"
#include "calendar/day_geometry.h"
#include "calendar/day_view_model.h"

#include <QRect>
#include <QString>

#include <vector>

class QPainter;

namespace salon::desk {

/// How a place answers the hand; told by words, edge and icon as well as by colour.
enum class DropMood { fits, asks, refuses };

/// A block where it would stand.
struct DropGhost {
    DayBlock block;
    QRect box;
    DropMood mood = DropMood::fits;
    bool strong = true;  ///< false: another part of the visit, or somebody who makes room
};

/// What is said beside the ghost: the place, and when it does not fit, why.
struct DropBubble {
    QString title;
    QString sentence;
    DropMood mood = DropMood::fits;
    QRect box;
};

/// Everything the hand shows over the day.
struct DropPicture {
    std::vector<DropGhost> ghosts;
    std::optional<DropBubble> bubble;

    bool isEmpty() const { return ghosts.empty() && !bubble; }
    /// What must be painted again when this comes or goes.
    QRegion region() const;
};

/// Paints what a hand shows over the day: places that are lit, ghosts, the bubble, the cursor of the keys.
class DropPainter {
public:
    /// Where a bubble with these words stands: above the ghost, below it where there is no room.
    static QRect bubbleBox(const DayMetrics& metrics, const QRect& ghost, const DropBubble& bubble);

    void paintLit(QPainter& painter, const DayMetrics& metrics, int column, const std::vector<Span>& lit) const;
    void paint(QPainter& painter, const DayMetrics& metrics, const DropPicture& picture);
    /// The place the keys have come to on free time.
    void paintCursor(QPainter& painter, const QRect& box, const QString& label) const;
    /// Call when language or theme has changed.
    void forget() { m_blocks.forget(); }

private:
    void paintGhost(QPainter& painter, const DayMetrics& metrics, const DropGhost& ghost);
    void paintBubble(QPainter& painter, const DropBubble& bubble) const;

    BlockPainter m_blocks;
};

}  // namespace salon::desk
