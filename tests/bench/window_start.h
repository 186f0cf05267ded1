#pragma once

#include "measure.h"
#include "platforms.h"

#include "salon/civil_time.h"

#include <QString>

namespace salon::bench {

/// Start of the whole program to the first usable paint, and what it then holds of the memory, on the folder of a real day
/// and on one of five years; each run is a process of its own, beside one with an empty window. Through every platform.
void benchWindowStart(PaintReport& report, const Platforms& platforms, Scale scale);

/// The other end: opens the window on a folder (an empty window when `folder` is "-") and says "painted" once the day is on
/// the screen, then "settled" with its share of the memory once all that is read in the background has arrived.
int startWindow(const QString& folder, Day day);

}  // namespace salon::bench
