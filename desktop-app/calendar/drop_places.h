#pragma once

#include "calendar/drop_move.h"
#include "salon/book.h"
#include "salon/visit_scan.h"

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace salon::desk {

/// What is looked for: a line of a visit on its way, with the visit when that moves whole.
struct DropWish {
    Reservation visit;
    int line = 0;
    bool whole = false;                 ///< never the line alone
    bool copied = false;                ///< the visit stays where it is, another like it is looked for
    Span hours{0, kMinutesPerDay};      ///< in which the line may start
    std::optional<WallTime> notBefore;  ///< earlier places are no help to anybody
};

/// Where a visit on its way fits, column by column, found in slices so that no frame waits for it.
class DropPlaces {
public:
    /// Forgets everything and looks for this from now on, in a book that may change behind its back.
    void begin(Book book, DropWish wish);
    void stop();
    bool isLooking() const { return m_wish.has_value(); }

    /// Columns to look at, the most wanted first; those known already are not looked at again.
    void want(const std::vector<DropTarget>& columns);
    /// Goes on looking for about so long. The columns that have been finished by it.
    std::vector<DropTarget> work(std::chrono::microseconds budget);
    bool isComplete() const { return m_waiting.empty(); }

    /// The minutes that the line may cover there; empty while not known, or when it fits nowhere.
    const std::vector<Span>& litIn(const DropTarget& column) const;
    /// Nothing while that column is not known.
    std::optional<bool> fitsAt(const DropTarget& column, int minute) const;

private:
    struct Column {
        std::set<int> starts;
        std::vector<Span> lit;
    };
    /// The column being looked at.
    struct Search {
        std::unique_ptr<VisitScan> scan;
        int minute = 0;
        int before = 0;           ///< from the visit's earliest line to the one carried
        std::vector<Span> own;    ///< other lines of the visit there
        Column found;
    };

    void open(const DropTarget& column);
    void tryMinute(const DropTarget& column);
    VisitRequest requestFor(const DropTarget& column) const;

    std::optional<Book> m_book;
    std::optional<DropWish> m_wish;
    std::vector<DropTarget> m_waiting;  ///< the next one last
    std::optional<Search> m_search;
    std::map<DropTarget, Column> m_known;
};

}  // namespace salon::desk
