#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace salon::desk {

/// One value of a record as SQLite's file format keeps it; blobs and floating numbers do not occur with us.
using PageValue = std::variant<std::monostate, std::int64_t, std::string>;

/// One record found in a page, with its row number if the page is one of a table.
struct PageRecord {
    std::int64_t row = 0;
    std::vector<PageValue> values;
};

/// Every record that can still be read, in the order of their writing as far as it is known: the pages of the file, then
/// those of the write-ahead log. Understands SQLite's file format and trusts nothing in it: what makes no sense is skipped.
std::vector<PageRecord> recordsIn(std::string_view database, std::string_view writeAheadLog);

}  // namespace salon::desk
