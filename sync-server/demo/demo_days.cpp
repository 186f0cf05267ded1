#include "demo/demo_days.h"

#include <algorithm>

namespace salon::server {

namespace {

/// Percent of the working hours that are booked, Monday first: weekends are full, Mondays are not.
constexpr int kBusyPercent[7] = {60, 62, 62, 64, 68, 75, 72};
/// A day that will not fill up with this many tries is as full as it gets.
constexpr int kTriesPerStylist = 60;
/// Colours and perms are booked first: later no gap is long enough for them.
constexpr int kLongRounds = 3;
constexpr int kLongMinutes = 90;

WallTime at(Day day, int minute) {
    return {day, std::clamp(minute, 0, kMinutesPerDay - 1)};
}

bool isColour(const Service& service) {
    return service.category == "colour";
}

}  // namespace

void DemoDays::fill(Day day) {
    const int percent = kBusyPercent[day.weekday()];
    for (int round = 0; round < kTriesPerStylist; ++round)
        for (const Stylist& stylist : m_words.stylists) {
            if (stylist.workingHours(day).empty() || isFull(stylist.id, day, percent)) continue;
            bookSome(day, stylist, round < kLongRounds);
            if (m_random.chance(40)) bookInsideGap(day, stylist);
        }
}

bool DemoDays::isFull(const StylistId& stylist, Day day, int percent) const {
    int minutes = 0;
    for (const Span& span : m_book.book().findStylist(stylist)->workingHours(day)) minutes += span.minutes();
    return m_book.book().minutesBooked(stylist, day) * 100 >= minutes * percent;
}

/// One visit that begins with this stylist, somewhere in the shift; most people like the half hour.
void DemoDays::bookSome(Day day, const Stylist& stylist, bool longOne) {
    const auto shift = stylist.workingHours(day);
    const Span part = m_random.pick(shift);
    const int grid = m_random.chance(70) ? 30 : m_words.shop.stepMinutes;
    const int start = part.from + m_random.below(part.minutes() / grid) * grid;
    const Service& service = pickService(stylist, longOne);
    std::vector<LineRequest> lines{{service.id, wishFor(stylist.id), start, {}, false}};
    if (isColour(service) && m_random.chance(45))
        if (auto second = followUp(stylist, service, start)) lines.push_back(*second);
    bookVisit(day, std::move(lines));
}

/// While the colour works on one customer, the stylist has hands free for another.
void DemoDays::bookInsideGap(Day day, const Stylist& stylist) {
    const DayPage* page = m_book.book().findDay(day);
    if (!page) return;
    for (const auto& visit : page->reservations)
        for (const Line& line : visit->lines) {
            if (!visit->isActive() || line.stylist != stylist.id || line.blocks.processing < 20) continue;
            const int start = line.startMinute + line.blocks.working;
            for (const char* quick : {"mens-cut", "blow-dry", "fringe"}) {
                const ServiceId service{quick};
                if (!stylist.can(service)) continue;
                if (stylist.blocksFor(*m_book.book().findService(service)).total() > line.blocks.processing) continue;
                if (bookVisit(day, {{service, Wish::only(stylist.id), start, {}, false}})) return;
            }
        }
}

bool DemoDays::bookVisit(Day day, std::vector<LineRequest> lines) {
    BookReservation wish{ReservationId{newId("r")}, m_random.pick(m_customers), day, std::move(lines), false};
    // Nobody sits in two chairs at once.
    if (const DayPage* page = m_book.book().findDay(day))
        for (const auto& visit : page->reservations)
            if (visit->customer == wish.customer) return false;
    wish.approvalNeeded = day > m_now.day && m_random.chance(3);
    std::optional<Personal> note;
    if (m_random.chance(12)) note = Personal{wish.customer, m_random.hex(32), {}, {}, {}, m_random.pick(m_words.reservationNotes)};
    return m_book.tryTo(wish, someTimeBefore(day), note);
}

const Service& DemoDays::pickService(const Stylist& stylist, bool longOne) {
    std::vector<const Service*> fitting;
    for (std::size_t i = 0; i < m_words.services.size(); ++i) {
        const Service& service = m_words.services[i];
        if (!stylist.can(service.id) || (longOne && service.blocks.total() < kLongMinutes)) continue;
        fitting.insert(fitting.end(), static_cast<std::size_t>(m_words.serviceWeights[i]), &service);
    }
    return *m_random.pick(fitting);
}

Wish DemoDays::wishFor(const StylistId& stylist) {
    if (m_random.chance(25)) return Wish::any();
    return m_random.chance(25) ? Wish::prefer(stylist) : Wish::only(stylist);
}

/// A cut or blow-dry by somebody else when the colour is done.
std::optional<LineRequest> DemoDays::followUp(const Stylist& first, const Service& service, int startMinute) {
    const int start = startMinute + first.blocksFor(service).customerMinutes();
    const ServiceId next{m_random.chance(70) ? "cut" : "blow-dry"};
    const Stylist& other = m_random.pick(m_words.stylists);
    if (other.id == first.id || !other.can(next)) return {};
    return LineRequest{next, Wish::only(other.id), start, {}, false};
}

void DemoDays::live(Day day) {
    const DayPage* page = m_book.book().findDay(day);
    if (!page) return;
    // A copy: what happens to a visit changes the page.
    const auto visits = page->reservations;
    for (const auto& visit : visits) liveThrough(*visit);
}

void DemoDays::liveThrough(const Reservation& visit) {
    const Span span = visit.span();
    const int customerEnd = visit.lines.back().startMinute + visit.lines.back().blocks.customerMinutes();
    if (m_random.chance(5)) {
        m_book.tryTo(CancelReservation{visit.id, m_random.chance(70) ? CancelReason::customerAsked : CancelReason::ill},
                     std::min(m_now, at(visit.day, span.from - 90)));
        return;
    }
    if (visit.status != Status::confirmed) return;
    const auto happened = [&](int minute) { return at(visit.day, minute) <= m_now; };
    if (m_random.chance(3) && happened(span.from + 30)) {
        m_book.tryTo(RecordNoShow{visit.id}, at(visit.day, span.from + 30));
        return;
    }
    const int arrival = span.from - 5 + m_random.below(8);
    if (!happened(arrival) || !m_book.tryTo(RecordArrival{visit.id}, at(visit.day, arrival))) return;
    const int start = std::max(arrival, span.from) + m_random.below(5);
    if (!happened(start) || !m_book.tryTo(StartService{visit.id}, at(visit.day, start))) return;
    if (happened(customerEnd)) m_book.tryTo(CompleteService{visit.id}, at(visit.day, customerEnd));
}

WallTime DemoDays::someTimeBefore(Day day) {
    const Day last = std::min(m_now.day, day);
    const WallTime made = at(last.plus(-1 - m_random.below(14)), 10 * 60 + m_random.below(9 * 60));
    return made;
}

std::string DemoDays::newId(const char* kind) {
    return std::string(kind) + std::to_string(++m_visits) + "-" + m_random.hex(10);
}

}  // namespace salon::server
