#pragma once

#include "calendar/day_block.h"

#include <vector>

namespace salon::desk {

/// The order of a column: by start, longer first, then by id.
bool standsBefore(const DayBlock& a, const DayBlock& b);

/// Gives every block of a column its place and says whether its processing time is free. `blocks` stand in the order of
/// standsBefore(); the shortest is laid out as if it lasted `labelMinutes`, so that its name can be read.
///
/// Clusters (runs of blocks that reach into each other) that stood the same in `before` keep what they had; the answer
/// is that of a layout from scratch. `before` must have been laid out with the same `labelMinutes`.
void layOutColumn(std::vector<DayBlock>& blocks, const std::vector<DayBlock>& before, int labelMinutes);

}  // namespace salon::desk
