#include "receptionist.h"

#include <algorithm>

namespace salon::simulation {

namespace {

std::string printed(const Wish& wish) {
    if (wish.kind == WishKind::any) return "any";
    return (wish.kind == WishKind::only ? "only " : "prefer ") + wish.stylist.text;
}

template <class... Bodies>
CommandBody oneOf(test::Dice& dice, const ReservationId& reservation) {
    const std::vector<CommandBody> bodies{Bodies{reservation}...};
    return dice.pick(bodies);
}

}  // namespace

std::string printed(const ReservationId& reservation, Day day, const std::vector<LineRequest>& lines) {
    std::string text = reservation.text + " " + printDay(day);
    for (const auto& line : lines) text += ", " + line.service.text + " " + printMinute(line.startMinute) + " " + printed(line.wish) + (line.overlapAllowed ? " over" : "");
    return text;
}

Receptionist::Receptionist(std::string desk, const test::SmallSalon& salon, test::Dice dice)
    : m_desk(std::move(desk)), m_salon(salon), m_dice(std::move(dice)) {}

Gesture Receptionist::next(const Book& screen) {
    if (m_dice.chance(15)) return frontDesk(screen);
    const int turn = m_dice.below(100);
    if (turn < 4) return customer();
    if (turn < 9) return roster(screen);
    if (turn < 20 && !screen.attention().empty()) {
        const auto item = std::next(screen.attention().begin(), m_dice.below(static_cast<int>(screen.attention().size())));
        return answer(item->second);
    }
    const Reservation* reservation = turn < 52 ? someReservation(screen) : nullptr;
    if (!reservation) return turn < 94 ? book() : walkIn();
    if (turn < 32) return move(*reservation);
    if (turn < 36) return changeServices(*reservation);
    if (turn < 47) return liveOn(*reservation);
    return stepBack(*reservation);
}

Wish Receptionist::wish() {
    const int turn = m_dice.below(10);
    if (turn < 5) return Wish::any();
    return turn < 7 ? Wish::prefer(m_dice.pick(m_salon.stylists)) : Wish::only(m_dice.pick(m_salon.stylists));
}

std::vector<LineRequest> Receptionist::lines() {
    std::vector<LineRequest> lines;
    int at = startMinute();
    const int count = m_dice.chance(25) ? 2 : 1;
    for (int i = 0; i < count; ++i) {
        LineRequest line{m_dice.pick(m_salon.services), wish(), at, {}, false};
        if (m_dice.chance(5)) line.blocks = Blocks{10 * m_dice.between(1, 4), 0, 0, 0};
        if (m_dice.chance(4) && line.wish.kind != WishKind::any) line.overlapAllowed = true;
        at += m_dice.chance(80) ? 10 * m_dice.between(2, 6) : 0;
        lines.push_back(std::move(line));
    }
    return lines;
}

CustomerId Receptionist::someCustomer() {
    if (!m_mergedLast.empty() && m_dice.chance(60)) return m_mergedLast;
    if (m_dice.chance(20)) return {};
    if (!m_registered.empty() && m_dice.chance(25)) return m_dice.pick(m_registered);
    return m_dice.pick(m_salon.customers);
}

const Reservation* Receptionist::someReservation(const Book& screen) {
    const Day chosen = day();
    for (const Day looked : {chosen, m_salon.firstDay.plus(1), m_salon.firstDay.plus(kDays)}) {
        const DayPage* page = screen.findDay(looked);
        if (page && !page->reservations.empty()) return m_dice.pick(page->reservations).get();
    }
    return nullptr;
}

Gesture Receptionist::book() {
    BookReservation wanted{newReservation(), someCustomer(), day(), lines(), m_dice.chance(8)};
    // A hand slips now and then: what does not fit the grid or the day must be refused everywhere alike.
    if (m_dice.chance(3)) wanted.lines.front().startMinute += m_dice.chance(50) ? 5 : 840;
    return {wanted, {}, "books " + printed(wanted.reservation, wanted.day, wanted.lines)};
}

Gesture Receptionist::walkIn() {
    ReceiveWalkIn wanted{newReservation(), {}, day(), lines()};
    return {wanted, {}, "takes walk-in " + printed(wanted.reservation, wanted.day, wanted.lines)};
}

Gesture Receptionist::move(const Reservation& reservation) {
    MoveReservation wanted{reservation.id, m_dice.chance(75) ? reservation.day : day(), startMinute(), -1, {}, false};
    if (m_dice.chance(30)) wanted.line = m_dice.below(static_cast<int>(reservation.lines.size()));
    if (m_dice.chance(50)) wanted.stylist = m_dice.pick(m_salon.stylists);
    wanted.overlapAllowed = m_dice.chance(8);
    return {wanted, {}, "moves " + reservation.id.text + " to " + printDay(wanted.day) + " " + printMinute(wanted.startMinute) +
                            " line " + std::to_string(wanted.line) + " " + wanted.stylist.text + (wanted.overlapAllowed ? " over" : "")};
}

Gesture Receptionist::changeServices(const Reservation& reservation) {
    ChangeServices wanted{reservation.id, lines()};
    return {wanted, {}, "changes " + printed(reservation.id, reservation.day, wanted.lines)};
}

Gesture Receptionist::liveOn(const Reservation& reservation) {
    const ReservationId& id = reservation.id;
    const int turn = m_dice.below(10);
    if (turn < 4) return {CancelReservation{id, CancelReason::ill}, {}, "cancels " + id.text};
    if (turn < 5) return {RecordNoShow{id}, {}, "notes no-show of " + id.text};
    switch (reservation.status) {
    case Status::requested:
        return {m_dice.chance(70) ? CommandBody{ConfirmReservation{id}} : CommandBody{DeclineReservation{id}}, {}, "confirms or declines " + id.text};
    case Status::confirmed: return {RecordArrival{id}, {}, "greets " + id.text};
    case Status::arrived: return {StartService{id}, {}, "starts " + id.text};
    default: return {CompleteService{id}, {}, "completes " + id.text};
    }
}

Gesture Receptionist::stepBack(const Reservation& reservation) {
    const ReservationId& id = reservation.id;
    switch (reservation.status) {
    case Status::cancelled: return {TakeBackCancellation{id}, {}, "takes the cancellation of " + id.text + " back"};
    case Status::noShow: return {TakeBackNoShow{id}, {}, "takes the no-show of " + id.text + " back"};
    case Status::declined: return {TakeBackDecline{id}, {}, "takes the decline of " + id.text + " back"};
    default: break;
    }
    return {oneOf<TakeBackArrival, TakeBackStart, TakeBackCompletion, TakeBackConfirmation>(m_dice, id), {}, "takes a step of " + id.text + " back"};
}

Gesture Receptionist::answer(const AttentionItem& item) {
    ResolveAttention wanted{item.id, AttentionAnswer::keep, {}};
    const int turn = m_dice.below(10);
    std::string words = "keep";
    if (turn < 4 && !item.cause.alternatives.empty()) {
        wanted.answer = AttentionAnswer::move;
        wanted.target = m_dice.pick(item.cause.alternatives);
        words = "move to " + printDay(wanted.target->day) + " " + printMinute(wanted.target->startMinute);
    } else if (turn < 6) {
        wanted.answer = AttentionAnswer::swap;
        words = "swap";
    } else if (turn < 7) {
        wanted.answer = AttentionAnswer::cancel;
        words = "cancel";
    }
    return {wanted, {}, "answers " + item.id.text + " with " + words};
}

Gesture Receptionist::customer() {
    if (!m_registered.empty() && m_dice.chance(40)) {
        const CustomerId id = m_dice.pick(m_registered);
        if (m_dice.chance(30)) return {EraseCustomer{id}, {}, "erases " + id.text};
        return {AmendCustomer{id}, desk::PersonalWords{id, {}, "010-0000-0002", {}, {}}, "amends " + id.text};
    }
    const CustomerId id{"c-" + m_desk + "-" + std::to_string(++m_customers)};
    m_registered.push_back(id);
    return {RegisterCustomer{id}, desk::PersonalWords{id, "손님", "010-0000-0001", {}, {}}, "registers " + id.text};
}

Gesture Receptionist::roster(const Book&) {
    const StylistId stylist = m_dice.pick(m_salon.stylists);
    const int turn = m_dice.below(10);
    if (turn < 4) {
        const int from = 600 + 30 * m_dice.below(5);
        const TimeOff off{{"off-" + m_desk + "-" + std::to_string(++m_timesOff)}, TimeOffKind::off, day(), {}, {from, from + 60}};
        TimeOff oneDay = off;
        oneDay.lastDay = off.firstDay;
        m_off.push_back({stylist, off.id});
        return {DefineTimeOff{stylist, oneDay}, {}, "gives " + stylist.text + " " + off.id.text + " off at " + printMinute(from)};
    }
    if (turn < 6 && !m_off.empty()) {
        const auto& [who, off] = m_dice.pick(m_off);
        return {TakeBackTimeOff{who, off}, {}, "takes " + off.text + " back"};
    }
    if (turn < 8) {
        const int to = 720 + 30 * m_dice.below(4);
        const Day when = day();
        return {DefineShift{stylist, 0, when, {{600, to}}}, {}, "lets " + stylist.text + " go at " + printMinute(to) + " on " + printDay(when)};
    }
    const ServiceId service = m_dice.pick(m_salon.services);
    if (turn < 9) return {WithdrawSkill{stylist, service}, {}, stylist.text + " no longer does " + service.text};
    return {DefineSkill{stylist, service, {}}, {}, stylist.text + " does " + service.text};
}

}  // namespace salon::simulation
