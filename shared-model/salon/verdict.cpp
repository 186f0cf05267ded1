#include "salon/verdict.h"

namespace salon {

bool Refusal::isCapacity() const {
    return reason == RefusalReason::stylistTaken || reason == RefusalReason::nobodyFree || reason == RefusalReason::outsideShift ||
           reason == RefusalReason::stationTaken;
}

}  // namespace salon
