#include "sync/qt_timing.h"

#include <QRandomGenerator>

namespace salon::desk {

void QtTiming::after(const std::string& name, int delayMs, std::function<void()> then) {
    auto& timer = m_timers[name];
    if (!timer) {
        timer = std::make_unique<QTimer>();
        timer->setSingleShot(true);
    }
    timer->disconnect();
    QObject::connect(timer.get(), &QTimer::timeout, timer.get(), [then = std::move(then)] {
        // Copied: `then` may set this very timer again, which forgets the original.
        const auto now = then;
        now();
    });
    timer->start(delayMs);
}

void QtTiming::cancel(const std::string& name) {
    if (const auto found = m_timers.find(name); found != m_timers.end()) found->second->stop();
}

int QtTiming::jitter(int bound) {
    return bound > 1 ? QRandomGenerator::global()->bounded(bound) : 0;
}

}  // namespace salon::desk
