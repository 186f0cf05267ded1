#include "store/identity_table.h"

namespace salon::desk {

std::optional<Identity> IdentityTable::load() {
    QSqlQuery& row = m_database.run(
        "SELECT shop, shop_name, terminal, terminal_name, url, token, zone, step_minutes, incarnation, next_number, offline_by_hand,"
        " reviewing FROM identity");
    if (!m_database.next(row)) return {};
    const auto text = [&](int column) { return fromQ(row.value(column).toString()); };
    Identity identity{{text(0)}, text(1), {text(2)}, text(3), text(4), text(5), text(6), row.value(7).toInt(),
                      text(8), row.value(9).toLongLong(), row.value(10).toBool(), row.value(11).toBool()};
    row.finish();
    return identity;
}

void IdentityTable::save(const Identity& identity) {
    // A null QString would be bound as NULL; an empty std::string gives an empty one.
    const auto text = [](const std::string& value) { return QVariant(value.empty() ? QStringLiteral("") : toQ(value)); };
    m_database.run(
        "INSERT OR REPLACE INTO identity (one, shop, shop_name, terminal, terminal_name, url, token, zone, step_minutes, incarnation,"
        " next_number, offline_by_hand, reviewing) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {text(identity.shop.text), text(identity.shopName), text(identity.terminal.text), text(identity.terminalName), text(identity.url),
         text(identity.token), text(identity.zone), identity.stepMinutes, text(identity.incarnation),
         static_cast<qlonglong>(identity.nextNumber), identity.offlineByHand ? 1 : 0, identity.reviewing ? 1 : 0});
}

void IdentityTable::saveNextNumber(std::int64_t nextNumber) {
    m_database.run("UPDATE identity SET next_number = ?", {static_cast<qlonglong>(nextNumber)});
}

}  // namespace salon::desk
