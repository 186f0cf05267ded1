#pragma once

#include "session/terminal_core.h"

#include <QMap>
#include <QString>

namespace salon::test {

/// What a desk's log holds, read on from where the last reading ended.
class LoggedBookings {
public:
    /// Nothing up to `after` is looked at.
    explicit LoggedBookings(wire::Position after = 0) : m_upTo(after) {}

    void readOn(desk::TerminalCore& core);
    /// How often a booking of that reservation stands in the log.
    int timesOf(const QString& reservation) const { return m_bookings.value(reservation); }
    /// And how often there and in the outbox together.
    int timesOf(const QString& reservation, const desk::TerminalCore& core) const;
    qint64 entriesOf(const QString& terminal) const { return m_entries.value(terminal); }

private:
    wire::Position m_upTo;
    QMap<QString, int> m_bookings;
    QMap<QString, qint64> m_entries;  ///< by terminal
};

}  // namespace salon::test
