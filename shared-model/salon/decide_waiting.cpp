#include "salon/decide_placing.h"

#include <algorithm>

namespace salon {

namespace {

std::int64_t nextTurn(const Book& book, WaitingKind kind) {
    std::int64_t last = 0;
    for (const auto& [id, waiting] : book.waiting())
        if (waiting.kind == kind) last = std::max(last, waiting.turn);
    return last + 1;
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
    if (customer && customer->erased)              return no(RefusalReason::customerErased);
    if (waiting.lastDay < waiting.firstDay || waiting.span.from >= waiting.span.to || waiting.span.to > kMinutesPerDay)
        return no(RefusalReason::badMinutes);
    Refusal refusal = checkLines(book, waiting.lines);
    if (refusal.reason != RefusalReason::none)     return draft.refuse(std::move(refusal));

    Waiting joined = waiting;
    if (joined.turn <= 0) joined.turn = nextTurn(book, joined.kind);
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
