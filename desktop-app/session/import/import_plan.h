#pragma once

#include "salon/book.h"
#include "session/import/salon_export.h"
#include "session/terminal_core.h"

#include <map>
#include <vector>

namespace salon::desk {

/// What an import will do, and how its rows stand.
struct ImportPlan {
    std::vector<Unstamped> gestures;  ///< in order; empty when everything is in the book already
    std::vector<OddRow> odd;          ///< known before anything is placed
    std::map<ReservationId, std::vector<int>> rowsOf;  ///< lines of bookings.csv by visit
    int visits = 0;
    int customers = 0;  ///< with a code
    int unnamed = 0;    ///< 1 if some row has none
    int skipped = 0;    ///< rows of bookings.csv nothing was made of
    int cancelled = 0;  ///< visits
    int noShows = 0;    ///< visits
};

/// Plans the way from `book` to one that holds the export: services, stylists with skills and weekly shifts, customers, and
/// a visit for each client and day, promised at the times the export has. Ids are digests of what they name, so that
/// planning again from the book it led to plans nothing.
///
/// Shifts: per stylist and weekday from the earliest start to the latest end seen. Somebody called HOUSE is nobody: their
/// visits are booked for a stylist who never works, and so wait for a person.
ImportPlan planImport(const SalonExport& all, const Book& book);

/// The visit of a client on a day; `part` counts from 0 when one visit cannot hold all lines of the day.
ReservationId importedVisitId(const std::string& client, Day day, std::size_t part = 0);
CustomerId importedCustomerId(const std::string& client);
/// A code as an id: what an id may not hold becomes an underscore.
std::string importedIdText(const std::string& code);

}  // namespace salon::desk
