#pragma once

#include "salon/book.h"

#include <functional>

namespace salon {

/// The one pen that writes into a book. For evolve() and for reading a snapshot; nobody else includes this header.
///
/// Keeps holds, the index of days and the reservations themselves in step. Copies what other books share.
class BookEditor {
public:
    explicit BookEditor(Book& book) : m_book(book) {}

    void setShop(Shop shop);
    void setTexting(Texting texting);
    void setWebBooking(WebBooking webBooking);
    Roster& roster();
    Customer& customer(const CustomerId& id);

    /// Adds the reservation or puts it in the place of the one with its id, on whatever day that stood.
    void put(Reservation reservation);
    /// Changes one reservation and everything that follows from it. Asserts that it exists.
    void change(const ReservationId& id, const std::function<void(Reservation&)>& edit);

    void wait(Waiting waiting);
    void stopWaiting(const WaitingId& id);
    void merge(const CustomerId& duplicate, const CustomerId& kept);
    void unmerge(const CustomerId& duplicate);

    void raise(AttentionItem item);
    void settle(const AttentionId& id);
    /// Counts one assignment of this stylist.
    void countAssignment(const StylistId& stylist);

    // Snapshots restore these as they were.
    void restoreAssignments(std::int64_t count, std::map<StylistId, std::int64_t> last);
    void restoreTurn(WaitingKind kind, std::int64_t last);

private:
    DayPage& page(Day day);
    void remove(Day day, const ReservationId& id);

    Book& m_book;
};

}  // namespace salon
