#include "ui/step_field.h"

#include "ui/style.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace salon::desk {

StepField::StepField(std::function<QString(int)> words, QWidget* parent) : QSpinBox(parent), m_words(std::move(words)) {
    lineEdit()->setReadOnly(true);
    lineEdit()->setAlignment(Qt::AlignCenter);
    lineEdit()->setFocusPolicy(Qt::NoFocus);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setFont(fontFor(TextRole::body));
}

void StepField::retranslate() {
    const QSignalBlocker quiet(this);
    const int now = value();
    setValue(now == maximum() ? minimum() : now + singleStep());
    setValue(now);
}

QValidator::State StepField::validate(QString&, int&) const { return QValidator::Acceptable; }

void StepField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Right) return stepBy(1);
    if (event->key() == Qt::Key_Left) return stepBy(-1);
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) return QSpinBox::keyPressEvent(event);
    QWidget::keyPressEvent(event);
}

}  // namespace salon::desk
