#pragma once

#include <compare>
#include <cstdint>

namespace salon {

/// An amount in the smallest unit of the shop's currency: won for KRW, cents for CAD. Never a fraction.
struct Money {
    std::int64_t minorUnits = 0;

    auto operator<=>(const Money&) const = default;
};

}  // namespace salon
