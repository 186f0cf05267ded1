#pragma once

#include "salon/civil_time.h"

#include <string>

namespace salon::desk {

/// The shop's wall clock as this computer sees it. The only place of the terminal that looks a time zone up.
class Clock {
public:
    virtual ~Clock() = default;

    struct Reading {
        WallTime time;
        std::string zone;  ///< IANA
        int utcOffsetMinutes = 0;
        int second = 0;    ///< within the minute of `time`
    };
    virtual Reading read() const = 0;
};

/// The computer's clock in the shop's zone; in UTC if this computer does not know the zone.
class SystemClock : public Clock {
public:
    explicit SystemClock(std::string zone) : m_zone(std::move(zone)) {}
    Reading read() const override;

private:
    std::string m_zone;
};

/// Stands still, for tests and for playing a day again.
class FixedClock : public Clock {
public:
    explicit FixedClock(Reading reading) : m_reading(std::move(reading)) {}
    Reading read() const override { return m_reading; }

private:
    Reading m_reading;
};

/// What the clock in `zone` showed or will show beside `time`, with the offset that holds then.
Clock::Reading readingAt(WallTime time, const std::string& zone);

}  // namespace salon::desk
