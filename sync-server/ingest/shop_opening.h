#pragma once

#include "ingest/ingestor.h"
#include "store/registry.h"

namespace salon::server {

/// Opens a shop: the first entry of its log, then its record. A crash between the two leaves a log nobody can reach,
/// never a shop without a log. Throws RefusedOpening with a sentence if name, zone or step are not possible.
class RefusedOpening : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

ShopRecord openShop(Ingestor& ingestor, Registry& registry, const Shop& shop, WallTime madeAt);

/// The terminal that stands in the stamp of what the server itself does.
extern const TerminalId kServerTerminal;

}  // namespace salon::server
