#include "calendar/day_painter.h"

#include "ui/icons.h"
#include "ui/paint_text.h"
#include "ui/style.h"
#include "ui/words.h"

#include <QPainter>
#include <QPainterPath>

namespace salon::desk {
namespace {

/// One diagonal hatch that does not swim when the day is scrolled.
QBrush hatch(const QColor& colour, QPoint origin) {
    QBrush brush(colour, Qt::BDiagPattern);
    brush.setTransform(QTransform::fromTranslate(origin.x(), origin.y()));
    return brush;
}

}  // namespace

void DayPainter::paint(QPainter& painter, const QRegion& dirty, const DayViewModel& model, const DayMetrics& metrics, const DayHighlights& highlights) {
    m_metrics = metrics;
    m_highlights = highlights;
    const Colours& c = colours();
    const QRect bounds = dirty.boundingRect();
    painter.fillRect(bounds, c.surface);

    painter.save();
    painter.setClipRect(gridRect(metrics).intersected(bounds));
    const auto [first, last] = visibleColumns(metrics);
    for (int i = first; i <= last; ++i)
        if (dirty.intersects(columnRect(metrics, i).adjusted(0, -metrics.viewport.height(), 0, metrics.viewport.height())))
            paintColumn(painter, bounds, model, i);
    paintLinks(painter, model);
    paintGhost(painter, model);
    paintHint(painter, model);
    painter.restore();

    if (bounds.left() < kGutterWidth) paintGutter(painter);
    if (bounds.top() < kHeaderHeight) {
        painter.save();
        painter.setClipRect(QRect(kGutterWidth, 0, metrics.viewport.width() - kGutterWidth, kHeaderHeight));
        painter.fillRect(QRect(kGutterWidth, 0, metrics.viewport.width(), kHeaderHeight), c.surface);
        for (int i = first; i <= last; ++i) paintHeader(painter, model.columns()[static_cast<std::size_t>(i)], headerRect(metrics, i));
        painter.restore();
        paintCorner(painter);
    }
}

QRect DayPainter::boxOf(int column, const DayBlock& block) const { return boxRect(m_metrics, column, block.placed, block.span()); }

void DayPainter::paintColumn(QPainter& painter, const QRect& dirty, const DayViewModel& model, int index) {
    const DayColumn& column = model.columns()[static_cast<std::size_t>(index)];
    const QRect where = columnRect(m_metrics, index);
    paintOffShift(painter, column, where);
    paintHours(painter, where, column.isAttentionLane());
    painter.setPen(colours().hairline);
    painter.drawLine(where.right(), where.top() - kGridPadding, where.right(), where.bottom() + kGridPadding);
    paintNow(painter, where, false);
    paintAbsences(painter, column, where);
    paintBlocks(painter, dirty, column, index);
    paintNow(painter, where, true);
}

void DayPainter::paintHours(QPainter& painter, const QRect& column, bool attention) {
    const Colours& c = colours();
    for (int minute = m_metrics.fromMinute; minute <= m_metrics.toMinute; minute += 30) {
        const int y = yOf(m_metrics, minute);
        const bool hour = minute % 60 == 0;
        QColor line = attention ? c.attention.edge : (hour ? c.hairlineStrong : c.hairline);
        if (attention) line.setAlphaF(hour ? 0.5F : 0.25F);
        painter.setPen(hour ? QPen(line, 1) : QPen(line, 1, Qt::DotLine));
        painter.drawLine(column.left(), y, column.right(), y);
    }
}

void DayPainter::paintOffShift(QPainter& painter, const DayColumn& column, const QRect& where) {
    const Colours& c = colours();
    const QRect whole = where.adjusted(0, -kGridPadding, 0, kGridPadding);
    if (column.isAttentionLane()) {
        QColor warm = c.attention.fill;
        warm.setAlphaF(0.45F);
        painter.fillRect(whole, warm);
        return;
    }
    QRegion off(whole);
    for (const Span& span : column.working) {
        const int top = yOf(m_metrics, span.from);
        off -= QRect(where.left(), top, where.width(), yOf(m_metrics, span.to) - top);
    }
    const QBrush lines = hatch(c.hairline, where.topLeft());
    for (const QRect& rect : off) {
        painter.fillRect(rect, c.sunken);
        painter.fillRect(rect, lines);
    }
}

void DayPainter::paintAbsences(QPainter& painter, const DayColumn& column, const QRect& where) {
    const Colours& c = colours();
    for (const DayAbsence& absence : column.absences) {
        const int top = yOf(m_metrics, absence.span.from);
        const QRect box(where.left() + 4, top + 1, where.width() - 9, yOf(m_metrics, absence.span.to) - top - 2);
        QPainterPath path;
        path.addRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(path, c.sunken);
        painter.fillPath(path, hatch(c.hairlineStrong, where.topLeft()));
        painter.strokePath(path, QPen(c.hairlineStrong, 1));
        const int width = textWidth(TextRole::captionStrong, tr("Time off")) + 40;
        const QRect label((box.left() + box.right() - width) / 2, box.top() + std::min(10, std::max(0, (box.height() - 24) / 2)), width, 24);
        painter.setPen(QPen(c.hairlineStrong, 1));
        painter.setBrush(c.surface);
        painter.drawRoundedRect(QRectF(label).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
        painter.drawPixmap(label.left() + 9, label.top() + 5, iconPixmap("coffee", 14, c.textSecondary, painter.device()->devicePixelRatioF()));
        paintText(painter, label.adjusted(28, 0, -8, 0), TextRole::captionStrong, c.textSecondary, tr("Time off"));
    }
}

void DayPainter::paintBlocks(QPainter& painter, const QRect& dirty, const DayColumn& column, int index) {
    painter.setRenderHint(QPainter::Antialiasing);
    const bool dragging = m_highlights.ghost && m_highlights.ghost->block;
    for (const DayBlock& block : column.blocks) {
        const QRect box = boxOf(index, block);
        if (!box.adjusted(-3, -3, 3, 3).intersects(dirty)) continue;
        const bool onItsWay = dragging && *m_highlights.ghost->block == block.id;
        painter.setOpacity(onItsWay ? 0.35 : 1);
        m_blocks.paint(painter, block, box, m_metrics);
        painter.setOpacity(1);
        if (block.id.reservation == m_highlights.selected) paintRing(painter, box, true);
        else if (block.id.reservation == m_highlights.hovered) paintRing(painter, box, false);
    }
}

void DayPainter::paintRing(QPainter& painter, const QRect& box, bool strong) {
    QColor accent = colours().accent;
    if (!strong) accent.setAlphaF(0.45F);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(accent, strong ? 2 : 1.5));
    painter.drawRoundedRect(QRectF(box).adjusted(-0.5, -0.5, 0.5, -0.5), 7, 7);
}

void DayPainter::paintLinks(QPainter& painter, const DayViewModel& model) {
    const ReservationId& visit = m_highlights.selected.empty() ? m_highlights.hovered : m_highlights.selected;
    if (visit.empty()) return;
    const std::vector<BlockId> lines = model.linesOf(visit);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().accent, 2, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto a = model.whereIs(lines[i - 1]);
        const auto b = model.whereIs(lines[i]);
        if (!a || !b || a->first == b->first) continue;
        const QRect from = boxOf(a->first, *model.find(lines[i - 1]));
        const QRect to = boxOf(b->first, *model.find(lines[i]));
        const bool rightwards = from.left() < to.left();
        const QPointF start(rightwards ? from.right() + 2 : from.left() - 2, from.bottom() - 10);
        const QPointF end(rightwards ? to.left() - 2 : to.right() + 2, to.top() + 12);
        const double level = std::min<double>(to.top() + 12, from.bottom() - 8);
        if (level > from.top() && level > to.top()) {
            painter.drawLine(QPointF(start.x(), level), QPointF(end.x(), level));
            continue;
        }
        const double bend = std::max(12.0, std::abs(end.x() - start.x()) / 2) * (rightwards ? 1 : -1);
        QPainterPath path(start);
        path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end);
        painter.strokePath(path, painter.pen());
    }
}

void DayPainter::paintNow(QPainter& painter, const QRect& where, bool over) {
    const int minute = m_highlights.nowMinute;
    if (minute < m_metrics.fromMinute || minute > m_metrics.toMinute) return;
    const int y = yOf(m_metrics, minute);
    QColor line = colours().now;
    // Over the blocks only a breath of it: a line through a name would read as struck out.
    if (over) line.setAlphaF(0.28F);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRect(where.left(), y - 1, where.width(), over ? 1 : 2), line);
}

void DayPainter::paintGutter(QPainter& painter) {
    const Colours& c = colours();
    painter.save();
    painter.setClipRect(QRect(0, kHeaderHeight, kGutterWidth, m_metrics.viewport.height()));
    painter.fillRect(QRect(0, kHeaderHeight, kGutterWidth, m_metrics.viewport.height()), c.surface);
    painter.setPen(c.hairline);
    painter.drawLine(kGutterWidth - 1, kHeaderHeight, kGutterWidth - 1, m_metrics.viewport.height());
    const int now = m_highlights.nowMinute;
    for (int minute = m_metrics.fromMinute; minute <= m_metrics.toMinute; minute += 60) {
        if (now >= 0 && std::abs(minute - now) < 12) continue;
        const int y = yOf(m_metrics, minute);
        paintText(painter, QRect(0, y - 9, kGutterWidth - 12, 18), TextRole::caption, c.textSecondary, Words::time(minute), Qt::AlignRight | Qt::AlignVCenter);
    }
    if (now >= m_metrics.fromMinute && now <= m_metrics.toMinute) {
        const QRect pill(6, yOf(m_metrics, now) - 11, kGutterWidth - 8, 22);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.now);
        painter.drawRoundedRect(pill, 11, 11);
        paintText(painter, pill, TextRole::captionStrong, Qt::white, Words::time(now), Qt::AlignCenter);
    }
    painter.restore();
}

void DayPainter::paintCorner(QPainter& painter) {
    const Colours& c = colours();
    painter.fillRect(QRect(0, 0, kGutterWidth, kHeaderHeight), c.surface);
    painter.setPen(c.hairlineStrong);
    painter.drawLine(0, kHeaderHeight - 1, m_metrics.viewport.width(), kHeaderHeight - 1);
    painter.setPen(c.hairline);
    painter.drawLine(kGutterWidth - 1, 0, kGutterWidth - 1, kHeaderHeight - 2);
}

}  // namespace salon::desk
