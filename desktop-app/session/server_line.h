#pragma once

#include "session/terminal_core.h"
#include "sync/http_link.h"
#include "sync/qt_timing.h"
#include "sync/stream_reader.h"

namespace salon::desk {

/// A terminal's line to its server: the link, the engine that uses it, and the stream that wakes it.
///
/// Lives on the thread of its core and needs an event loop there.
class ServerLine {
public:
    /// The core must be enrolled and outlive the line.
    ServerLine(TerminalCore& core, bool withStream);

    SyncEngine& engine() { return m_engine; }
    HttpLink& link() { return m_link; }
    /// Nothing unanswered, nothing unseen, the head of the log reached.
    bool isSettled();
    void start();
    void setOffline(bool offline);
    /// Another terminal has this open now; empty: nothing any more.
    std::function<void(const TerminalId&, const ReservationId&)> onOpenElsewhere;
    /// The stream has come up, or was lost.
    std::function<void(bool)> onStream;

private:
    TerminalCore& m_core;
    HttpLink m_link;
    QtTiming m_timing;
    SyncEngine m_engine;
    std::unique_ptr<StreamReader> m_stream;
};

/// Where this terminal's server is.
Endpoint endpointOf(const Identity& identity);

}  // namespace salon::desk
