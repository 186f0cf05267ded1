#include "faulty_disk.h"

#include "faulty_vfs.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <utility>

namespace salon::test {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kSector = 512;

std::uint64_t inodeOf(const fs::path& path) {
    struct stat facts {};
    return ::stat(path.c_str(), &facts) == 0 ? facts.st_ino : 0;
}

std::string bytesOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// In place, so that a file stays the one it is.
void writeBytes(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// Shared memory of the processes that are gone is no part of a disk, and neither is a lock.
bool isKept(const fs::path& path) {
    const std::string name = path.filename();
    return !name.ends_with("-shm") && !name.ends_with(".lock");
}

bool isSqlites(const std::string& name) {
    return name.find(".sqlite") != std::string::npos;
}

}  // namespace

FaultyDisk::FaultyDisk(std::string folder, Dice dice) : m_folder(std::move(folder)), m_dice(std::move(dice)) {
    faulty_vfs::mount(*this);
    m_safeNames = names();
}

FaultyDisk::~FaultyDisk() {
    faulty_vfs::unmount(*this);
}

void FaultyDisk::breakCall(DiskCall call, int k, DiskBreaks how) {
    m_planned = Planned{call, k, how};
}

void FaultyDisk::mend() {
    m_permille = {};
    m_planned.reset();
    m_full = false;
}

std::optional<DiskBreaks> FaultyDisk::strikes(DiskCall call) {
    if (m_calm > 0) return {};
    ++m_calls[index(call)];
    if (m_planned && m_planned->call == call && --m_planned->left == 0) {
        const DiskBreaks how = std::exchange(m_planned, std::nullopt)->how;
        m_died = m_died || how == DiskBreaks::dies;
        return how;
    }
    if (m_permille[index(call)] > 0 && m_dice.below(1000) < m_permille[index(call)])
        return call == DiskCall::write && m_dice.chance(30) ? DiskBreaks::full : DiskBreaks::fails;
    return {};
}

std::shared_ptr<FaultyDisk::Track> FaultyDisk::trackOf(const std::string& path) {
    const auto inode = inodeOf(path);
    auto& track = m_tracks[inode];
    if (!track) {
        track = std::make_shared<Track>();
        track->safeSize = static_cast<std::int64_t>(fs::file_size(path));
    }
    return track;
}

void FaultyDisk::willWrite(Track& track, std::int64_t offset, std::int64_t size, const Read& read) {
    const std::int64_t first = offset / kSector, last = (offset + size - 1) / kSector;
    std::string there;
    for (auto sector = first; sector <= last; ++sector) {
        if (track.unsafe.contains(sector)) continue;
        if (auto doomed = track.doomed.extract(sector)) {
            track.unsafe.insert(std::move(doomed));
            continue;
        }
        if (there.empty()) there = read(first * kSector, (last - first + 1) * kSector);
        const auto from = static_cast<std::size_t>((sector - first) * kSector);
        track.unsafe[sector] = from < there.size() ? there.substr(from, kSector) : std::string();
    }
}

void FaultyDisk::willTruncate(Track& track, std::int64_t from, std::int64_t to, const Read& read) {
    if (from < to) willWrite(track, from, to - from, read);
}

void FaultyDisk::synced(Track& track, std::int64_t size, bool really) {
    if (really) track.safeSize = size;
    else track.doomed.merge(track.unsafe);
    track.unsafe.clear();
}

FaultyDisk::Names FaultyDisk::names() const {
    Names names;
    for (const auto& one : fs::directory_iterator(m_folder)) {
        if (!isKept(one.path())) continue;
        const std::string name = one.path().filename();
        const auto inode = inodeOf(one.path());
        const auto before = m_safeNames.find(name);
        if (before != m_safeNames.end() && before->second.inode == inode) names.insert(*before);
        else names[name] = {inode, isSqlites(name) ? std::string() : bytesOf(one.path())};
    }
    return names;
}

void FaultyDisk::syncFolder() {
    m_safeNames = names();
    m_deleted.clear();
}

void FaultyDisk::willDelete(const std::string& path) {
    if (const auto inode = inodeOf(path)) m_deleted[inode] = bytesOf(path);
}

void FaultyDisk::endProcess() {
    ++m_process;
    m_died = false;
    m_planned.reset();
}

void FaultyDisk::cutPower() {
    endProcess();
    for (const auto& [name, is] : names())
        if (const auto track = m_tracks.find(is.inode); track != m_tracks.end()) loseBytes(m_folder + "/" + name, *track->second);
    if (m_dice.chance(50)) loseNames();
    syncFolder();
}

void FaultyDisk::loseBytes(const std::string& path, Track& track) {
    if (track.unsafe.empty() && track.doomed.empty()) return;
    std::string bytes = bytesOf(path);
    const auto size = static_cast<std::int64_t>(bytes.size());
    // A file that was cut off is cut off, or is not.
    std::int64_t end = size < track.safeSize && m_dice.chance(50) ? size : track.safeSize;
    // Some cuts lose everything, some nothing, most a part.
    const int kept = m_dice.chance(40) ? 100 * m_dice.below(2) : m_dice.below(101);
    bytes.resize(static_cast<std::size_t>(std::max(size, end)), '\0');
    const auto lose = [&](std::int64_t sector, const std::string& durable, bool keeps) {
        const auto from = static_cast<std::size_t>(sector * kSector);
        if (from >= bytes.size()) return;
        std::string now = bytes.substr(from, kSector), was = durable;
        was.resize(now.size(), '\0');
        // What was cut off comes back whole or not at all; only what was written can be half there.
        const bool written = static_cast<std::int64_t>(from) < size;
        const auto torn = keeps ? now.size() : written && m_dice.chance(10) ? static_cast<std::size_t>(m_dice.below(kSector)) : 0;
        for (std::size_t i = torn; i < now.size(); ++i) now[i] = was[i];
        bytes.replace(from, now.size(), now);
        if (torn > 0) end = std::max(end, static_cast<std::int64_t>(from + std::min(torn, now.size())));
    };
    for (const auto& [sector, durable] : track.doomed) lose(sector, durable, false);
    for (const auto& [sector, durable] : track.unsafe) lose(sector, durable, sector * kSector < size && m_dice.chance(kept));
    bytes.resize(static_cast<std::size_t>(end), '\0');
    writeBytes(path, bytes);
    track = {end, {}, {}};
}

void FaultyDisk::loseNames() {
    const fs::path folder = m_folder;
    const Names now = names();
    // Through names nobody uses, so that two that were exchanged can be exchanged again.
    const auto aside = [&](std::uint64_t inode) { return folder / ("aside-" + std::to_string(inode)); };
    for (const auto& [name, is] : now)
        if (const auto was = m_safeNames.find(name); was == m_safeNames.end() || was->second.inode != is.inode)
            fs::rename(folder / name, aside(is.inode));
    for (const auto& [name, was] : m_safeNames) {
        if (const auto is = now.find(name); is != now.end() && is->second.inode == was.inode) continue;
        if (fs::exists(aside(was.inode))) fs::rename(aside(was.inode), folder / name);
        else writeBytes(folder / name, isSqlites(name) ? m_deleted[was.inode] : was.bytes);
    }
    for (const auto& [name, is] : now) fs::remove(aside(is.inode));
}

DiskImage FaultyDisk::copy() const {
    DiskImage image;
    for (const auto& one : fs::directory_iterator(m_folder))
        if (isKept(one.path())) image[one.path().filename()] = bytesOf(one.path());
    return image;
}

void FaultyDisk::replace(const DiskImage& image) {
    for (const auto& one : fs::directory_iterator(m_folder))
        if (!one.path().string().ends_with(".lock")) fs::remove(one.path());
    for (const auto& [name, bytes] : image) writeBytes(fs::path(m_folder) / name, bytes);
    m_tracks.clear();
    m_deleted.clear();
    m_safeNames = names();
}

}  // namespace salon::test
