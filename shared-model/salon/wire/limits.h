#pragma once

#include <cstddef>
#include <cstdint>

namespace salon::wire {

/// A long name in Hangul has thirty syllables of three bytes; this is twice that.
inline constexpr std::size_t kNameBytesMax = 200;
/// A page of handwriting.
inline constexpr std::size_t kNoteBytesMax = 4000;
/// E.164 allows 15 digits; a few more for prefixes of exchanges.
inline constexpr std::size_t kPhoneDigitsMax = 20;
/// A wedding party's day has about eight.
inline constexpr std::size_t kLinesMax = 20;
/// Shifts of one day, busy spans of a line, reasons, alternatives, stylists: lists that people make stay far below.
inline constexpr std::size_t kSmallListMax = 100;
/// Far above any price in any currency, far below what 64 bits hold.
inline constexpr std::int64_t kMinorUnitsMax = 1'000'000'000'000;
/// The farthest any zone has ever been from UTC, with room.
inline constexpr int kUtcOffsetMinutesMax = 18 * 60;
/// Numbers that only count upwards: 2^53, so that every JSON reader in the world agrees on them.
inline constexpr std::int64_t kCountMax = 9'007'199'254'740'992;
/// SHA-256 in hexadecimal, and the 128 random bits of salts and incarnations.
inline constexpr std::size_t kDigestDigits = 64;
inline constexpr std::size_t kRandomDigits = 32;

}  // namespace salon::wire
