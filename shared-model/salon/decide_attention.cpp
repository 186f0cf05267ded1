#include "salon/assert.h"
#include "salon/decide_placing.h"
#include "salon/decide_refit.h"
#include "salon/occupancy.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace salon {

namespace {

/// One answer under way: the item, and what it is about if that can still be changed.
struct Answering {
    Draft& draft;
    const ResolveAttention& wish;
    const AttentionItem& item;
    const Reservation* reservation;  ///< null: none, or it has ended
    const Line* line;                ///< null: the item is about the whole visit

    const Book& book() const { return draft.before(); }
};

Answering answering(Draft& draft, const ResolveAttention& wish, const AttentionItem& item) {
    const Reservation* reservation = draft.before().findReservation(item.reservation);
    if (reservation && hasEnded(*reservation)) reservation = nullptr;
    const bool hasLine = reservation && item.line >= 0 && item.line < static_cast<int>(reservation->lines.size());
    return {draft, wish, item, reservation, hasLine ? &reservation->lines[static_cast<std::size_t>(item.line)] : nullptr};
}

/// Nothing changes and the item stays open. A promised answer is flagged: the open item already tells a person.
Decision staysOpen(const Answering& answer, Refusal refusal) {
    refusal.reservation = answer.item.reservation;
    if (!answer.draft.isPromised()) return answer.draft.refuse(std::move(refusal));
    answer.draft.flag(std::move(refusal));
    return answer.draft.done();
}

bool asksForApproval(const Answering& answer) { return answer.reservation && answer.item.kind == AttentionKind::approvalWaits; }

Decision resolved(const Answering& answer) {
    if (asksForApproval(answer)) answer.draft.add(ReservationConfirmed{answer.reservation->id, answer.draft.stamp().madeAt});
    answer.draft.answer(answer.item.id, answer.wish.answer);
    return answer.draft.done();
}

Blocks blocksOf(const Answering& answer, const Stylist& stylist) {
    const Service* service = answer.book().findService(answer.line->service);
    return answer.line->blocksChosen || !service ? answer.line->blocks : stylist.blocksFor(*service);
}

/// Whether a person may give them the line at all, free or not.
bool canDo(const Answering& answer, const Stylist& stylist) {
    return stylist.active && stylist.can(answer.line->service) &&
           answer.line->startMinute + blocksOf(answer, stylist).total() <= kMinutesPerDay;
}

/// Who gets the line when it is kept in spite of all: whom the customer wished, or the first one who can do it.
const Stylist* keeperOf(const Answering& answer) {
    if (!answer.line->wish.stylist.empty()) {
        const Stylist* wished = answer.book().findStylist(answer.line->wish.stylist);
        return wished && canDo(answer, *wished) ? wished : nullptr;
    }
    const Stylist* first = nullptr;
    for (const auto& [id, stylist] : answer.book().roster().stylists) {
        if (!canDo(answer, stylist)) continue;
        if (isOnShift(stylist, answer.reservation->day, answer.line->busySpans())) return &stylist;
        if (!first) first = &stylist;
    }
    return first;
}

/// Gives the item's line to this stylist by hand, over others if need be, and leaves the other lines alone.
void giveLineTo(const Answering& answer, const StylistId& stylist) {
    if (!answer.line->stylist.empty()) answer.draft.add(StylistReleased{answer.reservation->id, answer.item.line});
    // A search for this line alone, so that the visit's other lines count like anybody's.
    VisitRequest request = requestOf(*answer.reservation, false);
    request.lines = {request.lines[static_cast<std::size_t>(answer.item.line)]};
    request.lines.front().overlapAllowed = true;
    request.reservation = {};
    request.byHand = {stylist};
    const Assignment found = assign(answer.draft.book(), request, Displacing::forbidden);
    const auto& place = found.places.front();
    SALON_ASSERT(place, "a qualified stylist takes a line by a person's word");
    answer.draft.add(StylistAssigned{answer.reservation->id, answer.item.line, stylist, place->station, place->stationHold, place->blocks,
                                     place->price, place->overlapping, place->reasons});
}

Decision keep(const Answering& answer) {
    if (!answer.line || !answer.line->stylist.empty()) return resolved(answer);
    const Stylist* keeper = keeperOf(answer);
    if (!keeper) return staysOpen(answer, {.reason = RefusalReason::attentionNotAnswerable, .service = answer.line->service});

    const auto spans = blocksOf(answer, *keeper).busySpans(answer.line->startMinute);
    std::set<std::pair<ReservationId, int>> told;
    for (const Hold& rival : Occupancy(answer.book(), answer.reservation->day, answer.reservation->id).blockers(keeper->id, spans))
        if (!rival.overlapAllowed && told.emplace(rival.reservation, rival.line).second)
            answer.draft.add(OverlapAllowed{rival.reservation, rival.line});
    giveLineTo(answer, keeper->id);
    answer.draft.answer(answer.item.id, AttentionAnswer::keep);
    answer.draft.settleLine(answer.reservation->id, answer.item.line);
    return answer.draft.done();
}

bool isSensible(const Answering& answer, const Alternative& target) {
    const auto& lines = answer.reservation->lines;
    if (target.stylists.size() > lines.size()) return false;
    const int distance = target.startMinute - answer.reservation->startMinute();
    const bool sameTime = target.day == answer.reservation->day && distance == 0;
    if (!sameTime && !answer.reservation->isStillAhead()) return false;
    if (distance != 0 && target.startMinute % answer.book().shop().stepMinutes != 0) return false;
    if (target.startMinute < 0 || answer.reservation->span().to + distance > kMinutesPerDay) return false;
    for (std::size_t i = 0; i < target.stylists.size(); ++i) {
        if (target.stylists[i].empty()) continue;
        if (checkStylist(answer.book(), target.stylists[i], lines[i].service, static_cast<int>(i)).reason != RefusalReason::none) return false;
    }
    return true;
}

VisitRequest movedTo(const Answering& answer, const Alternative& target) {
    VisitRequest request = requestOf(*answer.reservation, true);
    const int distance = target.startMinute - answer.reservation->startMinute();
    request.day = target.day;
    for (LineRequest& line : request.lines) line.startMinute += distance;
    request.byHand = target.stylists;
    request.byHand.resize(request.lines.size());
    return request;
}

Decision moveTo(const Answering& answer, const VisitRequest& request, const Assignment& found) {
    Draft& draft = answer.draft;
    const Reservation& reservation = *answer.reservation;
    const bool sameTime = request.day == reservation.day && request.lines.front().startMinute == reservation.lines.front().startMinute;
    if (!sameTime) {
        std::vector<int> starts;
        for (const LineRequest& line : request.lines) starts.push_back(line.startMinute);
        draft.add(ReservationMoved{reservation.id, request.day, std::move(starts)});
    }
    recordPlaces(draft, request, found, &reservation, sameTime ? Recording::onlyChanges : Recording::all);
    if (asksForApproval(answer)) draft.add(ReservationConfirmed{reservation.id, draft.stamp().madeAt});
    draft.answer(answer.item.id, AttentionAnswer::move);
    draft.settlePlaces(reservation.id);
    raiseUnmet(draft, request, found, AttentionKind::clash);
    return draft.done();
}

/// To the place named, or else to the first one offered that is still free.
Decision move(const Answering& answer) {
    if (!answer.reservation) return staysOpen(answer, {.reason = RefusalReason::attentionNotAnswerable});
    const auto targets = answer.wish.target ? std::vector{*answer.wish.target} : answer.item.cause.alternatives;
    Refusal refusal{.reason = RefusalReason::attentionNotAnswerable};
    for (const Alternative& target : targets) {
        if (!isSensible(answer, target)) continue;
        const VisitRequest request = movedTo(answer, target);
        const Assignment found = assign(answer.book(), request, Displacing::forbidden);
        if (found.complete()) return moveTo(answer, request, found);
        if (refusal.reason == RefusalReason::attentionNotAnswerable) refusal = firstUnmet(answer.book(), request, found, answer.draft.stamp().madeAt);
    }
    return staysOpen(answer, std::move(refusal));
}

/// Whom the rival has and this line wants.
const Stylist* contested(const Answering& answer) {
    if (const Stylist* named = answer.book().findStylist(answer.item.cause.stylist)) return named;
    const Reservation* rival = answer.book().findReservation(answer.item.cause.by);
    if (!rival) return nullptr;
    for (const Line& line : rival->lines) {
        const Stylist* stylist = answer.book().findStylist(line.stylist);
        if (stylist && canDo(answer, *stylist) && line.span().overlaps(answer.line->span())) return stylist;
    }
    return nullptr;
}

/// This line gets the stylist; whoever stood there looks for somebody else at the same time.
Decision swap(const Answering& answer) {
    const Stylist* stylist = answer.line ? contested(answer) : nullptr;
    if (!stylist || !canDo(answer, *stylist)) return staysOpen(answer, {.reason = RefusalReason::attentionNotAnswerable});

    const auto spans = blocksOf(answer, *stylist).busySpans(answer.line->startMinute);
    if (!isOnShift(*stylist, answer.reservation->day, spans))
        return staysOpen(answer, {.reason = RefusalReason::outsideShift, .stylist = stylist->id, .line = answer.item.line});
    std::map<ReservationId, std::vector<int>> rivals;
    for (const Hold& hold : Occupancy(answer.book(), answer.reservation->day, answer.reservation->id).blockers(stylist->id, spans)) {
        if (!answer.book().findReservation(hold.reservation)->isStillAhead())
            return staysOpen(answer, {.reason = RefusalReason::reservationBegun, .by = hold.reservation, .stylist = stylist->id});
        auto& lines = rivals[hold.reservation];
        if (std::find(lines.begin(), lines.end(), hold.line) == lines.end()) lines.push_back(hold.line);
    }
    for (const auto& [rival, lines] : rivals)
        for (const int line : lines) answer.draft.add(StylistReleased{rival, line});
    giveLineTo(answer, stylist->id);
    answer.draft.answer(answer.item.id, AttentionAnswer::swap);
    answer.draft.settleLine(answer.reservation->id, answer.item.line);
    std::vector<SearchedAgain> searches;
    for (const auto& [rival, lines] : rivals) searches.push_back(searchAgain(answer.draft, rival, {}));
    for (const SearchedAgain& search : searches) raiseUnmet(answer.draft, search.request, search.found, AttentionKind::clash);
    return answer.draft.done();
}

Decision cancel(const Answering& answer) {
    if (!answer.reservation) return resolved(answer);
    if (answer.reservation->status == Status::inService) return staysOpen(answer, {.reason = RefusalReason::wrongStatus});
    const WallTime at = answer.draft.stamp().madeAt;
    if (asksForApproval(answer)) answer.draft.add(ReservationDeclined{answer.reservation->id, at});
    else answer.draft.add(ReservationCancelled{answer.reservation->id, at, CancelReason::salonAsked});
    answer.draft.answer(answer.item.id, AttentionAnswer::cancel);
    answer.draft.settleEnded(answer.reservation->id);
    return answer.draft.done();
}

}  // namespace

Decision judge(Draft& draft, const ResolveAttention& wish) {
    const auto& open = draft.before().attention();
    const auto item = open.find(wish.attention);
    if (item == open.end()) {
        // Somebody answered it while the line was down: what was promised here is done already.
        if (draft.isPromised()) return draft.done();
        return draft.refuse({.reason = RefusalReason::attentionUnknown, .detail = wish.attention.text});
    }
    const Answering answer = answering(draft, wish, item->second);
    switch (wish.answer) {
        case AttentionAnswer::keep: return keep(answer);
        case AttentionAnswer::move: return move(answer);
        case AttentionAnswer::swap: return swap(answer);
        case AttentionAnswer::cancel: return cancel(answer);
    }
    return draft.refuse({.reason = RefusalReason::attentionNotAnswerable});
}

}  // namespace salon
