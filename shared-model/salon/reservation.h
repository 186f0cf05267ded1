#pragma once

#include "salon/boxed.h"
#include "salon/civil_time.h"
#include "salon/ids.h"
#include "salon/money.h"
#include "salon/service.h"
#include "salon/texting.h"

#include <optional>
#include <string>
#include <vector>

namespace salon {

/// Whom the customer wants for a line.
enum class WishKind { any, prefer, only };

struct Wish {
    WishKind kind = WishKind::any;
    StylistId stylist;  ///< empty for `any`

    bool operator==(const Wish&) const = default;
    static Wish any() { return {}; }
    static Wish prefer(StylistId stylist) { return {WishKind::prefer, std::move(stylist)}; }
    static Wish only(StylistId stylist) { return {WishKind::only, std::move(stylist)}; }
};

/// The life of a reservation (DESIGN §4).
enum class Status { requested, confirmed, arrived, inService, completed, cancelled, noShow, declined };

/// Why a reservation was cancelled; free words stand in Personal::reservationNote.
enum class CancelReason { customerAsked, salonAsked, ill, bookedTwice, mistake, other };

/// Whether the server could be reached when a person made the command (DESIGN §4). `promised` is never refused for
/// want of capacity and never dropped.
enum class Mode { asking, promised };

/// The word a person gives for putting another stylist in the place of the one whose turn it was.
enum class OverrideWord { none, customerAsked, betterSkilled, stylistAsked, evenOut, other };

/// Visits that belong together: one customer every few weeks, or several who come at once.
enum class GroupKind { series, party };

/// Twice a week for a year.
inline constexpr int kGroupSizeMax = 104;

struct GroupPlace {
    GroupId group;
    GroupKind kind = GroupKind::series;
    int number = 1;  ///< 1 to size
    int size = 1;

    bool operator==(const GroupPlace&) const = default;
};

/// Nobody is later than this by a word on the telephone: then the visit is moved.
inline constexpr int kLateMinutesMax = 4 * 60;

/// One service of a visit as a person asks for it.
struct LineRequest {
    ServiceId service;
    Wish wish;
    int startMinute = 0;
    std::optional<Blocks> blocks;  ///< minutes a person chose for this visit; else the stylist's or the service's
    /// A person's explicit word that this line may stand over another one of the wished stylist.
    bool overlapAllowed = false;
    /// Why not the one whose turn it was. Stays with whom it was given for: another stylist's line has none.
    OverrideWord word = OverrideWord::none;

    bool operator==(const LineRequest&) const = default;
};

/// Why an assignment fell on this stylist, for people to read. `amount` is the figure that decided, if one did.
enum class ReasonKind {
    wished,            ///< the customer asked for this stylist
    byHand,            ///< a person put it there
    onlyOneFree,       ///< nobody else qualified was free
    regularStylist,    ///< did most of this customer's visits; amount: how many
    fewestFragments,   ///< leaves the fewest pieces of free time; amount: pieces
    fewestMinutes,     ///< the fewest minutes booked that day; amount: minutes
    longestWaiting,    ///< longest since the last assignment
    idOrder,           ///< equal in everything else
    madeRoom,          ///< moved here so that another customer could have the only stylist they wanted
    wishedTaken,       ///< the preferred stylist was not free
    movedAside,        ///< others were moved so that this one fits; amount: how many
};

struct AssignmentReason {
    ReasonKind kind = ReasonKind::wished;
    int amount = 0;

    bool operator==(const AssignmentReason&) const = default;
};

/// One service of a visit as it stands in the book.
struct Line {
    ServiceId service;
    Wish wish;
    int startMinute = 0;
    Blocks blocks;
    bool blocksChosen = false;  ///< a person chose the minutes: they stay when another stylist takes the line
    Money price;
    StylistId stylist;  ///< empty: nobody is held for it
    StationId station;  ///< empty: none needed, or none held
    StationHold stationHold;  ///< of the service when the station was assigned: a later change of the service leaves it alone
    bool overlapAllowed = false;
    std::vector<AssignmentReason> reasons;
    OverrideWord word = OverrideWord::none;

    bool operator==(const Line&) const = default;
    Span span() const { return {startMinute, startMinute + blocks.total()}; }
    std::vector<Span> busySpans() const { return blocks.busySpans(startMinute); }
    std::vector<Span> stationSpans() const { return station.empty() ? std::vector<Span>{} : stationHold.spans(blocks, startMinute); }
};

/// One visit: one or more lines on one day, over one or several stylists.
struct Reservation {
    ReservationId id;
    CustomerId customer;  ///< empty: somebody unnamed
    Day day;
    Status status = Status::confirmed;
    bool walkIn = false;
    std::vector<Line> lines;

    Mode mode = Mode::asking;       ///< of the command that booked it
    TerminalId bookedBy;
    WallTime bookedAt;              ///< the author's wall clock: for people to read, no rule compares it
    std::optional<WallTime> arrivedAt;
    std::optional<WallTime> startedAt;
    std::optional<WallTime> completedAt;
    std::optional<CancelReason> cancelReason;
    std::optional<WallTime> cancelledAt;  ///< for people: how long before its start
    Status statusBeforeCancel = Status::confirmed;  ///< where taking a cancellation back leads
    /// What the customer said on the telephone; the promise stands where it stood. Kept when they arrive, for the history;
    /// another start is another promise and clears it.
    int lateMinutes = 0;
    std::optional<GroupPlace> group;
    bool customerConfirmed = false;  ///< the customer said that they come; another start is another promise and clears it
    int textCount = 0;               ///< the number of the last text about it: the next one is larger
    Boxed<TextRecord> texts;

    bool operator==(const Reservation&) const = default;

    /// Holds its stylists' time: everything but cancelled, no-show and declined.
    bool isActive() const;
    /// Requested or confirmed: the visit has not begun, rules may still move it.
    bool isStillAhead() const;
    /// From the first line's start to the last line's end, clean-up included.
    Span span() const;
    int startMinute() const { return span().from; }
};

}  // namespace salon
