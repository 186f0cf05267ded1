#pragma once

#include "ingest/ingestor.h"
#include "passing_store.h"
#include "server_machine.h"
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
class BreakableLogStore : public PassingStore {
public:
    explicit BreakableLogStore(server::LogStore& kept) : m_kept(kept) {}

    void breakNextCommit(CommitFault fault) { m_next = fault; }

    std::unique_ptr<server::LogTransaction> begin(const ShopId& shop) override;

    /// Called by a transaction that commits: says what shall happen, once.
    CommitFault takeFault() { return std::exchange(m_next, CommitFault::none); }

private:
    server::LogStore& kept() override { return m_kept; }

    server::LogStore& m_kept;
    CommitFault m_next = CommitFault::none;
};

/// The real Ingestor over a disk that survives it, answering what HTTP would answer.
class FakeServer {
public:
    FakeServer(server::LogStore& disk, ServerMachine& machine, ShopId shop);

    /// Nothing: the process is down, or died on this request.
    std::optional<desk::Reply<wire::BatchAnswer>> take(const TerminalId& sender, const wire::Batch& batch);
    std::optional<desk::Reply<wire::Page>> read(wire::Position after, int max);

    bool isUp() const { return m_ingestor != nullptr; }
    void kill(Ending ending = Ending::killed);
    /// False: the disk does not let it start just now.
    bool start();
    void breakNextCommit(CommitFault fault) { m_store.breakNextCommit(fault); }
    /// Answers every request with "come back in so many seconds"; 0: works normally.
    void setOverloaded(int retryAfterSeconds) { m_retryAfterSeconds = retryAfterSeconds; }

    /// The book the server decides on; the server must be up.
    Book book();
    server::Head head() {
        [[maybe_unused]] const auto calm = m_machine.calm();
        return m_disk.head(m_shop);
    }
    const ShopId& shop() const { return m_shop; }

    /// How its process ends when it dies in the middle of a request.
    Ending endingWhenItDies = Ending::killed;
    /// The log ends here now.
    std::function<void(wire::Position)> onAnnounce;
    /// The process has died on a request.
    std::function<void()> onDied;
    /// A batch may have changed the log; called before its answer, if there is one, leaves.
    std::function<void(const wire::BatchAnswer*)> afterBatch;

private:
    /// What a person would be told is answered; a disk on which the process has died answers nothing.
    template <class Answer, class Work>
    std::optional<desk::Reply<Answer>> answered(Work work);
    void die();

    server::LogStore& m_disk;
    ServerMachine& m_machine;
    BreakableLogStore m_store;
    ShopId m_shop;
    std::unique_ptr<server::Ingestor> m_ingestor;
    int m_retryAfterSeconds = 0;
};

}  // namespace salon::test
