#pragma once

#include "support/file_disk.h"
#include "support/faulty_vfs.h"
#include "support/file_log_store.h"
#include "session/terminal_core.h"

namespace salon::test {

// What a simulated shop stands on when it is made of SQLite files; memory-store/ has the same words for memory.

using DeskDisk = FileDisk;
using DeskLoan = FileLoan;
using ServerDisk = FileLogStore;

/// What SQLite and the desks draw by chance is the same for the same seed.
inline void seedDisks(std::uint64_t seed) {
    faulty_vfs::seed(seed);
    countSecretsFrom(seed);
}

/// The outbox as the program believes it to be; that the disk has it too is seen when the desk starts again.
class Waiting {
public:
    Waiting(const FileDisk&, const desk::TerminalCore& core) : m_pending(core.pending()) {}

    std::size_t size() const { return m_pending.size(); }
    const Command& at(std::size_t index) const { return m_pending[index]; }

private:
    std::span<const Command> m_pending;
};

/// Whom the files keep something personal about.
inline std::set<CustomerId> personsOn(FileDisk& disk) {
    return disk.persons();
}

inline wire::Position positionOn(const FileDisk&, desk::TerminalCore& core) { return core.cursor(); }
inline std::string chainOn(const FileDisk&) { return {}; }

}  // namespace salon::test
