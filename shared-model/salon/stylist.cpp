#include "salon/stylist.h"

#include <algorithm>

namespace salon {

namespace {

/// What remains of `spans` without `gap`.
std::vector<Span> without(const std::vector<Span>& spans, Span gap) {
    std::vector<Span> rest;
    for (const Span span : spans) {
        if (!span.overlaps(gap)) {
            rest.push_back(span);
            continue;
        }
        if (span.from < gap.from) rest.push_back({span.from, gap.from});
        if (gap.to < span.to) rest.push_back({gap.to, span.to});
    }
    return rest;
}

}  // namespace

const std::vector<Span>& Stylist::shiftOn(Day day) const {
    const auto own = dayShifts.find(day);
    return own != dayShifts.end() ? own->second : weeklyShifts[static_cast<std::size_t>(day.weekday())];
}

std::vector<Span> Stylist::workingHours(Day day) const {
    std::vector<Span> hours = shiftOn(day);
    for (const auto& [id, off] : timeOff)
        if (off.firstDay <= day && day <= off.lastDay) hours = without(hours, off.span);
    return hours;
}

bool Stylist::worksDuring(Day day, const std::vector<Span>& spans) const {
    const std::vector<Span> hours = workingHours(day);
    return std::all_of(spans.begin(), spans.end(), [&](Span span) {
        return std::any_of(hours.begin(), hours.end(), [&](Span hour) { return hour.contains(span); });
    });
}

Blocks Stylist::blocksFor(const Service& service) const {
    const auto skill = skills.find(service.id);
    return skill != skills.end() && skill->second.ownBlocks ? *skill->second.ownBlocks : service.blocks;
}

Money Stylist::priceFor(const Service& service) const {
    const auto skill = skills.find(service.id);
    return skill != skills.end() && skill->second.ownPrice ? *skill->second.ownPrice : service.price;
}

}  // namespace salon
