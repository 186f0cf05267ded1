#include "ui/act_card.h"
#include "ui/card_column.h"
#include "ui/gesture_log.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"
#include "waiting/waiting_acts.h"
#include "waiting/waiting_panel.h"
#include "waiting/waiting_words.h"

#include <QHBoxLayout>

#include <algorithm>

namespace salon::desk {
namespace {

constexpr OverrideWord kWords[] = {OverrideWord::customerAsked, OverrideWord::betterSkilled, OverrideWord::stylistAsked, OverrideWord::evenOut, OverrideWord::other};
/// What has a digit of its own.
constexpr std::size_t kTurnsMax = 8;

}  // namespace

void WaitingPanel::addQueueCard(const QueuePlace& entry) {
    const WaitingWords words(m_session);
    const Waiting& waiting = entry.waiting;
    auto* card = new ActCard("plain", m_cards);
    card->setObjectName(cardName(waiting.id));
    QHBoxLayout* head = addLine(card, TextRole::heading, "", words.name(waiting));
    QLabel* since = makeLabel(card, TextRole::caption, "secondary");
    since->setText(words.since(waiting));
    head->addWidget(since);
    addLine(card, TextRole::body, "", QStringLiteral("%1 · %2").arg(words.services(waiting.lines), words.wish(waiting.lines)));
    const QString expected = entry.expected.startMinute
                                 ? tr("about %1 · %2").arg(Words::time(*entry.expected.startMinute), words.stylists(entry.expected.stylists))
                                 : tr("No more room today. Offer another day.");
    QHBoxLayout* line = addLine(card, TextRole::strong, entry.expected.startMinute ? "accent" : "", expected);
    auto* picture = new QLabel(card);
    picture->setPixmap(iconPixmap("hourglass", 16, colours().accent, devicePixelRatioF()));
    line->insertWidget(0, picture);
    card->setAccessibleName(QStringList{words.name(waiting), words.since(waiting), words.services(waiting.lines), expected}.join(QStringLiteral(", ")));
    if (m_choosing == waiting.id && m_chosen) addOverrideWords(card, waiting);
    else if (m_choosing == waiting.id) addTurns(card, waiting);
    else addSeatActs(card, entry);
    m_cards->add(cardName(waiting.id), card);
}

void WaitingPanel::addSeatActs(ActCard* card, const QueuePlace& entry) {
    const Waiting waiting = entry.waiting;
    if (const auto start = entry.expected.startMinute) {
        const bool soon = *start - m_session.now().minute <= m_session.state().book.shop().stepMinutes;
        const QString text = soon ? tr("Seat now") : tr("Keep %1 for them").arg(Words::time(*start));
        card->addAct(Qt::Key_Return, "primary", "seatNow", text, [this, waiting, start = *start, stylists = entry.expected.stylists] { seat(waiting, start, stylists); });
    }
    card->addAct(Qt::Key_2, "", "otherStylist", tr("Another stylist"), [this, id = waiting.id] { choose(id); });
    card->addAct(Qt::Key_3, "", "toList", tr("On the waiting list"), [this, waiting] { moveToList(waiting); });
    card->addAct(Qt::Key_Delete, "", "gaveUp", tr("Has left"), [this, id = waiting.id] { leave(id, WaitingEnd::gaveUp); });
    card->addAct(Qt::Key_Backspace, "quiet", "mistake", tr("Entered by mistake"), [this, id = waiting.id] { leave(id, WaitingEnd::mistake); });
}

void WaitingPanel::addTurns(ActCard* card, const Waiting& waiting) {
    const WaitingWords words(m_session);
    addLine(card, TextRole::captionStrong, "secondary", tr("Who takes them? In the order of the turns"));
    for (std::size_t i = 0; i < std::min(m_turns.size(), kTurnsMax); ++i) {
        const TurnOffer& offer = m_turns[i];
        QString why = words.balance(offer.balance);
        if (offer.stylist == waiting.lines.front().wish.stylist) why = tr("the customer's wish, %1").arg(why);
        else if (i == 0) why = tr("next in turn, %1").arg(why);
        const LineRequest first = linesAt(waiting, offer.startMinute).front();
        const ReservationId over = standsOver(m_session.state().book, m_session.now().day, first, offer.stylist);
        if (const Reservation* visit = over.empty() ? nullptr : m_session.state().book.findReservation(over))
            why += QStringLiteral(", ") + tr("in the time of %1").arg(Words(m_session).customer(visit->customer));
        const auto take = [this, waiting, offer, first = i == 0] {
            if (first) return seat(waiting, offer.startMinute, offer.stylists);
            m_chosen = offer;
            rebuild();
        };
        card->addRow(Qt::Key_1 + static_cast<int>(i), QStringLiteral("turn%1").arg(i), words.place(m_session.now().day, offer.startMinute, offer.stylists), why, take);
    }
    if (m_turns.empty()) addLine(card, TextRole::body, "", tr("Nobody can take them today any more. Put them on the waiting list."));
    card->addAct(Qt::Key_Escape, "quiet", "chooseBack", tr("Back"), [this] { choose({}); });
}

void WaitingPanel::addOverrideWords(ActCard* card, const Waiting& waiting) {
    const WaitingWords words(m_session);
    addLine(card, TextRole::captionStrong, "secondary", tr("Why %1 out of turn? One word").arg(words.stylists({m_chosen->stylist})));
    int key = Qt::Key_1;
    for (const OverrideWord word : kWords)
        card->addAct(key++, "", QStringLiteral("word%1").arg(static_cast<int>(word)), WaitingWords::overrideWord(word),
                     [this, waiting, offer = *m_chosen, word] { seat(waiting, offer.startMinute, offer.stylists, word); });
    card->addAct(Qt::Key_Escape, "quiet", "wordBack", tr("Back"), [this] {
        m_chosen.reset();
        rebuild();
    });
}

void WaitingPanel::choose(const WaitingId& waiting) {
    m_choosing = waiting;
    m_chosen.reset();
    rebuild();
}

void WaitingPanel::seat(const Waiting& waiting, int startMinute, const std::vector<StylistId>& stylists, OverrideWord word) {
    if (!m_making.empty()) return;  // the answer to the last press is still on its way
    m_making = m_session.newReservationId();
    m_gestures.submit(seating(m_session, waiting, m_making, startMinute, stylists, word));
}

void WaitingPanel::moveToList(const Waiting& waiting) {
    const JoinWaiting entry = onList(m_session, waiting, m_session.newWaitingId());
    const QString who = WaitingWords(m_session).name(waiting);
    m_gestures.submitAll({{LeaveWaiting{waiting.id, WaitingEnd::gaveUp}}, {entry}}, [who] { return tr("%1 to the waiting list").arg(who); });
    m_watch->look();
    showEntry(entry.waiting.id);
}

}  // namespace salon::desk
