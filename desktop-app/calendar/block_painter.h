#pragma once

#include "calendar/day_geometry.h"
#include "calendar/day_view_model.h"
#include "ui/style.h"

#include <QCache>
#include <QCoreApplication>
#include <QPixmap>

class QPainter;

namespace salon::desk {

/// Draws one line of a visit: working and finishing solid, processing as free time one can book, clean-up as a thin tail,
/// its state by colour, by the pattern of its bar and by icon. Pictures are kept by content, size and device ratio, for
/// what is visible.
class BlockPainter {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::BlockPainter)

public:
    BlockPainter();

    void paint(QPainter& painter, const DayBlock& block, const QRect& box, const DayMetrics& metrics);
    /// Where the signs that must be seen first stand in `box`: nothing may cover them. Empty for a lane too narrow for words.
    static QRect signs(const DayBlock& block, const QRect& box, const DayMetrics& metrics);
    /// A no-show: a struck strip in `box`, with its name in `room` while nobody else stands there.
    void paintMissed(QPainter& painter, const DayBlock& block, const QRect& box, const QRect& room) const;
    /// Where somebody is expected who holds nobody's time.
    void paintProvisional(QPainter& painter, const ProvisionalBlock& block, const QRect& box) const;
    /// Call when language or theme has changed.
    void forget() { m_cache.clear(); }

private:
    struct Key {
        std::size_t look;
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
    void drawOneLine(QPainter& painter, const DayBlock& block, const QRect& room) const;
    void drawLines(QPainter& painter, const DayBlock& block, const QRect& room) const;
    int drawName(QPainter& painter, const DayBlock& block, TextRole role, const QRect& room) const;
    int drawPart(QPainter& painter, const DayBlock& block, const QRect& line) const;
    static QString nameOf(const DayBlock& block);
    static QString serviceOf(const DayBlock& block);

    QCache<Key, QPixmap> m_cache;
};

}  // namespace salon::desk
