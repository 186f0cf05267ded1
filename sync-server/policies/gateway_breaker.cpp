#include "policies/gateway_breaker.h"

#include <algorithm>

namespace salon::server {

bool GatewayBreaker::mayTry(std::int64_t nowMs) {
    // Later than any pause: the clock was set back.
    if (nowMs < m_retryAtMs && m_retryAtMs <= nowMs + kPauseMsMax) return false;
    if (isOpen()) m_retryAtMs = nowMs + kTryMsMax;
    return true;
}

void GatewayBreaker::succeeded() {
    m_failures = 0;
    m_retryAtMs = 0;
}

void GatewayBreaker::failed(std::int64_t nowMs, int chance) {
    constexpr int kDoublingsMax = 6;
    const std::int64_t pause = std::min(kPauseMsMax, kFirstPauseMs << std::min(m_failures, kDoublingsMax));
    ++m_failures;
    m_retryAtMs = nowMs + pause / 2 + pause / 2 * chance / 1000;
}

}  // namespace salon::server
