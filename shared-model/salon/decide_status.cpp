#include "salon/decide_placing.h"
#include "salon/decide_refit.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace salon {

namespace {

bool isOneOf(Status status, const std::vector<Status>& all) { return std::find(all.begin(), all.end(), status) != all.end(); }

Decision wrongStatus(Draft& draft, const ReservationId& id) { return draft.refuse({.reason = RefusalReason::wrongStatus, .reservation = id}); }

/// A step of a visit's life: from which statuses it may be taken, and where it leads. Two terminals that take the same
/// step want the same thing: the second one is accepted and changes nothing.
struct Step {
    std::vector<Status> from;
    std::vector<Status> alreadyDone;
};

/// Why the step cannot be taken, or that it has been taken before; nothing if it can be taken now.
std::optional<Decision> settledBefore(Draft& draft, const ReservationId& id, const Step& step) {
    const Reservation* reservation = draft.before().findReservation(id);
    if (!reservation) return draft.refuse({.reason = RefusalReason::reservationUnknown, .reservation = id});
    if (isOneOf(reservation->status, step.alreadyDone)) return draft.done();
    if (isOneOf(reservation->status, step.from)) return std::nullopt;
    if (hasEnded(*reservation)) return draft.tooLate(*reservation);
    return wrongStatus(draft, id);
}

Status statusOf(const Draft& draft, const ReservationId& id) { return draft.before().findReservation(id)->status; }

template <class Fact>
Decision take(Draft& draft, const ReservationId& id, const Step& step) {
    if (auto settled = settledBefore(draft, id, step)) return *settled;
    draft.add(Fact{id, draft.stamp().madeAt});
    draft.settleApproval(id);
    return draft.done();
}

template <class Fact>
Decision end(Draft& draft, const ReservationId& id, const Step& step) {
    if (auto settled = settledBefore(draft, id, step)) return *settled;
    draft.add(Fact{id, draft.stamp().madeAt});
    draft.settleEnded(id);
    return draft.done();
}

/// The visit comes back and looks for its stylists again by its wishes: whoever it had may have been given away.
template <class Fact>
Decision bringBack(Draft& draft, const ReservationId& id, Status ended) {
    const Book& book = draft.before();
    const Reservation* reservation = book.findReservation(id);
    if (!reservation) return draft.refuse({.reason = RefusalReason::reservationUnknown, .reservation = id});
    if (reservation->isActive()) return draft.done();
    if (reservation->status != ended) return wrongStatus(draft, id);

    const VisitRequest request = requestOf(*reservation, false);
    const Assignment found = assign(book, request, Displacing::allowed);
    if (!draft.isPromised() && !found.complete()) return draft.refuse(firstUnmet(book, request, found, draft.stamp().madeAt));
    draft.add(Fact{id, draft.stamp().madeAt});
    recordPlaces(draft, request, found, reservation, Recording::all);
    raiseUnmet(draft, request, found, AttentionKind::clash);
    if (draft.book().findReservation(id)->status == Status::requested) draft.ask(AttentionKind::approvalWaits, id);
    return draft.done();
}

}  // namespace

Decision judge(Draft& draft, const ConfirmReservation& wish) {
    return take<ReservationConfirmed>(draft, wish.reservation, {{Status::requested}, {Status::confirmed, Status::arrived, Status::inService}});
}

Decision judge(Draft& draft, const DeclineReservation& wish) {
    return end<ReservationDeclined>(draft, wish.reservation, {{Status::requested}, {Status::declined}});
}

Decision judge(Draft& draft, const CancelReservation& wish) {
    const Step step{{Status::requested, Status::confirmed, Status::arrived}, {Status::cancelled}};
    if (auto settled = settledBefore(draft, wish.reservation, step)) return *settled;
    draft.add(ReservationCancelled{wish.reservation, draft.stamp().madeAt, wish.reason});
    draft.settleEnded(wish.reservation);
    return draft.done();
}

Decision judge(Draft& draft, const RecordArrival& wish) {
    return take<CustomerArrived>(draft, wish.reservation, {{Status::requested, Status::confirmed}, {Status::arrived, Status::inService}});
}

/// Who is being served has arrived.
Decision judge(Draft& draft, const StartService& wish) {
    const Step step{{Status::requested, Status::confirmed, Status::arrived}, {Status::inService}};
    if (auto settled = settledBefore(draft, wish.reservation, step)) return *settled;
    const WallTime at = draft.stamp().madeAt;
    if (statusOf(draft, wish.reservation) != Status::arrived) draft.add(CustomerArrived{wish.reservation, at});
    draft.add(ServiceStarted{wish.reservation, at});
    draft.settleApproval(wish.reservation);
    return draft.done();
}

Decision judge(Draft& draft, const CompleteService& wish) {
    const Step step{{Status::arrived, Status::inService}, {Status::completed}};
    if (auto settled = settledBefore(draft, wish.reservation, step)) return *settled;
    const WallTime at = draft.stamp().madeAt;
    if (statusOf(draft, wish.reservation) == Status::arrived) draft.add(ServiceStarted{wish.reservation, at});
    draft.add(ServiceCompleted{wish.reservation, at});
    draft.settleEnded(wish.reservation);
    return draft.done();
}

/// Another word from the customer replaces the one before.
Decision judge(Draft& draft, const ReportLateness& wish) {
    const Reservation* reservation = draft.before().findReservation(wish.reservation);
    const auto no = [&](RefusalReason reason) { return draft.refuse({.reason = reason, .reservation = wish.reservation}); };
    if (!reservation)                                             return no(RefusalReason::reservationUnknown);
    if (hasEnded(*reservation))                                   return draft.tooLate(*reservation);
    if (wish.minutes < 0 || wish.minutes > kLateMinutesMax)       return no(RefusalReason::badMinutes);
    if (!reservation->isStillAhead() && wish.minutes > 0)         return no(RefusalReason::reservationBegun);
    if (reservation->lateMinutes != wish.minutes) draft.add(LatenessReported{wish.reservation, wish.minutes, draft.stamp().madeAt});
    return draft.done();
}

/// Words about a visit neither need it ahead nor change where it stands; of somebody erased nothing is kept any more.
Decision judge(Draft& draft, const NoteReservation& wish) {
    const Book& book = draft.before();
    const Reservation* reservation = book.findReservation(wish.reservation);
    if (!reservation) return draft.refuse({.reason = RefusalReason::reservationUnknown, .reservation = wish.reservation});
    const Customer* customer = reservation->customer.empty() ? nullptr : book.findCustomer(book.personOf(reservation->customer));
    if (customer && customer->erased) return draft.refuse({.reason = RefusalReason::customerErased, .customer = reservation->customer});
    draft.add(ReservationNoted{wish.reservation});
    return draft.done();
}

Decision judge(Draft& draft, const RecordNoShow& wish) {
    return end<NoShowRecorded>(draft, wish.reservation, {{Status::requested, Status::confirmed}, {Status::noShow}});
}

Decision judge(Draft& draft, const TakeBackConfirmation& wish) {
    if (auto settled = settledBefore(draft, wish.reservation, {{Status::confirmed}, {Status::requested}})) return *settled;
    draft.add(ConfirmationTakenBack{wish.reservation, draft.stamp().madeAt});
    draft.ask(AttentionKind::approvalWaits, wish.reservation);
    return draft.done();
}

Decision judge(Draft& draft, const TakeBackArrival& wish) {
    if (auto settled = settledBefore(draft, wish.reservation, {{Status::arrived}, {Status::requested, Status::confirmed}})) return *settled;
    draft.add(ArrivalTakenBack{wish.reservation, draft.stamp().madeAt});
    refitVisit(draft, wish.reservation);
    return draft.done();
}

Decision judge(Draft& draft, const TakeBackStart& wish) {
    return take<StartTakenBack>(draft, wish.reservation, {{Status::inService}, {Status::arrived}});
}

Decision judge(Draft& draft, const TakeBackCompletion& wish) {
    if (auto settled = settledBefore(draft, wish.reservation, {{Status::completed}, {Status::inService}})) return *settled;
    draft.add(CompletionTakenBack{wish.reservation, draft.stamp().madeAt});
    const auto& lines = draft.before().findReservation(wish.reservation)->lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const int line = static_cast<int>(i);
        if (lines[i].stylist.empty())
            draft.raise(AttentionKind::clash, wish.reservation, line, {.reason = RefusalReason::nobodyFree, .service = lines[i].service, .line = line});
    }
    return draft.done();
}

Decision judge(Draft& draft, const TakeBackDecline& wish) { return bringBack<DeclineTakenBack>(draft, wish.reservation, Status::declined); }
Decision judge(Draft& draft, const TakeBackCancellation& wish) {
    return bringBack<CancellationTakenBack>(draft, wish.reservation, Status::cancelled);
}
Decision judge(Draft& draft, const TakeBackNoShow& wish) { return bringBack<NoShowTakenBack>(draft, wish.reservation, Status::noShow); }

}  // namespace salon
