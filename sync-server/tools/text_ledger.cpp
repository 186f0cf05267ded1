#include "tools/text_ledger.h"

#include "salon/wire/words.h"

#include <map>
#include <utility>

namespace salon::server {

namespace {

using wire::Json;

std::string printed(WallTime time) { return printDay(time.day) + " " + printMinute(time.minute); }

/// The log taken in fact by fact, one line for each text.
class Ledger {
public:
    void take(const wire::Entry& entry) {
        m_position = entry.position;
        for (const Event& event : entry.events) std::visit(*this, event);
        m_folded.take(entry);
    }

    template <class Fact>
    void operator()(const Fact&) {}
    void operator()(const TextClaimed& fact) {
        m_lineOf[{fact.reservation, fact.number}] = m_lines.size();
        Json& line = visitLine(fact.reservation, fact.kind, fact.statement, fact.at);
        line["number"] = fact.number;
        line["outcome"] = std::string(wire::word(TextOutcome::sending));
    }
    void operator()(const TextSkipped& fact) { visitLine(fact.reservation, fact.kind, fact.statement, fact.at)["outcome"] = "not_sent"; }
    void operator()(const TextReported& fact) {
        const auto line = m_lineOf.find({fact.reservation, fact.number});
        if (line != m_lineOf.end()) report(line->second, fact.outcome, fact.reason, fact.at);
    }
    void operator()(const TextReturned& fact) {
        const auto line = m_lineOf.find({fact.reservation, fact.number});
        if (line == m_lineOf.end()) return;
        Json& text = m_lines[line->second];
        if (text["outcome"] == wire::word(TextOutcome::sending)) text["outcome"] = "not_sent";
        else text["sent_again"] = true;
    }
    void operator()(const OpeningOffered& fact) {
        m_offerOf[fact.waiting] = m_lines.size();
        const auto waiting = m_folded.book.waiting().find(fact.waiting);
        Json& line = newLine(waiting == m_folded.book.waiting().end() ? CustomerId{} : waiting->second.customer, fact.at);
        line["text"] = std::string(wire::word(TextKind::opening));
        line["said"] = printDay(fact.day) + " " + printMinute(fact.startMinute);
        line["outcome"] = std::string(wire::word(TextOutcome::sending));
    }
    void operator()(const OfferReported& fact) {
        const auto line = m_offerOf.find(fact.waiting);
        if (line != m_offerOf.end()) report(line->second, fact.outcome, fact.reason, fact.at);
    }
    void operator()(const OpeningSkipped& fact) {
        const auto line = m_offerOf.find(fact.waiting);
        if (line != m_offerOf.end() && m_lines[line->second]["outcome"] == wire::word(TextOutcome::sending)) m_lines[line->second]["outcome"] = "not_sent";
    }
    void operator()(const ReplyReceived& fact) {
        Json& line = newLine(fact.customer, fact.at);
        line["reply"] = std::string(wire::word(fact.meaning));
        if (!fact.reservation.empty()) line["reservation"] = fact.reservation.text;
    }

    /// Once the whole log was taken: who has been merged is known then.
    std::vector<Json> linesOf(const std::optional<CustomerId>& customer) const {
        std::vector<Json> own;
        for (const Json& line : m_lines) {
            const CustomerId whom{line.value("customer", "")};
            if (!customer || m_folded.book.personOf(whom) == m_folded.book.personOf(*customer)) own.push_back(line);
        }
        return own;
    }

private:
    Json& newLine(const CustomerId& customer, WallTime at) {
        m_lines.push_back({{"position", m_position}, {"at", printed(at)}, {"customer", customer.text}});
        return m_lines.back();
    }
    Json& visitLine(const ReservationId& reservation, TextKind kind, const Statement& statement, WallTime at) {
        const Reservation* visit = m_folded.book.findReservation(reservation);
        Json& line = newLine(visit ? visit->customer : CustomerId{}, at);
        line["reservation"] = reservation.text;
        line["text"] = std::string(wire::word(kind));
        line["said"] = std::string(wire::word(statement.status)) + " " + printDay(statement.day) + " " + printMinute(statement.startMinute);
        return line;
    }
    void report(std::size_t index, TextOutcome outcome, const std::string& reason, WallTime at) {
        Json& line = m_lines[index];
        line["outcome"] = std::string(wire::word(outcome));
        line["outcome_at"] = printed(at);
        if (!reason.empty()) line["reason"] = reason;
    }

    wire::Position m_position = 0;
    Folded m_folded;
    std::vector<Json> m_lines;
    std::map<std::pair<ReservationId, int>, std::size_t> m_lineOf;
    std::map<WaitingId, std::size_t> m_offerOf;
};

}  // namespace

std::vector<wire::Json> textLedger(OpenedLog& log, const ShopId& shop, const std::optional<CustomerId>& customer) {
    Ledger ledger;
    log.eachRow(shop, 0, INT64_MAX, [&](const OpenedLog::Row& row) { ledger.take(entryOf(row)); });
    return ledger.linesOf(customer);
}

}  // namespace salon::server
