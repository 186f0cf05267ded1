#pragma once

#include "ingest/ingestor.h"
#include "store/log_store.h"
#include "sync/link.h"

#include <functional>
#include <memory>
#include <optional>

namespace salon::test {

/// What happens to the server at its next commit.
enum class CommitFault {
    none,
    diskFullBefore,  ///< StoreError, nothing stored
    diskFullAfter,   ///< StoreError, and yet it is stored: the outcome is unknown
    diesBefore,      ///< the process ends with the transaction open
    diesAfter,       ///< the process ends between commit and answer
};

/// The server process has ended in the middle of a request. Not a std::exception: no handler of the product may
/// survive it.
struct ServerDied {};

/// A store that breaks when it is told to, on top of one that keeps what was committed.
class BreakableLogStore : public server::LogStore {
public:
    explicit BreakableLogStore(server::LogStore& kept) : m_kept(kept) {}

    void breakNextCommit(CommitFault fault) { m_next = fault; }

    std::unique_ptr<server::LogTransaction> begin(const ShopId& shop) override;
    server::Head head(const ShopId& shop) override { return m_kept.head(shop); }
    std::vector<wire::Entry> readAfter(const ShopId& shop, wire::Position after, int limit) override {
        return m_kept.readAfter(shop, after, limit);
    }
    std::vector<wire::PrintedEntry> printedAfter(const ShopId& shop, wire::Position after, int limit) override {
        return m_kept.printedAfter(shop, after, limit);
    }
    std::vector<Personal> readPersonal(const ShopId& shop, wire::Position upTo) override { return m_kept.readPersonal(shop, upTo); }
    std::optional<Snapshot> snapshot(const ShopId& shop) override { return m_kept.snapshot(shop); }
    void keepSnapshot(const ShopId& shop, const Snapshot& snapshot) override { m_kept.keepSnapshot(shop, snapshot); }

    /// Called by a transaction that commits: says what shall happen, once.
    CommitFault takeFault() { return std::exchange(m_next, CommitFault::none); }

private:
    server::LogStore& m_kept;
    CommitFault m_next = CommitFault::none;
};

/// The real Ingestor over a store that survives it, answering what HTTP would answer.
class FakeServer {
public:
    FakeServer(server::LogStore& disk, ShopId shop);

    /// Nothing: the process is down, or died on this request.
    std::optional<desk::Reply<wire::BatchAnswer>> take(const TerminalId& sender, const wire::Batch& batch);
    std::optional<desk::Reply<wire::Page>> read(wire::Position after, int max);

    bool isUp() const { return m_ingestor != nullptr; }
    void kill() { m_ingestor.reset(); }
    void start();
    void breakNextCommit(CommitFault fault) { m_store.breakNextCommit(fault); }
    /// Answers every request with "come back in so many seconds"; 0: works normally.
    void setOverloaded(int retryAfterSeconds) { m_retryAfterSeconds = retryAfterSeconds; }

    /// The book the server decides on; the server must be up.
    Book book();
    server::Head head() { return m_disk.head(m_shop); }
    const ShopId& shop() const { return m_shop; }

    /// The log ends here now.
    std::function<void(wire::Position)> onAnnounce;
    /// The process has died on a request.
    std::function<void()> onDied;
    /// A batch may have changed the log; called before its answer, if there is one, leaves.
    std::function<void(const wire::BatchAnswer*)> afterBatch;

private:
    server::LogStore& m_disk;
    BreakableLogStore m_store;
    ShopId m_shop;
    std::unique_ptr<server::Ingestor> m_ingestor;
    int m_retryAfterSeconds = 0;
};

}  // namespace salon::test
