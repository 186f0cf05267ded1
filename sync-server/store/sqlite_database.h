#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace salon::server {

/// One prepared statement, lent out by SqliteDatabase. Values are bound from left to right; destroying it makes the
/// statement ready for its next user.
class SqliteStatement {
public:
    SqliteStatement(sqlite3* database, sqlite3_stmt* statement) : m_database(database), m_statement(statement) {}
    ~SqliteStatement();
    SqliteStatement(const SqliteStatement&) = delete;
    SqliteStatement& operator=(const SqliteStatement&) = delete;

    SqliteStatement& bind(std::int64_t value);
    /// Copies the text.
    SqliteStatement& bind(std::string_view text);

    /// True while there is a row.
    bool step();
    /// For statements without rows.
    void run();

    std::int64_t integer(int column) const;
    std::string text(int column) const;
    bool isNull(int column) const;

private:
    sqlite3* m_database;
    sqlite3_stmt* m_statement;
    int m_bound = 0;
};

/// One connection to an SQLite file: write-ahead log, every commit on disk before it returns, no memory mapping.
///
/// For one thread at a time. Everything throws StoreError with a sentence for a person.
class SqliteDatabase {
public:
    enum class Access {
        readWrite,  ///< makes the file if there is none
        readOnly,
    };

    SqliteDatabase(const std::filesystem::path& file, Access access);
    ~SqliteDatabase();
    SqliteDatabase(const SqliteDatabase&) = delete;
    SqliteDatabase& operator=(const SqliteDatabase&) = delete;

    /// The statement for this text, made once and kept. One text has one user at a time.
    SqliteStatement prepare(const std::string& sql);
    /// Runs one or several statements that answer nothing.
    void execute(const std::string& sql);
    /// Nothing that reads as committed can be lost any more; for a connection that has just been opened to write.
    void makeDurable();
    /// The first column of the first row.
    std::int64_t integer(const std::string& sql);
    bool inTransaction() const;

private:
    sqlite3* m_handle = nullptr;
    std::map<std::string, sqlite3_stmt*> m_statements;
};

/// Takes the write lock at once (TRAPS T18), and rolls back unless commit() was reached.
class SqliteTransaction {
public:
    explicit SqliteTransaction(SqliteDatabase& database);
    ~SqliteTransaction();
    SqliteTransaction(const SqliteTransaction&) = delete;
    SqliteTransaction& operator=(const SqliteTransaction&) = delete;

    void commit();

private:
    SqliteDatabase& m_database;
    bool m_open = true;
};

}  // namespace salon::server
