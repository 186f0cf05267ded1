#include "salon/customer_query.h"

#include "salon/text/utf8.h"

#include <algorithm>

namespace salon {

namespace {

bool isNumberOnly(const std::string& text) {
    static constexpr std::u32string_view kOfNumbers = U"0123456789０１２３４５６７８９ +＋-().";
    const std::u32string decoded = decodedUtf8(text);
    return !digitsOf(text).empty() && decoded.find_first_not_of(kOfNumbers) == std::u32string::npos;
}

/// Whether a number stands in another. Both are so short that a search from the library costs most of its time in beginning.
bool stands(std::string_view part, std::string_view number) {
    for (std::size_t at = 0; at + part.size() <= number.size(); ++at)
        if (number[at] == part[0] && number.compare(at, part.size(), part) == 0) return true;
    return false;
}

std::vector<TypedText> wordsOf(const std::string& text) {
    std::vector<TypedText> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = text.find_first_not_of(" \t", at);
        if (from == std::string::npos) break;
        at = std::min(text.find_first_of(" \t", from), text.size());
        if (TypedText word(text.substr(from, at - from)); !word.empty()) words.push_back(std::move(word));
    }
    return words;
}

}  // namespace

CustomerQuery::CustomerQuery(const std::string& typed) : m_words(wordsOf(typed)) {
    const std::string text = typed.substr(0, typed.find_last_not_of(" \t") + 1);
    if (isNumberOnly(text)) {
        m_digits = digitsOf(text);
        m_normalised = normalisedPhone(text);
        return;
    }
    const std::size_t nameEnd = text.find_last_not_of("0123456789") + 1;
    m_digits = text.substr(nameEnd);
    m_normalised = normalisedPhone(m_digits);
    std::string name = text.substr(0, nameEnd);
    while (name.ends_with('.') || name.ends_with(' ')) name.pop_back();
    if (!m_digits.empty()) m_name = wordsOf(name);
}

std::optional<Fit> CustomerQuery::fitOf(std::u32string_view name, std::string_view phone) const {
    if (const auto fit = nameFit(m_words, name)) return fit;
    const auto number = numberFit(phone);
    return number && !m_name.empty() ? nameFit(m_name, name) : number;
}

std::optional<Fit> CustomerQuery::nameFit(const WordsTyped& words, std::u32string_view name) {
    if (words.empty()) return std::nullopt;
    const auto first = words.front().findIn(name);
    if (!first) return std::nullopt;
    for (std::size_t i = 1; i < words.size(); ++i)
        if (!words[i].findIn(name)) return std::nullopt;
    if (words.size() == 1 && *first == 0 && words.front().size() == name.size()) return Fit::nameIs;
    return *first == 0 ? Fit::nameBegins : Fit::nameContains;
}

std::optional<Fit> CustomerQuery::numberFit(std::string_view phone) const {
    if (m_digits.empty() || phone.empty()) return std::nullopt;
    const std::size_t lastFour = phone.size() <= 4 ? 0 : phone.size() - 4;
    if (phone.compare(lastFour, m_digits.size(), m_digits) == 0) return Fit::lastFour;
    if (phone.ends_with(m_digits)) return Fit::numberEnds;
    if (stands(m_digits, phone) || (!m_normalised.empty() && m_normalised != m_digits && stands(m_normalised, phone))) return Fit::numberContains;
    return std::nullopt;
}

}  // namespace salon
