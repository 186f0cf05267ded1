#pragma once

#include "ingest/ingestor.h"

#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

namespace salon::server {

/// Keeps snapshots on a thread of its own, so that no terminal waits for one.
///
/// A snapshot that cannot be written is left out: it is a cache.
class SnapshotKeeper {
public:
    explicit SnapshotKeeper(Ingestor& ingestor);
    ~SnapshotKeeper();
    SnapshotKeeper(const SnapshotKeeper&) = delete;
    SnapshotKeeper& operator=(const SnapshotKeeper&) = delete;

    /// The log of this shop has grown. Returns at once; safe to call from any thread.
    void look(const ShopId& shop);

private:
    void run();

    Ingestor& m_ingestor;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::set<ShopId> m_grown;
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace salon::server
