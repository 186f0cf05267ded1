#include "calendar/day_painter.h"

#include "ui/icons.h"
#include "ui/paint_text.h"
#include "ui/style.h"
#include "ui/words.h"

#include <QPainter>

#include <algorithm>

namespace salon::desk {

void DayPainter::paintHeader(QPainter& painter, const DayColumn& column, const QRect& where) {
    const Colours& c = colours();
    if (column.isAttentionLane()) return paintLaneHeader(painter, column, where);
    const QRect room = where.adjusted(space::m, 0, -space::m, 0);
    const bool off = !column.worksToday;
    const bool today = m_highlights.nowMinute >= 0 && column.day == m_highlights.nowDay;
    const QString figure = QStringLiteral("%1%").arg(column.busyPercent);
    const int wide = textWidth(TextRole::captionStrong, figure) + 2;
    // Where both do not fit the name stays: the bar below says how full it is.
    const bool told = !off && textWidth(TextRole::heading, column.name) + wide + 6 <= room.width();
    const int figureWidth = told ? wide : 0;
    const QColor ink = m_view == ViewKind::week && today ? c.accent : (off ? c.textSecondary : c.text);
    paintText(painter, QRect(room.left(), 7, room.width() - (told ? figureWidth + 6 : 0), 22), TextRole::heading, ink, column.name);
    if (told)
        paintText(painter, QRect(room.right() - figureWidth, 8, figureWidth + 1, 22), TextRole::captionStrong, c.textSecondary, figure, Qt::AlignRight | Qt::AlignVCenter);
    paintText(painter, QRect(room.left(), 28, room.width(), 18), TextRole::caption, c.textSecondary, loadWords(column, room.width()));
    if (!off) {
        const auto [next, full] = nextFreeWords(column, room.width());
        paintText(painter, QRect(room.left(), 46, room.width(), 16), TextRole::micro, full ? c.textSecondary : (today ? c.good.text : c.textSecondary), next);
    }
    paintLoad(painter, column, room);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(c.hairline);
    painter.drawLine(where.right(), 0, where.right(), kHeaderHeight - 2);
}

void DayPainter::paintLaneHeader(QPainter& painter, const DayColumn& column, const QRect& where) {
    const Colours& c = colours();
    const QRect room = where.adjusted(space::m, 0, -space::s, 0);
    painter.fillRect(where.adjusted(0, 0, -1, -1), c.attention.fill);
    painter.drawPixmap(room.left(), 16, iconPixmap("alert", 18, c.attention.bar, painter.device()->devicePixelRatioF()));
    paintText(painter, QRect(room.left() + 25, 13, room.width() - 25, 24), TextRole::heading, c.attention.text, column.name);
    paintText(painter, QRect(room.left(), 38, room.width(), 20), TextRole::caption, c.attention.text, tr("%1 to decide").arg(column.visits));
}

void DayPainter::paintLoad(QPainter& painter, const DayColumn& column, const QRect& room) {
    const Colours& c = colours();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track(room.left(), kHeaderHeight - 10, room.width(), 3);
    painter.setBrush(c.hairline);
    painter.drawRoundedRect(track, 1.5, 1.5);
    if (!column.worksToday || column.busyPercent <= 0) return;
    painter.setBrush(c.accent);
    painter.drawRoundedRect(QRectF(track.left(), track.top(), std::max(3.0, track.width() * column.busyPercent / 100), 3), 1.5, 1.5);
}

/// Shift and visits, as much as there is room for.
QString DayPainter::loadWords(const DayColumn& column, int width) const {
    const bool today = m_highlights.nowMinute >= 0 && column.day == m_highlights.nowDay;
    if (!column.worksToday) return today ? tr("Off today") : tr("Off");
    const QString visits = today ? tr("today %1").arg(column.visits) : tr("%1 visits").arg(column.visits);
    for (const QString& shift : {column.shift, column.shiftAround}) {
        const QString whole = QStringLiteral("%1 · %2").arg(shift, visits);
        if (textWidth(TextRole::caption, whole) <= width) return whole;
    }
    return column.shiftAround;
}

/// When this one is free next, and whether that is never.
std::pair<QString, bool> DayPainter::nextFreeWords(const DayColumn& column, int width) const {
    const bool today = column.day == m_highlights.nowDay && m_highlights.nowMinute >= 0;
    if (column.day < m_highlights.nowDay) return {QString(), true};
    const int step = m_metrics.stepMinutes;
    const int from = today ? (m_highlights.nowMinute + step - 1) / step * step : 0;
    const std::optional<int> next = column.nextFree(from, step * kUsefulSteps);
    if (!next) return {tr("Full"), true};
    if (today && *next <= from) return {tr("Free now"), false};
    const QString whole = tr("Next free %1").arg(Words::time(*next));
    return {textWidth(TextRole::micro, whole) <= width ? whole : tr("Free %1").arg(Words::time(*next)), false};
}

void DayPainter::paintGutter(QPainter& painter) {
    const Colours& c = colours();
    painter.save();
    painter.setClipRect(QRect(0, kHeaderHeight, kGutterWidth, m_metrics.viewport.height()));
    painter.fillRect(QRect(0, kHeaderHeight, kGutterWidth, m_metrics.viewport.height()), c.surface);
    painter.setPen(c.hairline);
    painter.drawLine(kGutterWidth - 1, kHeaderHeight, kGutterWidth - 1, m_metrics.viewport.height());
    const int now = m_highlights.nowMinute;
    const int step = m_metrics.pixelsPerMinute >= 4 ? 10 : (m_metrics.pixelsPerMinute >= 2 ? 30 : 60);
    const int hidden = static_cast<int>(20 / m_metrics.pixelsPerMinute);
    for (int minute = m_metrics.fromMinute; minute <= m_metrics.toMinute; minute += step) {
        if (now >= 0 && std::abs(minute - now) < hidden) continue;
        const int y = yOf(m_metrics, minute);
        const bool hour = minute % 60 == 0;
        paintText(painter, QRect(0, y - 9, kGutterWidth - 12, 18), hour ? TextRole::caption : TextRole::micro, c.textSecondary, Words::time(minute), Qt::AlignRight | Qt::AlignVCenter);
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
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRect(0, 0, kGutterWidth, kHeaderHeight), c.surface);
    painter.setPen(c.hairlineStrong);
    painter.drawLine(0, kHeaderHeight - 1, m_metrics.viewport.width(), kHeaderHeight - 1);
    painter.setPen(c.hairline);
    painter.drawLine(kGutterWidth - 1, 0, kGutterWidth - 1, kHeaderHeight - 2);
}

}  // namespace salon::desk
