#include "salon/reservation.h"

#include <algorithm>

namespace salon {

bool Reservation::isActive() const {
    return status != Status::cancelled && status != Status::noShow && status != Status::declined;
}

bool Reservation::isStillAhead() const { return status == Status::requested || status == Status::confirmed; }

Span Reservation::span() const {
    if (lines.empty()) return {};
    Span whole = lines.front().span();
    for (const Line& line : lines) {
        whole.from = std::min(whole.from, line.span().from);
        whole.to = std::max(whole.to, line.span().to);
    }
    return whole;
}

}  // namespace salon
