#pragma once

#include "measure.h"

#include <string>

namespace salon::bench {

// The rows of CALENDAR.md's table, as one platform paints them. Each runs in a process of its own that prints them with
// printPaintRow() for the one that puts the platforms side by side.

/// The calendar alone, with its header, now-line, selection and icons.
void calendarRows(int stylists, Scale scale);
/// The whole window: the booking line, the day that slides, the paper.
void windowRows(Scale scale);

void printPaintRow(const std::string& what, const std::string& measured, const std::string& bar, const std::string& floor);

/// Everything that is due now has been painted when this returns.
void paintWhatIsDue();

}  // namespace salon::bench
