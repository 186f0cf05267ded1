#pragma once

#include "support/memory_log_store.h"

#include <utility>

namespace salon::test {

/// A store whose next commit fails, before or after the disk has it.
class FailingStore : public MemoryLogStore {
public:
    enum class Fault { none, beforeCommit, afterCommit } fault = Fault::none;

    std::unique_ptr<server::LogTransaction> begin(const ShopId& shop) override {
        return std::make_unique<Transaction>(*this, MemoryLogStore::begin(shop));
    }

private:
    struct Transaction : server::LogTransaction {
        Transaction(FailingStore& owner, std::unique_ptr<server::LogTransaction> real) : owner(owner), real(std::move(real)) {}
        server::Head head() override { return real->head(); }
        std::int64_t lastNumber(const TerminalId& terminal, const std::string& incarnation) override {
            return real->lastNumber(terminal, incarnation);
        }
        std::optional<server::Receipt> receipt(const TerminalId& terminal, const std::string& incarnation, std::int64_t number) override {
            return real->receipt(terminal, incarnation, number);
        }
        void append(const wire::Entry& entry) override { real->append(entry); }
        void commit() override {
            const Fault fault = std::exchange(owner.fault, Fault::none);
            if (fault == Fault::beforeCommit) throw server::StoreError("The disk is full.");
            real->commit();
            if (fault == Fault::afterCommit) throw server::StoreError("The power failed before anybody knew.");
        }
        FailingStore& owner;
        std::unique_ptr<server::LogTransaction> real;
    };
};

}  // namespace salon::test
