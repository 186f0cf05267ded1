#include "salon/true_minutes.h"

#include <algorithm>
#include <cstdlib>

namespace salon {

namespace {

/// Sums whole minutes; the average is rounded to the nearest, halves away from zero.
struct Sum {
    int extra = 0;
    int visits = 0;

    void add(const Reservation& visit) {
        if (const auto minutes = extraMinutes(visit)) {
            extra += *minutes;
            ++visits;
        }
    }
    std::optional<TrueMinutes> average() const {
        if (visits < kTrueVisitsMin) return std::nullopt;
        const int half = extra < 0 ? -visits / 2 : visits / 2;
        return TrueMinutes{(extra + half) / visits, visits};
    }
};

int plannedMinutes(const Reservation& visit) {
    int from = visit.lines.front().startMinute;
    int to = from;
    for (const Line& line : visit.lines) {
        from = std::min(from, line.startMinute);
        to = std::max(to, line.startMinute + line.blocks.customerMinutes());
    }
    return to - from;
}

bool isBy(const Reservation& visit, const StylistId& stylist) {
    return std::all_of(visit.lines.begin(), visit.lines.end(), [&](const Line& line) { return line.stylist == stylist; });
}

}  // namespace

std::optional<int> extraMinutes(const Reservation& visit) {
    if (visit.status != Status::completed || !visit.startedAt || !visit.completedAt || visit.lines.empty()) return std::nullopt;
    const auto real = visit.completedAt->total() - visit.startedAt->total();
    const int planned = plannedMinutes(visit);
    // Started and completed in one breath says when somebody pressed two keys, not how long it took.
    if (real * 3 < planned || std::abs(real - planned) > kStrayMinutesMax) return std::nullopt;
    return static_cast<int>(real) - planned;
}

std::optional<TrueMinutes> trueMinutes(const VisitIndex& visits, const CustomerId& customer, const StylistId& stylist,
                                       std::vector<ServiceId> services) {
    std::sort(services.begin(), services.end());
    Sum sum;
    const auto all = visits.visitsOf(customer);
    for (auto visit = all.rbegin(); visit != all.rend() && sum.visits < kTrueVisitsMax; ++visit) {
        const Reservation* reservation = visits.book().findReservation(visit->reservation);
        if (!reservation || !isBy(*reservation, stylist)) continue;
        std::vector<ServiceId> had;
        for (const Line& line : reservation->lines) had.push_back(line.service);
        std::sort(had.begin(), had.end());
        if (services.empty() || had == services) sum.add(*reservation);
    }
    return sum.average();
}

std::optional<TrueMinutes> trueMinutes(const Book& book, const StylistId& stylist, const ServiceId& service, Day today) {
    Sum sum;
    for (int back = 0; back <= kTrueDaysBack && sum.visits < kTrueVisitsMax; ++back) {
        const DayPage* page = book.findDay(today.plus(-back));
        if (!page) continue;
        for (const auto& visit : page->reservations)
            if (visit->lines.size() == 1 && visit->lines.front().service == service && isBy(*visit, stylist)) sum.add(*visit);
    }
    return sum.average();
}

int minutesToPlan(const TrueMinutes& minutes, int stepMinutes) {
    const int step = std::max(1, stepMinutes);
    const int half = minutes.extra < 0 ? -step / 2 : step / 2;
    return (minutes.extra + half) / step * step;
}

}  // namespace salon
