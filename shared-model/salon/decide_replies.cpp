#include "salon/decide_draft.h"
#include "salon/reply_meaning.h"

#include <algorithm>
#include <cstdint>

namespace salon {

namespace {

void letAPersonAnswer(Draft& draft, const ReceiveReply& wish, RefusalReason why) {
    draft.raise(AttentionKind::replyWaits, wish.reservation, -1, {.reason = why, .customer = wish.customer});
}

/// The shop's rule: so many hours before the visit begins.
bool isEarlyEnough(const Draft& draft, const Reservation& visit) {
    const std::int64_t minutesAhead = WallTime{visit.day, visit.startMinute()}.total() - draft.stamp().madeAt.total();
    return minutesAhead > 0 && minutesAhead >= std::int64_t{60} * draft.before().texting().replyCancelHours;
}

void confirm(Draft& draft, const ReceiveReply& wish, const Reservation* visit) {
    if (!visit || !visit->isStillAhead()) return letAPersonAnswer(draft, wish, RefusalReason::replyUnclear);
    if (!visit->customerConfirmed) draft.add(CustomerConfirmed{visit->id, draft.stamp().madeAt});
}

/// They were told of another visit as lately, or of none: the word may mean either.
bool mayMeanAnother(const Draft& draft, const Reservation& visit) {
    const auto visits = visitsAhead(draft.before(), visit.customer, draft.stamp().madeAt);
    return std::any_of(visits.begin(), visits.end(), [&](const Reservation* other) { return other->id != visit.id && toldAt(*other) >= toldAt(visit); });
}

void cancel(Draft& draft, const ReceiveReply& wish, const Reservation* visit) {
    if (visit && visit->status == Status::cancelled) return;
    if (!visit || !visit->isStillAhead()) return letAPersonAnswer(draft, wish, RefusalReason::replyUnclear);
    if (mayMeanAnother(draft, *visit))    return letAPersonAnswer(draft, wish, RefusalReason::replyUnclear);
    if (!isEarlyEnough(draft, *visit))    return letAPersonAnswer(draft, wish, RefusalReason::replyTooLate);
    draft.add(ReservationCancelled{visit->id, draft.stamp().madeAt, CancelReason::customerAsked});
    draft.settleEnded(visit->id);
}

}  // namespace

Decision judge(Draft& draft, const ReceiveReply& wish) {
    const Book& book = draft.before();
    const auto no = [&](RefusalReason reason) { return draft.refuse({.reason = reason, .reservation = wish.reservation, .customer = wish.customer}); };
    const Reservation* visit = wish.reservation.empty() ? nullptr : book.findReservation(wish.reservation);
    const Customer* customer = book.findCustomer(wish.customer);
    if (draft.stamp().actor != kSystemActor)                      return no(RefusalReason::systemOnly);
    if (!customer)                                                return no(RefusalReason::customerUnknown);
    if (book.findCustomer(book.personOf(wish.customer))->erased)  return no(RefusalReason::customerErased);
    if (!wish.reservation.empty() && !visit)                      return no(RefusalReason::reservationUnknown);
    // Nobody cancels the visit of somebody else.
    if (visit && (visit->customer.empty() || book.personOf(visit->customer) != book.personOf(wish.customer))) return no(RefusalReason::reservationUnknown);

    draft.add(ReplyReceived{wish.customer, wish.reservation, wish.meaning, draft.stamp().madeAt});
    switch (wish.meaning) {
        case ReplyMeaning::confirm: confirm(draft, wish, visit); break;
        case ReplyMeaning::cancel: cancel(draft, wish, visit); break;
        case ReplyMeaning::stop: defineConsent(draft, wish.customer, {Consent::refused, Consent::refused}); break;
        case ReplyMeaning::other: letAPersonAnswer(draft, wish, RefusalReason::replyUnclear); break;
    }
    return draft.done();
}

}  // namespace salon
