#pragma once

#include "salon/book.h"

#include <functional>
#include <string>

namespace salon {

/// How a customer is called on the sheet; the book itself knows no names.
using CustomerName = std::function<std::string(const CustomerId&)>;

/// One day as text, a line for each line of each active visit, by stylist and time; lines nobody holds last, under
/// "-". `mia  10:00-10:45 anna  cut`. Lines of ended visits carry their status in brackets. Ends with a newline
/// unless it is empty.
std::string daySheet(const Book& book, Day day, const CustomerName& nameOf = {});

}  // namespace salon
