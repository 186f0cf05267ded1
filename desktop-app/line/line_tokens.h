#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace salon::desk {

enum class TokenKind {
    word,
    plus,    ///< at the beginning of the line: a walk-in
    note,    ///< from # to the end
    pinned,  ///< the text that was pinned to one person
};

/// What stands between separators. Positions are characters of the line.
struct Token {
    TokenKind kind = TokenKind::word;
    std::size_t from = 0;
    std::size_t to = 0;
    bool apart = false;  ///< behind a semicolon: belongs to nothing before it
};

/// Blanks and + , & · ; separate, and / where it is not inside a number. Words with no more than these between them may be one
/// name or one time together, but not across a semicolon.
std::vector<Token> tokensOf(const std::u32string& line, const std::u32string& pinned);

/// Digits with what people write between them, no letter: "010-1234-5678", "+82", "5678".
bool isNumberText(const std::u32string& text);

}  // namespace salon::desk
