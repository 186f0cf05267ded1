#include "policies/guarded_gateway.h"

namespace salon::server {

bool GuardedGateway::isReachable() {
    {
        const std::lock_guard turn{m_mutex};
        if (!m_breaker.mayTry(m_utcMs())) return false;
    }
    const bool reachable = m_gateway->isReachable();
    const std::lock_guard turn{m_mutex};
    m_admitted = reachable;
    if (!reachable) m_breaker.failed(m_utcMs(), m_chance());
    return reachable;
}

Sending GuardedGateway::send(const OutgoingText& text) {
    {
        const std::lock_guard turn{m_mutex};
        if (!std::exchange(m_admitted, false) && !m_breaker.mayTry(m_utcMs())) return Sending::notNow("gateway_down");
    }
    Sending sending = m_gateway->send(text);
    const std::lock_guard turn{m_mutex};
    learn(sending);
    return sending;
}

void GuardedGateway::learn(const Sending& sending) {
    switch (sending.outcome) {
        case Sending::Outcome::handedOver: ++m_figures.handedOver; break;
        case Sending::Outcome::failed: ++m_figures.failed; break;
        case Sending::Outcome::unknown: ++m_figures.unknown; break;
    }
    // Whoever refuses one text for good is there and working.
    const bool works = sending.outcome == Sending::Outcome::handedOver || (sending.outcome == Sending::Outcome::failed && !sending.mayTryAgain);
    if (works)
        m_breaker.succeeded();
    else
        m_breaker.failed(m_utcMs(), m_chance());
}

std::int64_t GuardedGateway::retryAtMs() const {
    const std::lock_guard turn{m_mutex};
    return m_breaker.retryAtMs();
}

bool GuardedGateway::isFailing() const {
    const std::lock_guard turn{m_mutex};
    return m_breaker.isOpen();
}

GatewayFigures GuardedGateway::figures() const {
    const std::lock_guard turn{m_mutex};
    return m_figures;
}

}  // namespace salon::server
