#pragma once

#include "salon/commands.h"
#include "terminal-cli/arguments.h"
#include "terminal-cli/desk.h"

namespace salon::desk {

/// --service CODE[,CODE] with --any, --prefer S[,S] or --only S[,S]: one after the other from `startMinute`. One stylist
/// is meant for every service; several name one for each.
std::vector<LineRequest> takeLines(Desk& desk, Arguments& arguments, int startMinute);

struct Who {
    CustomerId customer;  ///< empty: unnamed
    bool isNew = false;
    std::string name;
    std::string phone;
};

/// --customer REF, or --name N [--phone P]: the one who has both already, or somebody new. Neither: unnamed.
Who takeCustomer(Desk& desk, Arguments& arguments);

/// What registers somebody new first; nothing for who is known or unnamed.
std::vector<Unstamped> registering(const Who& who, Mode mode);

}  // namespace salon::desk
