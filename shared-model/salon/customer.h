#pragma once

#include "salon/ids.h"

#include <map>
#include <optional>
#include <string>

namespace salon {

/// What the rules need to know of a customer. Names and numbers are not here (DESIGN §7): see Personal.
struct Customer {
    CustomerId id;
    bool erased = false;
    std::map<StylistId, int> completedVisits;  ///< lines completed, by stylist

    bool operator==(const Customer&) const = default;
    /// Who did most of the completed lines, the smaller id on a tie; empty before the first.
    StylistId regularStylist() const;
};

/// The part of a command that names or describes a person. It travels and is kept beside the command, whose hash
/// covers only its salted digest, so that it can be erased and the log still verifies.
struct Personal {
    CustomerId customer;   ///< whom it is about
    std::string salt;      ///< 32 hexadecimal digits from a secure random source
    std::optional<std::string> name;
    std::optional<std::string> phone;            ///< as normalisedPhone() gives it; empty: has none
    std::optional<std::string> customerNote;
    std::optional<std::string> reservationNote;  ///< about the reservation of the command that carries it

    bool operator==(const Personal&) const = default;
};

}  // namespace salon
