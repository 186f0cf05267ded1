#include "ui/act_card.h"
#include "ui/card_column.h"
#include "ui/gesture_log.h"
#include "ui/icons.h"
#include "ui/text_telling.h"
#include "ui/widgets.h"
#include "ui/words.h"
#include "waiting/join_form.h"
#include "waiting/waiting_acts.h"
#include "waiting/waiting_panel.h"
#include "waiting/waiting_words.h"

#include <QHBoxLayout>

namespace salon::desk {
namespace {

std::vector<StylistId> stylistsIn(const FreeSlot& slot) {
    std::vector<StylistId> stylists;
    for (const LinePlace& place : slot.places) stylists.push_back(place.stylist);
    return stylists;
}

}  // namespace

void WaitingPanel::addListCard(const ListPlace& entry) {
    const WaitingWords words(m_session);
    const Waiting& waiting = entry.waiting;
    const bool bookable = !entry.openings.empty();
    auto* card = new ActCard(bookable ? "good" : entry.expired ? "sunken" : "plain", m_cards);
    card->setObjectName(cardName(waiting.id));
    QString state;
    if (bookable) state = tr("Can be booked now · %1").arg(words.place(entry.openings.front().day, entry.openings.front().startMinute, stylistsIn(entry.openings.front())));
    else if (entry.expired) state = tr("Their days have passed");
    if (bookable) {
        QHBoxLayout* line = addLine(card, TextRole::strong, "", state);
        auto* picture = new QLabel(card);
        picture->setPixmap(iconPixmap("check-circle", 18, colours().good.bar, devicePixelRatioF()));
        line->insertWidget(0, picture);
    }
    QHBoxLayout* head = addLine(card, TextRole::heading, entry.expired ? "secondary" : "", words.name(waiting));
    QLabel* phone = makeLabel(card, TextRole::caption, "secondary");
    phone->setText(words.phone(waiting));
    head->addWidget(phone);
    addLine(card, TextRole::body, entry.expired ? "secondary" : "", QStringLiteral("%1 · %2").arg(words.services(waiting.lines), words.wish(waiting.lines)));
    addLine(card, TextRole::caption, "secondary", words.days(waiting));
    QString told;
    if (waiting.offerSkipped && waiting.offeredOn >= m_session.now().day) told = tr("No text about a place %1").arg(Words(m_session).nearDay(*waiting.offeredOn));
    else if (waiting.offeredOn && !waiting.offerSkipped) told = tr("Texted about a place %1: %2").arg(Words(m_session).nearDay(*waiting.offeredOn), TextTelling::outcome(waiting.offer));
    if (!told.isEmpty()) addLine(card, TextRole::captionStrong, "secondary", told);
    if (entry.expired) addLine(card, TextRole::captionStrong, "", state);
    card->setAccessibleName(QStringList{words.name(waiting), state, words.services(waiting.lines), words.days(waiting), told}.join(QStringLiteral(", ")));
    addListActs(card, entry);
    m_cards->add(cardName(waiting.id), card);
}

void WaitingPanel::addListActs(ActCard* card, const ListPlace& entry) {
    const WaitingWords words(m_session);
    const Waiting waiting = entry.waiting;
    int key = Qt::Key_Return;
    int row = 0;
    for (const FreeSlot& opening : entry.openings) {
        const QString reasons = opening.places.empty() ? QString() : Words::reasons(opening.places.front().reasons);
        const QString place = words.place(opening.day, opening.startMinute, stylistsIn(opening));
        card->addRow(key, QStringLiteral("opening%1").arg(row), tr("Book %1").arg(place), reasons, [this, waiting, opening] { book(waiting, opening); });
        key = Qt::Key_2 + row++;
    }
    const auto end = [this, id = waiting.id](WaitingEnd why) { return [this, id, why] { leave(id, why); }; };
    if (entry.expired) {
        card->addAct(Qt::Key_Return, "", "expiredGone", tr("Take off the list"), end(WaitingEnd::gaveUp));
        card->addAct(Qt::Key_7, "", "otherDays", tr("Other days"), [this, waiting] { change(waiting); });
        return;
    }
    card->addAct(Qt::Key_7, "", "otherDays", tr("Other days"), [this, waiting] { change(waiting); });
    card->addAct(Qt::Key_8, "", "foundElsewhere", tr("Found elsewhere"), end(WaitingEnd::foundElsewhere));
    card->addAct(Qt::Key_Delete, "", "gaveUp", tr("Waits no longer"), end(WaitingEnd::gaveUp));
    card->addAct(Qt::Key_Backspace, "quiet", "mistake", tr("Entered by mistake"), end(WaitingEnd::mistake));
}

void WaitingPanel::book(const Waiting& waiting, const FreeSlot& opening) {
    if (!m_making.empty()) return;  // the answer to the last press is still on its way
    m_making = m_session.newReservationId();
    m_gestures.submit(booking(m_session, waiting, m_making, opening.day, opening.startMinute, stylistsIn(opening)));
}

void WaitingPanel::change(const Waiting& waiting) {
    showForm(true);
    Waiting fresh = waiting;
    const Day today = m_session.now().day;
    fresh.firstDay = std::max(fresh.firstDay, today);
    fresh.lastDay = std::max(fresh.lastDay, fresh.firstDay);
    m_form->change(fresh);
}

}  // namespace salon::desk
