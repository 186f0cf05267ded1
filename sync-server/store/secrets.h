#pragma once

#include <string>
#include <string_view>

namespace salon::server {

/// 15 characters of Crockford base 32 from the system's secure random source: an id nobody else makes (see ids.h).
std::string newIdText();
/// 64 hexadecimal digits: 256 random bits.
std::string newToken();
/// 32 hexadecimal digits: 128 random bits.
std::string newIncarnation();
/// 8 characters of an alphabet without I, L, O and U: 40 random bits, short enough to be read out over a counter.
std::string newEnrolmentCode();
/// As typed: lower case, spaces and hyphens are understood, and so are O for 0 and I or L for 1.
std::string normalisedEnrolmentCode(std::string_view typed);

/// Takes the same time wherever the two differ.
bool equalInConstantTime(std::string_view a, std::string_view b);

}  // namespace salon::server
