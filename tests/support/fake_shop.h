#pragma once

#include "fake_server.h"
#include "fake_terminal.h"
#include "shop_disks.h"
#include "small_salon.h"
#include "virtual_time.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace salon::test {

/// A salon with its server and its desks, all real but for disk, line and time: what was done on two sides is
/// compared after it has settled (STYLE 9).
///
/// ```cpp
/// FakeShop shop{{"desk", "back-office"}};
/// shop.at("desk").goOffline();
/// shop.at("desk").submit(…);
/// shop.settle();
/// QCOMPARE(shop.at("desk").book(), shop.server().book());
/// ```
class FakeShop {
public:
    explicit FakeShop(const std::vector<std::string>& desks, int variant = 0, std::uint64_t seed = 1);
    FakeShop(const FakeShop&) = delete;

    FakeTerminal& at(const std::string& desk) { return *m_desks.at(desk); }
    std::vector<FakeTerminal*> desks();
    FakeServer& server() { return m_server; }
    ServerDisk& store() { return m_store; }
    VirtualTime& time() { return m_time; }
    const SmallSalon& salon() const { return m_salon; }

    /// Lets the next thing happen; a desk that dies of it is down afterwards.
    void step();
    /// Lets time pass until every outbox is empty and every desk has read the log to its end; false: that took longer
    /// than `limitMs`.
    bool settle(int limitMs = 600'000);
    bool isSettled();

    /// One more desk on a disk of its own; its name must be new.
    FakeTerminal& add(DeskDisk disk);
    /// A desk has died in the middle of what it did.
    std::function<void(const std::string& desk)> onDeskDied;

private:
    void tendStreams();
    void deskDied(const std::string& desk);

    const SmallSalon& m_salon;
    Dice m_dice;
    VirtualTime m_time;
    ServerDisk m_store;
    FakeServer m_server;
    std::map<std::string, std::unique_ptr<FakeTerminal>> m_desks;
    int m_seconds = 0;
};

}  // namespace salon::test
