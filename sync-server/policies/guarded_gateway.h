#pragma once

#include "policies/gateway_breaker.h"
#include "policies/text_gateway.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>

namespace salon::server {

/// How the gateway fares, for metrics.
struct GatewayFigures {
    std::uint64_t handedOver = 0;
    std::uint64_t failed = 0;
    std::uint64_t unknown = 0;
};

/// A gateway behind its circuit breaker: all shops share what one of them has learned about it. Whatever goes wrong inside the
/// gateway is an answer here, and its reasons are short words that a log may keep.
///
/// Safe to call from any thread; texts of several shops are handed over at the same time.
class GuardedGateway : public TextGateway {
public:
    using UtcMs = std::function<std::int64_t()>;
    /// Any number from 0 to 999.
    using Chance = std::function<int()>;
    /// Told once when texts stop going out, with the gateway's word for it, and once when they go again.
    using Tell = std::function<void(const std::string&)>;

    GuardedGateway(std::unique_ptr<TextGateway> gateway, UtcMs utcMs, Chance chance, Tell tell = {})
        : m_gateway(std::move(gateway)), m_utcMs(std::move(utcMs)), m_chance(std::move(chance)), m_tell(std::move(tell)) {}

    bool isReachable() override;
    bool reaches(const TextConsent& consent, TextKind kind) const override { return m_gateway->reaches(consent, kind); }
    /// `notNow` at once while the breaker is open and nobody was told to try.
    Sending send(const OutgoingText& text) override;
    /// Hands it over whatever the breaker thinks: for a person who wants to know what is wrong.
    Sending tryOut(const OutgoingText& text);

    /// When isReachable() is worth asking again.
    std::int64_t retryAtMs() const;
    /// Texts are not going out at the moment.
    bool isFailing() const;
    GatewayFigures figures() const;

private:
    void learn(const Sending& sending);
    void failed(const std::string& reason);

    std::unique_ptr<TextGateway> m_gateway;
    UtcMs m_utcMs;
    Chance m_chance;
    Tell m_tell;
    mutable std::mutex m_mutex;
    GatewayBreaker m_breaker;
    bool m_admitted = false;  ///< somebody was told to try and has not done so yet
    GatewayFigures m_figures;
};

}  // namespace salon::server
