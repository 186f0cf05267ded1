#pragma once

#include "store/identity_table.h"
#include "store/outbox.h"
#include "store/replica.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salon::desk {

/// What could be read of a damaged file.
struct Salvaged {
    std::optional<Identity> identity;
    std::vector<OutboxRow> outbox;    ///< in the order in which they were made; each bears its own hash
    std::vector<RefusedRow> refused;
};

/// Reads the pages of a terminal's file and of the write-ahead log beside it one by one, without SQLite: what stands in a
/// page that is whole is found whatever became of the others. Commands and identity stand in two pages each (migration
/// 0003); a command is taken only if it fits its hash. One that was settled meanwhile may be found as well: the log will
/// show it.
Salvaged salvaged(std::string_view database, std::string_view writeAheadLog);

/// Puts the damaged file aside, as "….damaged-1" and so on, never over an earlier one, and a new one in its place that
/// holds what could be salvaged. The rest is fetched anew from the server. Cut short anywhere it leaves either the damaged
/// file or a whole new one, which endReplacement() puts in its place. Throws StoreError.
void replaceDamaged(const QString& path);
void endReplacement(const QString& path);

}  // namespace salon::desk
