#include "policies/messenger.h"

#include "policies/provider_gateway.h"

#include "salon/statement.h"
#include "store/secrets.h"

#include <algorithm>

namespace salon::server {

namespace {

TextOutcome outcomeOf(const Sending& sending) {
    switch (sending.outcome) {
        case Sending::Outcome::handedOver: return TextOutcome::handedOver;
        case Sending::Outcome::failed: return TextOutcome::failed;
        case Sending::Outcome::unknown: break;
    }
    return TextOutcome::unknown;
}

}  // namespace

bool Messenger::carry() {
    if (m_errand->claimedAt == 0) return claim();
    if (!m_errand->name) nameIt();
    if (!m_errand->sending) return send();
    report();
    return true;
}

bool Messenger::claim() {
    Errand& errand = *m_errand;
    errand.claimBegan = true;
    const CommandBody wish = errand.isOpening ? CommandBody{OfferOpening{errand.waiting, errand.statement.day, errand.statement.startMinute}}
                                              : CommandBody{ClaimText{errand.reservation, errand.kind, errand.statement}};
    const Written written = m_pen.write(m_parts.shop, wish, kSystemActor);
    if (written.isAccepted()) {
        errand.claimedAt = written.position;
        return true;
    }
    // Somebody else was quicker, or it is no longer so: the book that says so is looked at again. If it does not, not at once.
    if (const Reservation* visit = m_at.book.findReservation(errand.reservation))
        m_schedule.lookAgain(visit->id, visit->day, secondOf(m_parts.utcMs() + kMessengerRestMsMax));
    m_errand.reset();
    return true;
}

void Messenger::nameIt() {
    for (const wire::Entry& entry : m_parts.log.readAfter(m_parts.shop, m_errand->claimedAt - 1, 1))
        for (const Event& event : entry.events) {
            if (const auto* claimed = std::get_if<TextClaimed>(&event))
                m_errand->name = TextName{TextName::Subject::visit, claimed->reservation.text, claimed->number};
            if (const auto* offered = std::get_if<OpeningOffered>(&event))
                m_errand->name = TextName{TextName::Subject::opening, offered->waiting.text, offered->at.day.number};
        }
    if (!m_errand->name) throw StoreError("The log of shop " + m_parts.shop.text + " does not hold what was written there.");
}

bool Messenger::send() {
    Errand& errand = *m_errand;
    const std::int64_t nowMs = m_parts.utcMs();
    if (errand.triedSinceMs == 0) errand.triedSinceMs = nowMs;
    if (!errand.contact) {
        errand.sending = Sending::refused("noPhone");
    } else if (!isStillTrue() || !isAllowedNow()) {
        giveBack();
        return true;
    } else {
        const OutgoingText text = outgoing();
        if (errand.ticket.empty()) {
            m_parts.table.keepTicket(text.id, m_parts.shop, *errand.name, nowMs / 1000);
            errand.ticket = text.id;
        }
        Sending sending = m_parts.gateway.send(text);
        const bool isLate = m_parts.utcMs() - errand.triedSinceMs > kHandSecondsMax * 1000;
        if (sending.outcome == Sending::Outcome::failed && sending.mayTryAgain && !isLate) {
            m_carryAtMs = std::max(m_parts.gateway.retryAtMs(), m_parts.utcMs() + 1);
            if (++errand.tries < kHandTriesMax) return false;
            setAside();
            return true;
        }
        // First of all: whatever fails from here on, it is not sent again.
        errand.sending = sending;
        if (!sending.providerId.empty())
            m_parts.table.keepTicket(providerTicket(sending.providerId), m_parts.shop, *errand.name, m_parts.utcMs() / 1000);
    }
    report();
    return true;
}

void Messenger::report() {
    const Errand& errand = *m_errand;
    const TextOutcome outcome = outcomeOf(*errand.sending);
    const CommandBody wish =
        errand.isOpening
            ? CommandBody{ReportOffer{errand.waiting, Day{static_cast<std::int32_t>(errand.name->number)}, outcome, errand.sending->reason}}
            : CommandBody{ReportText{errand.reservation, static_cast<int>(errand.name->number), outcome, errand.sending->reason}};
    m_pen.write(m_parts.shop, wish, kSystemActor);
    m_setAside.erase(errand.reservation);
    m_errand.reset();
}

bool Messenger::isStillTrue() const {
    const WallSecond second = now().second;
    if (m_errand->isOpening) {
        const auto found = m_at.book.waiting().find(m_errand->waiting);
        if (found == m_at.book.waiting().end()) return false;
        Waiting asBefore = found->second;
        asBefore.offeredOn.reset();
        const auto planned = openingText(m_at.book, asBefore, second);
        return planned && planned->slot.day == m_errand->statement.day && planned->slot.startMinute == m_errand->statement.startMinute;
    }
    const Reservation* visit = m_at.book.findReservation(m_errand->reservation);
    if (!visit || !mayBeTexted(m_at.book, *visit) || !(statementOf(*visit) == m_errand->statement)) return false;
    const WallSecond start = WallSecond::of({m_errand->statement.day, m_errand->statement.startMinute});
    return second < (m_errand->kind == TextKind::noShow ? start.plus(kNoShowMinutesMax * 60) : start);
}

bool Messenger::isAllowedNow() const {
    const WallSecond second = now().second;
    const Texting& texting = m_at.book.texting();
    if (m_errand->isOpening) return afterQuiet(texting, second) <= second;
    const WallSecond start = WallSecond::of({m_errand->statement.day, m_errand->statement.startMinute});
    return m_errand->hurried || politeFrom(texting, second, start) <= second;
}

/// The gateway has not taken it: nobody has been told.
void Messenger::giveBack() {
    const CommandBody wish = m_errand->isOpening ? CommandBody{SkipOpening{m_errand->waiting, false}}
                                                 : CommandBody{ReturnText{m_errand->reservation, static_cast<int>(m_errand->name->number)}};
    m_pen.write(m_parts.shop, wish, kSystemActor);
    // A person's word about the hour outlives the claim.
    if (m_errand->hurried && !m_errand->isOpening && isStillTrue())
        m_pen.write(m_parts.shop, SendTextNow{m_errand->reservation, m_errand->kind, m_errand->statement}, kSystemActor);
    m_errand.reset();
}

/// It may be this number that the gateway does not take now: others are not to wait for it.
void Messenger::setAside() {
    const Errand& errand = *m_errand;
    if (!errand.isOpening) m_setAside[errand.reservation] = {errand.kind, errand.statement, m_parts.utcMs() + kSetAsideMs, errand.triedSinceMs};
    giveBack();
}

void Messenger::stop() {
    if (!m_errand || m_errand->claimedAt == 0 || m_errand->sending) return;
    if (!m_errand->name) nameIt();
    giveBack();
}

OutgoingText Messenger::outgoing() {
    const Errand& errand = *m_errand;
    const Texting& texting = m_at.book.texting();
    CustomerId customer;
    Reservation forThePlace;
    const Reservation* visit = &forThePlace;
    std::string words;
    if (errand.isOpening) {
        const Waiting& waiting = m_at.book.waiting().at(errand.waiting);
        customer = waiting.customer;
        for (const LineRequest& line : waiting.lines) forThePlace.lines.emplace_back().service = line.service;
    } else {
        visit = m_at.book.findReservation(errand.reservation);
        customer = visit->customer;
        words = m_memory.wordsFor(errand.reservation, errand.kind, errand.statement);
    }
    if (words.empty()) words = wordsOf(texting, errand.kind, texting.language);
    OutgoingText text;
    text.id = errand.ticket.empty() ? newIncarnation() : errand.ticket;
    text.from = m_parts.from;
    text.to = errand.contact->phone;
    text.facts = factsOf(m_at.book, *visit, errand.statement, texting.language);
    text.facts.name = errand.contact->name;
    if (m_parts.linkOf && !errand.isOpening) text.facts.link = m_parts.linkOf(errand.reservation);
    text.words = filledIn(words, text.facts);
    text.size = sizeOf(text.words);
    text.consent = m_at.book.person(customer).textConsent;
    text.kind = errand.kind;
    return text;
}

}  // namespace salon::server
