#include "roster/block_draft.h"

#include <algorithm>
#include <set>

namespace salon::desk {

std::vector<TimeOff> BlockDraft::blocks() const {
    std::set<Day> starts;
    for (int week = 0; week < std::max(weeks, 1); ++week) {
        starts.insert(firstDay.plus(7 * week));
        for (int weekday = 0; weekday < 7; ++weekday) {
            const int ahead = (weekday - firstDay.weekday() + 7) % 7;
            if (alsoOn[static_cast<std::size_t>(weekday)]) starts.insert(firstDay.plus(7 * week + ahead));
        }
    }
    std::vector<TimeOff> made;
    for (const Day day : starts) made.push_back({{}, kind, day, day.plus(std::max(days, 1) - 1), span});
    return made;
}

std::vector<Said> BlockDraft::commands(Session& session) const {
    std::vector<Said> commands;
    for (TimeOff off : blocks()) {
        off.id = session.newTimeOffId();
        commands.push_back({DefineTimeOff{stylist, off}});
    }
    return commands;
}

std::vector<BlockConflict> BlockDraft::conflicts(const Session& session) const {
    std::vector<BlockConflict> found;
    if (!isComplete()) return found;
    Rehearsal rehearsal(session);
    std::vector<TimeOff> all = blocks();
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].id = {"rehearsed-" + std::to_string(i)};
        rehearsal.play(DefineTimeOff{stylist, all[i]});
    }
    const Book& before = session.state().book;
    for (const TimeOff& off : all)
        for (Day day = off.firstDay; day <= off.lastDay; day = day.plus(1)) {
            const DayPage* page = before.findDay(day);
            if (!page) continue;
            for (const auto& visit : page->reservations) {
                const Reservation* after = rehearsal.book().findReservation(visit->id);
                for (std::size_t i = 0; i < visit->lines.size(); ++i) {
                    if (visit->lines[i].stylist != stylist || !visit->isActive()) continue;
                    if (after->lines[i].stylist != stylist) found.push_back({visit->id, day, visit->lines[i].startMinute, after->lines[i].stylist});
                }
            }
        }
    std::sort(found.begin(), found.end(), [](const BlockConflict& a, const BlockConflict& b) {
        return std::tie(a.day, a.startMinute, a.reservation) < std::tie(b.day, b.startMinute, b.reservation);
    });
    return found;
}

Span BlockDraft::freePart(const Session& session) const {
    Span best;
    int from = span.from;
    const auto take = [&](int to) {
        if (to - from > best.minutes()) best = {from, to};
    };
    for (const Hold& hold : session.state().book.holdsOf(stylist, firstDay)) {
        if (hold.span.to <= from || hold.span.from >= span.to) continue;
        take(std::max(from, hold.span.from));
        from = std::max(from, hold.span.to);
    }
    take(span.to);
    return best;
}

}  // namespace salon::desk
