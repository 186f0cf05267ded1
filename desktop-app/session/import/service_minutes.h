#pragma once

#include "salon/service.h"

#include <string>

namespace salon::desk {

/// The minutes of a service of the export by its code: the export has none. A code in the table may hold `*` for any run
/// of characters; the first row that fits counts, and what fits none is a short, plain 20 minutes.
Blocks minutesOfExportedService(const std::string& code);

}  // namespace salon::desk
