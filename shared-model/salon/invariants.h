#pragma once

#include "salon/book.h"

#include <string>
#include <vector>

namespace salon {

/// What DESIGN §9 demands of every book, checked against the reservations themselves, not against derived indexes.
/// A sentence for each violation; empty: all is well. Reads the whole book.
std::vector<std::string> violations(const Book& book);

/// The same for the days from `from` to `to`.
std::vector<std::string> violations(const Book& book, Day from, Day to);

}  // namespace salon
