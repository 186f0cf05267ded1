#pragma once

#include "salon/ids.h"

#include <string>

namespace salon {

/// A chair, basin or room: a second thing a service may need beside a stylist.
struct Station {
    StationId id;
    std::string name;
    std::string kind;  ///< "chair", "basin", "room" or a word of the shop's own; matched with Service::stationKind
    bool active = true;

    bool operator==(const Station&) const = default;
};

}  // namespace salon
