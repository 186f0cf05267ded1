#pragma once

#include "salon/ids.h"
#include "salon/wire/entry_json.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>

namespace salon::server {

/// Waits of the log route that hold a thread each; whoever comes when all are taken gets the answer at once.
inline constexpr int kWaitersMax = 8;

/// Where each shop's log ends, as far as it was announced; for those who wait a moment for more.
///
/// Safe to call from any thread.
class HeadBoard {
public:
    void announce(const ShopId& shop, wire::Position head);
    /// Returns when the log of this shop goes beyond `position`, the time is over, too many wait already, or close()
    /// was called. `head` is what the caller has just read from the store.
    void waitBeyond(const ShopId& shop, wire::Position position, wire::Position head, std::chrono::milliseconds atMost);
    /// Lets everybody go, for good.
    void close();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<ShopId, wire::Position> m_heads;
    int m_waiting = 0;
    bool m_closed = false;
};

}  // namespace salon::server
