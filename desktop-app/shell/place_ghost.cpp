#include "shell/place_ghost.h"

#include "calendar/day_calendar.h"
#include "ui/paint_text.h"
#include "ui/words.h"

#include <QPainter>
#include <QScrollBar>

#include <utility>

namespace salon::desk {
namespace {

/// Days and hours do not flicker by under a line that is being typed, or under a pointer on its way from one answer to the
/// next.
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
    for (QScrollBar* bar : {calendar.horizontalScrollBar(), calendar.verticalScrollBar()}) connect(bar, &QScrollBar::valueChanged, this, &PlaceGhost::place);
    connect(&calendar, &DayCalendar::zoomChanged, this, &PlaceGhost::place);
    connect(&calendar, &DayCalendar::viewChanged, this, &PlaceGhost::place);
}

void PlaceGhost::show(std::vector<GhostPlace> places) {
    m_glances = false;
    if (places != m_places) lay(std::move(places));
    else if (m_rest.isActive()) m_rest.start();
}

void PlaceGhost::glanceAt(std::vector<GhostPlace> places) {
    m_glances = true;
    lay(std::move(places));
    if (!m_places.empty()) follow();
}

void PlaceGhost::lay(std::vector<GhostPlace> places) {
    m_places = std::move(places);
    m_rest.start();
    place();
    raise();
}

QRect PlaceGhost::area() const {
    QRect area;
    for (const QRect& box : boxes()) area |= box;
    return area.intersected(gridRect(m_calendar.metrics()));
}

/// Covers no more than its places: what it covers is painted again with it.
void PlaceGhost::place() {
    const QRect area = this->area();
    setVisible(!area.isEmpty());
    if (area.isEmpty()) return;
    setGeometry(area);
    update();
}

void PlaceGhost::follow() {
    m_rest.stop();
    const Day day = m_places.front().day;
    if (day != m_calendar.day()) {
        if (!m_home) m_home = m_calendar.day();
        wish(day);
    }
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
    painter.translate(-pos());
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
    // Columns come and go under it with the book.
    if ((event->type() == QEvent::Resize || event->type() == QEvent::Paint) && (isVisible() ? area() != geometry() : !area().isEmpty())) place();
    return QWidget::eventFilter(watched, event);
}

}  // namespace salon::desk
