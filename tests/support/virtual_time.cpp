#include "virtual_time.h"

namespace salon::test {

void VirtualTime::after(int delayMs, std::function<void()> what) {
    m_planned.push({m_nowMs + (delayMs > 0 ? delayMs : 0), ++m_order, std::move(what)});
}

bool VirtualTime::runNext() {
    if (m_planned.empty()) return false;
    Planned next = std::move(const_cast<Planned&>(m_planned.top()));
    m_planned.pop();
    m_nowMs = next.whenMs;
    next.what();
    return true;
}

void VirtualTime::runUntil(std::int64_t whenMs) {
    while (!m_planned.empty() && m_planned.top().whenMs <= whenMs) runNext();
    if (m_nowMs < whenMs) m_nowMs = whenMs;
}

VirtualTiming::VirtualTiming(VirtualTime& time, Dice dice) : m_time(time), m_dice(std::move(dice)) {}

void VirtualTiming::after(const std::string& name, int delayMs, std::function<void()> then) {
    const std::uint64_t turn = ++(*m_timers)[name];
    m_time.after(delayMs, [timers = std::weak_ptr(m_timers), name, turn, then = std::move(then)] {
        const auto alive = timers.lock();
        if (!alive || (*alive)[name] != turn) return;
        ++(*alive)[name];
        then();
    });
}

void VirtualTiming::cancel(const std::string& name) {
    ++(*m_timers)[name];
}

}  // namespace salon::test
