#include "session/surroundings.h"

#include <QElapsedTimer>

#include <cstdlib>
#include <utility>

namespace salon::desk {
namespace {

/// A second or two is the coarseness of the comparison, not news.
constexpr int kClockStepSeconds = 5;

qint64 nowMs() {
    static const QElapsedTimer sinceStart = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return sinceStart.elapsed();
}

Texts textsNamed(const std::string& word) {
    if (word == "none") return Texts::none;
    if (word == "ok") return Texts::working;
    if (word == "failing") return Texts::failing;
    return Texts::unknown;
}

}  // namespace

Surroundings::Surroundings(QObject* parent) : QObject(parent) {
    connect(&m_telling, &QTimer::timeout, this, &Surroundings::tell);
    connect(&m_forgetting, &QTimer::timeout, this, &Surroundings::forget);
    connect(&m_askingAgain, &QTimer::timeout, this, [this] {
        if (m_line && m_line->engine().mayAsk()) askHello();
    });
    m_askingAgain.start(kAskAgainMs);
}

void Surroundings::watch(ServerLine* line) {
    m_line = line;
    if (!line) return;
    line->onOpenElsewhere = [this](const TerminalId& terminal, const ReservationId& reservation) { hear(terminal, reservation); };
    line->onStream = [this](bool open) {
        if (!open) return;
        // The server tells a new stream what is open; what it does not tell was closed while nobody could hear of it.
        if (!std::exchange(m_heard, {}).empty() && onChanged) onChanged();
        askHello();
        if (!m_open.empty()) tell();
    };
    line->link().onClockCompared = [this](int aheadSeconds) {
        if (m_clockAheadSeconds && std::abs(*m_clockAheadSeconds - aheadSeconds) < kClockStepSeconds) return;
        m_clockAheadSeconds = aheadSeconds;
        if (onChanged) onChanged();
    };
}

void Surroundings::showOpen(const ReservationId& reservation) {
    if (reservation == m_open) return;
    m_open = reservation;
    tell();
}

void Surroundings::tell() {
    const bool canTell = m_line && m_line->engine().mayAsk();
    if (canTell) m_line->link().tellOpen(m_open);
    if (m_open.empty()) return m_telling.stop();
    m_telling.start(canTell ? kTellMs : kTellAgainMs);
}

void Surroundings::hear(const TerminalId& terminal, const ReservationId& reservation) {
    if (terminal.empty()) return;
    const auto known = m_heard.find(terminal);
    const ReservationId before = known != m_heard.end() ? known->second.reservation : ReservationId{};
    if (reservation.empty()) m_heard.erase(terminal);
    else m_heard[terminal] = {reservation, nowMs() + kForgetMs};
    if (!m_heard.empty() && !m_forgetting.isActive()) m_forgetting.start(kForgetMs / 3);
    if (before != reservation && onChanged) onChanged();
}

void Surroundings::forget() {
    const auto gone = std::erase_if(m_heard, [now = nowMs()](const auto& heard) { return heard.second.untilMs <= now; });
    if (m_heard.empty()) m_forgetting.stop();
    if (gone > 0 && onChanged) onChanged();
}

void Surroundings::askHello() {
    m_line->link().askHello([this](const HelloTold& told) {
        const Texts texts = textsNamed(told.texts);
        // No answer is no news: the line's own badge says that.
        if (texts == Texts::unknown || (texts == m_texts && told.publicUrl == m_publicUrl)) return;
        m_texts = texts;
        m_publicUrl = told.publicUrl;
        if (onChanged) onChanged();
    });
}

void Surroundings::writeInto(DeskState& state) const {
    state.texts = m_texts;
    state.publicUrl = m_publicUrl;
    state.clockAheadSeconds = m_clockAheadSeconds;
    for (const auto& [terminal, heard] : m_heard) state.openElsewhere[heard.reservation].insert(terminal);
}

}  // namespace salon::desk
