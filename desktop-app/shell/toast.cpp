#include "shell/toast.h"

#include "ui/widgets.h"

#include <QEvent>
#include <QHBoxLayout>

namespace salon::desk {
namespace {

/// Long enough to read a sentence twice while talking.
constexpr int kShownMs = 8'000;

}  // namespace

Toast::Toast(QWidget* over, QWidget* parent) : QFrame(parent), m_over(over) {
    over->installEventFilter(this);
    setObjectName("toast");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(18, 10, 14, 10);
    row->setSpacing(space::m);
    m_text = makeLabel(this, TextRole::body);
    m_undo = new QPushButton(this);
    m_undo->setObjectName("undo");
    m_undo->setCursor(Qt::PointingHandCursor);
    m_undo->setFocusPolicy(Qt::NoFocus);
    m_undo->setText(tr("Undo"));
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, this, &Toast::undoWished);
    m_hide.setSingleShot(true);
    m_hide.setInterval(kShownMs);
    connect(&m_hide, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void Toast::say(const QString& sentence, const QString& undoes) {
    say(sentence, !undoes.isEmpty());
    if (undoes.isEmpty()) return;
    m_undo->setText(tr("Undo: %1").arg(undoes));
    place();
}

void Toast::say(const QString& sentence, bool canUndo) {
    m_text->setText(sentence);
    m_undo->setText(tr("Undo"));
    m_undo->setVisible(canUndo);
    place();
    show();
    raise();
    m_hide.start();
}

QString Toast::text() const { return m_text->text(); }

void Toast::place() {
    const QRect area = m_over->geometry();
    setMaximumWidth(std::max(240, area.width() - 2 * space::xl));
    layout()->activate();
    adjustSize();
    move(area.center().x() - width() / 2, area.bottom() - height() - space::xl);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move) place();
    return QFrame::eventFilter(watched, event);
}

void Toast::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_undo->setText(tr("Undo"));
        hide();
    }
    QFrame::changeEvent(event);
}

}  // namespace salon::desk
