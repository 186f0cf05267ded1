#include "store/messenger_table.h"

#include "salon/wire/canonical.h"

namespace salon::server {

namespace {

std::string_view wordOf(TextName::Subject subject) { return subject == TextName::Subject::visit ? "visit" : "opening"; }

TextName nameFrom(const SqliteStatement& row, int column) {
    const auto subject = row.text(column) == "visit" ? TextName::Subject::visit : TextName::Subject::opening;
    return {subject, row.text(column + 1), row.integer(column + 2)};
}

void writeChange(SqliteDatabase& database, const ShopId& shop, const ReservationId& reservation, const VisitChange& change) {
    database
        .prepare(
            "INSERT INTO visit_change (shop, reservation, changed_at_s, worded_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (shop, reservation) DO UPDATE SET changed_at_s = excluded.changed_at_s, worded_at = excluded.worded_at")
        .bind(shop.text)
        .bind(reservation.text)
        .bind(change.changedAtSecond)
        .bind(change.wordedAt)
        .run();
}

void forgetChange(SqliteDatabase& database, const ShopId& shop, const ReservationId& reservation) {
    database.prepare("DELETE FROM visit_change WHERE shop = ? AND reservation = ?").bind(shop.text).bind(reservation.text).run();
}

void writeClaim(SqliteDatabase& database, const ShopId& shop, const TextName& text, const std::string& incarnation) {
    database.prepare("INSERT OR REPLACE INTO claimed_text (shop, subject, id, number, incarnation) VALUES (?, ?, ?, ?, ?)")
        .bind(shop.text)
        .bind(wordOf(text.subject))
        .bind(text.id)
        .bind(text.number)
        .bind(incarnation)
        .run();
}

void forgetClaim(SqliteDatabase& database, const ShopId& shop, const TextName& text) {
    database.prepare("DELETE FROM claimed_text WHERE shop = ? AND subject = ? AND id = ? AND number = ?")
        .bind(shop.text)
        .bind(wordOf(text.subject))
        .bind(text.id)
        .bind(text.number)
        .run();
}

}  // namespace

std::optional<MessengerMemory> MessengerTable::load(const ShopId& shop) {
    const auto database = m_database.read();
    MessengerMemory memory;
    {
        auto cursor = database->prepare("SELECT position, texting_since FROM messenger_cursor WHERE shop = ?");
        if (!cursor.bind(shop.text).step()) return {};
        memory.position = cursor.integer(0);
        memory.textingSince = cursor.integer(1);
    }
    auto change = database->prepare("SELECT reservation, changed_at_s, worded_at FROM visit_change WHERE shop = ?");
    change.bind(shop.text);
    while (change.step()) memory.changes.emplace(ReservationId{change.text(0)}, VisitChange{change.integer(1), change.integer(2)});
    auto claim = database->prepare("SELECT subject, id, number, incarnation FROM claimed_text WHERE shop = ?");
    claim.bind(shop.text);
    while (claim.step()) memory.claims.emplace(nameFrom(claim, 0), claim.text(3));
    return memory;
}

void MessengerTable::save(const ShopId& shop, const MessengerMemory& memory, const MessengerNews& news) {
    const auto database = m_database.write();
    SqliteTransaction transaction{*database};
    database
        ->prepare(
            "INSERT INTO messenger_cursor (shop, position, texting_since) VALUES (?, ?, ?)"
            " ON CONFLICT (shop) DO UPDATE SET position = excluded.position, texting_since = excluded.texting_since"
            " WHERE excluded.position > position")
        .bind(shop.text)
        .bind(memory.position)
        .bind(memory.textingSince)
        .run();
    if (news.forgotten) database->prepare("DELETE FROM visit_change WHERE shop = ?").bind(shop.text).run();
    for (const ReservationId& reservation : news.changes) {
        const auto change = memory.changes.find(reservation);
        if (change != memory.changes.end())
            writeChange(*database, shop, reservation, change->second);
        else
            forgetChange(*database, shop, reservation);
    }
    for (const TextName& text : news.claims) {
        const auto claim = memory.claims.find(text);
        if (claim != memory.claims.end())
            writeClaim(*database, shop, text, claim->second);
        else
            forgetClaim(*database, shop, text);
    }
    transaction.commit();
}

void MessengerTable::holdLease(const std::string& incarnation, std::int64_t untilUtcSeconds) {
    const auto database = m_database.write();
    SqliteTransaction transaction{*database};
    database
        ->prepare(
            "INSERT INTO messenger_lease (incarnation, until_utc_s) VALUES (?, ?)"
            " ON CONFLICT (incarnation) DO UPDATE SET until_utc_s = excluded.until_utc_s")
        .bind(incarnation)
        .bind(untilUtcSeconds)
        .run();
    transaction.commit();
}

std::set<std::string> MessengerTable::leasesAfter(std::int64_t utcSeconds) {
    const auto database = m_database.read();
    auto row = database->prepare("SELECT incarnation FROM messenger_lease WHERE until_utc_s > ?");
    row.bind(utcSeconds);
    std::set<std::string> alive;
    while (row.step()) alive.insert(row.text(0));
    return alive;
}

void MessengerTable::keepTicket(const std::string& ticket, const ShopId& shop, const TextName& text, std::int64_t utcSeconds) {
    const auto database = m_database.write();
    SqliteTransaction transaction{*database};
    database->prepare("INSERT OR IGNORE INTO sent_text (ticket_sha256, shop, subject, id, number, sent_at_utc_s) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(wire::sha256Hex(ticket))
        .bind(shop.text)
        .bind(wordOf(text.subject))
        .bind(text.id)
        .bind(text.number)
        .bind(utcSeconds)
        .run();
    transaction.commit();
}

std::optional<std::pair<ShopId, TextName>> MessengerTable::textOf(const std::string& ticket) {
    const auto database = m_database.read();
    auto row = database->prepare("SELECT shop, subject, id, number FROM sent_text WHERE ticket_sha256 = ?");
    if (!row.bind(wire::sha256Hex(ticket)).step()) return {};
    return std::pair{ShopId{row.text(0)}, nameFrom(row, 1)};
}

void MessengerTable::forgetTicketsBefore(std::int64_t utcSeconds) {
    const auto database = m_database.write();
    SqliteTransaction transaction{*database};
    database->prepare("DELETE FROM sent_text WHERE sent_at_utc_s < ?").bind(utcSeconds).run();
    database->prepare("DELETE FROM messenger_lease WHERE until_utc_s < ?").bind(utcSeconds).run();
    transaction.commit();
}

}  // namespace salon::server
