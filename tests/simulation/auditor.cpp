#include "auditor.h"

#include "entry_rules.h"
#include "minute_model.h"
#include "trace.h"

#include "salon/evolve.h"
#include "salon/invariants.h"
#include "salon/wire/book_json.h"
#include "salon/wire/canonical.h"

#include <algorithm>

namespace salon::simulation {

Auditor::Auditor(test::FakeShop& shop, Day firstDay, Day lastDay) : m_shop(shop), m_books{shop.salon().book}, m_founding(shop.salon().head().position) {
    for (Day day = firstDay; day <= lastDay; day = day.plus(1)) m_days.push_back(day);
}

void Auditor::acknowledged(const std::string& desk, const std::string& gesture) {
    m_acknowledged[gesture] = desk;
}

void Auditor::diskPutBack(const std::string& desk, const std::vector<Command>& waiting) {
    std::erase_if(m_acknowledged, [&](const auto& one) { return one.second == desk && !m_logged.contains(one.first); });
    // What the old disk still holds is promised again.
    for (const auto& command : waiting) m_acknowledged[command.stamp.zone] = desk;
}

void Auditor::copied(const std::vector<Command>& waiting) {
    for (const auto& command : waiting) m_twice.insert(command.stamp.zone);
}

std::int64_t Auditor::lastNumber(const TerminalId& terminal, const std::string& incarnation) const {
    const auto found = m_numbers.find({terminal, incarnation});
    return found == m_numbers.end() ? 0 : found->second;
}

void Auditor::readLog() {
    if (!m_shop.server().isUp()) return;
    [[maybe_unused]] const auto calm = m_shop.store().calm();
    const wire::Position seen = m_founding + static_cast<wire::Position>(m_log.size());
    for (const auto& entry : m_shop.store().readAfter(m_shop.salon().shop, seen, 1'000'000)) examine(entry);
    m_formerRules.reset();
}

bool Auditor::followsTheRules(const wire::Entry& entry, const Book& before) const {
    const Decision decision{entry.verdict, entry.events};
    return decideAtServer(before, entry.command) == decision || (m_formerRules && decideUnder(*m_formerRules, before, entry.command) == decision);
}

void Auditor::examine(const wire::Entry& entry) {
    const std::string at = "Position " + std::to_string(entry.position) + ": ";
    const wire::Position last = m_founding + static_cast<wire::Position>(m_log.size());
    if (entry.position != last + 1) throw Failure(at + "it follows position " + std::to_string(last) + ".");
    const std::string& chain = m_log.empty() ? m_shop.salon().head().sha256 : m_log.back().sha256;
    if (entry.previousSha256 != chain) throw Failure(at + "the chain is broken.");

    const Stamp& stamp = entry.command.stamp;
    auto& number = m_numbers[{stamp.terminal, stamp.incarnation}];
    if (stamp.number != number + 1)
        throw Failure(at + "number " + std::to_string(stamp.number) + " of " + stamp.terminal.text + " follows number " + std::to_string(number) + ".");
    number = stamp.number;
    if (stamp.zone == kStray) throw Failure(at + "nobody made what stands there.");
    if (!m_logged.insert(stamp.zone).second && !m_twice.contains(stamp.zone)) throw Failure(at + "what " + stamp.zone + " stands for is in the log twice.");

    const Book& before = m_books.back();
    if (!followsTheRules(entry, before)) throw Failure(at + "the server decided something else than the rules do on that book.");
    Book after = before;
    evolveAll(after, entry.events);
    checkEntry(before, entry, after);
    for (const auto& wrong : wrongs(after, m_days)) throw Failure(at + wrong + ".");
    for (const auto& violation : violations(after, m_days.front(), m_days.back())) throw Failure(at + violation);
    if (entry.verdict.kind == VerdictKind::flagged) ++m_clashes;
    for (const auto& event : entry.events)
        if (const auto* erased = std::get_if<CustomerErased>(&event)) m_erased.insert(erased->customer);
    m_log.push_back(entry);
    m_books.push_back(std::move(after));
}

void Auditor::checkAnswer(const wire::BatchAnswer& answer) {
    for (const auto& item : answer.items) {
        const auto index = item.position - m_founding - 1;
        if (index < 0 || index >= static_cast<wire::Position>(m_log.size()))
            throw Failure("The server acknowledged position " + std::to_string(item.position) + ", which is not in the log.");
        const auto& entry = m_log[static_cast<std::size_t>(index)];
        if (entry.commandSha256 != item.commandSha256 || !(entry.verdict == item.verdict) || entry.command.stamp.number != item.number)
            throw Failure("The server answered for position " + std::to_string(item.position) + " what is not written there.");
    }
}

void Auditor::checkAnnounced(wire::Position head) {
    if (m_shop.server().head().position < head)
        throw Failure("Position " + std::to_string(head) + " was announced before it could be read.");
}

void Auditor::checkDesk(const std::string& desk, test::FakeTerminal& terminal) {
    const auto position = terminal.position();
    const auto outbox = terminal.waiting();
    const std::pair now{position, outbox.size()};
    if (const auto before = m_checked.find(desk); before != m_checked.end() && before->second == now) return;
    m_checked[desk] = now;
    const auto index = position - m_founding;
    if (index >= static_cast<wire::Position>(m_books.size()))
        throw Failure(desk + " has read up to position " + std::to_string(position) + ", which the log does not have.");
    // Below the founding it reads anew what it had read before its file was damaged.
    if (index >= 0 && !(terminal.confirmed() == m_books[static_cast<std::size_t>(index)]))
        throw Failure("The confirmed book of " + desk + " at position " + std::to_string(position) + " is not the log's.");
    if (const std::string chain = chainOn(terminal.disk()); index > 0 && !chain.empty() && chain != m_log[static_cast<std::size_t>(index - 1)].sha256)
        throw Failure(desk + " has taken in another chain than the log's at position " + std::to_string(position) + ".");
    std::set<std::string> waiting;
    for (std::size_t i = 0; i < outbox.size(); ++i) waiting.insert(outbox.at(i).stamp.zone);
    for (const auto& [gesture, by] : m_acknowledged)
        if (by == desk && !m_logged.contains(gesture) && !waiting.contains(gesture))
            throw Failure("What " + gesture + " stands for was acknowledged and is neither in the log nor in the outbox of " + desk + ".");
}

void Auditor::checkScreen(const std::string& desk, const test::FakeTerminal& terminal) {
    std::vector<Command> pending;
    const auto outbox = terminal.waiting();
    for (std::size_t i = 0; i < outbox.size(); ++i) pending.push_back(outbox.at(i));
    if (!(predict(terminal.confirmed(), pending).book == terminal.book()))
        throw Failure("The screen of " + desk + " shows something else than the confirmed book with what waits decided on top.");
}

void Auditor::checkErased() {
    [[maybe_unused]] const auto calm = m_shop.store().calm();
    for (const auto& personal : m_shop.store().readPersonal(m_shop.salon().shop, m_shop.server().head().position))
        if (m_erased.contains(personal.customer)) throw Failure("The server still keeps what was said about " + personal.customer.text + ", who was erased.");
    for (auto* desk : m_shop.desks()) {
        for (const auto& customer : personsOn(desk->disk()))
            if (m_erased.contains(customer)) throw Failure(desk->name() + " still keeps what was said about " + customer.text + ", who was erased.");
        for (const auto& customer : m_erased)
            if (desk->core().customers().find(customer)) throw Failure(desk->name() + " still knows " + customer.text + ", who was erased.");
    }
}

void Auditor::explainNext(Trace& trace) {
    if (!m_shop.server().isUp()) return;
    [[maybe_unused]] const auto calm = m_shop.store().calm();
    const wire::Position seen = m_founding + static_cast<wire::Position>(m_log.size());
    for (const auto& entry : m_shop.store().readAfter(m_shop.salon().shop, seen, 1))
        trace.line(m_shop.time().nowMs(), "auditor", "next in the log: " + wire::canonicalBytes(wire::entryToJson(entry)));
}

void Auditor::checkEnd() {
    readLog();
    checkErased();
    [[maybe_unused]] const auto calm = m_shop.store().calm();
    for (const auto& [gesture, desk] : m_acknowledged)
        if (!m_logged.contains(gesture)) throw Failure("What " + gesture + " stands for was acknowledged and is not in the log.");
    for (const auto& violation : violations(m_books.back())) throw Failure("At the end: " + violation);
    const std::string state = wire::stateSha256(m_books.back());
    if (wire::stateSha256(m_shop.server().book()) != state) throw Failure("The server's book is not the fold of its log.");
    for (auto* desk : m_shop.desks())
        if (wire::stateSha256(desk->confirmed()) != state || wire::stateSha256(desk->book()) != state)
            throw Failure("The book of " + desk->name() + " differs after the line is back.");
    std::string previous = m_shop.salon().head().sha256;
    const auto stored = m_shop.store().readAfter(m_shop.salon().shop, m_founding, 1'000'000);
    if (stored.size() != m_log.size()) throw Failure("The log has another length than was seen.");
    for (std::size_t i = 0; i < stored.size(); ++i) {
        // Personal parts may be erased later; nothing else of an entry may ever change.
        wire::Entry seen = m_log[i];
        seen.command.personal = stored[i].command.personal;
        if (!(seen == stored[i])) throw Failure("Position " + std::to_string(seen.position) + " has changed since it was written.");
        const auto again = wire::makeEntry(seen.position, previous, seen.command, {seen.verdict, seen.events});
        if (again.sha256 != seen.sha256) throw Failure("Position " + std::to_string(seen.position) + " does not carry its own hash.");
        previous = seen.sha256;
    }
}

}  // namespace salon::simulation
