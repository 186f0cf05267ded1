#include "history/visit_history_panel.h"

#include "history/history_list.h"
#include "ui/words.h"

#include <QLabel>

namespace salon::desk {

VisitHistoryPanel::VisitHistoryPanel(Session& session, QWidget* parent) : HistoryPanel(session, parent) {
    list()->setObjectName("visitHistoryList");
    VisitHistoryPanel::retranslate();
}

void VisitHistoryPanel::start(const ReservationId& reservation) {
    m_reservation = reservation;
    expectAnswer();
    retranslate();
    session().askHistoryOf(reservation);
}

bool VisitHistoryPanel::isAnswer(const HistoryAnswer& history) const { return history->reservation == m_reservation; }

void VisitHistoryPanel::answered() {
    say(steps() == 0 ? tr("The log holds nothing about this visit yet.") : QString());
    fill();
    list()->setFocus();
}

void VisitHistoryPanel::fill() {
    listSteps(m_reservation);
    if (history()) list()->setCurrentRow(steps() - 1);
}

void VisitHistoryPanel::retranslate() {
    HistoryPanel::retranslate();
    setTitle(tr("History of this visit"));
    const Words words(session());
    const Reservation* visit = session().state().book.findReservation(m_reservation);
    heading()->setText(visit ? QStringLiteral("%1 · %2").arg(words.customer(visit->customer), words.moment({visit->day, visit->startMinute()})) : QString());
    fill();
}

}  // namespace salon::desk
