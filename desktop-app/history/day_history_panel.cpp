#include "history/day_history_panel.h"

#include "history/history_list.h"
#include "ui/words.h"

#include <QLabel>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace salon::desk {

DayHistoryPanel::DayHistoryPanel(Session& session, QWidget* parent) : HistoryPanel(session, parent), m_slider(new QSlider(Qt::Horizontal, this)) {
    m_slider->setObjectName("historySlider");
    list()->setObjectName("historyList");
    body()->insertWidget(body()->indexOf(heading()) + 1, m_slider);
    setTabOrder(m_slider, list());
    connect(m_slider, &QSlider::valueChanged, this, &DayHistoryPanel::goTo);
    connect(list(), &QListWidget::currentRowChanged, m_slider, &QSlider::setValue);
    DayHistoryPanel::retranslate();
}

void DayHistoryPanel::start(Day day) {
    m_day = day;
    expectAnswer();
    m_slider->setEnabled(false);
    heading()->clear();
    retranslate();
    session().askHistoryOf(day);
}

bool DayHistoryPanel::isAnswer(const HistoryAnswer& history) const { return history->reservation.empty() && history->day == m_day; }

void DayHistoryPanel::answered() {
    fill();
    if (stepCount() == 0) return say(tr("Nothing has happened to this day yet."));
    say({});
    list()->setFocus();
    list()->setCurrentRow(stepCount() - 1);
}

void DayHistoryPanel::fill() {
    if (!history()) return;
    const int current = m_slider->value();
    m_slider->setRange(0, std::max(0, stepCount() - 1));
    m_slider->setPageStep(10);
    m_slider->setEnabled(stepCount() > 1);
    listSteps({});
    list()->setCurrentRow(std::min(current, stepCount() - 1));
}

void DayHistoryPanel::goTo(int step) {
    if (!history() || step < 0 || step >= stepCount()) return;
    list()->setCurrentRow(step);
    const HistoryStep& at = history()->steps[static_cast<std::size_t>(step)];
    const Words words(session());
    const QString moment = words.moment(at.entry.command.stamp.madeAt);
    heading()->setText(tr("%1 of %2 · %3").arg(step + 1).arg(stepCount()).arg(HistoryWords::position(at)));
    emit bookWished(at.after, tr("Looking back: %1, %2. Nothing can be changed here.").arg(moment, HistoryWords::position(at)));
}

void DayHistoryPanel::retranslate() {
    HistoryPanel::retranslate();
    setTitle(tr("What happened on %1").arg(Words::shortDay(m_day)));
    m_slider->setAccessibleName(tr("Step of the past"));
    fill();
}

}  // namespace salon::desk
