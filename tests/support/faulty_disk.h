#pragma once

#include "dice.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace salon::test {

/// The calls of a file that may go wrong.
enum class DiskCall { read, write, sync };

/// What one of them does instead of its work.
enum class DiskBreaks {
    fails,  ///< EIO; a write may have been done in part, a sync makes nothing durable
    full,   ///< ENOSPC; a write may have been done in part
    dies,   ///< the process ends there: this call and all after it do nothing
};

/// What is in a folder, name by name: what `cp -a` would take along.
using DiskImage = std::map<std::string, std::string>;

/// A disk that behaves as badly as SQLite allows for and no worse, under the SQLite files of one folder, and the same for
/// the same dice. What was written stays in the folder; what was not synced since is known sector by sector, so that a
/// power cut can take any part of it back: later writes before earlier ones, half a sector, a file's growth or cut, a file
/// made or deleted whose folder was not synced. Bytes outside a written range never change (SQLite's powersafe overwrite).
///
/// Lives in one thread. Every SQLite file opened in the folder while it exists goes through it.
class FaultyDisk {
public:
    /// The folder must exist and hold files only.
    FaultyDisk(std::string folder, Dice dice);
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;

    const std::string& folder() const { return m_folder; }

    /// In a thousand calls of each kind so many fail.
    void setRate(DiskCall call, int permille) { m_permille[index(call)] = permille; }
    /// The k-th call of that kind from now on, 1 is the next, goes wrong. Once; the next call of this replaces it.
    void breakCall(DiskCall call, int k, DiskBreaks how);
    /// It has not happened yet.
    bool isBreakAhead() const { return m_planned.has_value(); }
    /// No file grows any more.
    void setFull(bool full) { m_full = full; }
    /// Nothing goes wrong from now on.
    void mend();
    /// Everything happens as if nothing had been asked for, for as long as it lives: for whoever looks on.
    class Calm;

    /// How many calls of that kind were made.
    int calls(DiskCall call) const { return m_calls[index(call)]; }
    /// The process that had the files open has ended in the middle of a call.
    bool hasDied() const { return m_died; }

    /// kill -9: handles that are open now do nothing any more; the system keeps what was written.
    void endProcess();
    /// The same, and whatever was not synced is lost or kept at random.
    void cutPower();

    DiskImage copy() const;
    /// Only while no process has a file open.
    void replace(const DiskImage& image);

    // What the VFS tells and asks.

    /// One file, whatever it is called; what it would take to bring it back to what is durable.
    struct Track {
        std::int64_t safeSize = 0;
        std::map<std::int64_t, std::string> unsafe;  ///< sector to its durable bytes, which may end early
        std::map<std::int64_t, std::string> doomed;  ///< as `unsafe`, of writes whose sync failed: no later sync saves them
    };
    bool isDead(int process) const { return m_died || process != m_process; }
    int process() const { return m_process; }
    bool isFull() const { return m_full && m_calm == 0; }
    Dice& dice() { return m_dice; }
    /// What this call shall do instead of its work; counts it.
    std::optional<DiskBreaks> strikes(DiskCall call);
    std::shared_ptr<Track> trackOf(const std::string& path);
    /// Told before a range is written or cut off: `read` gives the bytes that stand there.
    using Read = std::function<std::string(std::int64_t offset, std::int64_t size)>;
    void willWrite(Track& track, std::int64_t offset, std::int64_t size, const Read& read);
    void willTruncate(Track& track, std::int64_t from, std::int64_t to, const Read& read);
    /// `really`: what was written is durable; otherwise it never will be unless it is written again.
    void synced(Track& track, std::int64_t size, bool really);
    void willDelete(const std::string& path);
    void syncFolder();

private:
    /// A name as the folder had it when it was synced last.
    struct Name {
        std::uint64_t inode = 0;
        std::string bytes;  ///< of a small file that SQLite does not write
    };
    using Names = std::map<std::string, Name>;

    static std::size_t index(DiskCall call) { return static_cast<std::size_t>(call); }
    Names names() const;
    void loseNames();
    void loseBytes(const std::string& path, Track& track);

    std::string m_folder;
    Dice m_dice;
    std::map<std::uint64_t, std::shared_ptr<Track>> m_tracks;
    Names m_safeNames;
    std::map<std::uint64_t, std::string> m_deleted;  ///< what a deleted file held, until the folder is synced
    std::array<int, 3> m_permille{};
    std::array<int, 3> m_calls{};
    struct Planned {
        DiskCall call;
        int left;
        DiskBreaks how;
    };
    std::optional<Planned> m_planned;
    bool m_full = false;
    bool m_died = false;
    int m_calm = 0;
    int m_process = 0;  ///< handles of an earlier one are dead
};

class FaultyDisk::Calm {
public:
    explicit Calm(FaultyDisk& disk) : m_disk(disk) { ++m_disk.m_calm; }
    ~Calm() { --m_disk.m_calm; }
    Calm(const Calm&) = delete;

private:
    FaultyDisk& m_disk;
};

}  // namespace salon::test
