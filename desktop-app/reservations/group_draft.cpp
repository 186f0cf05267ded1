#include "reservations/group_draft.h"

#include "salon/free_slots.h"

namespace salon::desk {
namespace {

constexpr int kOpeningsMax = 3;

}  // namespace

std::vector<BookReservation> GroupDraft::wishes(const Session& session) const {
    std::vector<BookReservation> wishes;
    for (const PartyGuest& guest : guests) {
        BookReservation wish;
        wish.reservation = guest.reservation;
        wish.customer = guest.customer;
        wish.day = day;
        wish.lines = inSequence(session.state().book, guest.services, std::vector<Wish>(guest.services.size(), guest.wish), startMinute);
        wishes.push_back(std::move(wish));
    }
    return wishes;
}

std::vector<SeriesStep> GroupDraft::steps(const Session& session) const {
    std::vector<SeriesStep> steps;
    for (PlannedVisit& plan : planned(session.state().book, wishes(session), session.now())) steps.push_back({std::move(plan)});
    return steps;
}

std::vector<WallTime> GroupDraft::openings(const Session& session) const {
    return guests.empty() ? std::vector<WallTime>{} : partyOpenings(session.state().book, wishes(session), std::max(session.now(), WallTime{day, startMinute}), kOpeningsMax);
}

}  // namespace salon::desk
