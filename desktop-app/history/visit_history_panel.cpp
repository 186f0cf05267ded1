#include "history/visit_history_panel.h"

#include "history/history_list.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QVBoxLayout>

namespace salon::desk {

VisitHistoryPanel::VisitHistoryPanel(Session& session, QWidget* parent)
    : Panel(parent),
      m_session(session),
      m_who(makeLabel(this, TextRole::heading, "", true)),
      m_state(makeLabel(this, TextRole::body, "secondary", true)),
      m_list(new HistoryList(this)) {
    m_list->setObjectName("visitHistoryList");
    body()->addWidget(m_who);
    body()->addWidget(m_state);
    body()->addWidget(m_list, 1);
    connect(&session, &Session::historyRead, this, &VisitHistoryPanel::take);
    connect(&session, &Session::historyFailed, this, [this](const QString& problem) {
        if (m_asked) say(problem);
    });
    connect(&session, &Session::historyProgressed, this, [this](int percent) {
        if (m_asked && !m_history) say(tr("Reading what happened … %1 %").arg(percent));
    });
    VisitHistoryPanel::retranslate();
}

void VisitHistoryPanel::start(const ReservationId& reservation) {
    m_reservation = reservation;
    m_asked = true;
    m_history.reset();
    m_list->clear();
    say(tr("Reading what happened …"));
    retranslate();
    m_session.askHistoryOf(reservation);
}

void VisitHistoryPanel::say(const QString& sentence) {
    m_state->setText(sentence);
    m_state->setVisible(!sentence.isEmpty());
}

void VisitHistoryPanel::take(const HistoryAnswer& history) {
    if (!m_asked || history->reservation != m_reservation) return;
    m_history = history;
    say(history->steps.empty() ? tr("The log holds nothing about this visit yet.") : QString());
    fill();
    m_list->setFocus();
}

void VisitHistoryPanel::fill() {
    if (!m_history) return;
    std::vector<HistoryLine> lines;
    const HistoryWords words(m_session);
    for (const HistoryStep& step : m_history->steps) lines.push_back(words.line(step, m_reservation));
    m_list->show(lines);
    m_list->setCurrentRow(static_cast<int>(lines.size()) - 1);
}

void VisitHistoryPanel::retranslate() {
    setTitle(tr("History of this visit"));
    m_list->setAccessibleName(tr("What happened, step by step"));
    const Words words(m_session);
    const Reservation* visit = m_session.state().book.findReservation(m_reservation);
    m_who->setText(visit ? QStringLiteral("%1 · %2").arg(words.customer(visit->customer), words.moment({visit->day, visit->startMinute()})) : QString());
    fill();
}

void VisitHistoryPanel::hideEvent(QHideEvent* event) {
    m_asked = false;
    m_session.dropHistory();
    Panel::hideEvent(event);
}

}  // namespace salon::desk
