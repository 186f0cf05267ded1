#pragma once

#include "salon/ids.h"

#include <set>

namespace salon {

/// Two weeks: whoever wants to know earlier does not book online.
inline constexpr int kWebLeadMinutesMax = 14 * 24 * 60;
inline constexpr int kWebHorizonDaysMax = 366;
/// A month.
inline constexpr int kWebChangeHoursMax = 31 * 24;
/// So many visits ahead of one person: more are a mistake, or somebody who wants the salon empty.
inline constexpr int kOnlineVisitsMax = 5;

/// What customers may do for themselves, on the shop's web page.
struct WebBooking {
    bool on = false;
    std::set<ServiceId> services;  ///< what may be booked there
    int leadMinutes = 120;         ///< a visit begins at least so long after it was booked or moved
    int horizonDays = 60;          ///< … and at most so many days
    bool approvalNeeded = false;   ///< a person at the desk confirms each visit
    int changeHours = 2;           ///< a customer moves or cancels a visit that is at least so far ahead; also while `on` is false

    bool operator==(const WebBooking&) const = default;
};

}  // namespace salon
