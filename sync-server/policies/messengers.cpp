#include "policies/messengers.h"

#include <cstdio>

namespace salon::server {

Messengers::~Messengers() {
    {
        const std::lock_guard turn{m_mutex};
        m_stopping = true;
        for (auto& [shop, lane] : m_lanes) lane->wake.notify_one();
    }
    for (auto& [shop, lane] : m_lanes) lane->thread.join();
}

void Messengers::look(const ShopId& shop) {
    const std::lock_guard turn{m_mutex};
    if (m_stopping) return;
    auto& lane = m_lanes[shop];
    if (!lane) {
        lane = std::make_unique<Lane>();
        lane->thread = std::thread([this, shop, &own = *lane] { run(shop, own); });
    }
    lane->grown = true;
    lane->wake.notify_one();
}

void Messengers::run(const ShopId& shop, Lane& lane) {
    std::unique_ptr<Messenger> messenger;
    std::string complaint;
    std::unique_lock turn{m_mutex};
    while (!m_stopping) {
        lane.grown = false;
        turn.unlock();
        std::int64_t again = 0;
        try {
            if (!messenger) messenger = m_make(shop);
            again = messenger->step();
            complaint.clear();
        } catch (const std::exception& error) {
            // Said once, not every two seconds.
            if (complaint != error.what()) std::fprintf(stderr, "hairshop-server: texts wait: %s\n", error.what());
            complaint = error.what();
            again = m_utcMs() + kStoreRetryMs;
        }
        turn.lock();
        const auto rest = std::chrono::milliseconds(again - m_utcMs());
        if (rest.count() > 0) lane.wake.wait_for(turn, rest, [&] { return m_stopping || lane.grown; });
    }
    turn.unlock();
    try {
        if (messenger) messenger->stop();
    } catch (const std::exception&) {
        // The next messenger asks a person about it.
    }
}

}  // namespace salon::server
