#pragma once

#include "salon/book.h"

#include <map>
#include <span>
#include <utility>
#include <vector>

namespace salon {

/// Who is busy on one day while a search is under way: the book's holds, less the lines the search has lifted, plus
/// those it has put down. Reads a book that must outlive it and not change; nothing is copied.
class Occupancy {
public:
    /// Holds of `except` do not count: its own visit does not stand in its way.
    Occupancy(const Book& book, Day day, const ReservationId& except);

    /// The first hold that one of these sorted spans overlaps; null if free. Valid until the next put or rollback.
    const Hold* blocker(const StylistId& stylist, std::span<const Span> spans) const;
    const Hold* blocker(const StationId& station, std::span<const Span> spans) const;
    /// Every hold in the way.
    std::vector<Hold> blockers(const StylistId& stylist, std::span<const Span> spans) const;

    /// The ids must outlive this: those of the roster do.
    void put(const StylistId& stylist, std::span<const Span> spans, const ReservationId& reservation, int line);
    void put(const StationId& station, std::span<const Span> spans, const ReservationId& reservation, int line);
    /// The book's holds of this line do not count any more.
    void lift(const ReservationId& reservation, int line);
    bool isLifted(const ReservationId& reservation, int line) const;

    /// How far the search has come, and the way back there.
    struct Mark {
        std::size_t stylists = 0;
        std::size_t stations = 0;
        std::size_t lifted = 0;
    };
    Mark mark() const;
    void rollback(const Mark& mark);

    /// Pieces of free time in the stylist's hours, if `added` is taken as well.
    int fragments(const Stylist& stylist, std::span<const Span> added) const;
    int minutesBooked(const StylistId& stylist) const;

private:
    template <class Id>
    using Put = std::vector<std::pair<const Id*, Hold>>;

    template <class Id>
    const Hold* find(std::span<const Hold> holds, const Put<Id>& put, const Id& id, std::span<const Span> spans) const;
    bool counts(const Hold& hold) const;
    std::span<const Hold> holdsOf(const StylistId& stylist) const;

    const DayPage* m_page;
    Day m_day;
    const ReservationId& m_except;
    Put<StylistId> m_stylists;
    Put<StationId> m_stations;
    std::vector<std::pair<ReservationId, int>> m_lifted;
    mutable std::vector<Span> m_scratch;
    mutable std::map<StylistId, std::vector<Hold>>::const_iterator m_last;  ///< whose holds were looked at last
};

/// The first free station of this kind, `preferred` before all others; null if none is free.
const Station* freeStation(const Book& book, const Occupancy& occupancy, const std::string& kind, std::span<const Span> spans,
                           const StationId& preferred);

/// Whether the stylist's hours cover every one of these spans. The same as Stylist::worksDuring, without a copy.
bool isOnShift(const Stylist& stylist, Day day, std::span<const Span> spans);

}  // namespace salon
