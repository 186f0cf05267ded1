#include "terminal-cli/desk.h"

#include "terminal-cli/arguments.h"

#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace salon::desk {

namespace {

std::unique_ptr<Clock> makeClock(const std::optional<std::string>& text, const std::string& zone) {
    if (!text) return std::make_unique<SystemClock>(zone);
    const auto at = text->find('T');
    if (at == std::string::npos) throw wrongUsage("--clock takes a day and a time, written as 2018-05-31T10:00.");
    return std::make_unique<FixedClock>(readingAt({dayFrom(text->substr(0, at)), minuteFrom(text->substr(at + 1))}, zone));
}

}  // namespace

Desk::Desk(const QString& home, std::optional<std::string> clockText, std::optional<std::int64_t> patienceSeconds)
    : m_core(home), m_clock(makeClock(clockText, m_core.isEnrolled() ? m_core.identity().zone : "UTC")) {
    if (!patienceSeconds) return;
    m_patienceMs = static_cast<int>(std::min<std::int64_t>(*patienceSeconds, 86'400)) * 1000;
    m_probeMs = std::max(m_probeMs, m_patienceMs);
}

void Desk::requireEnrolled() const {
    if (!m_core.isEnrolled())
        throw Failure(Exit::nothingStored, "not_enrolled",
                      "This computer does not belong to a salon yet. Ask for a code at the server, then run: enrol URL CODE.");
}

ServerLine& Desk::openLine() {
    if (!m_line) {
        m_line = std::make_unique<ServerLine>(m_core, false);
        m_line->start();
    }
    return *m_line;
}

void Desk::reachOut() {
    requireEnrolled();
    if (m_core.identity().offlineByHand) return;
    bool answered = false;
    {
        HttpLink link(endpointOf(m_core.identity()));
        QEventLoop loop;
        link.probe(m_probeMs, [&](bool found) {
            answered = found;
            loop.quit();
        });
        QTimer::singleShot(m_probeMs, &loop, &QEventLoop::quit);
        loop.exec();
    }
    if (!answered) return;
    openLine();
    waitUntil([this] { return m_line->isSettled() || !canGetThrough(); }, m_patienceMs);
}

bool Desk::canGetThrough() {
    const auto connection = m_line->engine().connection();
    return connection != Connection::mustUpdate && connection != Connection::refusedHere;
}

bool Desk::waitUntil(const std::function<bool()>& met, int timeoutMs) {
    if (met() || !m_line) return met();
    QEventLoop loop;
    m_line->engine().onChanged = [&] {
        if (met()) loop.quit();
    };
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    loop.exec();
    m_line->engine().onChanged = {};
    return met();
}

std::string Desk::connectionWord() {
    if (!m_line) return "offline";
    switch (m_line->engine().connection()) {
        case Connection::live: return "live";
        case Connection::catchingUp: return "catching_up";
        case Connection::busy: return "busy";
        case Connection::offline: return "offline";
        case Connection::mustUpdate: return "must_update";
        case Connection::refusedHere: return "refused_here";
    }
    return "offline";
}

}  // namespace salon::desk
