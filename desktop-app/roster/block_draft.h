#pragma once

#include "session/session.h"
#include "ui/step_back.h"

#include <array>
#include <vector>

namespace salon::desk {

/// A half year of Monday lessons; further than anybody plans at the desk.
inline constexpr int kBlockWeeksMax = 26;

/// A visit that stands where the block shall be.
struct BlockConflict {
    ReservationId reservation;
    Day day;
    int startMinute = 0;
    StylistId goesTo;  ///< empty: nobody else can take it, a person must decide
};

/// Time a stylist shall not be booked, as it is being said. Knows no widget.
struct BlockDraft {
    StylistId stylist;
    TimeOffKind kind = TimeOffKind::breakTime;
    Day firstDay;
    int days = 1;                         ///< in a row, from firstDay on
    Span span{12 * 60, 13 * 60};          ///< of each day; the whole day for a day off
    int weeks = 1;                        ///< the same weekday, so many times
    std::array<bool, 7> alsoOn{};         ///< further weekdays of each week, Monday first

    bool isWholeDay() const { return span.minutes() == kMinutesPerDay; }
    bool isComplete() const { return !stylist.empty() && !span.empty(); }
    /// What would be made, in the order of the days; ids are empty.
    std::vector<TimeOff> blocks() const;
    std::vector<Said> commands(Session& session) const;
    /// Visits that would have to go elsewhere, in time order, as the rules would place them now.
    std::vector<BlockConflict> conflicts(const Session& session) const;
    /// The longest piece of the wished hours, on the first day, that touches no visit; empty: there is none.
    Span freePart(const Session& session) const;
};

}  // namespace salon::desk
