#pragma once

#include "reservations/series_draft.h"

namespace salon::desk {

/// More come in two groups.
inline constexpr int kPartyMax = 12;

/// One of several who come at once.
struct PartyGuest {
    CustomerId customer;  ///< empty: unnamed
    std::vector<ServiceId> services;
    Wish wish;
    ReservationId reservation;

    bool operator==(const PartyGuest&) const = default;
};

/// Several people who begin at the same time, as it is being said. Knows no widget.
struct GroupDraft {
    std::vector<PartyGuest> guests;
    Day day;
    int startMinute = 0;
    std::string note;  ///< about every visit

    std::vector<BookReservation> wishes(const Session& session) const;
    /// Each guest as the rules would answer now, counting on those before them.
    std::vector<SeriesStep> steps(const Session& session) const;
    /// The nearest starts at which all fit; the one that was named first if it does.
    std::vector<WallTime> openings(const Session& session) const;
};

}  // namespace salon::desk
