#pragma once

#include <cstdint>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace salon::bench {

/// The floor: SQLite with nothing around it, set as the product sets it (WAL, synchronous FULL). Ends the program when
/// SQLite says no, for then there is nothing to measure.
class RawSqlite {
public:
    explicit RawSqlite(const std::string& path);
    ~RawSqlite();
    RawSqlite(const RawSqlite&) = delete;
    RawSqlite& operator=(const RawSqlite&) = delete;

    void exec(const std::string& sql);
    /// A statement that lives as long as this.
    sqlite3_stmt* prepare(const std::string& sql);
    /// Binds numbers and text from 1 on, steps to the end, resets. Returns the rows seen.
    int run(sqlite3_stmt* statement, const std::vector<std::int64_t>& numbers, const std::string& lastText = {});

private:
    sqlite3* m_database = nullptr;
    std::vector<sqlite3_stmt*> m_statements;
};

}  // namespace salon::bench
