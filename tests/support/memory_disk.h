#pragma once

#include "dice.h"
#include "disk_faults.h"
#include "small_salon.h"

#include "salon/book.h"
#include "salon/wire/entry_json.h"
#include "store/identity_table.h"
#include "store/outbox.h"
#include "store/replica.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace salon::test {

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
    bool isFull = false;
    bool copied = false;         ///< the core finds out, at the next start, that the file does not continue itself
    bool held = false;           ///< a process has it open
    int secretsDrawn = 0;        ///< random text is counted out instead of drawn

    /// The disk of a desk that has been in the salon since it opened.
    static MemoryDisk fresh(const SmallSalon& salon, const std::string& desk, Dice dice);

    /// Another computer with what that one had.
    static MemoryDisk copiedFrom(const MemoryDisk& backup, const std::string& desk, Dice dice, bool noticeable);

    // What every disk of a desk is asked, in memory or in files.
    const TerminalId& terminal() const { return identity->terminal; }
    void breakNextCommit(DiskFault fault) { nextCommit = fault; }
    void setErrorRates(const ErrorRates&) {}
    void setFull(bool full) { isFull = full; }
    void damage(Dice&) {}
    void mend() { nextCommit = DiskFault::none, isFull = false; }
    /// The death of a process is thrown here, as TerminalDied.
    bool hasDied() const { return false; }
    void processEnds(Ending) { held = false, nextCommit = DiskFault::none; }
    using Backup = MemoryDisk;
    /// `waiting`: what the desk has in its outbox now.
    Backup backUp(std::span<const Command>) const { return *this; }
    static std::vector<Command> waitingIn(const Backup& backup);
    /// `noticeable`: the program can find out that this is not the disk it left.
    void putBack(const Backup& backup, bool noticeable);
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
