#include "ui/gesture_log.h"

#include <type_traits>
#include <utility>

namespace salon::desk {
namespace {

/// The move that leads back to where the visit stands now.
std::optional<CommandBody> moveBack(const Book& before, const MoveReservation& move) {
    const Reservation* visit = before.findReservation(move.reservation);
    if (!visit || visit->lines.empty()) return std::nullopt;
    const auto line = static_cast<std::size_t>(move.line < 0 ? 0 : move.line);
    if (line >= visit->lines.size()) return std::nullopt;
    const Line& was = visit->lines[line];
    if (was.stylist.empty()) return std::nullopt;
    const int start = move.line < 0 ? visit->startMinute() : was.startMinute;
    return MoveReservation{visit->id, visit->day, start, move.line, was.stylist, was.overlapAllowed};
}

}  // namespace

std::optional<CommandBody> stepBackOf(const Book& before, const CommandBody& body) {
    return std::visit(
        [&](const auto& b) -> std::optional<CommandBody> {
            using B = std::decay_t<decltype(b)>;
            if constexpr (std::is_same_v<B, BookReservation> || std::is_same_v<B, ReceiveWalkIn>)
                return CancelReservation{b.reservation, CancelReason::mistake};
            else if constexpr (std::is_same_v<B, MoveReservation>) return moveBack(before, b);
            else if constexpr (std::is_same_v<B, ConfirmReservation>) return TakeBackConfirmation{b.reservation};
            else if constexpr (std::is_same_v<B, DeclineReservation>) return TakeBackDecline{b.reservation};
            else if constexpr (std::is_same_v<B, CancelReservation>) return TakeBackCancellation{b.reservation};
            else if constexpr (std::is_same_v<B, RecordArrival>) return TakeBackArrival{b.reservation};
            else if constexpr (std::is_same_v<B, StartService>) return TakeBackStart{b.reservation};
            else if constexpr (std::is_same_v<B, CompleteService>) return TakeBackCompletion{b.reservation};
            else if constexpr (std::is_same_v<B, RecordNoShow>) return TakeBackNoShow{b.reservation};
            else return std::nullopt;
        },
        body);
}

GestureLog::GestureLog(Session& session, QObject* parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::gestureAnswered, this, &GestureLog::onAnswered);
    connect(&session, &Session::gestureStored, this, &GestureLog::onStored);
}

GestureId GestureLog::submit(CommandBody body, std::optional<PersonalWords> words) {
    m_submitting = Gesture{0, body, stepBackOf(m_session.state().book, body), {}};
    const GestureId id = m_session.submit(std::move(body), std::move(words));
    if (m_submitting) {
        m_submitting->id = id;
        m_open.emplace(id, std::move(*m_submitting));
        m_submitting.reset();
    }
    return id;
}

void GestureLog::undo() {
    if (!m_last) return;
    CommandBody back = *std::exchange(m_last, std::nullopt);
    submit(std::move(back));
}

std::optional<Gesture> GestureLog::take(GestureId id) {
    if (const auto open = m_open.find(id); open != m_open.end()) {
        Gesture gesture = std::move(open->second);
        m_open.erase(open);
        return gesture;
    }
    if (!m_submitting) return std::nullopt;
    Gesture gesture = *std::exchange(m_submitting, std::nullopt);
    gesture.id = id;
    return gesture;
}

void GestureLog::onStored(GestureId id, const GestureOutcome& outcome) {
    // Stored ones are answered later; what could not be stored never will be.
    if (!outcome.stored) onAnswered(id, outcome);
}

void GestureLog::onAnswered(GestureId id, const GestureOutcome& outcome) {
    std::optional<Gesture> gesture = take(id);
    if (!gesture) return;
    gesture->outcome = outcome;
    const bool happened = outcome.stored && outcome.verdict.kind != VerdictKind::refused;
    if (!happened) gesture->stepBack.reset();
    if (happened) m_last = gesture->stepBack;
    emit answered(*gesture);
}

}  // namespace salon::desk
