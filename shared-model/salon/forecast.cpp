#include "salon/forecast.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace salon {

namespace {

/// One line on its way to its expected place.
struct Expected {
    const Reservation* visit = nullptr;
    const Line* line = nullptr;
    LineForecast found;
    std::vector<Span> promised;  ///< when the stylist was to be busy with it
    bool placed = false;

    bool isDisturbed() const { return found.busy != promised; }
    /// When the customer is free of it.
    int customerEnd() const { return found.expectedEnd - line->blocks.cleanUp; }
    int promisedCustomerEnd() const { return line->startMinute + line->blocks.customerMinutes(); }
    const ReservationId& root() const { return found.because.empty() ? visit->id : found.because; }
};

bool overlapping(const std::vector<Span>& some, const std::vector<Span>& others) {
    return std::any_of(some.begin(), some.end(), [&](Span one) {
        return std::any_of(others.begin(), others.end(), [&](Span other) { return one.overlaps(other); });
    });
}

/// Ends them no later than then.
void cut(std::vector<Span>& spans, int end) {
    for (Span& span : spans) span.to = std::min(span.to, end);
    std::erase_if(spans, [](Span span) { return span.empty(); });
}

/// Whoever was busy to the end goes on until then.
void lengthen(std::vector<Span>& spans, int from, int to) {
    if (spans.empty() || to <= from) return;
    if (spans.back().to == from)
        spans.back().to = to;
    else
        spans.push_back({from, to});
}

class DayWatch {
public:
    DayWatch(const Book& book, Day day, std::optional<int> nowMinute) : m_day(day), m_now(nowMinute) {
        if (const DayPage* page = book.findDay(day)) collect(*page);
    }

    DayForecast run();

private:
    void collect(const DayPage& page);
    int minuteOf(WallTime at) const { return (at.day.number - m_day.number) * kMinutesPerDay + at.minute; }
    bool isLastOfVisit(const Expected& one) const;

    void placeBegun(Expected& one);
    void placeAhead(Expected& one);
    void waitForCustomer(Expected& one) const;
    bool waitForNow(Expected& one) const;
    void waitForVisit(Expected& one) const;
    void waitForStylist(Expected& one) const;
    bool waitOnce(Expected& one) const;
    void put(Expected& one, int start);
    bool hasBegun(const Expected& one) const;
    bool isExpectedNoMore(const Reservation& visit) const;

    Day m_day;
    std::optional<int> m_now;
    std::vector<Expected> m_lines;
    std::map<StylistId, std::vector<const Expected*>> m_placed;
    std::map<ReservationId, std::vector<const Expected*>> m_visits;
};

void DayWatch::collect(const DayPage& page) {
    for (const auto& visit : page.reservations) {
        if (!visit->isActive()) continue;
        for (std::size_t i = 0; i < visit->lines.size(); ++i) {
            const Line& line = visit->lines[i];
            LineForecast forecast{visit->id, static_cast<int>(i), line.stylist, line.startMinute, line.startMinute, 0, {}, {}, {}, 0};
            m_lines.push_back({visit.get(), &line, std::move(forecast), line.busySpans()});
        }
    }
    std::sort(m_lines.begin(), m_lines.end(), [](const Expected& a, const Expected& b) {
        return std::tie(a.found.promisedStart, a.found.reservation, a.found.line) < std::tie(b.found.promisedStart, b.found.reservation, b.found.line);
    });
    for (const Expected& one : m_lines) m_visits[one.visit->id].push_back(&one);
}

DayForecast DayWatch::run() {
    for (Expected& one : m_lines)
        if (hasBegun(one)) placeBegun(one);
    for (Expected& one : m_lines)
        if (!one.placed) placeAhead(one);
    DayForecast forecast{m_day, {}};
    for (Expected& one : m_lines) forecast.lines.push_back(std::move(one.found));
    return forecast;
}

/// Of a visit in service only what was promised for its beginning is known to have begun.
bool DayWatch::hasBegun(const Expected& one) const {
    if (!one.visit->startedAt) return false;
    if (one.visit->status == Status::completed) return true;
    return one.visit->status == Status::inService && one.line->startMinute == one.visit->startMinute();
}

bool DayWatch::isExpectedNoMore(const Reservation& visit) const {
    return m_now && !visit.arrivedAt && !visit.startedAt && *m_now >= visit.startMinute() + visit.lateMinutes + kExpectedMinutes;
}

bool DayWatch::isLastOfVisit(const Expected& one) const { return one.line->span().to == one.visit->span().to; }

void DayWatch::placeBegun(Expected& one) {
    const Reservation& visit = *one.visit;
    const int began = minuteOf(*visit.startedAt);
    int start = began + one.line->startMinute - visit.startMinute();
    if (visit.status == Status::completed) start = std::min(start, std::max(began, minuteOf(*visit.completedAt)));
    if (start > one.line->startMinute) one.found.because = visit.id;
    if (visit.arrivedAt) one.found.ownMinutes = std::clamp(minuteOf(*visit.arrivedAt) - visit.startMinute(), 0, std::max(0, start - one.line->startMinute));
    put(one, start);
}

void DayWatch::placeAhead(Expected& one) {
    waitForCustomer(one);
    waitForVisit(one);
    waitForStylist(one);
    if (waitForNow(one)) waitForStylist(one);
    put(one, one.found.expectedStart);
}

void DayWatch::waitForCustomer(Expected& one) const {
    const Reservation& visit = *one.visit;
    LineForecast& found = one.found;
    const int here = visit.arrivedAt ? minuteOf(*visit.arrivedAt) : visit.startMinute() + visit.lateMinutes;
    if (visit.startedAt || here <= found.expectedStart || isExpectedNoMore(visit)) return;
    found.expectedStart = here;
    found.because = visit.id;
    found.ownMinutes = found.delayMinutes();
}

/// Looked at last: whoever could not have begun before now because of others is not late herself.
bool DayWatch::waitForNow(Expected& one) const {
    LineForecast& found = one.found;
    if (!m_now || *m_now <= found.expectedStart || one.visit->startedAt || isExpectedNoMore(*one.visit)) return false;
    if (!one.visit->arrivedAt) found.ownMinutes += *m_now - found.expectedStart;
    if (found.because.empty()) found.because = one.visit->id;
    found.expectedStart = *m_now;
    return true;
}

/// One service after the other, as they were promised; those promised at the same time stay beside each other.
void DayWatch::waitForVisit(Expected& one) const {
    for (const Expected* before : m_visits.at(one.visit->id)) {
        if (before == &one || !before->placed || before->promisedCustomerEnd() > one.line->startMinute) continue;
        if (before->customerEnd() <= one.found.expectedStart) continue;
        one.found.expectedStart = before->customerEnd();
        one.found.because = before->root();
        one.found.ownMinutes = std::max(one.found.ownMinutes, std::min(before->found.ownMinutes, one.found.delayMinutes()));
    }
}

void DayWatch::waitForStylist(Expected& one) const {
    if (one.line->stylist.empty()) return;
    while (waitOnce(one)) {}
}

/// Goes past the first line in the way; false if there is none.
bool DayWatch::waitOnce(Expected& one) const {
    const auto placed = m_placed.find(one.line->stylist);
    if (placed == m_placed.end()) return false;
    LineForecast& found = one.found;
    const auto busy = one.line->blocks.busySpans(found.expectedStart);
    for (const Expected* other : placed->second) {
        if (overlapping(other->promised, one.promised)) continue;
        for (const Span mine : busy) {
            for (const Span theirs : other->found.busy) {
                if (!mine.overlaps(theirs)) continue;
                const bool ownDoing = !other->isDisturbed() && !found.because.empty();
                const bool own = ownDoing && found.because == one.visit->id;
                found.expectedStart += theirs.to - mine.from;
                if (!ownDoing) found.because = other->root();
                if (own) found.ownMinutes = found.delayMinutes();
                return true;
            }
        }
    }
    return false;
}

void DayWatch::put(Expected& one, int start) {
    const Reservation& visit = *one.visit;
    LineForecast& found = one.found;
    found.expectedStart = start;
    found.expectedEnd = start + one.line->blocks.total();
    found.busy = one.line->blocks.busySpans(start);
    if (!one.line->station.empty()) found.station = one.line->stationHold.spans(one.line->blocks, start);
    int end = found.expectedEnd;
    if (visit.status == Status::completed) {
        const int done = std::max(start, minuteOf(*visit.completedAt));
        end = isLastOfVisit(one) ? done : std::min(end, done);
    } else if (visit.status == Status::inService && m_now && isLastOfVisit(one)) {
        end = std::max(end, *m_now);
    }
    cut(found.busy, end);
    cut(found.station, end);
    lengthen(found.busy, found.expectedEnd, end);
    lengthen(found.station, found.expectedEnd, end);
    found.expectedEnd = end;
    one.placed = true;
    if (!one.line->stylist.empty()) m_placed[one.line->stylist].push_back(&one);
}

}  // namespace

const LineForecast* DayForecast::find(const ReservationId& reservation, int line) const {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const LineForecast& one) { return one.line == line && one.reservation == reservation; });
    return found != lines.end() ? &*found : nullptr;
}

DayForecast forecastDay(const Book& book, Day day, std::optional<int> nowMinute) { return DayWatch(book, day, nowMinute).run(); }

std::vector<LateVisit> lateVisits(const Book& book, const DayForecast& forecast, int fromMinutes) {
    std::map<ReservationId, LateVisit> found;
    for (const LineForecast& line : forecast.lines) {
        const Reservation* visit = book.findReservation(line.reservation);
        const bool over = !visit || visit->status == Status::completed || (visit->startedAt && line.promisedStart == visit->startMinute());
        const bool pushed = !line.because.empty() && line.because != line.reservation;
        if (over || !pushed || line.delayMinutes() - line.ownMinutes < fromMinutes) continue;
        found.emplace(line.reservation,
                      LateVisit{line.reservation, line.line, line.promisedStart, line.expectedStart, line.delayMinutes(), line.because});
    }
    std::vector<LateVisit> late;
    for (auto& [id, visit] : found) late.push_back(std::move(visit));
    std::sort(late.begin(), late.end(), [](const LateVisit& a, const LateVisit& b) {
        return std::tie(a.expectedStart, a.reservation) < std::tie(b.expectedStart, b.reservation);
    });
    return late;
}

}  // namespace salon
