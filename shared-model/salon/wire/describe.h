#pragma once

#include <concepts>
#include <type_traits>

namespace salon::wire {

// Each describe(io, thing) names the fields of one thing, once, for both directions: `io` is an ObjectWriter, and the
// thing constant, or an ObjectReader that fills it.

/// `Of<Line> auto&` takes a Line or a const Line.
template <class Thing, class Plain>
concept Of = std::same_as<std::remove_const_t<Thing>, Plain>;

}  // namespace salon::wire
