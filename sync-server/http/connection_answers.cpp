// The second half of the loop: answers on their way out, deadlines, and how connections end.
#include "http/connection_loop.h"

#include "http/limits.h"

#include <cstdio>
#include <sys/epoll.h>

namespace salon::server {

namespace {

using State = Connection::State;

constexpr std::chrono::minutes kTellEvery{1};

Answer tooSlow() {
    return answerOf({{408, "too_slow", "The request took too long to arrive. Send it again.", 0}});
}

}  // namespace

void ConnectionLoop::answer(Connection& connection, const Answer& answer) {
    if (answer.streamFrom && m_parts.streams.streamCount() >= kStreamsMax) {
        m_parts.admission.turnedAway(m_now);
        return this->answer(connection, answerOf(busy()));
    }
    if (answer.status == 503) ++m_figures.busy;
    if (answer.status == 429) ++m_figures.tooOften;
    const bool mayStay = connection.keepAlive && !connection.inputIsAtEnd && !m_stopping && !m_parts.isDraining();
    connection.then = answer.streamFrom ? Then::stream : mayStay ? Then::keepAlive : Then::close;
    connection.streamFrom = answer.streamFrom.value_or(0);
    connection.out = printResponse(answer, connection.then, connection.withBody);
    connection.sent = 0;
    connection.state = State::answering;
    connection.deadline = m_now + kAnswerTime + std::chrono::seconds(connection.out.size() / kAnswerBytesPerSecond);
    hold(connection, connection.out.size());
}

void ConnectionLoop::answerAndClose(Connection& connection, const Answer& answer) {
    connection.keepAlive = false;
    connection.lingersAfter = true;
    connection.in.clear();
    this->answer(connection, answer);
}

bool ConnectionLoop::sendAnswerOf(Connection& connection) {
    if (!connection.send()) {
        giveUp(connection);
        return false;
    }
    return connection.sent == connection.out.size() && afterAnswer(connection);
}

bool ConnectionLoop::afterAnswer(Connection& connection) {
    connection.out = {};
    hold(connection, 0);
    if (connection.then == Then::keepAlive) {
        connection.state = State::head;
        connection.deadline = m_now + (connection.in.empty() ? kIdleTime : kHeadTime);
        return true;
    }
    if (connection.then == Then::stream) {
        becomeStream(connection);
    } else if (connection.lingersAfter && !connection.inputIsAtEnd) {
        ::shutdown(connection.handle, SHUT_WR);
        connection.state = State::lingering;
        connection.deadline = m_now + kLingerTime;
    } else {
        giveUp(connection);
    }
    return false;
}

void ConnectionLoop::becomeStream(Connection& connection) {
    ::epoll_ctl(m_poll, EPOLL_CTL_DEL, connection.handle, nullptr);
    const TerminalRecord& terminal = connection.admitted.request.terminal;
    m_parts.streams.adopt(connection.socket, terminal.shop, terminal.id, connection.streamFrom);
    // Revoked between the check and the adoption: the order to close came too early to find the stream.
    if (!m_parts.isTokenGood(connection.admitted.token)) m_parts.streams.dropTerminal(terminal.id);
    connection.watchedFor = 0;
    connection.state = State::inWork;
    giveUp(connection);
}

void ConnectionLoop::sweep() {
    m_nextSweep = m_now + kTick;
    if (m_stopping) m_socket.close();
    else watchSocket(true);
    for (auto& [id, connection] : m_connections) {
        if (connection.state == State::inWork) continue;
        const bool isOver = m_stopping && connection.state != State::answering;
        if (isOver) giveUp(connection);
        else if (m_now >= connection.deadline) expire(connection);
    }
    tellOfOverload();
}

void ConnectionLoop::expire(Connection& connection) {
    const bool isIdle = connection.state == State::head && connection.in.empty();
    if (isIdle || connection.state == State::lingering) return giveUp(connection);
    ++m_figures.tooSlow;
    if (connection.state == State::answering) return giveUp(connection);
    answerAndClose(connection, tooSlow());
    advance(connection);
}

void ConnectionLoop::hold(Connection& connection, std::size_t bytes) {
    m_bytesHeld += bytes;
    m_bytesHeld -= connection.held;
    connection.held = bytes;
}

void ConnectionLoop::watch(Connection& connection, std::uint32_t events) {
    if (connection.watchedFor == events) return;
    connection.watchedFor = events;
    epoll_event event{};
    event.events = events;
    event.data.u64 = connection.id;
    ::epoll_ctl(m_poll, EPOLL_CTL_MOD, connection.handle, &event);
}

void ConnectionLoop::watchSocket(bool on) {
    if (m_socketWatched == on) return;
    m_socketWatched = on;
    epoll_event event{};
    event.events = EPOLLIN;
    ::epoll_ctl(m_poll, on ? EPOLL_CTL_ADD : EPOLL_CTL_DEL, m_socket.impl()->sockfd(), &event);
}

void ConnectionLoop::closeGivenUp() {
    for (const std::uint64_t id : m_givenUp) {
        const auto found = m_connections.find(id);
        if (found == m_connections.end()) continue;
        Connection& connection = found->second;
        hold(connection, 0);
        m_guests.left(connection.guest);
        m_connections.erase(found);
    }
    m_givenUp.clear();
}

bool ConnectionLoop::mayEnd() const {
    return m_connections.empty() || m_now >= m_stopAt;
}

void ConnectionLoop::tellOfOverload() {
    const std::uint64_t turnedAway = m_figures.busy + m_figures.tooOften + m_figures.notLetIn;
    if (turnedAway == m_toldTurnedAway || m_now < m_toldAt + kTellEvery) return;
    std::fprintf(stderr, "hairshop-server: %llu requests or connections were told to come back later. Their desks work on meanwhile.\n",
                 static_cast<unsigned long long>(turnedAway - m_toldTurnedAway));
    m_toldTurnedAway = turnedAway;
    m_toldAt = m_now;
}

}  // namespace salon::server
