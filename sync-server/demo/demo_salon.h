#pragma once

#include "ingest/ingestor.h"
#include "salon/commands.h"
#include "store/registry.h"

#include <cstdint>
#include <vector>

namespace salon::server {

/// The seed of the salon that `--demo` shows.
inline constexpr std::uint64_t kDemoSeed = 20261121;

/// The commands of a terminal "demo" that make a salon with its people and the reservations of a week before and a week
/// after `now`: past days done, today as far as it has come, each command acceptable to the rules where it stands.
std::vector<Command> demoCommands(const ShopId& shop, WallTime now, std::uint64_t seed);

/// Writes them into a new shop. Throws StoreError.
ShopRecord openDemoSalon(Ingestor& ingestor, Registry& registry, WallTime now, std::uint64_t seed = kDemoSeed);

}  // namespace salon::server
