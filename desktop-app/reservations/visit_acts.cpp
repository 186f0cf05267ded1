#include "reservations/visit_acts.h"

#include "salon/free_slots.h"

#include <algorithm>

namespace salon::desk {
namespace {

LineRequest askedFor(const Line& line) {
    return {line.service, line.wish, line.startMinute, line.blocksChosen ? std::optional(line.blocks) : std::nullopt, line.overlapAllowed, line.word};
}

}  // namespace

std::optional<CommandBody> nextStep(const Reservation& visit) {
    switch (visit.status) {
        case Status::requested: return ConfirmReservation{visit.id};
        case Status::confirmed: return RecordArrival{visit.id};
        case Status::arrived: return StartService{visit.id};
        case Status::inService: return CompleteService{visit.id};
        default: return std::nullopt;
    }
}

std::optional<CommandBody> stepBack(const Reservation& visit) {
    switch (visit.status) {
        case Status::arrived: return TakeBackArrival{visit.id};
        case Status::inService: return TakeBackStart{visit.id};
        case Status::completed: return TakeBackCompletion{visit.id};
        case Status::noShow: return TakeBackNoShow{visit.id};
        case Status::cancelled: return TakeBackCancellation{visit.id};
        case Status::declined: return TakeBackDecline{visit.id};
        default: return std::nullopt;
    }
}

ChangeServices withoutLine(const Reservation& visit, int line) {
    ChangeServices change{visit.id, {}};
    for (int i = 0; i < static_cast<int>(visit.lines.size()); ++i)
        if (i != line) change.lines.push_back(askedFor(visit.lines[static_cast<std::size_t>(i)]));
    return change;
}

ChangeServices withServices(const Book& book, const Reservation& visit, const std::vector<ServiceId>& services) {
    ChangeServices change = withoutLine(visit, -1);
    int end = 0;
    for (const Line& line : visit.lines) end = std::max(end, line.startMinute + line.blocks.customerMinutes());
    const int step = std::max(1, book.shop().stepMinutes);
    // Whoever has the last line goes on, if they can.
    const Wish wish = visit.lines.empty() ? Wish::any() : visit.lines.back().wish;
    for (LineRequest& line : inSequence(book, services, std::vector<Wish>(services.size(), wish), (end + step - 1) / step * step)) {
        const Stylist* wished = book.findStylist(line.wish.stylist);
        if (wished && !wished->can(line.service)) line.wish = Wish::any();
        change.lines.push_back(std::move(line));
    }
    return change;
}

}  // namespace salon::desk
