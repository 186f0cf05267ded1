#include "history/day_history_panel.h"

#include "history/history_list.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QSlider>
#include <QVBoxLayout>

namespace salon::desk {

DayHistoryPanel::DayHistoryPanel(Session& session, QWidget* parent)
    : Panel(parent),
      m_session(session),
      m_where(makeLabel(this, TextRole::heading, "", true)),
      m_state(makeLabel(this, TextRole::body, "secondary", true)),
      m_slider(new QSlider(Qt::Horizontal, this)),
      m_list(new HistoryList(this)) {
    m_slider->setObjectName("historySlider");
    m_list->setObjectName("historyList");
    body()->addWidget(m_where);
    body()->addWidget(m_slider);
    body()->addWidget(m_state);
    body()->addWidget(m_list, 1);
    connect(m_slider, &QSlider::valueChanged, this, &DayHistoryPanel::goTo);
    connect(m_list, &QListWidget::currentRowChanged, m_slider, &QSlider::setValue);
    connect(&session, &Session::historyRead, this, &DayHistoryPanel::take);
    connect(&session, &Session::historyFailed, this, [this](const QString& problem) {
        if (m_asked) say(problem);
    });
    connect(&session, &Session::historyProgressed, this, [this](int percent) {
        if (m_asked && !m_history) say(tr("Reading what happened … %1 %").arg(percent));
    });
    DayHistoryPanel::retranslate();
}

void DayHistoryPanel::start(Day day) {
    m_day = day;
    m_asked = true;
    m_history.reset();
    m_list->clear();
    m_slider->setEnabled(false);
    m_where->clear();
    say(tr("Reading what happened …"));
    retranslate();
    m_session.askHistoryOf(day);
}

void DayHistoryPanel::say(const QString& sentence) {
    m_state->setText(sentence);
    m_state->setVisible(!sentence.isEmpty());
}

void DayHistoryPanel::take(const HistoryAnswer& history) {
    if (!m_asked || !history->reservation.empty() || history->day != m_day) return;
    m_history = history;
    fill();
    if (stepCount() == 0) return say(tr("Nothing has happened to this day yet."));
    say({});
    m_list->setFocus();
    m_list->setCurrentRow(stepCount() - 1);
}

void DayHistoryPanel::fill() {
    if (!m_history) return;
    std::vector<HistoryLine> lines;
    const HistoryWords words(m_session);
    for (const HistoryStep& step : m_history->steps) lines.push_back(words.line(step));
    const int current = m_slider->value();
    m_slider->setRange(0, std::max(0, stepCount() - 1));
    m_slider->setPageStep(10);
    m_slider->setEnabled(stepCount() > 1);
    m_list->show(lines);
    m_list->setCurrentRow(std::min(current, stepCount() - 1));
}

void DayHistoryPanel::goTo(int step) {
    if (!m_history || step < 0 || step >= stepCount()) return;
    m_list->setCurrentRow(step);
    const HistoryStep& at = m_history->steps[static_cast<std::size_t>(step)];
    const Words words(m_session);
    const QString moment = words.moment(at.entry.command.stamp.madeAt);
    m_where->setText(tr("%1 of %2 · %3").arg(step + 1).arg(stepCount()).arg(HistoryWords::position(at)));
    emit bookWished(at.after, tr("Looking back: %1, %2. Nothing can be changed here.").arg(moment, HistoryWords::position(at)));
}

void DayHistoryPanel::retranslate() {
    setTitle(tr("What happened on %1").arg(Words::shortDay(m_day)));
    m_slider->setAccessibleName(tr("Step of the past"));
    m_list->setAccessibleName(tr("What happened, step by step"));
    fill();
}

void DayHistoryPanel::hideEvent(QHideEvent* event) {
    m_asked = false;
    m_session.dropHistory();
    Panel::hideEvent(event);
}

}  // namespace salon::desk
