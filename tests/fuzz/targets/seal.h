#pragma once

#include "salon/wire/json.h"

namespace salon::fuzz {

/// Puts right every digest, count and link of a chain in a message, wherever they stand in it: so that what was changed inside
/// is looked at, and not just found to be changed.
void seal(wire::Json& message);

}  // namespace salon::fuzz
