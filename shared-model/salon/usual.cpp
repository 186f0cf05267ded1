#include "salon/usual.h"

#include <algorithm>
#include <map>

namespace salon {

namespace {

std::vector<ServiceId> servicesOf(const Reservation& visit) {
    std::vector<ServiceId> services;
    for (const Line& line : visit.lines) services.push_back(line.service);
    return services;
}

/// The latest visits that took place, latest first.
std::vector<const Reservation*> latestOf(const VisitIndex& index, const CustomerId& customer, Day today) {
    const auto visits = index.visitsOf(customer);
    std::vector<const Reservation*> latest;
    for (auto visit = visits.rbegin(); visit != visits.rend() && latest.size() < kUsualVisitsMax; ++visit) {
        const Reservation* reservation = index.book().findReservation(visit->reservation);
        if (reservation && tookPlace(*reservation, today)) latest.push_back(reservation);
    }
    return latest;
}

const Reservation* patternOf(const std::vector<const Reservation*>& latest) {
    struct Set {
        int times = 0;
        const Reservation* last = nullptr;
    };
    std::map<std::vector<ServiceId>, Set> sets;
    const Set* best = nullptr;
    for (const Reservation* visit : latest) {
        auto key = servicesOf(*visit);
        std::sort(key.begin(), key.end());
        Set& set = sets[key];
        if (!set.last) set.last = visit;
        ++set.times;
    }
    // Latest first, so that the first of equal ones is the later one.
    for (const Reservation* visit : latest) {
        auto key = servicesOf(*visit);
        std::sort(key.begin(), key.end());
        const Set& set = sets[key];
        if (!best || set.times > best->times) best = &set;
    }
    return best ? best->last : nullptr;
}

int weeksBetween(const std::vector<const Reservation*>& latest) {
    std::vector<int> gaps;
    for (std::size_t i = 1; i < latest.size(); ++i)
        if (const int days = latest[i - 1]->day.number - latest[i]->day.number; days > 0) gaps.push_back(days);
    if (gaps.size() < kRhythmGapsMin) return 0;
    std::sort(gaps.begin(), gaps.end());
    const int days = gaps[gaps.size() / 2];
    return std::max(1, (days + 3) / 7);
}

}  // namespace

bool tookPlace(const Reservation& visit, Day today) {
    if (!visit.isActive()) return false;
    return visit.day <= today && (!visit.isStillAhead() || visit.day < today);
}

Usual usualOf(const VisitIndex& visits, const CustomerId& customer, Day today) {
    Usual usual;
    const Book& book = visits.book();
    const StylistId regular = book.person(customer).regularStylist();
    if (const Stylist* stylist = book.findStylist(regular); stylist && stylist->active) usual.stylist = regular;
    const auto latest = latestOf(visits, customer, today);
    if (latest.empty()) return usual;
    const Reservation* pattern = patternOf(latest);
    usual.pattern = pattern->id;
    for (const ServiceId& id : servicesOf(*pattern))
        if (const Service* service = book.findService(id); service && service->active) usual.services.push_back(id);
    usual.everyWeeks = weeksBetween(latest);
    if (usual.everyWeeks > 0) usual.nextDue = latest.front()->day.plus(usual.everyWeeks * 7);
    return usual;
}

}  // namespace salon
