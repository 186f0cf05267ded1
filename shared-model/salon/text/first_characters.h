#pragma once

#include <string_view>

namespace salon {

/// The characters of a foldedText() at which a TypedText that begins with a certain one can match at all. Answered in a
/// nanosecond, for many texts of which few match: whatever this leaves out, TypedText finds nothing in.
class FirstCharacters {
public:
    explicit FirstCharacters(char32_t typed);

    bool contain(char32_t c) const { return c == m_typed || c - m_first < m_count; }
    bool standIn(std::u32string_view folded) const {
        bool stand = false;
        for (const char32_t c : folded) stand |= contain(c);
        return stand;
    }

private:
    char32_t m_typed;
    char32_t m_first = 0;  ///< the syllables with its initial, m_count of them
    char32_t m_count = 0;
};

}  // namespace salon
