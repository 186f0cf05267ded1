#pragma once

#include "session/server_line.h"
#include "session/terminal_core.h"
#include "terminal-cli/failure.h"

#include <functional>
#include <memory>
#include <optional>

namespace salon::desk {

/// What a command gives back: how it ends, and the one JSON object it prints.
struct Answer {
    Exit exit = Exit::done;
    wire::Json json = wire::Json::object();
};

/// The terminal of one run of hairshop-deskctl: its core, its clock, and its line as far as there is one.
class Desk {
public:
    /// How long a command waits for what it has asked the server, unless told otherwise: as long as a person on the phone does.
    static constexpr int kPatienceMs = 2'000;

    /// Throws StoreError. A fixed clock if `clockText` is given ("2018-05-31T10:00"). `patienceSeconds` for scripts that
    /// rather wait for the server than be told that something is pending.
    Desk(const QString& home, std::optional<std::string> clockText, std::optional<std::int64_t> patienceSeconds);

    TerminalCore& core() { return m_core; }
    const Clock& clock() const { return *m_clock; }
    int patienceMs() const { return m_patienceMs; }
    /// Throws Failure when this terminal was never enrolled.
    void requireEnrolled() const;

    /// Looks for the server for kSlowMs at most and, if it is there, sends what waits and reads what is new, for
    /// patienceMs() at most.
    void reachOut();
    /// What is made now is `asking`.
    bool isOnline() { return m_line && m_line->engine().mayAsk(); }
    /// None before reachOut() has found the server.
    ServerLine* line() { return m_line.get(); }
    /// Opens the line without looking for the server first.
    ServerLine& openLine();
    /// Lets the line work until `met`; false when the time is up before.
    bool waitUntil(const std::function<bool()>& met, int timeoutMs);
    /// "offline", "busy", "catching_up", "live", "must_update" or "refused_here".
    std::string connectionWord();
    /// False when the server has refused us for good; waiting longer would not help.
    bool canGetThrough();

private:
    TerminalCore m_core;
    std::unique_ptr<Clock> m_clock;
    int m_patienceMs = kPatienceMs;
    int m_probeMs = CircuitBreaker::kSlowMs;
    std::unique_ptr<ServerLine> m_line;
};

}  // namespace salon::desk
