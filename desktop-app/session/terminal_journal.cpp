// TerminalCore's face to the sync engine: what is sent, and what is taken in.

#include "session/terminal_core.h"

#include "salon/evolve.h"
#include "salon/facts_to_come.h"
#include "session/identifiers.h"

#include <algorithm>

namespace salon::desk {

namespace {

/// The same in everything but the number: what was numbered anew, here or in a copy of this file.
bool sameWish(const Command& one, const Command& other) {
    Stamp stamp = one.stamp;
    stamp.terminal = other.stamp.terminal;
    stamp.incarnation = other.stamp.incarnation;
    stamp.number = other.stamp.number;
    return one.body == other.body && one.personalSha256 == other.personalSha256 && stamp == other.stamp;
}

bool raisesAttention(const wire::Entry& entry) {
    return std::ranges::any_of(entry.events, [](const Event& event) { return std::holds_alternative<AttentionRaised>(event); });
}

}  // namespace

/// Which pending commands are in the log, and which refusals nobody has seen.
struct TerminalCore::Settled {
    std::vector<bool> gone;  ///< one for each of m_pending
    std::vector<RefusedRow> refused;
    std::vector<std::pair<CommandKey, Known>> known;
};

wire::Batch TerminalCore::nextBatch(int max) {
    wire::Batch batch;
    if (!m_identity || m_identity->reviewing) return batch;
    for (std::size_t i = 0; i < m_pending.size() && static_cast<int>(batch.commands.size()) < max; ++i)
        if (!m_facts[i].verdict) batch.commands.push_back(m_pending[i]);
    return batch;
}

void TerminalCore::answered(const wire::BatchAnswer& answer) {
    std::size_t next = 0;
    for (const auto& item : answer.items) {
        // Both sides are in the same order, so the search goes on where it last found something.
        std::size_t at = next;
        while (at < m_pending.size() &&
               (m_facts[at].verdict || m_pending[at].stamp.number != item.number || m_facts[at].sha256 != item.commandSha256))
            ++at;
        // The log may have shown it before the answer came.
        if (at == m_pending.size()) continue;
        next = at + 1;
        m_facts[at].verdict = item.verdict;
        m_facts[at].position = item.position;
        note(keyOf(m_pending[at]), {item.verdict, item.position});
        --m_unanswered;
    }
}

void TerminalCore::note(const CommandKey& key, const Known& known) {
    if (const auto watched = m_watched.find(key); watched != m_watched.end()) watched->second = known;
}

void TerminalCore::checkFollows(const wire::Page& page) const {
    const bool follows =
        page.head >= m_cursor.position && (page.entries.empty() || (page.entries.front().position == m_cursor.position + 1 &&
                                                                    page.entries.front().previousSha256 == m_cursor.sha256));
    if (!follows)
        throw ChainBroken(
            "The server's log is not the one this terminal knows. Nothing was taken over; what is booked here waits. "
            "Ask whoever runs the server whether it was put back from an old copy.");
    // Before anything is on disk: what evolve() cannot write would stop this desk at every start.
    FactsToCome facts(m_confirmed);
    for (const auto& entry : page.entries)
        if (!std::ranges::all_of(entry.events, [&](const Event& event) { return facts.follows(event); }))
            throw wire::WireError("Position " + std::to_string(entry.position) +
                                  " of the server's log contradicts what is before it. Nothing was taken over; what is booked here waits. "
                                  "Ask whoever runs the server to verify its log with hairshop-log.");
}

bool TerminalCore::wasSaidBefore(std::size_t pending, const Command& logged) const {
    const auto& former = m_facts[pending].former;
    if (!former && !(m_identity && m_identity->reviewing)) return false;
    const bool ours = logged.stamp.terminal == m_pending[pending].stamp.terminal;
    return (ours || former == keyOf(logged)) && sameWish(m_pending[pending], logged);
}

TerminalCore::Settled TerminalCore::settledBy(const wire::Page& page) const {
    Settled settled{std::vector<bool>(m_pending.size(), false), {}, {}};
    const bool renumbered = std::ranges::any_of(m_facts, [](const Facts& facts) { return facts.former.has_value(); });
    std::set<TerminalId> ours;
    for (const auto& command : m_pending) ours.insert(command.stamp.terminal);
    std::size_t hint = 0;
    for (const auto& entry : page.entries) {
        if (!renumbered && !ours.contains(entry.command.stamp.terminal)) continue;
        const auto key = keyOf(entry.command);
        for (std::size_t tried = 0; tried < m_pending.size(); ++tried) {
            const std::size_t i = (hint + tried) % m_pending.size();
            const bool itself = m_pending[i].stamp.number == key.number && m_facts[i].sha256 == entry.commandSha256;
            const bool before = wasSaidBefore(i, entry.command);
            if (settled.gone[i] || (!itself && !before)) continue;
            settled.gone[i] = true;
            hint = i + 1;
            settled.known.push_back({keyOf(m_pending[i]), {entry.verdict, entry.position}});
            const bool unseen =
                entry.verdict.kind == VerdictKind::refused && !raisesAttention(entry) && !m_watched.contains(keyOf(m_pending[i]));
            if (unseen) settled.refused.push_back({entry.position, entry.command, entry.verdict});
            break;
        }
    }
    return settled;
}

void TerminalCore::accept(const wire::Page& page) {
    trustDisk();
    checkFollows(page);
    auto identity = m_identity;
    const auto cursor = page.entries.empty() ? m_cursor : Replica::Cursor{page.entries.back().position, page.entries.back().sha256};
    if (identity && cursor.position >= page.head) identity->reviewing = false;
    if (page.entries.empty() && identity == m_identity) return;

    const auto settled = settledBy(page);
    write([&] {
        for (const auto& entry : page.entries) m_replica.append(entry);
        for (const auto& entry : page.entries)
            for (const auto& event : entry.events)
                if (const auto* erased = std::get_if<CustomerErased>(&event)) m_replica.erasePersonal(erased->customer);
        for (std::size_t i = 0; i < m_pending.size(); ++i)
            if (settled.gone[i]) m_outbox.settle(keyOf(m_pending[i]));
        for (const auto& row : settled.refused) m_replica.keepRefused(row);
        m_replica.moveCursor(cursor);
        if (identity != m_identity) m_identities.save(*identity);
    });

    m_refused.insert(m_refused.end(), settled.refused.begin(), settled.refused.end());
    m_cursor = cursor;
    m_identity = std::move(identity);
    for (const auto& [key, known] : settled.known) note(key, known);
    drop(settled.gone);
    fold(page);
    keepBook(kEntriesPerSnapshot);
}

void TerminalCore::drop(const std::vector<bool>& gone) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_pending.size(); ++i) {
        if (gone[i]) continue;
        // The server said it stands at a position that has passed without it: it counts as never answered.
        if (m_facts[i].verdict && m_facts[i].position <= m_cursor.position) m_facts[i].verdict.reset();
        if (kept != i) {
            m_pending[kept] = std::move(m_pending[i]);
            m_facts[kept] = std::move(m_facts[i]);
        }
        ++kept;
    }
    m_pending.resize(kept);
    m_facts.resize(kept);
    countUnanswered();
}

void TerminalCore::fold(const wire::Page& page) {
    // Dropped first: what nobody else holds is changed in place.
    m_prediction.reset();
    bool learned = false;
    for (const auto& entry : page.entries) {
        evolveAll(m_confirmed, entry.events);
        if (entry.command.personal) {
            learn(*entry.command.personal, reservationOf(entry.command.body));
            learned = true;
        }
        hear(entry.command, entry.events);
        for (const auto& event : entry.events)
            if (const auto* erased = std::get_if<CustomerErased>(&event)) forget(erased->customer);
    }
    if (!learned) return;
    // Our own unsent words come after everything in the log.
    for (const auto& command : m_pending) {
        if (command.personal) learn(*command.personal, reservationOf(command.body));
        hear(command, {});
    }
}

void TerminalCore::startNewIncarnation() {
    trustDisk();
    auto identity = this->identity();
    identity.incarnation = newHex32();
    identity.nextNumber = 1;
    identity.reviewing = true;
    renumberAs(std::move(identity));
}

void TerminalCore::renumberAs(Identity identity) {
    // While reviewing nothing was sent under the present numbers: the log can only know those before them.
    const bool neverSent = m_identity && m_identity->reviewing;
    std::vector<OutboxRow> rows;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < m_pending.size(); ++i) {
        if (m_facts[i].verdict) continue;
        OutboxRow row{m_pending[i], {}, neverSent && m_facts[i].former ? m_facts[i].former : keyOf(m_pending[i])};
        row.command.stamp.terminal = identity.terminal;
        row.command.stamp.incarnation = identity.incarnation;
        row.command.stamp.number = identity.nextNumber++;
        row.sha256 = wire::commandSha256(row.command);
        rows.push_back(std::move(row));
        places.push_back(i);
    }
    write([&] {
        for (std::size_t n = 0; n < rows.size(); ++n) m_outbox.renumber(keyOf(m_pending[places[n]]), rows[n]);
        m_identities.save(identity);
    });

    m_identity = std::move(identity);
    m_prediction.reset();
    for (std::size_t n = 0; n < rows.size(); ++n) {
        m_pending[places[n]] = std::move(rows[n].command);
        m_facts[places[n]] = {std::move(rows[n].sha256), {}, 0, std::move(rows[n].former)};
    }
}

}  // namespace salon::desk
