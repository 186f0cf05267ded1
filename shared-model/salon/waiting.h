#pragma once

#include "salon/civil_time.h"
#include "salon/ids.h"
#include "salon/reservation.h"
#include "salon/texting.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace salon {

/// Who is here now and waits for a turn, or who wants a time that is full.
enum class WaitingKind { walkIn, list };

/// Why somebody waits no longer, without having been booked.
enum class WaitingEnd { gaveUp, foundElsewhere, mistake };

/// Somebody who would come if there were room. Holds nobody's time: no rule keeps a place for them, the desk draws where
/// they are expected. Leaves the book when they are booked or go.
struct Waiting {
    WaitingId id;
    WaitingKind kind = WaitingKind::walkIn;
    CustomerId customer;             ///< empty: unnamed
    std::vector<LineRequest> lines;  ///< startMinute: distance from the start of the visit, the first at 0
    Day firstDay;                    ///< the days that would do; a walk-in's are both the day they came
    Day lastDay;
    Span span{0, kMinutesPerDay};    ///< hours of each of these days within which the visit should lie
    std::int64_t turn = 0;           ///< smaller comes first among its kind; the book gives it, 0 in a wish: at the end
    WallTime since;                  ///< the author's wall clock when they began to wait
    TerminalId madeBy;
    std::optional<Day> offeredOn;    ///< the day they were last told of an opening, or kept from being: once a day is enough
    bool offerSkipped = false;       ///< nobody was: a person did not want a text sent on that day
    TextOutcome offer = TextOutcome::sending;  ///< what came of that text

    bool operator==(const Waiting&) const = default;
};

}  // namespace salon
