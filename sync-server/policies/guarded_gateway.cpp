#include "policies/guarded_gateway.h"

#include "policies/text_reason.h"

#include <exception>
#include <utility>

namespace salon::server {

bool GuardedGateway::isReachable() {
    {
        const std::lock_guard turn{m_mutex};
        if (!m_breaker.mayTry(m_utcMs())) return false;
    }
    const bool reachable = m_gateway->isReachable();
    const std::lock_guard turn{m_mutex};
    m_admitted = reachable;
    if (!reachable) failed("unreachable");
    return reachable;
}

Sending GuardedGateway::send(const OutgoingText& text) {
    {
        const std::lock_guard turn{m_mutex};
        if (!std::exchange(m_admitted, false) && !m_breaker.mayTry(m_utcMs())) return Sending::notNow("gateway_down");
    }
    return tryOut(text);
}

Sending GuardedGateway::tryOut(const OutgoingText& text) {
    Sending sending;
    try {
        sending = m_gateway->send(text);
        sending.reason = asTextReason(sending.reason);
    } catch (const std::exception&) {
        // It may have left before something went wrong, and what went wrong may name people.
        sending = Sending::unknown("gateway_error");
    }
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
    if (!works) return failed(sending.reason);
    if (m_breaker.isOpen() && m_tell) m_tell("The gateway takes texts again.");
    m_breaker.succeeded();
}

void GuardedGateway::failed(const std::string& reason) {
    const bool wasOpen = m_breaker.isOpen();
    m_breaker.failed(m_utcMs(), m_chance());
    if (!wasOpen && m_breaker.isOpen() && m_tell) m_tell("The gateway takes no texts (" + reason + "). They wait, and it is tried again.");
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
