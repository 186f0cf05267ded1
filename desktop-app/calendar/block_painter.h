#pragma once

#include "calendar/day_geometry.h"
#include "calendar/day_view_model.h"

#include <QCache>
#include <QCoreApplication>
#include <QPixmap>

class QPainter;

namespace salon::desk {

/// Draws one line of a visit: working and finishing solid, processing as an outlined gap, clean-up as a thin tail,
/// its state by colour and by icon. Pictures are kept by content, size and device ratio, for what is visible.
class BlockPainter {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::BlockPainter)

public:
    BlockPainter();

    void paint(QPainter& painter, const DayBlock& block, const QRect& box, const DayMetrics& metrics);
    /// Call when language or theme has changed.
    void forget() { m_cache.clear(); }

private:
    struct Key {
        size_t look;
        int width;
        int height;
        int ratioPercent;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& k, size_t seed) { return qHashMulti(seed, k.look, k.width, k.height, k.ratioPercent); }
    };

    void draw(QPainter& painter, const DayBlock& block, const QRect& box, const DayMetrics& metrics) const;
    void drawSolid(QPainter& painter, const DayBlock& block, const QRect& piece) const;
    void drawGap(QPainter& painter, const DayBlock& block, const QRect& gap) const;
    void drawTail(QPainter& painter, const DayBlock& block, const QRect& tail) const;
    void drawLabel(QPainter& painter, const DayBlock& block, const QRect& piece) const;
    int drawMarks(QPainter& painter, const DayBlock& block, const QRect& piece) const;
    QRect drawBadge(QPainter& painter, const DayBlock& block, QPoint at, int roomRight) const;

    QCache<Key, QPixmap> m_cache;
};

}  // namespace salon::desk
