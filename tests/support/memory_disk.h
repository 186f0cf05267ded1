#pragma once

#include "salon/book.h"
#include "salon/wire/entry_json.h"
#include "store/identity_table.h"
#include "store/outbox.h"
#include "store/replica.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace salon::test {

/// What happens to a desk at its next commit.
enum class DiskFault {
    none,
    full,        ///< StoreError, nothing stored
    diesBefore,  ///< the process ends with the transaction open
    diesAfter,   ///< the process ends just after it, before anybody was told
};

/// The process of this desk has ended in the middle of what it did. Not a std::exception: nothing of the product may
/// survive it.
struct TerminalDied {
    std::string desk;
};

/// What a terminal has on its disk, without SQLite: a value, so that a crash keeps it and a backup is a copy. The
/// terminal core itself runs on it unchanged.
struct MemoryDisk {
    std::string desk;
    std::optional<desk::Identity> identity;
    std::vector<desk::OutboxRow> outbox;
    desk::Replica::Cursor cursor;
    std::vector<wire::Entry> entries;  ///< after the book that was kept
    std::map<wire::Position, std::pair<Personal, ReservationId>> personal;
    std::vector<desk::RefusedRow> refused;
    desk::BookCache::Kept kept;

    DiskFault nextCommit = DiskFault::none;
    bool copied = false;         ///< the core finds out, at the next start, that the file does not continue itself
    int secretsDrawn = 0;        ///< random text is counted out instead of drawn
};

/// Lends the disk under that folder name for as long as the object lives; a core opened on the folder finds it there.
class LentDisk {
public:
    explicit LentDisk(MemoryDisk& disk);
    ~LentDisk();
    LentDisk(const LentDisk&) = delete;

    const std::string& folder() const { return m_folder; }

private:
    std::string m_folder;
};

}  // namespace salon::test
