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

/// What the simulated server decides by from now on.
void setServerRules(Rules rules);

}  // namespace salon::test

namespace salon {

/// The server's word under its present rules. The simulator compiles the ingestor with this in the place of decide().
Decision decideAtServer(const Book& book, const Command& command);

}  // namespace salon
