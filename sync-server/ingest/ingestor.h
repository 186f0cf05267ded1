#pragma once

#include "salon/book.h"
#include "salon/wire/messages.h"
#include "store/log_store.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <variant>

namespace salon::server {

/// The batch starts beyond what this incarnation has in the log: the terminal must send from nextNumber on.
struct Gap {
    std::int64_t nextNumber = 0;
};
/// A number came again with another content: two programs share one identity. Nothing was stored.
struct Fork {
    std::int64_t number = 0;
};
/// A command in the batch is stamped with another terminal than the one that sends it. Nothing was stored.
struct ForeignStamp {};

using IngestResult = std::variant<wire::BatchAnswer, Gap, Fork, ForeignStamp>;

/// Two terminals that stand at most this many batches apart can be audited without reading the log from its start.
inline constexpr std::size_t kRecentBooksMax = 256;
/// Replaying this many entries takes less time than a person notices at a start.
inline constexpr wire::Position kSnapshotEveryEntries = 5000;

/// Takes commands into a shop's log, exactly once and in order: repeat / gap / fork check, decide, append, commit,
/// then the cached book, then the announcement (DESIGN §3, §6).
///
/// Safe to call from any thread; batches of one shop follow each other. Throws StoreError when nothing could be
/// stored; the cached book is then dropped and read again.
class Ingestor {
public:
    /// Called after the commit, outside every lock; heads of one shop may arrive out of order.
    using Announce = std::function<void(const ShopId&, wire::Position head)>;

    Ingestor(LogStore& store, Announce announce, wire::Position snapshotEveryEntries = kSnapshotEveryEntries);

    /// A repeated command is answered with the verdict it got the first time.
    IngestResult ingest(const ShopId& shop, const TerminalId& sender, const wire::Batch& batch);

    /// The book at the head of the log, and where that is.
    struct At {
        Book book;
        Head head;
    };
    At current(const ShopId& shop);
    /// The book as it was at that position; nothing if it lies beyond the head, or so far back that only a replay of
    /// the whole log could tell.
    std::optional<Book> bookAt(const ShopId& shop, wire::Position position);

    /// Keeps a snapshot if enough entries came since the last one. Does not hold up batches. True if it kept one.
    bool keepSnapshotIfDue(const ShopId& shop);

private:
    struct Desk {
        std::mutex busy;
        std::deque<At> recent;          ///< ends with the current book; empty: to be read
        wire::Position snapshotAt = 0;  ///< of the newest snapshot; 0: none
    };
    Desk& deskOf(const ShopId& shop);
    /// Brings the cached book up to the head that the transaction (or the store) sees.
    At& bringUp(const ShopId& shop, Desk& desk, const Head& head);
    /// From the snapshot if it leads to the head, else from the first entry.
    At readUpTo(const ShopId& shop, Desk& desk, const Head& head);
    void replay(const ShopId& shop, At& at, wire::Position upTo);
    static void remember(Desk& desk, At at);

    LogStore& m_store;
    Announce m_announce;
    wire::Position m_snapshotEveryEntries;
    std::mutex m_mutex;
    std::map<ShopId, std::unique_ptr<Desk>> m_desks;
};

}  // namespace salon::server
