#include "store/visit_link_table.h"

#include "store/secrets.h"

#include <algorithm>

namespace salon::server {

std::string VisitLinkTable::key(const std::string& name) {
    const auto database = m_database.write();
    SqliteTransaction transaction{*database};
    {
        auto row = database->prepare("SELECT hex FROM server_key WHERE name = ?");
        if (row.bind(name).step()) return row.text(0);
    }
    const std::string made = newToken();
    database->prepare("INSERT INTO server_key (name, hex) VALUES (?, ?)").bind(name).bind(made).run();
    transaction.commit();
    return made;
}

void VisitLinkTable::remember(const std::string& start, const VisitOf& visit) {
    const auto known = startingWith(start);
    if (std::find(known.begin(), known.end(), visit) != known.end()) return;
    const auto database = m_database.write();
    SqliteTransaction transaction{*database};
    database->prepare("INSERT OR IGNORE INTO visit_link (start, shop, reservation) VALUES (?, ?, ?)")
        .bind(start)
        .bind(visit.shop.text)
        .bind(visit.reservation.text)
        .run();
    transaction.commit();
}

std::vector<VisitOf> VisitLinkTable::startingWith(const std::string& start) {
    const auto database = m_database.read();
    auto row = database->prepare("SELECT shop, reservation FROM visit_link WHERE start = ?");
    row.bind(start);
    std::vector<VisitOf> found;
    while (row.step()) found.push_back({ShopId{row.text(0)}, ReservationId{row.text(1)}});
    return found;
}

}  // namespace salon::server
