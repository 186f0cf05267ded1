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
    Room(const Book& book, Day day, const DayForecast& forecast) : m_book(book), m_day(day) {
        for (const LineForecast& line : forecast.lines) {
            const Reservation* visit = book.findReservation(line.reservation);
            const Line& stands = visit->lines.at(static_cast<std::size_t>(line.line));
            take(m_stylists, stands.stylist, line.busy);
            take(m_stations, stands.station, line.station);
        }
    }

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
    const Stylist* whoTakes(const LineRequest& line, const Service& service, int start) const;
    const Station* whereTo(const Service& service, const std::vector<Span>& spans) const;

    const Book& m_book;
    Day m_day;
    std::map<StylistId, std::vector<Span>> m_stylists;
    std::map<StationId, std::vector<Span>> m_stations;
    std::vector<std::pair<std::vector<Span>*, std::size_t>> m_undo;  ///< what was taken since the last try began
};

Blocks minutesOf(const LineRequest& line, const Service& service, const Stylist& stylist) {
    return line.blocks ? *line.blocks : stylist.blocksFor(service);
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

int roundedUp(int minute, int step) { return (minute + step - 1) / step * step; }

/// Whether the customer is out again within the hours that would do.
bool liesWithin(const Waiting& waiting, const VisitRequest& request, const Assignment& found) {
    for (std::size_t i = 0; i < request.lines.size(); ++i)
        if (request.lines[i].startMinute + found.places[i]->blocks.customerMinutes() > waiting.span.to) return false;
    return true;
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
        int start = roundedUp(std::max(now.minute, waiting->span.from), step);
        while (start < std::min(waiting->span.to, kMinutesPerDay) && !room.tryAt(*waiting, start, found)) start += step;
        if (!found.startMinute) {
            found.stylists.clear();
            found.blocks.clear();
        }
        forecasts.push_back(std::move(found));
    }
    return forecasts;
}

std::vector<FreeSlot> openingsFor(const Book& book, const Waiting& waiting, WallTime now, int count) {
    std::vector<FreeSlot> openings;
    if (waiting.lines.empty()) return openings;
    VisitScan scan(book, {{}, waiting.customer, waiting.firstDay, waiting.lines, {}, {}});
    const Day first = std::max(waiting.firstDay, now.day);
    for (Day day = first; day <= waiting.lastDay && day < first.plus(kOpeningDaysMax); day = day.plus(1)) {
        const int earliest = std::max(waiting.span.from, day == now.day ? now.minute : 0);
        for (int minute = roundedUp(earliest, scan.step()); minute < waiting.span.to && minute <= scan.lastStart(); minute += scan.step()) {
            if (static_cast<int>(openings.size()) >= count) return openings;
            const auto found = scan.at(day, minute);
            if (found && liesWithin(waiting, scan.request(), *found)) openings.push_back(slotOf(book, scan.request(), *found));
        }
    }
    return openings;
}

std::vector<Bookable> bookableNow(const Book& book, WallTime now) {
    std::vector<Bookable> all;
    for (const Waiting* waiting : inTurn(book, WaitingKind::list))
        for (FreeSlot& slot : openingsFor(book, *waiting, now, 1)) all.push_back({waiting->id, std::move(slot)});
    return all;
}

}  // namespace salon
