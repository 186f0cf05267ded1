#pragma once

#include "policies/messenger.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace salon::server {

/// The messengers of all shops, a thread each: a slow text of one shop holds up no other.
class Messengers {
public:
    /// `make`: called on the shop's thread, again after it threw.
    using Make = std::function<std::unique_ptr<Messenger>(const ShopId&)>;
    using UtcMs = std::function<std::int64_t()>;

    Messengers(Make make, UtcMs utcMs) : m_make(std::move(make)), m_utcMs(std::move(utcMs)) {}
    /// Returns when the texts under way are.
    ~Messengers();
    Messengers(const Messengers&) = delete;
    Messengers& operator=(const Messengers&) = delete;

    /// The log of this shop has grown, or is there. Returns at once; safe to call from any thread.
    void look(const ShopId& shop);

private:
    struct Lane {
        bool grown = true;
        std::condition_variable wake;
        std::thread thread;
    };
    void run(const ShopId& shop, Lane& lane);

    Make m_make;
    UtcMs m_utcMs;
    std::mutex m_mutex;
    bool m_stopping = false;
    std::map<ShopId, std::unique_ptr<Lane>> m_lanes;
};

}  // namespace salon::server
