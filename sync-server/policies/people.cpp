#include "policies/people.h"

#include <set>

namespace salon::server {

std::optional<Contact> People::find(const Book& book, const CustomerId& customer) {
    const CustomerId kept = book.personOf(customer);
    const Customer* person = kept.empty() ? nullptr : book.findCustomer(kept);
    if (!person || person->erased) return {};
    Contact contact = m_contacts.find(book.shop().id, kept);
    for (const CustomerId& merged : book.mergedInto(kept)) {
        if (!contact.name.empty() && !contact.phone.empty()) break;
        const Customer* duplicate = book.findCustomer(merged);
        if (!duplicate || duplicate->erased) continue;
        const Contact other = m_contacts.find(book.shop().id, merged);
        if (contact.name.empty()) contact.name = other.name;
        if (contact.phone.empty()) contact.phone = other.phone;
    }
    return contact;
}

std::vector<CustomerId> People::withPhone(const Book& book, const std::string& normalised) {
    std::set<CustomerId> persons;
    for (const CustomerId& customer : m_contacts.withPhone(book.shop().id, normalised)) {
        const CustomerId& kept = book.personOf(customer);
        const Customer* person = book.findCustomer(kept.empty() ? customer : kept);
        if (person && !person->erased) persons.insert(person->id);
    }
    return {persons.begin(), persons.end()};
}

bool isTextable(const std::string& normalised, const std::string& zone) {
    constexpr std::size_t kDigitsMin = 9;
    if (normalised.size() < kDigitsMin) return false;
    // Korean mobile numbers begin with 01; any other 0 is a landline. Without a 0 the number begins with a country.
    return zone != "Asia/Seoul" || !normalised.starts_with('0') || normalised.starts_with("01");
}

}  // namespace salon::server
