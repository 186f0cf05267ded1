#pragma once

#include "salon/ids.h"
#include "store/server_database.h"

#include <string>
#include <vector>

namespace salon::server {

/// One visit of one shop of this server.
struct VisitOf {
    ShopId shop;
    ReservationId reservation;

    bool operator==(const VisitOf&) const = default;
};

/// Which visits have a link, by the start of its token; and the server's own keys, made when they are asked for first.
///
/// Safe to call from any thread. Throws StoreError.
class VisitLinkTable {
public:
    explicit VisitLinkTable(ServerDatabase& database) : m_database(database) {}

    /// 64 hexadecimal digits, the same ones for this name for ever.
    std::string key(const std::string& name);
    /// On disk when it returns; a second time changes nothing.
    void remember(const std::string& start, const VisitOf& visit);
    std::vector<VisitOf> startingWith(const std::string& start);

private:
    ServerDatabase& m_database;
};

}  // namespace salon::server
