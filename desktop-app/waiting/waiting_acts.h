#pragma once

#include "salon/free_slots.h"
#include "session/session.h"

namespace salon::desk {

// The commands behind the keys of the waiting panel. Nothing here changes the book.

/// The walk-in gets this place of the forecast. Whoever the rules would choose by themselves is left to them; another stylist
/// is asked for by name, with the word a person gave for it. May stand over a visit that is done early or comes late.
ReceiveWalkIn seating(const Session& session, const Waiting& waiting, const ReservationId& id, int startMinute,
                      const std::vector<StylistId>& stylists, OverrideWord word = OverrideWord::none);

/// The visit that still keeps the stylist's minutes for this line in the book; empty: nobody.
ReservationId standsOver(const Book& book, Day day, const LineRequest& line, const StylistId& stylist);

/// An entry of the list gets exactly this opening.
BookReservation booking(const Session& session, const Waiting& waiting, const ReservationId& id, Day day, int startMinute,
                        const std::vector<StylistId>& stylists);

/// Somebody who was here would come another day: the same wish as an entry of the list, from today on for kListDays.
JoinWaiting onList(const Session& session, const Waiting& walkIn, const WaitingId& id);

/// A week: what somebody who turns round at the door would still come for.
inline constexpr int kListDays = 7;

}  // namespace salon::desk
