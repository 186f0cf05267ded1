#pragma once

#include "salon/assignment.h"
#include "salon/decide_draft.h"

#include <vector>

namespace salon {

/// After a change of this stylist's work: visits still ahead, from the day of the command on, that no longer fit are
/// given to somebody else where the wish allows, and the others come to a person's attention.
void refitStylist(Draft& draft, const StylistId& stylist);

/// The same for what stood at a station that is no longer there.
void refitStation(Draft& draft, const StationId& station);

/// A visit that is ahead again: what changed of the roster since it began is made up for.
void refitVisit(Draft& draft, const ReservationId& visit);

/// What a visit looked for and found; its items are raised when all searches of the command are over.
struct SearchedAgain {
    VisitRequest request;
    Assignment found;
};

/// Takes these lines from whoever has them and looks for somebody else at the same time, by the visit's wishes and
/// without moving others; also for lines nobody had. Everything found is written down.
SearchedAgain searchAgain(Draft& draft, const ReservationId& visit, const std::vector<int>& released);

}  // namespace salon
