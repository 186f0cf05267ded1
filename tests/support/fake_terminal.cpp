#include "fake_terminal.h"

#include <exception>

namespace salon::test {

FakeTerminal::FakeTerminal(VirtualTime& time, FakeServer& server, DeskDisk disk, Dice dice)
    : m_time(time), m_server(server), m_disk(std::move(disk)), m_dice(std::move(dice)) {
    start();
}

bool FakeTerminal::start() {
    if (m_process) return true;
    try {
        m_process = std::make_unique<Process>(m_disk, m_time, m_weather, m_server, m_dice);
    } catch (const desk::StoreError&) {
        m_disk.processEnds(Ending::killed);
        return false;
    } catch (const TerminalDied&) {
        m_disk.processEnds(Ending::killed);
        return false;
    }
    m_process->engine.onChanged = [this] {
        if (onChanged) onChanged();
    };
    if (m_offlineByHand) m_process->engine.setOffline(true);
    m_process->engine.start();
    return true;
}

void FakeTerminal::crash(Ending ending) {
    // First the disk: what the objects do while they are taken apart reaches it no more.
    m_disk.processEnds(ending);
    close();
}

void FakeTerminal::close() {
    m_process.reset();
    m_streamOpen = false;
}

bool FakeTerminal::turnsSecondAway() {
    const DeskLoan lent(m_disk);
    try {
        const desk::TerminalCore second(QString::fromStdString(lent.folder()));
    } catch (const desk::StoreError&) {
        return true;
    }
    return false;
}

void FakeTerminal::setOffline(bool offline) {
    m_offlineByHand = offline;
    if (!m_process) return;
    if (offline && m_streamOpen) {
        m_streamOpen = false;
        m_process->engine.streamChanged(false);
    }
    m_process->engine.setOffline(offline);
}

std::optional<Command> FakeTerminal::submit(CommandBody body, std::optional<desk::PersonalWords> words, const std::string& mark) {
    const Mode mode = m_process->engine.mayAsk() ? Mode::asking : Mode::promised;
    const desk::FixedClock clock({wallClock(), mark, 540});
    try {
        m_process->core.submit({std::move(body), std::move(words), mode}, clock);
    } catch (const std::exception&) {
        return {};
    }
    const Command stored = m_process->core.pending().back();
    m_process->engine.commandsWaiting();
    return stored;
}

WallTime FakeTerminal::wallClock() const {
    const auto total = m_clockAtStart.total() + m_time.nowMs() / 60'000;
    return {Day{static_cast<std::int32_t>(total / kMinutesPerDay)}, static_cast<int>(total % kMinutesPerDay)};
}

void FakeTerminal::tendStream(bool heartbeat) {
    if (!m_process) return;
    const bool open = m_server.isUp() && m_weather.requestsPass && m_weather.answersPass && !m_offlineByHand;
    const bool changed = open != m_streamOpen;
    m_streamOpen = open;
    if (changed) m_process->engine.streamChanged(open);
    if (open && (changed || heartbeat)) announce(m_server.head().position);
}

void FakeTerminal::announce(wire::Position head) {
    if (!m_process || !m_streamOpen || m_dice.chance(m_weather.answerLossPercent)) return;
    m_time.after(m_dice.between(m_weather.delayMsMin, m_weather.delayMsMax), [this, head] {
        if (m_process && m_streamOpen) m_process->engine.headAnnounced(head);
    });
}

}  // namespace salon::test
