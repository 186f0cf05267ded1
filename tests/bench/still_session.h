#pragma once

#include "session/session.h"

namespace salon::bench {

/// A session without a disk or a line behind it: shows the book it is given.
class StillSession : public desk::Session {
public:
    explicit StillSession(Book book) { m_state.book = std::move(book); }

    /// The book is another one now; tells whoever looks.
    void show(Book book) {
        m_state.book = std::move(book);
        emit bookChanged();
    }

    const desk::DeskState& state() const override { return m_state; }
    const CustomerDirectory& customers() const override { return m_customers; }
    const VisitIndex& visits() const override {
        m_visits.follow(m_state.book);
        return m_visits;
    }
    /// The first so many of the big salon, with name and number.
    void learnCustomers(int people);
    WallTime now() const override;
    ReservationId newReservationId() override { return {}; }
    CustomerId newCustomerId() override { return {}; }
    TimeOffId newTimeOffId() override { return {}; }
    void showOpen(const ReservationId&) override {}
    void askHistoryOf(Day) override {}
    void askHistoryOf(const ReservationId&) override {}
    void askTextsOf(const CustomerId&) override {}
    void dropHistory() override {}
    WaitingId newWaitingId() override { return {}; }
    GroupId newGroupId() override { return {}; }
    Decision preview(const CommandBody& body) const override;
    desk::GestureId submit(CommandBody, std::optional<desk::PersonalWords>) override { return 0; }
    void setOfflineByHand(bool) override {}
    void markRefusalSeen(std::int64_t) override {}

private:
    desk::DeskState m_state;
    CustomerDirectory m_customers;
    mutable VisitIndex m_visits;
};

}  // namespace salon::bench
