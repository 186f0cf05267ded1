#include "salon/displacement.h"

#include <algorithm>

namespace salon {

namespace {

bool standsByHand(const Line& line) {
    return line.overlapAllowed || std::any_of(line.reasons.begin(), line.reasons.end(), [](const AssignmentReason& reason) {
               return reason.kind == ReasonKind::byHand;
           });
}

}  // namespace

RoomMaker::RoomMaker(const Book& book, Day day, const ReservationId& visit, Occupancy& occupancy)
    : m_book(book), m_day(day), m_visit(visit), m_occupancy(occupancy) {}

std::vector<Displacement> RoomMaker::makeRoom(const StylistId& stylist, std::span<const Span> spans) {
    const Occupancy::Mark start = m_occupancy.mark();
    for (m_movesMax = 1; m_movesMax <= kDisplacementsMax; ++m_movesMax) {
        m_moves.clear();
        m_path.clear();
        m_underway = 0;
        if (clear(stylist, spans)) return m_moves;
        m_occupancy.rollback(start);
    }
    return {};
}

/// All or nothing: whoever stands in these spans finds another place, or nobody moves.
bool RoomMaker::clear(const StylistId& stylist, std::span<const Span> spans) {
    const Occupancy::Mark start = m_occupancy.mark();
    const std::size_t movesBefore = m_moves.size();
    m_path.push_back(&stylist);
    bool done = true;
    while (done) {
        const Hold* blocker = m_occupancy.blocker(stylist, spans);
        if (!blocker) break;
        const Hold hold = *blocker;
        // What was put down meanwhile does not stay where it is in memory.
        const bool ofBook = hold.reservation != m_visit && !m_occupancy.isLifted(hold.reservation, hold.line);
        done = relocate(hold);
        if (!done && ofBook) m_knownByHold.try_emplace(blocker, &know(hold));
    }
    m_path.pop_back();
    if (!done) {
        m_occupancy.rollback(start);
        m_moves.resize(movesBefore);
    }
    return done;
}

bool RoomMaker::relocate(const Hold& hold) {
    const int left = movesLeft();
    if (left <= 0 || m_occupancy.isLifted(hold.reservation, hold.line)) return false;
    Known& known = know(hold);
    if (!known.line || known.failedWith >= left) return false;
    m_occupancy.lift(hold.reservation, hold.line);
    if (settleWithFree(known) || settleByPushing(known)) return true;
    known.failedWith = left;
    return false;
}

bool RoomMaker::settleWithFree(const Known& known) {
    for (const Taker& taker : known.takers)
        if (!isOnPath(*taker.stylist) && !m_occupancy.blocker(taker.stylist->id, taker.busy) && settle(known, taker)) return true;
    return false;
}

bool RoomMaker::settleByPushing(const Known& known) {
    if (movesLeft() < 2) return false;
    for (const Taker& taker : known.takers) {
        // Most are in the way for good, which is seen without lifting anybody.
        if (isOnPath(*taker.stylist) || isHopeless(m_occupancy.blocker(taker.stylist->id, taker.busy), movesLeft() - 1)) continue;
        const Occupancy::Mark start = m_occupancy.mark();
        const std::size_t movesBefore = m_moves.size();
        ++m_underway;
        const bool cleared = clear(taker.stylist->id, taker.busy);
        --m_underway;
        if (cleared && settle(known, taker)) return true;
        m_occupancy.rollback(start);
        m_moves.resize(movesBefore);
    }
    return false;
}

bool RoomMaker::settle(const Known& known, const Taker& to) {
    const Line& line = *known.line;
    const Station* station = nullptr;
    if (!line.station.empty()) {
        const Station* before = m_book.findStation(line.station);
        const auto spans = line.stationHold.spans(to.blocks, line.startMinute);
        station = before ? freeStation(m_book, m_occupancy, before->kind, spans, before->id) : nullptr;
        if (!station) return false;
        m_occupancy.put(station->id, spans, known.reservation, known.number);
    }
    m_occupancy.put(to.stylist->id, to.busy, known.reservation, known.number);
    m_moves.push_back({known.reservation, known.number, to.stylist->id, station ? station->id : StationId{}, line.stationHold, to.blocks});
    return true;
}

RoomMaker::Known& RoomMaker::know(const Hold& hold) {
    const auto [at, isNew] = m_known.try_emplace({hold.reservation, hold.line});
    if (!isNew) return at->second;
    const Line* line = movableLine(hold);
    at->second = {hold.reservation, hold.line, line, line ? takersOf(*line) : std::vector<Taker>{}, 0};
    return at->second;
}

/// Known to find no place with so many moves left.
bool RoomMaker::isHopeless(const Hold* blocker, int left) const {
    const auto known = m_knownByHold.find(blocker);
    return known != m_knownByHold.end() && (!known->second->line || known->second->failedWith >= left);
}

const Line* RoomMaker::movableLine(const Hold& hold) const {
    const Reservation* reservation = hold.reservation == m_visit ? nullptr : m_book.findReservation(hold.reservation);
    if (!reservation || !reservation->isStillAhead()) return nullptr;
    const Line& line = reservation->lines.at(static_cast<std::size_t>(hold.line));
    return line.wish.kind == WishKind::any && !standsByHand(line) ? &line : nullptr;
}

std::vector<RoomMaker::Taker> RoomMaker::takersOf(const Line& line) const {
    std::vector<Taker> takers;
    const Service* service = m_book.findService(line.service);
    for (const auto& [id, stylist] : m_book.roster().stylists) {
        if (!stylist.active || !stylist.can(line.service) || id == line.stylist) continue;
        const Blocks blocks = line.blocksChosen || !service ? line.blocks : stylist.blocksFor(*service);
        if (line.startMinute + blocks.total() > kMinutesPerDay) continue;
        Taker taker{&stylist, blocks, blocks.busySpans(line.startMinute)};
        if (isOnShift(stylist, m_day, taker.busy)) takers.push_back(std::move(taker));
    }
    return takers;
}

bool RoomMaker::isOnPath(const Stylist& stylist) const {
    return std::any_of(m_path.begin(), m_path.end(), [&](const StylistId* id) { return *id == stylist.id; });
}

}  // namespace salon
