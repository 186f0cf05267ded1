#pragma once

#include "calendar/day_block.h"

#include "ui/style.h"

#include <QColor>
#include <QCoreApplication>
#include <QRect>
#include <QString>

#include <vector>

class QPainter;

namespace salon::desk {

inline constexpr int kMarkSize = 14;
inline constexpr int kBarWidth = 6;

/// The small signs of a block: an icon, a word in a pill, or both. Drawn from the right, as many as fit.
class BlockMarks {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::BlockMarks)

public:
    struct Mark {
        QString icon;
        QString word;
        QColor colour;
        bool filled = false;
    };

    /// What must be seen first: its state or a clash, that it waits for the server, that its customer is late.
    static std::vector<Mark> urgent(const DayBlock& block);
    /// What is good to know: first visit, note, series or party, walk-in.
    static std::vector<Mark> quiet(const DayBlock& block);
    /// The wish as a word: the one stylist only, or rather this one. Empty word: anybody.
    static Mark wish(const DayBlock& block);

    static int width(const Mark& mark);
    /// Of all of them side by side; 0 for none.
    static int width(const std::vector<Mark>& marks);
    static void draw(QPainter& painter, const Mark& mark, QPoint at);
    /// From `right` to the left on a line `height` high, while all stays right of `left`. The x left free.
    static int drawRow(QPainter& painter, const std::vector<Mark>& marks, int right, int top, int height, int left);
    /// The bar at a block's left: its pattern tells the state without colour.
    static void drawBar(QPainter& painter, const Tone& tone, Status status, bool flagged, const QRect& bar);
};

/// The colours of a block: those of its state, or of a clash.
const Tone& toneFor(const DayBlock& block);

}  // namespace salon::desk
