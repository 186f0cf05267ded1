#pragma once

#include "calendar/overlap_layout.h"

#include <QRect>
#include <QSize>

#include <array>
#include <optional>
#include <utility>

namespace salon::desk {

/// All that decides where something of the day stands on the viewport. Logical pixels; minutes of the day.
struct DayMetrics {
    QSize viewport;
    int columnCount = 0;
    int columnWidth = 168;
    int fromMinute = 9 * 60;
    int toMinute = 21 * 60;
    double pixelsPerMinute = 1.6;
    int scrollX = 0;
    int scrollY = 0;
    int stepMinutes = 10;

    bool operator==(const DayMetrics&) const = default;
};

/// Pixels for a minute: from a whole day on one screen to five minutes as high as a line of text.
inline constexpr std::array<double, 9> kZoomSteps{0.8, 1.0, 1.3, 1.6, 2.0, 2.6, 3.4, 4.4, 5.6};

inline constexpr int kGutterWidth = 64;
/// Name, shift, the next free time and how full.
inline constexpr int kHeaderHeight = 74;
/// A name, its wish and its state still fit side by side.
inline constexpr int kColumnWidthMin = 112;
/// Air above the first hour, so that its label is whole.
inline constexpr int kGridPadding = 10;
/// How far a visit inside another's processing time is moved in.
inline constexpr int kGapInset = 14;
/// Below this a block has no room for words (CALENDAR.md).
inline constexpr int kLaneWidthMin = 40;

/// The columns share the width while they can; then they scroll.
int columnWidthFor(int viewportWidth, int columnCount);

int contentWidth(const DayMetrics& metrics);
int contentHeight(const DayMetrics& metrics);

/// The part of the viewport below the header and right of the hours.
QRect gridRect(const DayMetrics& metrics);
QRect headerRect(const DayMetrics& metrics, int column);
/// From the first hour to the last; may reach out of the viewport.
QRect columnRect(const DayMetrics& metrics, int column);
/// The columns that can be seen, first and last; first > last when there are none.
std::pair<int, int> visibleColumns(const DayMetrics& metrics);

int yOf(const DayMetrics& metrics, int minute);
/// The minute at a height of the viewport, not snapped, kept within the day shown.
int minuteAt(const DayMetrics& metrics, int y);
/// Nothing left of the first column or right of the last.
std::optional<int> columnAt(const DayMetrics& metrics, int x);

/// Down to the shop's grid.
int snapped(int minute, int stepMinutes);

/// The rectangle of some minutes of a placed block.
QRect boxRect(const DayMetrics& metrics, int column, const Placed& placed, Span span);

}  // namespace salon::desk
