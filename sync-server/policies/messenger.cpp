#include "policies/messenger.h"

#include "ingest/shop_opening.h"

#include "salon/statement.h"

#include <algorithm>

namespace salon::server {

namespace {

/// A visit that is over is remembered as long as anything may be said of it, and a day.
constexpr int kDaysRemembered = 3;

}  // namespace

Messenger::Messenger(MessengerParts parts)
    : m_parts(std::move(parts)),
      m_pen(m_parts.ingestor, kServerTerminal, [utcMs = m_parts.utcMs] { return utcMs() / 1000; }),
      m_memory(m_parts.table, m_parts.log, m_parts.shop, m_parts.log.head(m_parts.shop).position),
      m_schedule(m_parts.alone ? std::string{} : m_pen.incarnation()) {}

std::int64_t Messenger::step() {
    try {
        return oneThing();
    } catch (...) {
        // What was taken off the schedule has not been done: all of it is planned anew.
        m_schedule.clear();
        throw;
    }
}

std::int64_t Messenger::oneThing() {
    lookAtLog();
    const std::int64_t nowMs = m_parts.utcMs();
    // A claim that nobody knows about is settled before anything else is written.
    if (m_errand && m_errand->claimBegan && m_errand->claimedAt == 0) return claim(), nowMs;
    keepLease();
    giveUpLostTexts();
    if (!m_at.book.texting().on && !m_errand) return nowMs + kMessengerRestMsMax;
    // Later than any pause of the gateway: the clock was set back.
    const bool mayCarry = m_errand && (m_carryAtMs <= nowMs || m_carryAtMs > nowMs + kMessengerRestMsMax);
    if ((mayCarry && carry()) || pickNext()) return nowMs;
    std::int64_t again = nowMs + kMessengerRestMsMax;
    if (m_errand) again = std::min(again, m_carryAtMs);
    if (const auto next = m_schedule.next()) {
        const std::int64_t nextMs = m_clock->utcOf(*next) * 1000;
        // An hour that the wall shows twice was there before: what is due in it is looked for once a second.
        again = std::min(again, nextMs > nowMs ? nextMs : nowMs + 1000);
    }
    if (!m_parts.alone) again = std::min(again, (m_leaseUntilS - kLeaseSeconds / 2) * 1000);
    return std::max(again, nowMs + 1);
}

void Messenger::lookAtLog() {
    m_at = m_parts.ingestor.current(m_parts.shop);
    const std::string& zone = m_at.book.shop().zone;
    if (!m_clock || m_clock->zone() != zone) m_clock.emplace(zone, [utcMs = m_parts.utcMs] { return utcMs() / 1000; });
    const ShopTime time = now();
    if (!m_at.book.texting().on) {
        // The first look is at all there is: a text may have been under way when texting was switched off.
        if (!m_hasLooked) m_memory.follow(m_at.head.position, time.second);
        m_hasLooked = true;
        m_memory.passOver(m_at.head.position);
        m_schedule.clear();
        return;
    }
    m_hasLooked = true;
    if (m_tidiedOn != time.day()) {
        m_memory.tidy([&](const ReservationId& reservation) {
            const Reservation* visit = m_at.book.findReservation(reservation);
            return visit && visit->day < time.day().plus(-kDaysRemembered);
        });
        std::erase_if(m_setAside, [&](const auto& one) { return !m_at.book.findReservation(one.first); });
        m_parts.table.forgetTicketsBefore(m_parts.utcMs() / 1000 - kTicketSeconds);
        m_tidiedOn = time.day();
    }
    const bool everybody = m_memory.follow(m_at.head.position, time.second);
    m_schedule.update(m_at.book, m_memory, time.second, everybody);
}

void Messenger::keepLease() {
    const std::int64_t nowS = m_parts.utcMs() / 1000;
    // Half of it is left when it is held anew, and nobody rests longer than that.
    const bool isHeld = nowS < m_leaseUntilS - kLeaseSeconds / 2 && m_leaseUntilS <= nowS + kLeaseSeconds;
    if (m_parts.alone || isHeld) return;
    m_parts.table.holdLease(m_pen.incarnation(), nowS + kLeaseSeconds);
    m_leaseUntilS = nowS + kLeaseSeconds;
}

void Messenger::giveUpLostTexts() {
    if (m_memory.claims().empty()) return;
    std::set<std::string> alive;
    if (!m_parts.alone) alive = m_parts.table.leasesAfter(m_parts.utcMs() / 1000);
    if (m_errand) alive.insert(m_pen.incarnation());
    std::vector<TextName> lost;
    for (const auto& [text, incarnation] : m_memory.claims())
        if (!alive.contains(incarnation)) lost.push_back(text);
    for (const TextName& text : lost) giveUp(text);
}

void Messenger::giveUp(const TextName& text) {
    if (isUnderWay(text)) {
        const bool isVisit = text.subject == TextName::Subject::visit;
        const std::string why = "interrupted";
        if (isVisit)
            m_pen.write(m_parts.shop, ReportText{ReservationId{text.id}, static_cast<int>(text.number), TextOutcome::unknown, why}, kSystemActor);
        else
            m_pen.write(m_parts.shop, ReportOffer{WaitingId{text.id}, Day{static_cast<std::int32_t>(text.number)}, TextOutcome::unknown, why},
                        kSystemActor);
    }
    m_memory.settle(text);
}

bool Messenger::isUnderWay(const TextName& text) const {
    if (text.subject == TextName::Subject::opening) {
        const auto waiting = m_at.book.waiting().find(WaitingId{text.id});
        return waiting != m_at.book.waiting().end() && waiting->second.offer == TextOutcome::sending && waiting->second.offeredOn &&
               waiting->second.offeredOn->number == text.number;
    }
    const Reservation* visit = m_at.book.findReservation(ReservationId{text.id});
    if (!visit) return false;
    const auto& open = visit->texts.get().open;
    return std::any_of(open.begin(), open.end(),
                       [&](const OpenText& one) { return one.number == text.number && one.outcome == TextOutcome::sending; });
}

bool Messenger::pickNext() {
    const WallSecond second = now().second;
    if (const auto reservation = m_schedule.takeDue(second)) return pickVisit(*reservation);
    if (m_schedule.takeOpenings(second)) pickOpenings();
    // One in hand is enough: the next one waits where nobody has claimed it.
    while (!m_openings.empty() && !m_errand) {
        const WaitingId waiting = m_openings.back();
        m_openings.pop_back();
        if (pickOpening(waiting)) return true;
    }
    return false;
}

bool Messenger::pickVisit(const ReservationId& reservation) {
    const Reservation* visit = m_at.book.findReservation(reservation);
    const WallSecond second = now().second;
    const auto planned = visit ? nextText(m_at.book, *visit, m_memory.changedAt(*visit), second) : std::nullopt;
    if (!planned || planned->held) return true;
    if (planned->dueAt > second) {
        m_schedule.lookAgain(reservation, visit->day, planned->dueAt);
        return true;
    }
    if (planned->unsent || !reaches(visit->customer, planned->kind)) {
        m_pen.write(m_parts.shop, SkipText{reservation, planned->kind, planned->statement}, kSystemActor);
        return true;
    }
    const SetAside* aside = findSetAside(reservation, *planned);
    const std::int64_t nowMs = m_parts.utcMs();
    if (aside && nowMs < aside->untilMs && aside->untilMs <= nowMs + kSetAsideMs) {
        m_schedule.lookAgain(reservation, visit->day, secondOf(aside->untilMs));
        return true;
    }
    if (m_errand) {
        waitForGateway(*visit);
        return true;
    }
    Errand errand;
    errand.reservation = reservation;
    errand.kind = planned->kind;
    errand.statement = planned->statement;
    errand.hurried = visit->texts.get().hurried == planned->statement;
    if (aside) errand.triedSinceMs = aside->triedSinceMs;
    errand.contact = contactOf(visit->customer);
    if (errand.contact && !m_parts.gateway.isReachable()) {
        waitForGateway(*visit);
        return true;
    }
    m_errand = std::move(errand);
    m_carryAtMs = 0;
    return true;
}

const Messenger::SetAside* Messenger::findSetAside(const ReservationId& reservation, const PlannedText& text) const {
    const auto found = m_setAside.find(reservation);
    const bool isSame = found != m_setAside.end() && found->second.kind == text.kind && found->second.statement == text.statement;
    return isSame ? &found->second : nullptr;
}

void Messenger::waitForGateway(const Reservation& visit) {
    const std::int64_t nowMs = m_parts.utcMs();
    const std::int64_t again = m_errand ? m_carryAtMs : m_parts.gateway.retryAtMs();
    m_schedule.lookAgain(visit.id, visit.day, secondOf(std::clamp(again, nowMs + 1000, nowMs + kMessengerRestMsMax)));
}

bool Messenger::reaches(const CustomerId& customer, TextKind kind) const {
    return m_parts.gateway.reaches(m_at.book.person(customer).textConsent, kind);
}

void Messenger::pickOpenings() {
    m_openings.clear();
    const ShopTime time = now();
    for (const auto& [id, waiting] : m_at.book.waiting()) {
        if (!reaches(waiting.customer, TextKind::opening)) continue;
        const auto planned = openingText(m_at.book, waiting, time.second);
        if (!planned) continue;
        if (planned->dueAt > time.second)
            m_schedule.lookForOpenings(planned->dueAt);
        else
            m_openings.push_back(id);
    }
    // Told once a day: tomorrow is another one.
    if (!m_at.book.waiting().empty()) m_schedule.lookForOpenings(WallSecond::of({time.day().plus(1), 0}));
    // By their turn, from the end.
    std::sort(m_openings.begin(), m_openings.end(), [&](const WaitingId& a, const WaitingId& b) {
        return m_at.book.waiting().at(a).turn > m_at.book.waiting().at(b).turn;
    });
}

bool Messenger::pickOpening(const WaitingId& waiting) {
    const auto found = m_at.book.waiting().find(waiting);
    if (found == m_at.book.waiting().end()) return false;
    const WallSecond second = now().second;
    const auto planned = openingText(m_at.book, found->second, second);
    if (!planned || planned->dueAt > second) return false;
    Errand errand;
    errand.isOpening = true;
    errand.waiting = waiting;
    errand.kind = TextKind::opening;
    errand.statement = {ToldStatus::confirmed, planned->slot.day, planned->slot.startMinute, {}};
    errand.contact = contactOf(found->second.customer);
    if (errand.contact && !m_parts.gateway.isReachable()) {
        m_schedule.lookForOpenings(secondOf(std::max(m_parts.utcMs() + 1000, m_parts.gateway.retryAtMs())));
        return false;
    }
    m_errand = std::move(errand);
    m_carryAtMs = 0;
    return true;
}

std::optional<Contact> Messenger::contactOf(const CustomerId& customer) {
    auto contact = m_parts.people.find(m_at.book, customer);
    if (!contact || !isTextable(contact->phone, m_at.book.shop().zone)) return {};
    return contact;
}

}  // namespace salon::server
