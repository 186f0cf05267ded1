#pragma once

#include "salon/book.h"
#include "salon/events.h"

#include <map>

namespace salon {

/// Looks ahead whether facts from outside go together with a book and with each other: evolve() consults no rule, and ends the
/// program when a fact contradicts the ones before it.
///
/// Writes nothing; reads the book, which must stay as it is meanwhile. A plain value.
class FactsToCome {
public:
    explicit FactsToCome(const Book& book) : m_book(book) {}

    /// Takes the facts one after the other, in the order of the log. False: this one cannot follow, and nothing after it can be
    /// judged any more.
    bool follows(const Event& event);

private:
    struct Judge;

    /// How many services the visit has by then; 0: there is no such visit.
    std::size_t linesOf(const ReservationId& reservation) const;
    /// Whom they were merged into by then; empty: nobody.
    CustomerId mergedInto(const CustomerId& customer) const;
    bool mayMerge(const CustomerId& duplicate, const CustomerId& kept) const;

    const Book& m_book;
    // What the facts before have changed.
    std::map<ReservationId, std::size_t> m_lines;
    std::map<CustomerId, CustomerId> m_merged;
};

}  // namespace salon
