#include "customers/note_field.h"

#include "ui/style.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace salon::desk {
namespace {

constexpr int kLinesMax = 8;
constexpr int kFrame = 18;  ///< border and air above and below the text

}  // namespace

NoteField::NoteField(const QString& name, QWidget* parent) : QPlainTextEdit(parent) {
    setObjectName(name);
    setFont(fontFor(TextRole::body));
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
    connect(this, &QPlainTextEdit::textChanged, this, [this] { updateGeometry(); });
}

void NoteField::start(const QString& text) {
    m_known = text;
    m_said = false;
    setPlainText(text);
}

void NoteField::showText(const QString& text) {
    const bool unstored = m_said && text == m_known;
    const bool typing = hasFocus() && toPlainText() != m_known && text != toPlainText();
    m_known = text;
    if (unstored || typing) return;
    m_said = false;
    if (toPlainText() != text) setPlainText(text);
}

QSize NoteField::sizeHint() const {
    // The layout of a plain text counts its height in lines, wrapped ones too.
    const int lines = std::clamp(static_cast<int>(std::ceil(document()->size().height())), 1, kLinesMax);
    return {200, lines * fontMetrics().lineSpacing() + kFrame + 4};
}

void NoteField::keep() {
    const QString text = toPlainText().trimmed().normalized(QString::NormalizationForm_C);
    if (text == m_known) return;
    m_said = true;
    emit edited(text);
}

void NoteField::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) return keep();
    if (event->key() == Qt::Key_Escape && toPlainText() != m_known) return start(m_known);
    if (event->key() == Qt::Key_Escape) return event->ignore();
    QPlainTextEdit::keyPressEvent(event);
}

void NoteField::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) keep();
}

void NoteField::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    updateGeometry();
}

}  // namespace salon::desk
