#pragma once

#include "policies/text_memory.h"

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace salon::server {

/// When something is to be said of which visit, and when to look for openings for those who wait: worked out from the book, and
/// again only where the book has changed.
///
/// A plan is only a time to look: whoever acts works it out once more. For one thread.
class TextSchedule {
public:
    /// Takes in the book. `everybody`: plans of visits whose page has not changed may have.
    void update(const Book& book, const TextMemory& memory, WallSecond now, bool everybody);
    /// No texts for now.
    void clear();

    /// The visit that is due first, taken off the schedule. It comes back with the next change, or by lookAgain().
    std::optional<ReservationId> takeDue(WallSecond now);
    void lookAgain(const ReservationId& reservation, Day day, WallSecond at);
    /// True once for each time to look for openings.
    bool takeOpenings(WallSecond now);
    void lookForOpenings(WallSecond at);

    /// When the first of all that is due; nothing: not before the book changes.
    std::optional<WallSecond> next() const;
    std::size_t size() const { return m_due.size(); }

private:
    using Due = std::pair<WallSecond, ReservationId>;

    void plan(const Book& book, const TextMemory& memory, Day day, WallSecond now);
    void forget(Day day);

    std::optional<Book> m_book;  ///< as planned
    Day m_today;
    std::set<Due> m_due;
    std::map<Day, std::set<Due>> m_byDay;  ///< the same, by the day of the visit
    std::optional<WallSecond> m_openingsAt;
    WallSecond m_openingsNotAfter;  ///< a busy day does not put it off for ever
};

}  // namespace salon::server
