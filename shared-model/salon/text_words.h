#pragma once

#include "salon/book.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salon {

// The words of texts. A template is plain text with {shop} {name} {day} {time} {stylist} {services} {link} in it, each in
// braces and small letters.

/// What may stand in braces in a text of this kind: `stylist` not where the visit does not take place.
std::vector<std::string_view> placeholdersOf(TextKind kind);

/// The first thing in braces that this kind does not have, braces included; "{" for a brace that names nothing.
std::optional<std::string> wrongPlaceholder(std::string_view words, TextKind kind);

/// The product's own words, for a shop that has no template.
std::string_view builtInWords(TextKind kind, TextLanguage language);
/// The shop's words, or else the product's own.
std::string_view wordsOf(const Texting& texting, TextKind kind, TextLanguage language);

/// What the placeholders stand for.
struct TextFacts {
    std::string shop;
    std::string name;
    std::string day;
    std::string time;
    std::string stylist;
    std::string services;
    std::string link;

    bool operator==(const TextFacts&) const = default;
};

/// What the book knows of them. Name and link come from elsewhere: the book has no names.
TextFacts factsOf(const Book& book, const Reservation& reservation, const Statement& statement, TextLanguage language);

/// The template with the facts in it. A fact that is empty leaves no gap: blanks beside it become one, and lines that
/// nothing is left of go.
std::string filledIn(std::string_view words, const TextFacts& facts);

/// "3월 24일(화)" or "Tue 24 Mar"; "오후 2:30" or "14:30".
std::string spokenDay(Day day, TextLanguage language);
std::string spokenTime(int minute, TextLanguage language);

/// The longest text that goes as an SMS, in EUC-KR.
inline constexpr int kSmsBytesMax = 90;

enum class TextForm { sms, lms };

/// How a text travels. What EUC-KR cannot spell goes as an LMS in UCS-2, two bytes for each of its units.
struct TextSize {
    TextForm form = TextForm::sms;
    bool ucs2 = false;
    int bytes = 0;

    bool operator==(const TextSize&) const = default;
};

TextSize sizeOf(std::string_view text);

}  // namespace salon
