#pragma once

#include "session/terminal_core.h"
#include "shop_disks.h"
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
    FakeTerminal(VirtualTime& time, FakeServer& server, DeskDisk disk, Dice dice);

    /// False: the disk does not let it start just now.
    bool start();
    /// kill -9, or a power cut: what was not on disk is gone.
    void crash(Ending ending = Ending::killed);
    /// As a person ends it.
    void close();
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
    DeskDisk& disk() { return m_disk; }
    const DeskDisk& disk() const { return m_disk; }
    const std::string& name() const { return m_disk.desk; }
    /// What its disk holds; it must be up.
    Waiting waiting() const { return {m_disk, m_process->core}; }
    wire::Position position() const { return positionOn(m_disk, m_process->core); }

    Weather& weather() { return m_weather; }
    /// What its wall clock says; some are days off.
    WallTime wallClock() const;
    void setClock(WallTime atStart) { m_clockAtStart = atStart; }
    /// True if a second program on the same folder is turned away with a sentence.
    bool turnsSecondAway();

    /// Opens or closes the stream as the line is, and passes on where the log ends.
    void tendStream(bool heartbeat);
    void announce(wire::Position head);

    /// After anything changed in its memory or connection.
    std::function<void()> onChanged;

private:
    struct Process {
        Process(DeskDisk& disk, VirtualTime& time, const Weather& weather, FakeServer& server, Dice& dice)
            : lent(disk), core(QString::fromStdString(lent.folder())), timing(time, dice.split()),
              link(time, dice.split(), weather, server, disk.terminal()), engine(core, link, timing) {}

        DeskLoan lent;
        desk::TerminalCore core;
        VirtualTiming timing;
        SimulatedLink link;
        desk::SyncEngine engine;
    };

    void setOffline(bool offline);

    VirtualTime& m_time;
    FakeServer& m_server;
    DeskDisk m_disk;
    Dice m_dice;
    Weather m_weather;
    WallTime m_clockAtStart;
    bool m_offlineByHand = false;
    bool m_streamOpen = false;
    std::unique_ptr<Process> m_process;
};

}  // namespace salon::test
