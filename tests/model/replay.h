#pragma once

#include <string>

namespace salon::model {

/// What became of a script of steps on the real code.
struct Replayed {
    int steps = 0;
    /// The step at which the real code first did something else than the script says, and what; empty: never.
    std::string deviation;
};

/// Drives a Rig by what SPIN printed of the model (lines STEP, LOG, DESK; others are passed over) and compares after each
/// step until the two part; from there on the steps that are still possible happen. The promises of the product are checked
/// after every step and, once everything has settled, at the end.
///
/// Throws simulation::Failure when one of them does not hold.
Replayed replay(const std::string& printed, bool clone);

}  // namespace salon::model
