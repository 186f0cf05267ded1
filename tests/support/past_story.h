#pragma once

#include "salon/decide.h"
#include "salon/evolve.h"
#include "support/fake_session.h"

namespace salon::desk {

/// What two desks did to one visit of the demo day, as the log tells it.
inline History storyOf(FakeSession& session, const ReservationId& visit, Day day) {
    History history;
    history.day = day;
    Book book = session.state().book;
    const auto tell = [&](CommandBody body, const char* terminal, Mode mode) {
        Command command;
        command.stamp.terminal = {terminal};
        command.stamp.incarnation = std::string(32, 'a');
        command.stamp.number = static_cast<std::int64_t>(history.steps.size()) + 1;
        command.stamp.madeAt = {day, 800 + static_cast<int>(history.steps.size()) * 5};
        command.stamp.mode = mode;
        command.body = std::move(body);
        Decision decision = decide(book, command);
        HistoryStep step;
        step.before = book;
        evolveAll(book, decision.events);
        step.after = book;
        step.entry.position = 100 + static_cast<int>(history.steps.size());
        step.entry.command = std::move(command);
        step.entry.verdict = decision.verdict;
        step.entry.events = std::move(decision.events);
        history.steps.push_back(std::move(step));
    };
    tell(RecordArrival{visit}, "desk-2-ABCDEFGH", Mode::asking);
    tell(TakeBackArrival{visit}, "desk-2-ABCDEFGH", Mode::asking);
    tell(CancelReservation{visit, CancelReason::ill}, "desk-1-ABCDEFGH", Mode::promised);
    tell(MoveReservation{visit, day, 600}, "desk-2-ABCDEFGH", Mode::asking);
    return history;
}

}  // namespace salon::desk
