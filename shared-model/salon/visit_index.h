#pragma once

#include "salon/book.h"

#include <map>
#include <vector>

namespace salon {

/// Which visits a customer ever had, in time order. A projection of the book: kept in step by comparing day pages, which
/// the old and the new book share where nothing happened, so that following a change costs the changed days only.
class VisitIndex {
public:
    struct Visit {
        Day day;
        int startMinute = 0;
        ReservationId reservation;

        auto operator<=>(const Visit&) const = default;
    };

    /// Brings the index to this book. The first time costs all days.
    void follow(const Book& book);

    /// Of this customer and of those merged into them; oldest first. Ended ones too.
    std::vector<Visit> visitsOf(const CustomerId& customer) const;

private:
    Book m_book;
    std::map<CustomerId, std::vector<Visit>> m_visits;
};

}  // namespace salon
