#include "calendar/day_calendar.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>
#include <vector>

namespace salon::desk {
namespace {

/// A mouse wheel turns by this for one notch.
constexpr int kWheelNotch = 120;

std::size_t nearestZoom(double pixelsPerMinute) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < kZoomSteps.size(); ++i)
        if (std::abs(kZoomSteps[i] - pixelsPerMinute) < std::abs(kZoomSteps[best] - pixelsPerMinute)) best = i;
    return best;
}

}  // namespace

void DayCalendar::setView(const CalendarView& view) {
    if (m_model.view() == view) return;
    m_model.setView(view);
    horizontalScrollBar()->setValue(0);
    showAnew();
    emit viewChanged();
}

void DayCalendar::setFilter(const QString& typed) {
    m_model.setFilter(typed);
    showAnew();
}

void DayCalendar::setHideAbsent(bool hide) {
    m_model.setHideAbsent(hide);
    showAnew();
    emit viewChanged();
}

void DayCalendar::setProvisional(std::vector<ProvisionalBlock> blocks) {
    if (m_highlights.provisional == blocks) return;
    m_highlights.provisional = std::move(blocks);
    viewport()->update();
}

void DayCalendar::setExpected(std::map<BlockId, int> starts) {
    // A full day that slides is one more paint of all of it; one visit that slides is not.
    std::vector<std::pair<const BlockId, int>> others;
    std::set_symmetric_difference(starts.begin(), starts.end(), m_highlights.expected.begin(), m_highlights.expected.end(), std::back_inserter(others));
    m_highlights.expected = std::move(starts);
    for (const auto& [id, minute] : others) {
        const auto place = m_model.whereIs(id);
        if (place) viewport()->update(boxRect(m_metrics, place->first, m_model.find(id)->placed, m_model.find(id)->span()).adjusted(-1, -1, 1, 1));
    }
}

void DayCalendar::showAnew() { showDay(m_model.day()); }

void DayCalendar::setZoom(double pixelsPerMinute) {
    const double wanted = kZoomSteps[nearestZoom(pixelsPerMinute)];
    if (wanted == m_metrics.pixelsPerMinute) return;
    const int middle = gridRect(m_metrics).center().y();
    const double minute = m_metrics.fromMinute + (middle - kHeaderHeight - kGridPadding + m_metrics.scrollY) / m_metrics.pixelsPerMinute;
    m_metrics.pixelsPerMinute = wanted;
    showAnew();
    const double down = (minute - m_metrics.fromMinute) * wanted;
    verticalScrollBar()->setValue(static_cast<int>(std::lround(down)) + kHeaderHeight + kGridPadding - middle);
    emit zoomChanged(wanted);
}

void DayCalendar::zoomIn() { setZoom(kZoomSteps[std::min(nearestZoom(zoom()) + 1, kZoomSteps.size() - 1)]); }

void DayCalendar::zoomOut() { setZoom(kZoomSteps[std::max<std::size_t>(nearestZoom(zoom()), 1) - 1]); }

void DayCalendar::resetZoom() { setZoom(DayMetrics{}.pixelsPerMinute); }

void DayCalendar::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        // A wheel that cannot tilt goes across with Shift, as everywhere else on a desk.
        QWheelEvent across(event->position(), event->globalPosition(), event->pixelDelta().transposed(), event->angleDelta().transposed(), event->buttons(),
                           Qt::NoModifier, event->phase(), event->inverted());
        return QAbstractScrollArea::wheelEvent(&across);
    }
    if (!event->modifiers().testFlag(Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
    m_wheel += event->angleDelta().y();
    for (; m_wheel >= kWheelNotch; m_wheel -= kWheelNotch) zoomIn();
    for (; m_wheel <= -kWheelNotch; m_wheel += kWheelNotch) zoomOut();
    event->accept();
}

bool DayCalendar::zoomByKey(const QKeyEvent& event) {
    if (!event.modifiers().testFlag(Qt::ControlModifier)) return false;
    switch (event.key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal: zoomIn(); return true;
        case Qt::Key_Minus: zoomOut(); return true;
        case Qt::Key_0: resetZoom(); return true;
        default: return false;
    }
}

const ProvisionalBlock* DayCalendar::provisionalAt(QPoint at) const {
    const std::optional<int> column = columnAt(m_metrics, at.x());
    if (!column || at.y() < kHeaderHeight) return nullptr;
    const DayColumn& under = m_model.columns()[static_cast<std::size_t>(*column)];
    for (const ProvisionalBlock& block : m_highlights.provisional)
        if (!under.stylist.empty() && block.stylist == under.stylist && block.day == under.day && boxRect(m_metrics, *column, {}, block.span).contains(at)) return &block;
    return nullptr;
}

}  // namespace salon::desk
