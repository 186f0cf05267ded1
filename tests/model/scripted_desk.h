#pragma once

#include "support/memory_disk.h"

#include "session/terminal_core.h"
#include "sync/sync_engine.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace salon::model {

/// Holds what the sync engine asks until somebody answers. What was sent once stays known: it may arrive again.
class ScriptedLink : public desk::Link {
public:
    /// Counts its calls from `calls` on.
    ScriptedLink(std::vector<wire::Batch>& network, int calls) : m_network(network), m_calls(calls) {}

    void sendCommands(const wire::Batch& batch, std::function<void(desk::Reply<wire::BatchAnswer>)> done) override;
    void fetchLog(wire::Position after, int max, std::function<void(desk::Reply<wire::Page>)> done) override;
    void cancelAll() override;

    bool isSending() const { return static_cast<bool>(m_onAnswer); }
    bool isPulling() const { return static_cast<bool>(m_onPage); }
    /// Which call this is: an answer to an earlier one finds nobody.
    int call() const { return m_calls; }
    const wire::Batch& batch() const { return m_batch; }
    wire::Position after() const { return m_after; }
    int max() const { return m_max; }

    /// On the way back to the desk; the first answer to a call is the one that counts.
    std::optional<desk::Reply<wire::BatchAnswer>> reply;
    std::optional<desk::Reply<wire::Page>> page;

    void answer(desk::Reply<wire::BatchAnswer> said);
    void answerPage(desk::Reply<wire::Page> said);

private:
    std::vector<wire::Batch>& m_network;
    std::function<void(desk::Reply<wire::BatchAnswer>)> m_onAnswer;
    std::function<void(desk::Reply<wire::Page>)> m_onPage;
    wire::Batch m_batch;
    wire::Position m_after = 0;
    int m_max = 0;
    int m_calls;
};

/// Time stands still; a timer fires when the script says so.
class ScriptedTiming : public desk::Timing {
public:
    std::int64_t nowMs() const override { return 0; }
    void after(const std::string& name, int, std::function<void()> then) override { m_timers[name] = std::move(then); }
    void cancel(const std::string& name) override { m_timers.erase(name); }
    int jitter(int) override { return 0; }

    bool has(const std::string& name) const { return m_timers.contains(name); }
    void fire(const std::string& name);

private:
    std::map<std::string, std::function<void()>> m_timers;
};

/// One front-desk computer of the script: the real terminal core and the real sync engine, which do nothing by themselves.
class ScriptedDesk {
public:
    explicit ScriptedDesk(test::MemoryDisk disk) : m_disk(std::move(disk)) {}

    /// A process on the disk as it is; ends the one that was there.
    void start();
    /// Puts another disk in the place of this one, with a process on it.
    void putIn(const test::MemoryDisk& disk, bool noticed);
    /// Somebody at this desk wishes something; `mark` stands in its stamp (see FakeTerminal::submit).
    void wish(const CommandBody& body, const std::string& mark, WallTime now);

    bool isHere() const { return m_process != nullptr; }
    const test::MemoryDisk& disk() const { return m_disk; }
    const TerminalId& terminal() const { return m_disk.identity->terminal; }
    desk::TerminalCore& core() { return m_process->core; }
    desk::SyncEngine& engine() { return m_process->engine; }
    ScriptedLink& link() { return m_process->link; }
    const ScriptedLink& link() const { return m_process->link; }
    ScriptedTiming& timing() { return m_process->timing; }
    const ScriptedTiming& timing() const { return m_process->timing; }
    bool isIdle() const { return isHere() && !link().isSending() && !link().isPulling() && !timing().has("retry"); }
    /// Every batch this desk has ever sent.
    const std::vector<wire::Batch>& network() const { return m_network; }

private:
    struct Process {
        Process(test::MemoryDisk& disk, std::vector<wire::Batch>& network, int calls)
            : lent(disk), core(QString::fromStdString(lent.folder())), link(network, calls), engine(core, link, timing) {}

        test::LentDisk lent;
        desk::TerminalCore core;
        ScriptedTiming timing;
        ScriptedLink link;
        desk::SyncEngine engine;
    };

    void end();

    test::MemoryDisk m_disk;
    std::vector<wire::Batch> m_network;
    int m_calls = 0;  ///< of all processes so far
    std::unique_ptr<Process> m_process;
};

}  // namespace salon::model
