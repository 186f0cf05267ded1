#pragma once

#include "salon/ids.h"
#include "store/server_database.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace salon::server {

/// A code is read out over a counter and typed at once.
inline constexpr int kCodeLifeSeconds = 300;
/// A person mistypes once or twice; a guesser needs a million million tries.
inline constexpr int kCodeWrongTriesMax = 5;

/// What the server knows of a shop beside its log.
struct ShopRecord {
    ShopId id;
    std::string name;
    std::string zone;
    int stepMinutes = 10;
};

struct TerminalRecord {
    TerminalId id;
    ShopId shop;
    std::string name;
    bool revoked = false;
};

enum class EnrolmentRefusal { codeWrong, codeUsed, codeExpired };

/// A terminal that has just been enrolled. The token is told this once; only its hash is kept.
struct Enrolment {
    ShopRecord shop;
    TerminalRecord terminal;
    std::string token;
};

/// Shops, their terminals and the codes that enrol new ones.
///
/// Safe to call from any thread. Throws StoreError.
class Registry {
public:
    /// Seconds since 1970 in UTC; codes expire by it and by nothing else.
    using Clock = std::function<std::int64_t()>;

    Registry(ServerDatabase& database, Clock utcSeconds) : m_database(database), m_utcSeconds(std::move(utcSeconds)) {}

    void addShop(const ShopRecord& shop);
    std::optional<ShopRecord> findShop(const ShopId& shop);
    std::vector<ShopRecord> shops();

    /// A one-time code, valid for kCodeLifeSeconds. Nothing for a shop this server does not have.
    std::optional<std::string> pair(const ShopId& shop, const std::string& terminalName);
    /// Uses the code up. A wrong one counts against every code open at the moment, for it may have been meant for any.
    std::variant<Enrolment, EnrolmentRefusal> enrol(const std::string& typedCode);

    /// The terminal this token belongs to, unless it was revoked.
    std::optional<TerminalRecord> terminalOf(const std::string& token);
    std::vector<TerminalRecord> terminals(const ShopId& shop);
    /// The token is worth nothing from now on. False if there is no such terminal.
    bool revoke(const TerminalId& terminal);

private:
    ServerDatabase& m_database;
    Clock m_utcSeconds;
};

}  // namespace salon::server
