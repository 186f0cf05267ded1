#include "bare_calendar.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace salon::bench {
namespace {

constexpr int kColumnWidth = 136;
constexpr int kBoxPitch = 72;

}  // namespace

BareCalendar::BareCalendar(int columns, int visitsPerColumn) : m_columns(columns), m_visits(visitsPerColumn), m_look(static_cast<std::size_t>(columns * visitsPerColumn)) {
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

QRect BareCalendar::boxOf(int column, int visit) const {
    const int width = std::max(kColumnWidth, viewport()->width() / m_columns);
    return {column * width - horizontalScrollBar()->value(), visit * kBoxPitch - verticalScrollBar()->value(), width - 4, kBoxPitch - 6};
}

void BareCalendar::change(int column, int visit) {
    ++m_look[static_cast<std::size_t>(column * m_visits + visit)];
    viewport()->update(boxOf(column, visit));
}

void BareCalendar::drag(int column, QPoint to) {
    viewport()->update(m_dragged);
    m_dragged = QRect(to, boxOf(column, 0).size());
    viewport()->update(m_dragged);
}

void BareCalendar::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Qt::white);
    for (int column = 0; column < m_columns; ++column)
        for (int visit = 0; visit < m_visits; ++visit) {
            const QRect box = boxOf(column, visit);
            if (!event->rect().intersects(box)) continue;
            const int look = m_look[static_cast<std::size_t>(column * m_visits + visit)];
            painter.fillRect(box, look % 2 == 0 ? QColor(0xEA, 0xF0, 0xFE) : QColor(0xFF, 0xF3, 0xD6));
            painter.setPen(Qt::black);
            painter.drawRect(box);
            painter.drawText(box.adjusted(6, 4, -4, -30), QStringLiteral("김서연 %1").arg(visit));
            painter.drawText(box.adjusted(6, 24, -4, -4), QStringLiteral("여성 컷 10:%1").arg(column % 60));
        }
    if (!m_dragged.isEmpty()) painter.fillRect(m_dragged, QColor(59, 91, 219, 120));
}

void BareCalendar::resizeEvent(QResizeEvent*) {
    horizontalScrollBar()->setRange(0, std::max(0, m_columns * std::max(kColumnWidth, viewport()->width() / m_columns) - viewport()->width()));
    verticalScrollBar()->setRange(0, std::max(0, m_visits * kBoxPitch - viewport()->height()));
}

void BareCalendar::scrollContentsBy(int dx, int dy) { viewport()->scroll(dx, dy); }

}  // namespace salon::bench
