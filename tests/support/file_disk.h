#pragma once

#include "disk_faults.h"
#include "faulty_disk.h"
#include "scratch_folder.h"
#include "small_salon.h"

#include "salon/commands.h"

#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace salon::test {

/// A terminal's folder with its real files, on a faulty disk: what MemoryDisk is for memory, in the same words.
class FileDisk {
public:
    std::string desk;

    struct Backup {
        DiskImage image;
        TerminalId terminal;
        std::vector<Command> waiting;
    };

    /// The disk of a desk that has been in the salon since it opened.
    static FileDisk fresh(const SmallSalon& salon, const std::string& desk, Dice dice);
    /// Another computer with what that one had.
    static FileDisk copiedFrom(const Backup& backup, const std::string& desk, Dice dice, bool noticeable);

    const TerminalId& terminal() const { return m_terminal; }
    const std::string& folder() const { return m_scratch->path(); }
    FaultyDisk& faults() { return *m_faulty; }

    void breakNextCommit(DiskFault fault);
    void setErrorRates(const ErrorRates& rates);
    void setFull(bool full) { m_faulty->setFull(full); }
    /// One page of the file is not what was written; only while no process has it open.
    void damage(Dice& dice);
    void mend() { m_faulty->mend(); }
    bool hasDied() const { return m_faulty->hasDied(); }
    void processEnds(Ending ending) { ending == Ending::powerCut ? m_faulty->cutPower() : m_faulty->endProcess(); }

    /// `waiting`: what the desk has in its outbox now.
    Backup backUp(std::span<const Command> waiting) const;
    static const std::vector<Command>& waitingIn(const Backup& backup) { return backup.waiting; }
    /// Always noticeable: what is put back is another file.
    void putBack(const Backup& backup, bool noticeable);

    /// Whom it keeps something personal about.
    std::set<CustomerId> persons();
    /// What SQLite says to "PRAGMA integrity_check".
    std::string integrity();

private:
    std::vector<std::string> column(const char* sql);
    FileDisk(std::string desk, TerminalId terminal, Dice dice);

    TerminalId m_terminal;
    Dice m_dice;
    std::unique_ptr<ScratchFolder> m_scratch;
    std::unique_ptr<FaultyDisk> m_faulty;
};

/// The folder as a core opens it.
class FileLoan {
public:
    explicit FileLoan(FileDisk& disk) : m_disk(disk) {}
    const std::string& folder() const { return m_disk.folder(); }

private:
    FileDisk& m_disk;
};

/// Secrets of the desks are counted out from here on instead of drawn, so that every run has the same.
void countSecretsFrom(std::uint64_t seed);

}  // namespace salon::test
