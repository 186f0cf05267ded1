#include "customers/name_form.h"

#include "ui/widgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace salon::desk {

NameForm::NameForm(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_name = new QLineEdit(this);
    m_name->setObjectName("editName");
    m_phone = new QLineEdit(this);
    m_phone->setObjectName("editPhone");
    column->addWidget(m_name);
    column->addWidget(m_phone);
    auto* row = new QHBoxLayout;
    m_save = makeButton(this, "primary");
    m_save->setObjectName("saveName");
    m_cancel = makeButton(this, "quiet");
    m_cancel->setObjectName("cancelName");
    row->addWidget(m_save);
    row->addWidget(m_cancel);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_name, &QLineEdit::returnPressed, this, &NameForm::save);
    connect(m_phone, &QLineEdit::returnPressed, this, &NameForm::save);
    connect(m_save, &QPushButton::clicked, this, &NameForm::save);
    connect(m_cancel, &QPushButton::clicked, this, &NameForm::cancelled);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& text) { m_save->setEnabled(!text.trimmed().isEmpty()); });
    retranslate();
}

void NameForm::start(const QString& name, const QString& phone) {
    m_name->setText(name);
    m_phone->setText(phone);
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void NameForm::save() {
    if (m_save->isEnabled()) emit saved(m_name->text().trimmed().normalized(QString::NormalizationForm_C), m_phone->text().trimmed());
}

void NameForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) emit cancelled();
    else QWidget::keyPressEvent(event);
}

void NameForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void NameForm::retranslate() {
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_phone->setPlaceholderText(tr("Phone number"));
    m_phone->setAccessibleName(tr("Phone number"));
    m_save->setText(tr("Save"));
    m_cancel->setText(tr("Cancel"));
}

}  // namespace salon::desk
