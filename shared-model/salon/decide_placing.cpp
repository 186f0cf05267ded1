#include "salon/decide_placing.h"

#include <algorithm>

namespace salon {

namespace {

/// The minutes to reckon with before anybody in particular takes the line.
Blocks listedBlocks(const Book& book, const LineRequest& line, const Service& service) {
    if (line.blocks) return *line.blocks;
    const Stylist* wished = book.findStylist(line.wish.stylist);
    return wished ? wished->blocksFor(service) : service.blocks;
}

Refusal checkLine(const Book& book, const LineRequest& line, int index) {
    Refusal refusal{.service = line.service, .line = index};
    const auto no = [&](RefusalReason reason) {
        refusal.reason = reason;
        return refusal;
    };
    const Service* service = book.findService(line.service);
    if (!service)                                          return no(RefusalReason::serviceUnknown);
    if (!service->active)                                  return no(RefusalReason::serviceRetired);
    if (line.startMinute < 0 || line.startMinute >= kMinutesPerDay) return no(RefusalReason::pastMidnight);
    if (line.startMinute % book.shop().stepMinutes != 0)   return no(RefusalReason::notOnGrid);
    const Blocks blocks = listedBlocks(book, line, *service);
    if (!isPossible(blocks))                               return no(RefusalReason::badMinutes);
    if (line.startMinute + blocks.total() > kMinutesPerDay) return no(RefusalReason::pastMidnight);
    if (line.wish.kind == WishKind::any)                   return {};
    return checkStylist(book, line.wish.stylist, line.service, index);
}

bool madeByHand(const Line& line) {
    return std::any_of(line.reasons.begin(), line.reasons.end(), [](const auto& reason) { return reason.kind == ReasonKind::byHand; });
}

bool standsThere(const Line& line, const StylistAssigned& fact) {
    return line.stylist == fact.stylist && line.station == fact.station && line.blocks == fact.blocks &&
           line.overlapAllowed == fact.overlapAllowed && line.word == fact.word;
}

StylistAssigned assignedTo(const VisitRequest& request, std::size_t i, const LinePlace& place, const Reservation* before) {
    StylistAssigned fact{request.reservation, static_cast<int>(i), place.stylist,   place.station, place.stationHold,
                         place.blocks,        place.price,         place.overlapping, place.reasons};
    // A word is about somebody in particular; whoever else takes the line is there by turn.
    const bool named = !namedAt(request, i).empty();
    if (named || request.lines[i].wish.stylist == place.stylist) fact.word = request.lines[i].word;
    if (!before) return fact;
    const Line& line = before->lines.at(i);
    const bool stays = line.stylist == place.stylist;
    // What the customer was told stays true unless a person gives the line to somebody else.
    if (stays || !named) fact.price = line.price;
    if (stays && fact.word == OverrideWord::none) fact.word = line.word;
    if (stays && !named && (fact.reasons.empty() || madeByHand(line))) fact.reasons = line.reasons;
    return fact;
}

/// The visit with whoever has its lines now. A line that lost its stylist has lost the minutes agreed on with them, too.
VisitRequest asItStands(VisitRequest request, const Assignment& assignment) {
    request.present.assign(request.lines.size(), {});
    for (std::size_t i = 0; i < assignment.places.size(); ++i)
        if (const auto& place = assignment.places[i]) request.present[i] = {place->stylist, place->station, place->blocks};
    return request;
}

/// Whether the offer is another place than the one the visit has, and one it may still be moved to: a visit that has
/// begun can change hands but not its time.
bool isWayOut(const Alternative& offer, const VisitRequest& request, bool begun) {
    int start = kMinutesPerDay;
    for (const LineRequest& line : request.lines) start = std::min(start, line.startMinute);
    if (offer.day != request.day || offer.startMinute != start) return !begun;
    return !std::equal(offer.stylists.begin(), offer.stylists.end(), request.present.begin(), request.present.end(),
                       [](const StylistId& stylist, const PresentPlace& present) { return stylist == present.stylist; });
}

}  // namespace

bool isPossible(const Blocks& blocks) {
    const auto inRange = [](int minutes) { return 0 <= minutes && minutes <= kBlockMinutesMax; };
    return inRange(blocks.working) && inRange(blocks.processing) && inRange(blocks.finishing) && inRange(blocks.cleanUp) &&
           0 < blocks.total() && blocks.total() <= kBlockMinutesMax;
}

Refusal checkStylist(const Book& book, const StylistId& id, const ServiceId& service, int line) {
    Refusal refusal{.stylist = id, .service = service, .line = line};
    const Stylist* stylist = book.findStylist(id);
    if (!stylist)
        refusal.reason = RefusalReason::stylistUnknown;
    else if (!stylist->active)
        refusal.reason = RefusalReason::stylistRetired;
    else if (!stylist->can(service))
        refusal.reason = RefusalReason::notQualified;
    else
        return {};
    return refusal;
}

Refusal checkLines(const Book& book, const std::vector<LineRequest>& lines) {
    if (lines.empty()) return {.reason = RefusalReason::noLines};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Refusal refusal = checkLine(book, lines[i], static_cast<int>(i));
        if (refusal.reason != RefusalReason::none) return refusal;
    }
    return {};
}

std::vector<Line> listedLines(const Book& book, const std::vector<LineRequest>& requests) {
    std::vector<Line> lines;
    lines.reserve(requests.size());
    for (const LineRequest& request : requests) {
        const Service& service = *book.findService(request.service);
        const Stylist* wished = book.findStylist(request.wish.stylist);
        Line line;
        line.service = request.service;
        line.wish = request.wish;
        line.startMinute = request.startMinute;
        line.blocks = listedBlocks(book, request, service);
        line.blocksChosen = request.blocks.has_value();
        line.price = wished ? wished->priceFor(service) : service.price;
        lines.push_back(std::move(line));
    }
    return lines;
}

VisitRequest requestOf(const Reservation& reservation, bool keepPresent) {
    VisitRequest request{reservation.id, reservation.customer, reservation.day, {}, {}, {}};
    for (const Line& line : reservation.lines) {
        LineRequest wish;
        wish.service = line.service;
        wish.wish = line.wish;
        wish.startMinute = line.startMinute;
        if (line.blocksChosen) wish.blocks = line.blocks;
        request.lines.push_back(std::move(wish));
        if (keepPresent) request.present.push_back({line.stylist, line.station, line.blocks});
    }
    return request;
}

void keepOverlaps(VisitRequest& request, const Reservation& reservation) {
    request.byHand.resize(request.lines.size());
    for (std::size_t i = 0; i < request.lines.size(); ++i) {
        const Line& line = reservation.lines[i];
        const bool stays = line.overlapAllowed && !line.stylist.empty() && request.day == reservation.day &&
                           request.lines[i].startMinute == line.startMinute && request.byHand[i].empty();
        if (!stays) continue;
        request.byHand[i] = line.stylist;
        request.lines[i].overlapAllowed = true;
    }
}

Refusal firstUnmet(const Book& book, const VisitRequest& request, const Assignment& assignment, WallTime notBefore) {
    for (std::size_t i = 0; i < assignment.places.size(); ++i) {
        if (assignment.places[i] && assignment.refusals[i].reason != RefusalReason::stationTaken) continue;
        Refusal refusal = assignment.refusals[i];
        refusal.reservation = request.reservation;
        refusal.alternatives = findAlternatives(book, request, notBefore);
        return refusal;
    }
    return {};
}

void recordPlaces(Draft& draft, const VisitRequest& request, const Assignment& assignment, const Reservation* before, Recording recording) {
    for (const Displacement& move : assignment.displacements) {
        const Line& line = draft.before().findReservation(move.reservation)->lines.at(static_cast<std::size_t>(move.line));
        draft.add(StylistAssigned{move.reservation, move.line, move.to, move.station, move.stationHold, move.blocks, line.price, false,
                                  {{ReasonKind::madeRoom, 0}}});
    }
    for (std::size_t i = 0; i < assignment.places.size(); ++i) {
        const auto& place = assignment.places[i];
        const bool compare = recording == Recording::onlyChanges && before;
        if (place) {
            StylistAssigned fact = assignedTo(request, i, *place, before);
            if (!compare || !standsThere(before->lines.at(i), fact)) draft.add(std::move(fact));
        } else if (compare && !before->lines.at(i).stylist.empty()) {
            draft.add(StylistReleased{request.reservation, static_cast<int>(i)});
        }
    }
}

void raiseUnmet(Draft& draft, const VisitRequest& wanted, const Assignment& assignment, AttentionKind kind, int onlyLine) {
    const VisitRequest request = asItStands(wanted, assignment);
    std::vector<Alternative> alternatives;
    bool searched = false;
    for (std::size_t i = 0; i < assignment.places.size(); ++i) {
        if (onlyLine >= 0 && static_cast<int>(i) != onlyLine) continue;
        const auto& place = assignment.places[i];
        const bool noStation = place && assignment.refusals[i].reason == RefusalReason::stationTaken;
        if (place && place->wishMet && !noStation) continue;
        if (!searched && draft.seeksAlternatives()) alternatives = findAlternatives(draft.book(), request, draft.stamp().madeAt);
        searched = true;
        const bool begun = !draft.book().findReservation(request.reservation)->isStillAhead();
        Refusal cause = assignment.refusals[i];
        cause.alternatives = alternatives;
        std::erase_if(cause.alternatives, [&](const Alternative& offer) { return !isWayOut(offer, request, begun); });
        const AttentionKind what = !place ? kind : noStation ? AttentionKind::noStation : AttentionKind::wishNotMet;
        draft.raise(what, request.reservation, static_cast<int>(i), std::move(cause));
    }
}

}  // namespace salon
