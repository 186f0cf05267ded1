#pragma once

#include "salon/fairness.h"
#include "salon/forecast.h"

#include <vector>

namespace salon::desk {

/// A stylist who could take somebody who waits, from when on.
struct TurnOffer {
    StylistId stylist;
    int startMinute = 0;              ///< the earliest from now on
    std::vector<StylistId> stylists;  ///< one for each line: what this stylist cannot do another one does
    DayBalance balance;               ///< what their day has given them so far

    bool operator==(const TurnOffer&) const = default;
};

/// Everybody who can do the first line, in fair turn: who is free soonest in the forecast of the day, of those who are free at the
/// same time the one wished for, then who was assigned longest ago. The queue itself does not count: a person chooses.
std::vector<TurnOffer> fairTurns(const Book& book, const Waiting& waiting, WallTime now);

/// The lines of somebody who waits, as they stand when the visit starts then.
std::vector<LineRequest> linesAt(const Waiting& waiting, int startMinute);

}  // namespace salon::desk
