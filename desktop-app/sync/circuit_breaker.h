#pragma once

#include <cstdint>

namespace salon::desk {

/// Decides whether asking the server is worth a receptionist's time (DESIGN §5).
///
/// Closed; open after kFailuresMax failures, or kSlowMax answers slower than kSlowMs, in a row; after kProbeMs one
/// probe is let through: it closes the breaker, or opens it again. A plain value without a clock.
class CircuitBreaker {
public:
    static constexpr int kFailuresMax = 3;
    static constexpr int kSlowMax = 3;
    /// What a person on the phone hears as a pause.
    static constexpr int kSlowMs = 610;
    /// How long the line rests before it is tried again.
    static constexpr int kProbeMs = 2000;

    enum class State { closed, open, halfOpen };

    State state() const { return m_state; }
    /// True if a request may start now; turns open into half-open when it is time for a probe.
    bool mayTry(std::int64_t nowMs);
    void succeeded(std::int64_t tookMs, std::int64_t nowMs);
    void failed(std::int64_t nowMs);
    /// An answer has now been missing for kSlowMs, or for that long once more: worth as much as a slow one.
    void overdue(std::int64_t nowMs);
    /// When mayTry() will say yes; 0 when it does already.
    int waitMs(std::int64_t nowMs) const;

private:
    void open(std::int64_t nowMs);

    State m_state = State::closed;
    int m_failures = 0;
    int m_slow = 0;
    std::int64_t m_openedAtMs = 0;
};

}  // namespace salon::desk
