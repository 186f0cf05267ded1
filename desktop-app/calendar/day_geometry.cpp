#include "calendar/day_geometry.h"

#include <algorithm>
#include <cmath>

namespace salon::desk {

int columnWidthFor(int viewportWidth, int columnCount) {
    if (columnCount <= 0) return kColumnWidthMin;
    return std::max(kColumnWidthMin, (viewportWidth - kGutterWidth) / columnCount);
}

int contentWidth(const DayMetrics& metrics) { return kGutterWidth + metrics.columnCount * metrics.columnWidth; }

int contentHeight(const DayMetrics& metrics) {
    const double minutes = metrics.toMinute - metrics.fromMinute;
    return kHeaderHeight + 2 * kGridPadding + static_cast<int>(std::lround(minutes * metrics.pixelsPerMinute));
}

QRect gridRect(const DayMetrics& metrics) {
    return QRect(QPoint(kGutterWidth, kHeaderHeight), QPoint(metrics.viewport.width() - 1, metrics.viewport.height() - 1));
}

QRect headerRect(const DayMetrics& metrics, int column) {
    return {kGutterWidth + column * metrics.columnWidth - metrics.scrollX, 0, metrics.columnWidth, kHeaderHeight};
}

QRect columnRect(const DayMetrics& metrics, int column) {
    const int x = kGutterWidth + column * metrics.columnWidth - metrics.scrollX;
    const int top = yOf(metrics, metrics.fromMinute);
    return {x, top, metrics.columnWidth, yOf(metrics, metrics.toMinute) - top};
}

std::pair<int, int> visibleColumns(const DayMetrics& metrics) {
    const int width = metrics.viewport.width() - kGutterWidth;
    if (metrics.columnCount == 0 || width <= 0) return {0, -1};
    const int first = metrics.scrollX / metrics.columnWidth;
    const int last = (metrics.scrollX + width - 1) / metrics.columnWidth;
    return {std::max(0, first), std::min(last, metrics.columnCount - 1)};
}

int yOf(const DayMetrics& metrics, int minute) {
    const double down = (minute - metrics.fromMinute) * metrics.pixelsPerMinute;
    return kHeaderHeight + kGridPadding + static_cast<int>(std::lround(down)) - metrics.scrollY;
}

int minuteAt(const DayMetrics& metrics, int y) {
    const double down = y - kHeaderHeight - kGridPadding + metrics.scrollY;
    const int minute = metrics.fromMinute + static_cast<int>(std::floor(down / metrics.pixelsPerMinute));
    return std::clamp(minute, metrics.fromMinute, metrics.toMinute);
}

std::optional<int> columnAt(const DayMetrics& metrics, int x) {
    const int across = x - kGutterWidth + metrics.scrollX;
    if (x < kGutterWidth || across < 0) return std::nullopt;
    const int column = across / metrics.columnWidth;
    if (column >= metrics.columnCount) return std::nullopt;
    return column;
}

int snapped(int minute, int stepMinutes) {
    const int step = std::max(1, stepMinutes);
    const int down = minute >= 0 ? minute / step : -((-minute + step - 1) / step);
    return down * step;
}

QRect boxRect(const DayMetrics& metrics, int column, const Placed& placed, Span span) {
    constexpr int kMargin = 4;
    const QRect whole = columnRect(metrics, column).adjusted(kMargin, 0, -kMargin, 0);
    const int edge = whole.left() + static_cast<int>(std::lround(placed.left * whole.width()));
    const int right = whole.left() + static_cast<int>(std::lround(placed.right * whole.width()));
    // However deep it lies, half of its lane stays its own.
    const int left = edge + std::min(placed.depth * kGapInset, (right - edge) / 2);
    const int gap = placed.right < 1 && right - left > 8 ? 2 : 0;
    const int top = yOf(metrics, span.from);
    return {left, top, std::max(1, right - left - gap), yOf(metrics, span.to) - top};
}

}  // namespace salon::desk
