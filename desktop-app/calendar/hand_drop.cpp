#include "calendar/clipboard.h"
#include "calendar/day_calendar.h"
#include "calendar/hand.h"
#include "calendar/hand_question.h"
#include "calendar/room_search.h"
#include "salon/weigh_minutes.h"
#include "ui/words.h"

#include <algorithm>
#include <array>

namespace salon::desk {
namespace {

/// Among so many stylists it is found within a millisecond who might make room; it grows with their square.
constexpr std::size_t kStylistsAtOnce = 48;

}  // namespace

bool Hand::begin(By by, const BlockId& id) {
    const DayBlock* block = m_calendar.shown().find(id);
    const Reservation* visit = visitOf(id);
    const auto place = m_calendar.shown().whereIs(id);
    if (m_lookingOnly || !block || !visit || !place || visit->lines[static_cast<std::size_t>(id.line)].stylist.empty()) return false;
    setCursor({});
    Carry carry;
    carry.by = by;
    carry.block = id;
    carry.look = *block;
    carry.visit = *visit;
    carry.home = {targetOf(place->first), block->startMinute};
    if (by != By::copy) m_calendar.setLifted(id.reservation, visit->lines.size() > 1 && by == By::mouse ? id.line : -1);
    m_carry = std::move(carry);
    lookForPlaces();
    return true;
}

void Hand::carryTo(const HandPlace& place) {
    if (!m_carry || m_carry->place == place) return;
    m_carry->place = place;
    // The rules give stations themselves: among them a visit keeps its column.
    if (!m_carry->home.target.station.empty()) m_carry->place->target = {place.target.day, {}, m_carry->home.target.station};
    weighAgain();
}

void Hand::weighAgain() {
    if (!m_carry || !m_carry->place) return repaint();
    Carry& carry = *m_carry;
    // In a station's column a block begins when the station is held, not when the line begins.
    const int start = carry.place->minute + carry.look.lineStart - carry.look.startMinute;
    const MoveReservation move = moveOf(carry.visit, carry.block.line, carry.place->target, start, carry.onStrip());
    const bool copied = carry.by == By::copy;
    const Room room = book().roster().stylists.size() > kStylistsAtOnce ? Room::notYet : Room::sought;
    carry.offer = copied ? weighCopy(book(), carry.visit, move) : weigh(book(), carry.visit, move, room);
    if (carry.offer.roomUnknown) m_room->ask(book(), carry.visit, move);
    else m_room->drop();
    if (!copied) m_calendar.setLifted(carry.block.reservation, move.line);
    repaint();
}

void Hand::takeWeighed(const DropOffer& offer) {
    if (!m_carry || !m_carry->offer.roomUnknown || m_carry->offer.move != offer.move) return;
    m_carry->offer = offer;
    repaint();
}

void Hand::putDown(bool byWord) {
    if (!m_carry) return;
    if (!m_carry->place) {
        emit said(tr("Choose a place first, by the arrows or the mouse."));
        return;
    }
    // Let go of before the answer came: then it is waited for.
    if (m_carry->offer.roomUnknown) m_carry->offer = weigh(book(), m_carry->visit, m_carry->offer.move);
    const DropOffer offer = m_carry->offer;
    switch (offer.kind) {
        case DropOffer::Kind::home: return m_carry->onStrip() ? void() : endCarry();
        case DropOffer::Kind::fits: return put(offer);
        case DropOffer::Kind::makesRoom: return askRoom(offer);
        case DropOffer::Kind::overlaps: {
            if (!byWord) return askOverlap(offer);
            DropOffer over = offer;
            over.move.overlapAllowed = true;
            return put(over);
        }
        case DropOffer::Kind::refused: {
            emit said(Words(m_session).refusal(offer.why));
            if (m_carry->by == By::mouse) endCarry();
            return;
        }
    }
}

void Hand::put(DropOffer offer) {
    const Carry carry = *m_carry;
    if (carry.by == By::copy) {
        endCarry();
        emit sameAgainWished(carry.visit.id, offer.move);
        return;
    }
    if (offer.move.word == OverrideWord::none && overridesTurn(carry.visit, offer.move)) return askWord(offer);
    const std::vector<MoveReservation> moves = movesOf(book(), offer);
    endCarry();
    if (moves.size() == 1) emit wished(moves.front());
    else emit wishedTogether(moves);
}

void Hand::askRoom(const DropOffer& offer) {
    const Words words(m_session);
    // In a chain the one in the way is not the first to go.
    const auto inTheWay = std::find_if(offer.aside.begin(), offer.aside.end(), [&](const MovedAside& aside) { return aside.from == offer.move.stylist; });
    const MovedAside& first = inTheWay == offer.aside.end() ? offer.aside.front() : *inTheWay;
    const Reservation* visit = book().findReservation(first.reservation);
    const QString sentence = tr("%1 at %2 is with %3, who wants any stylist.")
                                 .arg(words.stylist(first.from), Words::time(first.startMinute), words.customer(visit ? visit->customer : CustomerId{}));
    const QString detail = tr("At the same time: %1.").arg(asideSentence(offer));
    std::vector<HandAnswer> answers{{Qt::Key_Return, Qt::NoModifier, tr("Move them and put it here"), QStringLiteral("makeRoom"), [this, offer] { put(offer); }, true}};
    if (!offer.asideByRules) {
        DropOffer over = offer;
        over.aside.clear();
        over.move.overlapAllowed = true;
        answers.push_back({Qt::Key_Return, Qt::ShiftModifier, tr("Put it over by my word"), QStringLiteral("overlap"), [this, over] { put(over); }, false});
    }
    m_question->ask(sentence, detail, std::move(answers), placeOfPicture(), [this] { putBack(); });
}

void Hand::askOverlap(const DropOffer& offer) {
    DropOffer over = offer;
    over.move.overlapAllowed = true;
    const QString detail = offer.why.reason == RefusalReason::outsideShift ? tr("It can stand there outside the shift, if you say so.")
                                                                           : tr("Both can stand there at the same time, if you say so.");
    m_question->ask(Words(m_session).refusal(offer.why), detail,
                    {{Qt::Key_Return, Qt::ShiftModifier, tr("Put it over by my word"), QStringLiteral("overlap"), [this, over] { put(over); }, false}},
                    placeOfPicture(), [this] { putBack(); });
}

void Hand::askWord(const DropOffer& offer) {
    const Words words(m_session);
    const Line& line = m_carry->visit.lines[static_cast<std::size_t>(std::max(offer.move.line, 0))];
    const std::array<std::pair<OverrideWord, QString>, 5> known{{{OverrideWord::customerAsked, tr("The customer asked")},
                                                                 {OverrideWord::betterSkilled, tr("Better skilled")},
                                                                 {OverrideWord::stylistAsked, tr("The stylist asked")},
                                                                 {OverrideWord::evenOut, tr("To even out turns")},
                                                                 {OverrideWord::other, tr("Another reason")}}};
    std::vector<HandAnswer> answers;
    for (const auto& [word, text] : known) {
        DropOffer said = offer;
        said.move.word = word;
        const int digit = static_cast<int>(answers.size()) + 1;
        answers.push_back({static_cast<Qt::Key>(Qt::Key_0 + digit), Qt::NoModifier, text, QStringLiteral("word%1").arg(digit), [this, said] { put(said); }, false});
    }
    m_question->ask(tr("It was the turn of %1. Why %2?").arg(words.stylist(line.stylist), words.stylist(offer.move.stylist)),
                    tr("Chosen because: %1").arg(Words::reasons(line.reasons)), std::move(answers), placeOfPicture(), [this] { putBack(); });
}

void Hand::endCarry() {
    m_question->dismiss();
    if (!m_carry) return;
    m_carry.reset();
    m_look.stop();
    m_room->drop();
    m_places.stop();
    m_strip->hide();
    m_calendar.setFootRoom(0);
    m_calendar.setLifted({}, -1);
    repaint();
    repaintLit();
}

/// A question was answered by leaving all as it was. What is on the strip stays there.
void Hand::putBack() {
    if (m_carry && !m_carry->onStrip()) endCarry();
}

void Hand::stop() {
    m_scroll.stop();
    m_body.cancel();
    m_edge.cancel();
    m_pressed.reset();
    m_question->dismiss();
    if (m_stretch) endStretch(false);
    if (m_carry && !m_carry->onStrip()) endCarry();
}

void Hand::cut(const ReservationId& reservation) { hold(By::cut, reservation); }
void Hand::copy(const ReservationId& reservation) { hold(By::copy, reservation); }

void Hand::hold(By by, const ReservationId& reservation) {
    endCarry();
    const Reservation* visit = book().findReservation(reservation);
    if (!visit || visit->lines.empty()) return;
    if (by == By::cut && !visit->isStillAhead()) return emit said(tr("This visit has already begun. It cannot go to another day."));
    if (!begin(by, {reservation, 0})) return;
    const Words words(m_session);
    QStringList services;
    int minutes = 0;
    for (const Line& line : visit->lines) {
        services << words.service(line.service);
        minutes = std::max(minutes, line.startMinute + line.blocks.customerMinutes() - visit->startMinute());
    }
    const QString what = QStringLiteral("%1 · %2 · %3 %4 · %5")
                             .arg(services.join(QStringLiteral(" + ")), Words::minutes(minutes), Words::shortDay(visit->day), Words::time(visit->startMinute()),
                                  words.stylist(visit->lines.front().stylist));
    m_strip->hold(words.customer(visit->customer), what, by == By::copy);
    m_calendar.setFootRoom(ClipboardStrip::kHeight);
    resized();
    m_strip->show();
    m_strip->raise();
}

void Hand::askCancelReason(const ReservationId& reservation) {
    const Reservation* visit = book().findReservation(reservation);
    if (m_lookingOnly || !visit || !visit->isActive() || visit->status == Status::completed) return;
    const Words words(m_session);
    std::vector<HandAnswer> answers;
    for (const CancelReason reason : {CancelReason::customerAsked, CancelReason::salonAsked, CancelReason::ill, CancelReason::bookedTwice, CancelReason::mistake, CancelReason::other}) {
        const int digit = static_cast<int>(answers.size()) + 1;
        answers.push_back({static_cast<Qt::Key>(Qt::Key_0 + digit), Qt::NoModifier, Words::cancelReason(reason), QStringLiteral("cancelReason%1").arg(digit),
                           [this, reservation, reason] { emit wished(CancelReservation{reservation, reason}); }, false});
    }
    const BlockId block = m_calendar.selectedBlock().value_or(BlockId{reservation, 0});
    m_question->ask(tr("Cancel %1, %2?").arg(words.customer(visit->customer), Words::time(visit->startMinute())), tr("The reason, by its digit:"), std::move(answers),
                    m_calendar.blockRect(block), [] {});
}

bool Hand::beginStretch(bool byKeys, const BlockId& id, Grip grip) {
    const DayBlock* block = m_calendar.shown().find(id);
    const Reservation* visit = visitOf(id);
    if (m_lookingOnly || !block || !visit || visit->status == Status::completed || !visit->isActive()) return false;
    setCursor({});
    m_stretch = Stretch{byKeys, id, *block, *visit, grip, visit->lines[static_cast<std::size_t>(id.line)].blocks, {}};
    m_calendar.setLifted(id.reservation, id.line);
    repaint();
    return true;
}

void Hand::stretchTo(const Blocks& minutes) {
    if (!m_stretch) return;
    m_stretch->minutes = minutes;
    m_stretch->verdict = {};
    if (minutes != m_stretch->line().blocks)
        m_stretch->verdict = weighMinutes(book(), m_session.state().mayAsk ? Mode::asking : Mode::promised,
                                          ChangeMinutes{m_stretch->block.reservation, m_stretch->block.line, minutes, false});
    repaint();
}

void Hand::endStretch(bool putDown) {
    if (!m_stretch) return;
    const Stretch stretch = *m_stretch;
    const QRect place = placeOfPicture();
    m_stretch.reset();
    m_calendar.setLifted({}, -1);
    repaint();
    if (!putDown || stretch.minutes == stretch.line().blocks) return;
    ChangeMinutes change{stretch.block.reservation, stretch.block.line, stretch.minutes, false};
    if (stretch.verdict.kind == VerdictKind::accepted) return emit wished(change);
    const Refusal& why = stretch.verdict.refusal;
    if (why.reason != RefusalReason::stylistTaken && why.reason != RefusalReason::outsideShift) return emit said(Words(m_session).refusal(why));
    change.overlapAllowed = true;
    m_question->ask(Words(m_session).refusal(why), tr("It can last longer all the same, if you say so."),
                    {{Qt::Key_Return, Qt::ShiftModifier, tr("Lengthen it by my word"), QStringLiteral("overlap"), [this, change] { emit wished(change); }, false}}, place, [] {});
}

}  // namespace salon::desk
