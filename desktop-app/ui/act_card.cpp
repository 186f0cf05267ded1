#include "ui/act_card.h"

#include "ui/widgets.h"

#include <QApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace salon::desk {
namespace {

/// "Enter", "Del", "S": as it stands on keyboards.
QString keyName(int key) {
    if (key == Qt::Key_Return) return QStringLiteral("Enter");
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

}  // namespace

ActCard::ActCard(const char* card, QWidget* parent) : QFrame(parent) {
    setProperty("card", QString::fromLatin1(card));
    setProperty("marked", false);
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(2);
    column->addLayout(m_lines);
    m_box = new QWidget(this);
    auto* acts = new QVBoxLayout(m_box);
    acts->setContentsMargins(0, 0, 0, 0);
    acts->setSpacing(6);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(6);
    acts->addLayout(m_rows);
    m_buttons = new FlowLayout(nullptr, 6);
    acts->addLayout(m_buttons);
    column->addWidget(m_box);
    m_box->hide();
}

QPushButton* ActCard::addAct(int key, const char* kind, const QString& name, const QString& words, std::function<void()> run) {
    QPushButton* button = makeButton(m_box, kind);
    button->setObjectName(name);
    button->setText(QStringLiteral("%1  %2").arg(words, keyName(key)));
    button->setAccessibleName(words);
    m_buttons->addWidget(button);
    addKey(key, button, std::move(run));
    return button;
}

AnswerButton* ActCard::addRow(int key, const QString& name, const QString& title, const QString& caption, std::function<void()> run) {
    auto* row = new AnswerButton(m_box);
    row->setObjectName(name);
    row->setTexts(QStringLiteral("%1   %2").arg(keyName(key), title), caption);
    row->setAccessibleName(caption.isEmpty() ? title : title + QStringLiteral(", ") + caption);
    m_rows->addWidget(row);
    addKey(key, row, std::move(run));
    return row;
}

void ActCard::addKey(int key, QPushButton* button, std::function<void()> run) {
    connect(button, &QPushButton::clicked, this, run);
    m_acts.push_back({key, button, std::move(run)});
}

void ActCard::setMarked(bool marked) {
    m_marked = marked;
    restyle(this, "marked", marked);
    m_box->setVisible(marked && !m_acts.empty());
    updateGeometry();
}

const ActCard::KeyedAct* ActCard::actFor(int key, Qt::KeyboardModifiers modifiers) const {
    if (!m_marked || (modifiers & ~(Qt::KeypadModifier | Qt::ShiftModifier))) return nullptr;
    const int plain = key == Qt::Key_Enter ? Qt::Key_Return : key == Qt::Key_Space ? Qt::Key_Return : key;
    for (const KeyedAct& act : m_acts)
        if (act.key == plain && act.button->isEnabled()) return &act;
    return nullptr;
}

bool ActCard::event(QEvent* event) {
    // A shortcut of the window on the same letter must not take it from the card.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (actFor(key->key(), key->modifiers())) {
            event->accept();
            return true;
        }
    }
    return QFrame::event(event);
}

void ActCard::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up) return emit stepWished(key == Qt::Key_Down ? 1 : -1);
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    auto* focused = qobject_cast<QPushButton*>(QApplication::focusWidget());
    if (enter && focused && isAncestorOf(focused)) return focused->click();
    if (const KeyedAct* act = actFor(key, event->modifiers())) return act->run();
    QFrame::keyPressEvent(event);
}

void ActCard::focusInEvent(QFocusEvent* event) {
    QFrame::focusInEvent(event);
    emit keysTaken();
}

void ActCard::mousePressEvent(QMouseEvent*) { setFocus(Qt::MouseFocusReason); }

}  // namespace salon::desk
