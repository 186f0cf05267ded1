#pragma once

#include "http/api.h"
#include "http/router.h"
#include "stream/stream_hub.h"

#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/ThreadPool.h>

#include <memory>
#include <string>

namespace salon::server {

/// Threads that answer requests. Streams need none, waits at most kWaitersMax of them.
inline constexpr int kHttpThreadsMax = 32;
/// Connections are kept alive only while at most this many threads are taken: idle ones never keep others waiting
/// (TRAPS T25).
inline constexpr int kKeepAliveThreadsMax = kHttpThreadsMax / 2;
/// All terminals of a chain come back at once after a power cut.
inline constexpr int kHttpQueueMax = 10000;

/// Serves a router over HTTP/1.1: finds the route, checks version, token, shop and length before it reads a body, and
/// turns whatever goes wrong into a problem document that says nothing of the inside.
class HttpFront {
public:
    /// Listens from start() on. Throws StoreError with a sentence if the address cannot be had.
    HttpFront(const std::string& listen, Router router, Registry& registry, StreamHub& streams, const Api& api);
    ~HttpFront();

    void start();
    /// "127.0.0.1:43210", with the port that was really taken.
    std::string address() const;
    /// Accepts nobody any more and returns when the requests under way are answered.
    void stop();

private:
    class Handler;
    class Factory;

    Router m_router;
    Registry& m_registry;
    StreamHub& m_streams;
    const Api& m_api;
    Poco::Net::ServerSocket m_socket;
    Poco::ThreadPool m_threads;
    std::unique_ptr<Poco::Net::HTTPServer> m_server;
};

}  // namespace salon::server
