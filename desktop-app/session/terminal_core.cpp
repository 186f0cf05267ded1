#include "session/terminal_core.h"

#include "salon/assert.h"
#include "salon/decide.h"
#include "salon/evolve.h"
#include "salon/text/korean.h"
#include "session/identifiers.h"

#include <algorithm>
#include <utility>

namespace salon::desk {

namespace {

/// A year of replies: whoever has not been answered since is not waiting any more.
constexpr int kTextsRead = 2000;

}  // namespace

/// Everything that is read from the file, as one value.
struct TerminalCore::Memory {
    bool whole = false;
    std::optional<Identity> identity;
    Replica::Cursor cursor;
    wire::Position keptAt = 0;
    Book confirmed;
    std::vector<Command> pending;
    std::vector<Facts> facts;
    CustomerDirectory customers;
    std::map<ReservationId, std::string> notes;
    std::shared_ptr<const SaidWords> said;
    std::vector<RefusedRow> refused;
};

TerminalCore::TerminalCore(const QString& folder) : TerminalCore(folder, Unread{}) {
    readAll();
}

TerminalCore::TerminalCore(const QString& folder, Unread) : m_home(folder), m_database(m_home.databasePath(), Access::replace) {
    try {
        start();
    } catch (const FileDamaged&) {
        // Some damage shows only when everything is read.
        startAnew();
    }
}

TerminalCore::~TerminalCore() {
    if (m_whole) keepBook(kEntriesPerSnapshotOnClose);
}

void TerminalCore::start() {
    const auto continuity = markOpened(m_database, m_home);
    open();
    // A file with what was salvaged in it is a new one: it cannot prove either that nobody else goes on with its numbers.
    if (continuity != Continuity::continued && m_identity) goOnAsCopy();
}

void TerminalCore::startAnew() {
    m_database.distrust();
    m_database.reopen();
    takeMemory();
    start();
}

void TerminalCore::open() {
    m_identity = m_identities.load();
    m_cursor = m_replica.cursor();
    m_refused = m_replica.refused();
    for (auto& row : m_outbox.all()) {
        m_pending.push_back(std::move(row.command));
        m_facts.push_back({std::move(row.sha256), {}, 0, std::move(row.former)});
    }
    countUnanswered();
}

void TerminalCore::readAll() {
    try {
        readBook();
    } catch (const FileDamaged&) {
        startAnew();
        readBook();
    }
}

void TerminalCore::readBook() {
    if (auto kept = m_cache.load(); kept && kept->position <= m_cursor.position) {
        m_confirmed = std::move(kept->book);
        m_keptAt = kept->position;
    }
    for (auto at = m_keptAt; at < m_cursor.position;) {
        const auto entries = m_replica.readAfter(at, kEntriesPerSnapshot);
        if (entries.empty() || entries.front().position != at + 1)
            throw FileDamaged("The terminal's file lacks a part of the log. Move the folder away, keep it, and enrol this computer again.");
        for (const auto& entry : entries) evolveAll(m_confirmed, entry.events);
        at = entries.back().position;
    }
    m_replica.forEachPersonal([this](const Personal& personal, const ReservationId& reservation) { learn(personal, reservation); });
    for (const auto& entry : m_replica.lastTexts(kTextsRead)) hear(entry.command, entry.events);
    for (const auto& command : m_pending) {
        if (command.personal) learn(*command.personal, reservationOf(command.body));
        hear(command, {});
    }
    m_whole = true;
}

TerminalCore::Memory TerminalCore::takeMemory() {
    m_prediction.reset();
    ++m_notesVersion;
    return {std::exchange(m_whole, false),  std::exchange(m_identity, {}),  std::exchange(m_cursor, {}), std::exchange(m_keptAt, 0),    std::exchange(m_confirmed, {}),
            std::exchange(m_pending, {}),   std::exchange(m_facts, {}),  std::exchange(m_customers, {}), std::exchange(m_notes, {}),
            std::exchange(m_said, std::make_shared<const SaidWords>()), std::exchange(m_refused, {})};
}

void TerminalCore::putMemory(Memory memory) {
    m_prediction.reset();
    m_whole = memory.whole;
    m_identity = std::move(memory.identity);
    m_cursor = std::move(memory.cursor);
    m_keptAt = memory.keptAt;
    m_confirmed = std::move(memory.confirmed);
    m_pending = std::move(memory.pending);
    m_facts = std::move(memory.facts);
    m_customers = std::move(memory.customers);
    m_notes = std::move(memory.notes);
    m_said = std::move(memory.said);
    m_refused = std::move(memory.refused);
    countUnanswered();
}

void TerminalCore::reread() {
    m_database.reopen();
    Memory before = takeMemory();
    try {
        start();
        if (before.whole) readBook();
    } catch (const std::exception& failure) {
        putMemory(std::move(before));
        // Damage is worked around at the next attempt; until one succeeds memory is what was last known.
        dynamic_cast<const FileDamaged*>(&failure) ? m_database.distrust() : m_database.mistrust();
        throw;
    }
}

void TerminalCore::rereadIfNeeded() noexcept {
    if (m_database.isTrusted()) return;
    try {
        reread();
    } catch (const std::exception&) {
        // Tried again before the next write.
    }
}

bool TerminalCore::isPending(const CommandKey& key) const {
    return std::ranges::any_of(m_pending, [&](const Command& command) { return keyOf(command) == key; });
}

void TerminalCore::goOnAsCopy() {
    // What waits keeps its identity: the twin may still send it, and only by that the server knows it again. It may also have
    // sent it already under another number, which the log tells.
    auto next = identity();
    next.incarnation = newHex32();
    next.nextNumber = 1;
    next.reviewing = next.reviewing || !m_pending.empty();
    Transaction transaction(m_database);
    m_identities.save(next);
    transaction.commit();
    m_identity = std::move(next);
}

const Identity& TerminalCore::identity() const {
    SALON_ASSERT(m_identity.has_value(), "an identity is asked for before the terminal was enrolled");
    return *m_identity;
}

void TerminalCore::enrolAs(Identity identity) {
    trustDisk();
    if (m_identity && m_identity->shop != identity.shop)
        throw StoreError("This folder belongs to another salon, " + m_identity->shopName + ". Use another folder for " + identity.shopName +
                         ".");
    identity.incarnation = newHex32();
    identity.nextNumber = 1;
    // Also what was salvaged without an identity may stand in the log already.
    identity.reviewing = m_identity.has_value() || !m_pending.empty();
    renumberAs(std::move(identity));
}

void TerminalCore::setOfflineByHand(bool offline) {
    trustDisk();
    auto next = identity();
    next.offlineByHand = offline;
    write([&] { m_identities.save(next); });
    m_identity = std::move(next);
}

Command TerminalCore::stamped(Unstamped gesture, std::int64_t number, const Clock::Reading& now) const {
    Command command;
    command.stamp = {m_identity->terminal, m_identity->incarnation, number, now.time, now.zone, now.utcOffsetMinutes, "reception",
                     gesture.mode};
    command.body = std::move(gesture.body);
    if (auto& words = gesture.words) {
        Personal personal{.customer = words->customer,
                          .salt = newHex32(),
                          .name = std::move(words->name),
                          .phone = std::move(words->phone),
                          .customerNote = std::move(words->customerNote),
                          .allergies = std::move(words->allergies),
                          .reservationNote = std::move(words->reservationNote),
                          .text = std::move(words->text)};
        for (auto* text : {&personal.name, &personal.customerNote, &personal.allergies, &personal.reservationNote, &personal.text})
            if (*text) **text = asTyped(**text);
        if (personal.phone) *personal.phone = normalisedPhone(*personal.phone);
        wire::attachPersonal(command, std::move(personal));
    }
    return command;
}

CommandKey TerminalCore::submit(Unstamped gesture, const Clock& clock) {
    std::vector<Unstamped> one;
    one.push_back(std::move(gesture));
    return submitAll(std::move(one), clock).front();
}

std::vector<CommandKey> TerminalCore::submitAll(std::vector<Unstamped> gestures, const Clock& clock) {
    trustDisk();
    const auto now = clock.read();
    auto number = identity().nextNumber;
    std::vector<OutboxRow> rows;
    std::vector<CommandKey> keys;
    for (auto& gesture : gestures) {
        auto command = stamped(std::move(gesture), number++, now);
        wire::requireReadable(command);
        auto sha256 = wire::commandSha256(command);
        rows.push_back({std::move(command), std::move(sha256), {}});
    }
    for (const auto& row : rows) keys.push_back(keyOf(row.command));
    try {
        write([&] {
            for (const auto& row : rows) m_outbox.append(row);
            m_identities.saveNextNumber(number);
        });
    } catch (const StoreError&) {
        // Read again the disk may turn out to hold it: then it is stored, and no second attempt may double it.
        if (m_database.isTrusted() && std::ranges::all_of(keys, [this](const CommandKey& key) { return isPending(key); })) return keys;
        throw;
    }
    m_identity->nextNumber = number;
    for (auto& row : rows) {
        if (row.command.personal) learn(*row.command.personal, reservationOf(row.command.body));
        hear(row.command, {});
        if (m_prediction) {
            // The next step of the fold that predict() makes over all of them; made whole anew when the confirmed book moves.
            m_prediction->decisions.push_back(decide(m_prediction->book, row.command));
            evolveAll(m_prediction->book, m_prediction->decisions.back().events);
        }
        m_pending.push_back(std::move(row.command));
        m_facts.push_back({std::move(row.sha256), {}, 0, {}});
        ++m_unanswered;
    }
    return keys;
}

const Book& TerminalCore::predicted() {
    if (m_pending.empty()) return m_confirmed;
    if (!m_prediction) m_prediction = predict(m_confirmed, m_pending);
    return m_prediction->book;
}

std::optional<Decision> TerminalCore::predictionOf(const CommandKey& key) {
    predicted();
    for (std::size_t i = m_pending.size(); i-- > 0;)
        if (keyOf(m_pending[i]) == key) return m_prediction->decisions[i];
    return {};
}

std::set<ReservationId> TerminalCore::pendingReservations() const {
    std::set<ReservationId> touched;
    for (const auto& command : m_pending) {
        auto reservation = reservationOf(command.body);
        if (const auto* answer = std::get_if<ResolveAttention>(&command.body))
            if (const auto item = m_confirmed.attention().find(answer->attention); item != m_confirmed.attention().end())
                reservation = item->second.reservation;
        if (!reservation.empty()) touched.insert(std::move(reservation));
    }
    return touched;
}

void TerminalCore::markRefusedSeen(wire::Position position) {
    trustDisk();
    write([&] { m_replica.forgetRefused(position); });
    std::erase_if(m_refused, [&](const RefusedRow& row) { return row.position == position; });
}

std::optional<TerminalCore::Known> TerminalCore::verdictOf(const CommandKey& key) const {
    const auto found = m_watched.find(key);
    return found == m_watched.end() ? std::nullopt : found->second;
}

std::vector<wire::Entry> TerminalCore::readLog(wire::Position after, int limit) {
    return m_replica.readAfter(after, limit);
}

void TerminalCore::learn(const Personal& personal, const ReservationId& reservation) {
    // Also what waited here while they were erased elsewhere: it will be refused, and nothing may bring them back.
    const Customer* customer = m_confirmed.findCustomer(personal.customer);
    if (customer && customer->erased) return;
    m_customers.learn(personal);
    if (personal.reservationNote && !reservation.empty()) {
        m_notes[reservation] = *personal.reservationNote;
        ++m_notesVersion;
    }
    if (onLearned) onLearned(personal);
}

void TerminalCore::hear(const Command& command, std::span<const Event> events) {
    if (!command.personal || !command.personal->text) return;
    const Customer* customer = m_confirmed.findCustomer(command.personal->customer);
    if (customer && customer->erased) return;
    SaidWords said = *m_said;
    said.hear(command, events);
    said.tidy(m_confirmed);
    m_said = std::make_shared<const SaidWords>(std::move(said));
}

void TerminalCore::forget(const CustomerId& customer) {
    m_customers.forget(customer);
    SaidWords said = *m_said;
    said.forget(customer);
    m_said = std::make_shared<const SaidWords>(std::move(said));
    ++m_notesVersion;
    std::erase_if(m_notes, [&](const auto& note) {
        const auto* reservation = m_confirmed.findReservation(note.first);
        return reservation && reservation->customer == customer;
    });
    if (onForgotten) onForgotten(customer);
}

void TerminalCore::countUnanswered() {
    m_unanswered = static_cast<int>(std::ranges::count_if(m_facts, [](const Facts& facts) { return !facts.verdict; }));
}

void TerminalCore::keepBook(int entriesMin) noexcept {
    if (m_cursor.position - m_keptAt < entriesMin) return;
    try {
        m_cache.keep(m_cursor.position, m_confirmed);
        m_keptAt = m_cursor.position;
    } catch (const std::exception&) {
        // A snapshot is a cache: without it the next start takes longer, nothing else. Not tried again before there is more to keep.
        m_keptAt = m_cursor.position;
    }
}

}  // namespace salon::desk
