#include "calendar/day_painter.h"

#include "ui/icons.h"
#include "ui/paint_text.h"
#include "ui/style.h"
#include "ui/words.h"

#include <QPainter>
#include <QPainterPath>

namespace salon::desk {
void DayPainter::paintHeader(QPainter& painter, const DayColumn& column, const QRect& where) {
    const Colours& c = colours();
    const QRect room = where.adjusted(space::m, 0, -space::m, 0);
    if (column.isAttentionLane()) {
        painter.fillRect(where.adjusted(0, 0, -1, -1), c.attention.fill);
        painter.drawPixmap(room.left(), 16, iconPixmap("alert", 18, c.attention.bar, painter.device()->devicePixelRatioF()));
        paintText(painter, QRect(room.left() + 25, 13, room.width() - 25, 24), TextRole::heading, c.attention.text, column.name);
        paintText(painter, QRect(room.left(), 37, room.width(), 20), TextRole::caption, c.attention.text, tr("%1 without a stylist").arg(column.visits));
        return;
    }
    const bool off = column.working.empty();
    const QString figure = QStringLiteral("%1%").arg(column.busyPercent);
    const int figureWidth = off ? 0 : textWidth(TextRole::captionStrong, figure) + 2;
    paintText(painter, QRect(room.left(), 12, room.width() - figureWidth - 6, 24), TextRole::heading, off ? c.textFaint : c.text, column.name);
    if (!off)
        paintText(painter, QRect(room.right() - figureWidth, 13, figureWidth + 1, 24), TextRole::captionStrong, c.textSecondary, figure, Qt::AlignRight | Qt::AlignVCenter);
    QString shift = off ? tr("Off today") : tr("%1 · %2 booked").arg(column.shift).arg(column.visits);
    if (textWidth(TextRole::caption, shift) > room.width() && !off) shift = tr("%1 · %2 booked").arg(column.shiftAround).arg(column.visits);
    if (textWidth(TextRole::caption, shift) > room.width() && !off) shift = column.shiftAround;
    paintText(painter, QRect(room.left(), 35, room.width(), 20), TextRole::caption, c.textSecondary, shift);

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track(room.left(), 60, room.width(), 3);
    painter.setBrush(c.hairline);
    painter.drawRoundedRect(track, 1.5, 1.5);
    if (!off && column.busyPercent > 0) {
        painter.setBrush(c.accent);
        painter.drawRoundedRect(QRectF(track.left(), track.top(), std::max(3.0, track.width() * column.busyPercent / 100), 3), 1.5, 1.5);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(c.hairline);
    painter.drawLine(where.right(), 0, where.right(), kHeaderHeight - 2);
}

void DayPainter::paintGhost(QPainter& painter, const DayViewModel& model) {
    if (!m_highlights.ghost) return;
    const Ghost& ghost = *m_highlights.ghost;
    const Colours& c = colours();
    const Tone& tone = ghost.fits ? c.confirmed : c.attention;
    const QRect box = boxRect(m_metrics, ghost.slot.column, Placed{}, {ghost.slot.minute, ghost.slot.minute + ghost.minutes});
    painter.setRenderHint(QPainter::Antialiasing);
    const DayBlock* block = ghost.block ? model.find(*ghost.block) : nullptr;
    if (block) {
        QPainterPath shadow;
        shadow.addRoundedRect(QRectF(box).adjusted(-1, 2, 1, 5), 8, 8);
        painter.fillPath(shadow, QColor(20, 24, 40, 28));
        painter.fillRect(box.adjusted(1, 1, -1, -1), c.surface);
        painter.setOpacity(0.92);
        m_blocks.paint(painter, *block, box, m_metrics);
        painter.setOpacity(1);
    } else {
        QColor pale = tone.fill;
        pale.setAlphaF(0.8F);
        painter.setBrush(pale);
    }
    if (block) painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tone.bar, block ? 2 : 1.2, block ? Qt::SolidLine : Qt::DashLine));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    if (!block) {
        paintText(painter, box.adjusted(10, 0, -8, 0), TextRole::captionStrong, tone.bar, ghost.label);
        return;
    }
    const int width = std::min(textWidth(TextRole::captionStrong, ghost.label) + 20, 320);
    int x = std::clamp(box.left(), kGutterWidth + 4, std::max(kGutterWidth + 4, m_metrics.viewport.width() - width - 4));
    QRect pill(x, box.top() - 30, width, 26);
    if (pill.top() < kHeaderHeight + 2) pill.moveTop(box.bottom() + 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ghost.fits ? c.toast : c.attention.bar);
    painter.drawRoundedRect(pill, 13, 13);
    paintText(painter, pill.adjusted(10, 0, -8, 0), TextRole::captionStrong, ghost.fits ? c.onToast : QColor(Qt::white), ghost.label);
}

void DayPainter::paintHint(QPainter& painter, const DayViewModel& model) {
    if (model.hasVisits()) return;
    const Colours& c = colours();
    const QRect grid = gridRect(m_metrics);
    const bool nobody = model.columns().empty();
    const QString title = nobody ? tr("Nobody works here yet") : tr("No visits on this day yet");
    const QString way = nobody ? tr("Stylists and their shifts appear here once they are entered.")
                               : tr("Click a free time or press Ctrl+N to book the first one.");
    const int width = std::max(textWidth(TextRole::title, title), textWidth(TextRole::body, way)) + 72;
    const QRect card(grid.center().x() - width / 2, grid.top() + std::max(40, grid.height() / 3 - 70), width, 148);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(c.hairline, 1));
    painter.setBrush(c.surface);
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 14, 14);
    painter.drawPixmap(card.center().x() - 16, card.top() + 22, iconPixmap("calendar", 32, c.accent, painter.device()->devicePixelRatioF()));
    paintText(painter, QRect(card.left(), card.top() + 64, card.width(), 28), TextRole::title, c.text, title, Qt::AlignCenter);
    paintText(painter, QRect(card.left(), card.top() + 96, card.width(), 24), TextRole::body, c.textSecondary, way, Qt::AlignCenter);
}

}  // namespace salon::desk
