#pragma once

#include "salon/texts_due.h"

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>

namespace date {
class time_zone;
}

namespace salon::server {

/// This computer has no rules for the zone; what() is a sentence.
class UnknownZone : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A moment as the clock on a shop's wall shows it.
struct ShopTime {
    WallSecond second;
    int utcOffsetMinutes = 0;

    bool operator==(const ShopTime&) const = default;
    WallTime minute() const { return second.minute(); }
    Day day() const { return minute().day; }
};

/// The clock on a shop's wall: its zone's rules (the system's zone files) over a clock of UTC that is given to it.
///
/// A small value; safe to copy, and to use from any thread when the clock below is. Throws UnknownZone where it is made.
class ShopClock {
public:
    /// Seconds since 1970 in UTC.
    using UtcSeconds = std::function<std::int64_t()>;

    ShopClock(std::string zone, UtcSeconds utcSeconds);

    const std::string& zone() const { return m_zone; }
    ShopTime now() const { return at(m_utcSeconds()); }
    std::int64_t utcNow() const { return m_utcSeconds(); }
    ShopTime at(std::int64_t utcSeconds) const;
    /// When the wall shows this: for the first time, if it does so twice; when it jumps, if it never does.
    std::int64_t utcOf(WallSecond second) const;

private:
    std::string m_zone;
    UtcSeconds m_utcSeconds;
    const date::time_zone* m_rules;
};

}  // namespace salon::server
