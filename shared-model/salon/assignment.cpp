#include "salon/assignment.h"

#include "salon/displacement.h"
#include "salon/occupancy.h"
#include "salon/ranking.h"

#include <algorithm>

namespace salon {

namespace {

/// Everybody of a large salon, so that the list of who is free need not grow.
constexpr std::size_t kCandidatesExpected = 48;

struct Need {
    int index = 0;
    const LineRequest* line = nullptr;
    const Service* service = nullptr;

    std::size_t place() const { return static_cast<std::size_t>(index); }
};

std::vector<Span> busyBecauseOf(const Book& book, const Hold& hold) {
    const Reservation* reservation = book.findReservation(hold.reservation);
    if (!reservation || hold.line >= static_cast<int>(reservation->lines.size())) return {hold.span};
    return reservation->lines[static_cast<std::size_t>(hold.line)].busySpans();
}

/// One search for one visit. Lines take their places in the order of how little choice they have: kept where they
/// are, put by hand, `only`, `prefer`, `any`; equal ones in the order of the visit.
class Search {
public:
    Search(const Book& book, const VisitRequest& request, Displacing displacing)
        : m_book(book), m_request(request), m_displacing(displacing), m_occupancy(book, request.day, request.reservation) {}

    Assignment run();

private:
    Blocks blocksFor(const Stylist& stylist, const Need& need) const { return blocksAt(m_request, need.place(), stylist, *need.service); }
    const std::vector<Span>& busySpansOf(const Blocks& blocks, const Need& need) const;
    bool fits(const Stylist& stylist, const Need& need, Candidate& candidate) const;
    Refusal whyNot(const Stylist& stylist, const Need& need) const;
    Refusal whyNobody(const Need& need) const;
    Refusal whyNoStation(const Need& need, const Candidate& candidate) const;
    void addStation(const Need& need, Candidate& candidate) const;

    void placeByHand(const Need& need, const StylistId& named);
    bool keepPresent(const Need& need);
    void placeOnly(const Need& need);
    void placePrefer(const Need& need);
    bool placeWithAnybody(const Need& need, std::vector<AssignmentReason> reasons, bool wishMet);
    bool placeOverOthers(const Need& need, const Stylist& stylist);
    bool placeByMakingRoom(const Need& need, const Stylist& stylist);
    void take(const Need& need, const Candidate& candidate, std::vector<AssignmentReason> reasons, bool wishMet = true);
    void giveUp(const Need& need, Refusal refusal);

    const Book& m_book;
    const VisitRequest& m_request;
    Displacing m_displacing;
    Occupancy m_occupancy;
    Assignment m_result;

    /// Most stylists take the same minutes for a service: the spans asked for last.
    struct LastSpans {
        Blocks blocks;
        int start = -1;
        std::vector<Span> spans;
    };
    mutable LastSpans m_last;
};

Assignment Search::run() {
    const std::size_t count = m_request.lines.size();
    m_result.places.resize(count);
    m_result.refusals.resize(count);
    std::vector<Need> open;
    for (std::size_t i = 0; i < count; ++i) {
        const LineRequest& line = m_request.lines[i];
        const Need need{static_cast<int>(i), &line, m_book.findService(line.service)};
        if (need.service)
            open.push_back(need);
        else
            giveUp(need, {.reason = RefusalReason::serviceUnknown, .service = line.service});
    }
    std::erase_if(open, [&](const Need& need) { return namedAt(m_request, need.place()).empty() && keepPresent(need); });
    std::erase_if(open, [&](const Need& need) {
        const StylistId& named = namedAt(m_request, need.place());
        if (!named.empty()) placeByHand(need, named);
        return !named.empty();
    });
    const auto placeAll = [&](WishKind kind, const auto& place) {
        for (const Need& need : open)
            if (need.line->wish.kind == kind) place(need);
    };
    placeAll(WishKind::only, [&](const Need& need) { placeOnly(need); });
    placeAll(WishKind::prefer, [&](const Need& need) { placePrefer(need); });
    placeAll(WishKind::any, [&](const Need& need) {
        if (!placeWithAnybody(need, {}, true)) giveUp(need, whyNobody(need));
    });
    return std::move(m_result);
}

const std::vector<Span>& Search::busySpansOf(const Blocks& blocks, const Need& need) const {
    const int start = need.line->startMinute;
    if (m_last.start != start || !(m_last.blocks == blocks)) m_last = {blocks, start, blocks.busySpans(start)};
    return m_last.spans;
}

/// Fills in the candidate's blocks and station. False if the stylist cannot take the line.
bool Search::fits(const Stylist& stylist, const Need& need, Candidate& candidate) const {
    if (!stylist.active || !stylist.can(need.line->service)) return false;
    candidate.stylist = &stylist;
    candidate.blocks = blocksFor(stylist, need);
    if (need.line->startMinute + candidate.blocks.total() > kMinutesPerDay) return false;
    const auto& spans = busySpansOf(candidate.blocks, need);
    if (!isOnShift(stylist, m_request.day, spans) || m_occupancy.blocker(stylist.id, spans)) return false;
    addStation(need, candidate);
    return true;
}

void Search::addStation(const Need& need, Candidate& candidate) const {
    if (need.service->stationKind.empty()) return;
    const auto spans = need.service->stationHold.spans(candidate.blocks, need.line->startMinute);
    const PresentPlace* present = presentAt(m_request, need.place());
    candidate.station = freeStation(m_book, m_occupancy, need.service->stationKind, spans, present ? present->station : StationId{});
    candidate.stationMissing = !candidate.station;
}

Refusal Search::whyNot(const Stylist& stylist, const Need& need) const {
    Refusal refusal{.stylist = stylist.id, .service = need.line->service, .line = need.index};
    const Blocks blocks = blocksFor(stylist, need);
    const auto spans = blocks.busySpans(need.line->startMinute);
    if (!stylist.active) {
        refusal.reason = RefusalReason::stylistRetired;
    } else if (!stylist.can(need.line->service)) {
        refusal.reason = RefusalReason::notQualified;
    } else if (const Hold* hold = isOnShift(stylist, m_request.day, spans) ? m_occupancy.blocker(stylist.id, spans) : nullptr) {
        refusal.reason = RefusalReason::stylistTaken;
        refusal.by = hold->reservation;
        refusal.busy = busyBecauseOf(m_book, *hold);
    } else {
        refusal.reason = RefusalReason::outsideShift;
    }
    return refusal;
}

Refusal Search::whyNobody(const Need& need) const {
    Refusal refusal{.reason = RefusalReason::nobodyFree, .service = need.line->service, .line = need.index};
    bool anybodyQualified = false;
    bool anybodyThere = false;
    for (const auto& [id, stylist] : m_book.roster().stylists) {
        if (!stylist.active || !stylist.can(need.line->service)) continue;
        anybodyQualified = true;
        const Blocks blocks = blocksFor(stylist, need);
        const auto spans = blocks.busySpans(need.line->startMinute);
        if (!isOnShift(stylist, m_request.day, spans)) continue;
        anybodyThere = true;
        const Hold* hold = m_occupancy.blocker(id, spans);
        if (!hold || !refusal.by.empty()) continue;
        refusal.by = hold->reservation;
        refusal.busy = busyBecauseOf(m_book, *hold);
    }
    if (anybodyQualified && !anybodyThere) refusal.reason = RefusalReason::outsideShift;
    return refusal;
}

Refusal Search::whyNoStation(const Need& need, const Candidate& candidate) const {
    Refusal refusal{.reason = RefusalReason::stationTaken, .stylist = candidate.stylist->id, .service = need.line->service, .line = need.index};
    refusal.detail = need.service->stationKind;
    const auto spans = need.service->stationHold.spans(candidate.blocks, need.line->startMinute);
    for (const auto& [id, station] : m_book.roster().stations) {
        const Hold* hold = station.active && station.kind == need.service->stationKind ? m_occupancy.blocker(id, spans) : nullptr;
        if (!hold) continue;
        refusal.station = id;
        refusal.by = hold->reservation;
        refusal.busy = {hold->span};
        break;
    }
    return refusal;
}

void Search::placeByHand(const Need& need, const StylistId& named) {
    const Stylist* stylist = m_book.findStylist(named);
    if (!stylist) return giveUp(need, {.reason = RefusalReason::stylistUnknown, .stylist = named});
    Candidate candidate;
    if (fits(*stylist, need, candidate)) return take(need, candidate, {{ReasonKind::byHand, 0}});
    if (need.line->overlapAllowed && placeOverOthers(need, *stylist)) return;
    if (need.line->wish == Wish::only(named) && placeByMakingRoom(need, *stylist)) return;
    giveUp(need, whyNot(*stylist, need));
}

bool Search::keepPresent(const Need& need) {
    const PresentPlace* present = presentAt(m_request, need.place());
    const Stylist* stylist = present ? m_book.findStylist(present->stylist) : nullptr;
    const Wish& wish = need.line->wish;
    if (!stylist || (wish.kind == WishKind::prefer && wish.stylist != stylist->id)) return false;
    Candidate candidate;
    if (!fits(*stylist, need, candidate)) return false;
    std::vector<AssignmentReason> reasons;
    if (wish.stylist == stylist->id) reasons.push_back({ReasonKind::wished, 0});
    take(need, candidate, std::move(reasons));
    return true;
}

void Search::placeOnly(const Need& need) {
    const Stylist* stylist = m_book.findStylist(need.line->wish.stylist);
    if (!stylist) return giveUp(need, {.reason = RefusalReason::stylistUnknown, .stylist = need.line->wish.stylist});
    Candidate candidate;
    if (fits(*stylist, need, candidate)) return take(need, candidate, {{ReasonKind::wished, 0}});
    if (need.line->overlapAllowed && placeOverOthers(need, *stylist)) return;
    if (placeByMakingRoom(need, *stylist)) return;
    giveUp(need, whyNot(*stylist, need));
}

void Search::placePrefer(const Need& need) {
    const Stylist* stylist = m_book.findStylist(need.line->wish.stylist);
    Candidate candidate;
    if (stylist && fits(*stylist, need, candidate)) return take(need, candidate, {{ReasonKind::wished, 0}});
    if (stylist && need.line->overlapAllowed && placeOverOthers(need, *stylist)) return;

    Refusal why = stylist ? whyNot(*stylist, need) : Refusal{.reason = RefusalReason::stylistUnknown, .stylist = need.line->wish.stylist};
    const PresentPlace* present = presentAt(m_request, need.place());
    const Stylist* before = present ? m_book.findStylist(present->stylist) : nullptr;
    if (before && fits(*before, need, candidate))
        take(need, candidate, {{ReasonKind::wishedTaken, 0}}, false);
    else if (!placeWithAnybody(need, {{ReasonKind::wishedTaken, 0}}, false))
        return giveUp(need, whyNobody(need));
    Refusal& said = m_result.refusals[need.place()];
    why.line = need.index;
    if (said.reason == RefusalReason::none) said = std::move(why);
}

/// Those who would lack the station the service needs come second.
bool Search::placeWithAnybody(const Need& need, std::vector<AssignmentReason> reasons, bool wishMet) {
    std::vector<Candidate> candidates;
    candidates.reserve(kCandidatesExpected);
    for (const auto& [id, stylist] : m_book.roster().stylists) {
        Candidate candidate;
        if (fits(stylist, need, candidate)) candidates.push_back(candidate);
    }
    if (candidates.empty()) return false;
    const auto lacks = [](const Candidate& candidate) { return candidate.stationMissing; };
    if (!std::all_of(candidates.begin(), candidates.end(), lacks)) std::erase_if(candidates, lacks);
    const Ranked best = bestOf(std::move(candidates), m_book, m_request.customer, need.line->startMinute, m_occupancy);
    reasons.push_back(best.reason);
    take(need, best.candidate, std::move(reasons), wishMet);
    return true;
}

/// By a person's explicit word: over another line, or outside the shift.
bool Search::placeOverOthers(const Need& need, const Stylist& stylist) {
    Candidate candidate{&stylist, blocksFor(stylist, need), nullptr, false};
    const bool possible = stylist.active && stylist.can(need.line->service) &&
                          need.line->startMinute + candidate.blocks.total() <= kMinutesPerDay;
    if (!possible) return false;
    addStation(need, candidate);
    candidate.stationMissing = false;
    take(need, candidate, {{ReasonKind::byHand, 0}});
    m_result.places[need.place()]->overlapping = true;
    return true;
}

bool Search::placeByMakingRoom(const Need& need, const Stylist& stylist) {
    if (m_displacing == Displacing::forbidden || !stylist.active || !stylist.can(need.line->service)) return false;
    Candidate candidate{&stylist, blocksFor(stylist, need), nullptr, false};
    const auto spans = candidate.blocks.busySpans(need.line->startMinute);
    if (need.line->startMinute + candidate.blocks.total() > kMinutesPerDay || !isOnShift(stylist, m_request.day, spans)) return false;

    const Occupancy::Mark start = m_occupancy.mark();
    addStation(need, candidate);
    // Held before the others look for a place, so that none of them takes it.
    if (candidate.station)
        m_occupancy.put(candidate.station->id, need.service->stationHold.spans(candidate.blocks, need.line->startMinute), m_request.reservation, need.index);
    RoomMaker roomMaker(m_book, m_request.day, m_request.reservation, m_occupancy);
    const auto moves = roomMaker.makeRoom(stylist.id, spans);
    if (moves.empty()) {
        m_occupancy.rollback(start);
        return false;
    }
    m_result.displacements.insert(m_result.displacements.end(), moves.begin(), moves.end());
    take(need, candidate, {{ReasonKind::wished, 0}, {ReasonKind::movedAside, static_cast<int>(moves.size())}});
    return true;
}

void Search::take(const Need& need, const Candidate& candidate, std::vector<AssignmentReason> reasons, bool wishMet) {
    const int start = need.line->startMinute;
    LinePlace place;
    place.stylist = candidate.stylist->id;
    place.blocks = candidate.blocks;
    place.price = candidate.stylist->priceFor(*need.service);
    place.reasons = std::move(reasons);
    place.wishMet = wishMet;
    m_occupancy.put(candidate.stylist->id, candidate.blocks.busySpans(start), m_request.reservation, need.index);
    if (candidate.station) {
        place.station = candidate.station->id;
        place.stationHold = need.service->stationHold;
        m_occupancy.put(candidate.station->id, place.stationHold.spans(candidate.blocks, start), m_request.reservation, need.index);
    }
    if (candidate.stationMissing) m_result.refusals[need.place()] = whyNoStation(need, candidate);
    m_result.places[need.place()] = std::move(place);
}

void Search::giveUp(const Need& need, Refusal refusal) {
    refusal.line = need.index;
    m_result.refusals[need.place()] = std::move(refusal);
}

}  // namespace

const PresentPlace* presentAt(const VisitRequest& request, std::size_t line) {
    return line < request.present.size() && !request.present[line].stylist.empty() ? &request.present[line] : nullptr;
}

const StylistId& namedAt(const VisitRequest& request, std::size_t line) {
    static const StylistId nobody;
    return line < request.byHand.size() ? request.byHand[line] : nobody;
}

Blocks blocksAt(const VisitRequest& request, std::size_t line, const Stylist& stylist, const Service& service) {
    if (request.lines[line].blocks) return *request.lines[line].blocks;
    const PresentPlace* present = presentAt(request, line);
    return present && present->stylist == stylist.id ? present->blocks : stylist.blocksFor(service);
}

bool Assignment::complete() const {
    for (std::size_t i = 0; i < places.size(); ++i)
        if (!places[i] || refusals[i].reason == RefusalReason::stationTaken) return false;
    return true;
}

Assignment assign(const Book& book, const VisitRequest& request, Displacing displacing) { return Search(book, request, displacing).run(); }

}  // namespace salon
