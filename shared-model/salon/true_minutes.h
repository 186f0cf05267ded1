#pragma once

#include "salon/visit_index.h"

#include <optional>
#include <vector>

namespace salon {

/// How much longer than planned visits really took, by the stamps of start and completion: one duration per service is a
/// lie. Whole minutes; negative: they were quicker.
struct TrueMinutes {
    int extra = 0;
    int visits = 0;  ///< how many tell so

    bool operator==(const TrueMinutes&) const = default;
};

/// One visit proves nothing.
inline constexpr int kTrueVisitsMin = 2;
/// A stamp further off than this was forgotten and pressed later.
inline constexpr int kStrayMinutesMax = 90;
/// So many visits tell enough, and so far back nobody works as today.
inline constexpr int kTrueVisitsMax = 30;
inline constexpr int kTrueDaysBack = 120;

/// Real minutes of a completed visit less the planned ones, the customer's part of both; nothing without both stamps, or
/// with a stray one.
std::optional<int> extraMinutes(const Reservation& visit);

/// Of this customer's visits all of whose lines this stylist did, with exactly these services, or any when none are named.
std::optional<TrueMinutes> trueMinutes(const VisitIndex& visits, const CustomerId& customer, const StylistId& stylist,
                                       std::vector<ServiceId> services);

/// Of the latest visits of anybody for this service alone by this stylist, looking back from `today`.
std::optional<TrueMinutes> trueMinutes(const Book& book, const StylistId& stylist, const ServiceId& service, Day today);

/// What a person would plan: the extra, rounded to the grid of the shop; 0: as listed.
int minutesToPlan(const TrueMinutes& minutes, int stepMinutes);

}  // namespace salon
