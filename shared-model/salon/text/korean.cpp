#include "salon/text/korean.h"

#include "salon/text/first_characters.h"
#include "salon/text/utf8.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace salon {

namespace {

constexpr char32_t kFirstSyllable = U'가';
constexpr char32_t kLastSyllable = U'힣';
constexpr char32_t kVowels = 21;
constexpr char32_t kFinals = 28;

/// By their order in a syllable's number.
constexpr std::u32string_view kInitials = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u32string_view kVowelLetters = U"ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
/// A syllable without a final has the blank.
constexpr std::u32string_view kFinalLetters = U" ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

/// Two keys that become one letter: first, second, both together.
struct Compound {
    char32_t first;
    char32_t second;
    char32_t whole;
};
constexpr Compound kCompounds[] = {
    {U'ㅗ', U'ㅏ', U'ㅘ'}, {U'ㅗ', U'ㅐ', U'ㅙ'}, {U'ㅗ', U'ㅣ', U'ㅚ'}, {U'ㅜ', U'ㅓ', U'ㅝ'}, {U'ㅜ', U'ㅔ', U'ㅞ'},
    {U'ㅜ', U'ㅣ', U'ㅟ'}, {U'ㅡ', U'ㅣ', U'ㅢ'}, {U'ㄱ', U'ㅅ', U'ㄳ'}, {U'ㄴ', U'ㅈ', U'ㄵ'}, {U'ㄴ', U'ㅎ', U'ㄶ'},
    {U'ㄹ', U'ㄱ', U'ㄺ'}, {U'ㄹ', U'ㅁ', U'ㄻ'}, {U'ㄹ', U'ㅂ', U'ㄼ'}, {U'ㄹ', U'ㅅ', U'ㄽ'}, {U'ㄹ', U'ㅌ', U'ㄾ'},
    {U'ㄹ', U'ㅍ', U'ㄿ'}, {U'ㄹ', U'ㅎ', U'ㅀ'}, {U'ㅂ', U'ㅅ', U'ㅄ'},
};

const Compound* splitCompound(char32_t whole) {
    const auto found = std::find_if(std::begin(kCompounds), std::end(kCompounds), [&](const Compound& c) { return c.whole == whole; });
    return found == std::end(kCompounds) ? nullptr : found;
}

/// True if `typed` is the first key of `letter`, or all of it.
bool mayBecome(char32_t typed, char32_t letter) {
    if (typed == letter) return true;
    const Compound* compound = splitCompound(letter);
    return compound && compound->first == typed;
}

bool isSyllable(char32_t c) {
    return c >= kFirstSyllable && c <= kLastSyllable;
}

struct Letters {
    char32_t initial;
    char32_t vowel;
    char32_t final;
};

Letters lettersOf(char32_t syllable) {
    const char32_t number = syllable - kFirstSyllable;
    return {kInitials[number / (kVowels * kFinals)], kVowelLetters[number / kFinals % kVowels], kFinalLetters[number % kFinals]};
}

/// From U+00C0 on, what a person types who does not look for the accent.
constexpr std::u32string_view kUnaccented = U"aaaaaaaceeeeiiiidnooooo×ouuuuyþsaaaaaaaceeeeiiiidnooooo÷ouuuuyþy";

char32_t folded(char32_t c) {
    if (c >= U'A' && c <= U'Z') return c + (U'a' - U'A');
    if (c >= U'À' && c <= U'ÿ') return kUnaccented[c - U'À'];
    return c;
}

bool isBlank(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\u00A0' || c == U'\u3000';
}

bool beginsWith(std::u32string_view text, std::size_t at, char32_t initial) {
    return at < text.size() && isSyllable(text[at]) && lettersOf(text[at]).initial == initial;
}

/// A character that more typing will not change.
bool matchesWhole(char32_t typed, char32_t c) {
    if (typed == c) return true;
    return isSyllable(c) && !isSyllable(typed) && kInitials[(c - kFirstSyllable) / (kVowels * kFinals)] == typed;
}

/// The last character typed, against the text from `at` on.
bool matchesHalfTyped(char32_t typed, std::u32string_view text, std::size_t at) {
    if (matchesWhole(typed, text[at])) return true;
    if (!isSyllable(typed) || !isSyllable(text[at])) return false;
    const Letters have = lettersOf(typed);
    const Letters want = lettersOf(text[at]);
    if (have.initial != want.initial) return false;
    if (have.final == U' ') return mayBecome(have.vowel, want.vowel);
    if (have.vowel != want.vowel) return false;
    if (mayBecome(have.final, want.final)) return true;
    // A consonant stands below its syllable until the next vowel takes it away: "김징" on the way to "김지은".
    if (want.final == U' ') return beginsWith(text, at + 1, have.final);
    const Compound* compound = splitCompound(have.final);
    return compound && compound->first == want.final && beginsWith(text, at + 1, compound->second);
}

}  // namespace

std::string initialConsonants(const std::string& utf8) {
    std::string initials;
    for (const char32_t c : decodedUtf8(utf8)) appendUtf8(initials, isSyllable(c) ? lettersOf(c).initial : c);
    return initials;
}

std::u32string foldedText(std::string_view utf8) {
    std::u32string text = decodedUtf8(utf8);
    std::erase_if(text, isBlank);
    for (char32_t& c : text) c = folded(c);
    return text;
}

FirstCharacters::FirstCharacters(char32_t typed) : m_typed(typed) {
    if (const Compound* compound = splitCompound(typed)) m_typed = compound->first;
    constexpr char32_t kPerInitial = kVowels * kFinals;
    if (isSyllable(m_typed)) {
        m_first = kFirstSyllable + (m_typed - kFirstSyllable) / kPerInitial * kPerInitial;
        m_count = kPerInitial;
    } else if (m_typed >= kInitials.front() && m_typed <= kInitials.back()) {
        const std::size_t initial = kInitials.find(m_typed);
        if (initial == kInitials.npos) return;
        m_first = kFirstSyllable + static_cast<char32_t>(initial) * kPerInitial;
        m_count = kPerInitial;
    }
}

TypedText::TypedText(const std::string& utf8) {
    for (const char32_t c : foldedText(utf8)) {
        // Some keyboards join two lone consonants: ㄳ where ㄱㅅ was meant.
        if (const Compound* compound = splitCompound(c)) {
            m_typed += compound->first;
            m_typed += compound->second;
        } else {
            m_typed += c;
        }
    }
}

std::optional<std::size_t> TypedText::findIn(std::u32string_view text) const {
    if (m_typed.empty()) return 0;
    const FirstCharacters first(m_typed.front());
    for (std::size_t at = 0; at + m_typed.size() <= text.size(); ++at)
        if (first.contain(text[at]) && matchesAt(text, at)) return at;
    return std::nullopt;
}

bool TypedText::matchesAt(std::u32string_view text, std::size_t at) const {
    if (m_typed.empty()) return true;
    const std::size_t last = m_typed.size() - 1;
    for (std::size_t i = 0; i < last; ++i)
        if (!matchesWhole(m_typed[i], text[at + i])) return false;
    return matchesHalfTyped(m_typed[last], text, at + last);
}

bool containsAsTyped(const std::string& text, const std::string& part) {
    return TypedText(part).findIn(foldedText(text)).has_value();
}

std::string digitsOf(const std::string& text) {
    std::string digits;
    for (const char32_t c : decodedUtf8(text)) {
        if (c >= U'0' && c <= U'9') digits += static_cast<char>(c);
        if (c >= U'０' && c <= U'９') digits += static_cast<char>('0' + (c - U'０'));
    }
    return digits;
}

std::string normalisedPhone(const std::string& text) {
    /// "82" and a number of nine digits at least: shorter ones are local numbers that happen to begin so.
    constexpr std::size_t kDigitsWithCountryMin = 11;
    constexpr std::size_t kDigitsMin = 3;
    std::string digits = digitsOf(text);
    if (digits.size() < kDigitsMin) return {};
    bool country = text.find('+') != std::string::npos || text.find("＋") != std::string::npos;
    // Until nothing is left to take off: a number that was normalised stays as it is.
    for (;;) {
        if (digits.starts_with("0082")) {
            country = true;
            digits.erase(0, 2);
        }
        if (!digits.starts_with("82") || !(std::exchange(country, false) || digits.size() >= kDigitsWithCountryMin)) break;
        digits.erase(0, 2);
        if (!digits.starts_with('0')) digits.insert(0, 1, '0');
    }
    return digits.size() < kDigitsMin ? std::string() : digits;
}

std::string lastFourDigits(const std::string& normalised) {
    return normalised.size() <= 4 ? normalised : normalised.substr(normalised.size() - 4);
}

}  // namespace salon
