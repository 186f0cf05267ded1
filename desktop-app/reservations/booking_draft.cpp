#include "reservations/booking_draft.h"

#include "salon/free_slots.h"

#include <algorithm>

namespace salon::desk {
namespace {

/// Who would get each line if this decision were carried out.
std::vector<StylistId> assignedBy(const Decision& decision, const ReservationId& id, std::size_t lines) {
    std::vector<StylistId> stylists(lines);
    for (const Event& event : decision.events)
        if (const auto* assigned = std::get_if<StylistAssigned>(&event); assigned && assigned->reservation == id)
            stylists[static_cast<std::size_t>(assigned->line)] = assigned->stylist;
    return stylists;
}

std::vector<AssignmentReason> reasonsIn(const Decision& decision, const ReservationId& id) {
    for (const Event& event : decision.events)
        if (const auto* assigned = std::get_if<StylistAssigned>(&event); assigned && assigned->reservation == id) return assigned->reasons;
    return {};
}

/// Only asked about, never booked.
const ReservationId kAsked{"asked-only"};

}  // namespace

std::vector<LineRequest> BookingDraft::linesAt(const Book& book, int startMinute) const {
    return inSequence(book, services, std::vector<Wish>(services.size(), wish), startMinute);
}

BookReservation BookingDraft::commandFor(const Session& session, const ReservationId& id, const SlotOffer& slot) const {
    BookReservation command{id, customer, slot.day, linesAt(session.state().book, slot.startMinute), false};
    if (wish.kind == WishKind::any) return command;
    // Whoever is offered in the wished one's place was agreed to on the phone.
    for (std::size_t i = 0; i < command.lines.size() && i < slot.stylists.size(); ++i)
        if (!slot.stylists[i].empty() && slot.stylists[i] != wish.stylist) command.lines[i].wish = Wish::prefer(slot.stylists[i]);
    return command;
}

std::optional<Refusal> BookingDraft::whyNotWanted(const Session& session) const {
    if (!wantedMinute || !canBeOffered()) return std::nullopt;
    const Decision decision = session.preview(commandFor(session, kAsked, {day, *wantedMinute, {}, {}, true}));
    if (decision.verdict.kind == VerdictKind::accepted) return std::nullopt;
    return decision.verdict.refusal;
}

std::vector<SlotOffer> BookingDraft::offers(const Session& session, int count) const {
    if (!canBeOffered()) return {};
    const Book& book = session.state().book;
    std::vector<SlotOffer> offers;
    if (wantedMinute) {
        SlotOffer wanted{day, *wantedMinute, {}, {}, true};
        const Decision decision = session.preview(commandFor(session, kAsked, wanted));
        if (decision.verdict.kind == VerdictKind::accepted) {
            wanted.stylists = assignedBy(decision, kAsked, services.size());
            wanted.reasons = reasonsIn(decision, kAsked);
            offers.push_back(std::move(wanted));
        }
    }
    VisitRequest request;
    request.customer = customer;
    request.day = day;
    request.lines = linesAt(book, wantedMinute.value_or(0));
    for (const FreeSlot& slot : bestSlots(book, request, session.now(), count, kOfferDaysAhead)) {
        SlotOffer offer{slot.day, slot.startMinute, {}, {}, false};
        for (const LinePlace& place : slot.places) offer.stylists.push_back(place.stylist);
        if (!slot.places.empty()) offer.reasons = slot.places.front().reasons;
        const bool known = !offers.empty() && offers.front().day == offer.day && offers.front().startMinute == offer.startMinute;
        if (!known && static_cast<int>(offers.size()) < count) offers.push_back(std::move(offer));
    }
    return offers;
}

int BookingDraft::totalMinutes(const Book& book) const {
    int minutes = 0;
    for (const ServiceId& id : services)
        if (const Service* service = book.findService(id)) minutes += service->blocks.customerMinutes();
    return minutes;
}

Money BookingDraft::totalPrice(const Book& book) const {
    Money price;
    for (const ServiceId& id : services)
        if (const Service* service = book.findService(id)) price.minorUnits += service->price.minorUnits;
    return price;
}

}  // namespace salon::desk
