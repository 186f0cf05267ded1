#include "stream/head_board.h"

#include <algorithm>

namespace salon::server {

void HeadBoard::announce(const ShopId& shop, wire::Position head) {
    {
        const std::lock_guard turn{m_mutex};
        auto& known = m_heads[shop];
        known = std::max(known, head);
    }
    m_changed.notify_all();
}

void HeadBoard::waitBeyond(const ShopId& shop, wire::Position position, wire::Position head, std::chrono::milliseconds atMost) {
    std::unique_lock turn{m_mutex};
    auto& known = m_heads[shop];
    known = std::max(known, head);
    if (m_waiting >= kWaitersMax) return;
    ++m_waiting;
    m_changed.wait_for(turn, atMost, [&] { return m_closed || m_heads[shop] > position; });
    --m_waiting;
}

void HeadBoard::close() {
    {
        const std::lock_guard turn{m_mutex};
        m_closed = true;
    }
    m_changed.notify_all();
}

}  // namespace salon::server
