#include "salon/decide_refit.h"

#include "salon/decide_placing.h"
#include "salon/occupancy.h"

#include <algorithm>

namespace salon {

namespace {

bool couldWork(const Stylist& stylist, Day day, const Line& line) {
    return stylist.active && stylist.can(line.service) && isOnShift(stylist, day, line.busySpans());
}

/// Visits still ahead of which some line says yes.
template <class Says>
std::vector<ReservationId> visitsAhead(const Book& book, Day from, const Says& says) {
    std::vector<ReservationId> found;
    for (const Day day : book.daysFrom(from))
        for (const auto& reservation : book.findDay(day)->reservations)
            if (reservation->isStillAhead() &&
                std::any_of(reservation->lines.begin(), reservation->lines.end(), [&](const Line& line) { return says(day, line); }))
                found.push_back(reservation->id);
    return found;
}

/// Items are raised once all have been given a new place, so that what they offer is free in the end.
void raiseAll(Draft& draft, const std::vector<SearchedAgain>& searches, AttentionKind kind) {
    for (const SearchedAgain& search : searches) raiseUnmet(draft, search.request, search.found, kind);
}

}  // namespace

void refitStylist(Draft& draft, const StylistId& id) {
    const Stylist* before = draft.before().findStylist(id);
    if (!before) return;
    const Stylist after = *draft.book().findStylist(id);
    const auto isAffected = [&](Day day, const Line& line) {
        return line.stylist == id && couldWork(*before, day, line) && !couldWork(after, day, line);
    };
    std::vector<SearchedAgain> searches;
    for (const ReservationId& visit : visitsAhead(draft.before(), draft.stamp().madeAt.day, isAffected)) {
        const Reservation* stands = draft.book().findReservation(visit);
        std::vector<int> released;
        for (std::size_t i = 0; i < stands->lines.size(); ++i)
            if (isAffected(stands->day, stands->lines[i])) released.push_back(static_cast<int>(i));
        searches.push_back(searchAgain(draft, visit, released));
    }
    raiseAll(draft, searches, AttentionKind::rosterChanged);
}

void refitStation(Draft& draft, const StationId& id) {
    const auto isAffected = [&](Day, const Line& line) { return line.station == id; };
    std::vector<SearchedAgain> searches;
    for (const ReservationId& visit : visitsAhead(draft.before(), draft.stamp().madeAt.day, isAffected))
        searches.push_back(searchAgain(draft, visit, {}));
    raiseAll(draft, searches, AttentionKind::rosterChanged);
}

void refitVisit(Draft& draft, const ReservationId& visit) {
    const Reservation* reservation = draft.book().findReservation(visit);
    std::vector<int> released;
    for (std::size_t i = 0; i < reservation->lines.size(); ++i) {
        const Line& line = reservation->lines[i];
        const Stylist* stylist = draft.book().findStylist(line.stylist);
        if (stylist && !line.overlapAllowed && !couldWork(*stylist, reservation->day, line)) released.push_back(static_cast<int>(i));
    }
    if (!released.empty()) raiseAll(draft, {searchAgain(draft, visit, released)}, AttentionKind::rosterChanged);
}

SearchedAgain searchAgain(Draft& draft, const ReservationId& visit, const std::vector<int>& released) {
    for (const int line : released) draft.add(StylistReleased{visit, line});
    const Reservation waits = *draft.book().findReservation(visit);
    VisitRequest request = requestOf(waits, true);
    keepOverlaps(request, waits);
    Assignment found = assign(draft.book(), request, Displacing::forbidden);
    recordPlaces(draft, request, found, &waits, Recording::onlyChanges);
    draft.settlePlaces(visit);
    return {std::move(request), std::move(found)};
}

}  // namespace salon
