#include "support/fake_session.h"

#include "salon/evolve.h"

#include <utility>

namespace salon::desk {

FakeSession::FakeSession() {
    m_state.connection = Connection::live;
    m_state.mayAsk = true;
    m_state.terminal = {"desk-1"};
    m_state.position = 1;
}

Command FakeSession::stamped(CommandBody body) const {
    Command command;
    command.stamp.terminal = m_state.terminal;
    command.stamp.incarnation = "00000000000000000000000000000001";
    command.stamp.number = static_cast<std::int64_t>(m_commands.size()) + 1;
    command.stamp.madeAt = m_now;
    command.stamp.zone = "Asia/Seoul";
    command.stamp.utcOffsetMinutes = 540;
    command.stamp.actor = "reception";
    command.stamp.mode = m_state.mayAsk ? Mode::asking : Mode::promised;
    command.body = std::move(body);
    return command;
}

Decision FakeSession::decided(const Command& command) {
    HistoryStep step;
    step.before = m_state.book;
    Decision decision = decide(m_state.book, command);
    evolveAll(m_state.book, decision.events);
    step.after = m_state.book;
    step.entry.position = static_cast<wire::Position>(m_steps.size()) + 1;
    step.entry.command = command;
    step.entry.verdict = decision.verdict;
    step.entry.events = decision.events;
    m_steps.push_back(std::move(step));
    return decision;
}

Decision FakeSession::preview(const CommandBody& body) const { return decide(m_state.book, stamped(body)); }

GestureId FakeSession::submit(CommandBody body, std::optional<PersonalWords> words) {
    const GestureId id = ++m_gestures;
    if (m_diskBroken) {
        const GestureOutcome outcome{false, false, {}, "The disk is full. Free some space and try again."};
        emit gestureStored(id, outcome);
        return id;
    }
    const Command command = stamped(std::move(body));
    m_commands.push_back(command);
    const Decision decision = decided(command);
    for (const Event& event : decision.events)
        if (const auto* erased = std::get_if<CustomerErased>(&event)) m_customers.forget(erased->customer);
    if (words) {
        m_customers.learn({.customer = words->customer,
                           .name = words->name,
                           .phone = words->phone,
                           .customerNote = words->customerNote,
                           .allergies = words->allergies});
        emit customersChanged();
        if (words->reservationNote) m_state.notes[reservationOf(command.body)] = *words->reservationNote;
        hear(command, *words, decision.events);
    }
    const bool line = m_state.mayAsk && !m_hold;
    const ReservationId touched = reservationOf(command.body);
    if (!line && !touched.empty()) m_state.pending.insert(touched);
    if (!line) ++m_state.waiting;
    const GestureOutcome outcome{true, m_state.mayAsk, decision.verdict, {}};
    emit gestureStored(id, outcome);
    emit bookChanged();
    const auto answer = [this, id, outcome, touched] {
        if (outcome.answeredByServer) m_state.pending.erase(touched);
        emit gestureAnswered(id, outcome);
    };
    if (m_hold) m_held.push_back(answer);
    else answer();
    emit connectionChanged();
    return id;
}

Decision FakeSession::submitAs(const char* actor, CommandBody body, std::optional<PersonalWords> words) {
    Command command = stamped(std::move(body));
    command.stamp.actor = actor;
    command.stamp.terminal = {command.stamp.actor == kCustomerActor ? kWebTerminal : "server"};
    command.stamp.incarnation = "f0000000000000000000000000000001";
    command.stamp.number = ++m_systemCommands;
    Decision decision = decided(command);
    if (words) hear(command, *words, decision.events);
    ++m_state.position;
    emit bookChanged();
    return decision;
}

void FakeSession::hear(const Command& command, const PersonalWords& words, std::span<const Event> events) {
    if (!words.text) return;
    Command whole = command;
    whole.personal = Personal{.customer = words.customer, .text = words.text};
    SaidWords said = *m_state.said;
    said.hear(whole, events);
    m_state.said = std::make_shared<const SaidWords>(std::move(said));
}

void FakeSession::answerAll() {
    for (const auto& answer : std::exchange(m_held, {})) answer();
    m_state.waiting = 0;
    emit bookChanged();
    emit connectionChanged();
}

void FakeSession::setOfflineByHand(bool offline) {
    m_state.offlineByHand = offline;
    if (!offline) {
        m_state.pending.clear();
        m_state.waiting = 0;
    }
    setConnection(offline ? Connection::offline : Connection::live, !offline);
    emit bookChanged();
}

void FakeSession::setConnection(Connection connection, bool mayAsk) {
    m_state.connection = connection;
    m_state.mayAsk = mayAsk;
    emit connectionChanged();
}

void FakeSession::markRefusalSeen(std::int64_t number) {
    std::erase_if(m_state.refusals, [&](const UnseenRefusal& r) { return r.number == number; });
    emit bookChanged();
}

void FakeSession::learn(const CustomerId& id, const std::string& name, const std::string& phone, const std::string& note) {
    Personal personal;
    personal.customer = id;
    personal.name = name;
    personal.phone = phone;
    if (!note.empty()) personal.customerNote = note;
    m_customers.learn(personal);
    emit customersChanged();
}

void FakeSession::happen(std::span<const Event> events) {
    evolveAll(m_state.book, events);
    emit bookChanged();
}

void FakeSession::addRefusal(UnseenRefusal refusal) {
    m_state.refusals.push_back(std::move(refusal));
    emit bookChanged();
}

void FakeSession::markPending(const ReservationId& id) {
    m_state.pending.insert(id);
    ++m_state.waiting;
    emit bookChanged();
    emit connectionChanged();
}

void FakeSession::setSurroundings(Texts texts, std::optional<int> clockAheadSeconds, std::map<ReservationId, std::set<TerminalId>> open) {
    m_state.texts = texts;
    m_state.clockAheadSeconds = clockAheadSeconds;
    m_state.openElsewhere = std::move(open);
    emit surroundingsChanged();
}

}  // namespace salon::desk
