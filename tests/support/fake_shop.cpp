#include "fake_shop.h"

#include "salon/wire/canonical.h"

#include <algorithm>

namespace salon::test {

namespace {

/// A stream tells every 15 seconds that it lives.
constexpr int kHeartbeatSeconds = 15;

}  // namespace

FakeShop::FakeShop(const std::vector<std::string>& desks, int variant, std::uint64_t seed)
    : m_salon(smallSalon(variant)), m_dice(seed), m_store(m_salon, m_dice.split()), m_server(m_store, m_store, m_salon.shop) {
    for (const auto& desk : desks) add(DeskDisk::fresh(m_salon, desk, m_dice.split()));
    m_server.onAnnounce = [this](wire::Position head) {
        for (auto* desk : this->desks()) desk->announce(head);
    };
    tendStreams();
}

FakeTerminal& FakeShop::add(DeskDisk disk) {
    const std::string name = disk.desk;
    auto& desk = m_desks[name] = std::make_unique<FakeTerminal>(m_time, m_server, std::move(disk), m_dice.split());
    desk->setClock({m_salon.firstDay, 540});
    return *desk;
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
    if (!m_server.isUp()) return false;
    const auto head = m_server.head().position;
    return std::all_of(m_desks.begin(), m_desks.end(), [&](const auto& desk) {
        return desk.second->isUp() && desk.second->waiting().size() == 0 && desk.second->position() == head;
    });
}

void FakeShop::step() {
    try {
        m_time.runNext();
    } catch (const TerminalDied& died) {
        deskDied(died.desk);
    }
    for (const auto& [name, desk] : m_desks)
        if (desk->disk().hasDied()) deskDied(name);
}

void FakeShop::deskDied(const std::string& desk) {
    if (onDeskDied) onDeskDied(desk);
    else at(desk).crash();
}

bool FakeShop::settle(int limitMs) {
    const auto limit = m_time.nowMs() + limitMs;
    while (!isSettled() && m_time.nowMs() < limit) step();
    return isSettled();
}

}  // namespace salon::test
