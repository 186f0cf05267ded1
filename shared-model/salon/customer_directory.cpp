#include "salon/customer_directory.h"

#include "salon/text/korean.h"
#include "salon/text/utf8.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace salon {

namespace {

/// How well a card answers; smaller is better.
enum class Fit { nameBegins, nameContains, lastFour, numberEnds, numberContains };

/// What somebody typed, taken apart once.
struct Query {
    TypedText whole;         ///< as a name
    TypedText name;          ///< of "name.5678"; empty for digits alone
    std::string digits;      ///< of a number, or of "name.5678"; empty: no number was meant
    std::string normalised;  ///< the same as a whole number; empty when too short to be one
};

std::string trimmed(const std::string& text) {
    const std::size_t from = text.find_first_not_of(" \t");
    if (from == std::string::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

bool isNumberOnly(const std::string& text) {
    static constexpr std::u32string_view kOfNumbers = U"0123456789０１２３４５６７８９ +＋-().";
    const std::u32string decoded = decodedUtf8(text);
    return !digitsOf(text).empty() && decoded.find_first_not_of(kOfNumbers) == std::u32string::npos;
}

Query understood(const std::string& typed) {
    const std::string text = trimmed(typed);
    const TypedText whole(text);
    if (isNumberOnly(text)) return {whole, TypedText({}), digitsOf(text), normalisedPhone(text)};
    const std::size_t nameEnd = text.find_last_not_of("0123456789") + 1;
    const std::string digits = text.substr(nameEnd);
    std::string name = text.substr(0, nameEnd);
    while (name.ends_with('.') || name.ends_with(' ')) name.pop_back();
    return {whole, TypedText(digits.empty() ? std::string() : name), digits, normalisedPhone(digits)};
}

std::optional<Fit> numberFit(const Query& query, const std::string& phone) {
    if (query.digits.empty() || phone.empty()) return std::nullopt;
    const std::size_t lastFour = phone.size() <= 4 ? 0 : phone.size() - 4;
    if (phone.compare(lastFour, query.digits.size(), query.digits) == 0) return Fit::lastFour;
    if (phone.ends_with(query.digits)) return Fit::numberEnds;
    const std::string& number = query.normalised.empty() ? query.digits : query.normalised;
    if (phone.find(number) != std::string::npos || phone.find(query.digits) != std::string::npos) return Fit::numberContains;
    return std::nullopt;
}

std::optional<Fit> nameFit(const TypedText& typed, const std::u32string& name) {
    const auto at = typed.findIn(name);
    if (!at) return std::nullopt;
    return *at == 0 ? Fit::nameBegins : Fit::nameContains;
}

std::optional<Fit> fitOf(const Query& query, const CustomerCard& card) {
    const std::u32string name = decodedUtf8(card.name);
    if (const auto fit = nameFit(query.whole, name)) return fit;
    const auto number = numberFit(query, card.phone);
    return number && !query.name.empty() ? nameFit(query.name, name) : number;
}

}  // namespace

void CustomerDirectory::learn(const Personal& personal) {
    if (personal.customer.empty()) return;
    CustomerCard& card = m_cards[personal.customer];
    card.customer = personal.customer;
    if (personal.name) card.name = *personal.name;
    if (personal.phone) card.phone = *personal.phone;
    if (personal.customerNote) card.note = *personal.customerNote;
    if (personal.allergies) card.allergies = *personal.allergies;
}

void CustomerDirectory::forget(const CustomerId& customer) {
    m_cards.erase(customer);
}

const CustomerCard* CustomerDirectory::find(const CustomerId& customer) const {
    const auto found = m_cards.find(customer);
    return found == m_cards.end() ? nullptr : &found->second;
}

std::vector<CustomerCard> CustomerDirectory::search(const std::string& typed, std::size_t limit) const {
    const Query query = understood(typed);
    if (query.whole.empty()) return {};
    struct Found {
        Fit fit;
        const CustomerCard* card;
    };
    std::vector<Found> found;
    for (const auto& [id, card] : m_cards)
        if (const auto fit = fitOf(query, card)) found.push_back({*fit, &card});
    const std::size_t count = std::min(limit, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end(), [](const Found& a, const Found& b) {
        return std::tie(a.fit, a.card->name, a.card->customer) < std::tie(b.fit, b.card->name, b.card->customer);
    });
    std::vector<CustomerCard> cards;
    cards.reserve(count);
    for (std::size_t i = 0; i < count; ++i) cards.push_back(*found[i].card);
    return cards;
}

}  // namespace salon
