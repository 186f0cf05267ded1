#pragma once

#include "salon/assignment.h"
#include "salon/commands.h"

namespace salon::desk {

/// What a column of the calendar stands for in the book. Without a stylist (a station's column) whoever has the line
/// keeps it.
struct DropTarget {
    Day day;
    StylistId stylist;
    StationId station;

    auto operator<=>(const DropTarget&) const = default;
};

/// What dropping a line there would ask for, with the line's start at `minute`. A visit of several lines moves whole
/// within its column or to another day; to another stylist of the same day the line goes alone, unless `whole` is said.
MoveReservation moveOf(const Reservation& visit, int line, const DropTarget& to, int minute, bool whole = false);

/// The visit as the rules would look for its places after that move.
VisitRequest requestAfter(const Reservation& visit, const MoveReservation& move);

/// The line moves to another stylist than the one the rules had chosen for it: fair turns ask for a word.
bool overridesTurn(const Reservation& visit, const MoveReservation& move);

}  // namespace salon::desk
