#include "http/http_front.h"

#include "http/limits.h"
#include "store/log_store.h"

#include <Poco/Net/NetException.h>

namespace salon::server {

namespace {

/// All terminals of a chain come back at once after a power cut.
constexpr int kBacklog = 4096;

Poco::Net::ServerSocket listenOn(const std::string& address) {
    try {
        Poco::Net::ServerSocket socket;
        // Not the port, or two servers would share it and each see half of the terminals.
        socket.bind(Poco::Net::SocketAddress(address), true, false);
        socket.listen(kBacklog);
        return socket;
    } catch (const Poco::Exception& error) {
        throw StoreError("Cannot listen on " + address + " (" + error.displayText() +
                         "). Choose another address with --listen; port 0 picks a free one.");
    }
}

}  // namespace

HttpFront::HttpFront(const std::string& listen, Router router, Registry& registry, StreamHub& streams, std::function<bool()> isDraining)
    : m_router(std::move(router)), m_streams(streams), m_doorman(m_router, registry, m_admission) {
    const auto socket = listenOn(listen);
    m_address = socket.address().toString();
    m_loop = std::make_unique<ConnectionLoop>(
        socket, ConnectionLoop::Parts{m_doorman, m_admission, streams, [this](Job job) { m_workers->take(std::move(job)); }, std::move(isDraining),
                                      [&registry](const std::string& token) { return registry.terminalOf(token).has_value(); }});
    m_workers = std::make_unique<Workers>(kWorkersMax, [this](Done done) { m_loop->finished(std::move(done)); });
}

HttpFront::~HttpFront() {
    stop();
    m_workers.reset();
}

void HttpFront::start() {
    m_loop->start();
}

void HttpFront::stop() {
    m_loop->stop();
}

bool HttpFront::isOverloaded() const {
    return m_admission.isOverloaded(std::chrono::steady_clock::now());
}

std::string HttpFront::figures() const {
    const DoorFigures door = m_loop->figures();
    const auto line = [](const char* name, const char* type, std::uint64_t value) {
        return "# TYPE hairshop_" + std::string(name) + " " + type + "\nhairshop_" + name + " " + std::to_string(value) + "\n";
    };
    return line("requests_total", "counter", door.requests) + line("answered_busy_total", "counter", door.busy) +
           line("answered_too_often_total", "counter", door.tooOften) + line("too_slow_total", "counter", door.tooSlow) +
           line("connections_not_let_in_total", "counter", door.notLetIn) + line("connections", "gauge", door.connections) +
           line("streams", "gauge", m_streams.streamCount()) + line("requests_inside", "gauge", door.inside);
}

}  // namespace salon::server
