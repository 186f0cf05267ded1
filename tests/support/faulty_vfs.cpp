#include "faulty_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

namespace salon::test {

namespace {

std::map<std::string, FaultyDisk*>& mounted() {
    static std::map<std::string, FaultyDisk*> disks;
    return disks;
}

FaultyDisk* diskUnder(const char* path) {
    if (!path) return nullptr;
    const std::string text = path;
    const auto found = mounted().find(text.substr(0, text.rfind('/')));
    return found == mounted().end() ? nullptr : found->second;
}

sqlite3_vfs* g_real = nullptr;
std::mt19937_64 g_chance;

/// One open file. The system's own stands behind it in the same piece of memory.
struct File {
    sqlite3_file base;
    FaultyDisk* disk;
    std::shared_ptr<FaultyDisk::Track> track;
    int process;
    bool syncsFolder;  ///< a journal that this opening may have made: its first sync makes its name durable too

    static File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    const sqlite3_io_methods& does() { return *real()->pMethods; }
    bool isDead() const { return disk->isDead(process); }
    sqlite3_int64 size() {
        sqlite3_int64 bytes = 0;
        does().xFileSize(real(), &bytes);
        return bytes;
    }
    FaultyDisk::Read reading() {
        return [this](std::int64_t offset, std::int64_t amount) {
            const auto there = std::min<std::int64_t>(amount, size() - offset);
            std::string bytes(static_cast<std::size_t>(std::max<std::int64_t>(there, 0)), '\0');
            if (!bytes.empty()) does().xRead(real(), bytes.data(), static_cast<int>(bytes.size()), offset);
            return bytes;
        };
    }
};

int closeFile(sqlite3_file* file) {
    File& self = File::of(file);
    const int code = self.does().xClose(self.real());
    self.track.~shared_ptr();
    return code;
}

int readFile(sqlite3_file* file, void* into, int amount, sqlite3_int64 offset) {
    File& self = File::of(file);
    if (self.isDead() || self.disk->strikes(DiskCall::read)) return SQLITE_IOERR_READ;
    return self.does().xRead(self.real(), into, amount, offset);
}

int writeFile(sqlite3_file* file, const void* bytes, int amount, sqlite3_int64 offset) {
    File& self = File::of(file);
    if (self.isDead()) return SQLITE_IOERR_WRITE;
    auto strikes = self.disk->strikes(DiskCall::write);
    if (!strikes && self.disk->isFull() && offset + amount > self.size()) strikes = DiskBreaks::full;
    const int done = strikes ? self.disk->dice().below(amount + 1) : amount;
    if (done > 0) {
        self.disk->willWrite(*self.track, offset, done, self.reading());
        if (const int code = self.does().xWrite(self.real(), bytes, done, offset); code != SQLITE_OK) return code;
    }
    if (!strikes) return SQLITE_OK;
    return strikes == DiskBreaks::full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    File& self = File::of(file);
    if (self.isDead()) return SQLITE_IOERR_TRUNCATE;
    self.disk->willTruncate(*self.track, size, self.size(), self.reading());
    return self.does().xTruncate(self.real(), size);
}

int syncFile(sqlite3_file* file, int) {
    File& self = File::of(file);
    if (self.isDead()) return SQLITE_IOERR_FSYNC;
    const auto strikes = self.disk->strikes(DiskCall::sync);
    if (strikes == DiskBreaks::dies) return SQLITE_IOERR_FSYNC;
    self.disk->synced(*self.track, self.size(), !strikes);
    if (strikes) return SQLITE_IOERR_FSYNC;
    if (std::exchange(self.syncsFolder, false)) self.disk->syncFolder();
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) {
    File& self = File::of(file);
    return self.isDead() ? SQLITE_IOERR_FSTAT : self.does().xFileSize(self.real(), size);
}

int lockFile(sqlite3_file* file, int level) {
    File& self = File::of(file);
    return self.isDead() ? SQLITE_IOERR_LOCK : self.does().xLock(self.real(), level);
}

int unlockFile(sqlite3_file* file, int level) {
    return File::of(file).does().xUnlock(File::of(file).real(), level);
}

int checkReserved(sqlite3_file* file, int* held) {
    return File::of(file).does().xCheckReservedLock(File::of(file).real(), held);
}

int control(sqlite3_file* file, int what, void* argument) {
    File& self = File::of(file);
    return self.isDead() ? SQLITE_NOTFOUND : self.does().xFileControl(self.real(), what, argument);
}

int sectorSize(sqlite3_file* file) {
    return File::of(file).does().xSectorSize(File::of(file).real());
}

int characteristics(sqlite3_file* file) {
    return File::of(file).does().xDeviceCharacteristics(File::of(file).real());
}

int mapShared(sqlite3_file* file, int region, int bytes, int extend, void volatile** into) {
    File& self = File::of(file);
    return self.isDead() ? SQLITE_IOERR_SHMMAP : self.does().xShmMap(self.real(), region, bytes, extend, into);
}

int lockShared(sqlite3_file* file, int offset, int count, int flags) {
    File& self = File::of(file);
    if (self.isDead() && (flags & SQLITE_SHM_LOCK)) return SQLITE_IOERR_SHMLOCK;
    return self.does().xShmLock(self.real(), offset, count, flags);
}

void barrier(sqlite3_file* file) {
    File::of(file).does().xShmBarrier(File::of(file).real());
}

int unmapShared(sqlite3_file* file, int deletes) {
    return File::of(file).does().xShmUnmap(File::of(file).real(), deletes);
}

const sqlite3_io_methods kMethods{2,           closeFile,  readFile,     writeFile,     truncateFile,    syncFile,  sizeOfFile,
                                  lockFile,    unlockFile, checkReserved, control,      sectorSize,      characteristics, mapShared,
                                  lockShared,  barrier,    unmapShared,  nullptr,       nullptr};

int open(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* outFlags) {
    FaultyDisk* disk = diskUnder(path);
    if (!disk) return g_real->xOpen(g_real, path, file, flags, outFlags);
    constexpr int kJournals = SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL;
    File& self = *new (file) File{};
    std::memset(static_cast<void*>(self.real()), 0, static_cast<std::size_t>(g_real->szOsFile));
    if (const int code = g_real->xOpen(g_real, path, self.real(), flags, outFlags); code != SQLITE_OK) {
        // No methods: SQLite does not close it.
        self.base.pMethods = nullptr;
        return code;
    }
    self.base.pMethods = &kMethods;
    self.disk = disk;
    self.track = disk->trackOf(path);
    self.process = disk->process();
    self.syncsFolder = (flags & SQLITE_OPEN_CREATE) && (flags & kJournals);
    return SQLITE_OK;
}

int remove(sqlite3_vfs*, const char* path, int syncsFolder) {
    FaultyDisk* disk = diskUnder(path);
    if (!disk) return g_real->xDelete(g_real, path, syncsFolder);
    if (disk->hasDied()) return SQLITE_IOERR_DELETE;
    disk->willDelete(path);
    const int code = g_real->xDelete(g_real, path, 0);
    if (syncsFolder) disk->syncFolder();
    return code;
}

int chance(sqlite3_vfs*, int amount, char* into) {
    for (int i = 0; i < amount; ++i) into[i] = static_cast<char>(g_chance() >> 32);
    return amount;
}

/// Nobody else runs meanwhile.
int sleep(sqlite3_vfs*, int microseconds) {
    return microseconds;
}

void install() {
    if (g_real) return;
    g_real = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs vfs = *g_real;
    vfs.pNext = nullptr;
    vfs.zName = "faulty";
    vfs.szOsFile = static_cast<int>(sizeof(File)) + g_real->szOsFile;
    vfs.xOpen = open;
    vfs.xDelete = remove;
    vfs.xRandomness = chance;
    vfs.xSleep = sleep;
    sqlite3_vfs_register(&vfs, 1);
}

}  // namespace

void faulty_vfs::mount(FaultyDisk& disk) {
    install();
    mounted()[disk.folder()] = &disk;
}

void faulty_vfs::unmount(FaultyDisk& disk) {
    mounted().erase(disk.folder());
}

void faulty_vfs::seed(std::uint64_t seed) {
    install();
    g_chance.seed(seed);
    sqlite3_randomness(0, nullptr);
}

}  // namespace salon::test
