#include "ui/booking_draft.h"

#include "salon/fairness.h"
#include "salon/free_slots.h"

#include <algorithm>
#include <cstdlib>

namespace salon::desk {
namespace {

/// Only asked about, never booked.
const ReservationId kAsked{"asked-only"};

/// Who would get each line if this decision were carried out, and why the first.
void takeAssigned(const Decision& decision, SlotOffer& offer, std::size_t lines) {
    offer.stylists.assign(lines, {});
    for (const Event& event : decision.events) {
        const auto* assigned = std::get_if<StylistAssigned>(&event);
        if (!assigned || assigned->reservation != kAsked) continue;
        if (assigned->line == 0) offer.reasons = assigned->reasons;
        offer.stylists[static_cast<std::size_t>(assigned->line)] = assigned->stylist;
    }
}

/// Whether the visit stands without a gap beside what the stylist has already.
void lookAround(const Book& book, const std::vector<LineRequest>& lines, SlotOffer& offer) {
    if (lines.empty() || offer.stylists.size() != lines.size()) return;
    const auto borders = [&](const StylistId& id) {
        std::vector<Span> spans;
        if (const Stylist* stylist = book.findStylist(id))
            for (const Span hours : stylist->workingHours(offer.day)) spans.insert(spans.end(), {{hours.from - 1, hours.from}, {hours.to, hours.to + 1}});
        for (const Hold& hold : book.holdsOf(id, offer.day)) spans.push_back(hold.span);
        return spans;
    };
    const auto blocksOf = [&](std::size_t line) {
        const Stylist* stylist = book.findStylist(offer.stylists[line]);
        const Service* service = book.findService(lines[line].service);
        return lines[line].blocks ? *lines[line].blocks : stylist && service ? stylist->blocksFor(*service) : Blocks{};
    };
    const int end = lines.back().startMinute + blocksOf(lines.size() - 1).total();
    for (const Span span : borders(offer.stylists.front())) offer.joinsBefore = offer.joinsBefore || span.to == offer.startMinute;
    for (const Span span : borders(offer.stylists.back())) offer.joinsAfter = offer.joinsAfter || span.from == end;
}

SlotOffer offerOf(const FreeSlot& slot) {
    SlotOffer offer{slot.day, slot.startMinute, {}, {}, false};
    for (const LinePlace& place : slot.places) {
        offer.stylists.push_back(place.stylist);
        offer.wishMet = offer.wishMet && place.wishMet;
    }
    if (!slot.places.empty()) offer.reasons = slot.places.front().reasons;
    return offer;
}

bool samePlace(const SlotOffer& a, const SlotOffer& b) { return a.day == b.day && a.startMinute == b.startMinute && a.stylists == b.stylists; }

bool isEarlier(const SlotOffer& a, const SlotOffer& b) { return WallTime{a.day, a.startMinute} < WallTime{b.day, b.startMinute}; }

}  // namespace

Blocks lasting(Blocks listed, int customerMinutes) {
    const int rest = listed.processing + listed.finishing;
    if (customerMinutes > rest) return {customerMinutes - rest, listed.processing, listed.finishing, listed.cleanUp};
    return {customerMinutes, 0, 0, listed.cleanUp};
}

bool BookingDraft::canBeOffered() const {
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (wishOf(i).kind != WishKind::any && wishOf(i).stylist.empty()) return false;
    return !lines.empty();
}

std::vector<ServiceId> BookingDraft::services() const {
    std::vector<ServiceId> ids;
    for (const DraftLine& line : lines) ids.push_back(line.service);
    return ids;
}

void BookingDraft::setServices(const std::vector<ServiceId>& services) {
    const std::vector<DraftLine> before = std::move(lines);
    lines.clear();
    for (const ServiceId& id : services) {
        const auto known = std::find_if(before.begin(), before.end(), [&](const DraftLine& line) { return line.service == id; });
        lines.push_back(known == before.end() ? DraftLine{id} : *known);
    }
}

std::vector<LineRequest> BookingDraft::linesAt(const Book& book, int startMinute) const {
    const int step = std::max(1, book.shop().stepMinutes);
    std::vector<LineRequest> requests;
    int start = startMinute;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        LineRequest request{lines[i].service, wishOf(i), start, {}, false, OverrideWord::none};
        const Service* service = book.findService(lines[i].service);
        const Stylist* wished = book.findStylist(request.wish.stylist);
        const Blocks listed = !service ? Blocks{} : wished ? wished->blocksFor(*service) : service->blocks;
        if (lines[i].minutes) request.blocks = lasting(listed, *lines[i].minutes);
        const Blocks blocks = request.blocks.value_or(listed);
        // The same hands clean up before they go on.
        const bool sameHands = wished && i + 1 < lines.size() && wishOf(i + 1).stylist == wished->id;
        start += sameHands ? blocks.total() : blocks.customerMinutes();
        start = (start + step - 1) / step * step;
        requests.push_back(std::move(request));
    }
    return requests;
}

BookReservation BookingDraft::commandFor(const Session& session, const ReservationId& id, const SlotOffer& slot, OverrideWord word) const {
    BookReservation command;
    command.reservation = id;
    command.customer = customer;
    command.day = slot.day;
    command.lines = linesAt(session.state().book, slot.startMinute);
    command.waiting = waiting;
    for (std::size_t i = 0; i < command.lines.size() && i < slot.stylists.size(); ++i) {
        const Wish& asked = command.lines[i].wish;
        const bool passedOver = i == 0 && slot.turn > 0;
        if (slot.stylists[i].empty() || slot.stylists[i] == asked.stylist || (asked.kind == WishKind::any && !passedOver)) continue;
        command.lines[i].wish = Wish::prefer(slot.stylists[i]);
        if (passedOver) command.lines[i].word = word;
    }
    return command;
}

ReceiveWalkIn BookingDraft::walkInFor(const Session& session, const ReservationId& id, const SlotOffer& slot, OverrideWord word) const {
    BookReservation command = commandFor(session, id, slot, word);
    return {command.reservation, command.customer, command.day, std::move(command.lines), command.waiting};
}

JoinWaiting BookingDraft::waitingFor(const Session& session, const WaitingId& id, bool dayNamed) const {
    Waiting entry;
    entry.id = id;
    entry.kind = walkIn ? WaitingKind::walkIn : WaitingKind::list;
    entry.customer = customer;
    entry.lines = linesAt(session.state().book, 0);
    entry.firstDay = walkIn ? session.now().day : std::max(day, session.now().day);
    entry.lastDay = walkIn || dayNamed ? entry.firstDay : entry.firstDay.plus(kOfferDaysAhead);
    if (!walkIn) entry.span = window;
    if (wantedMinute && !walkIn) {
        const int end = *wantedMinute + totalMinutes(session.state().book);
        entry.span = {std::max(0, *wantedMinute - kWaitingMinutesAround), std::min(kMinutesPerDay, end + kWaitingMinutesAround)};
    }
    entry.since = session.now();
    return {std::move(entry)};
}

VisitRequest BookingDraft::requestOn(const Book& book, Day onDay, int startMinute) const {
    VisitRequest request;
    request.customer = customer;
    request.day = onDay;
    request.lines = linesAt(book, startMinute);
    return request;
}

std::optional<Refusal> BookingDraft::whyNotWanted(const Session& session) const {
    if (!wantedMinute || !canBeOffered()) return std::nullopt;
    const Decision decision = session.preview(commandFor(session, kAsked, {day, *wantedMinute, {}, {}, true}));
    if (decision.verdict.kind == VerdictKind::accepted) return std::nullopt;
    return decision.verdict.refusal;
}

std::optional<SlotOffer> BookingDraft::wantedOffer(const Session& session) const {
    if (!wantedMinute || WallTime{day, *wantedMinute} < session.now()) return std::nullopt;
    SlotOffer wanted{day, *wantedMinute, {}, {}, true};
    const Decision decision = session.preview(commandFor(session, kAsked, wanted));
    // A preferred stylist who is not free is mildly flagged: the place is there, with somebody else.
    const bool mild = decision.verdict.kind == VerdictKind::flagged &&
                      std::any_of(decision.events.begin(), decision.events.end(), [](const Event& event) { return std::holds_alternative<StylistAssigned>(event); });
    if (decision.verdict.kind != VerdictKind::accepted && !mild) return std::nullopt;
    takeAssigned(decision, wanted, lines.size());
    if (std::any_of(wanted.stylists.begin(), wanted.stylists.end(), [](const StylistId& id) { return id.empty(); })) return std::nullopt;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (wishOf(i).kind != WishKind::any && wanted.stylists[i] != wishOf(i).stylist) wanted.wishMet = false;
    return wanted;
}

/// Of the named day: with the people asked for first, then the nearest to the named time.
std::vector<SlotOffer> BookingDraft::nearestOffers(const Session& session, std::size_t count) const {
    const Book& book = session.state().book;
    std::vector<SlotOffer> offers;
    for (const FreeSlot& slot : freeSlots(book, requestOn(book, day, *wantedMinute), session.now()))
        if (slot.startMinute != *wantedMinute) offers.push_back(offerOf(slot));
    const auto rank = [this](const SlotOffer& offer) { return std::tuple{!offer.wishMet, std::abs(offer.startMinute - *wantedMinute), offer.startMinute}; };
    std::stable_sort(offers.begin(), offers.end(), [&](const SlotOffer& a, const SlotOffer& b) { return rank(a) < rank(b); });
    // The nearest before and the nearest after say more than three times in a row.
    std::vector<SlotOffer> chosen;
    for (int side = 0; side < 3; ++side)
        for (const SlotOffer& offer : offers) {
            const bool fits = side == 2 || (side == 0) == (offer.startMinute < *wantedMinute);
            const bool known = std::any_of(chosen.begin(), chosen.end(), [&](const SlotOffer& other) { return samePlace(offer, other); });
            if (!fits || known || chosen.size() >= count) continue;
            chosen.push_back(offer);
            if (side < 2) break;
        }
    std::stable_sort(chosen.begin(), chosen.end(), isEarlier);
    return chosen;
}

/// From now on: at the first minute anybody is free, those whose turn it is in order; then later starts with others.
std::vector<SlotOffer> BookingDraft::offersAtDoor(const Session& session, std::size_t count) const {
    const Book& book = session.state().book;
    const Day today = session.now().day;
    std::vector<SlotOffer> offers;
    const std::vector<FreeSlot> free = freeSlots(book, requestOn(book, today, session.now().minute), session.now());
    const bool byTurn = wishOf(0).kind == WishKind::any;
    for (const FreeSlot& slot : free) {
        const SlotOffer first = offerOf(slot);
        std::vector<SlotOffer> here{first};
        if (byTurn)
            for (const TurnCandidate& candidate : turnOrder(book, requestOn(book, today, slot.startMinute), 0)) {
                SlotOffer offer = first;
                if (candidate.stylist == first.stylists.front() || (lines.size() > 1 && candidate.stylist != first.stylists.front())) continue;
                offer.stylists.front() = candidate.stylist;
                offer.reasons = {candidate.reason};
                here.push_back(std::move(offer));
            }
        for (SlotOffer& offer : here) {
            const bool known = std::any_of(offers.begin(), offers.end(), [&](const SlotOffer& other) { return other.stylists == offer.stylists; });
            if (known || offers.size() >= count) continue;
            offer.turn = byTurn ? static_cast<int>(offers.size()) : 0;
            offers.push_back(std::move(offer));
        }
        if (offers.size() >= count) break;
    }
    return offers;
}

std::vector<SlotOffer> BookingDraft::offers(const Session& session, int count) const {
    if (!canBeOffered() || count <= 0) return {};
    const Book& book = session.state().book;
    const auto most = static_cast<std::size_t>(count);
    std::vector<SlotOffer> offers;
    if (walkIn) {
        offers = offersAtDoor(session, most);
    } else if (wantedMinute) {
        if (auto wanted = wantedOffer(session)) offers.push_back(std::move(*wanted));
        for (SlotOffer& offer : nearestOffers(session, most - offers.size())) offers.push_back(std::move(offer));
    } else {
        for (const FreeSlot& slot : bestSlots(book, requestOn(book, day, 0), session.now(), count, kOfferDaysAhead, window)) offers.push_back(offerOf(slot));
    }
    // Further days only when this one has too little.
    if (wantedMinute && !walkIn && offers.size() < most)
        for (const FreeSlot& slot : bestSlots(book, requestOn(book, day.plus(1), *wantedMinute), session.now(), count - static_cast<int>(offers.size()), kOfferDaysAhead))
            offers.push_back(offerOf(slot));
    for (SlotOffer& offer : offers) lookAround(book, linesAt(book, offer.startMinute), offer);
    return offers;
}

int BookingDraft::totalMinutes(const Book& book) const {
    int minutes = 0;
    for (const DraftLine& line : lines)
        if (const Service* service = book.findService(line.service)) minutes += line.minutes.value_or(service->blocks.customerMinutes());
    return minutes;
}

Money BookingDraft::totalPrice(const Book& book) const {
    Money price;
    for (const DraftLine& line : lines)
        if (const Service* service = book.findService(line.service)) price.minorUnits += service->price.minorUnits;
    return price;
}

}  // namespace salon::desk
