#pragma once

#include "store/sqlite_database.h"

#include <span>
#include <string_view>

namespace salon::server {

/// The numbered .sql files of store/migrations, in order; the n-th leads to version n. Embedded at build time.
std::span<const std::string_view> migrations();

/// Applies the migrations the file still lacks, each in its own transaction. An empty file becomes one of ours.
/// Throws StoreError for a file of another program or of a newer version, without changing it.
void bringUpToDate(SqliteDatabase& database);

/// Throws the same way unless this program can read the file as it is.
void requireCurrentVersion(SqliteDatabase& database);

}  // namespace salon::server
