#include "calendar/day_calendar.h"
#include "calendar/hand.h"
#include "calendar/visit_blocks.h"
#include "ui/words.h"

#include <QHash>

namespace salon::desk {
namespace {

DropMood moodOf(DropOffer::Kind kind) {
    switch (kind) {
        case DropOffer::Kind::home:
        case DropOffer::Kind::fits: return DropMood::fits;
        case DropOffer::Kind::makesRoom: return DropMood::asks;
        case DropOffer::Kind::overlaps:
        case DropOffer::Kind::refused: return DropMood::refuses;
    }
    return DropMood::fits;
}

/// The block as it would look there.
DayBlock shownAt(DayBlock block, int minute, const Blocks& minutes) {
    block.startMinute = minute;
    block.minutes = minutes;
    block.time = Words::range({minute, minute + minutes.customerMinutes()});
    block.look = qHashMulti(1, static_cast<size_t>(block.look), minute, minutes.working, minutes.processing, minutes.finishing, minutes.cleanUp);
    return block;
}

}  // namespace

DropPicture Hand::picture(const Carry& carry) const {
    DropPicture picture;
    const auto column = carry.place ? columnOf(carry.place->target) : std::nullopt;
    if (!column) return picture;
    const DropMood mood = moodOf(carry.offer.kind);
    addAside(picture, carry.offer);
    if (carry.offer.kind != DropOffer::Kind::home) addParts(picture, carry, mood);
    DropGhost ghost{shownAt(carry.look, carry.place->minute, carry.look.minutes), {}, mood, true};
    ghost.box = boxRect(m_calendar.metrics(), *column, Placed{}, ghost.block.span());
    DropBubble bubble = bubbleFor(carry, mood);
    bubble.box = DropPainter::bubbleBox(m_calendar.metrics(), ghost.box, bubble);
    picture.ghosts.push_back(std::move(ghost));
    picture.bubble = std::move(bubble);
    return picture;
}

/// The other lines of a visit that moves whole.
void Hand::addParts(DropPicture& picture, const Carry& carry, DropMood mood) const {
    if (carry.offer.move.line >= 0) return;
    const int distance = carry.place->minute - carry.visit.lines[static_cast<std::size_t>(carry.block.line)].startMinute;
    for (std::size_t i = 0; i < carry.visit.lines.size(); ++i) {
        if (static_cast<int>(i) == carry.block.line) continue;
        const Line& line = carry.visit.lines[i];
        const auto column = columnOf({carry.place->target.day, line.stylist, {}});
        if (!column) continue;
        DayBlock look = carry.look;
        look.id.line = static_cast<int>(i);
        look.service = Words(m_session).service(line.service);
        look.look = qHashMulti(2, static_cast<size_t>(look.look), i);
        DropGhost part{shownAt(std::move(look), line.startMinute + distance, line.blocks), {}, mood, false};
        part.box = boxRect(m_calendar.metrics(), *column, Placed{}, part.block.span());
        picture.ghosts.push_back(std::move(part));
    }
}

void Hand::addAside(DropPicture& picture, const DropOffer& offer) const {
    for (const MovedAside& aside : offer.aside) {
        const DayBlock* block = m_calendar.shown().find({aside.reservation, aside.line});
        const auto column = columnOf({offer.move.day, aside.to, {}});
        if (!block || !column) continue;
        DropGhost ghost{shownAt(*block, aside.startMinute, aside.blocks), {}, DropMood::asks, false};
        ghost.box = boxRect(m_calendar.metrics(), *column, Placed{}, ghost.block.span());
        picture.ghosts.push_back(std::move(ghost));
    }
}

QString Hand::asideSentence(const DropOffer& offer) const {
    const Words words(m_session);
    QStringList parts;
    for (const MovedAside& aside : offer.aside) {
        const Reservation* visit = book().findReservation(aside.reservation);
        //: Bea goes to Mia
        parts << tr("%1 goes to %2").arg(words.customer(visit ? visit->customer : CustomerId{}), words.stylist(aside.to));
    }
    return parts.join(QStringLiteral(" · "));
}

DropBubble Hand::bubbleFor(const Carry& carry, DropMood mood) const {
    const Words words(m_session);
    const MoveReservation& move = carry.offer.move;
    const QString who = words.stylist(carry.place->target.stylist.empty() ? move.stylist : carry.place->target.stylist);
    DropBubble bubble{QStringLiteral("%1 · %2").arg(Words::time(carry.place->minute), who), {}, mood, {}};
    if (carry.place->target.day != carry.visit.day) bubble.title = QStringLiteral("%1 %2").arg(words.nearDay(carry.place->target.day), bubble.title);
    if (carry.offer.kind == DropOffer::Kind::makesRoom) bubble.sentence = tr("Possible if %1").arg(asideSentence(carry.offer));
    else if (carry.offer.kind != DropOffer::Kind::home && carry.offer.kind != DropOffer::Kind::fits) bubble.sentence = words.refusal(carry.offer.why);
    else if (carry.offer.kind == DropOffer::Kind::home) bubble.sentence = tr("Where it stands now");
    return bubble;
}

/// Among stations, when the station would be held.
DayBlock Hand::stretchedLook(const Stretch& stretch) {
    Line after = stretch.line();
    after.blocks = stretch.minutes;
    DayBlock look = stretch.look;
    const bool ofStation = look.startMinute != look.lineStart || look.minutes != stretch.line().blocks;
    if (ofStation) useStationMinutes(look, after.stationSpans());
    look = shownAt(look, ofStation ? look.startMinute : after.startMinute, ofStation ? look.minutes : after.blocks);
    look.time = Words::range({after.startMinute, after.startMinute + after.blocks.customerMinutes()});
    return look;
}

DropPicture Hand::picture(const Stretch& stretch) const {
    DropPicture picture;
    const auto place = m_calendar.shown().whereIs(stretch.block);
    if (!place) return picture;
    const Words words(m_session);
    const DropMood mood = stretch.verdict.kind == VerdictKind::accepted ? DropMood::fits : DropMood::refuses;
    DropGhost ghost{stretchedLook(stretch), {}, mood, true};
    ghost.box = boxRect(m_calendar.metrics(), place->first, stretch.look.placed, ghost.block.span());
    const int more = stretch.minutes.total() - stretch.line().blocks.total();
    const QString change = more > 0 ? QStringLiteral("+%1").arg(more) : QString::number(more);
    DropBubble bubble{QStringLiteral("%1 · %2").arg(ghost.block.time, Words::minutes(stretch.minutes.customerMinutes())), {}, mood, {}};
    if (more != 0) bubble.title += QStringLiteral(" (%1)").arg(change);
    if (mood != DropMood::fits) bubble.sentence = words.refusal(stretch.verdict.refusal);
    bubble.box = DropPainter::bubbleBox(m_calendar.metrics(), ghost.box, bubble);
    picture.ghosts.push_back(std::move(ghost));
    picture.bubble = std::move(bubble);
    return picture;
}

QRect Hand::placeOfPicture() const {
    QRect place;
    for (const DropGhost& ghost : m_picture.ghosts)
        if (ghost.strong) place = ghost.box;
    if (m_picture.bubble) place = place.united(m_picture.bubble->box);
    return place;
}

}  // namespace salon::desk
