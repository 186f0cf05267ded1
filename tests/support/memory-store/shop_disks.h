#pragma once

#include "support/memory_disk.h"
#include "support/memory_log_store.h"
#include "support/server_machine.h"
#include "session/terminal_core.h"

#include <set>
#include <span>

namespace salon::test {

// What a simulated shop stands on when it is made of memory; file-store/ has the same words for real SQLite files.

using DeskDisk = MemoryDisk;
using DeskLoan = LentDisk;

/// Each disk counts out its secrets by itself.
inline void seedDisks(std::uint64_t) {}

/// The outbox as it is on disk.
class Waiting {
public:
    Waiting(const MemoryDisk& disk, const desk::TerminalCore&) : m_rows(disk.outbox) {}

    std::size_t size() const { return m_rows.size(); }
    const Command& at(std::size_t index) const { return m_rows[index].command; }

private:
    const std::vector<desk::OutboxRow>& m_rows;
};

/// Whom the disk keeps something personal about.
inline std::set<CustomerId> personsOn(const MemoryDisk& disk) {
    std::set<CustomerId> persons;
    for (const auto& [position, part] : disk.personal) persons.insert(part.first.customer);
    return persons;
}

inline wire::Position positionOn(const MemoryDisk& disk, desk::TerminalCore&) { return disk.cursor.position; }
/// The hash of the entry read last; empty: this kind of disk does not tell.
inline std::string chainOn(const MemoryDisk& disk) { return disk.cursor.sha256; }

/// The server's log in memory: what was committed survives every ending.
class ServerDisk : public MemoryLogStore, public ServerMachine {
public:
    ServerDisk(const SmallSalon& salon, Dice) { salon.found(*this); }

    bool isOpen() const { return true; }
    void breakCalls(Dice&) {}
    void setErrorRates(const ErrorRates&) {}
    void setFull(bool) {}
    void mend() {}
};

}  // namespace salon::test
