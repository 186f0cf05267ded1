#pragma once

#include <string>
#include <string_view>

namespace salon::server {

/// 15 characters of Crockford base 32 from the system's secure random source: an id nobody else makes (see ids.h).
std::string newIdText();
/// What of the terminal's name an id may hold, and 40 random bits: "Desk 1" -> "desk-1-7K2M9QPX", "데스크 2" -> "2-…", so
/// that a person who reads the log or a clash knows which computer is meant. A name without Latin letters or digits gives
/// "desk-…".
std::string newTerminalIdText(std::string_view name);
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
