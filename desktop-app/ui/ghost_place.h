#pragma once

#include "salon/civil_time.h"
#include "salon/ids.h"

namespace salon::desk {

/// Where a place that is only looked at would stand in the day: one for each line of a visit.
struct GhostPlace {
    Day day;
    StylistId stylist;
    Span span;

    bool operator==(const GhostPlace&) const = default;
};

}  // namespace salon::desk
