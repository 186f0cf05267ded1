#pragma once

#include "policies/text_memory.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace salon::server {

/// When something is to be said of which visit, and when to look for openings for those who wait: worked out from the book, and
/// again only where the book has changed.
///
/// A plan is only a time to look: whoever acts works it out once more. For one thread.
class TextSchedule {
public:
    /// `seed`: of a messenger among several; empty: there is one.
    explicit TextSchedule(std::string seed) : m_seed(std::move(seed)) {}

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
    /// What is due at the same second comes in an order of each messenger's own where there are several, so that they seldom
    /// reach for the same text.
    struct Due {
        WallSecond at;
        std::uint64_t place = 0;
        ReservationId reservation;
        Day day;
        auto operator<=>(const Due&) const = default;
    };

    void plan(const Book& book, const TextMemory& memory, Day day, WallSecond now);
    void forget(Day day);

    std::string m_seed;
    std::optional<Book> m_book;  ///< as planned
    Day m_today;
    std::set<Due> m_due;
    std::map<Day, std::set<Due>> m_byDay;  ///< the same, by the day of the visit
    std::optional<WallSecond> m_openingsAt;
    WallSecond m_openingsNotAfter;  ///< a busy day does not put it off for ever
};

}  // namespace salon::server
