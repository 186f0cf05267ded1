#include "salon/decide_placing.h"

#include <algorithm>

namespace salon {

namespace {

/// The turn they had, if it was given out and nobody stands there now; else at the end.
std::int64_t turnFor(const Book& book, const Waiting& waiting) {
    const auto standsThere = [&](const auto& row) { return row.second.kind == waiting.kind && row.second.turn == waiting.turn; };
    const bool given = 0 < waiting.turn && waiting.turn <= book.lastTurn(waiting.kind);
    if (given && std::none_of(book.waiting().begin(), book.waiting().end(), standsThere)) return waiting.turn;
    return book.lastTurn(waiting.kind) + 1;
}

}  // namespace

Decision judge(Draft& draft, const JoinWaiting& wish) {
    const Book& book = draft.before();
    const Waiting& waiting = wish.waiting;
    const auto no = [&](RefusalReason reason) { return draft.refuse({.reason = reason, .customer = waiting.customer}); };
    if (waiting.id.empty())                        return no(RefusalReason::waitingUnknown);
    if (book.waiting().contains(waiting.id))       return no(RefusalReason::waitingExists);
    const Customer* customer = waiting.customer.empty() ? nullptr : book.findCustomer(waiting.customer);
    if (!waiting.customer.empty() && !customer)    return no(RefusalReason::customerUnknown);
    if (customer && book.findCustomer(book.personOf(customer->id))->erased) return no(RefusalReason::customerErased);
    const bool days = waiting.firstDay <= waiting.lastDay && (waiting.kind == WaitingKind::list || waiting.firstDay == waiting.lastDay);
    const bool hours = 0 <= waiting.span.from && waiting.span.from < waiting.span.to && waiting.span.to <= kMinutesPerDay;
    if (!days || !hours)                           return no(RefusalReason::badMinutes);
    Refusal refusal = checkLines(book, waiting.lines);
    if (refusal.reason != RefusalReason::none)     return draft.refuse(std::move(refusal));

    Waiting joined = waiting;
    joined.customer = book.personOf(waiting.customer);
    joined.turn = turnFor(book, waiting);
    joined.madeBy = draft.stamp().terminal;
    draft.add(WaitingJoined{std::move(joined)});
    return draft.done();
}

/// Whoever left already has left.
Decision judge(Draft& draft, const LeaveWaiting& wish) {
    if (draft.before().waiting().contains(wish.waiting)) draft.add(WaitingEnded{wish.waiting, {}, wish.why});
    return draft.done();
}

}  // namespace salon
