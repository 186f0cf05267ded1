#pragma once

#include "salon/assignment.h"
#include "salon/occupancy.h"

#include <vector>

namespace salon {

/// A stylist who could take a line.
struct Candidate {
    const Stylist* stylist = nullptr;
    Blocks blocks;
    const Station* station = nullptr;
    bool stationMissing = false;  ///< needs a station and none is free
};

/// Who takes a line nobody in particular was wished for, and the reason that decided.
struct Ranked {
    Candidate candidate;
    AssignmentReason reason;
};

/// By the rank of DESIGN §4, rule 1: the customer's regular stylist, fewest fragments left in the day, fewest booked
/// minutes that day, longest since last assigned, id. There must be at least one candidate; they come in the order of
/// their ids.
Ranked bestOf(std::vector<Candidate> candidates, const Book& book, const CustomerId& customer, int startMinute,
              const Occupancy& occupancy);

}  // namespace salon
