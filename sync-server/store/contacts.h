#pragma once

#include "salon/ids.h"
#include "store/server_database.h"

#include <string>
#include <vector>

namespace salon::server {

/// How somebody is called and reached.
struct Contact {
    std::string name;
    std::string phone;  ///< normalised; empty: none

    bool operator==(const Contact&) const = default;
};

/// Names and numbers as the personal parts beside the log say them, the last word on each. Reads those parts themselves: what
/// is erased there is gone here in the same moment, and nothing has to be kept in step.
///
/// Safe to call from any thread. Throws StoreError.
class Contacts {
public:
    explicit Contacts(ServerDatabase& database) : m_database(database) {}

    /// Empty where nothing is known.
    Contact find(const ShopId& shop, const CustomerId& customer);
    /// The ids that have this number now, normalised.
    std::vector<CustomerId> withPhone(const ShopId& shop, const std::string& normalised);

private:
    ServerDatabase& m_database;
};

}  // namespace salon::server
