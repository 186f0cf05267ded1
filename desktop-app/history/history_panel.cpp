#include "history/history_panel.h"

#include "history/history_list.h"
#include "ui/widgets.h"

#include <QVBoxLayout>

namespace salon::desk {

HistoryPanel::HistoryPanel(Session& session, QWidget* parent)
    : Panel(parent),
      m_session(session),
      m_heading(makeLabel(this, TextRole::heading, "", true)),
      m_state(makeLabel(this, TextRole::body, "secondary", true)),
      m_list(new HistoryList(this)) {
    body()->addWidget(m_heading);
    body()->addWidget(m_state);
    body()->addWidget(m_list, 1);
    connect(&session, &Session::historyRead, this, [this](const HistoryAnswer& history) {
        if (!m_asked || !isAnswer(history)) return;
        m_history = history;
        answered();
    });
    connect(&session, &Session::historyFailed, this, [this](const QString& problem) {
        if (m_asked) say(problem);
    });
    connect(&session, &Session::historyProgressed, this, [this](int percent) {
        if (m_asked && !m_history) say(tr("Reading what happened … %1 %").arg(percent));
    });
}

void HistoryPanel::expectAnswer() {
    m_asked = true;
    m_history.reset();
    m_list->clear();
    say(tr("Reading what happened …"));
}

void HistoryPanel::say(const QString& sentence) {
    m_state->setText(sentence);
    m_state->setVisible(!sentence.isEmpty());
}

void HistoryPanel::listSteps(const ReservationId& about) {
    if (!m_history) return;
    std::vector<HistoryLine> lines;
    const HistoryWords words(m_session);
    for (const HistoryStep& step : m_history->steps) lines.push_back(words.line(step, about));
    m_list->show(lines);
}

void HistoryPanel::retranslate() { m_list->setAccessibleName(tr("What happened, step by step")); }

void HistoryPanel::hideEvent(QHideEvent* event) {
    m_asked = false;
    m_session.dropHistory();
    Panel::hideEvent(event);
}

}  // namespace salon::desk
