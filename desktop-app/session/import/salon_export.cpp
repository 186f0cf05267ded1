#include "session/import/salon_export.h"

#include "salon/text/utf8.h"
#include "salon/wire/limits.h"
#include "session/identifiers.h"
#include "session/import/csv_reader.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <string_view>

namespace salon::desk {

namespace {

std::optional<int> wholeNumber(const std::string& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return {};
    return number;
}

/// "102" and "24.50" in hundredths; prices of the export never have more than two decimals.
Money parsePrice(const std::string& text) {
    const auto point = text.find('.');
    const auto whole = wholeNumber(text.substr(0, point)).value_or(0);
    std::string cents = point == std::string::npos ? "" : text.substr(point + 1, 2);
    cents.resize(2, '0');
    return {std::max<std::int64_t>(0, std::int64_t{whole} * 100 + wholeNumber(cents).value_or(0))};
}

constexpr const char* kServices = "services.csv";
constexpr const char* kBookings = "bookings.csv";
constexpr const char* kCancellations = "cancellations.csv";
constexpr const char* kNoShows = "no_shows.csv";

/// Whether the book can hold these words: one row that no command can carry must not keep the others out.
bool areNames(const CsvRow& row, std::initializer_list<const char*> columns) {
    return std::all_of(columns.begin(), columns.end(), [&](const char* column) {
        const std::string name = row.value(column);
        return std::max(name.size(), asTyped(name).size()) <= wire::kNameBytesMax && isPlainText(name, false);
    });
}

constexpr const char* kNoNames = "A name or code in this row is longer than 200 bytes or holds a control character; nothing was made of it.";

std::vector<CsvRow> readRows(const ExportFiles& files, const std::string& name) {
    const auto found = files.find(name);
    if (found == files.end()) return {};
    try {
        return readCsv(found->second);
    } catch (const CsvError& error) {
        throw CsvError(name + ": " + error.what());
    }
}

std::vector<ExportedEnding> readEndings(SalonExport& all, const ExportFiles& files, const std::string& name,
                                        const std::string& dayColumn) {
    std::vector<ExportedEnding> endings;
    for (const auto& row : readRows(files, name)) {
        const auto day = parseExportedDay(row.value(dayColumn));
        if (!day) {
            all.unreadable.push_back(
                {name, row.line, "The day \"" + row.value(dayColumn) + "\" cannot be read; nothing was made of this row."});
            continue;
        }
        endings.push_back({row.line, row.value("Code"), row.value("Staff"), row.value("Service"), *day, row.value("Canceled By")});
    }
    return endings;
}

void readBookings(SalonExport& all, const ExportFiles& files) {
    for (const auto& row : readRows(files, kBookings)) {
        ++all.bookingRows;
        const auto day = parseExportedDay(row.value("Date"));
        const auto minute = wholeNumber(row.value("TimeInt"));
        if (!areNames(row, {"Code", "Staff", "Service"})) {
            ++all.unreadableBookings;
            all.unreadable.push_back({kBookings, row.line, kNoNames});
            continue;
        }
        const bool sound = day && minute && *minute >= 0 && *minute < kMinutesPerDay && !row.value("Service").empty();
        if (!sound) {
            ++all.unreadableBookings;
            all.unreadable.push_back(
                {kBookings, row.line, "The row has no day, time or service that can be read; nothing was made of it."});
            continue;
        }
        all.lines.push_back({row.line, row.value("Code"), row.value("Staff"), row.value("Service"), *day, *minute});
    }
}

}  // namespace

std::optional<Day> parseExportedDay(const std::string& text) {
    if (text.size() != 10 || text[2] != '/' || text[5] != '/') return {};
    return parseDay(text.substr(6, 4) + "-" + text.substr(0, 2) + "-" + text.substr(3, 2));
}

SalonExport readSalonExport(const ExportFiles& files) {
    SalonExport all;
    for (const auto& row : readRows(files, kServices)) {
        const auto code = row.value("Code");
        if (code.empty()) {
            all.unreadable.push_back({kServices, row.line, "The service has no code; nothing was made of this row."});
            continue;
        }
        if (!areNames(row, {"Code", "Desc", "Cate"})) {
            all.unreadable.push_back({kServices, row.line, kNoNames});
            continue;
        }
        all.services.push_back({row.line, row.value("IsActive") != "FALSE", code, asTyped(row.value("Desc")), row.value("Cate"),
                                parsePrice(row.value("Price"))});
    }
    readBookings(all, files);
    all.cancellations = readEndings(all, files, kCancellations, "Booking Date");
    all.noShows = readEndings(all, files, kNoShows, "Date");
    return all;
}

SalonExport readSalonExport(const std::string& folder) {
    ExportFiles files;
    for (const char* name : {kServices, kBookings, kCancellations, kNoShows}) {
        QFile file(QDir(QString::fromStdString(folder)).filePath(QString::fromUtf8(name)));
        const bool needed = std::string_view(name) == kBookings;
        if (!needed && !file.exists()) continue;
        if (!file.open(QIODevice::ReadOnly))
            throw CsvError("The folder " + folder + " has no readable " + name + ". Name the folder that holds the export.");
        files.emplace(name, file.readAll().toStdString());
    }
    return readSalonExport(files);
}

}  // namespace salon::desk
