#pragma once

#include "session/session.h"

namespace salon::desk {

/// The shop as it stood at an earlier position, for a calendar to show. People, clock and history are those of today;
/// nothing can be done in the past: every gesture is answered with a sentence. `present` must outlive it.
class PastSession : public Session {
    Q_OBJECT

public:
    explicit PastSession(Session& present);

    /// From now on the book is this one.
    void show(const Book& book);

    const DeskState& state() const override { return m_state; }
    const CustomerDirectory& customers() const override { return m_present.customers(); }
    const VisitIndex& visits() const override { return m_present.visits(); }
    WallTime now() const override { return m_present.now(); }
    WallSecond nowSecond() const override { return m_present.nowSecond(); }
    ReservationId newReservationId() override { return m_present.newReservationId(); }
    CustomerId newCustomerId() override { return m_present.newCustomerId(); }
    TimeOffId newTimeOffId() override { return m_present.newTimeOffId(); }
    WaitingId newWaitingId() override { return m_present.newWaitingId(); }
    GroupId newGroupId() override { return m_present.newGroupId(); }
    Decision preview(const CommandBody& body) const override;
    GestureId submit(CommandBody body, std::optional<PersonalWords> words = {}) override;
    void setOfflineByHand(bool) override {}
    void markRefusalSeen(std::int64_t) override {}
    void showOpen(const ReservationId&) override {}
    void askHistoryOf(Day) override {}
    void askHistoryOf(const ReservationId&) override {}
    void askTextsOf(const CustomerId&) override {}
    void dropHistory() override {}

private:
    Session& m_present;
    DeskState m_state;
    GestureId m_gestures = 0;
};

}  // namespace salon::desk
