#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace salon {

/// The bytes of the character that `text` begins with; 0 if that is no well-formed UTF-8 (overlong, a surrogate, beyond
/// U+10FFFF, cut short).
std::size_t utf8Length(std::string_view text);

void appendUtf8(std::string& into, char32_t code);

/// The characters of a text; a byte that belongs to none becomes U+FFFD.
std::u32string decodedUtf8(std::string_view text);

bool isUtf8(std::string_view text);

/// True if the text is well-formed UTF-8 without control characters (C0, DEL, C1); a line feed counts as one unless allowed.
bool isPlainText(std::string_view text, bool linesAllowed);

}  // namespace salon
