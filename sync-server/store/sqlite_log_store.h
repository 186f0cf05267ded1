#pragma once

#include "store/log_store.h"
#include "store/server_database.h"

namespace salon::server {

/// The logs in the server's database file.
class SqliteLogStore : public LogStore {
public:
    explicit SqliteLogStore(ServerDatabase& database) : m_database(database) {}

    std::unique_ptr<LogTransaction> begin(const ShopId& shop) override;
    Head head(const ShopId& shop) override;
    std::vector<wire::Entry> readAfter(const ShopId& shop, wire::Position after, int limit) override;
    std::vector<wire::PrintedEntry> printedAfter(const ShopId& shop, wire::Position after, int limit) override;
    std::vector<Personal> readPersonal(const ShopId& shop, wire::Position upTo) override;
    std::optional<Snapshot> snapshot(const ShopId& shop) override;
    void keepSnapshot(const ShopId& shop, const Snapshot& snapshot) override;

private:
    ServerDatabase& m_database;
};

/// Reads entries of a shop over any connection whose file has our tables; for tools that open a file by themselves.
std::vector<wire::Entry> readEntries(SqliteDatabase& database, const ShopId& shop, wire::Position after, int limit);
Head readHead(SqliteDatabase& database, const ShopId& shop);

}  // namespace salon::server
