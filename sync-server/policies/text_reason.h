#pragma once

#include <string>

namespace salon::server {

/// A gateway's word for what it did with a text, as short and plain as a log wants it: letters, digits and underscores.
std::string asTextReason(const std::string& said);

}  // namespace salon::server
