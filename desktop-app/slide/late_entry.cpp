#include "slide/late_entry.h"

#include "slide/slide_words.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QIntValidator>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace salon::desk {
namespace {

constexpr int kChoices[] = {5, 10, 15, 20, 30, 45};

bool isDigit(int key) { return key >= Qt::Key_0 && key <= Qt::Key_9; }

}  // namespace

LateEntry::LateEntry(const Session& session, QWidget* parent) : QFrame(parent), m_session(session) {
    setObjectName("lateEntry");
    setProperty("card", "wait");
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::s);
    m_question = makeLabel(this, TextRole::heading, "", true);
    column->addWidget(m_question);
    auto* box = new QWidget(this);
    auto* flow = new FlowLayout(box, 6);
    for (const int minutes : kChoices) {
        QPushButton* chip = makeButton(box, "chip");
        chip->setCheckable(false);
        chip->setObjectName(QStringLiteral("late%1").arg(minutes));
        connect(chip, &QPushButton::clicked, this, [this, minutes] { say(minutes); });
        flow->addWidget(chip);
        m_chips.push_back(chip);
    }
    column->addWidget(box);
    m_minutes = new QLineEdit(this);
    m_minutes->setObjectName("lateMinutes");
    m_minutes->setValidator(new QIntValidator(0, kLateMinutesMax, m_minutes));
    column->addWidget(m_minutes);
    m_hint = makeLabel(this, TextRole::caption, "", true);
    column->addWidget(m_hint);
    connect(m_minutes, &QLineEdit::returnPressed, this, [this] {
        if (m_minutes->hasAcceptableInput()) say(m_minutes->text().toInt());
    });
    retranslate();
}

void LateEntry::ask(const ReservationId& reservation) {
    m_id = reservation;
    m_minutes->clear();
    retranslate();
    show();
    setFocus();
}

void LateEntry::say(int minutes) { emit said(m_id, minutes); }

bool LateEntry::event(QEvent* event) {
    // Digits are ours while the question stands, whatever the window does with them.
    if (event->type() == QEvent::ShortcutOverride && isDigit(static_cast<QKeyEvent*>(event)->key())) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void LateEntry::keyPressEvent(QKeyEvent* event) {
    const int choice = event->key() - Qt::Key_1;
    if (choice >= 0 && choice < static_cast<int>(std::size(kChoices))) return say(kChoices[choice]);
    if (isDigit(event->key())) {
        m_minutes->setFocus();
        m_minutes->insert(event->text());
        return;
    }
    if (event->key() == Qt::Key_Escape) return emit givenUp();
    QFrame::keyPressEvent(event);
}

void LateEntry::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void LateEntry::retranslate() {
    const Reservation* visit = m_session.state().book.findReservation(m_id);
    const QString who = SlideWords(m_session).name(m_id);
    m_question->setText(tr("How late is %1, promised at %2?").arg(who, Words::time(visit ? visit->startMinute() : 0)));
    setAccessibleName(m_question->text());
    for (std::size_t i = 0; i < m_chips.size(); ++i) m_chips[i]->setText(QStringLiteral("%1  %2").arg(i + 1).arg(Words::minutes(kChoices[i])));
    m_minutes->setPlaceholderText(tr("Other minutes"));
    m_minutes->setAccessibleName(tr("Other minutes"));
    m_hint->setText(tr("Press the digit, or Tab and type the minutes. 0: in time after all."));
}

}  // namespace salon::desk
