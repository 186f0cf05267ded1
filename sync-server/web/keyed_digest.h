#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace salon::server {

/// HMAC-SHA-256 over these parts in their order; no two lists of parts without a NUL in them have the same bytes.
std::array<std::uint8_t, 32> keyedDigest(std::string_view key, std::initializer_list<std::string_view> parts);

/// The first 128 bits of it, as 22 characters that may stand in an address.
std::string keyedToken(std::string_view key, std::initializer_list<std::string_view> parts);
/// 15 characters of Crockford base 32 of it: an id that is the same for the same parts, and that nobody else makes (ids.h).
std::string keyedIdText(std::string_view key, std::initializer_list<std::string_view> parts);

}  // namespace salon::server
