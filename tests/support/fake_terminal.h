#pragma once

#include "memory_disk.h"
#include "session/terminal_core.h"
#include "simulated_network.h"
#include "virtual_time.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace salon::test {

/// One front-desk computer: the real terminal core and the real sync engine, on a disk that survives their crashes.
class FakeTerminal {
public:
    FakeTerminal(VirtualTime& time, FakeServer& server, MemoryDisk disk, Dice dice);

    void start();
    /// kill -9: what was not on disk is gone.
    void crash();
    bool isUp() const { return m_process != nullptr; }

    void goOffline() { setOffline(true); }
    void goOnline() { setOffline(false); }
    bool isOfflineByHand() const { return m_offlineByHand; }
    bool mayAsk() const { return m_process->engine.mayAsk(); }

    /// What a person does: on disk, then predicted, then sent. Nothing: it could not be stored, and the person knows.
    /// `mark` stands in the stamp as the name of the zone, which no rule reads: it stays when a command is numbered
    /// anew, so that an auditor knows it again.
    std::optional<Command> submit(CommandBody body, std::optional<desk::PersonalWords> words = {}, const std::string& mark = "Asia/Seoul");

    /// What the screen shows.
    const Book& book() const { return m_process->core.predicted(); }
    const Book& confirmed() const { return m_process->core.confirmed(); }
    desk::TerminalCore& core() { return m_process->core; }
    MemoryDisk& disk() { return m_disk; }
    const MemoryDisk& disk() const { return m_disk; }

    Weather& weather() { return m_weather; }
    /// What its wall clock says; some are days off.
    WallTime wallClock() const;
    void setClock(WallTime atStart) { m_clockAtStart = atStart; }

    /// Opens or closes the stream as the line is, and passes on where the log ends.
    void tendStream(bool heartbeat);
    void announce(wire::Position head);

    /// After anything changed in its memory or connection.
    std::function<void()> onChanged;

private:
    struct Process {
        Process(MemoryDisk& disk, VirtualTime& time, const Weather& weather, FakeServer& server, Dice& dice)
            : lent(disk), core(QString::fromStdString(lent.folder())), timing(time, dice.split()),
              link(time, dice.split(), weather, server, {disk.desk}), engine(core, link, timing) {}

        LentDisk lent;
        desk::TerminalCore core;
        VirtualTiming timing;
        SimulatedLink link;
        desk::SyncEngine engine;
    };

    void setOffline(bool offline);

    VirtualTime& m_time;
    FakeServer& m_server;
    MemoryDisk m_disk;
    Dice m_dice;
    Weather m_weather;
    WallTime m_clockAtStart;
    bool m_offlineByHand = false;
    bool m_streamOpen = false;
    std::unique_ptr<Process> m_process;
};

}  // namespace salon::test
