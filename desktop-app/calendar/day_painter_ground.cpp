#include "calendar/day_painter.h"

#include "ui/icons.h"
#include "ui/paint_text.h"
#include "ui/style.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace salon::desk {
namespace {

/// Lines closer than this are a grey haze.
constexpr double kLinePixelsMin = 10;

/// One diagonal hatch that does not swim when the day is scrolled.
QBrush hatch(const QColor& colour, QPoint origin) {
    QBrush brush(colour, Qt::BDiagPattern);
    brush.setTransform(QTransform::fromTranslate(origin.x(), origin.y()));
    return brush;
}

QString absenceIcon(TimeOffKind kind) {
    switch (kind) {
        case TimeOffKind::off: return "calendar";
        case TimeOffKind::breakTime: return "coffee";
        case TimeOffKind::lesson: return "book";
        case TimeOffKind::privateTime: return "lock";
    }
    return {};
}

}  // namespace

void DayPainter::paintGround(QPainter& painter, const DayViewModel& model, int index) {
    const DayColumn& column = model.columns()[static_cast<std::size_t>(index)];
    const QRect where = columnRect(m_metrics, index);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintOffShift(painter, column, where, model.openOn(column.day));
    paintShiftEdges(painter, column, where);
    painter.setPen(colours().hairline);
    painter.drawLine(where.right(), where.top() - kGridPadding, where.right(), where.bottom() + kGridPadding);
}

void DayPainter::paintOffShift(QPainter& painter, const DayColumn& column, const QRect& where, const std::vector<Span>& open) {
    const Colours& c = colours();
    const QRect whole = where.adjusted(0, -kGridPadding, 0, kGridPadding);
    if (column.isAttentionLane()) {
        QColor warm = c.attention.fill;
        warm.setAlphaF(0.45F);
        painter.fillRect(whole, warm);
        return;
    }
    const auto rest = [&](const std::vector<Span>& spans) {
        QRegion region(whole);
        for (const Span& span : spans) {
            const int top = yOf(m_metrics, span.from);
            region -= QRect(where.left(), top, where.width(), yOf(m_metrics, span.to) - top);
        }
        return region;
    };
    for (const QRect& rect : rest(column.working)) painter.fillRect(rect, c.sunken);
    const QBrush lines = hatch(c.hairlineStrong, where.topLeft());
    for (const QRect& rect : rest(open)) painter.fillRect(rect, lines);
}

void DayPainter::paintShiftEdges(QPainter& painter, const DayColumn& column, const QRect& where) {
    if (column.stylist.empty()) return;
    std::vector<Span> shift = column.working;
    for (const DayAbsence& absence : column.absences) shift.push_back(absence.span);
    for (const Span& span : normalised(std::move(shift)))
        for (const int minute : {span.from, span.to})
            if (minute > m_metrics.fromMinute && minute < m_metrics.toMinute)
                painter.fillRect(QRect(where.left(), yOf(m_metrics, minute) - 1, where.width() - 1, 2), colours().hairlineStrong);
}

void DayPainter::paintLines(QPainter& painter, const QRect& dirty) {
    const Colours& c = colours();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int right = std::min(dirty.right(), kGutterWidth + m_metrics.columnCount * m_metrics.columnWidth - m_metrics.scrollX - 1);
    const int left = std::max(dirty.left(), kGutterWidth);
    int step = 30;
    for (const int finer : {15, 10, 5})
        if (finer >= m_metrics.stepMinutes && finer * m_metrics.pixelsPerMinute >= kLinePixelsMin) step = finer;
    QColor fine = c.hairline;
    fine.setAlphaF(0.6F);
    const int from = std::max(m_metrics.fromMinute, minuteAt(m_metrics, dirty.top()) / step * step - step);
    const int to = std::min(m_metrics.toMinute, minuteAt(m_metrics, dirty.bottom()) + step);
    for (int minute = from; minute <= to; minute += step) {
        const int y = yOf(m_metrics, minute);
        if (minute % 60 == 0) painter.fillRect(QRect(left, y, right - left + 1, 1), c.hairlineStrong);
        else painter.fillRect(QRect(left, y, right - left + 1, 1), minute % 30 == 0 ? c.hairline : fine);
    }
}

void DayPainter::paintAbsences(QPainter& painter, const DayColumn& column, const QRect& where) {
    const Colours& c = colours();
    // The shape itself is what says "not here": three to one against the ground in every theme.
    QColor edge = c.textSecondary;
    edge.setAlphaF(0.75F);
    QColor lines = c.textSecondary;
    lines.setAlphaF(0.28F);
    const auto words = [](TimeOffKind kind) {
        switch (kind) {
            case TimeOffKind::off: return tr("Time off");
            case TimeOffKind::breakTime: return tr("Break");
            case TimeOffKind::lesson: return tr("Training");
            case TimeOffKind::privateTime: return tr("Private");
        }
        return QString();
    };
    for (const DayAbsence& absence : column.absences) {
        const int top = yOf(m_metrics, absence.span.from);
        const QRect box(where.left() + 4, top + 1, where.width() - 9, yOf(m_metrics, absence.span.to) - top - 2);
        QPainterPath path;
        path.addRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(path, c.sunken);
        painter.fillPath(path, hatch(lines, where.topLeft()));
        painter.strokePath(path, QPen(edge, 1));
        const QString text = words(absence.kind);
        const int width = std::min(textWidth(TextRole::captionStrong, text) + 40, box.width() - 8);
        const int height = std::min(24, box.height() - 2);
        if (height < 14) continue;
        const QRect label((box.left() + box.right() - width) / 2, box.top() + std::min(10, std::max(1, (box.height() - height) / 2)), width, height);
        painter.setPen(QPen(c.hairlineStrong, 1));
        painter.setBrush(c.surface);
        painter.drawRoundedRect(QRectF(label).adjusted(0.5, 0.5, -0.5, -0.5), height / 2.0, height / 2.0);
        painter.drawPixmap(label.left() + 9, label.top() + (height - 14) / 2, iconPixmap(absenceIcon(absence.kind), 14, c.textSecondary, painter.device()->devicePixelRatioF()));
        paintText(painter, label.adjusted(28, 0, -8, 0), TextRole::captionStrong, c.textSecondary, text);
    }
}

void DayPainter::paintNow(QPainter& painter, const DayColumn& column, const QRect& where, bool over) {
    const int minute = m_highlights.nowMinute;
    if (column.day != m_highlights.nowDay || minute < m_metrics.fromMinute || minute > m_metrics.toMinute) return;
    const int y = yOf(m_metrics, minute);
    QColor line = colours().now;
    // Over the blocks only a breath of it: a line through a name would read as struck out.
    if (over) line.setAlphaF(0.28F);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRect(where.left(), y - 1, where.width(), over ? 1 : 2), line);
}

}  // namespace salon::desk
