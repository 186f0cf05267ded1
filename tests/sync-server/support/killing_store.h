#pragma once

#include "store/log_store.h"

#include <memory>
#include <utility>

namespace salon::test {

/// Whoever is killed says no more.
struct Killed {};

/// Ends everything at a step: kills, or lets the disk fail there once.
struct Countdown {
    int left = -1;  ///< steps until then; below 0: never
    bool failsOnly = false;

    void tick() {
        if (left < 0 || left-- > 0) return;
        if (failsOnly) throw server::StoreError("The disk failed.");
        throw Killed{};
    }
};

/// A store that counts down at each of its steps, before and after the commit.
class KillingStore : public server::LogStore {
public:
    KillingStore(server::LogStore& real, Countdown& countdown) : m_real(real), m_countdown(countdown) {}

    std::unique_ptr<server::LogTransaction> begin(const ShopId& shop) override {
        m_countdown.tick();
        return std::make_unique<Transaction>(m_real.begin(shop), m_countdown);
    }
    server::Head head(const ShopId& shop) override {
        m_countdown.tick();
        return m_real.head(shop);
    }
    std::vector<wire::Entry> readAfter(const ShopId& shop, wire::Position after, int limit) override {
        m_countdown.tick();
        return m_real.readAfter(shop, after, limit);
    }
    std::vector<wire::PrintedEntry> printedAfter(const ShopId& shop, wire::Position after, int limit) override {
        return m_real.printedAfter(shop, after, limit);
    }
    std::vector<Personal> readPersonal(const ShopId& shop, wire::Position upTo) override { return m_real.readPersonal(shop, upTo); }
    std::optional<Snapshot> snapshot(const ShopId& shop) override { return m_real.snapshot(shop); }
    void keepSnapshot(const ShopId& shop, const Snapshot& snapshot) override { m_real.keepSnapshot(shop, snapshot); }

private:
    struct Transaction : server::LogTransaction {
        Transaction(std::unique_ptr<server::LogTransaction> real, Countdown& countdown) : real(std::move(real)), countdown(countdown) {}
        server::Head head() override { return real->head(); }
        std::int64_t lastNumber(const TerminalId& terminal, const std::string& incarnation) override {
            return real->lastNumber(terminal, incarnation);
        }
        std::optional<server::Receipt> receipt(const TerminalId& terminal, const std::string& incarnation, std::int64_t number) override {
            return real->receipt(terminal, incarnation, number);
        }
        void append(const wire::Entry& entry) override { real->append(entry); }
        void commit() override {
            countdown.tick();
            real->commit();
            countdown.tick();
        }
        std::unique_ptr<server::LogTransaction> real;
        Countdown& countdown;
    };

    server::LogStore& m_real;
    Countdown& m_countdown;
};

}  // namespace salon::test
