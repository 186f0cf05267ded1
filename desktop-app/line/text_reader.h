#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace salon::desk {

inline bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
inline bool isLetter(char32_t c) { return c >= U'a' && c <= U'z'; }

/// Reads a text from its beginning; a step that does not fit leaves it where it was.
class TextReader {
public:
    explicit TextReader(std::u32string_view text) : m_text(text) {}

    std::size_t at() const { return m_at; }
    void backTo(std::size_t at) { m_at = at; }
    bool atEnd() const { return m_at >= m_text.size(); }
    char32_t next() const { return atEnd() ? U'\0' : m_text[m_at]; }
    bool take(std::u32string_view word) {
        if (word.empty() || m_text.substr(m_at, word.size()) != word) return false;
        m_at += word.size();
        return true;
    }
    /// A word of Latin letters, and no letter behind it.
    bool takeWord(std::u32string_view word) {
        const std::size_t before = m_at;
        if (!take(word)) return false;
        if (isLetter(word.back()) && isLetter(next())) return m_at = before, false;
        return true;
    }
    std::optional<int> number(std::size_t least, std::size_t most) {
        std::size_t digits = 0;
        int value = 0;
        while (digits <= most && m_at + digits < m_text.size() && isDigit(m_text[m_at + digits])) {
            if (digits < most) value = value * 10 + static_cast<int>(m_text[m_at + digits] - U'0');
            ++digits;
        }
        if (digits < least || digits > most) return std::nullopt;
        m_at += digits;
        return value;
    }

private:
    std::u32string_view m_text;
    std::size_t m_at = 0;
};

}  // namespace salon::desk
