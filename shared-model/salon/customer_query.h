#pragma once

#include "salon/text/korean.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salon {

/// How well a customer answers what was typed; smaller is better.
enum class Fit { nameIs, nameBegins, nameContains, lastFour, numberEnds, numberContains };

/// What somebody typed to find a customer, taken apart once: a name or parts of it in any order, a number in any spelling,
/// or both ("name.5678").
class CustomerQuery {
public:
    explicit CustomerQuery(const std::string& typed);

    bool empty() const { return m_words.empty(); }
    /// `name` as foldedText() gives it, `phone` as normalisedPhone().
    std::optional<Fit> fitOf(std::u32string_view name, std::string_view phone) const;

private:
    using WordsTyped = std::vector<TypedText>;

    static std::optional<Fit> nameFit(const WordsTyped& words, std::u32string_view name);
    std::optional<Fit> numberFit(std::string_view phone) const;

    WordsTyped m_words;        ///< all of it, as a name
    WordsTyped m_name;         ///< of "name.5678"; empty for a number alone
    std::string m_digits;      ///< of a number, or of "name.5678"; empty: no number was meant
    std::string m_normalised;  ///< the same as a whole number; empty when too short to be one
};

}  // namespace salon
