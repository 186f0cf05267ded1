#include "ui/undo_panel.h"

#include "ui/deed_words.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QVBoxLayout>

namespace salon::desk {
namespace {

/// As far back as anybody remembers; the rest is in the history.
constexpr int kRowsMax = 40;

QString iconOf(const Deed& deed) {
    switch (deed.state) {
        case DeedState::standing: return "check";
        case DeedState::takenBack: return "undo";
        case DeedState::refused: return "no-show";
        case DeedState::stuck: return "alert";
    }
    return {};
}

}  // namespace

UndoPanel::UndoPanel(Session& session, GestureLog& gestures, QWidget* parent) : Panel(parent), m_session(session), m_gestures(gestures) {
    setObjectName("undoPanel");
    m_empty = makeLabel(this, TextRole::body, "secondary", true);
    body()->addWidget(m_empty);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(space::s);
    body()->addLayout(m_rows);
    body()->addStretch(1);
    m_undo = makeButton(this, "primary", "undo");
    m_undo->setObjectName("undoLast");
    m_redo = makeButton(this, "", "redo");
    m_redo->setObjectName("redoLast");
    foot()->addWidget(m_undo);
    foot()->addWidget(m_redo);
    showFoot(true);
    connect(m_undo, &QPushButton::clicked, &gestures, &GestureLog::undo);
    connect(m_redo, &QPushButton::clicked, &gestures, &GestureLog::redo);
    const auto follow = [this] {
        if (isVisible()) refresh();
    };
    connect(&gestures, &GestureLog::changed, this, follow);
    connect(&session, &Session::bookChanged, this, follow);
    retranslate();
}

void UndoPanel::addRow(const Deed& deed) {
    auto* row = new AnswerButton(this);
    row->setObjectName(QStringLiteral("deed:%1").arg(deed.id));
    const DeedWords says(m_session);
    const QString name = says.name(deed);
    const QString caption = QStringLiteral("%1 · %2").arg(Words(m_session).moment(deed.at), says.state(deed, m_gestures));
    row->setTexts(name, caption, iconOf(deed));
    const bool standing = deed.state == DeedState::standing;
    row->setEnabled(standing);
    row->setAccessibleName(name);
    row->setAccessibleDescription(caption);
    row->setToolTip(standing ? tr("Undo everything down to here") : caption);
    connect(row, &QPushButton::clicked, this, [this, id = deed.id] { m_gestures.undoTo(id); });
    m_rows->addWidget(row);
}

void UndoPanel::refresh() {
    clearLayout(m_rows);
    const auto& deeds = m_gestures.deeds();
    int rows = 0;
    for (auto deed = deeds.rbegin(); deed != deeds.rend() && rows < kRowsMax; ++deed, ++rows) addRow(*deed);
    m_empty->setVisible(deeds.empty());
    m_undo->setEnabled(m_gestures.canUndo());
    m_undo->setText(m_gestures.canUndo() ? tr("Undo the last one") : tr("Nothing to undo"));
    m_undo->setToolTip(m_gestures.undoWords());
    m_redo->setVisible(m_gestures.canRedo());
    m_redo->setText(tr("Do it again"));
    m_redo->setToolTip(m_gestures.redoWords());
}

void UndoPanel::retranslate() {
    setTitle(tr("Undo"));
    m_empty->setText(tr("What you do here appears in this list, and each can be taken back."));
    refresh();
}

}  // namespace salon::desk
