#pragma once

#include "salon/book.h"
#include "salon/wire/messages.h"
#include "store/log_store.h"

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

/// Takes commands into a shop's log, exactly once and in order: repeat / gap / fork check, decide, append, commit,
/// then the cached book, then the announcement (DESIGN §3, §6).
///
/// Safe to call from any thread; batches of one shop follow each other. Throws StoreError when nothing could be
/// stored; the cached book is then dropped and read again.
class Ingestor {
public:
    using Announce = std::function<void(const ShopId&, wire::Position head)>;

    Ingestor(LogStore& store, Announce announce);

    /// A repeated command is answered with the verdict it got the first time.
    IngestResult ingest(const ShopId& shop, const TerminalId& sender, const wire::Batch& batch);

    /// The book at the head of the log, and where that is.
    struct At {
        Book book;
        Head head;
    };
    At current(const ShopId& shop);

private:
    struct Desk {
        std::mutex busy;
        std::optional<At> cached;
    };
    Desk& deskOf(const ShopId& shop);
    /// Brings the cached book up to the head that the transaction (or the store) sees.
    At& bringUp(const ShopId& shop, Desk& desk, const Head& head);

    LogStore& m_store;
    Announce m_announce;
    std::mutex m_mutex;
    std::map<ShopId, std::unique_ptr<Desk>> m_desks;
};

}  // namespace salon::server
