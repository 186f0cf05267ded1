#include "shell/view_bar.h"

#include "ui/widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace salon::desk {

ViewSwitch::ViewSwitch(QWidget* parent) : QFrame(parent) {
    setObjectName("segments");
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(2);
    for (int view = 0; view < 3; ++view) {
        m_buttons[view] = makeButton(this, "segment");
        m_buttons[view]->setObjectName(QStringLiteral("view%1").arg(view));
        m_buttons[view]->setFocusPolicy(Qt::TabFocus);
        row->addWidget(m_buttons[view]);
        connect(m_buttons[view], &QPushButton::clicked, this, [this, view] { emit chosen(view); });
    }
    showChosen(0);
    retranslate();
}

void ViewSwitch::showChosen(int view) {
    for (int i = 0; i < 3; ++i) m_buttons[i]->setChecked(i == view);
}

void ViewSwitch::retranslate() {
    m_buttons[0]->setText(tr("Stylists"));
    m_buttons[1]->setText(tr("Stations"));
    m_buttons[2]->setText(tr("Week"));
    m_buttons[0]->setToolTip(tr("A column for each stylist (Ctrl+1)"));
    m_buttons[1]->setToolTip(tr("A column for each chair, basin and room (Ctrl+2)"));
    m_buttons[2]->setToolTip(tr("The week of one stylist (Ctrl+3)"));
}

void ViewSwitch::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

ColumnFilter::ColumnFilter(QWidget* parent) : QFrame(parent) {
    setObjectName("columnFilter");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    m_field = new QLineEdit(this);
    m_field->setObjectName("columnFilterField");
    m_field->setMaximumWidth(320);
    m_absent = makeButton(this, "chip");
    m_absent->setObjectName("showAbsent");
    m_close = makeButton(this, "icon", "close");
    m_close->setObjectName("closeFilter");
    row->addWidget(m_field);
    row->addWidget(m_absent);
    row->addStretch(1);
    row->addWidget(m_close);
    connect(m_field, &QLineEdit::textChanged, this, &ColumnFilter::typed);
    connect(m_absent, &QPushButton::toggled, this, &ColumnFilter::absentWished);
    connect(m_close, &QPushButton::clicked, this, &ColumnFilter::closed);
    retranslate();
    hide();
}

void ColumnFilter::start() {
    show();
    m_field->setFocus();
    m_field->selectAll();
}

void ColumnFilter::retranslate() {
    m_field->setPlaceholderText(tr("Stylist's name or first consonants"));
    m_field->setAccessibleName(tr("Show only these stylists"));
    m_absent->setText(tr("Those away, too"));
    m_close->setToolTip(tr("Show all columns again (Esc)"));
    m_close->setAccessibleName(m_close->toolTip());
}

void ColumnFilter::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void ColumnFilter::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        m_field->clear();
        m_absent->setChecked(false);
        emit closed();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return parentWidget()->setFocus();
    // What is typed here is no booking.
    if (event->text().isEmpty()) QFrame::keyPressEvent(event);
}

}  // namespace salon::desk
