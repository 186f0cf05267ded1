#include "shell/keys_panel.h"

#include "shell/acts.h"
#include "ui/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace salon::desk {
namespace {

/// One act: what it does, and its keys as caps.
QWidget* makeRow(QWidget* parent, const Act& act) {
    auto* row = new QWidget(parent);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, space::xs, 0, space::xs);
    line->setSpacing(space::s);
    auto* words = makeLabel(row, TextRole::body, "", true);
    words->setText(act.words());
    line->addWidget(words, 1);
    for (const QKeySequence& key : act.keys) {
        auto* cap = makeLabel(row, TextRole::captionStrong);
        cap->setProperty("keycap", true);
        cap->setText(key.toString(QKeySequence::NativeText));
        line->addWidget(cap, 0, Qt::AlignTop);
    }
    row->setAccessibleName(act.words() + QStringLiteral(", ") + Acts::keyWords(act));
    return row;
}

}  // namespace

KeysPanel::KeysPanel(const Acts& acts, QWidget* parent) : Panel(parent), m_acts(acts), m_field(new QLineEdit(this)) {
    m_field->setObjectName("keysField");
    m_field->setClearButtonEnabled(true);
    body()->addWidget(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &KeysPanel::refresh);
    KeysPanel::retranslate();
}

void KeysPanel::start() {
    m_field->clear();
    m_field->setFocus();
}

void KeysPanel::retranslate() {
    setTitle(tr("Keys"));
    m_field->setPlaceholderText(tr("Find an act or a key"));
    m_field->setAccessibleName(tr("Find an act or a key"));
    if (isVisible()) refresh();
}

void KeysPanel::refresh() {
    delete m_sheet;
    m_sheet = new QWidget(this);
    auto* column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const QString wanted = m_field->text().trimmed();
    std::map<ActGroup, std::vector<const Act*>> groups;
    for (const Act& act : m_acts.all())
        if (!act.keys.isEmpty() && (wanted.isEmpty() || act.words().contains(wanted, Qt::CaseInsensitive) || Acts::keyWords(act).contains(wanted, Qt::CaseInsensitive)))
            groups[act.group].push_back(&act);
    for (const auto& [group, acts] : groups) {
        auto* heading = makeLabel(m_sheet, TextRole::heading);
        heading->setText(Acts::groupWords(group));
        heading->setContentsMargins(0, space::m, 0, space::xs);
        column->addWidget(heading);
        for (const Act* act : acts) column->addWidget(makeRow(m_sheet, *act));
    }
    if (groups.empty()) {
        auto* nothing = makeLabel(m_sheet, TextRole::body, "secondary", true);
        nothing->setText(tr("No act is called so. Try another word."));
        column->addWidget(nothing);
    }
    column->addStretch(1);
    body()->addWidget(m_sheet, 1);
}

}  // namespace salon::desk
