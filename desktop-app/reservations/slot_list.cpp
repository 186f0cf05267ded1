#include "reservations/slot_list.h"

#include "ui/widgets.h"
#include "ui/words.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace salon::desk {

SlotList::SlotList(const Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setObjectName("slotList");
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_empty = makeLabel(this, TextRole::body, "secondary", true);
    column->addWidget(m_empty);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(6);
    column->addLayout(m_rows);
    setAccessibleName(tr("Places that are free"));
}

void SlotList::setOffers(std::vector<SlotOffer> offers, Day seenFrom, const QString& empty, const Why& why) {
    const std::optional<SlotOffer> before = marked();
    m_offers = std::move(offers);
    m_buttons.clear();
    clearLayout(m_rows);
    setAccessibleName(tr("Places that are free"));
    m_empty->setText(empty);
    m_empty->setVisible(m_offers.empty());
    const Words words(m_session);
    int keep = m_offers.empty() ? -1 : 0;
    for (std::size_t i = 0; i < m_offers.size(); ++i) {
        const SlotOffer& offer = m_offers[i];
        if (before && before->day == offer.day && before->startMinute == offer.startMinute) keep = static_cast<int>(i);
        auto* button = new AnswerButton(this);
        button->setObjectName(QStringLiteral("slot%1").arg(i));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus);
        QString caption = why ? why(offer) : Words::reasons(offer.reasons);
        if (offer.wanted && !why) caption = caption.isEmpty() ? tr("the wanted time") : tr("the wanted time, %1").arg(caption);
        button->setTexts(words.alternative({AlternativeKind::firstOpening, offer.day, offer.startMinute, offer.stylists}, seenFrom), caption);
        connect(button, &QPushButton::clicked, this, [this, i] {
            mark(static_cast<int>(i));
            setFocus();
        });
        m_rows->addWidget(button);
        m_buttons.push_back(button);
    }
    mark(keep);
}

std::optional<SlotOffer> SlotList::marked() const {
    if (m_marked < 0 || m_marked >= static_cast<int>(m_offers.size())) return std::nullopt;
    return m_offers[static_cast<std::size_t>(m_marked)];
}

void SlotList::mark(int row) {
    m_marked = row;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) m_buttons[i]->setChecked(static_cast<int>(i) == row);
    emit markedChanged();
}

void SlotList::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_offers.size()) - 1;
    switch (event->key()) {
        case Qt::Key_Down: return mark(std::min(m_marked + 1, last));
        case Qt::Key_Up: return mark(std::max(m_marked - 1, last < 0 ? -1 : 0));
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (const auto slot = marked()) emit taken(*slot);
            return;
        default: QWidget::keyPressEvent(event);
    }
}

}  // namespace salon::desk
