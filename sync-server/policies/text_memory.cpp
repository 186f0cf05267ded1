#include "policies/text_memory.h"

#include "salon/wire/messages.h"

#include <algorithm>
#include <type_traits>

namespace salon::server {

namespace {

/// So many entries that say nothing new are rather read again after a restart than counted on disk one by one.
constexpr wire::Position kReadAgainMax = 5000;

/// A fact after which the customer may have to be told something else of the visit.
template <class Fact>
constexpr bool kChangesVisit =
    std::is_same_v<Fact, ReservationBooked> || std::is_same_v<Fact, StylistAssigned> || std::is_same_v<Fact, StylistReleased> ||
    std::is_same_v<Fact, ReservationMoved> || std::is_same_v<Fact, ServicesChanged> || std::is_same_v<Fact, ReservationConfirmed> ||
    std::is_same_v<Fact, ReservationDeclined> || std::is_same_v<Fact, ReservationCancelled> || std::is_same_v<Fact, NoShowRecorded> ||
    std::is_same_v<Fact, ConfirmationTakenBack> || std::is_same_v<Fact, DeclineTakenBack> || std::is_same_v<Fact, CancellationTakenBack> ||
    std::is_same_v<Fact, NoShowTakenBack>;

template <class Fact>
constexpr bool kConcernsEverybody = std::is_same_v<Fact, TextConsentDefined> || std::is_same_v<Fact, CustomersMerged> ||
                                    std::is_same_v<Fact, MergeTakenBack> || std::is_same_v<Fact, CustomerErased>;

TextName visitText(const ReservationId& reservation, int number) { return {TextName::Subject::visit, reservation.text, number}; }
TextName openingText(const WaitingId& waiting, Day day) { return {TextName::Subject::opening, waiting.text, day.number}; }

}  // namespace

/// One entry taken into the memory, fact by fact.
struct TextMemory::Reading {
    MessengerMemory& memory;
    const wire::Entry& entry;
    WallSecond now;
    bool concernsEverybody = false;

    template <class Fact>
    void operator()(const Fact& fact) {
        if constexpr (kChangesVisit<Fact>) memory.changes[fact.reservation].changedAtSecond = now.number;
        concernsEverybody |= kConcernsEverybody<Fact>;
    }
    void operator()(const TextingDefined& fact) {
        const std::int64_t since = fact.texting.since ? fact.texting.since->total() : 0;
        // What changed before texting began is known without a text.
        if (since != memory.textingSince) memory.changes.clear();
        memory.textingSince = since;
    }
    void operator()(const TextWorded& fact) {
        memory.changes[fact.reservation].wordedAt = entry.position;
    }
    void operator()(const TextClaimed& fact) { memory.claims[visitText(fact.reservation, fact.number)] = entry.command.stamp.incarnation; }
    void operator()(const TextReported& fact) { memory.claims.erase(visitText(fact.reservation, fact.number)); }
    void operator()(const OpeningOffered& fact) { memory.claims[openingText(fact.waiting, fact.at.day)] = entry.command.stamp.incarnation; }
    void operator()(const OfferReported& fact) { memory.claims.erase(openingText(fact.waiting, fact.day)); }
    void operator()(const WaitingEnded& fact) {
        std::erase_if(memory.claims, [&](const auto& claim) {
            return claim.first.subject == TextName::Subject::opening && claim.first.id == fact.waiting.text;
        });
    }
};

TextMemory::TextMemory(MessengerTable& table, LogStore& log, ShopId shop, wire::Position head)
    : m_table(table), m_log(log), m_shop(std::move(shop)) {
    if (auto known = m_table.load(m_shop)) {
        m_known = std::move(*known);
    } else {
        m_known.position = head;
        m_table.save(m_shop, {}, m_known);
    }
    m_kept = m_known;
}

bool TextMemory::follow(wire::Position head, WallSecond now) {
    MessengerMemory next = m_known;
    bool everybody = false;
    while (next.position < head) {
        const auto limit = std::min<wire::Position>(head - next.position, wire::kEntriesPerPageMax);
        const auto entries = m_log.readAfter(m_shop, next.position, static_cast<int>(limit));
        if (entries.empty()) throw StoreError("The log of shop " + m_shop.text + " ends before its head. Put a backup in its place.");
        for (const wire::Entry& entry : entries) {
            Reading reading{next, entry, now};
            for (const Event& event : entry.events) std::visit(reading, event);
            everybody |= reading.concernsEverybody;
            next.position = entry.position;
        }
    }
    const bool learnedNothing = next.changes == m_kept.changes && next.claims == m_kept.claims && next.textingSince == m_kept.textingSince;
    m_known = std::move(next);
    if (learnedNothing && m_known.position < m_kept.position + kReadAgainMax) return everybody;
    m_table.save(m_shop, m_kept, m_known);
    m_kept = m_known;
    return everybody;
}

void TextMemory::passOver(wire::Position head) {
    m_known.position = std::max(m_known.position, head);
    m_known.textingSince = 0;
    m_known.changes.clear();
    if (m_known.position < m_kept.position + kReadAgainMax) return;
    m_table.save(m_shop, m_kept, m_known);
    m_kept = m_known;
}

WallSecond TextMemory::changedAt(const Reservation& visit) const {
    const auto found = m_known.changes.find(visit.id);
    const bool isKnown = found != m_known.changes.end() && found->second.changedAtSecond > 0;
    return isKnown ? WallSecond{found->second.changedAtSecond} : WallSecond::of(visit.bookedAt);
}

std::string TextMemory::wordsFor(const ReservationId& reservation, TextKind kind, const Statement& statement) {
    const auto found = m_known.changes.find(reservation);
    if (found == m_known.changes.end() || found->second.wordedAt == 0) return {};
    for (const wire::Entry& entry : m_log.readAfter(m_shop, found->second.wordedAt - 1, 1)) {
        const bool meant = std::any_of(entry.events.begin(), entry.events.end(),
                                       [&](const Event& event) { return event == Event{TextWorded{reservation, kind, statement}}; });
        if (meant && entry.command.personal) return entry.command.personal->text.value_or("");
    }
    return {};
}

void TextMemory::tidy(const std::function<bool(const ReservationId&)>& isOver) {
    std::erase_if(m_known.changes, [&](const auto& change) { return isOver(change.first); });
}

}  // namespace salon::server
