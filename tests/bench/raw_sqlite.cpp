#include "raw_sqlite.h"

#include "salon/assert.h"

#include <sqlite3.h>

namespace salon::bench {

RawSqlite::RawSqlite(const std::string& path) {
    SALON_ASSERT(sqlite3_open(path.c_str(), &m_database) == SQLITE_OK, "a floor needs a file of its own");
    exec("PRAGMA journal_mode=WAL");
    exec("PRAGMA synchronous=FULL");
}

RawSqlite::~RawSqlite() {
    for (sqlite3_stmt* statement : m_statements) sqlite3_finalize(statement);
    sqlite3_close(m_database);
}

void RawSqlite::exec(const std::string& sql) {
    SALON_ASSERT(sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK, "a floor's statement is right");
}

sqlite3_stmt* RawSqlite::prepare(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    SALON_ASSERT(sqlite3_prepare_v2(m_database, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK, "a floor's statement is right");
    m_statements.push_back(statement);
    return statement;
}

int RawSqlite::run(sqlite3_stmt* statement, const std::vector<std::int64_t>& numbers, const std::string& lastText) {
    int place = 0;
    for (const auto number : numbers) sqlite3_bind_int64(statement, ++place, number);
    if (!lastText.empty()) sqlite3_bind_text(statement, ++place, lastText.data(), static_cast<int>(lastText.size()), SQLITE_STATIC);
    int rows = 0;
    int answer = 0;
    while ((answer = sqlite3_step(statement)) == SQLITE_ROW) ++rows;
    SALON_ASSERT(answer == SQLITE_DONE, "a floor's statement runs to its end");
    sqlite3_reset(statement);
    return rows;
}

}  // namespace salon::bench
