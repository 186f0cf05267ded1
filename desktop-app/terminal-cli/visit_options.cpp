#include "terminal-cli/visit_options.h"

#include "salon/free_slots.h"
#include "salon/text/korean.h"
#include "session/identifiers.h"
#include "terminal-cli/lookup.h"

namespace salon::desk {

namespace {

std::vector<Wish> takeWishes(const Book& book, Arguments& arguments, std::size_t services) {
    const bool any = arguments.takeFlag("any");
    const auto prefer = arguments.take("prefer");
    const auto only = arguments.take("only");
    if ((any ? 1 : 0) + (prefer ? 1 : 0) + (only ? 1 : 0) > 1) throw wrongUsage("Say --any, --prefer or --only, one of them.");
    if (!prefer && !only) return std::vector<Wish>(services);
    const auto names = splitAtCommas(prefer ? *prefer : *only);
    if (names.size() != 1 && names.size() != services) throw wrongUsage("Name one stylist, or one for each service.");
    std::vector<Wish> wishes;
    for (std::size_t i = 0; i < services; ++i) {
        const auto stylist = findStylistNamed(book, names.size() == 1 ? names.front() : names[i]);
        wishes.push_back(prefer ? Wish::prefer(stylist) : Wish::only(stylist));
    }
    return wishes;
}

}  // namespace

std::vector<LineRequest> takeLines(Desk& desk, Arguments& arguments, int startMinute) {
    const auto& book = desk.core().predicted();
    const auto codes = splitAtCommas(arguments.need("service"));
    if (codes.empty()) throw wrongUsage("--service needs at least one service.");
    std::vector<ServiceId> services;
    for (const auto& code : codes) services.push_back(findServiceNamed(book, code));
    auto lines = inSequence(book, services, takeWishes(book, arguments, services.size()), startMinute);
    if (arguments.takeFlag("overlap"))
        for (auto& line : lines) line.overlapAllowed = true;
    return lines;
}

Who takeCustomer(Desk& desk, Arguments& arguments) {
    const auto reference = arguments.take("customer");
    const auto name = arguments.take("name");
    const auto phone = arguments.take("phone");
    if (reference && (name || phone)) throw wrongUsage("Say --customer, or --name and --phone, not both.");
    if (reference) return {findCustomerReferred(desk, *reference), false, {}, {}};
    if (!name) {
        if (phone) throw wrongUsage("Say --name beside --phone.");
        return {};
    }
    const auto typed = asTyped(*name);
    const auto number = normalisedPhone(phone.value_or(""));
    if (typed.empty()) throw wrongUsage("--name needs a name.");
    if (phone && number.empty()) throw wrongUsage("\"" + *phone + "\" is no telephone number. Write it as 010-1234-5678.");
    for (const auto& [id, card] : desk.core().customers().cards())
        if (!number.empty() && card.name == typed && card.phone == number) return {id, false, {}, {}};
    return {{newIdText()}, true, typed, number};
}

std::vector<Unstamped> registering(const Who& who, Mode mode) {
    std::vector<Unstamped> gestures;
    if (who.isNew) gestures.push_back({RegisterCustomer{who.customer}, PersonalWords{who.customer, who.name, who.phone, {}, {}}, mode});
    return gestures;
}

}  // namespace salon::desk
