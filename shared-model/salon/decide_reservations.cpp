#include "salon/decide_online.h"
#include "salon/decide_placing.h"

#include <algorithm>

namespace salon {

namespace {

/// What booking and receiving a walk-in say the same way.
struct NewVisit {
    const ReservationId& reservation;
    const CustomerId& customer;
    Day day;
    const std::vector<LineRequest>& lines;
    Status status = Status::confirmed;
    bool walkIn = false;
    const WaitingId& waiting;
    std::optional<GroupPlace> group;
};

/// A series or party has each number once. It may grow: the size told with a place is what it was then.
bool hasPlaceIn(const Book& book, const GroupPlace& place) {
    if (place.group.empty() || place.number < 1 || place.size < place.number || place.size > kGroupSizeMax) return false;
    const auto others = book.groupOf(place.group);
    return std::none_of(others.begin(), others.end(), [&](const Reservation* other) {
        return other->group->number == place.number || other->group->kind != place.kind;
    });
}

Refusal checkNew(const Book& book, const NewVisit& visit) {
    Refusal refusal{.reservation = visit.reservation, .customer = visit.customer};
    const auto no = [&](RefusalReason reason) {
        refusal.reason = reason;
        return refusal;
    };
    const Customer* customer = visit.customer.empty() ? nullptr : book.findCustomer(visit.customer);
    if (visit.reservation.empty())                return no(RefusalReason::reservationUnknown);
    if (book.findReservation(visit.reservation))  return no(RefusalReason::reservationExists);
    if (!visit.customer.empty() && !customer)     return no(RefusalReason::customerUnknown);
    if (customer && book.findCustomer(book.personOf(customer->id))->erased) return no(RefusalReason::customerErased);
    if (visit.group && !hasPlaceIn(book, *visit.group)) return no(RefusalReason::badGroup);
    return checkLines(book, visit.lines);
}

Decision judgeNew(Draft& draft, const NewVisit& visit) {
    const Book& book = draft.before();
    Refusal refusal = checkNew(book, visit);
    if (refusal.reason != RefusalReason::none) return draft.refuse(std::move(refusal));

    const bool waited = visit.waiting.empty() || book.waiting().contains(visit.waiting);
    if (!draft.isPromised() && !waited) return draft.refuse({.reason = RefusalReason::waitingUnknown, .reservation = visit.reservation});

    const CustomerId& person = book.personOf(visit.customer);
    const VisitRequest request{visit.reservation, person, visit.day, visit.lines, {}, {}};
    const Assignment found = assign(book, request, Displacing::allowed);
    if (!draft.isPromised() && !found.complete()) return draft.refuse(firstUnmet(book, request, found, draft.stamp().madeAt));

    draft.add(ReservationBooked{visit.reservation, person, visit.day, visit.status, visit.walkIn, listedLines(book, visit.lines),
                                draft.stamp().mode, draft.stamp().terminal, draft.stamp().madeAt, visit.group});
    recordPlaces(draft, request, found, nullptr, Recording::all);
    if (visit.walkIn) draft.add(CustomerArrived{visit.reservation, draft.stamp().madeAt});
    raiseUnmet(draft, request, found, AttentionKind::clash);
    if (visit.status == Status::requested) draft.ask(AttentionKind::approvalWaits, visit.reservation);
    if (!visit.waiting.empty() && waited) draft.add(WaitingEnded{visit.waiting, visit.reservation, {}});
    // Another desk has booked them already, or they had gone: a promise stands, and a person asks.
    if (!waited) draft.raise(AttentionKind::lateEdit, visit.reservation, -1, {.reason = RefusalReason::waitingUnknown});
    return draft.done();
}

}  // namespace

Decision judge(Draft& draft, const BookReservation& wish) {
    const Status status = wish.approvalNeeded || mustBeApproved(draft.before(), draft.stamp(), wish.customer) ? Status::requested : Status::confirmed;
    return judgeNew(draft, {wish.reservation, wish.customer, wish.day, wish.lines, status, false, wish.waiting, wish.group});
}

Decision judge(Draft& draft, const ReceiveWalkIn& wish) {
    return judgeNew(draft, {wish.reservation, wish.customer, wish.day, wish.lines, Status::confirmed, true, wish.waiting, {}});
}

}  // namespace salon
