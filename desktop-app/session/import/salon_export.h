#pragma once

#include "salon/civil_time.h"
#include "salon/money.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace salon::desk {

/// A row of the export that is not plain, and what was done about it.
struct OddRow {
    std::string file;
    int line = 0;
    std::string sentence;
};

/// One row of bookings.csv: a line of a visit.
struct ExportedLine {
    int line = 0;
    std::string client;
    std::string staff;
    std::string service;
    Day day;
    int startMinute = 0;
};

/// One row of services.csv.
struct ExportedService {
    int line = 0;
    bool active = true;
    std::string code;
    std::string name;
    std::string category;
    Money price;  ///< cents
};

/// A row of cancellations.csv or no_shows.csv: names the line it is about.
struct ExportedEnding {
    int line = 0;
    std::string client;
    std::string staff;
    std::string service;
    Day day;
    std::string by;  ///< who cancelled
};

/// A salon's own CSV files, read and checked but not judged.
struct SalonExport {
    int bookingRows = 0;
    std::vector<ExportedService> services;
    std::vector<ExportedLine> lines;
    std::vector<ExportedEnding> cancellations;
    std::vector<ExportedEnding> noShows;
    std::vector<OddRow> unreadable;  ///< rows without a day, a time or a service: nothing was made of them
    int unreadableBookings = 0;
};

/// The texts of services.csv, bookings.csv, cancellations.csv and no_shows.csv by these names.
using ExportFiles = std::map<std::string, std::string>;

/// All but bookings.csv may be absent. Throws CsvError.
SalonExport readSalonExport(const ExportFiles& files);
/// Of a folder. Throws CsvError.
SalonExport readSalonExport(const std::string& folder);

/// "03/14/2018"; the month first, as the export writes it.
std::optional<Day> parseExportedDay(const std::string& text);

}  // namespace salon::desk
