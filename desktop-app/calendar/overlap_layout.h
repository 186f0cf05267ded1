#pragma once

#include "salon/civil_time.h"

#include <string>
#include <vector>

namespace salon::desk {

/// One visit line as the layout sees it: when its stylist is busy. The time between two spans (a processing gap) is
/// free for others.
struct LayoutItem {
    std::string key;         ///< breaks ties, so that every terminal draws the same picture
    std::vector<Span> busy;  ///< one or more, sorted, not empty
};

/// Where an item stands within its column: a share of the width, from `left` to `right` (0 to 1).
struct Placed {
    double left = 0;
    double right = 1;
    /// How many others it lies inside the gaps of; each draws it a little further in.
    int depth = 0;

    bool operator==(const Placed&) const = default;
};

/// Lays out one column. The answer stands in the order of the items given; it does not depend on that order.
///
/// No two items whose busy spans overlap share any width, so nothing can hide a visit. O(n log n + n k).
std::vector<Placed> layOut(const std::vector<LayoutItem>& items);

}  // namespace salon::desk
