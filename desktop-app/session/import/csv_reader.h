#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace salon::desk {

/// A text that is no CSV. what() is a sentence for a person.
class CsvError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// One record, its values by the names of the first line.
struct CsvRow {
    int line = 0;  ///< of the file, from 1, where the record begins
    std::map<std::string, std::string> values;
    bool complete = true;  ///< false: it has more or fewer values than the first line has names

    /// Without spaces around it; empty if there is no such column.
    std::string value(const std::string& column) const;
};

/// Reads RFC 4180: commas, quoted values that may hold commas, quotes and line ends, LF or CRLF, an optional byte order
/// mark. Empty lines are passed over. Throws CsvError for a quote that is never closed or a text that is not UTF-8.
std::vector<CsvRow> readCsv(const std::string& text);

}  // namespace salon::desk
