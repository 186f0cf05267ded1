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
    MessengerNews& news;
    const wire::Entry& entry;
    WallSecond now;
    bool concernsEverybody = false;

    VisitChange& changed(const ReservationId& reservation) {
        news.changes.insert(reservation);
        return memory.changes[reservation];
    }
    void claimed(const TextName& text) {
        news.claims.insert(text);
        memory.claims[text] = entry.command.stamp.incarnation;
    }
    void settled(const TextName& text) {
        if (memory.claims.erase(text) > 0) news.claims.insert(text);
    }

    template <class Fact>
    void operator()(const Fact& fact) {
        if constexpr (kChangesVisit<Fact>) changed(fact.reservation).changedAtSecond = now.number;
        concernsEverybody |= kConcernsEverybody<Fact>;
    }
    void operator()(const TextingDefined& fact) {
        const std::int64_t since = fact.texting.since ? fact.texting.since->total() : 0;
        if (since == memory.textingSince) return;
        // What changed before texting began is known without a text.
        memory.changes.clear();
        memory.textingSince = since;
        news.forgotten = true;
        news.changes.clear();
    }
    void operator()(const TextWorded& fact) { changed(fact.reservation).wordedAt = entry.position; }
    void operator()(const TextClaimed& fact) { claimed(visitText(fact.reservation, fact.number)); }
    void operator()(const TextReported& fact) { settled(visitText(fact.reservation, fact.number)); }
    void operator()(const TextReturned& fact) { settled(visitText(fact.reservation, fact.number)); }
    void operator()(const OpeningOffered& fact) { claimed(openingText(fact.waiting, fact.at.day)); }
    void operator()(const OfferReported& fact) { settled(openingText(fact.waiting, fact.day)); }
    void operator()(const OpeningSkipped& fact) { settled(openingText(fact.waiting, fact.day)); }
    void operator()(const WaitingEnded& fact) {
        const TextName first{TextName::Subject::opening, fact.waiting.text, INT64_MIN};
        for (auto claim = memory.claims.lower_bound(first); claim != memory.claims.end() && claim->first.id == fact.waiting.text;) settled((claim++)->first);
    }
};

TextMemory::TextMemory(MessengerTable& table, LogStore& log, ShopId shop, wire::Position head)
    : m_table(table), m_log(log), m_shop(std::move(shop)) {
    if (auto known = m_table.load(m_shop)) {
        m_known = std::move(*known);
        m_savedPosition = m_known.position;
        return;
    }
    m_known.position = head;
    m_news.isNew = true;
    save();
}

void TextMemory::save() {
    m_table.save(m_shop, m_known, m_news);
    m_news = {};
    m_savedPosition = m_known.position;
}

bool TextMemory::follow(wire::Position head, WallSecond now) {
    bool everybody = false;
    while (m_known.position < head) {
        const auto limit = std::min<wire::Position>(head - m_known.position, wire::kEntriesPerPageMax);
        const auto entries = m_log.readAfter(m_shop, m_known.position, static_cast<int>(limit));
        if (entries.empty()) throw StoreError("The log of shop " + m_shop.text + " ends before its head. Put a backup in its place.");
        for (const wire::Entry& entry : entries) {
            Reading reading{m_known, m_news, entry, now};
            for (const Event& event : entry.events) std::visit(reading, event);
            everybody |= reading.concernsEverybody;
            m_known.position = entry.position;
        }
    }
    if (!m_news.empty() || m_known.position >= m_savedPosition + kReadAgainMax) save();
    return everybody;
}

void TextMemory::passOver(wire::Position head) {
    m_known.position = std::max(m_known.position, head);
    m_known.textingSince = 0;
    m_news.forgotten |= !m_known.changes.empty();
    m_known.changes.clear();
    m_news.changes.clear();
    if (m_known.position >= m_savedPosition + kReadAgainMax) save();
}

void TextMemory::settle(const TextName& text) {
    if (m_known.claims.erase(text) > 0) m_news.claims.insert(text);
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
    std::erase_if(m_known.changes, [&](const auto& change) {
        const bool over = isOver(change.first);
        if (over) m_news.changes.insert(change.first);
        return over;
    });
}

}  // namespace salon::server
