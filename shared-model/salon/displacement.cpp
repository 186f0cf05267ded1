#include "salon/displacement.h"

#include <algorithm>

namespace salon {

namespace {

bool standsByHand(const Line& line) {
    return line.overlapAllowed || std::any_of(line.reasons.begin(), line.reasons.end(), [](const AssignmentReason& reason) {
               return reason.kind == ReasonKind::byHand;
           });
}

Blocks blocksOfMoved(const Book& book, const Stylist& stylist, const Line& line) {
    const Service* service = book.findService(line.service);
    return line.blocksChosen || !service ? line.blocks : stylist.blocksFor(*service);
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
        done = relocate(Hold(*blocker));
    }
    m_path.pop_back();
    if (!done) {
        m_occupancy.rollback(start);
        m_moves.resize(movesBefore);
    }
    return done;
}

bool RoomMaker::relocate(const Hold& hold) {
    const Line* line = movesLeft() > 0 ? movableLine(hold) : nullptr;
    if (!line) return false;
    m_occupancy.lift(hold.reservation, hold.line);
    return settleWithFree(hold, *line) || settleByPushing(hold, *line);
}

bool RoomMaker::settleWithFree(const Hold& hold, const Line& line) {
    for (const auto& [id, stylist] : m_book.roster().stylists) {
        const Blocks blocks = blocksOfMoved(m_book, stylist, line);
        if (!mayTake(stylist, line, blocks)) continue;
        if (m_occupancy.blocker(id, blocks.busySpans(line.startMinute))) continue;
        if (settle(hold, line, stylist, blocks)) return true;
    }
    return false;
}

bool RoomMaker::settleByPushing(const Hold& hold, const Line& line) {
    if (movesLeft() < 2) return false;
    for (const auto& [id, stylist] : m_book.roster().stylists) {
        const Blocks blocks = blocksOfMoved(m_book, stylist, line);
        if (!mayTake(stylist, line, blocks)) continue;
        const Occupancy::Mark start = m_occupancy.mark();
        const std::size_t movesBefore = m_moves.size();
        ++m_underway;
        const bool cleared = clear(id, blocks.busySpans(line.startMinute));
        --m_underway;
        if (cleared && settle(hold, line, stylist, blocks)) return true;
        m_occupancy.rollback(start);
        m_moves.resize(movesBefore);
    }
    return false;
}

bool RoomMaker::settle(const Hold& hold, const Line& line, const Stylist& to, const Blocks& blocks) {
    const Station* station = nullptr;
    StationHold stationHold = line.stationHold;
    if (!line.station.empty()) {
        const Station* before = m_book.findStation(line.station);
        const auto spans = stationHold.spans(blocks, line.startMinute);
        station = before ? freeStation(m_book, m_occupancy, before->kind, spans, before->id) : nullptr;
        if (!station) return false;
        m_occupancy.put(station->id, spans, hold.reservation, hold.line);
    }
    m_occupancy.put(to.id, blocks.busySpans(line.startMinute), hold.reservation, hold.line);
    m_moves.push_back({hold.reservation, hold.line, to.id, station ? station->id : StationId{}, stationHold, blocks});
    return true;
}

const Line* RoomMaker::movableLine(const Hold& hold) const {
    if (hold.reservation == m_visit || m_occupancy.isLifted(hold.reservation, hold.line)) return nullptr;
    const Reservation* reservation = m_book.findReservation(hold.reservation);
    if (!reservation || !reservation->isStillAhead()) return nullptr;
    const Line& line = reservation->lines.at(static_cast<std::size_t>(hold.line));
    return line.wish.kind == WishKind::any && !standsByHand(line) ? &line : nullptr;
}

bool RoomMaker::mayTake(const Stylist& stylist, const Line& line, const Blocks& blocks) const {
    const bool onPath = std::any_of(m_path.begin(), m_path.end(), [&](const StylistId* id) { return *id == stylist.id; });
    return !onPath && stylist.active && stylist.can(line.service) && line.startMinute + blocks.total() <= kMinutesPerDay &&
           isOnShift(stylist, m_day, blocks.busySpans(line.startMinute));
}

}  // namespace salon
