#include "store/sqlite_log_store.h"

#include "salon/assert.h"
#include "salon/wire/canonical.h"
#include "salon/wire/command_json.h"

namespace salon::server {

namespace {

/// Of all parts in the order of their names, so that a snapshot that lost one is seen.
std::string partsSha256(const std::map<std::string, std::string>& parts) {
    std::string lines;
    for (const auto& [name, bytes] : parts) lines += name + ' ' + wire::sha256Hex(bytes) + '\n';
    return wire::sha256Hex(lines);
}

class SqliteLogTransaction : public LogTransaction {
public:
    SqliteLogTransaction(ServerDatabase::Writer writer, ShopId shop)
        : m_database(std::move(writer)), m_transaction(*m_database), m_shop(std::move(shop)), m_head(readHead(*m_database, m_shop)) {}

    Head head() override { return m_head; }
    std::int64_t lastNumber(const TerminalId& terminal, const std::string& incarnation) override;
    std::optional<Receipt> receipt(const TerminalId& terminal, const std::string& incarnation, std::int64_t number) override;
    void append(const wire::Entry& entry) override;
    void commit() override;

private:
    void keepPersonal(const wire::Entry& entry);

    ServerDatabase::Writer m_database;
    SqliteTransaction m_transaction;
    ShopId m_shop;
    Head m_head;
};

std::int64_t SqliteLogTransaction::lastNumber(const TerminalId& terminal, const std::string& incarnation) {
    auto row =
        m_database->prepare("SELECT number FROM receipt WHERE shop = ? AND terminal = ? AND incarnation = ? ORDER BY number DESC LIMIT 1");
    row.bind(m_shop.text).bind(terminal.text).bind(incarnation);
    return row.step() ? row.integer(0) : 0;
}

std::optional<Receipt> SqliteLogTransaction::receipt(const TerminalId& terminal, const std::string& incarnation, std::int64_t number) {
    auto row = m_database->prepare(
        "SELECT entry.bytes FROM receipt JOIN entry USING (shop, position)"
        " WHERE shop = ? AND terminal = ? AND incarnation = ? AND number = ?");
    row.bind(m_shop.text).bind(terminal.text).bind(incarnation).bind(number);
    if (!row.step()) return {};
    const wire::Entry entry = wire::readEntry(row.text(0));
    return Receipt{entry.position, entry.commandSha256, entry.verdict};
}

void SqliteLogTransaction::append(const wire::Entry& entry) {
    SALON_ASSERT(entry.position == m_head.position + 1 && entry.previousSha256 == m_head.sha256,
                 "an entry must follow the head of its log");
    m_database->prepare("INSERT INTO entry (shop, position, bytes) VALUES (?, ?, ?)")
        .bind(m_shop.text)
        .bind(entry.position)
        .bind(wire::printEntry(entry))
        .run();
    const Stamp& stamp = entry.command.stamp;
    m_database->prepare("INSERT INTO receipt (shop, terminal, incarnation, number, position) VALUES (?, ?, ?, ?, ?)")
        .bind(m_shop.text)
        .bind(stamp.terminal.text)
        .bind(stamp.incarnation)
        .bind(stamp.number)
        .bind(entry.position)
        .run();
    for (const Event& event : entry.events) {
        const auto* erased = std::get_if<CustomerErased>(&event);
        if (!erased) continue;
        m_database->prepare("DELETE FROM personal WHERE shop = ? AND customer = ?").bind(m_shop.text).bind(erased->customer.text).run();
        m_database->prepare("INSERT OR IGNORE INTO erased_customer (shop, customer) VALUES (?, ?)")
            .bind(m_shop.text)
            .bind(erased->customer.text)
            .run();
    }
    keepPersonal(entry);
    m_head = {entry.position, entry.sha256};
}

void SqliteLogTransaction::keepPersonal(const wire::Entry& entry) {
    if (!entry.command.personal) return;
    const std::string& customer = entry.command.personal->customer.text;
    auto erased = m_database->prepare("SELECT 1 FROM erased_customer WHERE shop = ? AND customer = ?");
    if (erased.bind(m_shop.text).bind(customer).step()) return;
    m_database->prepare("INSERT INTO personal (shop, position, customer, json) VALUES (?, ?, ?, ?)")
        .bind(m_shop.text)
        .bind(entry.position)
        .bind(customer)
        .bind(wire::printPersonal(*entry.command.personal))
        .run();
}

void SqliteLogTransaction::commit() {
    try {
        m_database
            ->prepare(
                "INSERT INTO shop_head (shop, position, sha256) VALUES (?, ?, ?)"
                " ON CONFLICT (shop) DO UPDATE SET position = excluded.position, sha256 = excluded.sha256")
            .bind(m_shop.text)
            .bind(m_head.position)
            .bind(m_head.sha256)
            .run();
        m_transaction.commit();
    } catch (const StoreError&) {
        m_database.distrust();
        throw;
    }
}

}  // namespace

Head readHead(SqliteDatabase& database, const ShopId& shop) {
    auto row = database.prepare("SELECT position, sha256 FROM shop_head WHERE shop = ?");
    if (!row.bind(shop.text).step()) return {};
    return {row.integer(0), row.text(1)};
}

static std::vector<wire::PrintedEntry> readPrintedEntries(SqliteDatabase& database, const ShopId& shop, wire::Position after, int limit) {
    auto row = database.prepare(
        "SELECT entry.bytes, personal.json FROM entry LEFT JOIN personal USING (shop, position)"
        " WHERE entry.shop = ? AND entry.position > ? ORDER BY entry.position LIMIT ?");
    row.bind(shop.text).bind(after).bind(limit);
    std::vector<wire::PrintedEntry> entries;
    while (row.step()) entries.push_back({row.text(0), row.isNull(1) ? std::string{} : row.text(1)});
    return entries;
}

std::vector<wire::Entry> readEntries(SqliteDatabase& database, const ShopId& shop, wire::Position after, int limit) {
    std::vector<wire::Entry> entries;
    try {
        for (const wire::PrintedEntry& printed : readPrintedEntries(database, shop, after, limit)) {
            entries.push_back(wire::readEntry(printed.entry));
            if (!printed.personal.empty()) wire::attachStoredPersonal(entries.back(), wire::readPersonal(printed.personal));
        }
    } catch (const wire::WireError& damage) {
        throw StoreError("The log is damaged after position " + std::to_string(after + static_cast<wire::Position>(entries.size())) + ": " +
                         damage.what() + " Put a backup in its place; the terminals hold the rest.");
    }
    return entries;
}

std::unique_ptr<LogTransaction> SqliteLogStore::begin(const ShopId& shop) {
    return std::make_unique<SqliteLogTransaction>(m_database.write(), shop);
}

Head SqliteLogStore::head(const ShopId& shop) {
    return readHead(*m_database.read(), shop);
}

std::vector<wire::Entry> SqliteLogStore::readAfter(const ShopId& shop, wire::Position after, int limit) {
    return readEntries(*m_database.read(), shop, after, limit);
}

std::vector<wire::PrintedEntry> SqliteLogStore::printedAfter(const ShopId& shop, wire::Position after, int limit) {
    return readPrintedEntries(*m_database.read(), shop, after, limit);
}

std::vector<Personal> SqliteLogStore::readPersonal(const ShopId& shop, wire::Position upTo) {
    const auto database = m_database.read();
    auto row = database->prepare("SELECT json FROM personal WHERE shop = ? AND position <= ? ORDER BY position");
    row.bind(shop.text).bind(upTo);
    std::vector<Personal> all;
    while (row.step()) all.push_back(wire::readPersonal(row.text(0)));
    return all;
}

std::optional<LogStore::Snapshot> SqliteLogStore::snapshot(const ShopId& shop) {
    const auto database = m_database.read();
    // One read transaction, or a newer snapshot's parts could meet an older one's head.
    database->execute("BEGIN");
    Snapshot found;
    std::string expected;
    {
        auto head = database->prepare("SELECT position, sha256, parts_sha256 FROM snapshot WHERE shop = ?");
        if (head.bind(shop.text).step()) {
            found.head = {head.integer(0), head.text(1)};
            expected = head.text(2);
        }
        auto part = database->prepare("SELECT name, bytes FROM snapshot_part WHERE shop = ?");
        part.bind(shop.text);
        while (part.step()) found.parts.emplace(part.text(0), part.text(1));
    }
    database->execute("COMMIT");
    if (expected.empty() || partsSha256(found.parts) != expected) return {};
    return found;
}

void SqliteLogStore::keepSnapshot(const ShopId& shop, const Snapshot& snapshot) {
    const auto database = m_database.write();
    SqliteTransaction transaction{*database};
    std::map<std::string, std::string> present;
    {
        auto part = database->prepare("SELECT name, bytes FROM snapshot_part WHERE shop = ?");
        part.bind(shop.text);
        while (part.step()) present.emplace(part.text(0), part.text(1));
    }
    for (const auto& [name, bytes] : present)
        if (!snapshot.parts.contains(name))
            database->prepare("DELETE FROM snapshot_part WHERE shop = ? AND name = ?").bind(shop.text).bind(name).run();
    // Most days do not change between two snapshots; only what did is written.
    for (const auto& [name, bytes] : snapshot.parts) {
        const auto old = present.find(name);
        if (old != present.end() && old->second == bytes) continue;
        database
            ->prepare(
                "INSERT INTO snapshot_part (shop, name, bytes) VALUES (?, ?, ?)"
                " ON CONFLICT (shop, name) DO UPDATE SET bytes = excluded.bytes")
            .bind(shop.text)
            .bind(name)
            .bind(bytes)
            .run();
    }
    database
        ->prepare(
            "INSERT INTO snapshot (shop, position, sha256, parts_sha256) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (shop) DO UPDATE SET position = excluded.position, sha256 = excluded.sha256,"
            " parts_sha256 = excluded.parts_sha256")
        .bind(shop.text)
        .bind(snapshot.head.position)
        .bind(snapshot.head.sha256)
        .bind(partsSha256(snapshot.parts))
        .run();
    transaction.commit();
}

}  // namespace salon::server
