#pragma once

#include "salon/ids.h"
#include "store/database.h"

#include <cstdint>
#include <optional>

namespace salon::desk {

/// Who this terminal is, as the server said when it was enrolled, and how its commands are numbered.
struct Identity {
    ShopId shop;
    std::string shopName;
    TerminalId terminal;
    std::string terminalName;
    std::string url;  ///< of the server, without a slash at the end
    std::string token;
    std::string zone;
    int stepMinutes = 10;
    std::string incarnation;
    std::int64_t nextNumber = 1;
    bool offlineByHand = false;
    bool reviewing = false;  ///< the log is read to its end before anything is sent again

    bool operator==(const Identity&) const = default;
};

/// The one row of `identity`.
class IdentityTable {
public:
    explicit IdentityTable(Database& database) : m_database(database) {}

    std::optional<Identity> load();
    void save(const Identity& identity);
    void saveNextNumber(std::int64_t nextNumber);

private:
    Database& m_database;
};

}  // namespace salon::desk
