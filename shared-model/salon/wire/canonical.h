#pragma once

#include "salon/wire/json.h"

#include <string>
#include <string_view>

namespace salon::wire {

/// The one spelling of a value: keys sorted by their bytes, no white space, UTF-8 unescaped but for what JSON demands,
/// integers in decimal. Equal values have equal bytes on every machine.
std::string canonicalBytes(const Json& value);

/// 64 lower-case hexadecimal digits.
std::string sha256Hex(std::string_view bytes);
/// Of both, one after the other.
std::string sha256Hex(std::string_view bytes, std::string_view more);

}  // namespace salon::wire
