#include "calendar/day_painter.h"

#include "ui/icons.h"
#include "ui/paint_text.h"
#include "ui/style.h"

#include <QPainter>
#include <QPainterPath>

namespace salon::desk {

void DayPainter::paintGhost(QPainter& painter) {
    if (!m_highlights.ghost) return;
    const Ghost& ghost = *m_highlights.ghost;
    const Tone& tone = colours().confirmed;
    const QRect box = boxRect(m_metrics, ghost.slot.column, Placed{}, {ghost.slot.minute, ghost.slot.minute + ghost.minutes});
    painter.setRenderHint(QPainter::Antialiasing);
    QColor pale = tone.fill;
    pale.setAlphaF(0.8F);
    painter.setBrush(pale);
    painter.setPen(QPen(tone.bar, 1.2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    paintText(painter, box.adjusted(10, 0, -8, 0), TextRole::captionStrong, tone.bar, ghost.label);
}

/// What an empty grid means, and the way on.
std::pair<QString, QString> DayPainter::hintFor(const DayViewModel& model) const {
    if (!model.columns().empty()) {
        if (model.hasVisits()) return {};
        const bool week = model.view().kind == ViewKind::week;
        return {week ? tr("No visits in this week yet") : tr("No visits on this day yet"), tr("Click a free time or press Ctrl+N to book the first one.")};
    }
    if (!model.filter().trimmed().isEmpty()) return {tr("Nobody is called “%1”").arg(model.filter().trimmed()), tr("Clear the filter to see everybody.")};
    if (model.absentCount() > 0) return {tr("Nobody works on this day"), tr("Show who is off to book here all the same.")};
    if (model.view().kind == ViewKind::stations) return {tr("No stations yet"), tr("Chairs, basins and rooms appear here once they are entered.")};
    return {tr("Nobody works here yet"), tr("Stylists and their shifts appear here once they are entered.")};
}

void DayPainter::paintHint(QPainter& painter, const DayViewModel& model) {
    const auto [title, way] = hintFor(model);
    if (title.isEmpty()) return;
    const Colours& c = colours();
    const QRect grid = gridRect(m_metrics);
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
