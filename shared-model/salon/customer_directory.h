#pragma once

#include "salon/customer.h"
#include "salon/customer_query.h"
#include "salon/ids.h"
#include "salon/visit_index.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace salon {

/// Who a customer is, for people: the fold of what Personal records said, the last word on each field.
struct CustomerCard {
    CustomerId customer;
    std::string name;
    std::string phone;  ///< normalised; empty: none
    std::string note;
    std::string allergies;  ///< what must not touch this person

    bool operator==(const CustomerCard&) const = default;
};

/// Everybody the shop knows, found as one types. Holds 50,000 people and answers within 20 ms (DESIGN §10), mostly
/// within five.
///
/// Not thread-safe; a plain value.
class CustomerDirectory {
public:
    /// Fields that `personal` does not name stay as they were.
    void learn(const Personal& personal);
    void forget(const CustomerId& customer);

    const CustomerCard* find(const CustomerId& customer) const;
    std::size_t size() const { return m_cards.size(); }
    const std::map<CustomerId, CustomerCard>& cards() const { return m_cards; }
    /// Ids with exactly this number, normalised; with exactly this name, as one compares. In the order of their ids.
    std::vector<CustomerId> withPhone(const std::string& normalised) const;
    std::vector<CustomerId> withName(const std::string& name) const;

    /// Best first: a name that is, begins with, then contains what was typed, then numbers. Understands parts of a name,
    /// initial consonants (ㄱㅈㅇ) and half-typed syllables, last four digits, a whole number in any spelling, and a name
    /// with digits behind it: "name.5678", "name 5678", "name5678". Equal ones by name, then id. Empty text finds nobody.
    std::vector<CustomerCard> search(const std::string& typed, std::size_t limit) const;
    /// The same as a desk wants it: who is expected or here today comes first, then who came or will come last; ids merged
    /// into one person appear once, as the one that was kept; who has been erased never.
    std::vector<CustomerCard> search(const std::string& typed, std::size_t limit, const VisitIndex& visits, Day today) const;

private:
    /// What searching reads, without the cards: names as foldedText() and numbers, each in one long text.
    struct Row {
        std::uint32_t nameAt = 0;
        std::uint32_t phoneAt = 0;
        std::uint16_t nameSize = 0;
        std::uint16_t phoneSize = 0;
    };
    struct Found;

    std::u32string_view nameOf(const Row& row) const { return std::u32string_view(m_names).substr(row.nameAt, row.nameSize); }
    std::string_view phoneOf(const Row& row) const { return std::string_view(m_phones).substr(row.phoneAt, row.phoneSize); }
    void write(Row& row, const CustomerCard& card);
    void tidy();
    std::vector<Found> matching(const std::string& typed) const;
    void rank(std::vector<Found>& found, const VisitIndex& visits, Day today) const;
    std::vector<CustomerCard> best(std::vector<Found> found, std::size_t limit) const;

    std::map<CustomerId, CustomerCard> m_cards;
    std::map<CustomerId, std::uint32_t> m_rowOf;
    std::vector<Row> m_rows;
    std::vector<CustomerId> m_ids;  ///< one for each row; empty: forgotten
    std::u32string m_names;
    std::string m_phones;
    std::size_t m_stale = 0;  ///< rows forgotten or written anew since the texts were packed
};

}  // namespace salon
