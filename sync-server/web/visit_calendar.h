#pragma once

#include "salon/book.h"

#include <cstdint>
#include <string>

namespace salon::server {

/// The visit as an iCalendar file (RFC 5545) for the customer's own calendar; UTF-8. Its UID stays the same, so that a later
/// file replaces an earlier one; a visit that has ended without taking place says that it is cancelled.
///
/// `link`: the visit's own page; empty: none.
std::string calendarOf(const Book& book, const Reservation& visit, TextLanguage language, const std::string& link, std::int64_t utcSeconds);

}  // namespace salon::server
