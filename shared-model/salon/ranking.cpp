#include "salon/ranking.h"

#include "salon/assert.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace salon {

namespace {

/// Leaves those with the smallest figure, in their order, and answers that figure.
template <class Figure>
std::int64_t keepSmallest(std::vector<Candidate>& candidates, const Figure& figureOf) {
    std::int64_t smallest = std::numeric_limits<std::int64_t>::max();
    std::vector<Candidate> kept;
    for (const Candidate& candidate : candidates) {
        const std::int64_t figure = figureOf(candidate);
        if (figure > smallest) continue;
        if (figure < smallest) kept.clear();
        smallest = figure;
        kept.push_back(candidate);
    }
    candidates = std::move(kept);
    return smallest;
}

struct Regular {
    StylistId stylist;
    int visits = 0;
};

Regular regularOf(const Book& book, const CustomerId& id) {
    const Customer* customer = id.empty() ? nullptr : book.findCustomer(book.personOf(id));
    if (!customer) return {};
    // Hardly anybody was ever merged: they are looked at where they stand.
    const bool merged = !book.mergedInto(customer->id).empty();
    const Customer person = merged ? book.person(customer->id) : Customer{};
    const Customer& whole = merged ? person : *customer;
    const StylistId regular = whole.regularStylist();
    return regular.empty() ? Regular{} : Regular{regular, whole.completedVisits.at(regular)};
}

}  // namespace

Ranked bestOf(std::vector<Candidate> candidates, const Book& book, const CustomerId& customerId, int startMinute,
              const Occupancy& occupancy) {
    SALON_ASSERT(!candidates.empty(), "somebody is free when a ranking is asked for");
    if (candidates.size() == 1) return {candidates.front(), {ReasonKind::onlyOneFree, 0}};

    if (const auto [regular, visits] = regularOf(book, customerId); visits > 0)
        for (const Candidate& candidate : candidates)
            if (candidate.stylist->id == regular) return {candidate, {ReasonKind::regularStylist, visits}};

    Blocks blocks = candidates.front().blocks;
    std::vector<Span> spans = blocks.busySpans(startMinute);
    const auto fragments = keepSmallest(candidates, [&](const Candidate& candidate) {
        if (!(candidate.blocks == blocks)) {
            blocks = candidate.blocks;
            spans = blocks.busySpans(startMinute);
        }
        return occupancy.fragments(*candidate.stylist, spans);
    });
    if (candidates.size() == 1) return {candidates.front(), {ReasonKind::fewestFragments, static_cast<int>(fragments)}};

    const auto minutes = keepSmallest(candidates, [&](const Candidate& candidate) { return occupancy.minutesBooked(candidate.stylist->id); });
    if (candidates.size() == 1) return {candidates.front(), {ReasonKind::fewestMinutes, static_cast<int>(minutes)}};

    keepSmallest(candidates, [&](const Candidate& candidate) { return book.lastAssigned(candidate.stylist->id); });
    return {candidates.front(), {candidates.size() == 1 ? ReasonKind::longestWaiting : ReasonKind::idOrder, 0}};
}

}  // namespace salon
