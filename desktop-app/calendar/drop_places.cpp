#include "calendar/drop_places.h"

#include <algorithm>

namespace salon::desk {
namespace {

const std::vector<Span> kNowhere;

bool overlapsAny(const std::vector<Span>& a, const std::vector<Span>& b) {
    return std::any_of(a.begin(), a.end(), [&](Span x) { return std::any_of(b.begin(), b.end(), [&](Span y) { return x.overlaps(y); }); });
}

}  // namespace

void DropPlaces::begin(Book book, DropWish wish) {
    stop();
    m_book = std::move(book);
    m_wish = std::move(wish);
}

void DropPlaces::stop() {
    m_search.reset();  // reads the book
    m_waiting.clear();
    m_known.clear();
    m_wish.reset();
    m_book.reset();
}

void DropPlaces::want(const std::vector<DropTarget>& columns) {
    if (!m_wish) return;
    const std::optional<DropTarget> underWay = m_search ? std::optional(m_waiting.back()) : std::nullopt;
    std::vector<DropTarget> next;
    for (auto column = columns.rbegin(); column != columns.rend(); ++column)
        if (!m_known.contains(*column) && column->day >= (m_wish->notBefore ? m_wish->notBefore->day : column->day)) next.push_back(*column);
    m_waiting = std::move(next);
    if (!underWay) return;
    std::erase(m_waiting, *underWay);
    m_waiting.push_back(*underWay);
}

std::vector<DropTarget> DropPlaces::work(std::chrono::microseconds budget) {
    std::vector<DropTarget> finished;
    const auto end = std::chrono::steady_clock::now() + budget;
    while (!m_waiting.empty()) {
        const DropTarget column = m_waiting.back();
        if (!m_search) open(column);
        while (m_search->minute < m_wish->hours.to && std::chrono::steady_clock::now() < end) tryMinute(column);
        if (m_search->minute < m_wish->hours.to) break;
        m_search->found.lit = normalised(std::move(m_search->found.lit));
        m_known[column] = std::move(m_search->found);
        m_search.reset();
        m_waiting.pop_back();
        finished.push_back(column);
    }
    return finished;
}

VisitRequest DropPlaces::requestFor(const DropTarget& column) const {
    const Reservation& visit = m_wish->visit;
    const MoveReservation move = moveOf(visit, m_wish->line, column, visit.lines[static_cast<std::size_t>(m_wish->line)].startMinute, m_wish->whole);
    VisitRequest request = requestAfter(visit, move);
    if (move.line >= 0) {
        // The line goes alone: the others stay, and are looked at by their spans.
        const auto only = static_cast<std::size_t>(move.line);
        request.lines = {request.lines[only]};
        request.byHand = {request.byHand[only]};
        request.present = {request.present[only]};
    }
    if (m_wish->copied) {
        request.reservation = {};
        request.present.clear();
    }
    return request;
}

void DropPlaces::open(const DropTarget& column) {
    Search search;
    VisitRequest request = requestFor(column);
    const Reservation& visit = m_wish->visit;
    const Line& carried = visit.lines[static_cast<std::size_t>(m_wish->line)];
    const bool alone = request.lines.size() == 1;
    search.before = alone ? 0 : carried.startMinute - visit.startMinute();
    if (alone && column.day == visit.day)
        for (std::size_t i = 0; i < visit.lines.size(); ++i)
            if (static_cast<int>(i) != m_wish->line && visit.lines[i].stylist == column.stylist)
                for (const Span span : visit.lines[i].busySpans()) search.own.push_back(span);
    search.scan = std::make_unique<VisitScan>(*m_book, std::move(request));
    const int step = search.scan->step();
    search.minute = (m_wish->hours.from + step - 1) / step * step;
    if (m_wish->notBefore && m_wish->notBefore->day == column.day) search.minute = std::max(search.minute, m_wish->notBefore->minute / step * step);
    // A visit that has begun changes hands, not its time.
    if (!visit.isStillAhead() && !m_wish->copied) search.minute = column.day == visit.day ? carried.startMinute : m_wish->hours.to;
    m_search = std::move(search);
}

void DropPlaces::tryMinute(const DropTarget& column) {
    const int minute = m_search->minute;
    m_search->minute += m_search->scan->step();
    if (!m_wish->visit.isStillAhead() && !m_wish->copied) m_search->minute = m_wish->hours.to;
    if (minute - m_search->before < 0) return;
    const auto found = m_search->scan->at(column.day, minute - m_search->before);
    if (!found) return;
    const std::size_t index = found->places.size() == 1 ? 0 : static_cast<std::size_t>(m_wish->line);
    const std::vector<Span> busy = found->places[index]->blocks.busySpans(minute);
    if (overlapsAny(busy, m_search->own)) return;
    m_search->found.starts.insert(minute);
    m_search->found.lit.insert(m_search->found.lit.end(), busy.begin(), busy.end());
}

const std::vector<Span>& DropPlaces::litIn(const DropTarget& column) const {
    const auto known = m_known.find(column);
    return known == m_known.end() ? kNowhere : known->second.lit;
}

std::optional<bool> DropPlaces::fitsAt(const DropTarget& column, int minute) const {
    const auto known = m_known.find(column);
    if (known == m_known.end()) return std::nullopt;
    return known->second.starts.contains(minute);
}

}  // namespace salon::desk
