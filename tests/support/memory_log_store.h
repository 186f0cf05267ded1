#pragma once

#include "store/log_store.h"

#include <map>
#include <mutex>
#include <tuple>

namespace salon::test {

/// The contract of LogStore without a file: what is committed stays for the life of this object.
class MemoryLogStore : public server::LogStore {
public:
    std::unique_ptr<server::LogTransaction> begin(const ShopId& shop) override;
    server::Head head(const ShopId& shop) override;
    std::vector<wire::Entry> readAfter(const ShopId& shop, wire::Position after, int limit) override;
    std::vector<wire::PrintedEntry> printedAfter(const ShopId& shop, wire::Position after, int limit) override;
    std::vector<Personal> readPersonal(const ShopId& shop, wire::Position upTo) override;
    std::optional<Snapshot> snapshot(const ShopId& shop) override;
    void keepSnapshot(const ShopId& shop, const Snapshot& snapshot) override;

private:
    friend class MemoryLogTransaction;
    using Source = std::pair<TerminalId, std::string>;  ///< terminal and incarnation
    struct Log {
        std::vector<wire::Entry> entries;
        std::map<Source, std::map<std::int64_t, wire::Position>> numbers;
        std::map<CustomerId, bool> erased;
        std::optional<Snapshot> snapshot;
        std::mutex appending;
    };
    /// The log of that shop, made empty if there is none.
    Log& logOf(const ShopId& shop);

    std::mutex m_mutex;  ///< guards everything but a transaction's own entries
    std::map<ShopId, Log> m_logs;
};

}  // namespace salon::test
