#pragma once

#include "salon/assignment.h"
#include "salon/occupancy.h"

#include <map>
#include <span>
#include <utility>
#include <vector>

namespace salon {

/// Makes a stylist free by moving lines with an `any` wish, of visits that have not begun, to other free stylists at
/// the same time (DESIGN §4, rule 2).
///
/// A moved line keeps start, service and price, and its minutes if a person chose them. What a person placed by hand
/// stays. Those who move may push others in turn, kDisplacementsMax moves in all; fewer moves are tried first, then
/// stylists in the order of their ids, so that the answer is the same on every machine. A line that found no place is
/// not tried again with as few moves, so that a full day costs little.
class RoomMaker {
public:
    RoomMaker(const Book& book, Day day, const ReservationId& visit, Occupancy& occupancy);

    /// The moves, in the order they have to happen, already written into the occupancy; empty if it cannot be done.
    std::vector<Displacement> makeRoom(const StylistId& stylist, std::span<const Span> spans);

private:
    /// Who could take a line in the way, free or not.
    struct Taker {
        const Stylist* stylist = nullptr;
        Blocks blocks;
        std::vector<Span> busy;
    };
    /// What is known of a line in the way.
    struct Known {
        ReservationId reservation;
        int number = 0;
        const Line* line = nullptr;  ///< null: it stays where it is
        std::vector<Taker> takers;
        int failedWith = 0;          ///< found no place with so many moves left
    };

    bool clear(const StylistId& stylist, std::span<const Span> spans);
    bool relocate(const Hold& hold);
    bool settleWithFree(const Known& known);
    bool settleByPushing(const Known& known);
    bool settle(const Known& known, const Taker& to);
    Known& know(const Hold& hold);
    bool isHopeless(const Hold* blocker, int left) const;
    const Line* movableLine(const Hold& hold) const;
    std::vector<Taker> takersOf(const Line& line) const;
    bool isOnPath(const Stylist& stylist) const;
    int movesLeft() const { return m_movesMax - static_cast<int>(m_moves.size()) - m_underway; }

    const Book& m_book;
    Day m_day;
    const ReservationId& m_visit;
    Occupancy& m_occupancy;
    std::vector<Displacement> m_moves;
    std::map<std::pair<ReservationId, int>, Known> m_known;
    std::map<const Hold*, Known*> m_knownByHold;  ///< of the book's holds, which stay where they are
    std::vector<const StylistId*> m_path;  ///< whom the chain clears: nobody is moved back there
    int m_movesMax = 0;
    int m_underway = 0;  ///< moves begun, whose new place is being cleared
};

}  // namespace salon
