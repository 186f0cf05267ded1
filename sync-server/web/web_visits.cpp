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

WebProblem problemOf(const Refusal& refusal, bool mayChange) {
    switch (refusal.reason) {
        case RefusalReason::reservationEnded: return WebProblem::ended;
        case RefusalReason::reservationBegun:
        case RefusalReason::wrongStatus: return WebProblem::begun;
        case RefusalReason::tooSoonOnline: return mayChange ? WebProblem::tooSoon : WebProblem::changesClosed;
        case RefusalReason::tooFarOnline: return WebProblem::tooFar;
        case RefusalReason::onlineOff: return WebProblem::onlineOff;
        default: return WebProblem::timeTaken;
    }
}

}  // namespace

wire::Json WebDesk::visit(const std::string& token) {
    const Seen found = seen(token);
    return visitJson(found.open.book(), *found.reservation, found.contact, found.open.now);
}

wire::Json WebDesk::timesOf(const std::string& token, std::optional<Day> from, int days) {
    const Seen found = seen(token);
    const auto times =
        m_availability.of(found.open.at, requestOf(*found.reservation), found.open.firstDay(from), std::min(days, kWebDaysMax));
    return timesJson(found.open.rules(), found.open.now, times);
}

void WebDesk::move(const std::string& token, Day day, int startMinute) {
    const Seen found = seen(token);
    MoveReservation wish;
    wish.reservation = found.of.reservation;
    wish.day = day;
    wish.startMinute = startMinute;
    const Written written = m_parts.pen.write(found.of.shop, wish, kCustomerActor);
    if (written.verdict.kind != VerdictKind::refused) return;
    const Open now = opened(found.of.shop);
    const WebProblem problem = problemOf(written.verdict.refusal, mayChangeOnline(now.rules(), *found.reservation, now.now));
    std::vector<OfferedTime> others;
    if (problem == WebProblem::timeTaken) appendNearest(others, now, requestOf(*found.reservation), {}, {day, startMinute});
    throw WebRefusal{problem, std::move(others)};
}

void WebDesk::cancel(const std::string& token) {
    const Seen found = seen(token);
    const Written written = m_parts.pen.write(found.of.shop, CancelReservation{found.of.reservation}, kCustomerActor);
    if (written.verdict.kind == VerdictKind::refused) throw WebRefusal{problemOf(written.verdict.refusal, false)};
}

std::string WebDesk::calendar(const std::string& token, TextLanguage language) {
    const Seen found = seen(token);
    return calendarOf(found.open.book(), *found.reservation, language, m_parts.links.linkOf(found.of), m_parts.utcSeconds());
}

}  // namespace salon::server
