#include "store/contacts.h"

#include <set>

namespace salon::server {

namespace {

Contact readContact(SqliteDatabase& database, const ShopId& shop, const std::string& customer) {
    Contact contact;
    auto row = database.prepare(
        "SELECT json_extract(json, '$.name'), json_extract(json, '$.phone') FROM personal WHERE shop = ? AND customer = ? ORDER BY position");
    row.bind(shop.text).bind(customer);
    while (row.step()) {
        if (!row.isNull(0)) contact.name = row.text(0);
        if (!row.isNull(1)) contact.phone = row.text(1);
    }
    return contact;
}

}  // namespace

Contact Contacts::find(const ShopId& shop, const CustomerId& customer) {
    return readContact(*m_database.read(), shop, customer.text);
}

std::vector<CustomerId> Contacts::withPhone(const ShopId& shop, const std::string& normalised) {
    std::vector<CustomerId> found;
    if (normalised.empty()) return found;
    const auto database = m_database.read();
    std::set<std::string> everHadIt;
    {
        // The index knows what it may leave out; SQLite does not, and would read everybody in the order of their ids.
        auto row = database->prepare(
            "SELECT customer FROM personal INDEXED BY personal_by_phone WHERE shop = ? AND json_extract(json, '$.phone') = ?"
            " AND json_extract(json, '$.phone') IS NOT NULL");
        row.bind(shop.text).bind(normalised);
        while (row.step()) everHadIt.insert(row.text(0));
    }
    for (const std::string& customer : everHadIt)
        if (readContact(*database, shop, customer).phone == normalised) found.push_back(CustomerId{customer});
    return found;
}

}  // namespace salon::server
