#include "logged_bookings.h"

namespace salon::test {

namespace {

/// Empty when the command books nothing.
QString bookedBy(const Command& command) {
    const auto* booking = std::get_if<BookReservation>(&command.body);
    return booking ? desk::toQ(booking->reservation.text) : QString();
}

}  // namespace

void LoggedBookings::readOn(desk::TerminalCore& core) {
    while (m_upTo < core.cursor())
        for (const auto& entry : core.readLog(m_upTo, 1000)) {
            m_upTo = entry.position;
            ++m_entries[desk::toQ(entry.command.stamp.terminal.text)];
            if (const QString reservation = bookedBy(entry.command); !reservation.isEmpty()) ++m_bookings[reservation];
        }
}

int LoggedBookings::timesOf(const QString& reservation, const desk::TerminalCore& core) const {
    int times = timesOf(reservation);
    for (const Command& command : core.pending()) times += bookedBy(command) == reservation;
    return times;
}

}  // namespace salon::test
