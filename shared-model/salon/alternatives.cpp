#include "salon/assignment.h"

#include "salon/visit_scan.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace salon {

namespace {

struct Opening {
    WallTime start;
    std::vector<StylistId> stylists;
};

/// `only` becomes `prefer`: what a person on the phone may be offered instead.
VisitRequest relaxed(VisitRequest request) {
    for (std::size_t i = 0; i < request.lines.size(); ++i) {
        LineRequest& line = request.lines[i];
        line.overlapAllowed = false;
        if (const StylistId& named = namedAt(request, i); !named.empty()) line.wish = Wish::prefer(named);
        if (line.wish.kind == WishKind::only) line.wish.kind = WishKind::prefer;
    }
    request.byHand.clear();
    return request;
}

/// Each line by the one whom it is about: named by hand, wished, or having it now.
VisitRequest withTheSame(VisitRequest request) {
    for (std::size_t i = 0; i < request.lines.size(); ++i) {
        LineRequest& line = request.lines[i];
        line.overlapAllowed = false;
        StylistId same = line.wish.stylist;
        const PresentPlace* present = presentAt(request, i);
        if (same.empty() && present) same = present->stylist;
        if (const StylistId& named = namedAt(request, i); !named.empty()) same = named;
        line.wish = same.empty() ? Wish::any() : Wish::only(same);
        if (present && present->stylist != same) request.present[i] = {};
    }
    request.byHand.clear();
    return request;
}

bool namesSomebody(const VisitRequest& request) {
    return std::any_of(request.lines.begin(), request.lines.end(), [](const LineRequest& line) { return !line.wish.stylist.empty(); });
}

std::optional<Opening> openingAt(VisitScan& scan, WallTime start) {
    const auto assignment = scan.at(start.day, start.minute);
    if (!assignment) return std::nullopt;
    return Opening{start, stylistsOf(*assignment)};
}

/// The first opening of that day from `from` on.
std::optional<Opening> firstOn(VisitScan& scan, Day day, WallTime from) {
    for (int minute = 0; minute <= scan.lastStart(); minute += scan.step()) {
        const WallTime start{day, minute};
        if (start < from) continue;
        if (auto opening = openingAt(scan, start)) return opening;
    }
    return std::nullopt;
}

/// The opening of that day nearest to `wished`; the earlier one of two as near.
std::optional<Opening> nearestOn(VisitScan& scan, Day day, WallTime wished, WallTime notBefore) {
    std::vector<WallTime> starts;
    for (int minute = 0; minute <= scan.lastStart(); minute += scan.step())
        if (const WallTime start{day, minute}; start >= notBefore) starts.push_back(start);
    const auto distance = [&](const WallTime& start) { return std::abs(start.total() - wished.total()); };
    std::stable_sort(starts.begin(), starts.end(), [&](const WallTime& a, const WallTime& b) { return distance(a) < distance(b); });
    for (const WallTime& start : starts)
        if (auto opening = openingAt(scan, start)) return opening;
    return std::nullopt;
}

std::optional<Opening> nearest(VisitScan& scan, WallTime wished, WallTime notBefore) {
    std::optional<Opening> best;
    const auto distance = [&](const Opening& opening) { return std::abs(opening.start.total() - wished.total()); };
    for (int away = 0; away <= kAlternativeDaysMax; ++away) {
        // Nothing this many days away can be nearer than that.
        const std::int64_t nearestPossible =
            away == 0 ? 0 : std::int64_t{away - 1} * kMinutesPerDay + std::min(wished.minute + 1, kMinutesPerDay - wished.minute);
        if (best && distance(*best) < nearestPossible) break;
        for (const Day day : away == 0 ? std::vector{wished.day} : std::vector{wished.day.plus(-away), wished.day.plus(away)}) {
            if (day < notBefore.day) continue;
            auto found = nearestOn(scan, day, wished, notBefore);
            if (found && (!best || distance(*found) < distance(*best))) best = std::move(found);
        }
    }
    return best;
}

std::optional<Opening> firstOfAll(VisitScan& scan, Day from, WallTime notBefore) {
    for (int days = 0; days <= kAlternativeDaysMax; ++days)
        if (auto found = firstOn(scan, from.plus(days), notBefore)) return found;
    return std::nullopt;
}

}  // namespace

std::vector<Alternative> findAlternatives(const Book& book, const VisitRequest& request, WallTime notBefore) {
    std::vector<Alternative> alternatives;
    if (request.lines.empty() || request.day < notBefore.day) return alternatives;
    const auto offer = [&](AlternativeKind kind, const std::optional<Opening>& opening) {
        if (!opening) return;
        Alternative made{kind, opening->start.day, opening->start.minute, opening->stylists};
        const bool known = std::any_of(alternatives.begin(), alternatives.end(), [&](const Alternative& other) {
            return other.day == made.day && other.startMinute == made.startMinute && other.stylists == made.stylists;
        });
        if (!known) alternatives.push_back(std::move(made));
    };

    VisitScan anyone(book, relaxed(request));
    VisitScan same(book, withTheSame(request));
    const WallTime wished{request.day, anyone.startMinute()};
    if (wished >= notBefore) offer(AlternativeKind::sameTime, openingAt(anyone, wished));
    const AlternativeKind nearestKind = namesSomebody(same.request()) ? AlternativeKind::sameStylist : AlternativeKind::firstOpening;
    offer(nearestKind, nearest(same, wished, notBefore));
    offer(AlternativeKind::firstOpening, firstOfAll(anyone, request.day, notBefore));
    return alternatives;
}

}  // namespace salon
