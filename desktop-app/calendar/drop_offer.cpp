#include "calendar/drop_offer.h"

#include "salon/displacement.h"
#include "salon/occupancy.h"

#include <algorithm>

namespace salon::desk {
namespace {

bool sameTimes(const Reservation& visit, const VisitRequest& request) {
    if (visit.day != request.day) return false;
    for (std::size_t i = 0; i < visit.lines.size(); ++i)
        if (visit.lines[i].startMinute != request.lines[i].startMinute) return false;
    return true;
}

MovedAside asideOf(const Book& book, const Displacement& step) {
    MovedAside aside{step.reservation, step.line, {}, step.to, 0, step.blocks};
    if (const Reservation* visit = book.findReservation(step.reservation)) {
        const Line& line = visit->lines.at(static_cast<std::size_t>(step.line));
        aside.from = line.stylist;
        aside.startMinute = line.startMinute;
    }
    return aside;
}

/// The first line that has no place, or not the station it needs.
const Refusal* firstRefusal(const Assignment& found) {
    for (std::size_t i = 0; i < found.places.size(); ++i) {
        const Refusal& refusal = found.refusals[i];
        if (!found.places[i] || refusal.reason == RefusalReason::stationTaken) return &refusal;
    }
    return nullptr;
}

/// Only for a line that goes alone: the whole of a larger visit is not worth moving three others for.
std::vector<Displacement> roomFor(const Book& book, const Reservation& visit, const VisitRequest& request, std::size_t line) {
    const Stylist* stylist = book.findStylist(request.byHand[line]);
    const Service* service = book.findService(request.lines[line].service);
    if (!stylist || !service) return {};
    const std::vector<Span> spans = blocksAt(request, line, *stylist, *service).busySpans(request.lines[line].startMinute);
    // They go before the visit leaves: its own place is no place for them, unless it stays with its stylist.
    static const ReservationId kNone;
    const bool stays = visit.day == request.day && visit.lines[line].stylist == stylist->id;
    Occupancy occupancy(book, request.day, stays ? visit.id : kNone);
    for (std::size_t i = 0; i < visit.lines.size(); ++i) {
        if (!stays || i == line || visit.lines[i].stylist.empty()) continue;
        occupancy.put(visit.lines[i].stylist, visit.lines[i].busySpans(), visit.id, static_cast<int>(i));
    }
    return RoomMaker(book, request.day, visit.id, occupancy).makeRoom(stylist->id, spans);
}

}  // namespace

DropOffer weigh(const Book& book, const Reservation& visit, const MoveReservation& move, Room room) {
    DropOffer offer;
    offer.move = move;
    const VisitRequest request = requestAfter(visit, move);
    const auto named = static_cast<std::size_t>(std::max(move.line, 0));
    const bool sameTime = sameTimes(visit, request);
    if (sameTime && move.stylist == visit.lines[named].stylist) return offer;
    offer.kind = DropOffer::Kind::refused;
    if (!visit.isStillAhead() && !sameTime) {
        offer.why.reason = RefusalReason::reservationBegun;
        return offer;
    }
    const Assignment found = assign(book, request, room == Room::sought ? Displacing::allowed : Displacing::forbidden);
    for (const Displacement& step : found.displacements) offer.aside.push_back(asideOf(book, step));
    const Refusal* refusal = firstRefusal(found);
    if (!refusal) {
        offer.kind = offer.aside.empty() ? DropOffer::Kind::fits : DropOffer::Kind::makesRoom;
        offer.asideByRules = true;
        return offer;
    }
    offer.aside.clear();
    offer.why = *refusal;
    const bool taken = refusal->reason == RefusalReason::stylistTaken;
    offer.roomUnknown = taken && room == Room::notYet;
    if (taken && room == Room::sought && (move.line >= 0 || visit.lines.size() == 1))
        for (const Displacement& step : roomFor(book, visit, request, named)) offer.aside.push_back(asideOf(book, step));
    const bool byWord = (taken || refusal->reason == RefusalReason::outsideShift) && refusal->line == static_cast<int>(named);
    if (!offer.aside.empty()) offer.kind = DropOffer::Kind::makesRoom;
    else if (byWord) offer.kind = DropOffer::Kind::overlaps;
    return offer;
}

DropOffer weighCopy(const Book& book, const Reservation& visit, const MoveReservation& move) {
    DropOffer offer;
    offer.move = move;
    VisitRequest request = requestAfter(visit, move);
    request.reservation = {};
    request.present.clear();
    const Assignment found = assign(book, request, Displacing::forbidden);
    const Refusal* refusal = firstRefusal(found);
    offer.kind = refusal ? DropOffer::Kind::refused : DropOffer::Kind::fits;
    if (refusal) offer.why = *refusal;
    return offer;
}

std::vector<MoveReservation> movesOf(const Book& book, const DropOffer& offer) {
    std::vector<MoveReservation> moves;
    if (!offer.asideByRules)
        for (const MovedAside& aside : offer.aside) {
            const Reservation* visit = book.findReservation(aside.reservation);
            if (!visit) continue;
            MoveReservation step;
            step.reservation = visit->id;
            step.day = visit->day;
            step.startMinute = aside.startMinute;
            step.line = visit->lines.size() > 1 ? aside.line : -1;
            step.stylist = aside.to;
            moves.push_back(step);
        }
    moves.push_back(offer.move);
    return moves;
}

}  // namespace salon::desk
