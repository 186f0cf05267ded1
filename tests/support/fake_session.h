#pragma once

#include "session/session.h"

#include <QList>

#include <deque>
#include <functional>

namespace salon::desk {

/// A session without disk or network: the rules decide on a book in memory. Switches play the line and the disk.
class FakeSession : public Session {
    Q_OBJECT

public:
    FakeSession();

    const DeskState& state() const override { return m_state; }
    const CustomerDirectory& customers() const override { return m_customers; }
    const VisitIndex& visits() const override {
        m_visits.follow(m_state.book);
        return m_visits;
    }
    WallTime now() const override { return m_now; }
    WallSecond nowSecond() const override { return WallSecond::of(m_now, m_second); }
    ReservationId newReservationId() override { return {"made-reservation-" + std::to_string(++m_ids)}; }
    CustomerId newCustomerId() override { return {"made-customer-" + std::to_string(++m_ids)}; }
    TimeOffId newTimeOffId() override { return {"made-time-off-" + std::to_string(++m_ids)}; }
    WaitingId newWaitingId() override { return {"made-waiting-" + std::to_string(++m_ids)}; }
    GroupId newGroupId() override { return {"made-group-" + std::to_string(++m_ids)}; }
    Decision preview(const CommandBody& body) const override;
    GestureId submit(CommandBody body, std::optional<PersonalWords> words = {}) override;
    void setOfflineByHand(bool offline) override;
    void markRefusalSeen(std::int64_t number) override;
    void showOpen(const ReservationId& reservation) override { m_shownOpen = reservation; }
    void askHistoryOf(Day day) override { m_askedDay = day; }
    void askHistoryOf(const ReservationId& reservation) override { m_askedReservation = reservation; }
    void askTextsOf(const CustomerId& customer) override { m_askedTexts = customer; }
    void dropHistory() override {}

    // Switches for tests.
    void setNow(WallTime now, int second = 0) {
        m_now = now;
        m_second = second;
    }
    /// What the server's own policies write into the log, or a customer at the shop's page.
    Decision submitAs(const char* actor, CommandBody body, std::optional<PersonalWords> words = {});
    void setConnection(Connection connection, bool mayAsk);
    /// From now on the disk refuses everything.
    void breakDisk(bool broken) { m_diskBroken = broken; }
    /// Answers wait until answerAll().
    void holdAnswers(bool hold) { m_hold = hold; }
    void answerAll();
    void learn(const CustomerId& id, const std::string& name, const std::string& phone, const std::string& note = {});
    /// Learns without telling anybody: for filling.
    void know(const Personal& personal) { m_customers.learn(personal); }
    /// Writes facts straight into the book.
    void happen(std::span<const Event> events);
    void addRefusal(UnseenRefusal refusal);
    void markPending(const ReservationId& id);
    const ReservationId& shownOpen() const { return m_shownOpen; }
    std::optional<Day> askedDay() const { return m_askedDay; }
    const ReservationId& askedReservation() const { return m_askedReservation; }
    const CustomerId& askedTexts() const { return m_askedTexts; }
    /// Other terminals, texts and the clock, as a line would tell of them.
    void setSurroundings(Texts texts, std::optional<int> clockAheadSeconds, std::map<ReservationId, std::set<TerminalId>> open);
    void setPublicUrl(const std::string& url) {
        m_state.publicUrl = url;
        emit surroundingsChanged();
    }
    void changeNote(const ReservationId& id, const std::string& note) { m_state.notes[id] = note; }

    /// Everything submitted, in order.
    const std::deque<Command>& commands() const { return m_commands; }
    /// The same with what the server's policies wrote, as a log tells of it.
    const std::vector<HistoryStep>& steps() const { return m_steps; }

private:
    Command stamped(CommandBody body) const;
    Decision decided(const Command& command);
    void hear(const Command& command, const PersonalWords& words, std::span<const Event> events);

    DeskState m_state;
    CustomerDirectory m_customers;
    mutable VisitIndex m_visits;  ///< follows when asked, so that tests may write into the book at will
    WallTime m_now;
    int m_second = 0;
    std::int64_t m_systemCommands = 0;
    std::deque<Command> m_commands;
    std::vector<HistoryStep> m_steps;
    std::vector<std::function<void()>> m_held;
    GestureId m_gestures = 0;
    int m_ids = 0;
    ReservationId m_shownOpen;
    std::optional<Day> m_askedDay;
    ReservationId m_askedReservation;
    CustomerId m_askedTexts;
    bool m_diskBroken = false;
    bool m_hold = false;
};

}  // namespace salon::desk
