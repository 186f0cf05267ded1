// A CSV file somebody hands to the import.
#include "target.h"

#include "session/import/csv_reader.h"

#include <algorithm>

using namespace salon;
using desk::CsvRow;

namespace {

std::string quoted(const std::string& value) {
    std::string text = "\"";
    for (const char c : value) text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
}

std::string line(const std::vector<std::string>& values) {
    std::string text;
    for (const auto& value : values) text += (text.empty() ? "" : ",") + quoted(value);
    return text + "\r\n";
}

std::vector<std::string> valuesOf(const CsvRow& row) {
    std::vector<std::string> values;
    for (const auto& [name, value] : row.values) values.push_back(value);
    return values;
}

std::vector<CsvRow> read(const std::string& text) {
    try {
        return desk::readCsv(text);
    } catch (const desk::CsvError&) {
        return {};
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto rows = read(fuzz::textOf(data, size));
    for (std::size_t i = 1; i < rows.size(); ++i) fuzz::require(rows[i - 1].line < rows[i].line, "records stand in the order of their lines");
    std::erase_if(rows, [](const CsvRow& row) { return !row.complete; });
    // A line with one empty value is an empty line, which is passed over.
    if (rows.empty() || rows.front().values.size() < 2) return 0;
    std::vector<std::string> names;
    for (const auto& [name, value] : rows.front().values) names.push_back(name);
    std::string text = line(names);
    for (const auto& row : rows) text += line(valuesOf(row));
    const auto again = read(text);
    fuzz::require(again.size() == rows.size(), "every row is read again", text);
    for (std::size_t i = 0; i < rows.size(); ++i)
        fuzz::require(again[i].values == rows[i].values && again[i].complete, "every value is read again", text);
    for (const auto& row : rows)
        for (const auto& name : names) row.value(name);
    return 0;
}
