#include "store/sqlite_database.h"

#include "sqlite/durable_wal.h"
#include "store/log_store.h"

#include <sqlite3.h>

namespace salon::server {

namespace {

/// Longer than any transaction of ours; a reader meets the writer only while a checkpoint ends.
constexpr int kBusyWaitMs = 5000;

std::string sentenceFor(int code, const char* detail) {
    switch (code & 0xff) {
        case SQLITE_FULL:
            return "The disk of the data folder is full. Free some space; nothing that was confirmed is lost.";
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return "The database in the data folder cannot be written. Give this program's user the right to write there.";
        case SQLITE_CANTOPEN:
            return "The database in the data folder cannot be opened. Check that the folder exists and may be written.";
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
            return "The database in the data folder is damaged or is not one of HairShop. Put a backup in its place; the "
                   "terminals hold the rest.";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "Another program holds the database in the data folder. End it and try again.";
        default:
            return std::string("The database in the data folder failed: ") + detail + ".";
    }
}

[[noreturn]] void fail(sqlite3* database, int code) {
    throw StoreError(sentenceFor(code, database ? sqlite3_errmsg(database) : sqlite3_errstr(code)));
}

}  // namespace

SqliteStatement::~SqliteStatement() {
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

SqliteStatement& SqliteStatement::bind(std::int64_t value) {
    if (const int code = sqlite3_bind_int64(m_statement, ++m_bound, value); code != SQLITE_OK) fail(m_database, code);
    return *this;
}

SqliteStatement& SqliteStatement::bind(std::string_view text) {
    const char* start = text.data() ? text.data() : "";
    const int code = sqlite3_bind_text64(m_statement, ++m_bound, start, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK) fail(m_database, code);
    return *this;
}

bool SqliteStatement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    fail(m_database, code);
}

void SqliteStatement::run() {
    while (step()) {
    }
}

std::int64_t SqliteStatement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

std::string SqliteStatement::text(int column) const {
    const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return start ? std::string(start, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))) : std::string();
}

bool SqliteStatement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

SqliteDatabase::SqliteDatabase(const std::filesystem::path& file, Access access) {
    const int flags =
        (access == Access::readWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_NOMUTEX;
    if (const int code = sqlite3_open_v2(file.c_str(), &m_handle, flags, nullptr); code != SQLITE_OK) {
        const std::string sentence = sentenceFor(code, sqlite3_errstr(code));
        sqlite3_close(m_handle);
        throw StoreError(sentence);
    }
    try {
        sqlite3_extended_result_codes(m_handle, 1);
        sqlite3_busy_timeout(m_handle, kBusyWaitMs);
        execute("PRAGMA mmap_size = 0");
        execute("PRAGMA foreign_keys = ON");
        if (access == Access::readWrite) {
            execute("PRAGMA journal_mode = WAL");
            execute("PRAGMA synchronous = FULL");
            // Erased people leave no trace in free pages.
            execute("PRAGMA secure_delete = ON");
            execute("PRAGMA journal_size_limit = 67108864");
        }
    } catch (...) {
        sqlite3_close(m_handle);
        throw;
    }
}

SqliteDatabase::~SqliteDatabase() {
    for (const auto& [sql, statement] : m_statements) sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

SqliteStatement SqliteDatabase::prepare(const std::string& sql) {
    sqlite3_stmt*& statement = m_statements[sql];
    if (!statement) {
        const int code =
            sqlite3_prepare_v3(m_handle, sql.c_str(), static_cast<int>(sql.size()) + 1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK) fail(m_handle, code);
    }
    return {m_handle, statement};
}

void SqliteDatabase::execute(const std::string& sql) {
    if (const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr); code != SQLITE_OK) fail(m_handle, code);
}

void SqliteDatabase::makeDurable() {
    if (const int code = makeWalDurable(m_handle); code != SQLITE_OK) fail(m_handle, code);
}

std::int64_t SqliteDatabase::integer(const std::string& sql) {
    SqliteStatement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

bool SqliteDatabase::inTransaction() const {
    return sqlite3_get_autocommit(m_handle) == 0;
}

SqliteTransaction::SqliteTransaction(SqliteDatabase& database) : m_database(database) {
    database.execute("BEGIN IMMEDIATE");
}

SqliteTransaction::~SqliteTransaction() {
    if (!m_open || !m_database.inTransaction()) return;
    try {
        m_database.execute("ROLLBACK");
    } catch (const StoreError&) {
        // Closing the connection rolls back as well.
    }
}

void SqliteTransaction::commit() {
    // An error inside may have rolled back already; a COMMIT would then succeed at nothing.
    if (!m_database.inTransaction()) throw StoreError("The database gave up the change before it was complete. Try again.");
    m_database.execute("COMMIT");
    m_open = false;
}

}  // namespace salon::server
