#pragma once

#include "sync/link.h"

#include <QElapsedTimer>
#include <QTimer>

#include <map>
#include <memory>

namespace salon::desk {

/// Timing on the event loop of the thread that made it.
class QtTiming : public Timing {
public:
    QtTiming() { m_clock.start(); }

    std::int64_t nowMs() const override { return m_clock.elapsed(); }
    void after(const std::string& name, int delayMs, std::function<void()> then) override;
    void cancel(const std::string& name) override;
    int jitter(int bound) override;

private:
    QElapsedTimer m_clock;
    std::map<std::string, std::unique_ptr<QTimer>> m_timers;
};

}  // namespace salon::desk
