#include "salon/visit_scan.h"

#include <algorithm>

namespace salon {

namespace {

bool isCovered(Span span, const std::vector<Span>& pieces) {
    const auto after = std::upper_bound(pieces.begin(), pieces.end(), span.from, [](int minute, Span piece) { return minute < piece.from; });
    return after != pieces.begin() && std::prev(after)->contains(span);
}

/// What is left of the hours between these busy spans.
std::vector<Span> gapsIn(const std::vector<Span>& hours, const std::vector<Span>& busy) {
    std::vector<Span> gaps;
    for (const Span hour : hours) {
        int from = hour.from;
        for (const Span span : busy) {
            if (span.to <= from) continue;
            if (span.from >= hour.to) break;
            if (span.from > from) gaps.push_back({from, span.from});
            from = span.to;
        }
        if (from < hour.to) gaps.push_back({from, hour.to});
    }
    return gaps;
}

}  // namespace

const std::vector<Span>& FreeTimes::of(const Stylist& stylist, std::size_t place, Day day, const ReservationId& except) {
    auto& ofDay = m_known[day];
    if (ofDay.empty()) ofDay.resize(m_book.roster().stylists.size());
    auto& known = ofDay.at(place);
    if (known) return *known;
    std::vector<Span> busy;
    for (const Hold& hold : m_book.holdsOf(stylist.id, day))
        if (hold.reservation != except) busy.push_back(hold.span);
    return known.emplace(gapsIn(stylist.workingHours(day), normalised(std::move(busy))));
}

VisitScan::VisitScan(const Book& book, VisitRequest request) : VisitScan(book, std::move(request), m_own) {}

VisitScan::VisitScan(const Book& book, VisitRequest request, FreeTimes& shared)
    : m_book(book), m_request(std::move(request)), m_step(std::max(1, book.shop().stepMinutes)), m_own(book), m_free(shared) {
    m_startMinute = kMinutesPerDay;
    for (const LineRequest& line : m_request.lines) m_startMinute = std::min(m_startMinute, line.startMinute);
    for (std::size_t i = 0; i < m_request.lines.size(); ++i)
        m_parts.push_back({m_request.lines[i].startMinute - m_startMinute, takersOf(i)});
}

std::vector<VisitScan::Taker> VisitScan::takersOf(std::size_t index) const {
    const LineRequest& line = m_request.lines[index];
    const Service* service = m_book.findService(line.service);
    std::vector<Taker> takers;
    if (!service) return takers;
    const bool mayStay = presentAt(m_request, index) != nullptr;
    StylistId onlyOne = line.wish.kind == WishKind::only && !mayStay ? line.wish.stylist : StylistId{};
    if (const StylistId& named = namedAt(m_request, index); !named.empty()) onlyOne = named;
    std::size_t place = 0;
    for (const auto& [id, stylist] : m_book.roster().stylists) {
        ++place;
        if (!stylist.active || !stylist.can(line.service) || (!onlyOne.empty() && onlyOne != id)) continue;
        takers.push_back({&stylist, place - 1, blocksAt(m_request, index, stylist, *service).busySpans(0)});
    }
    return takers;
}

int VisitScan::lastStart() const {
    int latest = kMinutesPerDay - m_step;
    for (const Part& part : m_parts) latest = std::min(latest, kMinutesPerDay - m_step - part.offset);
    return latest - latest % m_step;
}

std::optional<Assignment> VisitScan::at(Day day, int startMinute) {
    if (m_day != day) lookAt(day);
    if (!couldFit(startMinute)) return std::nullopt;
    m_request.day = day;
    for (std::size_t i = 0; i < m_parts.size(); ++i) m_request.lines[i].startMinute = startMinute + m_parts[i].offset;
    Assignment assignment = assign(m_book, m_request, Displacing::forbidden);
    if (!assignment.complete()) return std::nullopt;
    return assignment;
}

void VisitScan::lookAt(Day day) {
    m_day = day;
    for (Part& part : m_parts) {
        part.today.clear();
        for (const Taker& taker : part.takers) {
            const auto& free = m_free.of(*taker.stylist, taker.place, day, m_request.reservation);
            const bool longEnough = std::all_of(taker.busy.begin(), taker.busy.end(), [&](Span span) {
                return std::any_of(free.begin(), free.end(), [&](Span piece) { return piece.minutes() >= span.minutes(); });
            });
            if (longEnough) part.today.push_back({&taker, &free});
        }
    }
}

bool VisitScan::couldFit(int startMinute) const {
    return std::all_of(m_parts.begin(), m_parts.end(), [&](const Part& part) {
        const int start = startMinute + part.offset;
        return std::any_of(part.today.begin(), part.today.end(), [&](const Open& open) {
            return std::all_of(open.taker->busy.begin(), open.taker->busy.end(),
                               [&](Span span) { return isCovered({span.from + start, span.to + start}, *open.free); });
        });
    });
}

std::vector<StylistId> stylistsOf(const Assignment& assignment) {
    std::vector<StylistId> stylists;
    for (const auto& place : assignment.places) stylists.push_back(place->stylist);
    return stylists;
}

}  // namespace salon
