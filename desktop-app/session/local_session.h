#pragma once

#include "session/clock.h"
#include "session/session.h"

#include <QThread>

#include <memory>
#include <set>

namespace salon::desk {

class HistoryReader;
class StorageWorker;

/// The session of a real terminal: its folder, its line, and a thread of their own behind it.
///
/// Whatever the storage thread has done arrives here as values, in order: first the book, then the answer to the
/// gesture that changed it. The widgets' thread touches neither disk nor network.
class LocalSession : public Session {
    Q_OBJECT

public:
    /// What is in state() and customers() when the constructor returns: all of it, or, if that would keep somebody waiting,
    /// today and the days ahead; the years behind them follow within a moment, told by bookChanged() and customersChanged().
    enum class Opens { whole, todayFirst };

    /// Opens the folder and reads the book; returns when there is something to show. Throws StoreError. A clock that
    /// stands still if `fixed` is given.
    explicit LocalSession(const QString& home, std::optional<WallTime> fixed = {}, Opens opens = Opens::whole);
    /// Closes the folder.
    ~LocalSession() override;

    const DeskState& state() const override { return m_state; }
    const CustomerDirectory& customers() const override { return m_customers; }
    const VisitIndex& visits() const override { return m_visits; }
    WallTime now() const override { return m_clock->read().time; }
    WallSecond nowSecond() const override;
    ReservationId newReservationId() override;
    CustomerId newCustomerId() override;
    TimeOffId newTimeOffId() override;
    WaitingId newWaitingId() override;
    GroupId newGroupId() override;
    Decision preview(const CommandBody& body) const override;
    GestureId submit(CommandBody body, std::optional<PersonalWords> words = {}) override;
    void setOfflineByHand(bool offline) override;
    void markRefusalSeen(std::int64_t number) override;
    void showOpen(const ReservationId& reservation) override;
    void askHistoryOf(Day day) override;
    void askHistoryOf(const ReservationId& reservation) override;
    void askTextsOf(const CustomerId& customer) override;
    void dropHistory() override;

    bool isEnrolled() const { return !m_state.terminal.empty(); }
    const QString& shopName() const { return m_shopName; }
    const QString& terminalName() const { return m_terminalName; }
    /// Brings a one-time code to a server; answers by enrolled().
    void enrol(const QString& url, const QString& code);

signals:
    /// Empty `problem`: this computer belongs to the salon now. Else a sentence.
    void enrolled(const QString& problem);
    /// Behind today something cannot be read, told in a sentence: nothing can be done in this folder.
    void broken(const QString& problem);

private:
    friend class StorageWorker;

    void ask(Day day, const ReservationId& reservation, const CustomerId& customer = {});
    HistoryReader& historyReader();

    // Called on this thread with what the storage thread has done.
    /// No `notes`: they are as they were.
    void takeState(DeskState state, std::optional<std::map<ReservationId, std::string>> notes, VisitIndex visits);
    /// Of `hints` only what the surroundings are.
    void takeHints(DeskState hints);
    void takeDirectory(CustomerDirectory customers);
    void takePeople(std::vector<std::variant<Personal, CustomerId>> changes);
    void takeIdentity(const QString& shopName, const QString& terminalName, const std::string& zone);

    DeskState m_state;
    CustomerDirectory m_customers;
    VisitIndex m_visits;
    std::unique_ptr<Clock> m_clock;
    std::optional<WallTime> m_fixed;
    QString m_home;
    QString m_shopName;
    QString m_terminalName;
    GestureId m_gestures = 0;
    quint64 m_questions = 0;
    QThread m_historyThread;
    HistoryReader* m_history = nullptr;  ///< lives on m_historyThread, made at the first question
    QThread m_thread;
    StorageWorker* m_worker = nullptr;  ///< lives on m_thread; null when that has ended
};

}  // namespace salon::desk
