#pragma once

#include "http/admission.h"
#include "http/connection_loop.h"
#include "http/doorman.h"
#include "http/router.h"
#include "http/workers.h"
#include "stream/stream_hub.h"

#include <Poco/Net/ServerSocket.h>

#include <functional>
#include <memory>
#include <string>

namespace salon::server {

/// Serves a router over HTTP/1.1: one thread holds all connections, a fixed number of workers answer whole requests
/// (limits.h). Poco's own server has a thread for each connection, which a few silent ones can hold for ever (TRAPS T25,
/// T27); sockets and messages are Poco's.
class HttpFront {
public:
    /// Listens from start() on. Throws StoreError with a sentence if the address cannot be had.
    HttpFront(const std::string& listen, Router router, Registry& registry, StreamHub& streams, std::function<bool()> isDraining);
    ~HttpFront();

    void start();
    /// "127.0.0.1:43210", with the port that was really taken.
    std::string address() const { return m_address; }
    /// Accepts nobody any more and returns when the requests under way are answered.
    void stop();

    /// For routes that the door answers: somebody was turned away a moment ago. On the loop's thread only.
    bool isOverloaded() const;
    /// Counters in the text form of Prometheus; no word of any shop. On the loop's thread only.
    std::string figures() const;

private:
    Router m_router;
    StreamHub& m_streams;
    Admission m_admission;
    Doorman m_doorman;
    std::string m_address;
    std::unique_ptr<ConnectionLoop> m_loop;
    std::unique_ptr<Workers> m_workers;
};

}  // namespace salon::server
