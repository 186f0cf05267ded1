#pragma once

#include "salon/book.h"
#include "salon/commands.h"

#include <vector>

namespace salon {

/// What would become of one booking of a series or party; nothing is made.
struct PlannedVisit {
    BookReservation wish;
    /// accepted: fits as wished; flagged: fits, but with another stylist than the one preferred (the refusal says why);
    /// refused: why not, with at most three alternatives.
    Verdict verdict;
    std::vector<StylistId> stylists;  ///< one for each line; empty when refused

    bool operator==(const PlannedVisit&) const = default;
    bool fits() const { return verdict.kind != VerdictKind::refused; }
};

/// The same visit every so many weeks: `first` as it is, then one for each further id, each with its place in the group.
std::vector<BookReservation> seriesOf(const BookReservation& first, int everyWeeks, const std::vector<ReservationId>& furtherIds,
                                      const GroupId& group);

/// Several customers who come together, each with their place in the group.
std::vector<BookReservation> partyOf(std::vector<BookReservation> visits, const GroupId& group);

/// What the rules would answer to these bookings, one after the other, each counting on those before it that fit. `now`: the
/// earliest time alternatives are offered.
std::vector<PlannedVisit> planned(const Book& book, const std::vector<BookReservation>& wishes, WallTime now);

/// Starts from `now` on, on the day of the first visit or after, at which all of these visits fit together, their distances kept
/// and nobody moved; at most `count`, in time order, looking at no more than kAlternativeDaysMax days.
std::vector<WallTime> partyOpenings(const Book& book, const std::vector<BookReservation>& wishes, WallTime now, int count);

}  // namespace salon
