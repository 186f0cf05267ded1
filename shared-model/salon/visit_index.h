#pragma once

#include "salon/book.h"

#include <vector>

namespace salon {

/// Which visits a customer ever had, in time order. A projection of the book: kept in step by comparing day pages, which
/// the old and the new book share where nothing happened, so that following a change costs the changed days only.
///
/// A value: copying costs a few pointers, and a copy on another thread is not changed by what happens to the original.
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

    /// Of the person this id means, with all ids merged into one; oldest first. Ended ones too.
    std::vector<Visit> visitsOf(const CustomerId& customer) const;

    /// The day of the latest visit under this very id, ahead or behind, as Day::number; 0: never. For ordering many at once.
    std::int32_t lastDayOf(const CustomerId& id) const;

    /// The book it was brought to last.
    const Book& book() const { return m_book; }
    /// Ids that have a visit.
    std::size_t size() const { return m_visits.size(); }

private:
    void add(const Reservation& reservation);
    void remove(const Reservation& reservation);

    Book m_book;
    CowMap<CustomerId, std::vector<Visit>> m_visits;
};

}  // namespace salon
