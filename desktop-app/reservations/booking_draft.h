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

    bool operator==(const SlotOffer&) const = default;
};

/// What has been said on the phone so far, and what can be answered to it. Knows no widget.
struct BookingDraft {
    CustomerId customer;           ///< empty: unnamed
    bool customerSettled = false;  ///< somebody was chosen, or nobody on purpose
    std::vector<ServiceId> services;
    Wish wish;
    Day day;
    std::optional<int> wantedMinute;

    bool canBeOffered() const { return !services.empty() && (wish.kind == WishKind::any || !wish.stylist.empty()); }
    std::vector<LineRequest> linesAt(const Book& book, int startMinute) const;
    /// The best free places, the wanted one first if it is free; in time order otherwise. At most `count`.
    std::vector<SlotOffer> offers(const Session& session, int count) const;
    /// Why the wanted time cannot be had; nothing when it can, or none was named.
    std::optional<Refusal> whyNotWanted(const Session& session) const;
    BookReservation commandFor(const Session& session, const ReservationId& id, const SlotOffer& slot) const;

    int totalMinutes(const Book& book) const;
    Money totalPrice(const Book& book) const;
};

/// Places further away than this are found by turning the day instead.
inline constexpr int kOfferDaysAhead = 7;

}  // namespace salon::desk
