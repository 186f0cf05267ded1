#include "line/command_field.h"

#include <QInputMethodEvent>
#include <QKeyEvent>

namespace salon::desk {

CommandField::CommandField(QWidget* parent) : QLineEdit(parent) {
    connect(this, &QLineEdit::textChanged, this, &CommandField::lineChanged);
}

QString CommandField::composed() const {
    QString text = this->text();
    return text.insert(cursorPosition(), m_preedit).normalized(QString::NormalizationForm_C);
}

void CommandField::keyPressEvent(QKeyEvent* event) {
    const bool digit = event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9;
    if (digit && (m_choosing || event->modifiers().testFlag(Qt::AltModifier))) return emit choiceWished(event->key() - Qt::Key_0);
    switch (event->key()) {
        case Qt::Key_Up: return emit stepWished(-1);
        case Qt::Key_Down: return emit stepWished(1);
        case Qt::Key_Return:
        case Qt::Key_Enter: return emit entered();
        case Qt::Key_Escape: return emit escaped();
        default: QLineEdit::keyPressEvent(event);
    }
}

void CommandField::inputMethodEvent(QInputMethodEvent* event) {
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    emit lineChanged();
}

}  // namespace salon::desk
