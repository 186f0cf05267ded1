#pragma once

#include "session/local_session.h"
#include "support/dice.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTimer>

#include <functional>
#include <map>
#include <vector>

namespace salon::test {

/// A front desk without a window whose receptionist never rests: books, moves, cancels and answers what needs attention,
/// at a steady rate and by chance, through the same session as the window's.
class BusyDesk : public QObject {
    Q_OBJECT

public:
    /// It books from `firstDay` on.
    BusyDesk(const QString& home, std::uint64_t seed, int commandsPerSecond, Day firstDay);

    void work();
    void rest();
    /// One booking now.
    void book();
    /// Called with each reservation as soon as the session says that it is stored.
    std::function<void(const ReservationId&)> onBooked;
    /// How far it is: "waiting", "position", "connection"; "stored" and "failed" gestures since it was opened, "open" ones that
    /// the session has not stored yet. With the hash of the book as "state_sha256" when nothing waits.
    QJsonObject report() const;
    /// The reservations it was told are booked, and how many gestures were stored in all.
    QJsonObject acknowledged() const;

private:
    void catchUp();
    void doSomething();
    void registerCustomer();
    void answerAttention();
    void submit(CommandBody body, const ReservationId& booked = {}, std::optional<desk::PersonalWords> words = {});
    void onStored(desk::GestureId gesture, const desk::GestureOutcome& outcome);
    LineRequest someLine();
    Day someDay();

    desk::LocalSession m_session;
    Dice m_dice;
    int m_commandsPerSecond;
    Day m_firstDay;
    QTimer m_timer;
    QElapsedTimer m_working;
    qint64 m_done = 0;  ///< since work()
    qint64 m_stored = 0;
    qint64 m_failed = 0;
    std::map<desk::GestureId, ReservationId> m_open;
    std::vector<ReservationId> m_booked;
    std::vector<CustomerId> m_customers;
};

}  // namespace salon::test
