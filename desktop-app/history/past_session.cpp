#include "history/past_session.h"

namespace salon::desk {

PastSession::PastSession(Session& present) : m_present(present) { m_state.book = present.state().book; }

void PastSession::show(const Book& book) {
    m_state.book = book;
    m_state.terminal = m_present.state().terminal;
    m_state.notes = m_present.state().notes;
    emit bookChanged();
}

/// Nothing fits into the past: its rules have been followed already.
Decision PastSession::preview(const CommandBody&) const {
    Decision decision;
    decision.verdict = {VerdictKind::refused, {.reason = RefusalReason::reservationEnded}};
    return decision;
}

GestureId PastSession::submit(CommandBody, std::optional<PersonalWords>) {
    const GestureId id = ++m_gestures;
    GestureOutcome outcome;
    outcome.problem = tr("You are looking back: nothing can be changed there. Press Esc to come back to now.");
    emit gestureStored(id, outcome);
    return id;
}

}  // namespace salon::desk
