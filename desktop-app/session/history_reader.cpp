#include "session/history_reader.h"

#include "salon/decide.h"
#include "salon/evolve.h"
#include "store/database.h"
#include "store/replica.h"

#include <algorithm>
#include <variant>

namespace salon::desk {
namespace {

/// Entries read in one go: long enough to be quick, short enough to be dropped soon.
constexpr int kEntriesPerRead = 2000;

template <class Thing>
concept NamesReservation = requires(const Thing& thing) { thing.reservation; };
template <class Thing>
concept NamesDay = requires(const Thing& thing) { Day{thing.day}; };

/// Whether facts and wishes touch what is asked about, seen from the book before them.
class Touching {
public:
    Touching(const HistoryReader::Question& question, const Book& before) : m_question(question), m_before(before) {}

    template <class Thing>
    bool operator()(const Thing& thing) const {
        if constexpr (NamesReservation<Thing>) {
            if (isAsked(thing.reservation)) return true;
        }
        if constexpr (NamesDay<Thing>) {
            if (asksDay() && Day{thing.day} == m_question.day) return true;
        }
        return false;
    }
    bool operator()(const AttentionRaised& fact) const { return isAsked(fact.item.reservation); }
    bool operator()(const AttentionResolved& fact) const { return isAskedItem(fact.attention); }
    bool operator()(const ResolveAttention& wish) const { return isAskedItem(wish.attention); }
    bool operator()(const ShiftDefined& fact) const { return isShift(fact.day, fact.weekday); }
    bool operator()(const DefineShift& wish) const { return isShift(wish.day, wish.weekday); }
    bool operator()(const TimeOffDefined& fact) const { return isOff(fact.timeOff); }
    bool operator()(const DefineTimeOff& wish) const { return isOff(wish.timeOff); }
    bool operator()(const TimeOffTakenBack& fact) const {
        const Stylist* stylist = m_before.findStylist(fact.stylist);
        const auto off = stylist ? stylist->timeOff.find(fact.timeOff) : std::map<TimeOffId, TimeOff>::const_iterator{};
        return stylist && off != stylist->timeOff.end() && isOff(off->second);
    }

private:
    bool asksDay() const { return m_question.reservation.empty(); }
    bool isAsked(const ReservationId& id) const {
        if (!asksDay()) return id == m_question.reservation;
        const Reservation* visit = id.empty() ? nullptr : m_before.findReservation(id);
        return visit && visit->day == m_question.day;
    }
    bool isAskedItem(const AttentionId& id) const {
        const auto item = m_before.attention().find(id);
        return item != m_before.attention().end() && isAsked(item->second.reservation);
    }
    bool isShift(const std::optional<Day>& day, int weekday) const {
        return asksDay() && (day ? *day == m_question.day : weekday == m_question.day.weekday());
    }
    bool isOff(const TimeOff& off) const { return asksDay() && off.firstDay <= m_question.day && m_question.day <= off.lastDay; }

    const HistoryReader::Question& m_question;
    const Book& m_before;
};

/// Whether a fact is about a text to the customer who is asked about, or a reply of theirs.
class TellsCustomer {
public:
    TellsCustomer(const HistoryReader::Question& question, const Book& before) : m_question(question), m_before(before) {}

    bool operator()(const TextClaimed& fact) const { return isTheirVisit(fact.reservation); }
    bool operator()(const TextReported& fact) const { return isTheirVisit(fact.reservation); }
    bool operator()(const TextSkipped& fact) const { return isTheirVisit(fact.reservation); }
    bool operator()(const SkipTakenBack& fact) const { return isTheirVisit(fact.reservation); }
    bool operator()(const TextReturned& fact) const { return isTheirVisit(fact.reservation); }
    bool operator()(const ReplyReceived& fact) const { return isThem(fact.customer); }
    bool operator()(const TextConsentDefined& fact) const { return isThem(fact.customer); }
    bool operator()(const OpeningOffered& fact) const { return isTheirEntry(fact.waiting); }
    bool operator()(const OfferReported& fact) const { return isTheirEntry(fact.waiting); }
    bool operator()(const OpeningSkipped& fact) const { return isTheirEntry(fact.waiting); }
    template <class Other>
    bool operator()(const Other&) const { return false; }

private:
    bool isThem(const CustomerId& id) const {
        return id == m_question.customer || std::ranges::find(m_question.sameAs, id) != m_question.sameAs.end();
    }
    bool isTheirVisit(const ReservationId& id) const {
        const Reservation* visit = m_before.findReservation(id);
        return visit && isThem(visit->customer);
    }
    bool isTheirEntry(const WaitingId& id) const {
        const auto entry = m_before.waiting().find(id);
        return entry != m_before.waiting().end() && isThem(entry->second.customer);
    }

    const HistoryReader::Question& m_question;
    const Book& m_before;
};

bool touches(const HistoryReader::Question& question, const Book& before, const CommandBody& body, const std::vector<Event>& events) {
    if (!question.customer.empty())
        return std::ranges::any_of(events, [&](const Event& event) { return std::visit(TellsCustomer(question, before), event); });
    const Touching touching(question, before);
    if (std::visit(touching, body)) return true;
    return std::any_of(events.begin(), events.end(), [&](const Event& event) { return std::visit(touching, event); });
}

/// Folds one entry, and keeps it when it touches what is asked about.
void take(History& history, const HistoryReader::Question& question, Book& book, wire::Entry entry, bool sent) {
    if (!touches(question, book, entry.command.body, entry.events)) return evolveAll(book, entry.events);
    HistoryStep step{{}, sent, book, {}};
    evolveAll(book, entry.events);
    step.after = book;
    step.entry = std::move(entry);
    history.steps.push_back(std::move(step));
}

}  // namespace

void HistoryReader::read(const Question& question) {
    const auto dropped = [&] { return question.number < m_wanted; };
    if (dropped()) return;
    auto history = std::make_shared<History>();
    history->day = question.day;
    history->reservation = question.reservation;
    history->customer = question.customer;
    try {
        Database database(m_path, Access::read);
        Replica replica(database);
        const wire::Position head = replica.cursor().position;
        Book book;
        for (wire::Position at = 0; at < head && !dropped();) {
            auto entries = replica.readAfter(at, kEntriesPerRead);
            if (entries.empty()) break;
            at = entries.back().position;
            for (wire::Entry& entry : entries) take(*history, question, book, std::move(entry), true);
            emit progressed(static_cast<int>(at * 100 / std::max<wire::Position>(head, 1)));
        }
        for (const Command& command : question.pending) {
            Decision decision = decide(book, command);
            wire::Entry entry;
            entry.command = command;
            entry.verdict = std::move(decision.verdict);
            entry.events = std::move(decision.events);
            take(*history, question, book, std::move(entry), false);
        }
    } catch (const std::exception& error) {
        // The one place where a broken disk meets a look back: nothing is changed by it.
        if (!dropped()) emit failed(QString::fromUtf8(error.what()));
        return;
    }
    if (!dropped()) emit answered(history);
}

}  // namespace salon::desk
