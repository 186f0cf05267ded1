#include "calendar/column_layout.h"

#include <algorithm>
#include <span>
#include <string>
#include <tuple>
#include <utility>

namespace salon::desk {
namespace {

/// No-shows hold nobody: a strip at the column's edge is all they take.
constexpr Placed kMissedStrip{0.9, 1, 0};

std::vector<Span> busyOf(const DayBlock& block, int labelMinutes) {
    std::vector<Span> busy = block.minutes.busySpans(block.startMinute);
    if (busy.empty()) busy.push_back({block.startMinute, block.startMinute});
    busy.front().to = std::max(busy.front().to, busy.front().from + labelMinutes);
    return normalised(std::move(busy));
}

int endOf(const DayBlock& block, int labelMinutes) { return std::max(block.span().to, block.startMinute + labelMinutes); }

/// Runs of blocks that reach into each other; no-shows are left out.
std::vector<std::vector<std::size_t>> clustersOf(const std::vector<DayBlock>& blocks, int labelMinutes) {
    std::vector<std::vector<std::size_t>> clusters;
    int end = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].missed) continue;
        if (clusters.empty() || blocks[i].startMinute >= end) clusters.emplace_back();
        clusters.back().push_back(i);
        const int own = endOf(blocks[i], labelMinutes);
        end = clusters.back().size() == 1 ? own : std::max(end, own);
    }
    return clusters;
}

/// Nobody else stands in the processing time of this one.
bool isGapFree(const std::vector<DayBlock>& blocks, const std::vector<std::size_t>& cluster, std::size_t host) {
    const Span gap = blocks[host].gap();
    return std::none_of(cluster.begin(), cluster.end(), [&](std::size_t i) { return i != host && blocks[i].span().overlaps(gap); });
}

/// A strip at the edge covers nothing of those who came instead.
void leaveStrip(std::vector<DayBlock>& blocks, const std::vector<std::size_t>& cluster, int labelMinutes) {
    const auto standsBeside = [&](const DayBlock& missed) {
        return missed.missed && std::any_of(cluster.begin(), cluster.end(), [&](std::size_t i) {
                   return blocks[i].startMinute < missed.span().to && missed.startMinute < endOf(blocks[i], labelMinutes);
               });
    };
    if (std::none_of(blocks.begin(), blocks.end(), standsBeside)) return;
    for (const std::size_t i : cluster) {
        blocks[i].placed.left *= kMissedStrip.left;
        blocks[i].placed.right *= kMissedStrip.left;
    }
}

bool anyMissed(const std::vector<DayBlock>& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](const DayBlock& block) { return block.missed; });
}

void layOutCluster(std::vector<DayBlock>& blocks, const std::vector<std::size_t>& cluster, int labelMinutes) {
    if (cluster.size() == 1) {
        blocks[cluster.front()].placed = {};
        blocks[cluster.front()].gapFree = true;
        return;
    }
    std::vector<LayoutItem> items;
    for (const std::size_t i : cluster) {
        const BlockId& id = blocks[i].id;
        items.push_back({id.reservation.text + ':' + std::to_string(id.line), busyOf(blocks[i], labelMinutes)});
    }
    const std::vector<Placed> placed = layOut(items);
    for (std::size_t k = 0; k < cluster.size(); ++k) {
        blocks[cluster[k]].placed = placed[k];
        blocks[cluster[k]].gapFree = isGapFree(blocks, cluster, cluster[k]);
    }
}

bool sameShape(const DayBlock& a, const DayBlock& b) { return a.startMinute == b.startMinute && a.minutes == b.minutes && a.id == b.id; }

}  // namespace

bool standsBefore(const DayBlock& a, const DayBlock& b) {
    const int lengthA = -a.minutes.total();
    const int lengthB = -b.minutes.total();
    return std::tie(a.startMinute, lengthA, a.id) < std::tie(b.startMinute, lengthB, b.id);
}

void layOutColumn(std::vector<DayBlock>& blocks, const std::vector<DayBlock>& before, int labelMinutes) {
    const auto old = clustersOf(before, labelMinutes);
    auto known = old.begin();
    // They are rare: whom they push aside is found anew each time.
    const bool strips = anyMissed(blocks) || anyMissed(before);
    for (const std::vector<std::size_t>& cluster : clustersOf(blocks, labelMinutes)) {
        // Both run in the order of time, so what stood here before is found by walking along.
        while (known != old.end() && before[known->front()].startMinute < blocks[cluster.front()].startMinute) ++known;
        const bool same = !strips && known != old.end() && known->size() == cluster.size() &&
                          std::equal(cluster.begin(), cluster.end(), known->begin(), [&](std::size_t now, std::size_t then) { return sameShape(blocks[now], before[then]); });
        if (!same) {
            layOutCluster(blocks, cluster, labelMinutes);
            if (strips) leaveStrip(blocks, cluster, labelMinutes);
            continue;
        }
        for (std::size_t k = 0; k < cluster.size(); ++k) {
            blocks[cluster[k]].placed = before[(*known)[k]].placed;
            blocks[cluster[k]].gapFree = before[(*known)[k]].gapFree;
        }
    }
    for (DayBlock& block : blocks)
        if (block.missed) block.placed = kMissedStrip;
}

}  // namespace salon::desk
