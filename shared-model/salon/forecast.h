#pragma once

#include "salon/book.h"
#include "salon/free_slots.h"

#include <optional>
#include <vector>

namespace salon {

/// Where one line is expected to stand on its day. Minutes count from that day's midnight; the expected ones may be past
/// the next.
struct LineForecast {
    ReservationId reservation;
    int line = 0;
    StylistId stylist;           ///< empty: nobody has it
    int promisedStart = 0;
    int expectedStart = 0;
    int expectedEnd = 0;         ///< clean-up included
    std::vector<Span> busy;      ///< when the stylist is expected to be busy with it; sorted
    std::vector<Span> station;   ///< when its station is expected to be held
    /// The visit at the root of the delay: another one that is late or takes longer and pushes this one, or this one itself
    /// when nobody else does; empty: it is in time.
    ReservationId because;
    int ownMinutes = 0;          ///< how much of the delay is the customer's own

    bool operator==(const LineForecast&) const = default;
    int delayMinutes() const { return expectedStart > promisedStart ? expectedStart - promisedStart : 0; }
};

/// One day as it is expected to go.
struct DayForecast {
    Day day;
    std::vector<LineForecast> lines;  ///< of active visits, by (promised start, reservation, line)

    bool operator==(const DayForecast&) const = default;
    /// Null for a line that is not of that day, or whose visit has ended without service.
    const LineForecast* find(const ReservationId& reservation, int line) const;
};

/// The grace salons give before they call it a no-show is 15 to 20 minutes; half an hour is past all of them.
inline constexpr int kExpectedMinutes = 30;

/// How the day will go by what is known. A picture for people: no rule reads it, nothing is held by it.
///
/// - A line never begins before its promise, nor before its customer is there (arrived, or promised plus what they said),
///   nor before the line ahead of it in its visit, nor before `nowMinute` unless it has begun.
/// - Whoever is not here kExpectedMinutes after they should be, and said nothing, is not expected any more: they stay where
///   they were promised and push nobody. A shop that stamps no arrivals sees its promises, not a day that slides.
/// - Who is served since `startedAt` is taken at that minute, who is done ends at `completedAt`; who should be done and is
///   not goes on until now at least.
/// - A stylist takes their lines in the order of the promises (start, then id): each goes to the first minute at which
///   their hands are free for all of it. That may be in the processing gap of another line, or before a late one, if it fits
///   there wholly. Lines promised over each other stay so.
///
/// `nowMinute`: the minute of the wall clock if it is that day now; nothing on every other day.
DayForecast forecastDay(const Book& book, Day day, std::optional<int> nowMinute);

/// A customer to warn: theirs is not the delay.
struct LateVisit {
    ReservationId reservation;
    int line = 0;            ///< the visit's first line that is so late
    int promisedStart = 0;
    int expectedStart = 0;
    int minutes = 0;         ///< expected less promised
    ReservationId because;   ///< whose delay pushes it

    bool operator==(const LateVisit&) const = default;
};

/// Visits of which a line that has not begun is at least so many minutes later than promised without its own customer's
/// doing; by expected start.
std::vector<LateVisit> lateVisits(const Book& book, const DayForecast& forecast, int fromMinutes = 10);

/// When somebody of the walk-in queue can expect to begin.
struct WaitingForecast {
    WaitingId waiting;
    std::optional<int> startMinute;   ///< nothing: the day has no room for them
    std::vector<StylistId> stylists;  ///< one for each line
    std::vector<Blocks> blocks;       ///< the minutes each would take

    bool operator==(const WaitingForecast&) const = default;
};

/// The walk-in queue of that day in turn order: the earliest start from now on, on the shop's grid, at which each line finds
/// a capable stylist (and the station it needs) in the forecast of the day; among several the one wished for, then who was
/// assigned longest ago. Each entry sees the ones before it as taking their stylists. Nothing is held by it.
std::vector<WaitingForecast> forecastWaiting(const Book& book, WallTime now);

/// The walk-in queue in turn order, whatever the day.
std::vector<const Waiting*> inTurn(const Book& book, WaitingKind kind);

/// At most `count` places really free for this entry, within its days and hours and not before now; in time order. A walk-in
/// is looked for on its day. Looks at no more than kOpeningDaysMax days.
std::vector<FreeSlot> openingsFor(const Book& book, const Waiting& waiting, WallTime now, int count);

/// Two weeks: an opening later than that is not what somebody waits for at the telephone.
inline constexpr int kOpeningDaysMax = 15;

/// An entry of the waiting list that can be booked now, and its first place.
struct Bookable {
    WaitingId waiting;
    FreeSlot slot;

    bool operator==(const Bookable&) const = default;
};

/// Every entry of the waiting list that has an opening, in turn order; each is looked at for itself. Cheap enough to be
/// asked after every change.
std::vector<Bookable> bookableNow(const Book& book, WallTime now);

}  // namespace salon
