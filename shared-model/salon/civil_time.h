#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace salon {

/// Minutes in a day of the wall clock. The book calculates in shop-local wall time only (DESIGN §4), so a day has
/// always this many, whatever a time zone does to it.
inline constexpr int kMinutesPerDay = 24 * 60;

/// One calendar day of the shop. Days count from 1970-01-01 = 0.
struct Day {
    std::int32_t number = 0;

    auto operator<=>(const Day&) const = default;
    Day plus(int days) const { return Day{number + days}; }
    /// 0 is Monday, 6 is Sunday.
    int weekday() const;
};

/// "2026-11-21", years 1900 to 2199; nothing for any other text or a day that no calendar has.
std::optional<Day> parseDay(const std::string& text);
std::string printDay(Day day);

/// A minute on the shop's wall clock.
struct WallTime {
    Day day;
    int minute = 0;  ///< 0 to 1439

    auto operator<=>(const WallTime&) const = default;
    /// Minutes since 1970-01-01 00:00 on the wall clock; for distances and order only.
    std::int64_t total() const { return std::int64_t{day.number} * kMinutesPerDay + minute; }
};

/// "15:30" to 930, "24:00" to 1440; nothing for any other text.
std::optional<int> parseMinute(const std::string& text);
std::string printMinute(int minute);

/// Half-open run of minutes of one day: `from` belongs to it, `to` does not.
struct Span {
    int from = 0;
    int to = 0;

    auto operator<=>(const Span&) const = default;
    bool empty() const { return to <= from; }
    int minutes() const { return empty() ? 0 : to - from; }
    bool contains(Span other) const { return from <= other.from && other.to <= to; }
    bool overlaps(Span other) const { return from < other.to && other.from < to; }
};

/// Sorted, disjoint and joined where they touch; empty ones dropped.
std::vector<Span> normalised(std::vector<Span> spans);

}  // namespace salon
