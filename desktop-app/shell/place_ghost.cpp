#include "shell/place_ghost.h"

#include "calendar/day_calendar.h"
#include "ui/paint_text.h"
#include "ui/words.h"

#include <QPainter>
#include <QScrollBar>

#include <utility>

namespace salon::desk {
namespace {

/// Days do not flicker by under a date that is being typed, or under a pointer on its way from one answer to the next.
constexpr int kRestMilliseconds = 150;

}  // namespace

PlaceGhost::PlaceGhost(DayCalendar& calendar) : QWidget(calendar.viewport()), m_calendar(calendar) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (!m_places.empty()) follow();
        else if (m_glances) goBack();
    });
    calendar.viewport()->installEventFilter(this);
    for (QScrollBar* bar : {calendar.horizontalScrollBar(), calendar.verticalScrollBar()}) connect(bar, &QScrollBar::valueChanged, this, [this] { update(); });
    connect(&calendar, &DayCalendar::zoomChanged, this, [this] { update(); });
    connect(&calendar, &DayCalendar::viewChanged, this, [this] { update(); });
}

void PlaceGhost::show(std::vector<GhostPlace> places) {
    m_glances = false;
    if (places != m_places) lay(std::move(places));
}

void PlaceGhost::glanceAt(std::vector<GhostPlace> places) {
    m_glances = true;
    lay(std::move(places));
    if (!m_places.empty()) follow();
}

void PlaceGhost::lay(std::vector<GhostPlace> places) {
    m_places = std::move(places);
    setVisible(!m_places.empty());
    m_rest.start();
    setGeometry(m_calendar.viewport()->rect());
    raise();
    update();
    if (const auto boxes = this->boxes(); !boxes.empty()) m_calendar.makeVisible(boxes.front());
}

void PlaceGhost::follow() {
    m_rest.stop();
    const Day day = m_places.front().day;
    if (day == m_calendar.day()) return;
    if (!m_home) m_home = m_calendar.day();
    wish(day);
    if (const auto boxes = this->boxes(); !boxes.empty()) m_calendar.makeVisible(boxes.front());
}

void PlaceGhost::goBack() {
    if (const auto home = std::exchange(m_home, std::nullopt)) wish(*home);
}

void PlaceGhost::wish(Day day) {
    m_following = true;
    emit dayWished(day);
    m_following = false;
}

std::vector<QRect> PlaceGhost::boxes() const {
    std::vector<QRect> boxes;
    const DayMetrics& metrics = m_calendar.metrics();
    const auto& columns = m_calendar.shown().columns();
    for (const GhostPlace& place : m_places)
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].stylist != place.stylist || columns[i].day != place.day) continue;
            const QRect column = columnRect(metrics, static_cast<int>(i));
            const int top = yOf(metrics, place.span.from);
            boxes.emplace_back(column.left() + 3, top, column.width() - 7, yOf(metrics, place.span.to) - top);
        }
    return boxes;
}

void PlaceGhost::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(gridRect(m_calendar.metrics()));
    const Colours& c = colours();
    QColor fill = c.accentSoft;
    fill.setAlphaF(0.86);
    for (const QRect& box : boxes()) {
        painter.setPen(QPen(c.accent, 2, Qt::DashLine));
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 8, 8);
        const int minute = minuteAt(m_calendar.metrics(), box.top() + 1);
        paintText(painter, box.adjusted(10, 4, -6, 0), TextRole::captionStrong, c.accent, Words::time(minute), Qt::AlignLeft | Qt::AlignTop);
    }
}

bool PlaceGhost::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) setGeometry(m_calendar.viewport()->rect());
    return QWidget::eventFilter(watched, event);
}

}  // namespace salon::desk
