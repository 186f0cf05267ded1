#include "salon/free_slots.h"

#include "salon/assert.h"
#include "salon/occupancy.h"
#include "salon/visit_scan.h"

#include <algorithm>
#include <set>

namespace salon {

namespace {

/// Two offers nearer to each other than this are one offer to a person on the phone.
constexpr int kOffersApartMinutes = 60;

/// The pieces of free time of everybody who takes part, the visit itself counted in.
int fragmentsLeft(const Book& book, const VisitRequest& request, const std::vector<LinePlace>& places) {
    Occupancy occupancy(book, request.day, request.reservation);
    std::set<StylistId> people;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Stylist* stylist = book.findStylist(places[i].stylist);
        occupancy.put(stylist->id, places[i].blocks.busySpans(request.lines[i].startMinute), request.reservation, static_cast<int>(i));
        people.insert(stylist->id);
    }
    int fragments = 0;
    for (const StylistId& id : people) fragments += occupancy.fragments(*book.findStylist(id), {});
    return fragments;
}

bool meetsWishes(const FreeSlot& slot) {
    return std::all_of(slot.places.begin(), slot.places.end(), [](const LinePlace& place) { return place.wishMet; });
}

std::vector<FreeSlot> slotsOn(const Book& book, VisitScan& scan, Day day, WallTime notBefore) {
    std::vector<FreeSlot> slots;
    for (int minute = scan.firstStart(); minute <= scan.lastStart(); minute += scan.step()) {
        if (WallTime{day, minute} < notBefore) continue;
        const auto assignment = scan.at(day, minute);
        if (!assignment) continue;
        slots.push_back(slotOf(book, scan.request(), *assignment));
    }
    return slots;
}

bool isBetter(const FreeSlot& a, const FreeSlot& b) {
    if (meetsWishes(a) != meetsWishes(b)) return meetsWishes(a);
    if (a.fragments != b.fragments) return a.fragments < b.fragments;
    return WallTime{a.day, a.startMinute} < WallTime{b.day, b.startMinute};
}

/// The best ones that stand apart, then the best of the rest.
std::vector<FreeSlot> pick(std::vector<FreeSlot> slots, std::size_t count) {
    std::stable_sort(slots.begin(), slots.end(), isBetter);
    std::vector<FreeSlot> picked;
    std::vector<FreeSlot> crowded;
    for (FreeSlot& slot : slots) {
        const bool apart = std::none_of(picked.begin(), picked.end(), [&](const FreeSlot& other) {
            return other.day == slot.day && std::abs(other.startMinute - slot.startMinute) < kOffersApartMinutes;
        });
        if (picked.size() < count && apart)
            picked.push_back(std::move(slot));
        else
            crowded.push_back(std::move(slot));
    }
    for (FreeSlot& slot : crowded)
        if (picked.size() < count) picked.push_back(std::move(slot));
    return picked;
}

}  // namespace

FreeSlot slotOf(const Book& book, const VisitRequest& request, const Assignment& found) {
    FreeSlot slot{request.day, kMinutesPerDay, {}, 0};
    for (const LineRequest& line : request.lines) slot.startMinute = std::min(slot.startMinute, line.startMinute);
    for (const auto& place : found.places) slot.places.push_back(*place);
    slot.fragments = fragmentsLeft(book, request, slot.places);
    return slot;
}

std::vector<FreeSlot> freeSlots(const Book& book, const VisitRequest& request, WallTime notBefore) {
    if (request.lines.empty()) return {};
    VisitScan scan(book, request);
    return slotsOn(book, scan, request.day, notBefore);
}

std::vector<FreeSlot> bestSlots(const Book& book, const VisitRequest& request, WallTime notBefore, int count, int daysAhead,
                                Span within) {
    if (request.lines.empty() || count <= 0) return {};
    VisitScan scan(book, request);
    std::vector<FreeSlot> found;
    for (int days = 0; days <= daysAhead && found.size() < static_cast<std::size_t>(count); ++days) {
        auto more = slotsOn(book, scan, request.day.plus(days), notBefore);
        std::erase_if(more, [within](const FreeSlot& slot) { return slot.startMinute < within.from || slot.startMinute >= within.to; });
        std::move(more.begin(), more.end(), std::back_inserter(found));
    }
    auto best = pick(std::move(found), static_cast<std::size_t>(count));
    std::sort(best.begin(), best.end(), [](const FreeSlot& a, const FreeSlot& b) {
        return WallTime{a.day, a.startMinute} < WallTime{b.day, b.startMinute};
    });
    return best;
}

std::vector<LineRequest> inSequence(const Book& book, const std::vector<ServiceId>& services, const std::vector<Wish>& wishes, int startMinute) {
    SALON_ASSERT(services.size() == wishes.size(), "each service comes with a wish");
    const int step = std::max(1, book.shop().stepMinutes);
    std::vector<LineRequest> lines;
    int start = startMinute;
    for (std::size_t i = 0; i < services.size(); ++i) {
        LineRequest line;
        line.service = services[i];
        line.wish = wishes[i];
        line.startMinute = start;
        const Service* service = book.findService(services[i]);
        const Stylist* wished = book.findStylist(wishes[i].stylist);
        if (service) start += (wished ? wished->blocksFor(*service) : service->blocks).customerMinutes();
        start = (start + step - 1) / step * step;
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace salon
