#include "session/import/salon_export.h"

#include "session/identifiers.h"
#include "session/import/csv_reader.h"

#include <QDir>
#include <QFile>

#include <charconv>
#include <cstdio>

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
    return {std::int64_t{whole} * 100 + wholeNumber(cents).value_or(0)};
}

std::vector<CsvRow> readFile(const std::string& folder, const std::string& name, bool needed) {
    QFile file(QDir(QString::fromStdString(folder)).filePath(QString::fromStdString(name)));
    if (!file.exists() && !needed) return {};
    if (!file.open(QIODevice::ReadOnly))
        throw CsvError("The folder " + folder + " has no readable " + name + ". Name the folder that holds the export.");
    try {
        return readCsv(file.readAll().toStdString());
    } catch (const CsvError& error) {
        throw CsvError(name + ": " + error.what());
    }
}

std::vector<ExportedEnding> readEndings(SalonExport& all, const std::string& folder, const std::string& name,
                                        const std::string& dayColumn) {
    std::vector<ExportedEnding> endings;
    for (const auto& row : readFile(folder, name, false)) {
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

void readBookings(SalonExport& all, const std::string& folder) {
    for (const auto& row : readFile(folder, "bookings.csv", true)) {
        ++all.bookingRows;
        const auto day = parseExportedDay(row.value("Date"));
        const auto minute = wholeNumber(row.value("TimeInt"));
        const bool sound = day && minute && *minute >= 0 && *minute < kMinutesPerDay && !row.value("Service").empty();
        if (!sound) {
            ++all.unreadableBookings;
            all.unreadable.push_back(
                {"bookings.csv", row.line, "The row has no day, time or service that can be read; nothing was made of it."});
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

SalonExport readSalonExport(const std::string& folder) {
    SalonExport all;
    for (const auto& row : readFile(folder, "services.csv", false)) {
        const auto code = row.value("Code");
        if (code.empty()) {
            all.unreadable.push_back({"services.csv", row.line, "The service has no code; nothing was made of this row."});
            continue;
        }
        all.services.push_back({row.line, row.value("IsActive") != "FALSE", code, asTyped(row.value("Desc")), row.value("Cate"),
                                parsePrice(row.value("Price"))});
    }
    readBookings(all, folder);
    all.cancellations = readEndings(all, folder, "cancellations.csv", "Booking Date");
    all.noShows = readEndings(all, folder, "no_shows.csv", "Date");
    return all;
}

}  // namespace salon::desk
