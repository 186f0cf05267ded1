#pragma once

#include "dice.h"
#include "sync/link.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <queue>
#include <string>
#include <vector>

namespace salon::test {

/// Time that passes only when something happens. What is planned for one moment happens in the order it was planned.
class VirtualTime {
public:
    std::int64_t nowMs() const { return m_nowMs; }
    void after(int delayMs, std::function<void()> what);

    /// Does what comes next; false when nothing is planned.
    bool runNext();
    /// Does everything planned up to that moment, and lets the time until then pass.
    void runUntil(std::int64_t whenMs);

private:
    struct Planned {
        std::int64_t whenMs = 0;
        std::uint64_t order = 0;
        std::function<void()> what;
    };
    struct Later {
        bool operator()(const Planned& a, const Planned& b) const {
            return a.whenMs != b.whenMs ? a.whenMs > b.whenMs : a.order > b.order;
        }
    };

    std::int64_t m_nowMs = 0;
    std::uint64_t m_order = 0;
    std::priority_queue<Planned, std::vector<Planned>, Later> m_planned;
};

/// The timers of one process. They end with it: nothing planned here happens after this object is gone.
class VirtualTiming : public desk::Timing {
public:
    VirtualTiming(VirtualTime& time, Dice dice);

    std::int64_t nowMs() const override { return m_time.nowMs(); }
    void after(const std::string& name, int delayMs, std::function<void()> then) override;
    void cancel(const std::string& name) override;
    int jitter(int bound) override { return m_dice.below(bound); }

private:
    using Timers = std::map<std::string, std::uint64_t>;

    VirtualTime& m_time;
    Dice m_dice;
    std::shared_ptr<Timers> m_timers = std::make_shared<Timers>();
};

}  // namespace salon::test
