#include "terminal-cli/lookup.h"

#include "session/identifiers.h"

namespace salon::desk {

namespace {

/// Without difference of case for ASCII; Korean has none.
std::string folded(const std::string& text) {
    std::string low = text;
    for (char& c : low)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return low;
}

template <class Things, class Matches>
std::vector<std::string> idsWhere(const Things& things, Matches matches) {
    std::vector<std::string> found;
    for (const auto& [id, thing] : things)
        if (matches(thing)) found.push_back(id.text);
    return found;
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

[[noreturn]] void failUnknown(const std::string& code, const std::string& sentence, const std::vector<std::string>& choices) {
    throw Failure(Exit::refused, code, sentence + (choices.empty() ? "" : " Choose one of: " + listed(choices) + "."),
                  {{"verdict", "refused"}, {"choices", choices}});
}

}  // namespace

ServiceId findServiceNamed(const Book& book, const std::string& typed) {
    if (book.findService({typed})) return {typed};
    const auto wanted = folded(asTyped(typed));
    const auto& services = book.roster().services;
    const auto found = idsWhere(services, [&](const Service& service) {
        return folded(service.id.text) == wanted || folded(service.shortName) == wanted || folded(service.name) == wanted ||
               (!service.nameEnglish.empty() && folded(service.nameEnglish) == wanted);
    });
    if (found.size() == 1) return {found.front()};
    if (found.size() > 1) failUnknown("service_ambiguous", "More than one service is called \"" + typed + "\".", found);
    failUnknown("service_unknown", "The salon has no service \"" + typed + "\".",
                idsWhere(services, [](const Service& service) { return service.active; }));
}

StylistId findStylistNamed(const Book& book, const std::string& typed) {
    if (book.findStylist({typed})) return {typed};
    const auto wanted = folded(asTyped(typed));
    const auto& stylists = book.roster().stylists;
    const auto found = idsWhere(stylists, [&](const Stylist& stylist) {
        return folded(stylist.id.text) == wanted || folded(stylist.name) == wanted ||
               (!stylist.nameEnglish.empty() && folded(stylist.nameEnglish) == wanted);
    });
    if (found.size() == 1) return {found.front()};
    if (found.size() > 1) failUnknown("stylist_ambiguous", "More than one stylist is called \"" + typed + "\".", found);
    failUnknown("stylist_unknown", "Nobody called \"" + typed + "\" works here.",
                idsWhere(stylists, [](const Stylist& stylist) { return stylist.active; }));
}

CustomerId findCustomerReferred(Desk& desk, const std::string& typed) {
    const auto& directory = desk.core().customers();
    if (desk.core().predicted().findCustomer({typed})) return {typed};
    const auto wanted = asTyped(typed);
    // Ten are enough to see that there is more than one and to name a few.
    const auto hits = directory.search(wanted, 10);
    std::vector<std::string> named;
    for (const auto& card : hits)
        if (card.name == wanted) named.push_back(card.customer.text);
    if (named.size() == 1) return {named.front()};
    if (named.empty() && hits.size() == 1) return hits.front().customer;
    std::vector<std::string> choices = named;
    if (choices.empty())
        for (const auto& card : hits) choices.push_back(card.customer.text);
    if (choices.empty()) failUnknown("customer_unknown", "No customer fits \"" + typed + "\". Book with --name and --phone instead.", {});
    failUnknown("customer_ambiguous", "More than one customer fits \"" + typed + "\". Add the last four digits, as in name.5678.", choices);
}

ReservationId findReservationNamed(const Book& book, const std::string& typed) {
    if (book.findReservation({typed})) return {typed};
    std::vector<std::string> found;
    if (!typed.empty())
        for (const Day day : book.daysFrom(Day{-100'000}))
            for (const auto& reservation : book.findDay(day)->reservations)
                if (reservation->id.text.starts_with(typed)) found.push_back(reservation->id.text);
    if (found.size() == 1) return {found.front()};
    if (found.size() > 10) found.resize(10);
    failUnknown("reservation_unknown", "There is no one reservation \"" + typed + "\". Look at the day for its id.", found);
}

}  // namespace salon::desk
