#pragma once

#include "salon/book.h"
#include "salon/forecast.h"

#include <compare>
#include <cstdint>
#include <optional>

namespace salon {

/// A second on the shop's wall clock: the pause before a text is finer than the minutes of the book.
struct WallSecond {
    std::int64_t number = 0;  ///< since 1970-01-01 00:00 on that clock

    auto operator<=>(const WallSecond&) const = default;
    static WallSecond of(WallTime time, int second = 0) { return {time.total() * 60 + second}; }
    WallSecond plus(std::int64_t seconds) const { return {number + seconds}; }
    /// The minute it lies in, from 1970 on.
    WallTime minute() const {
        return {Day{static_cast<std::int32_t>(number / 60 / kMinutesPerDay)}, static_cast<int>(number / 60 % kMinutesPerDay)};
    }
};

inline constexpr std::int64_t kReminderDayMinutes = 24 * 60;
inline constexpr std::int64_t kReminderSoonMinutes = 2 * 60;
/// Whose visit is so near is told in quiet hours, too.
inline constexpr std::int64_t kQuietUnlessWithinMinutes = 12 * 60;
/// A word about not having come is no news the day after.
inline constexpr std::int64_t kNoShowMinutesMax = 24 * 60;

/// The first second from `at` on outside the shop's quiet hours, for a text about no visit of the customer's own.
WallSecond afterQuiet(const Texting& texting, WallSecond at);
/// The first second from `at` on at which a text about a visit that begins at `start` disturbs nobody: not in the shop's quiet
/// hours, unless the visit begins soon after.
WallSecond politeFrom(const Texting& texting, WallSecond at, WallSecond start);

/// What is to be said next about one visit, and when.
struct PlannedText {
    TextKind kind = TextKind::confirmed;
    Statement statement;
    WallSecond dueAt;      ///< may have passed, but for quiet hours: what is late then waits for their end
    bool unsent = false;   ///< the shop does not send this kind: it is skipped when due, so that later changes are told rightly
    bool held = false;     ///< shown, but not sent until a person releases it

    bool operator==(const PlannedText&) const = default;
};

/// The next text about this visit, worked out anew from the book alone: the messenger, a terminal's tray and a terminal
/// that is offline come to the same. Nothing when the customer knows all they must know.
///
/// `changedAt`: when the visit was last changed by anybody (when it was booked, if never since). Whoever does not know says
/// `now`, and the text waits for another pause. The result holds until the visit, the customer, the shop's rules or the
/// day changes; decide() has the last word (ClaimText).
std::optional<PlannedText> nextText(const Book& book, const Reservation& reservation, WallSecond changedAt, WallSecond now);

/// A place for somebody on the waiting list.
struct PlannedOpening {
    FreeSlot slot;
    WallSecond dueAt;

    bool operator==(const PlannedOpening&) const = default;
};

/// The first opening that somebody on the waiting list is to be told of; nothing if there is none, they were told of one
/// on that day or may not be texted. Each entry is looked at for itself: the first to answer gets the place.
std::optional<PlannedOpening> openingText(const Book& book, const Waiting& waiting, WallSecond now);

}  // namespace salon
