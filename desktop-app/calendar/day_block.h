#pragma once

#include "salon/reservation.h"

#include "calendar/overlap_layout.h"

#include <QString>

#include <compare>
#include <optional>
#include <vector>

namespace salon::desk {

/// One line of one visit.
struct BlockId {
    ReservationId reservation;
    int line = 0;

    auto operator<=>(const BlockId&) const = default;
};

/// A line as the calendar shows it: words and minutes, no pixels. In the view of stations the minutes are those in which
/// the line holds its station.
struct DayBlock {
    BlockId id;
    Day day;
    StylistId stylist;      ///< empty: nobody is held for it
    StationId station;      ///< empty: none needed, or none held
    int startMinute = 0;
    int lineStart = 0;      ///< of the line itself; other than startMinute among stations only
    Blocks minutes;
    Status status = Status::confirmed;
    bool pending = false;   ///< the server has not answered yet
    bool flagged = false;   ///< a person must decide about it
    bool walkIn = false;
    bool missed = false;    ///< a no-show: drawn, holds nobody, takes no room
    bool firstVisit = false;
    bool noted = false;
    bool openElsewhere = false;  ///< another terminal has it on its screen
    bool ribbon = false;    ///< one of several parts with different stylists
    int servicesToday = 1;  ///< of this customer on this day, over all their visits
    int lateMinutes = 0;    ///< what the customer said
    std::optional<GroupPlace> group;
    WishKind wish = WishKind::any;
    QString customer;
    QString service;
    QString who;            ///< the stylist, where the column does not say it
    QString time;
    QString part;           ///< "1/2" for a visit of several lines
    QString reasons;
    bool gapFree = true;    ///< nobody else uses the processing time
    Placed placed;
    std::size_t look = 0;   ///< changes whenever something painted changes

    bool operator==(const DayBlock&) const = default;
    Span span() const { return {startMinute, startMinute + minutes.total()}; }
    /// Where the line's stylist is free in between; empty for most.
    Span gap() const { return {startMinute + minutes.working, startMinute + minutes.working + minutes.processing}; }
};

/// One visit over several stylists that are on the screen: its parts in the order of time.
struct Ribbon {
    ReservationId visit;
    std::vector<BlockId> parts;
    int firstColumn = 0;  ///< the leftmost it stands in, and the rightmost
    int lastColumn = 0;

    bool operator==(const Ribbon&) const = default;
};

/// A place where somebody is expected who holds nobody's time: painted striped, so that nobody books over it unawares.
struct ProvisionalBlock {
    WaitingId waiting;   ///< whose it is; told when it is clicked
    Day day;
    StylistId stylist;
    Span span;
    QString title;
    QString caption;

    bool operator==(const ProvisionalBlock&) const = default;
};

}  // namespace salon::desk
