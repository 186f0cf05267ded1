#include "salon/decide_draft.h"

#include "salon/evolve.h"

#include <span>

namespace salon {

namespace {

bool isAboutPlaces(const AttentionItem& item) {
    return item.kind == AttentionKind::clash || item.kind == AttentionKind::wishNotMet || item.kind == AttentionKind::noStation ||
           item.kind == AttentionKind::rosterChanged;
}

}  // namespace

bool hasEnded(const Reservation& reservation) { return !reservation.isActive() || reservation.status == Status::completed; }

Draft::Draft(const Book& before, const Command& command, Alternatives alternatives)
    : m_before(before), m_stamp(command.stamp), m_alternatives(alternatives), m_subject(reservationOf(command.body)) {}

const Book& Draft::book() {
    if (m_events.empty()) return m_before;
    if (!m_after) m_after = m_before;
    evolveAll(*m_after, std::span<const Event>(m_events).subspan(m_evolved));
    m_evolved = m_events.size();
    return *m_after;
}

void Draft::add(Event event) { m_events.push_back(std::move(event)); }

void Draft::raise(AttentionKind kind, const ReservationId& reservation, int line, Refusal cause) {
    AttentionItem item;
    item.line = line;
    raise(std::move(item), kind, reservation, std::move(cause));
}

void Draft::raiseText(AttentionKind kind, const ReservationId& reservation, int text, Refusal cause) {
    AttentionItem item;
    item.text = text;
    raise(std::move(item), kind, reservation, std::move(cause));
}

void Draft::ask(AttentionKind kind, const ReservationId& reservation) { put({}, kind, reservation, {}); }

void Draft::raise(AttentionItem item, AttentionKind kind, const ReservationId& reservation, Refusal cause) {
    cause.reservation = reservation;
    put(std::move(item), kind, reservation, cause);
    flag(std::move(cause));
}

void Draft::put(AttentionItem item, AttentionKind kind, const ReservationId& reservation, const Refusal& cause) {
    item.id = AttentionId{m_stamp.incarnation.substr(0, 8) + "-" + std::to_string(m_stamp.number) + "-" + std::to_string(++m_items)};
    item.kind = kind;
    item.reservation = reservation;
    item.mode = m_stamp.mode;
    item.madeBy = m_stamp.terminal;
    item.madeAt = m_stamp.madeAt;
    const Reservation* rival = cause.by.empty() || cause.by == reservation ? nullptr : m_before.findReservation(cause.by);
    if (rival) {
        item.rivalMadeBy = rival->bookedBy;
        item.rivalMadeAt = rival->bookedAt;
    }
    item.cause = cause;
    add(AttentionRaised{std::move(item)});
}

void Draft::flag(Refusal cause) {
    if (m_verdict.kind == VerdictKind::accepted) m_verdict = {VerdictKind::flagged, std::move(cause)};
}

template <class Which>
void Draft::settle(const ReservationId& id, const Which& which) {
    if (m_before.attention().empty()) return;
    for (const AttentionItem* item : m_before.attentionOf(id))
        if (which(*item) && m_settled.insert(item->id).second) add(AttentionResolved{item->id, AttentionAnswer::keep, true});
}

void Draft::answer(const AttentionId& item, AttentionAnswer answer) {
    if (m_settled.insert(item).second) add(AttentionResolved{item, answer, false});
}

void Draft::settleLine(const ReservationId& id, int line) {
    settle(id, [&](const AttentionItem& item) { return item.line == line && isAboutPlaces(item); });
}

void Draft::settlePlaces(const ReservationId& id) { settle(id, isAboutPlaces); }

void Draft::settleEnded(const ReservationId& id) {
    settle(id, [](const AttentionItem& item) { return item.kind != AttentionKind::lateEdit && item.kind != AttentionKind::replyWaits; });
}

void Draft::settleText(const ReservationId& id, int text) {
    settle(id, [&](const AttentionItem& item) { return item.text == text; });
}

void Draft::settleApproval(const ReservationId& id) {
    settle(id, [](const AttentionItem& item) { return item.kind == AttentionKind::approvalWaits; });
}

void Draft::settleOffer(const CustomerId& customer) {
    settle({}, [&](const AttentionItem& item) {
        return (item.kind == AttentionKind::textFailed || item.kind == AttentionKind::textUncertain) && item.cause.customer == customer;
    });
}

Decision Draft::done() { return {std::move(m_verdict), std::move(m_events)}; }

Decision Draft::refuse(Refusal refusal) {
    m_events.clear();
    m_after.reset();
    m_evolved = 0;
    m_items = 0;
    m_settled.clear();
    if (refusal.reservation.empty()) refusal.reservation = m_subject;
    if (isPromised() && !refusal.isCapacity()) {
        const ReservationId subject = refusal.reservation;
        raise(AttentionKind::refusedPromise, subject, -1, refusal);
    }
    m_verdict = {VerdictKind::refused, std::move(refusal)};
    return done();
}

Decision Draft::tooLate(const Reservation& reservation) {
    Refusal refusal{.reason = RefusalReason::reservationEnded, .reservation = reservation.id};
    if (!isPromised()) return refuse(std::move(refusal));
    raise(AttentionKind::lateEdit, reservation.id, -1, std::move(refusal));
    return done();
}

}  // namespace salon
