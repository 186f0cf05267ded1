#include "sync/sync_engine.h"

#include <algorithm>
#include <exception>

namespace salon::desk {

namespace {

constexpr const char* kRetryTimer = "retry";
constexpr const char* kPollTimer = "poll";
constexpr const char* kStreamTimer = "stream";
constexpr const char* kOverdueTimer = "overdue";

std::int64_t sharesOf(std::size_t items) {
    return static_cast<std::int64_t>(std::max(items, SyncEngine::kItemsPerAnswer) / SyncEngine::kItemsPerAnswer);
}

}  // namespace

SyncEngine::SyncEngine(Journal& journal, Link& link, Timing& timing) : m_journal(journal), m_link(link), m_timing(timing) {}

void SyncEngine::start() {
    m_headReached = false;
    step();
}

void SyncEngine::setOffline(bool offline) {
    if (m_offline == offline) return;
    m_offline = offline;
    m_link.cancelAll();
    m_timing.cancel(kRetryTimer);
    m_timing.cancel(kPollTimer);
    m_timing.cancel(kOverdueTimer);
    m_sending = m_pulling = m_waiting = m_restsLong = m_busy = m_reached = m_headReached = m_streamOpen = false;
    m_answerDueMs = m_pageDueMs = {};
    m_failures = 0;
    m_sendBreaker = m_pullBreaker = CircuitBreaker{};
    m_stopped = Connection::live;
    step();
    say();
}

void SyncEngine::commandsWaiting() {
    step();
    say();
}

void SyncEngine::headAnnounced(wire::Position head) {
    m_headTold = std::max(m_headTold, head);
    if (head <= m_headKnown) return;
    m_headKnown = head;
    m_headReached = m_journal.cursor() >= head;
    step();
    say();
}

void SyncEngine::streamChanged(bool open) {
    m_streamOpen = open;
    m_headTold = 0;
    if (open && m_waiting && !m_busy && m_stopped == Connection::live) {
        m_timing.cancel(kRetryTimer);
        m_waiting = m_restsLong = false;
        m_failures = 0;
    }
    // Opened: something may have happened before; lost: a request tells whether the line is.
    m_headReached = false;
    step();
    say();
}

Connection SyncEngine::connection() const {
    if (m_offline) return Connection::offline;
    if (m_stopped != Connection::live) return m_stopped;
    if (m_busy) return Connection::busy;
    if (!m_reached || !isLineGood()) return Connection::offline;
    return m_headReached && m_journal.pendingCount() == 0 ? Connection::live : Connection::catchingUp;
}

bool SyncEngine::mayAsk() const {
    return !m_offline && !m_restsLong && m_stopped == Connection::live && m_reached && isLineGood();
}

bool SyncEngine::isLineGood() const {
    using enum CircuitBreaker::State;
    return m_sendBreaker.state() == closed && m_pullBreaker.state() == closed;
}

void SyncEngine::step() {
    if (m_offline || m_waiting) return;
    try {
        if (!m_sending && m_journal.pendingCount() > 0) send();
        if (!m_pulling && !m_headReached) pull();
    } catch (const std::exception&) {
        onFailure();
    }
    if (!m_sending && !m_pulling && !m_waiting) pollLater();
}

void SyncEngine::send() {
    const wire::Batch batch = m_journal.nextBatch(m_batchMax);
    if (batch.commands.empty()) return;
    const auto askedAtMs = m_timing.nowMs();
    const int pending = m_journal.pendingCount();
    // A slow line still carries the outbox: the breaker only says whether a person should wait for it.
    m_sendBreaker.mayTry(askedAtMs);
    m_sending = true;
    watchFor(m_answerDueMs, batch.commands.size());
    m_link.sendCommands(batch, [this, askedAtMs, pending](Reply<wire::BatchAnswer> reply) {
        m_sending = false;
        m_answerDueMs = {};
        onAnswer(std::move(reply), askedAtMs, pending);
        step();
        say();
    });
}

void SyncEngine::pull() {
    const auto askedAtMs = m_timing.nowMs();
    m_pullBreaker.mayTry(askedAtMs);
    m_pulling = true;
    const auto missing = std::clamp<wire::Position>(m_headKnown - m_journal.cursor(), 0, wire::kEntriesPerPageMax);
    // Before the first answer nobody knows how long the page will be.
    watchFor(m_pageDueMs, m_reached ? static_cast<std::size_t>(missing) : wire::kEntriesPerPageMax);
    m_link.fetchLog(m_journal.cursor(), wire::kEntriesPerPageMax, [this, askedAtMs](Reply<wire::Page> reply) {
        m_pulling = false;
        m_pageDueMs = {};
        onPage(std::move(reply), askedAtMs);
        step();
        say();
    });
}

void SyncEngine::onAnswer(Reply<wire::BatchAnswer> reply, std::int64_t askedAtMs, int pendingBefore) {
    if (const auto* refused = std::get_if<Refused>(&reply)) return onRefused(*refused);
    if (const auto* error = std::get_if<LinkError>(&reply)) return onLinkError(*error);
    const auto& answer = std::get<wire::BatchAnswer>(reply);
    try {
        m_journal.answered(answer);
        // An answer to nothing that was asked would otherwise be asked for again at once, for ever.
        if (answer.items.empty() && m_journal.pendingCount() >= pendingBefore) return onFailure();
    } catch (const std::exception&) {
        return onFailure();
    }
    m_renumberings = 0;
    m_batchMax = wire::kCommandsPerBatchMax;
    m_headKnown = std::max(m_headKnown, answer.head);
    m_headReached = m_journal.cursor() >= m_headKnown;
    onSuccess(m_sendBreaker, askedAtMs, answer.items.size());
}

void SyncEngine::onPage(Reply<wire::Page> reply, std::int64_t askedAtMs) {
    if (const auto* refused = std::get_if<Refused>(&reply)) return onRefused(*refused);
    if (const auto* error = std::get_if<LinkError>(&reply)) return onLinkError(*error);
    const auto& page = std::get<wire::Page>(reply);
    try {
        m_journal.accept(page);
    } catch (const std::exception&) {
        return onFailure();
    }
    const auto cursor = m_journal.cursor();
    // An empty page is the server's word that there is no more, whatever was announced before.
    m_headKnown = page.entries.empty() ? page.head : std::max(m_headKnown, page.head);
    m_headReached = cursor >= m_headKnown;
    if (page.entries.empty() && page.head != cursor) return onFailure();
    onSuccess(m_pullBreaker, askedAtMs, page.entries.size());
    // With nothing to send, a page is the only probe there is.
    if (m_journal.pendingCount() == 0 && m_sendBreaker.state() != CircuitBreaker::State::closed && m_sendBreaker.mayTry(m_timing.nowMs()))
        onSuccess(m_sendBreaker, askedAtMs, page.entries.size());
}

void SyncEngine::onSuccess(CircuitBreaker& breaker, std::int64_t askedAtMs, std::size_t items) {
    const auto now = m_timing.nowMs();
    breaker.succeeded((now - askedAtMs) / sharesOf(items), now);
    m_reached = true;
    m_busy = false;
    m_stopped = Connection::live;
    m_failures = 0;
    expectOfStream();
}

void SyncEngine::onRefused(const Refused& refused) {
    const auto& [status, code, title, nextNumber] = refused.problem;
    if (status == 426) return stop(Connection::mustUpdate);
    if (status == 401 || status == 403 || status == 404) return stop(Connection::refusedHere);
    if (status == 409 && (code == "gap" || code == "fork")) {
        try {
            m_journal.startNewIncarnation();
        } catch (const std::exception&) {
            return onFailure();
        }
        // A page under way may show the log as it was before the conflict; what is sent next needs one read after it.
        m_link.cancelAll();
        m_pulling = m_headReached = false;
        m_pageDueMs = {};
        // Once is the cure; again without a verdict in between is a server that cannot be cured by haste.
        if (++m_renumberings > 1) onFailure();
        return;
    }
    if (status == 413 || (status == 400 && code == "bad_message")) m_batchMax = std::max(1, m_batchMax / 2);
    onFailure(static_cast<int>(std::clamp<std::int64_t>(std::int64_t{refused.retryAfterSeconds} * 1000, 0, kRetryAfterMsMax)));
    m_busy = status == 429 || status == 503;
}

void SyncEngine::onLinkError(const LinkError& error) {
    if (error.failure == LinkFailure::unknownKind) return stop(Connection::mustUpdate);
    onFailure();
    if (error.failure == LinkFailure::unreachable && onStreamDoubtful) onStreamDoubtful();
}

void SyncEngine::onFailure(int delayMsMin) {
    m_busy = false;
    m_sendBreaker.failed(m_timing.nowMs());
    m_pullBreaker.failed(m_timing.nowMs());
    const int doublings = std::min(m_failures++, 6);
    const int backoffMs = std::min(kBackoffMsMin << doublings, kBackoffMsMax);
    // As much chance as rest: a server that told ten thousand desks the same must not see them all again at once.
    const int restMs = std::max(delayMsMin, backoffMs / 2);
    retryLater(restMs + m_timing.jitter(restMs + 1));
}

void SyncEngine::stop(Connection why) {
    m_stopped = why;
    retryLater(kStoppedMs);
}

void SyncEngine::retryLater(int delayMs) {
    m_waiting = true;
    m_restsLong = delayMs > CircuitBreaker::kSlowMs;
    m_timing.cancel(kPollTimer);
    m_timing.after(kRetryTimer, delayMs, [this] {
        m_waiting = m_restsLong = false;
        m_headReached = false;
        step();
        say();
    });
}

void SyncEngine::pollLater() {
    const auto now = m_timing.nowMs();
    const int delayMs = !isLineGood() ? std::max({1, m_sendBreaker.waitMs(now), m_pullBreaker.waitMs(now)})
                                : (m_streamOpen ? kPollWithStreamMs : kPollMs) + m_timing.jitter(kPollMs / 4);
    m_timing.after(kPollTimer, delayMs, [this] {
        m_headReached = false;
        step();
        say();
    });
}

void SyncEngine::watchFor(std::optional<std::int64_t>& dueMs, std::size_t items) {
    const bool isWatched = m_answerDueMs || m_pageDueMs;
    dueMs = m_timing.nowMs() + CircuitBreaker::kSlowMs * sharesOf(items);
    if (isWatched) return;
    m_timing.after(kOverdueTimer, CircuitBreaker::kSlowMs, [this] { lookForOverdue(); });
}

void SyncEngine::lookForOverdue() {
    const auto now = m_timing.nowMs();
    const bool answerLate = m_answerDueMs && *m_answerDueMs <= now;
    const bool pageLate = m_pageDueMs && *m_pageDueMs <= now;
    if (answerLate) m_sendBreaker.overdue(now);
    if (pageLate) m_pullBreaker.overdue(now);
    if (m_answerDueMs || m_pageDueMs) m_timing.after(kOverdueTimer, CircuitBreaker::kSlowMs, [this] { lookForOverdue(); });
    if (answerLate || pageLate) say();
}

void SyncEngine::expectOfStream() {
    if (!onStreamDoubtful || !m_streamOpen || m_expecting || m_headTold >= m_headKnown) return;
    m_expecting = true;
    m_timing.after(kStreamTimer, kStreamLateMs, [this, expected = m_headKnown] {
        m_expecting = false;
        if (m_streamOpen && m_headTold < expected) onStreamDoubtful();
    });
}

void SyncEngine::say() {
    if (onChanged) onChanged();
}

}  // namespace salon::desk
