#pragma once

#include "salon/assignment.h"
#include "salon/decide_draft.h"

#include <vector>

namespace salon {

// What booking, moving, changing and bringing back have in common: a visit looks for its stylists. For the files of
// decide() only.

/// None if every line of this wish can stand in the book: known, sold, on the grid, before midnight, with people who
/// can do it. Capacity is not looked at.
Refusal checkLines(const Book& book, const std::vector<LineRequest>& lines);
/// Minutes a service can have: something, and no more than a day's work.
bool isPossible(const Blocks& blocks);
/// Whether this stylist may be named for this service.
Refusal checkStylist(const Book& book, const StylistId& stylist, const ServiceId& service, int line);

/// The wish as it stands in the book before anybody is held for it: blocks and price as listed.
std::vector<Line> listedLines(const Book& book, const std::vector<LineRequest>& lines);

/// The visit as it would be asked for again. `keepPresent`: who holds a line now comes first.
VisitRequest requestOf(const Reservation& reservation, bool keepPresent);

/// Lines that stand over others by a person's word, and neither move nor get anybody else by this request, go on doing so.
void keepOverlaps(VisitRequest& request, const Reservation& reservation);

/// The first line that cannot have what it asks, with alternatives: why `asking` is refused.
Refusal firstUnmet(const Book& book, const VisitRequest& request, const Assignment& assignment, WallTime notBefore);

/// Writes down what was found: others who make room, then the lines. `before`: the visit as it was, for what stays as
/// it is; null for a new one. A line whose place is the one it has needs no new fact when `onlyChanges` is set.
enum class Recording { all, onlyChanges };
void recordPlaces(Draft& draft, const VisitRequest& request, const Assignment& assignment, const Reservation* before, Recording recording);

/// An item for each line that has no stylist (`kind`), not the preferred one, or no station; with what is free then.
/// `onlyLine`: of that line alone; -1: of all.
void raiseUnmet(Draft& draft, const VisitRequest& request, const Assignment& assignment, AttentionKind kind, int onlyLine = -1);

}  // namespace salon
