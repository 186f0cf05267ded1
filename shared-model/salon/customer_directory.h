#pragma once

#include "salon/customer.h"
#include "salon/ids.h"

#include <map>
#include <string>
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

/// Everybody the shop knows, found as one types. Holds 50,000 people and answers within 20 ms (DESIGN §10).
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

    /// Best first: a name that begins with what was typed, then names that contain it, then numbers. Understands
    /// parts of a name, initial consonants (ㄱㅈㅇ) and half-typed syllables, last four digits, a whole number in any
    /// spelling, and a name with digits behind it: "name.5678", "name 5678", "name5678". Equal ones by name, then id. Empty text
    /// finds nobody.
    std::vector<CustomerCard> search(const std::string& typed, std::size_t limit) const;

private:
    std::map<CustomerId, CustomerCard> m_cards;
};

}  // namespace salon
