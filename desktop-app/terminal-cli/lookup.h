#pragma once

#include "terminal-cli/desk.h"

#include <string>
#include <vector>

namespace salon::desk {

// What a person types, found in the book. Each throws Failure (exit 3) with what there is to choose from.

/// By id, short name or name in either language.
ServiceId findServiceNamed(const Book& book, const std::string& typed);
/// By id or name in either language.
StylistId findStylistNamed(const Book& book, const std::string& typed);
/// By id, a name that only one has, last four digits, a whole number, or name.5678.
CustomerId findCustomerReferred(Desk& desk, const std::string& typed);
/// By id, or the beginning of one that is the only one.
ReservationId findReservationNamed(const Book& book, const std::string& typed);

}  // namespace salon::desk
