#pragma once

#include "calendar/drop_move.h"
#include "salon/book.h"
#include "salon/verdict.h"

#include <vector>

namespace salon::desk {

/// A line of another visit that would make room: same start, another stylist.
struct MovedAside {
    ReservationId reservation;
    int line = 0;
    StylistId from;
    StylistId to;
    int startMinute = 0;
    Blocks blocks;

    bool operator==(const MovedAside&) const = default;
};

/// What a drop would meet, and what a person may still do about it.
struct DropOffer {
    enum class Kind {
        home,      ///< where it came from
        fits,
        makesRoom, ///< when those in `aside` go first
        overlaps,  ///< over somebody or outside the shift, by a person's explicit word
        refused,
    };

    Kind kind = Kind::home;
    MoveReservation move;
    std::vector<MovedAside> aside;
    bool asideByRules = false;  ///< the move itself sends them aside; else each goes by a command of its own
    bool roomUnknown = false;   ///< taken, and nobody has looked yet who might make room
    Refusal why;                ///< for all but home and fits

    bool operator==(const DropOffer&) const = default;
};

/// Whether others are looked for who might make room. In a large salon that takes longer than a frame.
enum class Room { sought, notYet };

/// Asks the rules without their search for alternatives, so that every step of a drag can. What counts is what they say
/// to the command.
DropOffer weigh(const Book& book, const Reservation& visit, const MoveReservation& move, Room room = Room::sought);

/// The same for another visit like it, while that one stays: fits or is refused.
DropOffer weighCopy(const Book& book, const Reservation& visit, const MoveReservation& move);

/// Everything to be submitted for an offer that a person took, in order.
std::vector<MoveReservation> movesOf(const Book& book, const DropOffer& offer);

}  // namespace salon::desk
