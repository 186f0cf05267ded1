#include "calendar/clipboard.h"

#include "calendar/hand_question.h"
#include "ui/icons.h"
#include "ui/widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace salon::desk {

ClipboardStrip::ClipboardStrip(QWidget* parent) : QFrame(parent) {
    setObjectName("clipboardStrip");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, 0, space::l, 0);
    row->setSpacing(space::m);
    m_icon = new QLabel(this);
    row->addWidget(m_icon);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_title = makeLabel(this, TextRole::strong);
    m_what = makeLabel(this, TextRole::caption, "secondary");
    m_what->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_what);
    words->addStretch();
    row->addLayout(words, 1);
    m_hint = makeLabel(this, TextRole::caption, "secondary");
    row->addWidget(m_hint);
    m_put = new KeyButton(this);
    m_put->setObjectName("clipboardPut");
    m_put->setMain(true);
    m_forget = new KeyButton(this);
    m_forget->setObjectName("clipboardForget");
    row->addWidget(m_put);
    row->addWidget(m_forget);
    connect(m_put, &QPushButton::clicked, this, &ClipboardStrip::putWished);
    connect(m_forget, &QPushButton::clicked, this, &ClipboardStrip::forgetWished);
    showWords();
    hide();
}

void ClipboardStrip::hold(const QString& name, const QString& what, bool copied) {
    m_name = name;
    m_text = what;
    m_copied = copied;
    showWords();
}

void ClipboardStrip::showWords() {
    m_icon->setPixmap(iconPixmap(m_copied ? "overlap" : "scissors", 20, colours().accent, devicePixelRatioF()));
    m_hint->setText(tr("Choose a day and a place"));
    m_put->setTexts(QStringLiteral("Enter"), m_copied ? tr("Book again here") : tr("Put it here"));
    m_forget->setTexts(QStringLiteral("Esc"), m_copied ? tr("Forget") : tr("Leave it where it is"));
    setAccessibleName(m_copied ? tr("Copied: %1").arg(m_name) : tr("Cut: %1").arg(m_name));
    setAccessibleDescription(m_text);
    elide();
}

void ClipboardStrip::elide() {
    m_title->setText(m_title->fontMetrics().elidedText(accessibleName(), Qt::ElideRight, m_title->width()));
    m_what->setText(m_what->fontMetrics().elidedText(m_text, Qt::ElideRight, m_what->width()));
}

void ClipboardStrip::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    m_hint->setVisible(width() > 820);
    layout()->activate();
    elide();
}

void ClipboardStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) showWords();
    QFrame::changeEvent(event);
}

void ClipboardStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colours().accentSoft);
    painter.setPen(QPen(colours().accent, 1));
    painter.drawLine(0, 0, width(), 0);
}

}  // namespace salon::desk
