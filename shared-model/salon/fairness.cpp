#include "salon/fairness.h"

#include "salon/assert.h"
#include "salon/occupancy.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace salon {

namespace {

bool isByHand(const Line& line) {
    return std::any_of(line.reasons.begin(), line.reasons.end(), [](const AssignmentReason& reason) { return reason.kind == ReasonKind::byHand; });
}

void count(DayBalance& balance, const Reservation& visit, const Line& line) {
    const bool wished = line.wish.stylist == line.stylist;
    const bool byHand = isByHand(line);
    ++balance.lines;
    balance.requests += wished;
    balance.walkIns += visit.walkIn;
    balance.turns += !wished && !byHand;
    balance.overrides += line.word != OverrideWord::none;
    for (const Span span : line.busySpans()) balance.bookedMinutes += span.minutes();
    if (!balance.lastBookedAt || *balance.lastBookedAt < visit.bookedAt) balance.lastBookedAt = visit.bookedAt;
}

using Balances = std::map<StylistId, DayBalance>;

Balances balancesOf(const Book& book, Day day) {
    Balances balances;
    for (const auto& [id, stylist] : book.roster().stylists) {
        int working = 0;
        for (const Span hours : stylist.workingHours(day)) working += hours.minutes();
        if (stylist.active && working > 0) balances[id].workingMinutes = working;
    }
    if (const DayPage* page = book.findDay(day))
        for (const auto& visit : page->reservations)
            for (const Line& line : visit->lines)
                if (visit->isActive() && !line.stylist.empty()) count(balances[line.stylist], *visit, line);
    for (auto& [id, balance] : balances) {
        balance.stylist = id;
        balance.lastAssigned = book.lastAssigned(id);
    }
    return balances;
}

/// A candidate while they are being compared.
struct Contender {
    TurnCandidate candidate;
    bool regular = false;
    bool stationMissing = false;

    auto rank() const {
        return std::tuple{!regular, candidate.fragments, candidate.balance.bookedMinutes, candidate.balance.lastAssigned, candidate.stylist};
    }
};

/// What puts the one before the other.
AssignmentReason whatDecides(const Contender& first, const Contender& second, const TurnCandidate& about) {
    if (first.regular != second.regular) return {ReasonKind::regularStylist, about.regularVisits};
    if (first.candidate.fragments != second.candidate.fragments) return {ReasonKind::fewestFragments, about.fragments};
    if (first.candidate.balance.bookedMinutes != second.candidate.balance.bookedMinutes)
        return {ReasonKind::fewestMinutes, about.balance.bookedMinutes};
    if (first.candidate.balance.lastAssigned != second.candidate.balance.lastAssigned) return {ReasonKind::longestWaiting, 0};
    return {ReasonKind::idOrder, 0};
}

std::vector<Contender> contenders(const Book& book, const VisitRequest& request, std::size_t line, const Service& service) {
    const LineRequest& wanted = request.lines[line];
    const Occupancy occupancy(book, request.day, request.reservation);
    const Customer person = request.customer.empty() ? Customer{} : book.person(request.customer);
    const StylistId regular = person.regularStylist();
    Balances balances = balancesOf(book, request.day);
    std::vector<Contender> found;
    for (const auto& [id, stylist] : book.roster().stylists) {
        if (!stylist.active || !stylist.can(wanted.service)) continue;
        const Blocks blocks = blocksAt(request, line, stylist, service);
        const auto busy = blocks.busySpans(wanted.startMinute);
        if (wanted.startMinute + blocks.total() > kMinutesPerDay || !isOnShift(stylist, request.day, busy) || occupancy.blocker(id, busy)) continue;
        Contender contender;
        contender.candidate.stylist = id;
        contender.candidate.balance = balances[id];
        contender.candidate.balance.bookedMinutes = occupancy.minutesBooked(id);
        contender.candidate.fragments = occupancy.fragments(stylist, busy);
        const auto visits = person.completedVisits.find(id);
        contender.candidate.regularVisits = visits != person.completedVisits.end() ? visits->second : 0;
        contender.regular = id == regular;
        const auto held = service.stationHold.spans(blocks, wanted.startMinute);
        contender.stationMissing = service.needsStation() && !freeStation(book, occupancy, service.stationKind, held, {});
        found.push_back(std::move(contender));
    }
    return found;
}

}  // namespace

std::vector<DayBalance> balanceOf(const Book& book, Day day) {
    std::vector<DayBalance> all;
    for (auto& [id, balance] : balancesOf(book, day)) all.push_back(std::move(balance));
    return all;
}

std::vector<TurnCandidate> turnOrder(const Book& book, const VisitRequest& request, std::size_t line) {
    SALON_ASSERT(line < request.lines.size(), "a turn is asked for of a line the visit has");
    const Service* service = book.findService(request.lines[line].service);
    if (!service) return {};
    std::vector<Contender> all = contenders(book, request, line, *service);
    const auto lacks = [](const Contender& contender) { return contender.stationMissing; };
    if (!std::all_of(all.begin(), all.end(), lacks)) std::erase_if(all, lacks);
    std::sort(all.begin(), all.end(), [](const Contender& a, const Contender& b) { return a.rank() < b.rank(); });

    std::vector<TurnCandidate> order;
    for (std::size_t i = 0; i < all.size(); ++i) {
        TurnCandidate& candidate = all[i].candidate;
        if (all.size() == 1)
            candidate.reason = {ReasonKind::onlyOneFree, 0};
        else if (i + 1 < all.size())
            candidate.reason = whatDecides(all[i], all[i + 1], candidate);
        else
            candidate.reason = whatDecides(all[i - 1], all[i], candidate);
        order.push_back(candidate);
    }
    return order;
}

}  // namespace salon
