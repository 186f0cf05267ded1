#pragma once

#include "salon/wire/json.h"
#include "tools/opened_log.h"

#include <optional>
#include <vector>

namespace salon::server {

/// What customers were told, when, and whether it arrived; what they answered; and what a person chose not to send: a line
/// each, in the order of the log, those of one person or of all. Merged ids are one person.
///
/// Throws StoreError or wire::WireError for a log that cannot be read.
std::vector<wire::Json> textLedger(OpenedLog& log, const ShopId& shop, const std::optional<CustomerId>& customer);

}  // namespace salon::server
