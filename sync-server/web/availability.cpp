#include "web/availability.h"

#include "salon/free_slots.h"

#include <algorithm>

namespace salon::server {

namespace {

/// What the free times of a visit depend on besides the book.
std::string kindOf(const VisitRequest& visit) {
    std::string kind;
    const auto add = [&kind](const std::string& text) { kind.append(text).push_back(' '); };
    const auto addBlocks = [&add](const Blocks& blocks) {
        for (const int minutes : {blocks.working, blocks.processing, blocks.finishing, blocks.cleanUp}) add(std::to_string(minutes));
    };
    add(visit.reservation.text);
    for (const LineRequest& line : visit.lines) {
        add(line.service.text);
        add(std::to_string(static_cast<int>(line.wish.kind)));
        add(line.wish.stylist.text);
        add(std::to_string(line.startMinute));
        addBlocks(line.blocks.value_or(Blocks{}));
    }
    for (const PresentPlace& place : visit.present) {
        add(place.stylist.text);
        add(place.station.text);
        addBlocks(place.blocks);
    }
    return kind;
}

bool mayServe(const Stylist& stylist, const LineRequest& line) {
    return stylist.active && stylist.can(line.service) && (line.wish.kind != WishKind::only || line.wish.stylist == stylist.id);
}

/// Somebody for each line works that day.
bool isOpen(const Book& book, const VisitRequest& visit) {
    const auto& stylists = book.roster().stylists;
    return std::all_of(visit.lines.begin(), visit.lines.end(), [&](const LineRequest& line) {
        return std::any_of(stylists.begin(), stylists.end(),
                           [&](const auto& each) { return mayServe(each.second, line) && !each.second.workingHours(visit.day).empty(); });
    });
}

DayTimes searched(const Book& book, const VisitRequest& visit) {
    DayTimes times{visit.day, isOpen(book, visit), {}};
    if (!times.open) return times;
    for (const FreeSlot& slot : freeSlots(book, visit, {visit.day, 0})) times.starts.push_back(slot.startMinute);
    return times;
}

}  // namespace

std::vector<DayTimes> Availability::of(const Ingestor::At& at, const VisitRequest& visit, Day from, int days) {
    Shelf& shelf = shelfOf(at.book.shop().id);
    const std::lock_guard turn{shelf.busy};
    bringUp(shelf, at);
    const std::string kind = kindOf(visit);
    if (shelf.kinds.size() >= kKindsKeptMax && !shelf.kinds.contains(kind)) shelf.kinds.clear();
    auto& known = shelf.kinds[kind];
    std::vector<DayTimes> all;
    std::int64_t searches = 0;
    VisitRequest request = visit;
    for (int i = 0; i < days; ++i) {
        request.day = from.plus(i);
        auto found = known.find(request.day);
        if (found == known.end()) {
            found = known.emplace(request.day, searched(shelf.at.book, request)).first;
            ++searches;
        }
        all.push_back(found->second);
    }
    const std::lock_guard counting{m_mutex};
    m_searches += searches;
    return all;
}

std::int64_t Availability::searches() const {
    const std::lock_guard turn{m_mutex};
    return m_searches;
}

Availability::Shelf& Availability::shelfOf(const ShopId& shop) {
    const std::lock_guard turn{m_mutex};
    auto& shelf = m_shelves[shop];
    if (!shelf) shelf = std::make_unique<Shelf>();
    return *shelf;
}

void Availability::bringUp(Shelf& shelf, const Ingestor::At& at) {
    if (at.head.position == shelf.at.head.position && at.head.sha256 == shelf.at.head.sha256) return;
    // Somebody who read the book a moment ago waited here behind somebody who read it later: the later one is as good.
    if (at.head.position < shelf.at.head.position) return;
    const bool sameSalon = &at.book.roster() == &shelf.at.book.roster() && &at.book.shop() == &shelf.at.book.shop();
    if (!sameSalon) shelf.kinds.clear();
    else
        for (const Day day : at.book.daysUnlike(shelf.at.book))
            for (auto& [kind, days] : shelf.kinds) days.erase(day);
    shelf.at = at;
}

std::optional<WebProblem> whyNotOnline(const WebBooking& rules, WallTime now, WallTime start) {
    if (start.total() <= now.total()) return WebProblem::timePast;
    if (start.day > now.day.plus(rules.horizonDays)) return WebProblem::tooFar;
    return start.total() < now.total() + rules.leadMinutes ? std::optional{WebProblem::tooSoon} : std::nullopt;
}

std::vector<int> onlineStarts(const WebBooking& rules, WallTime now, const DayTimes& day) {
    std::vector<int> starts;
    for (const int start : day.starts)
        if (!whyNotOnline(rules, now, {day.day, start})) starts.push_back(start);
    return starts;
}

}  // namespace salon::server
