#include "reservations/line_cards.h"

#include "ui/booking_draft.h"
#include "ui/step_field.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace salon::desk {

LineCards::LineCards(const Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    m_cards = new QVBoxLayout(this);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(space::s);
}

void LineCards::show(const Reservation& visit) {
    if (visit.id != m_id) m_editing = -1;
    // A field that a hand is turning stays while nothing has changed beneath it.
    if (visit.id == m_id && visit.lines == m_shown && isEditing()) return;
    m_id = visit.id;
    m_shown = visit.lines;
    rebuild();
}

void LineCards::rebuild() {
    m_minutes = nullptr;
    clearLayout(m_cards);
    const Reservation* visit = m_session.state().book.findReservation(m_id);
    if (!visit) return;
    m_editing = std::min(m_editing, static_cast<int>(visit->lines.size()) - 1);
    for (int number = 0; number < static_cast<int>(visit->lines.size()); ++number) addLine(*visit, number);
    if (m_minutes) m_minutes->setFocus(Qt::OtherFocusReason);
}

void LineCards::addLine(const Reservation& visit, int number) {
    const Words words(m_session);
    const Line& line = visit.lines[static_cast<std::size_t>(number)];
    QFrame* card = makeCard(this, "plain");
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(2);
    auto* first = new QHBoxLayout;
    QLabel* service = makeLabel(card, TextRole::heading);
    service->setText(words.service(line.service));
    QLabel* price = makeLabel(card, TextRole::body, "secondary");
    price->setText(words.money(line.price));
    first->addWidget(service, 1);
    first->addWidget(price);
    column->addLayout(first);
    QLabel* when = makeLabel(card, TextRole::body);
    const QString who = line.stylist.empty() ? tr("nobody yet") : words.stylist(line.stylist);
    const QString wish = line.wish.kind == WishKind::only ? tr(" (only them)") : line.wish.kind == WishKind::prefer ? tr(" (preferred)") : QString();
    when->setText(QStringLiteral("%1 · %2%3").arg(Words::range({line.startMinute, line.startMinute + line.blocks.customerMinutes()}), who, wish));
    column->addWidget(when);
    if (!line.reasons.empty()) {
        QLabel* why = makeLabel(card, TextRole::caption, "secondary", true);
        why->setText(tr("Why: %1").arg(Words::reasons(line.reasons)));
        column->addWidget(why);
    }
    const bool changeable = visit.isActive() && visit.status != Status::completed;
    if (changeable && number == m_editing) column->addLayout(minutesField(card, line));
    else if (changeable) column->addLayout(lineActs(card, visit, number));
    m_cards->addWidget(card);
}

QLayout* LineCards::minutesField(QWidget* card, const Line& line) {
    auto* acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    m_minutes = new StepField([](int minutes) { return Words::minutes(minutes); }, card);
    m_minutes->setObjectName("lineMinutes");
    m_minutes->setRange(5, kBlockMinutesMax);
    m_minutes->setSingleStep(5);
    m_minutes->setValue(line.blocks.customerMinutes());
    m_minutes->setAccessibleName(tr("Minutes of %1").arg(Words(m_session).service(line.service)));
    QPushButton* take = makeButton(card, "", "check");
    take->setObjectName("takeMinutes");
    take->setText(tr("Take  Enter"));
    connect(take, &QPushButton::clicked, this, &LineCards::choose);
    acts->addWidget(m_minutes, 1);
    acts->addWidget(take);
    return acts;
}

QLayout* LineCards::lineActs(QWidget* card, const Reservation& visit, int number) {
    const Line& line = visit.lines[static_cast<std::size_t>(number)];
    const QString service = Words(m_session).service(line.service);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    QPushButton* minutes = makeButton(card, "link", "clock");
    minutes->setObjectName(QStringLiteral("minutes%1").arg(number));
    const QString length = Words::minutes(line.blocks.customerMinutes());
    minutes->setText(line.blocksChosen ? tr("%1, chosen").arg(length) : length);
    minutes->setAccessibleName(tr("Change the minutes of %1: %2").arg(service, length));
    connect(minutes, &QPushButton::clicked, this, [this, number] { editMinutes(number); });
    acts->addWidget(minutes);
    acts->addStretch(1);
    if (visit.lines.size() == 1) return acts;
    QPushButton* out = makeButton(card, "link");
    out->setObjectName(QStringLiteral("removeLine%1").arg(number));
    out->setText(tr("Take out"));
    out->setAccessibleName(tr("Take out %1").arg(service));
    connect(out, &QPushButton::clicked, this, [this, number] { emit removalWished(number); });
    acts->addWidget(out);
    return acts;
}

void LineCards::editMinutes(int line) {
    m_editing = line;
    // The button that asked for it goes with its card: not before it has finished.
    QMetaObject::invokeMethod(this, &LineCards::rebuild, Qt::QueuedConnection);
}

bool LineCards::stopEditing() {
    if (m_editing < 0) return false;
    m_editing = -1;
    QMetaObject::invokeMethod(this, &LineCards::rebuild, Qt::QueuedConnection);
    return true;
}

void LineCards::choose() {
    if (!m_minutes || m_editing < 0) return;
    const int line = m_editing;
    const Blocks before = m_shown[static_cast<std::size_t>(line)].blocks;
    const int minutes = m_minutes->value();
    stopEditing();
    if (minutes != before.customerMinutes()) emit minutesChosen({m_id, line, lasting(before, minutes), false});
}

void LineCards::keyPressEvent(QKeyEvent* event) {
    if (isEditing() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) return choose();
    if (isEditing() && event->key() == Qt::Key_Escape) return void(stopEditing());
    QWidget::keyPressEvent(event);
}

}  // namespace salon::desk
