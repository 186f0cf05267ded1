#include "session/import/csv_reader.h"

#include "salon/text/utf8.h"

#include <utility>

namespace salon::desk {

namespace {

struct Record {
    int line = 0;
    std::vector<std::string> values;
};

std::vector<Record> readRecords(const std::string& text) {
    std::vector<Record> records;
    Record record{1, {}};
    std::string value;
    bool quoted = false;
    int line = 1;
    const auto endRecord = [&] {
        record.values.push_back(std::exchange(value, {}));
        if (record.values.size() > 1 || !record.values.front().empty()) records.push_back(std::move(record));
        record = {line, {}};
    };
    for (std::size_t i = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n') ++line;
        if (quoted) {
            if (c != '"')
                value += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                value += text[++i];
            else
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            record.values.push_back(std::exchange(value, {}));
        } else if (c == '\n') {
            endRecord();
        } else if (c != '\r') {
            value += c;
        }
    }
    if (quoted) throw CsvError("A quotation mark in line " + std::to_string(record.line) + " is never closed.");
    if (!value.empty() || !record.values.empty()) endRecord();
    return records;
}

}  // namespace

std::string CsvRow::value(const std::string& column) const {
    const auto found = values.find(column);
    if (found == values.end()) return {};
    const auto from = found->second.find_first_not_of(" \t");
    return from == std::string::npos ? std::string() : found->second.substr(from, found->second.find_last_not_of(" \t") - from + 1);
}

std::vector<CsvRow> readCsv(const std::string& text) {
    if (!isUtf8(text) || text.find('\0') != std::string::npos) throw CsvError("The text is not written in UTF-8.");
    auto records = readRecords(text);
    std::vector<CsvRow> rows;
    if (records.empty()) return rows;
    const auto names = records.front().values;
    for (std::size_t r = 1; r < records.size(); ++r) {
        CsvRow row{records[r].line, {}, records[r].values.size() == names.size()};
        for (std::size_t i = 0; i < names.size() && i < records[r].values.size(); ++i)
            row.values[names[i]] = std::move(records[r].values[i]);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace salon::desk
