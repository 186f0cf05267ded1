#include "sync/circuit_breaker.h"

#include <algorithm>

namespace salon::desk {

bool CircuitBreaker::mayTry(std::int64_t nowMs) {
    if (m_state == State::closed) return true;
    if (waitMs(nowMs) > 0) return false;
    m_state = State::halfOpen;
    // A probe that never answers must not keep the breaker half-open for ever: the next one is due as late as this one was.
    m_openedAtMs = nowMs;
    return true;
}

void CircuitBreaker::succeeded(std::int64_t tookMs, std::int64_t nowMs) {
    // An answer to something asked before the breaker opened says nothing about the line now.
    if (m_state == State::open) return;
    m_failures = 0;
    m_slow = tookMs > kSlowMs ? m_slow + 1 : 0;
    if (m_state == State::halfOpen) {
        if (m_slow > 0) return open(nowMs);
        m_state = State::closed;
        return;
    }
    if (m_slow >= kSlowMax) open(nowMs);
}

void CircuitBreaker::failed(std::int64_t nowMs) {
    if (m_state == State::open) return;
    ++m_failures;
    if (m_state == State::halfOpen || m_failures >= kFailuresMax) open(nowMs);
}

void CircuitBreaker::overdue(std::int64_t nowMs) {
    if (m_state == State::open) return;
    if (m_state == State::halfOpen || ++m_slow >= kSlowMax) open(nowMs);
}

int CircuitBreaker::waitMs(std::int64_t nowMs) const {
    if (m_state == State::closed) return 0;
    return static_cast<int>(std::clamp<std::int64_t>(m_openedAtMs + kProbeMs - nowMs, 0, kProbeMs));
}

void CircuitBreaker::open(std::int64_t nowMs) {
    m_state = State::open;
    m_openedAtMs = nowMs;
    m_failures = 0;
    m_slow = 0;
}

}  // namespace salon::desk
