#include "salon/decide_placing.h"
#include "salon/occupancy.h"
#include "salon/weigh_minutes.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace salon {

namespace {

bool overlap(const std::vector<Span>& some, const std::vector<Span>& others) {
    return std::any_of(some.begin(), some.end(), [&](Span one) {
        return std::any_of(others.begin(), others.end(), [&](Span other) { return one.overlaps(other); });
    });
}

bool within(const std::vector<Span>& some, const std::vector<Span>& whole) {
    return std::all_of(some.begin(), some.end(), [&](Span one) {
        return std::any_of(whole.begin(), whole.end(), [&](Span other) { return other.contains(one); });
    });
}

/// When somebody works on the customer: neither in processing nor in clean-up.
std::vector<Span> handsOn(const Line& line) {
    Blocks blocks = line.blocks;
    blocks.cleanUp = 0;
    return blocks.busySpans(line.startMinute);
}

/// One pair of hands cannot do both lines, or the one customer cannot have both done.
bool collide(const Line& one, const Line& other) {
    if (!one.stylist.empty() && one.stylist == other.stylist) return overlap(one.busySpans(), other.busySpans());
    return overlap(handsOn(one), handsOn(other));
}

/// A change of one line under way.
struct Change {
    const Book& book;
    const Reservation& before;
    Reservation after;  ///< with the new minutes, whoever has them
    std::size_t line;

    const Line& was() const { return before.lines[line]; }
    const Line& is() const { return after.lines[line]; }
};

/// Another line of the visit that this one now runs into and did not before; -1: none.
int runsInto(const Change& change) {
    for (std::size_t i = 0; i < change.after.lines.size(); ++i)
        if (i != change.line && collide(change.is(), change.after.lines[i]) && !collide(change.was(), change.before.lines[i]))
            return static_cast<int>(i);
    return -1;
}

/// The same hands have another line of the visit then.
bool standsOverItself(const Change& change) {
    for (std::size_t i = 0; i < change.before.lines.size(); ++i)
        if (i != change.line && change.before.lines[i].stylist == change.is().stylist && overlap(change.is().busySpans(), change.before.lines[i].busySpans())) return true;
    return false;
}

/// Whether it stands over nobody, and outside no shift, that it did not stand over or outside before.
bool standsAsBefore(const Change& change) {
    const Stylist* stylist = change.book.findStylist(change.was().stylist);
    if (!stylist) return false;
    const Day day = change.before.day;
    const Occupancy occupancy(change.book, day, change.before.id);
    const auto before = occupancy.blockers(stylist->id, change.was().busySpans());
    const auto after = occupancy.blockers(stylist->id, change.is().busySpans());
    if (!isOnShift(*stylist, day, change.is().busySpans()) && isOnShift(*stylist, day, change.was().busySpans())) return false;
    return std::all_of(after.begin(), after.end(), [&](const Hold& hold) {
        return std::any_of(before.begin(), before.end(), [&](const Hold& known) { return known.reservation == hold.reservation && known.line == hold.line; });
    });
}

/// A person put it there, or the customer sits there: it goes to nobody else by itself.
bool isBoundToStylist(const Change& change) {
    const auto& reasons = change.was().reasons;
    return !change.before.isStillAhead() ||
           std::any_of(reasons.begin(), reasons.end(), [](const auto& reason) { return reason.kind == ReasonKind::byHand; });
}

/// A visit and what was found for its one line.
struct Found {
    VisitRequest request;
    Assignment assignment;
};

bool isMet(const Change& change, const Assignment& found) {
    const bool lacksStation = found.refusals[change.line].reason == RefusalReason::stationTaken && !change.was().station.empty();
    return found.places[change.line] && !lacksStation;
}

/// The line alone has looked for a place: the others are left as they stand.
void leaveOthers(const Change& change, Assignment& found) {
    for (std::size_t i = 0; i < found.places.size(); ++i) {
        if (i == change.line) continue;
        const Line& line = change.before.lines[i];
        found.refusals[i] = {};
        found.places[i].reset();
        if (!line.stylist.empty())
            found.places[i] = LinePlace{line.stylist, line.station, line.blocks, line.price, line.stationHold, line.reasons, true, line.overlapAllowed};
    }
}

/// The search gave this line what another line of the visit holds, thinking that one would go elsewhere. It does not.
void respectOthers(const Change& change, Assignment& found) {
    auto& mine = found.places[change.line];
    for (const Line& other : change.before.lines) {
        if (!mine || &other == &change.was()) continue;
        Refusal why{.by = change.before.id, .service = change.was().service, .line = static_cast<int>(change.line)};
        const int start = change.is().startMinute;
        const bool takesHands = mine->stylist == other.stylist && mine->stylist != change.was().stylist && overlap(mine->blocks.busySpans(start), other.busySpans());
        const bool takesStation = !mine->station.empty() && mine->station == other.station && overlap(mine->stationHold.spans(mine->blocks, start), other.stationSpans());
        if (takesHands) {
            why.reason = RefusalReason::stylistTaken;
            why.stylist = mine->stylist;
            mine.reset();
        } else if (takesStation) {
            why.reason = RefusalReason::stationTaken;
            why.station = mine->station;
            mine->station = {};
            mine->stationHold = {};
        } else {
            continue;
        }
        found.refusals[change.line] = std::move(why);
    }
}

/// Who was to be moved aside would stand over another line of the visit, which the search thought gone. Then nobody is moved.
void respectOthersAside(const Change& change, Assignment& found) {
    for (const Displacement& aside : found.displacements) {
        const Reservation* visit = change.book.findReservation(aside.reservation);
        const int start = visit->lines[static_cast<std::size_t>(aside.line)].startMinute;
        for (std::size_t i = 0; i < change.before.lines.size(); ++i) {
            const Line& other = change.before.lines[i];
            if (i == change.line) continue;
            const bool meets = aside.to == other.stylist && overlap(aside.blocks.busySpans(start), other.busySpans());
            const bool meetsStation = !aside.station.empty() && aside.station == other.station &&
                                      overlap(aside.stationHold.spans(aside.blocks, start), other.stationSpans());
            if (!meets && !meetsStation) continue;
            found.refusals[change.line] = {.reason = RefusalReason::stylistTaken, .by = aside.reservation, .stylist = change.was().stylist,
                                           .service = change.was().service, .line = static_cast<int>(change.line)};
            found.places[change.line].reset();
            found.displacements.clear();
            return;
        }
    }
}

Found look(const Change& change, const StylistId& named, bool overlapAllowed) {
    Found found{requestOf(change.after, true), {}};
    found.request.byHand.resize(found.request.lines.size());
    found.request.byHand[change.line] = named;
    found.request.lines[change.line].overlapAllowed = overlapAllowed;
    found.assignment = assign(change.book, found.request, Displacing::allowed);
    leaveOthers(change, found.assignment);
    respectOthers(change, found.assignment);
    respectOthersAside(change, found.assignment);
    auto& place = found.assignment.places[change.line];
    if (!place || place->stylist != change.was().stylist) return found;
    place->reasons = change.was().reasons;
    // Also where the search had put another line of the visit somewhere else before it came to this one.
    place->overlapping = place->overlapping || (overlapAllowed && standsOverItself(change));
    return found;
}

/// With who has it if at all possible, then by the wish.
Found lookForPlace(const Change& change, bool overlapAllowed) {
    const bool stands = overlapAllowed || standsAsBefore(change);
    Found found = look(change, change.was().stylist, stands);
    if (isMet(change, found.assignment) || isBoundToStylist(change)) return found;
    Found other = look(change, {}, false);
    return isMet(change, other.assignment) || !found.assignment.places[change.line] ? other : found;
}

Decision recordChange(Draft& draft, Change& change, const Found& found) {
    const int line = static_cast<int>(change.line);
    const auto& place = found.assignment.places[change.line];
    const bool stays = place && place->stylist == change.was().stylist;
    Line& changed = change.after.lines[change.line];
    changed.overlapAllowed = stays && place->overlapping;
    draft.add(MinutesChanged{change.before.id, line, changed.blocks, changed.overlapAllowed});
    recordPlaces(draft, found.request, found.assignment, &change.after, Recording::onlyChanges);
    draft.settleLine(change.before.id, line);
    raiseUnmet(draft, found.request, found.assignment, AttentionKind::clash, line);
    return draft.done();
}

Decision judgeNewMinutes(Draft& draft, Change& change, bool overlapAllowed, bool isShorter) {
    const Found found = lookForPlace(change, overlapAllowed);
    Refusal why = found.assignment.refusals[change.line];
    why.reservation = change.before.id;
    if (!draft.isPromised() && !isShorter && !isMet(change, found.assignment)) {
        if (draft.seeksAlternatives() && change.before.isStillAhead())
            why.alternatives = findAlternatives(change.book, requestOf(change.after, true), draft.stamp().madeAt);
        return draft.refuse(std::move(why));
    }
    // Who is here keeps their stylist and the minutes they have: a person says what gives way.
    const bool lost = !found.assignment.places[change.line] && !change.was().stylist.empty();
    if (lost && !change.before.isStillAhead()) {
        draft.raise(AttentionKind::clash, change.before.id, static_cast<int>(change.line), std::move(why));
        return draft.done();
    }
    return recordChange(draft, change, found);
}

}  // namespace

Decision judge(Draft& draft, const ChangeMinutes& wish) {
    const Book& book = draft.before();
    const Reservation* reservation = book.findReservation(wish.reservation);
    const auto no = [&](RefusalReason reason) { return draft.refuse({.reason = reason, .reservation = wish.reservation, .line = wish.line}); };
    if (!reservation)                 return no(RefusalReason::reservationUnknown);
    if (hasEnded(*reservation))       return draft.tooLate(*reservation);
    if (wish.line < 0 || wish.line >= static_cast<int>(reservation->lines.size())) return no(RefusalReason::noLines);
    if (!isPossible(wish.blocks))     return no(RefusalReason::badMinutes);
    Change change{book, *reservation, *reservation, static_cast<std::size_t>(wish.line)};
    Line& line = change.after.lines[change.line];
    if (line.startMinute + wish.blocks.total() > kMinutesPerDay) return no(RefusalReason::pastMidnight);
    if (line.blocks == wish.blocks && line.blocksChosen)         return draft.done();
    line.blocks = wish.blocks;
    line.blocksChosen = true;

    const bool noNewMinute = within(line.busySpans(), change.was().busySpans()) && within(line.stationSpans(), change.was().stationSpans());
    if (noNewMinute && !line.stylist.empty()) {
        draft.add(MinutesChanged{wish.reservation, wish.line, wish.blocks, line.overlapAllowed});
        return draft.done();
    }
    const int other = noNewMinute || wish.overlapAllowed ? -1 : runsInto(change);
    if (other >= 0)
        return draft.refuse({.reason = RefusalReason::badMinutes, .by = wish.reservation, .reservation = wish.reservation, .stylist = line.stylist,
                             .service = reservation->lines[static_cast<std::size_t>(other)].service, .line = wish.line});
    return judgeNewMinutes(draft, change, wish.overlapAllowed, noNewMinute);
}

Verdict weighMinutes(const Book& book, Mode mode, const ChangeMinutes& wish) {
    Command command;
    command.stamp.mode = mode;
    Draft draft(book, command, Draft::Alternatives::notSought);
    return judge(draft, wish).verdict;
}

}  // namespace salon
