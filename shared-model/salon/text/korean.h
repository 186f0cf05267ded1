#pragma once

#include <string>

namespace salon {

/// The initial consonants (초성) of a text: each composed Hangul syllable becomes its initial as a compatibility
/// jamo, everything else stays. "김지은 kim" -> "ㄱㅈㅇ kim". Expects NFC, as all text in the product is.
std::string initialConsonants(const std::string& utf8);

/// True if `part`, as it may stand half-typed, begins somewhere in `text`: a lone consonant in `part` matches any
/// syllable with that initial, a last syllable without a final consonant matches the syllables it may become ("지으"
/// finds "지은"), ASCII letters match either case.
bool containsAsTyped(const std::string& text, const std::string& part);

/// Digits only, with the country code of Korea written as a leading 0: "+82 10-1234-5678" -> "01012345678".
/// Empty for a text with fewer than three digits.
std::string normalisedPhone(const std::string& text);

/// The last four digits of a normalised number; all of it if shorter.
std::string lastFourDigits(const std::string& normalised);

}  // namespace salon
