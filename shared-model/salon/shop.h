#pragma once

#include "salon/ids.h"

#include <string>

namespace salon {

/// What holds for the whole salon.
struct Shop {
    ShopId id;
    std::string name;
    std::string zone;      ///< IANA name; for people and for terminals, no rule looks it up
    int stepMinutes = 10;  ///< every line starts on a multiple: 5, 10 or 15
    std::string currency = "KRW";  ///< ISO 4217

    bool operator==(const Shop&) const = default;
};

}  // namespace salon
