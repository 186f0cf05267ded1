#pragma once

#include "salon/assignment.h"
#include "salon/occupancy.h"

#include <span>
#include <vector>

namespace salon {

/// Makes a stylist free by moving lines with an `any` wish, of visits that have not begun, to other free stylists at
/// the same time (DESIGN §4, rule 2).
///
/// A moved line keeps start, service and price, and its minutes if a person chose them. What a person placed by hand
/// stays. Those who move may push others in turn, kDisplacementsMax moves in all; fewer moves are tried first, then
/// stylists in the order of their ids, so that the answer is the same on every machine.
class RoomMaker {
public:
    RoomMaker(const Book& book, Day day, const ReservationId& visit, Occupancy& occupancy);

    /// The moves, in the order they have to happen, already written into the occupancy; empty if it cannot be done.
    std::vector<Displacement> makeRoom(const StylistId& stylist, std::span<const Span> spans);

private:
    bool clear(const StylistId& stylist, std::span<const Span> spans);
    bool relocate(const Hold& hold);
    bool settleWithFree(const Hold& hold, const Line& line);
    bool settleByPushing(const Hold& hold, const Line& line);
    bool settle(const Hold& hold, const Line& line, const Stylist& to, const Blocks& blocks);
    const Line* movableLine(const Hold& hold) const;
    bool mayTake(const Stylist& stylist, const Line& line, const Blocks& blocks) const;
    int movesLeft() const { return m_movesMax - static_cast<int>(m_moves.size()) - m_underway; }

    const Book& m_book;
    Day m_day;
    const ReservationId& m_visit;
    Occupancy& m_occupancy;
    std::vector<Displacement> m_moves;
    std::vector<const StylistId*> m_path;  ///< whom the chain clears: nobody is moved back there
    int m_movesMax = 0;
    int m_underway = 0;  ///< moves begun, whose new place is being cleared
};

}  // namespace salon
