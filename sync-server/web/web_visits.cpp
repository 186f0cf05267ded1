// The second half of the web desk: visits that are in the book already.
#include "web/shop_page.h"
#include "web/visit_calendar.h"
#include "web/web_desk.h"

namespace salon::server {

namespace {

/// The visit as it would be asked for again at another time: who has it keeps it where they can.
VisitRequest requestOf(const Reservation& visit) {
    VisitRequest request;
    request.reservation = visit.id;
    request.customer = visit.customer;
    for (const Line& line : visit.lines) {
        LineRequest again{line.service, line.wish, line.startMinute - visit.startMinute()};
        if (line.blocksChosen) again.blocks = line.blocks;
        request.lines.push_back(std::move(again));
        request.present.push_back({line.stylist, line.station, line.blocks});
    }
    return request;
}

}  // namespace

wire::Json WebDesk::visit(const std::string& token) {
    const Seen found = seen(token);
    wire::Json told = visitJson(found.open.book(), *found.reservation, found.contact, found.open.now);
    told["texts"] = m_parts.texts != nullptr && isAnswerTexted(found.open.book(), *found.reservation, found.contact);
    return told;
}

wire::Json WebDesk::timesOf(const std::string& token, std::optional<Day> from, int days) {
    const Seen found = seen(token);
    const auto times =
        m_availability.of(found.open.at, requestOf(*found.reservation), found.open.firstDay(from), std::min(days, kWebDaysMax));
    return timesJson(found.open.rules(), found.open.now, times);
}

void WebDesk::requireChangeable(const Seen& found) const {
    const Reservation& visit = *found.reservation;
    if (mayChangeOnline(found.open.rules(), visit, found.open.now)) return;
    if (visit.isStillAhead()) throw WebRefusal{WebProblem::changesClosed};
    throw WebRefusal{visit.isActive() && visit.status != Status::completed ? WebProblem::begun : WebProblem::ended};
}

void WebDesk::move(const std::string& token, Day day, int startMinute) {
    Seen found = seen(token);
    requireChangeable(found);
    // Whatever is written stays in the log: what is certain to be refused is not.
    auto why = whyNotStart(found.open, requestOf(*found.reservation), {day, startMinute});
    if (!why) {
        requireSeldom("visit " + token);
        MoveReservation wish;
        wish.reservation = found.of.reservation;
        wish.day = day;
        wish.startMinute = startMinute;
        const Verdict verdict = m_parts.pen.write(found.of.shop, wish, kCustomerActor).verdict;
        if (verdict.kind != VerdictKind::refused) return;
        why = problemOf(verdict.refusal);
        found = seen(token);
        requireChangeable(found);
    }
    std::vector<OfferedTime> others;
    appendNearest(others, found.open, requestOf(*found.reservation), {}, {day, startMinute});
    throw WebRefusal{*why, std::move(others)};
}

void WebDesk::cancel(const std::string& token) {
    const Seen found = seen(token);
    // The second tap on the same button.
    if (found.reservation->status == Status::cancelled) return;
    requireChangeable(found);
    requireSeldom("visit " + token);
    if (m_parts.pen.write(found.of.shop, CancelReservation{found.of.reservation}, kCustomerActor).verdict.kind != VerdictKind::refused) return;
    requireChangeable(seen(token));
    throw WebRefusal{WebProblem::changesClosed};
}

std::string WebDesk::calendar(const std::string& token, TextLanguage language) {
    const Seen found = seen(token);
    return calendarOf(found.open.book(), *found.reservation, language, m_parts.links.linkOf(found.of), m_parts.utcSeconds());
}

}  // namespace salon::server
