#pragma once

#include "salon/attention.h"
#include "salon/civil_time.h"
#include "salon/cow_map.h"
#include "salon/customer.h"
#include "salon/ids.h"
#include "salon/reservation.h"
#include "salon/service.h"
#include "salon/shop.h"
#include "salon/station.h"
#include "salon/stylist.h"
#include "salon/texting.h"
#include "salon/waiting.h"
#include "salon/web_booking.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace salon {

/// One busy span of a stylist or station, with the line that causes it.
struct Hold {
    Span span;
    ReservationId reservation;
    int line = 0;
    bool overlapAllowed = false;

    bool operator==(const Hold&) const = default;
};

/// All visits of one day, and who is busy when. Reservations are in the order of their ids, holds in that of
/// (span, reservation, line); only active reservations hold anybody.
struct DayPage {
    std::vector<std::shared_ptr<const Reservation>> reservations;
    std::map<StylistId, std::vector<Hold>> stylistHolds;
    std::map<StationId, std::vector<Hold>> stationHolds;

    const Reservation* find(const ReservationId& id) const;
    /// Compares what the reservations say; the holds follow from them.
    bool operator==(const DayPage& other) const;
};

/// The services, stylists and stations of a shop, by id. Changes rarely, so copies of the book share it whole.
struct Roster {
    std::map<ServiceId, Service> services;
    std::map<StylistId, Stylist> stylists;
    std::map<StationId, Station> stations;

    bool operator==(const Roster&) const = default;
};

/// The state of one shop: the fold of all events of its log.
///
/// A value. Copying costs a few pointers: day pages, customers and the roster are shared until one side changes
/// them. A copy handed to another thread is never changed by what happens to the original. Only evolve() changes
/// a book (through BookEditor); everything else reads.
class Book {
public:
    Book();

    /// Empty id before ShopOpened.
    const Shop& shop() const { return *m_shop; }
    const Texting& texting() const { return *m_texting; }
    const WebBooking& webBooking() const { return *m_webBooking; }
    const Roster& roster() const { return *m_roster; }
    const Service* findService(const ServiceId& id) const;
    const Stylist* findStylist(const StylistId& id) const;
    const Station* findStation(const StationId& id) const;
    const Customer* findCustomer(const CustomerId& id) const { return m_customers.find(id); }
    const CowMap<CustomerId, Customer>& customers() const { return m_customers; }
    /// Who this id means: the one it was merged into, or itself.
    const CustomerId& personOf(const CustomerId& id) const;
    /// The ids that were merged into this one; seldom any.
    std::vector<CustomerId> mergedInto(const CustomerId& kept) const;
    /// A person has said that these are two people, of them or of anybody merged into them.
    bool areKeptApart(const CustomerId& one, const CustomerId& other) const;
    /// The person behind this id: personOf(), with the completed lines of every id that means them, and the strictest of
    /// their warnings and consents. Unknown: an empty id.
    Customer person(const CustomerId& id) const;

    /// Valid until the book changes. Null if no such reservation was ever booked.
    const Reservation* findReservation(const ReservationId& id) const;
    /// Null for a day without any visit.
    const DayPage* findDay(Day day) const;
    /// The days that have visits, in order, from `from` on.
    std::vector<Day> daysFrom(Day from) const;
    /// The days, in order, whose pages the two books do not share: those that may differ. Costs what differs.
    std::vector<Day> daysUnlike(const Book& other) const;
    std::size_t reservationCount() const { return m_dayOf.size(); }
    /// The visits of a series or party in the order of their numbers, ended ones too; empty for a group nobody booked.
    std::vector<const Reservation*> groupOf(const GroupId& id) const;

    /// Who waits, by id; order by turn.
    const std::map<WaitingId, Waiting>& waiting() const { return *m_waiting; }
    /// The largest turn ever given to somebody of this kind: the next one is larger, so that who left may get theirs back.
    std::int64_t lastTurn(WaitingKind kind) const { return m_lastTurns[static_cast<std::size_t>(kind)]; }

    /// Open items by id. Nothing can be hidden, only answered.
    const std::map<AttentionId, AttentionItem>& attention() const { return *m_attention; }
    std::vector<const AttentionItem*> attentionOf(const ReservationId& id) const;

    /// Busy spans of that day, sorted; empty if none.
    std::span<const Hold> holdsOf(const StylistId& stylist, Day day) const;
    std::span<const Hold> holdsOf(const StationId& station, Day day) const;
    /// The first hold that one of these spans overlaps; null if the stylist is free. Holds of `except` do not count,
    /// nor do shifts: see Stylist::worksDuring.
    const Hold* whoHolds(const StylistId& stylist, Day day, const std::vector<Span>& spans, const ReservationId& except) const;
    const Hold* whoHolds(const StationId& station, Day day, const std::vector<Span>& spans, const ReservationId& except) const;
    int minutesBooked(const StylistId& stylist, Day day) const;
    /// Grows by one with every assignment in the shop; 0: never assigned. Smaller means waiting longer.
    std::int64_t lastAssigned(const StylistId& stylist) const;
    /// All of them, and how many assignments there were; for snapshots.
    const std::map<StylistId, std::int64_t>& assignmentTurns() const { return *m_lastAssigned; }
    std::int64_t assignmentCount() const { return m_assignments; }

    bool operator==(const Book& other) const;

private:
    friend class BookEditor;

    std::shared_ptr<const Shop> m_shop;
    std::shared_ptr<const Texting> m_texting;
    std::shared_ptr<const WebBooking> m_webBooking;
    std::shared_ptr<Roster> m_roster;
    CowMap<CustomerId, Customer> m_customers;
    CowMap<ReservationId, Day> m_dayOf;
    CowMap<GroupId, std::vector<ReservationId>> m_groups;  ///< follows from the reservations
    using Days = std::map<Day, std::shared_ptr<DayPage>>;
    /// Years of days in chunks of 64, so that copying one for a change stays cheap.
    std::shared_ptr<std::map<int, std::shared_ptr<Days>>> m_chunks;
    std::shared_ptr<std::map<AttentionId, AttentionItem>> m_attention;
    std::shared_ptr<std::map<WaitingId, Waiting>> m_waiting;
    std::array<std::int64_t, 2> m_lastTurns{};
    std::shared_ptr<std::map<CustomerId, std::vector<CustomerId>>> m_merged;  ///< by who was kept; follows from the customers
    std::shared_ptr<std::map<StylistId, std::int64_t>> m_lastAssigned;
    std::int64_t m_assignments = 0;
};

}  // namespace salon
