#include "salon/occupancy.h"

#include <algorithm>

namespace salon {

namespace {

template <class Id>
std::span<const Hold> holdsIn(const std::map<Id, std::vector<Hold>>& all, const Id& id) {
    const auto found = all.find(id);
    return found != all.end() ? std::span<const Hold>(found->second) : std::span<const Hold>();
}

bool overlapsAny(Span one, std::span<const Span> spans) {
    return std::any_of(spans.begin(), spans.end(), [&](Span span) { return one.overlaps(span); });
}

}  // namespace

Occupancy::Occupancy(const Book& book, Day day, const ReservationId& except)
    : m_page(book.findDay(day)), m_day(day), m_except(except) {
    if (m_page) m_last = m_page->stylistHolds.begin();
}

bool Occupancy::counts(const Hold& hold) const {
    return hold.reservation != m_except && !isLifted(hold.reservation, hold.line);
}

bool Occupancy::isLifted(const ReservationId& reservation, int line) const {
    return std::any_of(m_lifted.begin(), m_lifted.end(),
                       [&](const auto& lifted) { return lifted.second == line && lifted.first == reservation; });
}

template <class Id>
const Hold* Occupancy::find(std::span<const Hold> holds, const Put<Id>& put, const Id& id, std::span<const Span> spans) const {
    if (spans.empty()) return nullptr;
    const int end = spans.back().to;
    for (const Hold& hold : holds) {
        if (hold.span.from >= end) break;
        if (overlapsAny(hold.span, spans) && counts(hold)) return &hold;
    }
    for (const auto& [at, hold] : put)
        if (overlapsAny(hold.span, spans) && *at == id) return &hold;
    return nullptr;
}

std::span<const Hold> Occupancy::holdsOf(const StylistId& stylist) const {
    if (!m_page) return {};
    const auto& all = m_page->stylistHolds;
    // Searches go through the stylists in the order of their ids, as the holds do.
    if (m_last != all.end() && m_last->first != stylist) ++m_last;
    if (m_last == all.end() || m_last->first != stylist) m_last = all.find(stylist);
    return m_last != all.end() ? std::span<const Hold>(m_last->second) : std::span<const Hold>();
}

const Hold* Occupancy::blocker(const StylistId& stylist, std::span<const Span> spans) const {
    return find(holdsOf(stylist), m_stylists, stylist, spans);
}

const Hold* Occupancy::blocker(const StationId& station, std::span<const Span> spans) const {
    return find(m_page ? holdsIn(m_page->stationHolds, station) : std::span<const Hold>(), m_stations, station, spans);
}

std::vector<Hold> Occupancy::blockers(const StylistId& stylist, std::span<const Span> spans) const {
    std::vector<Hold> all;
    for (const Hold& hold : holdsOf(stylist))
        if (overlapsAny(hold.span, spans) && counts(hold)) all.push_back(hold);
    for (const auto& [at, hold] : m_stylists)
        if (*at == stylist && overlapsAny(hold.span, spans)) all.push_back(hold);
    return all;
}

void Occupancy::put(const StylistId& stylist, std::span<const Span> spans, const ReservationId& reservation, int line) {
    for (const Span span : spans) m_stylists.push_back({&stylist, Hold{span, reservation, line, false}});
}

void Occupancy::put(const StationId& station, std::span<const Span> spans, const ReservationId& reservation, int line) {
    for (const Span span : spans) m_stations.push_back({&station, Hold{span, reservation, line, false}});
}

void Occupancy::lift(const ReservationId& reservation, int line) { m_lifted.emplace_back(reservation, line); }

Occupancy::Mark Occupancy::mark() const { return {m_stylists.size(), m_stations.size(), m_lifted.size()}; }

void Occupancy::rollback(const Mark& mark) {
    m_stylists.resize(mark.stylists);
    m_stations.resize(mark.stations);
    m_lifted.resize(mark.lifted);
}

int Occupancy::fragments(const Stylist& stylist, std::span<const Span> added) const {
    m_scratch.assign(added.begin(), added.end());
    for (const Hold& hold : holdsOf(stylist.id))
        if (counts(hold)) m_scratch.push_back(hold.span);
    for (const auto& [at, hold] : m_stylists)
        if (*at == stylist.id) m_scratch.push_back(hold.span);
    for (const auto& [id, off] : stylist.timeOff)
        if (off.firstDay <= m_day && m_day <= off.lastDay) m_scratch.push_back(off.span);
    std::sort(m_scratch.begin(), m_scratch.end());

    int pieces = 0;
    for (const Span hours : stylist.shiftOn(m_day)) {
        int freeFrom = hours.from;
        for (const Span busy : m_scratch) {
            if (busy.from >= hours.to) break;
            if (busy.from > freeFrom) ++pieces;
            freeFrom = std::max(freeFrom, busy.to);
        }
        if (freeFrom < hours.to) ++pieces;
    }
    return pieces;
}

int Occupancy::minutesBooked(const StylistId& stylist) const {
    int minutes = 0;
    for (const Hold& hold : holdsOf(stylist))
        if (counts(hold)) minutes += hold.span.minutes();
    for (const auto& [at, hold] : m_stylists)
        if (*at == stylist) minutes += hold.span.minutes();
    return minutes;
}

const Station* freeStation(const Book& book, const Occupancy& occupancy, const std::string& kind, std::span<const Span> spans,
                           const StationId& preferred) {
    const auto serves = [&](const Station& station) {
        return station.active && station.kind == kind && !occupancy.blocker(station.id, spans);
    };
    if (const Station* before = preferred.empty() ? nullptr : book.findStation(preferred); before && serves(*before)) return before;
    for (const auto& [id, station] : book.roster().stations)
        if (serves(station)) return &station;
    return nullptr;
}

bool isOnShift(const Stylist& stylist, Day day, std::span<const Span> spans) {
    const auto& shift = stylist.shiftOn(day);
    for (const Span span : spans) {
        const bool covered = std::any_of(shift.begin(), shift.end(), [&](Span hours) { return hours.contains(span); });
        if (!covered) return false;
        for (const auto& [id, off] : stylist.timeOff)
            if (off.firstDay <= day && day <= off.lastDay && off.span.overlaps(span)) return false;
    }
    return true;
}

}  // namespace salon
