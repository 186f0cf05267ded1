#pragma once

#include "salon/assignment.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace salon {

/// What the book says of one stylist's day so far, for people who ask whether turns are fair.
struct DayBalance {
    StylistId stylist;
    int lines = 0;            ///< of active visits of that day
    int requests = 0;         ///< of these, the customer wished for this stylist and got them
    int walkIns = 0;          ///< of these, of walk-ins
    int turns = 0;            ///< of these, given by turn: neither wished for nor put there by hand
    int overrides = 0;        ///< of these, put there by hand with a word
    int bookedMinutes = 0;
    int workingMinutes = 0;   ///< of the shift, less time off
    /// When the latest of these lines was booked, by its author's clock; nothing: has none.
    std::optional<WallTime> lastBookedAt;
    std::int64_t lastAssigned = 0;  ///< Book::lastAssigned

    bool operator==(const DayBalance&) const = default;
};

/// Of everybody who works that day or has a line then, in the order of their ids.
std::vector<DayBalance> balanceOf(const Book& book, Day day);

/// Somebody whose turn it could be.
struct TurnCandidate {
    StylistId stylist;
    DayBalance balance;
    int regularVisits = 0;    ///< completed lines of this customer
    int fragments = 0;        ///< pieces of free time left in their day with this line
    AssignmentReason reason;  ///< what puts them before the next candidate; of the last one: why not earlier

    bool operator==(const TurnCandidate&) const = default;
};

/// Who is free for this line of the visit, in the order of the rank by which `any` is assigned: the first is the one the
/// rules take when nobody is wished for, the visit's other lines left out. Who would lack a station the line needs does not
/// stand here if somebody has one.
std::vector<TurnCandidate> turnOrder(const Book& book, const VisitRequest& request, std::size_t line);

}  // namespace salon
