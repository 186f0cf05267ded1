#pragma once

#include "salon/book.h"
#include "salon/verdict.h"

#include <optional>
#include <span>
#include <vector>

namespace salon {

/// Who has a line now. Its minutes stay while the stylist does, whatever the price list says meanwhile.
struct PresentPlace {
    StylistId stylist;  ///< empty: nobody
    StationId station;
    Blocks blocks;

    bool operator==(const PresentPlace&) const = default;
};

/// What is looked for: a visit, new or already in the book.
struct VisitRequest {
    ReservationId reservation;  ///< its own holds do not stand in its way
    CustomerId customer;
    Day day;
    std::vector<LineRequest> lines;
    /// Per line, a stylist a person named with their own hand; empty entries or an empty vector: none.
    std::vector<StylistId> byHand;
    /// Per line, who holds it now: kept when still possible; empty entries or an empty vector: nobody.
    std::vector<PresentPlace> present;
};

/// Who holds that line now; null for nobody.
const PresentPlace* presentAt(const VisitRequest& request, std::size_t line);
/// Whom a person named for that line; empty for nobody.
const StylistId& namedAt(const VisitRequest& request, std::size_t line);
/// The minutes this stylist would take for that line.
Blocks blocksAt(const VisitRequest& request, std::size_t line, const Stylist& stylist, const Service& service);


/// Where one line goes.
struct LinePlace {
    StylistId stylist;
    StationId station;
    Blocks blocks;
    Money price;
    StationHold stationHold;  ///< of the service, when a station is given
    std::vector<AssignmentReason> reasons;
    bool wishMet = true;
    bool overlapping = false;  ///< stands over another line or outside the shift, by a person's word

    bool operator==(const LinePlace&) const = default;
};

/// Another visit that moves to another stylist, at the same time, to make room.
struct Displacement {
    ReservationId reservation;
    int line = 0;
    StylistId to;
    StationId station;
    StationHold stationHold;
    Blocks blocks;

    bool operator==(const Displacement&) const = default;
};

/// The outcome for each line: a place, or why there is none.
struct Assignment {
    std::vector<std::optional<LinePlace>> places;  ///< one for each line
    /// One for each line; `none` where all was found. A line with a place may still lack the station it needs
    /// (stationTaken), or have another stylist than the one preferred (wishMet is false: why that one was not free).
    std::vector<Refusal> refusals;
    std::vector<Displacement> displacements;       ///< in the order they have to happen

    /// Every line has a stylist and the station it needs.
    bool complete() const;
};

/// How many visits may be moved aside for one `only` wish (DESIGN §4, rule 2).
inline constexpr int kDisplacementsMax = 3;

/// Whether other visits may be moved aside for an `only` wish.
enum class Displacing { allowed, forbidden };

/// Finds a stylist and a station for each line by the rules of DESIGN §4. Changes nothing.
///
/// Rank for `any`: the customer's regular stylist, fewest fragments left in the day, fewest booked minutes that day,
/// longest since last assigned, id. An `only` line may move aside `any` visits that have not begun, to another free
/// stylist at the same time, in a chain of at most kDisplacementsMax, searched in a fixed order.
Assignment assign(const Book& book, const VisitRequest& request, Displacing displacing);

/// At most kAlternativesMax places for the whole visit that are free on this book without moving anybody:
/// same time with another stylist; same stylist at the nearest time (earlier on a tie); first opening of all.
/// None is before `notBefore`. Looks ahead at most kAlternativeDaysMax days.
std::vector<Alternative> findAlternatives(const Book& book, const VisitRequest& request, WallTime notBefore);

/// Two working weeks and a day: further than anybody on the phone wants to be offered without asking.
inline constexpr int kAlternativeDaysMax = 15;

}  // namespace salon
