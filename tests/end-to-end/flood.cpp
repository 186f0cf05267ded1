#include "flood.h"

#include "ingest/ingestor.h"
#include "ingest/shop_opening.h"
#include "salon/assert.h"
#include "salon/wire/command_json.h"
#include "store/data_folder.h"
#include "store/registry.h"
#include "store/sqlite_log_store.h"
#include "sync-server/support/words.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace salon::test {

namespace {

using namespace salon::server;
using SteadyClock = std::chrono::steady_clock;

constexpr int kFolderWaitMs = 5000;
/// A client looks this often whether its rest is over.
constexpr int kLookMs = 1;

std::string hex32(std::size_t number) {
    const std::string digits = std::to_string(number);
    return std::string(32 - digits.size(), '0') + digits;
}

bool hasRetryAfter(const std::string& head) {
    return head.find("\r\nRetry-After: ") != std::string::npos;
}

}  // namespace

PreparedShop prepareShop(const std::string& folder, int terminals) {
    const DataFolder data{folder, kFolderWaitMs};
    ServerDatabase database{data.databaseFile()};
    SqliteLogStore store{database};
    Registry registry{database, [] { return std::int64_t{1000}; }};
    Ingestor ingestor{store, {}};
    PreparedShop prepared;
    prepared.shop = openShop(ingestor, registry, {ShopId{"crowded"}, "Crowded", "Asia/Seoul", 10, "KRW"}, {parseDay("2026-06-01").value(), 540}).id.text;
    for (int i = 0; i < terminals; ++i) {
        const auto enrolled = std::get<Enrolment>(registry.enrol(registry.pair(ShopId{prepared.shop}, "Desk").value()));
        prepared.senders.push_back({enrolled.terminal.id.text, enrolled.token});
    }
    return prepared;
}

int missingFromLog(const std::string& folder, const std::string& shop, const std::vector<Acknowledged>& acknowledged) {
    const DataFolder data{folder, kFolderWaitMs};
    ServerDatabase database{data.databaseFile()};
    SqliteLogStore store{database};
    const auto transaction = store.begin(ShopId{shop});
    return static_cast<int>(std::count_if(acknowledged.begin(), acknowledged.end(), [&](const Acknowledged& one) {
        const auto receipt = transaction->receipt(TerminalId{one.terminal}, one.incarnation, one.number);
        return !receipt || receipt->position != one.position || receipt->commandSha256 != one.commandSha256;
    }));
}

Flood::Flood(std::uint16_t port, PreparedShop shop, int connections)
    : m_port(port), m_shop(std::move(shop)), m_clients(static_cast<std::size_t>(connections)) {
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        m_clients[i].sender = m_shop.senders[i % m_shop.senders.size()];
        m_clients[i].incarnation = hex32(i);
        prepare(m_clients[i]);
    }
}

void Flood::start(std::chrono::microseconds rest) {
    m_rest = rest;
    m_figures = {};
    m_stopping = false;
    m_poll = ::epoll_create1(EPOLL_CLOEXEC);
    const auto now = SteadyClock::now();
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        connect(m_clients[i]);
        // Spread over the first rest, as those are who have been at it for a while.
        m_clients[i].at = now + m_rest * i / m_clients.size();
    }
    m_thread = std::thread([this] { run(); });
}

void Flood::stop() {
    if (!m_thread.joinable()) return;
    m_stopping = true;
    m_thread.join();
    for (Client& client : m_clients) ::close(client.handle);
    ::close(m_poll);
}

void Flood::run() {
    std::array<epoll_event, 512> events;
    while (true) {
        const int ready = ::epoll_wait(m_poll, events.data(), static_cast<int>(events.size()), kLookMs);
        for (int i = 0; i < ready; ++i) receive(m_clients[events[static_cast<std::size_t>(i)].data.u64]);
        const auto now = SteadyClock::now();
        bool anyAsking = false;
        for (Client& client : m_clients) {
            if (!client.asking && !m_stopping && client.at <= now) ask(client);
            anyAsking |= client.asking;
        }
        if (m_stopping && !anyAsking) return;
    }
}

void Flood::connect(Client& client) {
    client.handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    SALON_ASSERT(client.handle >= 0, "the system must let the flood have its sockets");
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(m_port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::connect(client.handle, reinterpret_cast<const sockaddr*>(&to), sizeof to);
    const int on = 1;
    ::setsockopt(client.handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = static_cast<std::uint64_t>(&client - m_clients.data());
    ::epoll_ctl(m_poll, EPOLL_CTL_ADD, client.handle, &event);
    client.answer.clear();
}

void Flood::prepare(Client& client) {
    const CustomerId customer{"c" + client.incarnation.substr(24) + "-" + std::to_string(client.number)};
    const std::string body = wire::printBatch({{stamped(RegisterCustomer{customer}, client.number, client.sender.terminal, client.incarnation)}});
    client.request = "POST /v1/shops/" + m_shop.shop + "/commands HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + client.sender.token +
                     "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

void Flood::ask(Client& client) {
    client.asking = true;
    client.at = SteadyClock::now();
    const auto sent = ::send(client.handle, client.request.data(), client.request.size(), MSG_NOSIGNAL);
    if (sent == static_cast<ssize_t>(client.request.size())) return;
    // Closed while it rested: anew, and the same once more.
    ::close(client.handle);
    connect(client);
    ::send(client.handle, client.request.data(), client.request.size(), MSG_NOSIGNAL);
}

void Flood::receive(Client& client) {
    std::array<char, 8192> bytes;
    const auto got = ::recv(client.handle, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (got < 0 && errno == EAGAIN) return;
    if (got <= 0) {
        ::close(client.handle);
        connect(client);
        if (std::exchange(client.asking, false)) ++m_figures.brokenConnections;
        return;
    }
    client.answer.append(bytes.data(), static_cast<std::size_t>(got));
    const auto headEnd = client.answer.find("\r\n\r\n");
    if (headEnd == std::string::npos) return;
    const std::string head = client.answer.substr(0, headEnd + 2);
    const auto lengthAt = head.find("\r\nContent-Length: ");
    const std::size_t length = lengthAt == std::string::npos ? 0 : std::strtoul(head.c_str() + lengthAt + 18, nullptr, 10);
    if (client.answer.size() < headEnd + 4 + length) return;
    take(client, std::atoi(head.c_str() + 9), head, client.answer.substr(headEnd + 4, length));
    client.answer.clear();
}

void Flood::take(Client& client, int status, const std::string& head, const std::string& body) {
    if (!std::exchange(client.asking, false)) return;
    const auto now = SteadyClock::now();
    const std::int64_t tookNs = std::chrono::nanoseconds(now - client.at).count();
    client.at = now + m_rest;
    if (status == 503) {
        m_figures.busyNs.push_back(tookNs);
        if (!hasRetryAfter(head)) ++m_figures.busyWithoutRetryAfter;
    } else if (status == 429) {
        m_figures.tooOftenNs.push_back(tookNs);
    } else if (status == 200) {
        m_figures.acceptedNs.push_back(tookNs);
        for (const auto& item : wire::readBatchAnswer(body).items)
            m_acknowledged.push_back({client.sender.terminal, client.incarnation, item.number, item.position, item.commandSha256});
        ++client.number;
        prepare(client);
    } else {
        ++m_figures.otherAnswers;
    }
}

std::int64_t percentile(std::vector<std::int64_t> values, int share) {
    if (values.empty()) return 0;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) * static_cast<std::size_t>(share) / 100);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

}  // namespace salon::test
