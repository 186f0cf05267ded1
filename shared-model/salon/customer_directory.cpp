#include "salon/customer_directory.h"

#include "salon/text/first_characters.h"
#include "salon/text/utf8.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <tuple>

namespace salon {

namespace {

/// Longer names do not exist on the wire; a row counts in 16 bits.
std::size_t rowSize(std::size_t size) { return std::min<std::size_t>(size, 0xFFFF); }

bool isExpectedOrHere(const Reservation& visit) {
    return visit.isActive() && visit.status != Status::completed;
}

}  // namespace

/// One row that answers, with what orders it.
struct CustomerDirectory::Found {
    std::uint32_t row = 0;
    Fit fit = Fit::nameIs;
    bool today = false;
    std::int32_t lastDay = 0;        ///< of the latest visit; 0: never came
    const CustomerId* person{};      ///< whom the row means

    /// A number that was only touched is no match for one that was meant.
    bool isLoose() const { return fit == Fit::numberEnds || fit == Fit::numberContains; }
};

void CustomerDirectory::learn(const Personal& personal) {
    if (personal.customer.empty()) return;
    CustomerCard& card = m_cards[personal.customer];
    card.customer = personal.customer;
    if (personal.name) card.name = *personal.name;
    if (personal.phone) card.phone = *personal.phone;
    if (personal.customerNote) card.note = *personal.customerNote;
    if (personal.allergies) card.allergies = *personal.allergies;
    const auto [known, isNew] = m_rowOf.try_emplace(personal.customer, static_cast<std::uint32_t>(m_rows.size()));
    if (isNew) {
        m_rows.emplace_back();
        m_ids.push_back(personal.customer);
    } else if (!personal.name && !personal.phone) {
        return;
    } else {
        ++m_stale;
    }
    write(m_rows[known->second], card);
    tidy();
}

void CustomerDirectory::forget(const CustomerId& customer) {
    m_cards.erase(customer);
    const auto known = m_rowOf.find(customer);
    if (known == m_rowOf.end()) return;
    m_ids[known->second] = {};
    // Forgotten means that nothing is left of the name here, not even for a moment.
    Row& row = m_rows[known->second];
    std::fill_n(m_names.begin() + row.nameAt, row.nameSize, U' ');
    std::fill_n(m_phones.begin() + row.phoneAt, row.phoneSize, ' ');
    row = {};
    m_rowOf.erase(known);
    ++m_stale;
    tidy();
}

void CustomerDirectory::write(Row& row, const CustomerCard& card) {
    const std::u32string name = foldedText(card.name);
    row.nameAt = static_cast<std::uint32_t>(m_names.size());
    row.nameSize = static_cast<std::uint16_t>(rowSize(name.size()));
    row.phoneAt = static_cast<std::uint32_t>(m_phones.size());
    row.phoneSize = static_cast<std::uint16_t>(rowSize(card.phone.size()));
    m_names.append(name, 0, row.nameSize);
    m_phones.append(card.phone, 0, row.phoneSize);
}

void CustomerDirectory::tidy() {
    if (m_stale <= 1000 + m_cards.size()) return;
    m_stale = 0;
    m_rows.clear();
    m_ids.clear();
    m_names.clear();
    m_phones.clear();
    m_rowOf.clear();
    for (const auto& [id, card] : m_cards) {
        m_rowOf.emplace_hint(m_rowOf.end(), id, static_cast<std::uint32_t>(m_rows.size()));
        write(m_rows.emplace_back(), card);
        m_ids.push_back(id);
    }
}

const CustomerCard* CustomerDirectory::find(const CustomerId& customer) const {
    const auto found = m_cards.find(customer);
    return found == m_cards.end() ? nullptr : &found->second;
}

std::vector<CustomerId> CustomerDirectory::withPhone(const std::string& normalised) const {
    std::vector<CustomerId> ids;
    if (normalised.empty()) return ids;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (phoneOf(m_rows[i]) == normalised) ids.push_back(m_ids[i]);
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::vector<CustomerId> CustomerDirectory::withName(const std::string& name) const {
    const std::u32string folded = foldedText(name);
    std::vector<CustomerId> ids;
    if (folded.empty()) return ids;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (nameOf(m_rows[i]) == folded) ids.push_back(m_ids[i]);
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::vector<CustomerDirectory::Found> CustomerDirectory::matching(const std::string& typed) const {
    const CustomerQuery query(typed);
    std::vector<Found> found;
    if (query.empty()) return found;
    const std::u32string folded = foldedText(typed);
    // With digits in it, the number may be what answers.
    const bool byName = digitsOf(typed).empty() && !folded.empty();
    const FirstCharacters first(folded.empty() ? U' ' : folded.front());
    for (std::uint32_t i = 0; i < m_rows.size(); ++i) {
        if (byName && !first.standIn(nameOf(m_rows[i]))) continue;
        if (const auto fit = query.fitOf(nameOf(m_rows[i]), phoneOf(m_rows[i])))
            if (!m_ids[i].empty()) found.push_back({.row = i, .fit = *fit, .person = &m_ids[i]});
    }
    return found;
}

void CustomerDirectory::rank(std::vector<Found>& found, const VisitIndex& visits, Day today) const {
    const Book& book = visits.book();
    std::vector<std::string_view> here;
    if (const DayPage* page = found.empty() ? nullptr : book.findDay(today))
        for (const auto& visit : page->reservations)
            if (isExpectedOrHere(*visit)) here.push_back(book.personOf(visit->customer).text);
    std::sort(here.begin(), here.end());
    std::erase_if(found, [&](Found& one) {
        const Customer* customer = book.findCustomer(*one.person);
        if (!customer) return false;
        if (customer->erased) return true;
        one.lastDay = visits.lastDayOf(*one.person);
        if (!customer->mergedInto.empty()) {
            one.person = &book.personOf(*one.person);
            one.lastDay = std::max(one.lastDay, visits.lastDayOf(*one.person));
            if (const Customer* kept = book.findCustomer(*one.person); kept && kept->erased) return true;
        }
        one.today = std::binary_search(here.begin(), here.end(), std::string_view(one.person->text));
        return false;
    });
}

std::vector<CustomerCard> CustomerDirectory::best(std::vector<Found> found, std::size_t limit) const {
    const auto before = [this](const Found& a, const Found& b) {
        const auto firstly = [](const Found& f) { return std::tuple(f.isLoose(), !f.today, f.fit, -f.lastDay); };
        if (const auto x = firstly(a), y = firstly(b); x != y) return x < y;
        return std::forward_as_tuple(nameOf(m_rows[a.row]), m_ids[a.row]) < std::forward_as_tuple(nameOf(m_rows[b.row]), m_ids[b.row]);
    };
    std::vector<CustomerCard> cards;
    std::set<CustomerId> seen;
    // Merged ids may fill the first places with one person: then the next ones are looked at.
    for (auto from = found.begin(); from != found.end() && cards.size() < limit;) {
        const auto count = std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(limit), found.end() - from);
        std::partial_sort(from, from + count, found.end(), before);
        for (const auto end = from + count; from != end && cards.size() < limit; ++from)
            if (const CustomerCard* card = find(*from->person); card && seen.insert(*from->person).second) cards.push_back(*card);
    }
    return cards;
}

std::vector<CustomerCard> CustomerDirectory::search(const std::string& typed, std::size_t limit) const {
    return best(matching(typed), limit);
}

std::vector<CustomerCard> CustomerDirectory::search(const std::string& typed, std::size_t limit, const VisitIndex& visits, Day today) const {
    auto found = matching(typed);
    // One digit touches nearly every number, and none of them comes before a number that was meant.
    std::vector<Found> meant;
    std::copy_if(found.begin(), found.end(), std::back_inserter(meant), [](const Found& one) { return !one.isLoose(); });
    if (meant.size() >= limit) {
        rank(meant, visits, today);
        if (auto cards = best(std::move(meant), limit); cards.size() == limit) return cards;
    }
    rank(found, visits, today);
    return best(std::move(found), limit);
}

}  // namespace salon
