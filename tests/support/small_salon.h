#pragma once

#include "salon/book.h"
#include "salon/commands.h"
#include "salon/wire/entry_json.h"
#include "store/log_store.h"

#include <vector>

namespace salon::test {

/// A salon small enough that everybody wants the same stylist: two to four stylists who work from 10:00 to 13:00,
/// five services (one with a long processing gap, one that needs a basin), one or two basins, six customers of whom three
/// have been here on the first day.
struct SmallSalon {
    ShopId shop{"salon"};
    Day firstDay;                       ///< a Monday
    std::vector<wire::Entry> founding;  ///< the log up to the opening
    Book book;                          ///< its fold
    std::vector<StylistId> stylists;
    std::vector<ServiceId> services;
    std::vector<CustomerId> customers;

    server::Head head() const { return {founding.back().position, founding.back().sha256}; }
    /// Puts the founding entries into an empty log.
    void found(server::LogStore& store) const;
};

inline constexpr int kSmallSalonVariants = 4;

/// The same salon for the same variant, 0 to kSmallSalonVariants - 1; made on first use and shared afterwards.
const SmallSalon& smallSalon(int variant);

}  // namespace salon::test
