#pragma once

#include "measure.h"

#include "salon/civil_time.h"

#include <QString>

namespace salon::bench {

/// Start of the whole program to the first usable paint on a file with five years of history, and what it then holds of
/// the memory; each run is a process of its own, beside one with an empty window.
void benchWindowStart(Report& report, Scale scale);

/// The other end: opens the window on a folder (an empty window when `folder` is "-"), says "painted" with its share of the
/// memory once the day is on the screen, and ends.
int startWindow(const QString& folder, Day day);

}  // namespace salon::bench
