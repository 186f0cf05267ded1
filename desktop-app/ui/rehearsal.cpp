#include "salon/evolve.h"
#include "ui/step_back.h"

namespace salon::desk {

Rehearsal::Rehearsal(const Session& session) : Rehearsal(session, session.state().book) {}

Rehearsal::Rehearsal(const Session& session, Book book) : m_session(session), m_book(std::move(book)) {
    m_command.stamp.terminal = session.state().terminal;
    m_command.stamp.madeAt = session.now();
    m_command.stamp.mode = session.state().mayAsk ? Mode::asking : Mode::promised;
}

Decision Rehearsal::play(const CommandBody& body) {
    m_command.body = body;
    ++m_command.stamp.number;
    Decision decision = decide(m_book, m_command);
    evolveAll(m_book, decision.events);
    return decision;
}

bool Rehearsal::tryPlay(const CommandBody& body) {
    const Book before = m_book;
    const Decision decision = play(body);
    const bool happened = decision.verdict.kind == VerdictKind::accepted && !decision.events.empty();
    if (!happened) m_book = before;
    return happened;
}

}  // namespace salon::desk
