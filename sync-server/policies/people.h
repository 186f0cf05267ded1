#pragma once

#include "salon/book.h"
#include "store/contacts.h"

#include <optional>
#include <string>
#include <vector>

namespace salon::server {

/// Who the people of a book are, for policies: merged ids count as one person, who was erased is nobody.
///
/// Safe to call from any thread. Throws StoreError.
class People {
public:
    explicit People(Contacts& contacts) : m_contacts(contacts) {}

    /// Name and number of the person behind the id: as their kept id says them, or else the ids merged into it. Nothing for
    /// somebody unknown or erased.
    std::optional<Contact> find(const Book& book, const CustomerId& customer);
    /// The persons who have this number now, as normalisedPhone() gives it, by the ids that were kept; in their order.
    std::vector<CustomerId> withPhone(const Book& book, const std::string& normalised);

private:
    Contacts& m_contacts;
};

/// A text can reach this number (normalised): not a Korean landline. Numbers of shops elsewhere are taken as they are.
bool isTextable(const std::string& normalised, const std::string& zone);

}  // namespace salon::server
