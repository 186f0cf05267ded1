#pragma once

#include "salon/decide.h"

namespace salon::test {

/// Rules a later release might have. What the log says must read the same for desks that still predict by the old ones.
enum class Rules {
    present,
    oneOffer,     ///< one alternative is offered instead of three
    earlyClosing  ///< who is still on the phone is not booked from noon on
};
inline constexpr int kRules = 3;

/// What the simulated server decides by from now on; returns what it decided by until now.
Rules setServerRules(Rules rules);

}  // namespace salon::test

namespace salon {

/// The server's word under its present rules. The simulator compiles the ingestor with this in the place of decide().
Decision decideAtServer(const Book& book, const Command& command);
/// … and under others.
Decision decideUnder(test::Rules rules, const Book& book, const Command& command);

}  // namespace salon
