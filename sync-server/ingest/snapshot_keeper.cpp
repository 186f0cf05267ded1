#include "ingest/snapshot_keeper.h"

namespace salon::server {

SnapshotKeeper::SnapshotKeeper(Ingestor& ingestor) : m_ingestor(ingestor), m_thread([this] { run(); }) {}

SnapshotKeeper::~SnapshotKeeper() {
    {
        const std::lock_guard turn{m_mutex};
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void SnapshotKeeper::look(const ShopId& shop) {
    {
        const std::lock_guard turn{m_mutex};
        m_grown.insert(shop);
    }
    m_wake.notify_one();
}

void SnapshotKeeper::run() {
    std::unique_lock turn{m_mutex};
    while (true) {
        m_wake.wait(turn, [this] { return m_stopping || !m_grown.empty(); });
        if (m_stopping) return;
        const std::set<ShopId> grown = std::exchange(m_grown, {});
        turn.unlock();
        for (const ShopId& shop : grown) {
            try {
                m_ingestor.keepSnapshotIfDue(shop);
            } catch (const StoreError&) {
                // The next growth of the log tries again.
            }
        }
        turn.lock();
    }
}

}  // namespace salon::server
