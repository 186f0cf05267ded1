#pragma once

#include "salon/assignment.h"

#include <vector>

namespace salon {

/// A start at which the whole visit fits, with the people it would be given to.
struct FreeSlot {
    Day day;
    int startMinute = 0;
    std::vector<LinePlace> places;  ///< one for each line
    int fragments = 0;              ///< pieces of free time it leaves in the stylists' day: fewer is better

    bool operator==(const FreeSlot&) const = default;
};

/// A place for every line that a search found for this request.
FreeSlot slotOf(const Book& book, const VisitRequest& request, const Assignment& found);

/// Every start on the shop's grid of request.day, from notBefore on, at which each line finds a stylist without
/// moving anybody. request.lines carry their distances: the earliest one is put at each start in turn.
std::vector<FreeSlot> freeSlots(const Book& book, const VisitRequest& request, WallTime notBefore);

/// The `count` best of request.day, and of the days after it while there are fewer than that, at most `daysAhead` of
/// them: wishes met first, then the fewest fragments, then the earliest; no two within an hour of one day unless there
/// is nothing else. In time order. Only starts within these hours.
std::vector<FreeSlot> bestSlots(const Book& book, const VisitRequest& request, WallTime notBefore, int count, int daysAhead,
                                Span within = {0, kMinutesPerDay});

/// Lines one after the other from `startMinute`: each starts when the customer is free of the one before it,
/// rounded up to the shop's grid. Wishes one for each service.
std::vector<LineRequest> inSequence(const Book& book, const std::vector<ServiceId>& services, const std::vector<Wish>& wishes, int startMinute);

}  // namespace salon
