#include "calendar/day_painter.h"

#include "ui/paint_text.h"
#include "ui/style.h"
#include "ui/words.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace salon::desk {
namespace {

/// From the foot of one part to the head of the next, along the gutter beside it.
struct Band {
    QPainterPath path;
    QPointF middle;
};

Band bandBetween(const QRect& from, const QRect& to) {
    const bool rightwards = from.center().x() <= to.center().x();
    const double inset = 9;
    const QPointF start(rightwards ? from.right() + 1 : from.left(), std::max<double>(from.top() + 4, from.bottom() - inset));
    const QPointF end(rightwards ? to.left() : to.right() + 1, std::min<double>(to.bottom() - 4, to.top() + inset));
    const double turn = rightwards ? end.x() - 4 : end.x() + 4;
    Band band;
    band.path.moveTo(start);
    band.path.lineTo(turn, start.y());
    band.path.lineTo(turn, end.y());
    band.path.lineTo(end);
    band.middle = {(start.x() + turn) / 2, start.y()};
    return band;
}

}  // namespace

void DayPainter::paintRibbons(QPainter& painter, const DayViewModel& model, bool strong) {
    painter.setRenderHint(QPainter::Antialiasing);
    const auto [first, last] = visibleColumns(m_metrics);
    for (const Ribbon& ribbon : model.ribbons()) {
        if (ribbon.lastColumn < first || ribbon.firstColumn > last) continue;
        const bool shown = ribbon.visit == m_highlights.selected || ribbon.visit == m_highlights.hovered;
        if (shown != strong) continue;
        for (std::size_t i = 1; i < ribbon.parts.size(); ++i) paintBand(painter, model, ribbon.parts[i - 1], ribbon.parts[i], strong);
    }
}

void DayPainter::paintBand(QPainter& painter, const DayViewModel& model, const BlockId& from, const BlockId& to, bool strong) {
    const auto a = model.whereIs(from);
    const auto b = model.whereIs(to);
    if (!a || !b || a->first == b->first) return;
    const DayBlock& first = *model.find(from);
    const DayBlock& second = *model.find(to);
    const Band band = bandBetween(boxOf(a->first, first), boxOf(b->first, second));
    if (!band.path.boundingRect().adjusted(-20, -20, 20, 20).intersects(gridRect(m_metrics))) return;
    QColor accent = colours().accent;
    painter.setBrush(Qt::NoBrush);
    if (!strong) {
        accent.setAlphaF(0.5F);
        painter.strokePath(band.path, QPen(accent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        return;
    }
    painter.strokePath(band.path, QPen(colours().surface, 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.strokePath(band.path, QPen(accent, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const int gap = second.lineStart - (first.lineStart + first.minutes.customerMinutes());
    if (gap <= 0) return;
    const QString words = Words::minutes(gap);
    const int width = textWidth(TextRole::captionStrong, words) + 14;
    const QRect pill(static_cast<int>(band.middle.x()) - width / 2, static_cast<int>(band.middle.y()) - 10, width, 20);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().accent);
    painter.drawRoundedRect(pill, 10, 10);
    paintText(painter, pill, TextRole::captionStrong, colours().onAccent, words, Qt::AlignCenter);
}

}  // namespace salon::desk
