#include "calendar/day_column.h"

#include <algorithm>

namespace salon::desk {

std::optional<int> DayColumn::nextFree(int from, int minutes) const {
    for (const Span& span : free) {
        const int start = std::max(span.from, from);
        if (span.to - start >= minutes) return start;
    }
    return std::nullopt;
}

std::string columnKey(const DayBlock& block, ViewKind kind) {
    switch (kind) {
        case ViewKind::stylists: return block.stylist.text;
        case ViewKind::stations: return block.station.text;
        case ViewKind::week: return std::to_string(block.day.number);
    }
    return {};
}

std::string columnKey(const DayColumn& column, ViewKind kind) {
    switch (kind) {
        case ViewKind::stylists: return column.stylist.text;
        case ViewKind::stations: return column.station.text;
        case ViewKind::week: return std::to_string(column.day.number);
    }
    return {};
}

std::vector<Span> without(const std::vector<Span>& spans, std::vector<Span> taken) {
    taken = normalised(std::move(taken));
    std::vector<Span> left;
    for (Span rest : spans) {
        for (const Span& hole : taken) {
            if (!rest.overlaps(hole)) continue;
            if (rest.from < hole.from) left.push_back({rest.from, hole.from});
            rest.from = hole.to;
        }
        if (!rest.empty()) left.push_back(rest);
    }
    return left;
}

}  // namespace salon::desk
