#include "fake_shop.h"

#include "salon/wire/canonical.h"

#include <algorithm>

namespace salon::test {

namespace {

/// A stream tells every 15 seconds that it lives.
constexpr int kHeartbeatSeconds = 15;

}  // namespace

MemoryDisk FakeShop::freshDisk(const SmallSalon& salon, const std::string& desk) {
    MemoryDisk disk;
    disk.desk = desk;
    disk.identity = desk::Identity{};
    disk.identity->shop = salon.shop;
    disk.identity->terminal = {desk};
    disk.identity->terminalName = desk;
    disk.identity->zone = "Asia/Seoul";
    disk.identity->incarnation = wire::sha256Hex(desk + " incarnation").substr(0, 32);
    disk.cursor = {salon.head().position, salon.head().sha256};
    disk.kept = {salon.head().position, salon.book};
    return disk;
}

FakeShop::FakeShop(const std::vector<std::string>& desks, int variant, std::uint64_t seed)
    : m_salon(smallSalon(variant)), m_dice(seed), m_server(m_store, m_salon.shop) {
    m_salon.found(m_store);
    for (const auto& desk : desks) {
        m_desks[desk] = std::make_unique<FakeTerminal>(m_time, m_server, freshDisk(m_salon, desk), m_dice.split());
        m_desks[desk]->setClock({m_salon.firstDay, 540});
    }
    m_server.onAnnounce = [this](wire::Position head) {
        for (auto* desk : this->desks()) desk->announce(head);
    };
    tendStreams();
}

std::vector<FakeTerminal*> FakeShop::desks() {
    std::vector<FakeTerminal*> all;
    for (const auto& [name, desk] : m_desks) all.push_back(desk.get());
    return all;
}

void FakeShop::tendStreams() {
    for (const auto& [name, desk] : m_desks) desk->tendStream(m_seconds % kHeartbeatSeconds == 0);
    ++m_seconds;
    m_time.after(1000, [this] { tendStreams(); });
}

bool FakeShop::isSettled() {
    const auto head = m_server.head().position;
    return m_server.isUp() && std::all_of(m_desks.begin(), m_desks.end(), [&](const auto& desk) {
        return desk.second->isUp() && desk.second->disk().outbox.empty() && desk.second->disk().cursor.position == head;
    });
}

void FakeShop::step() {
    try {
        m_time.runNext();
    } catch (const TerminalDied& died) {
        at(died.desk).crash();
    }
}

bool FakeShop::settle(int limitMs) {
    const auto limit = m_time.nowMs() + limitMs;
    while (!isSettled() && m_time.nowMs() < limit) step();
    return isSettled();
}

}  // namespace salon::test
