#include "sqlite/durable_wal.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace salon {

namespace {

constexpr int kChunkBytes = 64 * 1024;

int writeAgain(sqlite3_file* log) {
    if (!log || !log->pMethods) return SQLITE_OK;
    const sqlite3_io_methods& file = *log->pMethods;
    sqlite3_int64 size = 0;
    if (const int code = file.xFileSize(log, &size); code != SQLITE_OK || size == 0) return code;
    std::array<char, kChunkBytes> chunk;
    for (sqlite3_int64 at = 0; at < size; at += kChunkBytes) {
        const int bytes = static_cast<int>(std::min<sqlite3_int64>(kChunkBytes, size - at));
        if (const int code = file.xRead(log, chunk.data(), bytes, at); code != SQLITE_OK) return code;
        if (const int code = file.xWrite(log, chunk.data(), bytes, at); code != SQLITE_OK) return code;
    }
    return file.xSync(log, SQLITE_SYNC_FULL);
}

int run(sqlite3* database, const char* sql) {
    return sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
}

}  // namespace

int makeWalDurable(sqlite3* database) {
    // Whoever writes holds this lock: nobody adds to the log or begins it anew meanwhile.
    if (const int code = run(database, "BEGIN IMMEDIATE"); code != SQLITE_OK) return code;
    sqlite3_file* log = nullptr;
    int code = sqlite3_file_control(database, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    if (code == SQLITE_OK) code = writeAgain(log);
    const int ended = run(database, "ROLLBACK");
    if (code != SQLITE_OK || ended != SQLITE_OK) return code != SQLITE_OK ? code : ended;
    return run(database, "PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace salon
