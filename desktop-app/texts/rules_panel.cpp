#include "texts/rules_panel.h"

#include "ui/step_field.h"
#include "ui/widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace salon::desk {

RulesPanel::RulesPanel(Session& session, GestureLog& gestures, QWidget* parent) : Panel(parent), m_session(session), m_gestures(gestures) {
    m_overtakenBox = makeCard(this, "wait");
    auto* row = new QHBoxLayout(m_overtakenBox);
    row->setContentsMargins(space::m, space::s, space::m, space::s);
    m_overtaken = makeLabel(m_overtakenBox, TextRole::body, "", true);
    row->addWidget(m_overtaken, 1);
    body()->addWidget(m_overtakenBox);
    m_problem = makeLabel(this, TextRole::captionStrong, "wrong", true);
    m_problem->setObjectName("rulesProblem");
    foot()->addWidget(m_problem);
    m_giveUp = makeButton(this, "quiet");
    m_giveUp->setObjectName("giveUpRules");
    m_keep = makeButton(this, "primary");
    m_keep->setObjectName("keepRules");
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_giveUp);
    acts->addWidget(m_keep, 1);
    foot()->addLayout(acts);
    showFoot(true);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        if (isChanged() && problem().isEmpty()) keep();
        start();
    });
    connect(m_giveUp, &QPushButton::clicked, this, &RulesPanel::start);
    connect(&session, &Session::bookChanged, this, [this] {
        if (isVisible()) refresh();
    });
    connect(&session, &Session::surroundingsChanged, this, [this] {
        if (isVisible()) refresh();
    });
}

void RulesPanel::start() {
    load();
    edited();
}

void RulesPanel::refresh() {
    // A draft that somebody works on stays as it is; one that says nothing new follows what holds.
    if (!isChanged() && isOvertaken()) load();
    edited();
}

void RulesPanel::edited() {
    // Fields that are set to what the draft says are no hand's work.
    if (std::exchange(m_showing, true)) return;
    showDraft();
    const QString wrong = problem();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    m_keep->setEnabled(isChanged() && wrong.isEmpty());
    m_giveUp->setEnabled(isChanged());
    m_overtakenBox->setVisible(isChanged() && isOvertaken());
    m_showing = false;
}

QLabel* RulesPanel::addHeading() {
    QLabel* heading = makeLabel(this, TextRole::captionStrong, "secondary", true);
    body()->addWidget(heading);
    return heading;
}

FlowLayout* RulesPanel::addChips(const char* name) {
    auto* row = new QWidget(this);
    row->setObjectName(name);
    auto* flow = new FlowLayout(row, 6);
    body()->addWidget(row);
    return flow;
}

QPushButton* RulesPanel::addSwitch(FlowLayout* row, const QString& name, std::function<void(bool)> changed) {
    QPushButton* chip = makeButton(this, "chip");
    chip->setObjectName(name);
    row->addWidget(chip);
    connect(chip, &QPushButton::clicked, this, [this, changed = std::move(changed)](bool on) {
        changed(on);
        edited();
    });
    return chip;
}

StepField* RulesPanel::addField(QLabel*& caption, const char* name, std::function<QString(int)> words, int least, int most, int step, std::function<void(int)> changed) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    caption = makeLabel(this, TextRole::body, "", true);
    auto* field = new StepField(std::move(words), this);
    field->setObjectName(name);
    field->setRange(least, most);
    field->setSingleStep(step);
    field->setFixedWidth(150);
    row->addWidget(caption, 1);
    row->addWidget(field);
    body()->addLayout(row);
    connect(field, &QSpinBox::valueChanged, this, [this, changed = std::move(changed)](int value) {
        if (m_showing) return;
        changed(value);
        edited();
    });
    return field;
}

void RulesPanel::retranslate() {
    m_keep->setText(tr("Keep these rules"));
    m_giveUp->setText(tr("As they were"));
    m_overtaken->setText(tr("Another computer has changed these rules meanwhile. “As they were” shows them; keeping puts yours in their place."));
}

}  // namespace salon::desk
