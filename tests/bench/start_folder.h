#pragma once

#include "salon/civil_time.h"

#include <QString>

namespace salon::bench {

/// How long a desk has stood in its salon of eight stylists when the program starts on its folder.
struct Past {
    int visits = 0;
    int days = 0;       ///< over which they are spread; the last one is full whatever chance does with the others
    int customers = 0;  ///< with a name and a number
};

inline Past realDay() { return {128, 0, 300}; }
inline Past fiveYears() { return {40'000, 5 * 365, 50'000}; }

/// The day the window opens with.
Day lastDayOf(const Past& past);

/// Leaves the folder behind as such a desk would, ended properly.
void fillStartFolder(const QString& folder, const Past& past);

}  // namespace salon::bench
