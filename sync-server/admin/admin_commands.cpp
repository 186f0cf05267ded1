#include "admin/admin_commands.h"

#include "ingest/shop_opening.h"
#include "salon/text/korean.h"
#include "salon/wire/canonical.h"
#include "store/secrets.h"

#include <ctime>

namespace salon::server {

namespace {

using wire::Json;

/// The operator asked for something that is not there or not possible.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct Known {
    const char* words;
    std::vector<std::string> options;
    const char* usage;
};

const std::vector<Known>& known() {
    static const std::vector<Known> all{
        {"shop create", {"name", "zone", "step", "currency"}, "shop create --name NAME --zone ZONE [--step 5|10|15] [--currency KRW]"},
        {"shop list", {}, "shop list"},
        {"pair", {"shop", "name"}, "pair --shop ID --name \"Desk 1\""},
        {"terminals", {"shop"}, "terminals --shop ID"},
        {"revoke", {"terminal"}, "revoke --terminal ID"},
        {"text", {"shop", "to"}, "text --shop ID --to NUMBER"},
    };
    return all;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

const Known* find(const std::vector<std::string>& words) {
    for (const Known& one : known())
        if (joined(words) == one.words) return &one;
    return nullptr;
}

std::string option(const AdminRequest& request, const std::string& name, const std::string& absent = "") {
    const auto found = request.options.find(name);
    if (found != request.options.end() && !found->second.empty()) return found->second;
    if (absent.empty()) throw UsageError("The option --" + name + " is missing. Usage: " + find(request.words)->usage);
    return absent;
}

ShopRecord shopOf(Registry& registry, const AdminRequest& request) {
    const std::string id = option(request, "shop");
    const auto shop = registry.findShop(ShopId{id});
    if (!shop) throw UsageError("There is no shop " + id + " here. `shop list` shows the shops of this server.");
    return *shop;
}

std::string line(const Json& json) {
    return wire::canonicalBytes(json) + "\n";
}

WallTime utcNow() {
    const auto seconds = static_cast<std::int64_t>(std::time(nullptr));
    return {Day{static_cast<std::int32_t>(seconds / 86400)}, static_cast<int>(seconds % 86400 / 60)};
}

}  // namespace

bool AdminCommands::knows(const std::vector<std::string>& words) {
    return find(words) != nullptr;
}

std::string AdminCommands::usage() {
    std::string text;
    for (const Known& one : known()) text += std::string("  hairshop-server --data DIR ") + one.usage + "\n";
    return text;
}

AdminReply AdminCommands::run(const AdminRequest& request) {
    const Known* command = find(request.words);
    try {
        if (!command) throw UsageError("There is no command \"" + joined(request.words) + "\". Try --help.");
        for (const auto& [name, value] : request.options)
            if (std::find(command->options.begin(), command->options.end(), name) == command->options.end())
                throw UsageError("The option --" + name + " is not known here. Usage: " + command->usage);
        const std::string words = command->words;
        if (words == "shop create") return {kExitDone, createShop(request), ""};
        if (words == "shop list") return {kExitDone, listShops(), ""};
        if (words == "pair") return {kExitDone, pair(request), ""};
        if (words == "terminals") return {kExitDone, listTerminals(request), ""};
        if (words == "text") return {kExitDone, text(request), ""};
        return {kExitDone, revoke(request), ""};
    } catch (const UsageError& error) {
        return {kExitUsage, "", error.what()};
    } catch (const RefusedOpening& error) {
        return {kExitUsage, "", error.what()};
    } catch (const std::exception& error) {
        return {kExitStorage, "", error.what()};
    }
}

std::string AdminCommands::createShop(const AdminRequest& request) {
    const std::string step = option(request, "step", "10");
    if (step != "5" && step != "10" && step != "15") throw UsageError("The step must be 5, 10 or 15 minutes.");
    Shop shop;
    shop.id = ShopId{newIdText()};
    shop.name = option(request, "name");
    shop.zone = option(request, "zone");
    shop.stepMinutes = std::stoi(step);
    shop.currency = option(request, "currency", "KRW");
    return line({{"shop", openShop(m_ingestor, m_registry, shop, utcNow()).id.text}});
}

std::string AdminCommands::listShops() {
    std::string lines;
    for (const ShopRecord& shop : m_registry.shops())
        lines += line({{"shop", shop.id.text}, {"name", shop.name}, {"zone", shop.zone}, {"step_minutes", shop.stepMinutes}});
    return lines;
}

std::string AdminCommands::pair(const AdminRequest& request) {
    const ShopRecord shop = shopOf(m_registry, request);
    const std::string name = option(request, "name");
    if (name.size() > 200) throw UsageError("The terminal's name is too long. A few words are enough.");
    return line({{"code", m_registry.pair(shop.id, name).value()}, {"expires_s", kCodeLifeSeconds}});
}

std::string AdminCommands::listTerminals(const AdminRequest& request) {
    std::string lines;
    for (const TerminalRecord& terminal : m_registry.terminals(shopOf(m_registry, request).id))
        lines += line({{"terminal", terminal.id.text}, {"name", terminal.name}, {"revoked", terminal.revoked}});
    return lines;
}

std::string AdminCommands::revoke(const AdminRequest& request) {
    const TerminalId terminal{option(request, "terminal")};
    if (!m_registry.revoke(terminal))
        throw UsageError("There is no terminal " + terminal.text + " here. `terminals` shows those of a shop.");
    if (m_afterRevoking) m_afterRevoking(terminal);
    return line({{"terminal", terminal.text}, {"revoked", true}});
}

std::string AdminCommands::text(const AdminRequest& request) {
    const ShopRecord shop = shopOf(m_registry, request);
    const std::string number = normalisedPhone(option(request, "to"));
    if (number.empty()) throw UsageError("That is no telephone number. Write it as 010-1234-5678.");
    if (!tryText) throw UsageError("No server with a gateway for texts uses this folder. Start it with --texts FILE first.");
    const Sending sending = tryText(shop.id, number);
    if (sending.outcome == Sending::Outcome::handedOver) return line({{"to", number}, {"handed_over", true}});
    const bool isKnown = sending.outcome == Sending::Outcome::failed;
    throw StoreError((isKnown ? "The text was not sent: " : "Nobody knows whether the text was sent: ") + sending.reason +
                     ". Look at the file of --texts, and whether the gateway runs.");
}

}  // namespace salon::server
