#pragma once

#include "session/terminal_core.h"
#include "sync/http_link.h"
#include "sync/qt_timing.h"
#include "sync/stream_reader.h"

#include <functional>
#include <memory>
#include <string>

namespace salon::bench {

/// Brings a code to a server and keeps what it says in `folder`. Ends the program when that fails.
void enrolInto(const QString& folder, const QString& url, const QString& code);

/// An enrolled terminal on the line: the parts of the product, wired as the product wires them, without a window.
class BenchTerminal {
public:
    explicit BenchTerminal(const QString& folder);

    desk::TerminalCore& core() { return *m_core; }
    void start();
    void submit(CommandBody body, Mode mode);
    bool isSettled(wire::Position upTo) { return m_core->pendingCount() == 0 && m_core->cursor() >= upTo; }

    /// After each change of what the terminal holds.
    std::function<void()> onChanged;

private:
    std::unique_ptr<desk::TerminalCore> m_core;
    desk::FixedClock m_clock;
    desk::QtTiming m_timing;
    std::unique_ptr<desk::HttpLink> m_link;
    std::unique_ptr<desk::StreamReader> m_stream;
    std::unique_ptr<desk::SyncEngine> m_engine;
};

}  // namespace salon::bench
