#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace salon {

/// The initial consonants (초성) of a text: each composed Hangul syllable becomes its initial as a compatibility
/// jamo, everything else stays. "김지은 kim" -> "ㄱㅈㅇ kim". Expects NFC, as all text in the product is.
std::string initialConsonants(const std::string& utf8);

/// The characters of a text as they are compared: Latin letters small and without accents, no blanks.
std::u32string foldedText(std::string_view utf8);

/// Text as it may stand half-typed: a lone consonant matches any syllable with that initial; the last syllable matches
/// whatever it may become with the next keys ("지으" finds "지은", "김징" finds "김지은", "고" finds "과"). Latin letters
/// match either case and any accent; blanks do not count.
class TypedText {
public:
    explicit TypedText(const std::string& utf8);

    bool empty() const { return m_typed.empty(); }
    /// How many characters a text needs to match.
    std::size_t size() const { return m_typed.size(); }
    /// The first place in a foldedText() where this begins; nothing if nowhere.
    std::optional<std::size_t> findIn(std::u32string_view folded) const;

private:
    bool matchesAt(std::u32string_view text, std::size_t at) const;

    std::u32string m_typed;
};

/// True if `part`, as it may stand half-typed, begins somewhere in `text`.
bool containsAsTyped(const std::string& text, const std::string& part);

/// Digits only, with the country code of Korea written as a leading 0: "+82 10-1234-5678" -> "01012345678".
/// Empty for a text with fewer than three digits.
std::string normalisedPhone(const std::string& text);

/// The last four digits of a normalised number; all of it if shorter.
std::string lastFourDigits(const std::string& normalised);

/// The digits of a text in their order, full-width ones included.
std::string digitsOf(const std::string& text);

}  // namespace salon
