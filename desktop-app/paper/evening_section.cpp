#include "paper/evening_copy.h"
#include "paper/paper_sections.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace salon::desk {

EveningSection::EveningSection(const Session& session, PaperMemory& memory, EveningCopy& copy, QWidget* parent)
    : QFrame(parent), m_session(session), m_memory(memory), m_copy(copy) {
    setObjectName("eveningSection");
    setProperty("card", "sunken");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    auto* head = new QHBoxLayout;
    m_title = makeLabel(this, TextRole::strong);
    m_wanted = makeButton(this, "chip");
    m_wanted->setObjectName("eveningWanted");
    head->addWidget(m_title, 1);
    head->addWidget(m_wanted);
    m_help = makeLabel(this, TextRole::caption, "secondary", true);
    auto* row = new QHBoxLayout;
    m_minuteLabel = makeLabel(this, TextRole::body);
    m_minute = new QLineEdit(this);
    m_minute->setObjectName("eveningMinute");
    m_minute->setMaxLength(5);
    m_minuteLabel->setBuddy(m_minute);
    row->addWidget(m_minuteLabel);
    row->addWidget(m_minute, 1);
    m_problem = makeLabel(this, TextRole::body, "", true);
    m_problem->setObjectName("eveningProblem");
    column->addLayout(head);
    column->addWidget(m_help);
    column->addLayout(row);
    column->addWidget(m_problem);
    connect(m_wanted, &QPushButton::toggled, this, [this](bool wanted) {
        if (wanted == m_memory.eveningWanted()) return;
        m_memory.setEveningWanted(wanted);
        m_copy.checkAnew();
        refresh();
    });
    connect(m_minute, &QLineEdit::editingFinished, this, &EveningSection::takeMinute);
    connect(&copy, &EveningCopy::problemChanged, this, &EveningSection::refresh);
}

void EveningSection::takeMinute() {
    QString typed = m_minute->text().trimmed();
    if (typed.size() == 4 && typed.indexOf(u':') == 1) typed.prepend(u'0');
    const auto minute = parseMinute(typed.toStdString());
    // What is no time means what an empty field means: the end of the last shift.
    const auto wish = minute && *minute < kMinutesPerDay ? minute : std::nullopt;
    if (wish != m_memory.eveningMinute()) {
        m_memory.setEveningMinute(wish);
        m_copy.checkAnew();
    }
    refresh();
}

void EveningSection::refresh() {
    const bool wanted = m_memory.eveningWanted();
    m_wanted->setChecked(wanted);
    m_wanted->setText(wanted ? tr("On") : tr("Off"));
    m_minute->setEnabled(wanted);
    const auto minute = m_memory.eveningMinute();
    if (!m_minute->hasFocus() || !minute) m_minute->setText(minute ? Words::time(*minute) : QString());
    m_minute->setPlaceholderText(tr("end of the last shift (%1)").arg(Words::time(m_copy.dueMinute(m_session.now().day))));
    m_problem->setText(m_copy.problem());
    m_problem->setVisible(!m_copy.problem().isEmpty());
    restyle(this, "card", m_copy.problem().isEmpty() ? "sunken" : "attention");
}

void EveningSection::retranslate() {
    m_title->setText(tr("Every evening"));
    m_wanted->setAccessibleName(tr("Save the next day's sheets every evening"));
    m_help->setText(tr("Saves the next working day's sheets as PDF, for a morning without a computer. Kept for two weeks."));
    m_minuteLabel->setText(tr("At"));
    m_minute->setAccessibleName(tr("Time of the evening copy"));
    refresh();
}

}  // namespace salon::desk
