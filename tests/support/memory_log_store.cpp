#include "memory_log_store.h"

#include "salon/events.h"

#include <algorithm>

namespace salon::test {

class MemoryLogTransaction : public server::LogTransaction {
public:
    MemoryLogTransaction(MemoryLogStore& store, MemoryLogStore::Log& log) : m_store(store), m_log(log), m_turn(log.appending) {}

    server::Head head() override {
        const auto* last = !m_new.empty() ? &m_new.back() : !m_log.entries.empty() ? &m_log.entries.back() : nullptr;
        return last ? server::Head{last->position, last->sha256} : server::Head{};
    }

    std::int64_t lastNumber(const TerminalId& terminal, const std::string& incarnation) override {
        std::int64_t last = 0;
        const auto known = m_log.numbers.find({terminal, incarnation});
        if (known != m_log.numbers.end()) last = known->second.rbegin()->first;
        for (const auto& entry : m_new)
            if (isFrom(entry, terminal, incarnation)) last = std::max(last, entry.command.stamp.number);
        return last;
    }

    std::optional<server::Receipt> receipt(const TerminalId& terminal, const std::string& incarnation, std::int64_t number) override {
        for (const auto& entry : m_new)
            if (isFrom(entry, terminal, incarnation) && entry.command.stamp.number == number) return receiptOf(entry);
        const auto known = m_log.numbers.find({terminal, incarnation});
        if (known == m_log.numbers.end() || !known->second.contains(number)) return {};
        return receiptOf(m_log.entries[static_cast<std::size_t>(known->second.at(number) - 1)]);
    }

    void append(const wire::Entry& entry) override {
        if (entry.position != head().position + 1) throw server::StoreError("An entry does not follow the end of the log.");
        m_new.push_back(entry);
    }

    void commit() override {
        const std::lock_guard lock{m_store.m_mutex};
        for (auto& entry : m_new) {
            const Stamp& stamp = entry.command.stamp;
            auto& numbers = m_log.numbers[{stamp.terminal, stamp.incarnation}];
            if (!numbers.emplace(stamp.number, entry.position).second)
                throw server::StoreError("Command " + std::to_string(stamp.number) + " of this incarnation is in the log already.");
            m_log.entries.push_back(std::move(entry));
            forgetErased(m_log.entries.back());
        }
        m_new.clear();
    }

private:
    static bool isFrom(const wire::Entry& entry, const TerminalId& terminal, const std::string& incarnation) {
        return entry.command.stamp.terminal == terminal && entry.command.stamp.incarnation == incarnation;
    }
    static server::Receipt receiptOf(const wire::Entry& entry) { return {entry.position, entry.commandSha256, entry.verdict}; }

    void forgetErased(wire::Entry& added) {
        bool erasesMore = false;
        for (const auto& event : added.events)
            if (const auto* erasure = std::get_if<CustomerErased>(&event)) erasesMore = m_log.erased[erasure->customer] = true;
        const auto forget = [&](wire::Entry& entry) {
            if (entry.command.personal && m_log.erased.contains(entry.command.personal->customer)) entry.command.personal.reset();
        };
        forget(added);
        if (erasesMore) std::for_each(m_log.entries.begin(), m_log.entries.end(), forget);
    }

    MemoryLogStore& m_store;
    MemoryLogStore::Log& m_log;
    std::lock_guard<std::mutex> m_turn;
    std::vector<wire::Entry> m_new;
};

MemoryLogStore::Log& MemoryLogStore::logOf(const ShopId& shop) {
    const std::lock_guard lock{m_mutex};
    return m_logs[shop];
}

std::unique_ptr<server::LogTransaction> MemoryLogStore::begin(const ShopId& shop) {
    return std::make_unique<MemoryLogTransaction>(*this, logOf(shop));
}

server::Head MemoryLogStore::head(const ShopId& shop) {
    const std::lock_guard lock{m_mutex};
    const auto& entries = m_logs[shop].entries;
    return entries.empty() ? server::Head{} : server::Head{entries.back().position, entries.back().sha256};
}

std::vector<wire::Entry> MemoryLogStore::readAfter(const ShopId& shop, wire::Position after, int limit) {
    const std::lock_guard lock{m_mutex};
    const auto& entries = m_logs[shop].entries;
    const auto from = std::min<std::size_t>(static_cast<std::size_t>(std::max<wire::Position>(after, 0)), entries.size());
    const auto to = std::min(entries.size(), from + static_cast<std::size_t>(std::max(limit, 0)));
    return {entries.begin() + static_cast<std::ptrdiff_t>(from), entries.begin() + static_cast<std::ptrdiff_t>(to)};
}

std::vector<wire::PrintedEntry> MemoryLogStore::printedAfter(const ShopId& shop, wire::Position after, int limit) {
    std::vector<wire::PrintedEntry> printed;
    for (const auto& entry : readAfter(shop, after, limit)) printed.push_back(wire::printedEntry(entry));
    return printed;
}

std::vector<Personal> MemoryLogStore::readPersonal(const ShopId& shop, wire::Position upTo) {
    const std::lock_guard lock{m_mutex};
    std::vector<Personal> parts;
    for (const auto& entry : m_logs[shop].entries)
        if (entry.position <= upTo && entry.command.personal) parts.push_back(*entry.command.personal);
    return parts;
}

std::optional<server::LogStore::Snapshot> MemoryLogStore::snapshot(const ShopId& shop) {
    const std::lock_guard lock{m_mutex};
    return m_logs[shop].snapshot;
}

void MemoryLogStore::keepSnapshot(const ShopId& shop, const Snapshot& snapshot) {
    const std::lock_guard lock{m_mutex};
    m_logs[shop].snapshot = snapshot;
}

}  // namespace salon::test
