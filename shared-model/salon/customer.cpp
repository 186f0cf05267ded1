#include "salon/customer.h"

namespace salon {

StylistId Customer::regularStylist() const {
    StylistId regular;
    int most = 0;
    for (const auto& [stylist, visits] : completedVisits) {
        if (visits <= most) continue;
        regular = stylist;
        most = visits;
    }
    return regular;
}

}  // namespace salon
