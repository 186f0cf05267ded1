#pragma once

#include "store/log_store.h"

namespace salon::test {

/// Passes everything on to another store, for a store that does one thing otherwise.
class PassingStore : public server::LogStore {
public:
    std::unique_ptr<server::LogTransaction> begin(const ShopId& shop) override { return kept().begin(shop); }
    server::Head head(const ShopId& shop) override { return kept().head(shop); }
    std::vector<wire::Entry> readAfter(const ShopId& shop, wire::Position after, int limit) override {
        return kept().readAfter(shop, after, limit);
    }
    std::vector<wire::PrintedEntry> printedAfter(const ShopId& shop, wire::Position after, int limit) override {
        return kept().printedAfter(shop, after, limit);
    }
    std::vector<Personal> readPersonal(const ShopId& shop, wire::Position upTo) override { return kept().readPersonal(shop, upTo); }
    std::optional<Snapshot> snapshot(const ShopId& shop) override { return kept().snapshot(shop); }
    void keepSnapshot(const ShopId& shop, const Snapshot& snapshot) override { kept().keepSnapshot(shop, snapshot); }

protected:
    virtual server::LogStore& kept() = 0;
};

}  // namespace salon::test
