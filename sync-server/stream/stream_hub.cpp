#include "stream/stream_hub.h"

#include "salon/assert.h"

#include <algorithm>
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

using SteadyClock = std::chrono::steady_clock;

void watch(int poll, int operation, int handle, bool forRoom) {
    epoll_event event{};
    event.events = EPOLLIN | EPOLLRDHUP | (forRoom ? static_cast<std::uint32_t>(EPOLLOUT) : 0U);
    event.data.fd = handle;
    ::epoll_ctl(poll, operation, handle, &event);
}

std::string printEvent(const char* event, wire::Position head) {
    const std::string position = std::to_string(head);
    return "id: " + position + "\nevent: " + event + "\ndata: {\"head\":" + position + "}\n\n";
}

std::string printOpen(const TerminalId& terminal, const ReservationId& reservation) {
    const std::string open = reservation.empty() ? "" : "\"reservation\":\"" + reservation.text + "\",";
    return "event: open\ndata: {" + open + "\"terminal\":\"" + terminal.text + "\"}\n\n";
}

}  // namespace

StreamHub::StreamHub(std::chrono::milliseconds heartbeat, std::chrono::milliseconds writeTime)
    : m_heartbeat(heartbeat),
      m_writeTime(writeTime),
      m_poll(::epoll_create1(EPOLL_CLOEXEC)),
      m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    SALON_ASSERT(m_poll >= 0 && m_wake >= 0, "the system must give the stream hub two handles");
    watch(m_poll, EPOLL_CTL_ADD, m_wake, false);
    m_thread = std::thread([this] { run(); });
}

StreamHub::~StreamHub() {
    {
        const std::lock_guard turn{m_mutex};
        m_stopping = true;
    }
    ::eventfd_write(m_wake, 1);
    m_thread.join();
    ::close(m_wake);
    ::close(m_poll);
}

void StreamHub::adopt(Poco::Net::StreamSocket socket, const ShopId& shop, const TerminalId& terminal, wire::Position head) {
    post({Post::Kind::adopt, std::move(socket), shop, terminal, head});
}

void StreamHub::announce(const ShopId& shop, wire::Position head) {
    post({Post::Kind::announce, {}, shop, {}, head});
}

void StreamHub::tellOpen(const ShopId& shop, const TerminalId& terminal, const ReservationId& reservation) {
    post({Post::Kind::open, {}, shop, terminal, 0, reservation});
}

void StreamHub::dropTerminal(const TerminalId& terminal) {
    post({Post::Kind::drop, {}, {}, terminal, 0});
}

std::size_t StreamHub::streamCount() const {
    const std::lock_guard turn{m_mutex};
    return m_count;
}

void StreamHub::post(Post post) {
    {
        const std::lock_guard turn{m_mutex};
        m_posts.push_back(std::move(post));
    }
    ::eventfd_write(m_wake, 1);
}

void StreamHub::run() {
    std::array<epoll_event, 256> events;
    // Heartbeats need no precision: a tenth of their distance is fine enough.
    const int tickMs = static_cast<int>(std::clamp<std::int64_t>(m_heartbeat.count() / 10, 1, 1000));
    auto nextBeat = SteadyClock::now();
    while (takePosts()) {
        if (SteadyClock::now() >= nextBeat) {
            beat();
            nextBeat = SteadyClock::now() + std::chrono::milliseconds(tickMs);
        }
        closeGivenUp();
        const int ready = ::epoll_wait(m_poll, events.data(), static_cast<int>(events.size()), tickMs);
        for (int i = 0; i < ready; ++i) {
            const int handle = events[static_cast<std::size_t>(i)].data.fd;
            const auto what = events[static_cast<std::size_t>(i)].events;
            if (handle == m_wake) {
                eventfd_t ignored = 0;
                ::eventfd_read(m_wake, &ignored);
                continue;
            }
            const auto stream = m_streams.find(handle);
            if (stream == m_streams.end()) continue;
            if (what & (EPOLLERR | EPOLLHUP))
                giveUp(handle);
            else if (what & EPOLLOUT)
                send(handle, stream->second);
            if (what & (EPOLLIN | EPOLLRDHUP)) readable(handle);
        }
        closeGivenUp();
    }
    for (auto& [handle, stream] : m_streams) giveUp(handle);
    closeGivenUp();
}

bool StreamHub::takePosts() {
    std::vector<Post> posts;
    {
        const std::lock_guard turn{m_mutex};
        if (m_stopping) return false;
        posts.swap(m_posts);
    }
    for (Post& post : posts) take(post);
    return true;
}

void StreamHub::take(Post& post) {
    if (post.kind == Post::Kind::announce) {
        tellShop(post.shop, post.head);
        return;
    }
    if (post.kind == Post::Kind::open) {
        if (hasStream(post.terminal) && !post.reservation.empty()) m_open[post.shop][post.terminal] = post.reservation;
        else m_open[post.shop].erase(post.terminal);
        tellOthers(post.shop, post.terminal, post.reservation);
        return;
    }
    if (post.kind == Post::Kind::drop) {
        if (const auto own = m_byTerminal.find(post.terminal); own != m_byTerminal.end())
            for (const int handle : own->second) giveUp(handle);
        return;
    }
    const int handle = post.socket.impl()->sockfd();
    post.socket.setBlocking(false);
    const int userTimeoutMs = kTcpUserTimeoutMs;
    ::setsockopt(handle, IPPROTO_TCP, TCP_USER_TIMEOUT, &userTimeoutMs, sizeof userTimeoutMs);
    const int on = 1;
    ::setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    Stream& stream = m_streams[handle];
    stream = {post.socket, post.shop, post.terminal, -1, {}, false, SteadyClock::now() + m_heartbeat};
    m_byShop[post.shop].push_back(handle);
    auto& own = m_byTerminal[post.terminal];
    own.push_back(handle);
    if (own.size() > kStreamsPerTerminalMax) giveUp(own.front());
    watch(m_poll, EPOLL_CTL_ADD, handle, false);
    {
        const std::lock_guard turn{m_mutex};
        m_count = m_streams.size();
    }
    wire::Position& head = m_heads[post.shop];
    head = std::max(head, post.head);
    tell(handle, stream, "head", head);
    tellWhatIsOpen(handle, stream);
}

void StreamHub::tellShop(const ShopId& shop, wire::Position head) {
    wire::Position& known = m_heads[shop];
    known = std::max(known, head);
    for (const int handle : m_byShop[shop]) {
        Stream& stream = m_streams.at(handle);
        if (stream.told < known) tell(handle, stream, "head", known);
    }
}

void StreamHub::tellOthers(const ShopId& shop, const TerminalId& terminal, const ReservationId& reservation) {
    for (const int handle : m_byShop[shop]) {
        Stream& stream = m_streams.at(handle);
        if (stream.terminal == terminal || stream.unsent.size() > kStreamQueueBytesMax / 2) continue;
        stream.unsent += printOpen(terminal, reservation);
        send(handle, stream);
    }
}

void StreamHub::tellWhatIsOpen(int handle, Stream& stream) {
    for (const auto& [terminal, reservation] : m_open[stream.shop])
        if (terminal != stream.terminal) stream.unsent += printOpen(terminal, reservation);
    send(handle, stream);
}

bool StreamHub::hasStream(const TerminalId& terminal) const {
    return m_byTerminal.contains(terminal);
}

void StreamHub::tell(int handle, Stream& stream, const char* event, wire::Position head) {
    stream.told = head;
    stream.unsent += printEvent(event, head);
    if (stream.unsent.size() > kStreamQueueBytesMax)
        giveUp(handle);
    else
        send(handle, stream);
}

void StreamHub::send(int handle, Stream& stream) {
    while (!stream.unsent.empty()) {
        const ssize_t sent = ::send(handle, stream.unsent.data(), stream.unsent.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0) {
            stream.unsent.erase(0, static_cast<std::size_t>(sent));
            continue;
        }
        if (errno == EINTR) continue;
        if (errno != EAGAIN && errno != EWOULDBLOCK) {
            giveUp(handle);
            return;
        }
        break;
    }
    if (stream.waitsForRoom != !stream.unsent.empty()) {
        stream.waitsForRoom = !stream.unsent.empty();
        stream.roomBy = SteadyClock::now() + m_writeTime;
        watch(m_poll, EPOLL_CTL_MOD, handle, stream.waitsForRoom);
    }
}

/// A terminal has nothing to say on its stream: bytes are ignored, an end is an end.
void StreamHub::readable(int handle) {
    std::array<char, 1024> ignored;
    const ssize_t got = ::recv(handle, ignored.data(), ignored.size(), MSG_DONTWAIT);
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)) giveUp(handle);
}

void StreamHub::beat() {
    const auto now = SteadyClock::now();
    for (auto& [handle, stream] : m_streams) {
        if (stream.waitsForRoom && stream.roomBy <= now) giveUp(handle);
        if (stream.nextHeartbeat > now) continue;
        stream.nextHeartbeat = now + m_heartbeat;
        tell(handle, stream, "heartbeat", m_heads[stream.shop]);
    }
}

void StreamHub::closeGivenUp() {
    for (std::size_t i = 0; i < m_givenUp.size(); ++i) {
        const int handle = m_givenUp[i];
        const auto stream = m_streams.find(handle);
        if (stream == m_streams.end()) continue;
        std::erase(m_byShop[stream->second.shop], handle);
        auto& own = m_byTerminal[stream->second.terminal];
        std::erase(own, handle);
        if (own.empty()) m_byTerminal.erase(stream->second.terminal);
        ::epoll_ctl(m_poll, EPOLL_CTL_DEL, handle, nullptr);
        stream->second.socket.close();
        const auto [shop, terminal] = std::pair{stream->second.shop, stream->second.terminal};
        m_streams.erase(stream);
        // Sending may find the next stream broken, which is then the last of this list.
        if (!hasStream(terminal) && m_open[shop].erase(terminal) > 0) tellOthers(shop, terminal, {});
    }
    if (m_givenUp.empty()) return;
    m_givenUp.clear();
    const std::lock_guard turn{m_mutex};
    m_count = m_streams.size();
}

}  // namespace salon::server
