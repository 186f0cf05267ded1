#pragma once

#include "salon/series.h"
#include "ui/booking_draft.h"
#include "ui/step_back.h"

#include <map>
#include <set>
#include <vector>

namespace salon::desk {

inline constexpr int kSeriesWeeksMax = 12;
inline constexpr int kSeriesTimesMax = 52;

/// One date of a series, before it is made.
struct SeriesStep {
    PlannedVisit plan;
    bool skipped = false;
    bool moved = false;             ///< somebody chose another place of that day
    std::vector<SlotOffer> others;  ///< free places of that day, when the wished one is not free

    bool willBeMade() const { return !skipped && plan.fits(); }
};

/// The same visit every so many weeks, as it is being said. Knows no widget.
struct SeriesDraft {
    std::string note;                  ///< about every visit
    BookReservation first;             ///< what is repeated; its day is where counting begins
    bool firstStands = false;          ///< it is in the book: the series begins one step later
    int everyWeeks = 4;
    int times = 6;
    std::vector<ReservationId> ids;    ///< kSeriesTimesMax of them
    std::map<int, SlotOffer> chosen;   ///< by number of the date, from 0
    std::set<int> skipped;

    Day dayOf(int number) const { return first.day.plus((number + (firstStands ? 1 : 0)) * everyWeeks * 7); }
    /// Each date as the rules would answer now, counting on those before it.
    std::vector<SeriesStep> steps(const Session& session) const;
};

/// From a visit that stands in the book.
SeriesDraft seriesAfter(Session& session, const Reservation& visit);
/// From a visit that is only being said: it is the first of the series.
SeriesDraft seriesFrom(Session& session, const BookReservation& first);
/// The commands for what can be made, each with its place in the group; with a note about each, if there is one.
std::vector<Said> commandsFor(const std::vector<SeriesStep>& steps, const GroupId& group, GroupKind kind, const std::string& note);
/// Those of the visit's group that are still ahead from this one on, itself included, in time order.
std::vector<ReservationId> restOfGroup(const Book& book, const Reservation& visit);

}  // namespace salon::desk
