#include "calendar/overlap_layout.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace salon::desk {
namespace {

struct Node {
    const LayoutItem* item = nullptr;
    std::size_t place = 0;  ///< in what the caller gave
    int lane = 0;
    int chain = 0;  ///< longest chain of overlapping items to the right
    std::vector<std::size_t> rivals;
};

int startOf(const LayoutItem& item) { return item.busy.front().from; }
int endOf(const LayoutItem& item) { return item.busy.back().to; }

bool rivals(const LayoutItem& a, const LayoutItem& b) {
    for (const Span& one : a.busy)
        for (const Span& other : b.busy)
            if (one.overlaps(other)) return true;
    return false;
}

/// Earlier first, longer first, then by key.
std::vector<Node> sorted(const std::vector<LayoutItem>& items) {
    std::vector<Node> nodes(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) nodes[i] = {&items[i], i, 0, 0, {}};
    std::sort(nodes.begin(), nodes.end(), [](const Node& a, const Node& b) {
        const auto rank = [](const Node& n) { return std::tuple{startOf(*n.item), -endOf(*n.item), std::cref(n.item->key).get()}; };
        return rank(a) < rank(b);
    });
    return nodes;
}

/// Fills rivals and lanes: each item takes the first lane in which it overlaps nobody.
void findLanes(std::vector<Node>& nodes) {
    std::vector<std::size_t> live;  // those that may still reach later ones
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        std::erase_if(live, [&](std::size_t j) { return endOf(*nodes[j].item) <= startOf(*nodes[i].item); });
        std::vector<bool> taken;
        for (const std::size_t j : live) {
            if (!rivals(*nodes[i].item, *nodes[j].item)) continue;
            nodes[i].rivals.push_back(j);
            nodes[j].rivals.push_back(i);
            const auto lane = static_cast<std::size_t>(nodes[j].lane);
            if (taken.size() <= lane) taken.resize(lane + 1, false);
            taken[lane] = true;
        }
        nodes[i].lane = static_cast<int>(std::find(taken.begin(), taken.end(), false) - taken.begin());
        live.push_back(i);
    }
}

std::vector<std::size_t> byLane(const std::vector<Node>& nodes) {
    std::vector<std::size_t> order(nodes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return nodes[a].lane < nodes[b].lane; });
    return order;
}

void findWidths(std::vector<Node>& nodes, std::vector<Placed>& placed) {
    const std::vector<std::size_t> order = byLane(nodes);
    for (auto i = order.rbegin(); i != order.rend(); ++i)
        for (const std::size_t j : nodes[*i].rivals)
            if (nodes[j].lane > nodes[*i].lane) nodes[*i].chain = std::max(nodes[*i].chain, nodes[j].chain + 1);
    for (const std::size_t i : order) {
        Placed& box = placed[i];
        box.left = 0;
        for (const std::size_t j : nodes[i].rivals)
            if (nodes[j].lane < nodes[i].lane) box.left = std::max(box.left, placed[j].right);
        box.right = box.left + (1 - box.left) / (1 + nodes[i].chain);
    }
    for (const std::size_t i : order) {
        double right = 1;
        for (const std::size_t j : nodes[i].rivals)
            if (nodes[j].lane > nodes[i].lane) right = std::min(right, placed[j].left);
        placed[i].right = std::max(placed[i].right, right);
    }
}

/// An item lies inside an earlier one when it starts between that one's busy spans and shares width with it.
void findDepths(const std::vector<Node>& nodes, std::vector<Placed>& placed) {
    for (std::size_t i = 0; i < nodes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const bool during = startOf(*nodes[i].item) < endOf(*nodes[j].item);
            const bool sharesWidth = placed[i].left < placed[j].right && placed[j].left < placed[i].right;
            if (during && sharesWidth) placed[i].depth = std::max(placed[i].depth, placed[j].depth + 1);
        }
}

}  // namespace

std::vector<Placed> layOut(const std::vector<LayoutItem>& items) {
    std::vector<Node> nodes = sorted(items);
    std::vector<Placed> placed(nodes.size());
    findLanes(nodes);
    findWidths(nodes, placed);
    findDepths(nodes, placed);

    std::vector<Placed> answer(items.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) answer[nodes[i].place] = placed[i];
    return answer;
}

}  // namespace salon::desk
