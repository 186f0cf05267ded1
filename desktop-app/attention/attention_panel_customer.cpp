#include "attention/attention_panel.h"
#include "attention/attention_words.h"
#include "ui/act_card.h"
#include "ui/text_telling.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

// The cards about what a customer was told, wrote or asks for.

namespace salon::desk {

/// What they wrote or were told, and the booking beside it; whom to call stands large above.
void AttentionPanel::addCustomer(Subject& subject, const AttentionItem& item) {
    const AttentionWords says(m_session);
    auto* column = static_cast<QVBoxLayout*>(subject.details->layout());
    const std::string phone = says.phoneOf(item);
    QLabel* number = addLine(column, subject.details, phone.empty() ? tr("No telephone number") : Words::phone(phone), phone.empty() ? TextRole::strong : TextRole::display);
    number->setObjectName("callNumber");
    number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    const auto box = [&](const QString& title, const QStringList& lines) {
        if (lines.isEmpty()) return;
        QFrame* made = makeCard(subject.details, "sunken");
        auto* inside = new QVBoxLayout(made);
        inside->setContentsMargins(space::m, space::s, space::m, space::s);
        inside->setSpacing(2);
        addLine(inside, made, title, TextRole::captionStrong, "secondary");
        for (const QString& line : lines) addLine(inside, made, line, TextRole::body);
        inside->addStretch(1);
        row->addWidget(made, 1);
    };
    const Reservation* visit = m_session.state().book.findReservation(item.reservation);
    if (item.kind == AttentionKind::replyWaits) {
        const QString reply = says.reply(item);
        box(tr("They wrote"), {reply.isEmpty() ? tr("The words are not on this computer.") : reply});
    } else if (item.kind != AttentionKind::approvalWaits && visit) {
        if (const auto& told = visit->texts.get().told) box(tr("The text said"), {TextTelling(m_session).statement(told->statement)});
    }
    box(item.kind == AttentionKind::approvalWaits ? tr("They ask for") : tr("Their visit"), says.booking(item));
    column->addLayout(row);
}

void AttentionPanel::addCall(Subject& subject, const AttentionItem& item) {
    const std::string phone = AttentionWords(m_session).phoneOf(item);
    if (phone.empty()) return;
    subject.card->addAct(Qt::Key_C, "", nameOf(subject) + ":call", tr("Copy the number"), [phone] { QGuiApplication::clipboard()->setText(Words::phone(phone)); });
}

}  // namespace salon::desk
