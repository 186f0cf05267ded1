#include "salon/visit_index.h"

#include <algorithm>

namespace salon {

namespace {

using Reservations = std::vector<std::shared_ptr<const Reservation>>;

const Reservations& reservationsOf(const Book& book, Day day) {
    static const Reservations none;
    const DayPage* page = book.findDay(day);
    return page ? page->reservations : none;
}

VisitIndex::Visit visitOf(const Reservation& reservation) {
    return {reservation.day, reservation.startMinute(), reservation.id};
}

}  // namespace

void VisitIndex::follow(const Book& book) {
    for (const Day day : book.daysUnlike(m_book)) {
        // Both in the order of their ids; a visit that nobody touched is the same object in both.
        const Reservations& was = reservationsOf(m_book, day);
        const Reservations& is = reservationsOf(book, day);
        auto before = was.begin();
        auto now = is.begin();
        while (before != was.end() || now != is.end()) {
            if (before != was.end() && now != is.end() && *before == *now) {
                ++before;
                ++now;
            } else if (now == is.end() || (before != was.end() && (*before)->id <= (*now)->id)) {
                remove(**before++);
            } else {
                add(**now++);
            }
        }
    }
    m_book = book;
}

void VisitIndex::add(const Reservation& reservation) {
    if (reservation.customer.empty()) return;
    auto& visits = m_visits.edit(reservation.customer);
    Visit visit = visitOf(reservation);
    visits.insert(std::upper_bound(visits.begin(), visits.end(), visit), std::move(visit));
}

void VisitIndex::remove(const Reservation& reservation) {
    if (reservation.customer.empty()) return;
    auto& visits = m_visits.edit(reservation.customer);
    const Visit visit = visitOf(reservation);
    const auto at = std::lower_bound(visits.begin(), visits.end(), visit);
    if (at != visits.end() && *at == visit) visits.erase(at);
    if (visits.empty()) m_visits.erase(reservation.customer);
}

std::vector<VisitIndex::Visit> VisitIndex::visitsOf(const CustomerId& customer) const {
    const CustomerId& person = m_book.personOf(customer);
    std::vector<Visit> all;
    const auto append = [&](const CustomerId& id) {
        if (const auto* visits = m_visits.find(id)) all.insert(all.end(), visits->begin(), visits->end());
    };
    append(person);
    const auto merged = m_book.mergedInto(person);
    for (const CustomerId& id : merged) append(id);
    if (!merged.empty()) std::sort(all.begin(), all.end());
    return all;
}

std::int32_t VisitIndex::lastDayOf(const CustomerId& id) const {
    const auto* visits = m_visits.find(id);
    return visits ? visits->back().day.number : 0;
}

}  // namespace salon
