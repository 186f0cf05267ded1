#include "ingest/ingestor.h"

#include "salon/assert.h"
#include "salon/decide.h"
#include "salon/evolve.h"
#include "salon/wire/book_json.h"
#include "salon/wire/canonical.h"
#include "salon/wire/command_json.h"

#include <algorithm>

namespace salon::server {

namespace {

/// What has become of one batch while its transaction is open.
struct Taken {
    Ingestor::At at;
    wire::BatchAnswer answer;
    bool appended = false;
};

/// Puts one new command behind the head.
void take(Taken& taken, LogTransaction& transaction, const Command& command) {
    const Decision decision = decide(taken.at.book, command);
    const wire::Entry entry = wire::makeEntry(taken.at.head.position + 1, taken.at.head.sha256, command, decision);
    transaction.append(entry);
    evolveAll(taken.at.book, decision.events);
    taken.at.head = {entry.position, entry.sha256};
    taken.answer.items.push_back({command.stamp.number, entry.commandSha256, entry.position, entry.verdict});
    taken.appended = true;
}

/// Answers what stops the batch, if anything does.
std::optional<IngestResult> takeAll(Taken& taken, LogTransaction& transaction, const wire::Batch& batch) {
    std::map<std::string, std::int64_t> lastNumbers;
    for (const Command& command : batch.commands) {
        const Stamp& stamp = command.stamp;
        auto last = lastNumbers.find(stamp.incarnation);
        if (last == lastNumbers.end())
            last = lastNumbers.emplace(stamp.incarnation, transaction.lastNumber(stamp.terminal, stamp.incarnation)).first;
        if (stamp.number == last->second + 1) {
            take(taken, transaction, command);
            last->second = stamp.number;
            continue;
        }
        const auto receipt = transaction.receipt(stamp.terminal, stamp.incarnation, stamp.number);
        if (!receipt) return Gap{last->second + 1};
        if (receipt->commandSha256 != wire::commandSha256(command)) return Fork{stamp.number};
        taken.answer.items.push_back({stamp.number, receipt->commandSha256, receipt->position, receipt->verdict});
    }
    return {};
}

}  // namespace

Ingestor::Ingestor(LogStore& store, Announce announce, wire::Position snapshotEveryEntries)
    : m_store(store), m_announce(std::move(announce)), m_snapshotEveryEntries(snapshotEveryEntries) {}

IngestResult Ingestor::ingest(const ShopId& shop, const TerminalId& sender, const wire::Batch& batch) {
    for (const Command& command : batch.commands)
        if (command.stamp.terminal != sender) return ForeignStamp{};

    Taken taken;
    {
        Desk& desk = deskOf(shop);
        const std::lock_guard turn{desk.busy};
        try {
            const auto transaction = m_store.begin(shop);
            taken.at = bringUp(shop, desk, transaction->head());
            if (auto stopped = takeAll(taken, *transaction, batch)) return *stopped;
            if (taken.appended) transaction->commit();
        } catch (...) {
            // Whether the commit reached the disk is unknown: the log says, not our memory.
            desk.recent.clear();
            throw;
        }
        taken.answer.head = taken.at.head.position;
        if (taken.appended) remember(desk, taken.at);
    }
    if (taken.appended && m_announce) m_announce(shop, taken.answer.head);
    return taken.answer;
}

Ingestor::At Ingestor::current(const ShopId& shop) {
    Desk& desk = deskOf(shop);
    const std::lock_guard turn{desk.busy};
    return bringUp(shop, desk, m_store.head(shop));
}

std::optional<Book> Ingestor::bookAt(const ShopId& shop, wire::Position position) {
    At nearest;
    {
        Desk& desk = deskOf(shop);
        const std::lock_guard turn{desk.busy};
        if (position > bringUp(shop, desk, m_store.head(shop)).head.position) return {};
        const auto later = std::upper_bound(desk.recent.begin(), desk.recent.end(), position,
                                            [](wire::Position at, const At& recent) { return at < recent.head.position; });
        if (later == desk.recent.begin()) return {};
        nearest = *std::prev(later);
    }
    replay(shop, nearest, position);
    return nearest.book;
}

bool Ingestor::keepSnapshotIfDue(const ShopId& shop) {
    At at;
    {
        Desk& desk = deskOf(shop);
        const std::lock_guard turn{desk.busy};
        at = bringUp(shop, desk, m_store.head(shop));
        if (at.head.position - desk.snapshotAt < m_snapshotEveryEntries) return false;
        desk.snapshotAt = at.head.position;
    }
    LogStore::Snapshot snapshot{at.head, {}};
    for (const auto& [name, part] : wire::bookToParts(at.book)) snapshot.parts.emplace(name, wire::canonicalBytes(part));
    m_store.keepSnapshot(shop, snapshot);
    return true;
}

Ingestor::Desk& Ingestor::deskOf(const ShopId& shop) {
    const std::lock_guard turn{m_mutex};
    auto& desk = m_desks[shop];
    if (!desk) desk = std::make_unique<Desk>();
    return *desk;
}

Ingestor::At& Ingestor::bringUp(const ShopId& shop, Desk& desk, const Head& head) {
    // A log shorter than our memory was put back from a backup underneath us.
    if (!desk.recent.empty() && desk.recent.back().head.position > head.position) desk.recent.clear();
    if (desk.recent.empty()) {
        desk.recent.push_back(readUpTo(shop, desk, head));
    } else if (desk.recent.back().head.position < head.position) {
        At next = desk.recent.back();
        replay(shop, next, head.position);
        remember(desk, std::move(next));
    }
    if (desk.recent.back().head.sha256 != head.sha256)
        throw StoreError("The log of shop " + shop.text + " does not fit its own head at position " + std::to_string(head.position) +
                         ". Put a backup in its place; the terminals hold the rest.");
    return desk.recent.back();
}

Ingestor::At Ingestor::readUpTo(const ShopId& shop, Desk& desk, const Head& head) {
    if (const auto snapshot = m_store.snapshot(shop); snapshot && snapshot->head.position <= head.position) {
        try {
            std::map<std::string, wire::Json> parts;
            for (const auto& [name, bytes] : snapshot->parts) parts.emplace(name, wire::parseStrict(bytes));
            At at{wire::bookFromParts(parts), snapshot->head};
            replay(shop, at, head.position);
            if (at.head.sha256 == head.sha256) {
                desk.snapshotAt = snapshot->head.position;
                return at;
            }
        } catch (const std::exception&) {
            // A snapshot is a cache: one that cannot be read, or does not lead to the head, costs time and nothing else.
        }
    }
    At at;
    replay(shop, at, head.position);
    desk.snapshotAt = 0;
    return at;
}

void Ingestor::replay(const ShopId& shop, At& at, wire::Position upTo) {
    while (at.head.position < upTo) {
        const auto limit = std::min<wire::Position>(upTo - at.head.position, wire::kEntriesPerPageMax);
        const auto entries = m_store.readAfter(shop, at.head.position, static_cast<int>(limit));
        if (entries.empty()) throw StoreError("The log of shop " + shop.text + " ends before its head. Put a backup in its place.");
        for (const wire::Entry& entry : entries) {
            if (entry.position != at.head.position + 1 || entry.previousSha256 != at.head.sha256)
                throw StoreError("The log of shop " + shop.text + " is broken after position " + std::to_string(at.head.position) +
                                 ". Put a backup in its place; the terminals hold the rest.");
            evolveAll(at.book, entry.events);
            at.head = {entry.position, entry.sha256};
        }
    }
}

void Ingestor::remember(Desk& desk, At at) {
    desk.recent.push_back(std::move(at));
    if (desk.recent.size() > kRecentBooksMax) desk.recent.pop_front();
}

}  // namespace salon::server
