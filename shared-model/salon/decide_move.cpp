#include "salon/decide_online.h"
#include "salon/decide_placing.h"

#include <algorithm>

namespace salon {

namespace {

/// The visit as it would stand after the move.
VisitRequest moved(const Reservation& reservation, const MoveReservation& wish) {
    VisitRequest request = requestOf(reservation, true);
    request.day = wish.day;
    request.byHand.resize(request.lines.size());
    const int distance = wish.startMinute - reservation.startMinute();
    const std::size_t named = wish.line < 0 ? 0 : static_cast<std::size_t>(wish.line);
    for (std::size_t i = 0; i < request.lines.size(); ++i) {
        if (wish.line < 0)
            request.lines[i].startMinute += distance;
        else if (i == named)
            request.lines[i].startMinute = wish.startMinute;
    }
    request.byHand[named] = wish.stylist;
    request.lines[named].overlapAllowed = wish.overlapAllowed;
    request.lines[named].word = wish.word;
    keepOverlaps(request, reservation);
    return request;
}

/// The lines must be sold, on the grid and before midnight where they go; a wish that no longer fits the roster is
/// no reason against it, since somebody else may take the line.
Refusal checkMove(const Book& book, const Reservation& reservation, const MoveReservation& wish, const VisitRequest& request) {
    for (std::size_t i = 0; i < request.lines.size(); ++i) {
        const LineRequest& line = request.lines[i];
        Refusal refusal{.reservation = reservation.id, .service = line.service, .line = static_cast<int>(i)};
        const int end = line.startMinute + reservation.lines[i].blocks.total();
        if (line.startMinute < 0 || line.startMinute >= kMinutesPerDay || end > kMinutesPerDay)
            refusal.reason = RefusalReason::pastMidnight;
        else if (line.startMinute != reservation.lines[i].startMinute && line.startMinute % book.shop().stepMinutes != 0)
            refusal.reason = RefusalReason::notOnGrid;
        if (refusal.reason != RefusalReason::none) return refusal;
    }
    const int named = std::max(wish.line, 0);
    if (wish.stylist.empty()) return {};
    return checkStylist(book, wish.stylist, request.lines[static_cast<std::size_t>(named)].service, named);
}

bool sameTimes(const Reservation& reservation, const VisitRequest& request) {
    if (reservation.day != request.day) return false;
    for (std::size_t i = 0; i < request.lines.size(); ++i)
        if (reservation.lines[i].startMinute != request.lines[i].startMinute) return false;
    return true;
}

void recordTimes(Draft& draft, const VisitRequest& request) {
    std::vector<int> starts;
    for (const LineRequest& line : request.lines) starts.push_back(line.startMinute);
    draft.add(ReservationMoved{request.reservation, request.day, std::move(starts)});
}

/// The visit with other lines, and which of them it did not have before.
struct Changed {
    Reservation visit;
    std::vector<std::size_t> added;
};

/// What stays of the old lines of the same service: who has them, and at what price.
Changed withLines(const Book& book, const Reservation& reservation, const std::vector<LineRequest>& requests) {
    Changed changed{reservation, {}};
    std::vector<Line> old = std::move(changed.visit.lines);
    changed.visit.lines = listedLines(book, requests);
    for (std::size_t i = 0; i < requests.size(); ++i) {
        Line& line = changed.visit.lines[i];
        const auto same = std::find_if(old.begin(), old.end(), [&](const Line& before) { return before.service == line.service; });
        if (same == old.end()) {
            changed.added.push_back(i);
            continue;
        }
        line.price = same->price;
        // A new wish for somebody in particular outweighs who has the line, a person's hand included.
        if (line.wish == same->wish || line.wish.kind == WishKind::any || line.wish.stylist == same->stylist) {
            line.stylist = same->stylist;
            line.station = same->station;
            line.reasons = same->reasons;
            line.word = same->word;
            line.overlapAllowed = same->overlapAllowed && same->startMinute == line.startMinute;
        }
        old.erase(same);
    }
    return changed;
}

}  // namespace

Decision judge(Draft& draft, const MoveReservation& wish) {
    const Book& book = draft.before();
    const Reservation* reservation = book.findReservation(wish.reservation);
    const auto no = [&](RefusalReason reason) { return draft.refuse({.reason = reason, .reservation = wish.reservation, .line = wish.line}); };
    if (!reservation)           return no(RefusalReason::reservationUnknown);
    if (hasEnded(*reservation)) return draft.tooLate(*reservation);
    if (wish.line < -1 || wish.line >= static_cast<int>(reservation->lines.size())) return no(RefusalReason::noLines);
    if (wish.line >= 0 && wish.day != reservation->day && reservation->lines.size() > 1) return no(RefusalReason::badMinutes);

    const VisitRequest request = moved(*reservation, wish);
    const bool sameTime = sameTimes(*reservation, request);
    if (!reservation->isStillAhead() && !(sameTime && !wish.stylist.empty())) return no(RefusalReason::reservationBegun);
    Refusal refusal = checkMove(book, *reservation, wish, request);
    if (refusal.reason != RefusalReason::none) return draft.refuse(std::move(refusal));

    const Assignment found = assign(book, request, Displacing::allowed);
    if (!draft.isPromised() && !found.complete()) return draft.refuse(firstUnmet(book, request, found, draft.stamp().madeAt));
    if (!sameTime) recordTimes(draft, request);
    recordPlaces(draft, request, found, reservation, sameTime ? Recording::onlyChanges : Recording::all);
    draft.settlePlaces(reservation->id);
    raiseUnmet(draft, request, found, AttentionKind::clash);
    // The salon has agreed to another time than the customer has chosen now.
    if (!sameTime && reservation->status == Status::confirmed && mustBeApproved(book, draft.stamp(), reservation->customer)) {
        draft.add(ConfirmationTakenBack{reservation->id, draft.stamp().madeAt});
        draft.ask(AttentionKind::approvalWaits, reservation->id);
    }
    return draft.done();
}

Decision judge(Draft& draft, const ChangeServices& wish) {
    const Book& book = draft.before();
    const Reservation* reservation = book.findReservation(wish.reservation);
    if (!reservation)           return draft.refuse({.reason = RefusalReason::reservationUnknown, .reservation = wish.reservation});
    if (hasEnded(*reservation)) return draft.tooLate(*reservation);
    Refusal refusal = checkLines(book, wish.lines);
    if (refusal.reason != RefusalReason::none) return draft.refuse(std::move(refusal));

    Changed changed = withLines(book, *reservation, wish.lines);
    VisitRequest request = requestOf(changed.visit, true);
    request.lines = wish.lines;
    keepOverlaps(request, changed.visit);
    const Assignment found = assign(book, request, Displacing::allowed);
    if (!draft.isPromised() && !found.complete()) return draft.refuse(firstUnmet(book, request, found, draft.stamp().madeAt));
    draft.add(ServicesChanged{reservation->id, listedLines(book, wish.lines)});
    for (const std::size_t i : changed.added)
        if (found.places[i]) changed.visit.lines[i].price = found.places[i]->price;
    recordPlaces(draft, request, found, &changed.visit, Recording::all);
    draft.settlePlaces(reservation->id);
    raiseUnmet(draft, request, found, AttentionKind::clash);
    return draft.done();
}

}  // namespace salon
