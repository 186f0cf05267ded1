#pragma once

#include "session/server_line.h"

#include <functional>
#include <string>

namespace salon::bench {

/// Brings a code to a server and keeps what it says in `folder`. Ends the program when that fails.
void enrolInto(const QString& folder, const QString& url, const QString& code);

/// An enrolled terminal on the line, without a window.
class BenchTerminal {
public:
    explicit BenchTerminal(const QString& folder);

    desk::TerminalCore& core() { return m_core; }
    void start() { m_line.start(); }
    void submit(CommandBody body, Mode mode);
    bool isSettled(wire::Position upTo) { return m_core.pendingCount() == 0 && m_core.cursor() >= upTo; }

    /// After each change of what the terminal holds.
    std::function<void()> onChanged;

private:
    desk::TerminalCore m_core;
    desk::FixedClock m_clock;
    desk::ServerLine m_line;
};

}  // namespace salon::bench
