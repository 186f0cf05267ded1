#include "salon/series.h"

#include "salon/assignment.h"
#include "salon/decide.h"
#include "salon/evolve.h"
#include "salon/visit_scan.h"

#include <algorithm>
#include <deque>

namespace salon {

namespace {

constexpr int kDaysPerWeek = 7;

/// As the desk would ask for it now.
Command asking(const BookReservation& wish, WallTime now, std::size_t number) {
    Command command;
    command.stamp.number = static_cast<std::int64_t>(number) + 1;
    command.stamp.madeAt = now;
    command.body = wish;
    return command;
}

int startOf(const BookReservation& wish) {
    int start = kMinutesPerDay;
    for (const LineRequest& line : wish.lines) start = std::min(start, line.startMinute);
    return start;
}

/// Everybody so many minutes of that day after the first of them.
std::vector<BookReservation> movedTo(std::vector<BookReservation> wishes, WallTime to) {
    const WallTime from{wishes.front().day, startOf(wishes.front())};
    for (BookReservation& wish : wishes) {
        wish.day = to.day.plus(wish.day.number - from.day.number);
        for (LineRequest& line : wish.lines) line.startMinute += to.minute - from.minute;
    }
    return wishes;
}

VisitRequest requestOf(const BookReservation& wish) { return {wish.reservation, wish.customer, wish.day, wish.lines, {}, {}}; }

bool allFit(Book book, const std::vector<BookReservation>& wishes, WallTime now) {
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (!assign(book, requestOf(wishes[i]), Displacing::forbidden).complete()) return false;
        if (i + 1 == wishes.size()) return true;
        const Decision decision = decide(book, asking(wishes[i], now, i));
        if (decision.verdict.kind == VerdictKind::refused) return false;
        evolveAll(book, decision.events);
    }
    return true;
}

}  // namespace

std::vector<BookReservation> seriesOf(const BookReservation& first, int everyWeeks, const std::vector<ReservationId>& furtherIds,
                                      const GroupId& group) {
    const int size = static_cast<int>(furtherIds.size()) + 1;
    std::vector<BookReservation> visits{first};
    visits.front().group = GroupPlace{group, GroupKind::series, 1, size};
    for (const ReservationId& id : furtherIds) {
        const int number = static_cast<int>(visits.size()) + 1;
        BookReservation visit = first;
        visit.reservation = id;
        visit.day = first.day.plus((number - 1) * everyWeeks * kDaysPerWeek);
        visit.waiting = {};
        visit.group = GroupPlace{group, GroupKind::series, number, size};
        visits.push_back(std::move(visit));
    }
    return visits;
}

std::vector<BookReservation> partyOf(std::vector<BookReservation> visits, const GroupId& group) {
    const int size = static_cast<int>(visits.size());
    for (int i = 0; i < size; ++i) visits[static_cast<std::size_t>(i)].group = GroupPlace{group, GroupKind::party, i + 1, size};
    return visits;
}

std::vector<PlannedVisit> planned(const Book& book, const std::vector<BookReservation>& wishes, WallTime now) {
    Book draft = book;
    std::vector<PlannedVisit> plan;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        Decision decision = decide(draft, asking(wishes[i], now, i));
        evolveAll(draft, decision.events);
        plan.push_back({wishes[i], std::move(decision.verdict), {}});
    }
    // Read at the end: a later one may have moved an earlier one to another stylist.
    for (PlannedVisit& visit : plan) {
        const Reservation* made = visit.fits() ? draft.findReservation(visit.wish.reservation) : nullptr;
        if (made)
            for (const Line& line : made->lines) visit.stylists.push_back(line.stylist);
    }
    return plan;
}

std::vector<WallTime> partyOpenings(const Book& book, const std::vector<BookReservation>& wishes, WallTime now, int count) {
    std::vector<WallTime> found;
    if (wishes.empty() || std::any_of(wishes.begin(), wishes.end(), [](const auto& wish) { return wish.lines.empty(); })) return found;
    const int step = std::max(1, book.shop().stepMinutes);
    // Looking at each alone rules most starts out before all are tried together.
    std::deque<VisitScan> scans;
    for (const BookReservation& wish : wishes) scans.emplace_back(book, requestOf(wish));
    for (int days = 0; days < kAlternativeDaysMax; ++days) {
        const Day day = wishes.front().day.plus(days);
        for (int minute = 0; minute < kMinutesPerDay; minute += step) {
            if (static_cast<int>(found.size()) >= count) return found;
            const WallTime start{day, minute};
            if (start < now) continue;
            const auto moved = movedTo(wishes, start);
            bool fits = true;
            for (std::size_t i = 0; fits && i < moved.size(); ++i)
                fits = startOf(moved[i]) >= 0 && scans[i].at(moved[i].day, startOf(moved[i])).has_value();
            if (fits && allFit(book, moved, now)) found.push_back(start);
        }
    }
    return found;
}

}  // namespace salon
