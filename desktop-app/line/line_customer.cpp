#include "line/line_customer.h"

#include "salon/text/korean.h"

#include <algorithm>

namespace salon::desk {
namespace {

/// A Korean number has nine digits at least: 02-123-4567.
constexpr std::size_t kWholeNumberDigitsMin = 9;

std::string lowered(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return text;
}

template <class Fits> void keepIfAny(std::vector<CustomerCard>& people, Fits fits) {
    if (std::any_of(people.begin(), people.end(), fits)) std::erase_if(people, [&](const CustomerCard& card) { return !fits(card); });
}

/// The chip's own text again, since it stands for somebody found by it.
Meaning meant(ChipKind kind, std::vector<CustomerCard> people, const std::string& name, const std::string& phone, const std::string& words) {
    Meaning meaning;
    meaning.kind = kind;
    meaning.people = std::move(people);
    meaning.name = name;
    meaning.phone = phone;
    meaning.words = words;
    return meaning;
}

/// Who has this number, those with this name first.
Meaning numbered(const std::string& name, const std::string& phone, const std::string& words, const LineVocabulary& vocabulary) {
    std::vector<CustomerCard> people = peopleCalled(phone, vocabulary);
    std::erase_if(people, [&](const CustomerCard& card) { return card.phone != phone; });
    if (people.empty()) return meant(name.empty() ? ChipKind::customer : ChipKind::newCustomer, {}, name, phone, words);
    if (!name.empty()) keepIfAny(people, [&](const CustomerCard& card) { return containsAsTyped(card.name, name); });
    return meant(ChipKind::customer, std::move(people), name, phone, words);
}

}  // namespace

std::vector<CustomerCard> peopleCalled(const std::string& typed, const LineVocabulary& vocabulary) {
    if (!vocabulary.people || typed.empty()) return {};
    std::vector<CustomerCard> people = vocabulary.people(typed);
    const std::string digits = digitsOf(typed);
    if (digits.size() == 4 && digits.size() == typed.size()) keepIfAny(people, [&](const CustomerCard& card) { return lastFourDigits(card.phone) == digits; });
    if (digits.empty()) keepIfAny(people, [&, name = lowered(typed)](const CustomerCard& card) { return lowered(card.name) == name; });
    return people;
}

Meaning customerCalled(const std::string& typed, const LineVocabulary& vocabulary) {
    return meant(ChipKind::customer, peopleCalled(typed, vocabulary), typed, {}, typed);
}

bool isWholeNumber(const std::string& text) {
    const std::string phone = normalisedPhone(text);
    return phone.size() >= kWholeNumberDigitsMin && phone.front() == '0';
}

void settleCustomer(LineReading& reading, const LineVocabulary& vocabulary) {
    auto& chips = reading.chips;
    const auto number = std::find_if(chips.begin(), chips.end(), [](const Chip& chip) { return chip.meaning.kind == ChipKind::phone; });
    if (number == chips.end()) return;
    const auto name = std::find_if(chips.begin(), chips.end(), [](const Chip& chip) { return chip.meaning.kind == ChipKind::customer; });
    if (name == chips.end()) {
        number->meaning = numbered({}, number->meaning.phone, number->meaning.words, vocabulary);
        return;
    }
    // Chosen by hand: a number beside it changes nothing.
    if (!vocabulary.pinned.customer.empty() && name->text == vocabulary.pinnedText) return;
    if (isWholeNumber(number->meaning.phone)) name->meaning = numbered(name->meaning.name, number->meaning.phone, name->meaning.words, vocabulary);
    name->others.clear();
    const bool side = std::next(std::min(name, number)) == std::max(name, number);
    if (!side) return;
    // One after the other they are one thing.
    Chip& left = *std::min(name, number);
    const Chip& right = *std::max(name, number);
    Chip whole{name->meaning, {}, left.from, right.to, {}, {}};
    whole.meaning.words = name->meaning.name;
    // A number on its way may have no digit yet that counts.
    if (!number->meaning.phone.empty()) whole.meaning.words += " " + number->meaning.phone;
    left = std::move(whole);
    chips.erase(std::max(name, number));
}

}  // namespace salon::desk
