#pragma once

#include "salon/visit_index.h"

#include <optional>
#include <vector>

namespace salon {

/// What a customer usually has, learned from their visits and typed by nobody.
struct Usual {
    StylistId stylist;                ///< empty: nobody yet, or they have left
    std::vector<ServiceId> services;  ///< still sold, in the order of the pattern; empty: no visit yet
    ReservationId pattern;            ///< the latest visit with exactly these services
    int everyWeeks = 0;               ///< 0: no rhythm known
    std::optional<Day> nextDue;       ///< the last visit and the rhythm after it

    bool operator==(const Usual&) const = default;
};

/// Habits change: only so many of the latest visits count.
inline constexpr std::size_t kUsualVisitsMax = 12;
/// Fewer gaps between visits than these make no rhythm.
inline constexpr std::size_t kRhythmGapsMin = 2;

/// The services are the set that was had most often, the later one on a tie; the stylist is Customer::regularStylist, the
/// rhythm the middle one of the gaps. Counts visits that took place up to `today`. Microseconds.
Usual usualOf(const VisitIndex& visits, const CustomerId& customer, Day today);

/// True if the customer was there: arrived or later, or an earlier day's visit that nobody cancelled or missed.
bool tookPlace(const Reservation& visit, Day today);

}  // namespace salon
