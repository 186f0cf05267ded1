#include "ingest/shop_opening.h"

#include "salon/wire/command_json.h"
#include "store/secrets.h"

#include <filesystem>

namespace salon::server {

const TerminalId kServerTerminal{"server"};

namespace {

void requireZone(const std::string& zone) {
    const bool spelledRight =
        !zone.empty() && zone.size() <= 64 && zone.front() != '/' &&
        zone.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/") == std::string::npos;
    const std::filesystem::path known = "/usr/share/zoneinfo";
    // A computer without zone files cannot tell; terminals resolve zones themselves.
    if (!spelledRight || (std::filesystem::exists(known) && !std::filesystem::exists(known / zone)))
        throw RefusedOpening("There is no time zone \"" + zone + "\". Name one like Asia/Seoul.");
}

}  // namespace

ShopRecord openShop(Ingestor& ingestor, Registry& registry, const Shop& shop, WallTime madeAt) {
    requireZone(shop.zone);
    Command command;
    command.stamp = {kServerTerminal, newIncarnation(), 1, madeAt, "UTC", 0, "system", Mode::asking};
    command.body = OpenShop{shop};
    try {
        wire::requireReadable(command);
    } catch (const wire::WireError& error) {
        throw RefusedOpening(error.what());
    }
    const auto result = ingestor.ingest(shop.id, kServerTerminal, {{command}});
    const auto* answer = std::get_if<wire::BatchAnswer>(&result);
    if (!answer || answer->items.front().verdict.kind != VerdictKind::accepted)
        throw RefusedOpening("A shop needs a name, and steps of 5, 10 or 15 minutes.");
    const ShopRecord record{shop.id, shop.name, shop.zone, shop.stepMinutes};
    registry.addShop(record);
    return record;
}

}  // namespace salon::server
