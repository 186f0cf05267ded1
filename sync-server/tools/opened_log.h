#pragma once

#include "salon/book.h"
#include "salon/customer.h"
#include "salon/wire/entry_json.h"
#include "store/log_store.h"
#include "store/sqlite_database.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace salon::server {

/// The log in a file somebody names: a server's data folder or file, or a terminal's. Reads only.
///
/// Throws StoreError if there is no log of ours.
class OpenedLog {
public:
    explicit OpenedLog(const std::filesystem::path& fileOrFolder);

    std::vector<ShopId> shops();
    /// What the file says its log ends with.
    Head head(const ShopId& shop);

    /// An entry as its bytes stand in the file, unchecked.
    struct Row {
        wire::Position position = 0;
        std::string bytes;
        std::optional<std::string> personal;
    };
    void eachRow(const ShopId& shop, wire::Position after, wire::Position upTo, const std::function<void(const Row&)>& then);

    /// Where the file's index says each command stands. A terminal's file has no such index: nothing then.
    struct IndexedReceipt {
        TerminalId terminal;
        std::string incarnation;
        std::int64_t number = 0;
        wire::Position position = 0;
    };
    std::optional<std::vector<IndexedReceipt>> receipts(const ShopId& shop);
    /// The snapshot a server's file keeps, if any.
    std::optional<LogStore::Snapshot> snapshot(const ShopId& shop);

private:
    bool hasTable(const std::string& name);

    std::unique_ptr<SqliteDatabase> m_database;
    bool m_isServer = false;
};

/// Reads one row whole; throws wire::WireError if a hash in it is wrong.
wire::Entry entryOf(const OpenedLog::Row& row);

/// The fold of a shop's log up to a position, with what is known of its people.
struct Folded {
    Book book;
    Head head;
    std::map<CustomerId, std::string> names;

    void take(const wire::Entry& entry);
    /// The name an entry tells, before the entry itself is taken.
    void learn(const wire::Entry& entry);
    std::string nameOf(const CustomerId& customer) const;
};
Folded fold(OpenedLog& log, const ShopId& shop, wire::Position upTo);

}  // namespace salon::server
