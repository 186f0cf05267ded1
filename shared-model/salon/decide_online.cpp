#include "salon/decide_online.h"

#include "salon/decide_draft.h"

#include <algorithm>
#include <variant>

namespace salon {

namespace {

/// One wish of a customer, and the shop's rules at that position.
struct OnlineWish {
    const Book& book;
    const Stamp& stamp;
    const WebBooking& rules = book.webBooking();

    std::int64_t minutesUntil(WallTime start) const { return start.total() - stamp.madeAt.total(); }

    RefusalReason whyNotAt(WallTime start) const {
        if (minutesUntil(start) < std::max(rules.leadMinutes, 1))     return RefusalReason::tooSoonOnline;
        if (start.day > stamp.madeAt.day.plus(rules.horizonDays))     return RefusalReason::tooFarOnline;
        return RefusalReason::none;
    }

    RefusalReason whyNotChanged(const Reservation& visit) const {
        if (hasEnded(visit))       return RefusalReason::reservationEnded;
        if (!visit.isStillAhead()) return RefusalReason::reservationBegun;
        const std::int64_t ahead = minutesUntil({visit.day, visit.startMinute()});
        return ahead <= 0 || ahead < std::int64_t{60} * rules.changeHours ? RefusalReason::tooSoonOnline : RefusalReason::none;
    }

    /// By this person, from the day of the wish on.
    int visitsAhead(const CustomerId& customer) const {
        const CustomerId& person = book.personOf(customer);
        int count = 0;
        for (const Day day : book.daysFrom(stamp.madeAt.day))
            for (const auto& visit : book.findDay(day)->reservations)
                if (visit->isStillAhead() && !visit->customer.empty() && book.personOf(visit->customer) == person) ++count;
        return count;
    }

    bool isOffered(const LineRequest& line) const {
        return rules.services.contains(line.service) && !line.blocks && !line.overlapAllowed && line.word == OverrideWord::none;
    }

    RefusalReason operator()(const RegisterCustomer&) const { return rules.on ? RefusalReason::none : RefusalReason::onlineOff; }

    RefusalReason operator()(const BookReservation& wish) const {
        const bool plain = !wish.customer.empty() && wish.waiting.empty() && !wish.group && !wish.lines.empty();
        if (!rules.on) return RefusalReason::onlineOff;
        if (!plain || !std::all_of(wish.lines.begin(), wish.lines.end(), [&](const auto& line) { return isOffered(line); })) return RefusalReason::notOnline;
        const auto first = std::min_element(wish.lines.begin(), wish.lines.end(), [](const auto& a, const auto& b) { return a.startMinute < b.startMinute; });
        const RefusalReason why = whyNotAt({wish.day, first->startMinute});
        if (why != RefusalReason::none) return why;
        return visitsAhead(wish.customer) >= kOnlineVisitsMax ? RefusalReason::tooManyOnline : RefusalReason::none;
    }

    RefusalReason operator()(const MoveReservation& wish) const {
        const Reservation* visit = book.findReservation(wish.reservation);
        const bool plain = wish.line == -1 && wish.stylist.empty() && !wish.overlapAllowed && wish.word == OverrideWord::none;
        if (!visit) return RefusalReason::reservationUnknown;
        if (!plain) return RefusalReason::notOnline;
        const RefusalReason why = whyNotChanged(*visit);
        return why != RefusalReason::none ? why : whyNotAt({wish.day, wish.startMinute});
    }

    RefusalReason operator()(const CancelReservation& wish) const {
        const Reservation* visit = book.findReservation(wish.reservation);
        if (!visit) return RefusalReason::reservationUnknown;
        // The second tap on the same button.
        if (visit->status == Status::cancelled) return RefusalReason::none;
        return wish.reason == CancelReason::customerAsked ? whyNotChanged(*visit) : RefusalReason::notOnline;
    }

    RefusalReason operator()(const auto&) const { return RefusalReason::notOnline; }
};

}  // namespace

bool mustBeApproved(const Book& book, const Stamp& stamp, const CustomerId& customer) {
    return stamp.actor == kCustomerActor && (book.webBooking().approvalNeeded || book.person(customer).warnings.doNotBook);
}

std::optional<Refusal> refusedOnline(const Book& book, const Command& command) {
    const OnlineWish wish{book, command.stamp};
    // A promise is a person's word at the desk.
    const RefusalReason why = command.stamp.mode == Mode::promised ? RefusalReason::notOnline : std::visit(wish, command.body);
    if (why == RefusalReason::none) return std::nullopt;
    return Refusal{.reason = why, .reservation = reservationOf(command.body)};
}

Decision judge(Draft& draft, const DefineWebBooking& wish) {
    const WebBooking& wanted = wish.webBooking;
    const auto badMinutes = [&](const char* of) { return draft.refuse({.reason = RefusalReason::badMinutes, .detail = of}); };
    if (wanted.leadMinutes < 0 || wanted.leadMinutes > kWebLeadMinutesMax)  return badMinutes("lead");
    if (wanted.horizonDays < 1 || wanted.horizonDays > kWebHorizonDaysMax)  return badMinutes("horizon");
    if (wanted.changeHours < 0 || wanted.changeHours > kWebChangeHoursMax)  return badMinutes("change");
    for (const ServiceId& service : wanted.services)
        if (!draft.before().findService(service)) return draft.refuse({.reason = RefusalReason::serviceUnknown, .service = service});
    if (!(wanted == draft.before().webBooking())) draft.add(WebBookingDefined{wanted});
    return draft.done();
}

}  // namespace salon
