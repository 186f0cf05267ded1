#include "salon/forecast.h"

#include "salon/occupancy.h"
#include "salon/visit_scan.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace salon {

namespace {

/// Who is expected to be busy when, while the queue finds its places one after the other.
class Room {
public:
    Room(const Book& book, Day day, const DayForecast& forecast) : m_book(book), m_day(day), m_step(std::max(1, book.shop().stepMinutes)) {
        for (const auto& [id, stylist] : book.roster().stylists) m_hours[&stylist] = stylist.workingHours(day);
        for (const LineForecast& line : forecast.lines) {
            const Reservation* visit = book.findReservation(line.reservation);
            const Line& stands = visit->lines.at(static_cast<std::size_t>(line.line));
            take(m_stylists, stands.stylist, line.busy);
            take(m_stations, stands.station, line.station);
        }
    }

    /// The first start from then on at which each line could have somebody; past midnight: there is none. It may turn out
    /// that two lines could have only the same one, or that a station is missing.
    int firstStart(const Waiting& waiting, int from) const;
    /// The whole visit at this minute, taken if it fits.
    bool tryAt(const Waiting& waiting, int start, WaitingForecast& found);

private:
    template <class Id>
    void take(std::map<Id, std::vector<Span>>& all, const Id& id, const std::vector<Span>& spans) {
        if (id.empty()) return;
        std::vector<Span>& taken = all[id];
        m_undo.emplace_back(&taken, taken.size());
        taken.insert(taken.end(), spans.begin(), spans.end());
    }
    void giveBack();
    template <class Id>
    static bool isFree(const std::map<Id, std::vector<Span>>& all, const Id& id, const std::vector<Span>& spans) {
        const auto taken = all.find(id);
        return taken == all.end() || std::none_of(taken->second.begin(), taken->second.end(), [&](Span one) {
                   return std::any_of(spans.begin(), spans.end(), [&](Span other) { return one.overlaps(other); });
               });
    }
    int firstStart(const LineRequest& line, const Service& service, int from) const;
    int firstStart(const Stylist& stylist, const Blocks& blocks, int from) const;
    int past(const Stylist& stylist, Span span) const;
    const Stylist* whoTakes(const LineRequest& line, const Service& service, int start) const;
    const Station* whereTo(const Service& service, const std::vector<Span>& spans) const;

    const Book& m_book;
    Day m_day;
    int m_step;
    std::map<const Stylist*, std::vector<Span>> m_hours;  ///< looked up, never walked through
    std::map<StylistId, std::vector<Span>> m_stylists;
    std::map<StationId, std::vector<Span>> m_stations;
    std::vector<std::pair<std::vector<Span>*, std::size_t>> m_undo;  ///< what was taken since the last try began
};

Blocks minutesOf(const LineRequest& line, const Service& service, const Stylist& stylist) {
    return line.blocks ? *line.blocks : stylist.blocksFor(service);
}

int roundedUp(int minute, int step) { return (minute + step - 1) / step * step; }

/// How much later the stylist could be busy in this span; 0: just then; kMinutesPerDay: never.
int Room::past(const Stylist& stylist, Span span) const {
    const auto& hours = m_hours.at(&stylist);
    const auto hour = std::find_if(hours.begin(), hours.end(), [&](Span one) { return one.contains(span) || one.from > span.from; });
    if (hour == hours.end()) return kMinutesPerDay;
    if (!hour->contains(span)) return hour->from - span.from;
    const auto taken = m_stylists.find(stylist.id);
    if (taken == m_stylists.end()) return 0;
    const auto other = std::find_if(taken->second.begin(), taken->second.end(), [&](Span one) { return one.overlaps(span); });
    return other != taken->second.end() ? other->to - span.from : 0;
}

int Room::firstStart(const Stylist& stylist, const Blocks& blocks, int from) const {
    const auto busy = blocks.busySpans(0);
    int start = from;
    for (bool moved = true; moved && start < kMinutesPerDay;) {
        moved = false;
        for (const Span span : busy) {
            const int later = past(stylist, {start + span.from, start + span.to});
            if (later == 0) continue;
            start = roundedUp(start + later, m_step);
            moved = true;
            break;
        }
    }
    return start;
}

int Room::firstStart(const LineRequest& line, const Service& service, int from) const {
    int first = kMinutesPerDay;
    for (const auto& [id, stylist] : m_book.roster().stylists) {
        const bool possible = stylist.active && stylist.can(line.service) && (line.wish.kind != WishKind::only || line.wish.stylist == id);
        if (possible) first = std::min(first, firstStart(stylist, minutesOf(line, service, stylist), from));
        if (first == from) break;
    }
    return first;
}

int Room::firstStart(const Waiting& waiting, int from) const {
    int start = from;
    for (bool moved = true; moved && start < kMinutesPerDay;) {
        moved = false;
        for (const LineRequest& line : waiting.lines) {
            const Service* service = m_book.findService(line.service);
            const int first = service ? firstStart(line, *service, start + line.startMinute) - line.startMinute : kMinutesPerDay;
            if (first <= start) continue;
            start = first;
            moved = true;
        }
    }
    return start;
}

/// The one wished for, then who was assigned longest ago.
const Stylist* Room::whoTakes(const LineRequest& line, const Service& service, int start) const {
    const Stylist* best = nullptr;
    for (const auto& [id, stylist] : m_book.roster().stylists) {
        if (!stylist.active || !stylist.can(line.service)) continue;
        const bool wished = line.wish.stylist == id;
        if (line.wish.kind == WishKind::only && !wished) continue;
        const Blocks blocks = minutesOf(line, service, stylist);
        const auto busy = blocks.busySpans(start);
        if (start + blocks.total() > kMinutesPerDay || !isOnShift(stylist, m_day, busy) || !isFree(m_stylists, id, busy)) continue;
        if (service.needsStation() && !whereTo(service, service.stationHold.spans(blocks, start))) continue;
        if (wished) return &stylist;
        if (!best || m_book.lastAssigned(id) < m_book.lastAssigned(best->id)) best = &stylist;
    }
    return best;
}

const Station* Room::whereTo(const Service& service, const std::vector<Span>& spans) const {
    for (const auto& [id, station] : m_book.roster().stations)
        if (station.active && station.kind == service.stationKind && isFree(m_stations, id, spans)) return &station;
    return nullptr;
}

void Room::giveBack() {
    for (; !m_undo.empty(); m_undo.pop_back()) m_undo.back().first->resize(m_undo.back().second);
}

bool Room::tryAt(const Waiting& waiting, int start, WaitingForecast& found) {
    m_undo.clear();
    found.stylists.clear();
    found.blocks.clear();
    for (const LineRequest& line : waiting.lines) {
        const int from = start + line.startMinute;
        const Service* service = m_book.findService(line.service);
        const Stylist* stylist = service && from < kMinutesPerDay ? whoTakes(line, *service, from) : nullptr;
        if (!stylist) {
            giveBack();
            return false;
        }
        const Blocks blocks = minutesOf(line, *service, *stylist);
        const auto held = service->stationHold.spans(blocks, from);
        if (service->needsStation()) take(m_stations, whereTo(*service, held)->id, held);
        take(m_stylists, stylist->id, blocks.busySpans(from));
        found.stylists.push_back(stylist->id);
        found.blocks.push_back(blocks);
    }
    found.startMinute = start;
    return true;
}

/// Whether the customer is out again within the hours that would do.
bool liesWithin(const Waiting& waiting, const VisitRequest& request, const Assignment& found) {
    for (std::size_t i = 0; i < request.lines.size(); ++i)
        if (request.lines[i].startMinute + found.places[i]->blocks.customerMinutes() > waiting.span.to) return false;
    return true;
}

std::vector<FreeSlot> openings(const Book& book, const Waiting& waiting, WallTime now, int count, FreeTimes& free) {
    std::vector<FreeSlot> found;
    if (waiting.lines.empty()) return found;
    VisitScan scan(book, {{}, waiting.customer, waiting.firstDay, waiting.lines, {}, {}}, free);
    const Day first = std::max(waiting.firstDay, now.day);
    for (Day day = first; day <= waiting.lastDay && day < first.plus(kOpeningDaysMax); day = day.plus(1)) {
        const int earliest = std::max(waiting.span.from, day == now.day ? now.minute : 0);
        for (int minute = roundedUp(earliest, scan.step()); minute < waiting.span.to && minute <= scan.lastStart(); minute += scan.step()) {
            if (static_cast<int>(found.size()) >= count) return found;
            const auto place = scan.at(day, minute);
            if (place && liesWithin(waiting, scan.request(), *place)) found.push_back(slotOf(book, scan.request(), *place));
        }
    }
    return found;
}

}  // namespace

std::vector<const Waiting*> inTurn(const Book& book, WaitingKind kind) {
    std::vector<const Waiting*> queue;
    for (const auto& [id, waiting] : book.waiting())
        if (waiting.kind == kind) queue.push_back(&waiting);
    std::sort(queue.begin(), queue.end(), [](const Waiting* a, const Waiting* b) { return std::tie(a->turn, a->id) < std::tie(b->turn, b->id); });
    return queue;
}

std::vector<WaitingForecast> forecastWaiting(const Book& book, WallTime now) {
    std::vector<const Waiting*> queue = inTurn(book, WaitingKind::walkIn);
    std::erase_if(queue, [&](const Waiting* waiting) { return now.day < waiting->firstDay || waiting->lastDay < now.day; });
    std::vector<WaitingForecast> forecasts;
    if (queue.empty()) return forecasts;
    Room room(book, now.day, forecastDay(book, now.day, now.minute));
    const int step = std::max(1, book.shop().stepMinutes);
    for (const Waiting* waiting : queue) {
        WaitingForecast found{waiting->id, std::nullopt, {}, {}};
        const int latest = std::min(waiting->span.to, kMinutesPerDay);
        int start = room.firstStart(*waiting, roundedUp(std::max(now.minute, waiting->span.from), step));
        while (start < latest && !room.tryAt(*waiting, start, found)) start = room.firstStart(*waiting, start + step);
        if (!found.startMinute) {
            found.stylists.clear();
            found.blocks.clear();
        }
        forecasts.push_back(std::move(found));
    }
    return forecasts;
}

std::vector<FreeSlot> openingsFor(const Book& book, const Waiting& waiting, WallTime now, int count) {
    FreeTimes free(book);
    return openings(book, waiting, now, count, free);
}

std::vector<Bookable> bookableNow(const Book& book, WallTime now) {
    FreeTimes free(book);
    std::vector<Bookable> all;
    for (const Waiting* waiting : inTurn(book, WaitingKind::list))
        for (FreeSlot& slot : openings(book, *waiting, now, 1, free)) all.push_back({waiting->id, std::move(slot)});
    return all;
}

}  // namespace salon
