#pragma once

#include <cstdint>

namespace salon::server {

/// Decides when a gateway that fails is tried again: after each failure in a row later than before, and not at the same
/// moment as everybody else. Open from kFailuresMax failures on: then one at a time is let through to see.
///
/// A plain value without a clock. (The desk's breaker guards a person's patience; this one spares a provider.)
class GatewayBreaker {
public:
    static constexpr int kFailuresMax = 3;
    static constexpr std::int64_t kFirstPauseMs = 1000;
    static constexpr std::int64_t kPauseMsMax = 60'000;
    /// A try that never tells how it ended makes room for the next one.
    static constexpr std::int64_t kTryMsMax = 30'000;

    bool isOpen() const { return m_failures >= kFailuresMax; }
    /// True if somebody may try now; while open, the one who is told so is the only one.
    bool mayTry(std::int64_t nowMs);
    void succeeded();
    /// `chance`: any number from 0 to 999; the pause is between half and all of what it would be.
    void failed(std::int64_t nowMs, int chance);
    /// When mayTry() is worth asking again.
    std::int64_t retryAtMs() const { return m_retryAtMs; }

private:
    int m_failures = 0;
    std::int64_t m_retryAtMs = 0;
};

}  // namespace salon::server
