#include "http/connection_loop.h"

#include "http/limits.h"
#include "salon/assert.h"

#include <Poco/Net/StreamSocketImpl.h>

#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace salon::server {

namespace {

using State = Connection::State;

constexpr std::uint64_t kSocketId = 0;
constexpr std::uint64_t kWakeId = 1;
/// So many of those who knock, then those who are inside.
constexpr int kAcceptsPerRound = 64;

void control(int poll, int operation, int handle, std::uint64_t id, std::uint32_t events) {
    epoll_event event{};
    event.events = events;
    event.data.u64 = id;
    ::epoll_ctl(poll, operation, handle, &event);
}

Peer peerFrom(const sockaddr_in6& from, socklen_t bytes) {
    const Poco::Net::SocketAddress address{reinterpret_cast<const sockaddr*>(&from), bytes};
    const std::string text = address.host().toString();
    return {text, text == "127.0.0.1" || text == "::1" || text == "::ffff:127.0.0.1"};
}

}  // namespace

ConnectionLoop::ConnectionLoop(Poco::Net::ServerSocket socket, Parts parts)
    : m_socket(std::move(socket)),
      m_parts(std::move(parts)),
      m_poll(::epoll_create1(EPOLL_CLOEXEC)),
      m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    SALON_ASSERT(m_poll >= 0 && m_wake >= 0, "the system must give the connection loop two handles");
    m_socket.setBlocking(false);
    control(m_poll, EPOLL_CTL_ADD, m_wake, kWakeId, EPOLLIN);
}

ConnectionLoop::~ConnectionLoop() {
    stop();
    ::close(m_wake);
    ::close(m_poll);
}

void ConnectionLoop::start() {
    m_thread = std::thread([this] { run(); });
}

void ConnectionLoop::stop() {
    if (!m_thread.joinable()) return;
    m_stopAt = std::chrono::steady_clock::now() + kStopTime;
    m_stopping = true;
    ::eventfd_write(m_wake, 1);
    m_thread.join();
}

void ConnectionLoop::finished(Done done) {
    bool isFirst = false;
    {
        const std::lock_guard turn{m_mutex};
        isFirst = m_finished.empty();
        m_finished.push_back(std::move(done));
    }
    if (isFirst) ::eventfd_write(m_wake, 1);
}

DoorFigures ConnectionLoop::figures() const {
    DoorFigures figures = m_figures;
    figures.connections = m_connections.size();
    figures.inside = m_parts.admission.inside();
    return figures;
}

void ConnectionLoop::run() {
    std::array<epoll_event, 256> events;
    m_now = std::chrono::steady_clock::now();
    m_nextSweep = m_now;
    watchSocket(true);
    while (true) {
        const int ready = ::epoll_wait(m_poll, events.data(), static_cast<int>(events.size()), static_cast<int>(kTick.count()));
        m_now = std::chrono::steady_clock::now();
        for (int i = 0; i < ready; ++i) {
            const auto& event = events[static_cast<std::size_t>(i)];
            handle(event.data.u64, event.events);
        }
        takeFinished();
        if (m_now >= m_nextSweep || m_stopping) sweep();
        closeGivenUp();
        if (m_stopping && mayEnd()) break;
    }
    m_connections.clear();
}

void ConnectionLoop::handle(std::uint64_t id, std::uint32_t events) {
    if (id == kSocketId) return acceptSome();
    if (id == kWakeId) {
        eventfd_t ignored = 0;
        ::eventfd_read(m_wake, &ignored);
        return;
    }
    const auto found = m_connections.find(id);
    if (found == m_connections.end()) return;
    Connection& connection = found->second;
    if (connection.state == State::inWork) {
        // It waits for us now, not we for it; only the news that it broke cannot be declined.
        connection.isGone = (events & (EPOLLERR | EPOLLHUP)) != 0;
        if (connection.isGone) ::epoll_ctl(m_poll, EPOLL_CTL_DEL, connection.handle, nullptr);
        else watch(connection, 0);
        return;
    }
    const bool wasEmpty = connection.in.empty();
    bool holds = (events & (EPOLLIN | EPOLLOUT)) != 0;
    if (holds && connection.state == State::lingering) holds = connection.discard();
    else if (holds && (events & EPOLLIN)) holds = connection.receive();
    if (!holds) return giveUp(connection);
    if (connection.state == State::head && wasEmpty) connection.deadline = m_now + kHeadTime;
    advance(connection);
    closeGivenUp();
}

void ConnectionLoop::acceptSome() {
    for (int i = 0; i < kAcceptsPerRound; ++i) {
        sockaddr_in6 from{};
        socklen_t bytes = sizeof from;
        const int handle = ::accept4(m_socket.impl()->sockfd(), reinterpret_cast<sockaddr*>(&from), &bytes, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (handle >= 0) {
            letIn(handle, peerFrom(from, bytes));
            continue;
        }
        if (errno == EINTR || errno == ECONNABORTED) continue;
        // The system has no handle left: the door opens again with the next sweep.
        if (errno != EAGAIN && errno != EWOULDBLOCK) watchSocket(false);
        return;
    }
}

void ConnectionLoop::letIn(int handle, Peer peer) {
    const int on = 1;
    ::setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const std::uint64_t id = m_nextId++;
    Connection& connection = m_connections[id];
    connection.id = id;
    connection.handle = handle;
    connection.socket = Poco::Net::StreamSocket(new Poco::Net::StreamSocketImpl(handle));
    connection.peer = std::move(peer);
    connection.deadline = m_now + kHeadTime;
    connection.watchedFor = EPOLLIN;
    control(m_poll, EPOLL_CTL_ADD, handle, id, EPOLLIN);
    const bool houseFull = m_connections.size() > kConnectionsMax;
    if (houseFull || !(connection.peer.isThisMachine || m_guests.mayArrive(connection.peer.address))) {
        ++m_figures.notLetIn;
        if (houseFull) m_parts.admission.turnedAway(m_now);
        answerAndClose(connection, answerOf(busy()));
        advance(connection);
        if (m_connections.size() > kConnectionsMax + kTurnedAwayMax) giveUp(connection);
        return closeGivenUp();
    }
    if (!connection.peer.isThisMachine) m_guests.arrived(connection.guest, connection.peer.address);
}

void ConnectionLoop::takeFinished() {
    std::vector<Done> finished;
    {
        const std::lock_guard turn{m_mutex};
        finished.swap(m_finished);
    }
    for (Done& done : finished) {
        m_parts.admission.leave(done.crowd);
        if (done.wasTooLate) m_parts.admission.turnedAway(m_now);
        const auto found = m_connections.find(done.connection);
        if (found == m_connections.end()) continue;
        if (found->second.isGone) {
            giveUp(found->second);
            continue;
        }
        answer(found->second, done.answer);
        advance(found->second);
    }
}

void ConnectionLoop::advance(Connection& connection) {
    while (step(connection)) {
    }
    if (connection.state == State::head || connection.state == State::body || connection.state == State::lingering)
        watch(connection, EPOLLIN);
    else if (connection.state == State::answering)
        watch(connection, EPOLLOUT);
}

bool ConnectionLoop::step(Connection& connection) {
    switch (connection.state) {
        case State::head: return readHeadOf(connection);
        case State::body: return readBodyOf(connection);
        case State::answering: return sendAnswerOf(connection);
        case State::inWork:
        case State::lingering: break;
    }
    return false;
}

bool ConnectionLoop::readHeadOf(Connection& connection) {
    try {
        const auto bytes = headBytes(connection.in);
        if (!bytes) {
            if (connection.inputIsAtEnd) giveUp(connection);
            return false;
        }
        const std::string text = connection.in.substr(0, *bytes);
        connection.in.erase(0, *bytes);
        admit(connection, readHead(text));
    } catch (const ProblemAnswer& stopped) {
        answerAndClose(connection, answerOf(stopped));
    }
    return true;
}

void ConnectionLoop::admit(Connection& connection, const RequestHead& head) {
    ++m_figures.requests;
    connection.keepAlive = head.keepAlive && head.method != "HEAD";
    connection.withBody = head.method != "HEAD";
    connection.lingersAfter = false;
    const std::size_t announced = head.bodyBytes.value_or(0);
    const bool bodyIsHere = !head.isChunked && announced <= connection.in.size();
    bool isWelcome = false;
    const Answer refusal = answerSafely([&]() -> Answer {
        connection.admitted = m_parts.doorman.judge(head, connection.peer, m_now);
        const TerminalId& terminal = connection.admitted.request.terminal.id;
        if (!terminal.empty() && !m_guests.shown(connection.guest, terminal))
            refuse(429, "too_many_connections", "This terminal has too many connections at once. Close some.", kBusySeconds);
        if (m_bytesHeld + connection.admitted.bodyBytes > kBytesHeldMax) {
            m_parts.admission.turnedAway(m_now);
            throw busy();
        }
        isWelcome = true;
        return {};
    });
    if (isWelcome && connection.admitted.route->method == "POST") {
        connection.state = State::body;
        connection.deadline = m_now + kBodyTime;
        hold(connection, connection.admitted.bodyBytes);
        // It fits into an empty socket, or else the sender does not wait for it for ever.
        constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
        if (head.expectsContinue && !bodyIsHere) ::send(connection.handle, kContinue.data(), kContinue.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        return;
    }
    // A body that nobody reads would be taken for the next request.
    if (bodyIsHere) {
        connection.in.erase(0, announced);
    } else {
        connection.keepAlive = false;
        connection.lingersAfter = true;
        connection.in.clear();
    }
    if (isWelcome) beginWork(connection);
    else answer(connection, refusal);
}

bool ConnectionLoop::readBodyOf(Connection& connection) {
    const std::size_t bytes = connection.admitted.bodyBytes;
    if (connection.in.size() >= bytes) {
        connection.admitted.request.body = connection.in.substr(0, bytes);
        connection.in.erase(0, bytes);
        beginWork(connection);
        return true;
    }
    if (!connection.inputIsAtEnd) return false;
    answerAndClose(connection, answerOf({{400, "cut_short", "The message ends before its Content-Length. Send it again.", 0}}));
    return true;
}

void ConnectionLoop::beginWork(Connection& connection) {
    const Route* route = connection.admitted.route;
    if (route->answers == Who::door)
        return answer(connection, answerSafely([&] { return route->handle(connection.admitted.request); }));
    if (!m_parts.admission.enter(m_now, crowdOf(*route))) return answer(connection, answerOf(busy()));
    connection.state = State::inWork;
    // The terminal stays: its stream is told it later.
    Request request = std::move(connection.admitted.request);
    connection.admitted.request.terminal = request.terminal;
    m_parts.toWorkers({connection.id, route, std::move(request), m_now});
}

}  // namespace salon::server
