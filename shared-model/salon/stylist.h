#pragma once

#include "salon/civil_time.h"
#include "salon/ids.h"
#include "salon/money.h"
#include "salon/service.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace salon {

/// That a stylist can do a service, with their own minutes and price where these differ from the service's.
struct Skill {
    std::optional<Blocks> ownBlocks;
    std::optional<Money> ownPrice;

    bool operator==(const Skill&) const = default;
};

/// What a stylist does in their time off; the rules treat all alike.
enum class TimeOffKind { off, breakTime, lesson, privateTime };

/// Days or hours a stylist does not work although a shift says so.
struct TimeOff {
    TimeOffId id;
    TimeOffKind kind = TimeOffKind::off;
    Day firstDay;
    Day lastDay;              ///< the same day for a part of one day
    Span span{0, kMinutesPerDay};  ///< of each of these days

    bool operator==(const TimeOff&) const = default;
};

/// Who works, what they can do, and when.
struct Stylist {
    StylistId id;
    std::string name;
    std::string nameEnglish;  ///< empty: the same
    bool active = true;
    std::map<ServiceId, Skill> skills;
    std::array<std::vector<Span>, 7> weeklyShifts;  ///< by weekday, Monday first; normalised
    std::map<Day, std::vector<Span>> dayShifts;     ///< replaces the weekly shift on that day; normalised
    std::map<TimeOffId, TimeOff> timeOff;

    bool operator==(const Stylist&) const = default;

    bool can(const ServiceId& service) const { return skills.contains(service); }
    /// The shift of that day before time off.
    const std::vector<Span>& shiftOn(Day day) const;
    /// What remains of the shift of that day after time off; normalised.
    std::vector<Span> workingHours(Day day) const;
    /// True if every span lies inside the working hours of that day.
    bool worksDuring(Day day, const std::vector<Span>& spans) const;
    /// Their own minutes for this service, or the service's.
    Blocks blocksFor(const Service& service) const;
    /// Their own price for this service, or the service's.
    Money priceFor(const Service& service) const;
};

}  // namespace salon
