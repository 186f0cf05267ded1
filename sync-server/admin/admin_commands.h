#pragma once

#include "admin/admin_line.h"
#include "ingest/ingestor.h"
#include "policies/text_gateway.h"
#include "store/registry.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace salon::server {

// What programs look at when one of ours ends.
inline constexpr int kExitDone = 0;
inline constexpr int kExitUsage = 2;
inline constexpr int kExitStorage = 4;

/// What the operator of a server does: open shops, pair terminals, revoke them, try texts out.
///
/// Safe to call from any thread. Never throws: what goes wrong is in the reply.
class AdminCommands {
public:
    /// Called after a terminal lost its token.
    using AfterRevoking = std::function<void(const TerminalId&)>;

    AdminCommands(Ingestor& ingestor, Registry& registry, AfterRevoking afterRevoking)
        : m_ingestor(ingestor), m_registry(registry), m_afterRevoking(std::move(afterRevoking)) {}

    /// Hands a text over to the gateway, to try it out; empty: this server has none.
    std::function<Sending(const ShopId& shop, const std::string& number)> tryText;

    AdminReply run(const AdminRequest& request);

    /// True if these words name a command.
    static bool knows(const std::vector<std::string>& words);
    /// What can be typed, a line each.
    static std::string usage();

private:
    std::string createShop(const AdminRequest& request);
    std::string listShops();
    std::string pair(const AdminRequest& request);
    std::string listTerminals(const AdminRequest& request);
    std::string revoke(const AdminRequest& request);
    std::string text(const AdminRequest& request);

    Ingestor& m_ingestor;
    Registry& m_registry;
    AfterRevoking m_afterRevoking;
};

}  // namespace salon::server
