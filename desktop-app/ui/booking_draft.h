#pragma once

#include "salon/assignment.h"
#include "session/session.h"

#include <optional>
#include <vector>

namespace salon::desk {

/// A place offered for the visit being booked.
struct SlotOffer {
    Day day;
    int startMinute = 0;
    std::vector<StylistId> stylists;        ///< one for each line
    std::vector<AssignmentReason> reasons;  ///< of the first line
    bool wanted = false;                    ///< the time the customer named
    bool wishMet = true;                    ///< everybody asked for is who one gets
    bool joinsBefore = false;               ///< begins where the stylist's visit before it, or their shift, leaves off
    bool joinsAfter = false;                ///< ends where the next one begins
    int turn = 0;                           ///< how many stylists whose turn it is sooner are passed over

    bool operator==(const SlotOffer&) const = default;
};

/// One service of the visit being booked.
struct DraftLine {
    ServiceId service;
    std::optional<Wish> wish = {};     ///< nothing: the visit's
    std::optional<int> minutes = {};   ///< the customer's minutes, chosen for this visit; nothing: as listed

    bool operator==(const DraftLine&) const = default;
};

/// What has been said on the phone or at the door so far, and what can be answered to it. Knows no widget.
struct BookingDraft {
    CustomerId customer;           ///< empty: unnamed
    bool customerSettled = false;  ///< somebody was chosen, or nobody on purpose
    bool walkIn = false;           ///< is here now
    std::vector<DraftLine> lines;
    Wish wish;                     ///< of every line that has none of its own
    Day day;
    std::optional<int> wantedMinute;
    Span window{0, kMinutesPerDay};  ///< the visit should begin within these hours
    WaitingId waiting;               ///< who waited for this

    bool operator==(const BookingDraft&) const = default;

    bool canBeOffered() const;
    std::vector<ServiceId> services() const;
    void setServices(const std::vector<ServiceId>& services);
    const Wish& wishOf(std::size_t line) const { return lines[line].wish ? *lines[line].wish : wish; }
    /// One after the other from `startMinute`, each when the customer is free of the one before it, on the shop's grid.
    std::vector<LineRequest> linesAt(const Book& book, int startMinute) const;

    /// The best free places, at most `count`: the wanted one first if it can be had, then the nearest to it; else the best
    /// of the day in time order. Later days only while this one has too few. For a walk-in the earliest ones, the stylist
    /// whose turn it is first.
    std::vector<SlotOffer> offers(const Session& session, int count) const;
    /// Why the wanted time cannot be had; nothing when it can, or none was named.
    std::optional<Refusal> whyNotWanted(const Session& session) const;
    /// Whoever is offered in a wished one's place was agreed to by the customer; whoever is taken out of turn is named with
    /// the word that a person gave for it.
    BookReservation commandFor(const Session& session, const ReservationId& id, const SlotOffer& slot, OverrideWord word = OverrideWord::none) const;
    ReceiveWalkIn walkInFor(const Session& session, const ReservationId& id, const SlotOffer& slot, OverrideWord word = OverrideWord::none) const;
    /// The same wish as an entry of the list of those who wait: that day, or a week when no day was named.
    JoinWaiting waitingFor(const Session& session, const WaitingId& id, bool dayNamed) const;

    int totalMinutes(const Book& book) const;
    Money totalPrice(const Book& book) const;

private:
    VisitRequest requestOn(const Book& book, Day onDay, int startMinute) const;
    std::vector<SlotOffer> offersAtDoor(const Session& session, std::size_t count) const;
    std::optional<SlotOffer> wantedOffer(const Session& session) const;
    std::vector<SlotOffer> nearestOffers(const Session& session, std::size_t count) const;
};

/// The blocks with other minutes for the customer: processing and finishing stay while there is room for them.
Blocks lasting(Blocks listed, int customerMinutes);

/// Places further away than this are found by turning the day instead.
inline constexpr int kOfferDaysAhead = 7;
/// On a list, this far from the time they named people still come.
inline constexpr int kWaitingMinutesAround = 2 * 60;

}  // namespace salon::desk
