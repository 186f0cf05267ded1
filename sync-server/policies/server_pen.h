#pragma once

#include "ingest/ingestor.h"
#include "policies/shop_clock.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace salon::server {

/// What became of a command of the server's own, and where it stands in the log.
struct Written {
    Verdict verdict;
    wire::Position position = 0;

    bool isAccepted() const { return verdict.kind == VerdictKind::accepted; }
};

/// Writes commands of the server itself into the logs of its shops: mode asking, stamped with the shop's own clock, under an
/// incarnation that is made anew with each pen.
///
/// Safe to call from any thread; commands of one shop follow each other. Throws StoreError if nothing could be stored or
/// nobody knows: the same wish again is then the same command, so that it is never written twice, and a next wish is
/// written behind it. Throws UnknownZone for a shop whose zone this computer does not know, wire::WireError for a command
/// that nobody could read; neither leaves anything behind.
class ServerPen {
public:
    ServerPen(Ingestor& ingestor, TerminalId terminal, ShopClock::UtcSeconds utcSeconds);

    const TerminalId& terminal() const { return m_terminal; }
    const std::string& incarnation() const { return m_incarnation; }

    /// `personal` needs no salt. Nobody is meant where it names no customer.
    Written write(const ShopId& shop, const CommandBody& body, const std::string& actor, const Personal& personal = {});

    /// Writes what came from outside with a name of its own, like a reply's number at the gateway, once for each name, across
    /// restarts. Nothing if it was written before.
    std::optional<Written> writeOnce(const ShopId& shop, const std::string& name, const CommandBody& body, const std::string& actor,
                                     const Personal& personal = {});

private:
    struct Wish {
        CommandBody body;
        std::string actor;
        Personal personal;
        bool operator==(const Wish&) const = default;
    };
    struct Lane {
        std::mutex busy;
        std::int64_t next = 1;
        /// A command whose fate is unknown since the store failed.
        std::optional<std::pair<Wish, Command>> pending;
    };
    Lane& laneOf(const ShopId& shop);
    Command stamped(const ShopId& shop, const Wish& wish, const std::string& incarnation, std::int64_t number) const;
    Written settle(const ShopId& shop, Lane& lane);

    Ingestor& m_ingestor;
    TerminalId m_terminal;
    ShopClock::UtcSeconds m_utcSeconds;
    std::string m_incarnation;
    std::mutex m_mutex;
    std::map<ShopId, std::unique_ptr<Lane>> m_lanes;
};

}  // namespace salon::server
