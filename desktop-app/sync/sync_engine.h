#pragma once

#include "salon/wire/messages.h"
#include "sync/circuit_breaker.h"
#include "sync/link.h"

#include <functional>
#include <optional>
#include <stdexcept>

namespace salon::desk {

/// The server's log is not the one this terminal has read so far: another server, or one restored from an old copy.
/// Nothing is taken in; what() is a sentence for a person.
class ChainBroken : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What the sync engine needs of the terminal's memory. The session stands behind it.
///
/// Each call is one transaction on disk; when it throws StoreError nothing has changed, and the engine stops and
/// tries again later.
class Journal {
public:
    virtual ~Journal() = default;

    /// Commands not yet seen in the log, in number order from the first unanswered on, at most `max`. Empty although some
    /// are pending: the log has to be read to its end first.
    virtual wire::Batch nextBatch(int max) = 0;
    /// Unanswered commands in all.
    virtual int pendingCount() = 0;
    /// The last position this terminal has taken in.
    virtual wire::Position cursor() = 0;
    /// Takes in a page that follows cursor(): entries, cursor, personal parts and the outbox rows it settles move together.
    /// A page that does not fit the own chain throws ChainBroken.
    virtual void accept(const wire::Page& page) = 0;
    /// The server has these verdicts; the outbox rows stay until their entries are seen in the log.
    virtual void answered(const wire::BatchAnswer& answer) = 0;
    /// The server says this identity was used by another program as well (409 fork), or that it misses commands we no longer
    /// hold (409 gap below the first unanswered): take a new incarnation and number what is unanswered anew. Pages asked for
    /// before this call are not accepted after it: what they show may be older than the conflict.
    virtual void startNewIncarnation() = 0;
};

/// What the badge says.
enum class Connection {
    live,         ///< the line is up, nothing waits, the head is reached
    catchingUp,   ///< the line is up, something is being sent or read
    busy,         ///< the server has told us to come back later, and we shall
    offline,      ///< the line is down, or cut by hand
    mustUpdate,   ///< the server speaks a newer protocol, or the log holds a kind this program does not know
    refusedHere,  ///< the token is not valid any more: enrol again
};

/// Empties the outbox and follows the log, over whatever the line does. One request of each kind under way at a
/// time; everything it sends may be sent again.
///
/// Lives on the thread of its Journal, Link and Timing. Never blocks.
class SyncEngine {
public:
    SyncEngine(Journal& journal, Link& link, Timing& timing);

    void start();
    /// Cuts the line by hand, and joins it again.
    void setOffline(bool offline);
    /// There is something new in the outbox.
    void commandsWaiting();
    /// The stream says the log ends here now; a hint, nothing more.
    void headAnnounced(wire::Position head);
    /// The stream is open, or was lost.
    void streamChanged(bool open);

    /// How long the first retry waits; each further one twice as long, up to kBackoffMsMax.
    static constexpr int kBackoffMsMin = 250;
    /// A line that is back is noticed within a phone call's time even if no stream tells.
    static constexpr int kBackoffMsMax = 15'000;
    /// Without a stream the log is looked at this often.
    static constexpr int kPollMs = 2'000;
    /// With one, this often all the same: pull is truth, push is a hint.
    static constexpr int kPollWithStreamMs = 60'000;
    /// A full batch may take longer than one question: an answer is slow when so many items of it take kSlowMs.
    static constexpr std::size_t kItemsPerAnswer = 100;
    /// An announcement follows its commit within milliseconds; one that is so late will not come.
    static constexpr int kStreamLateMs = 5'000;
    /// After the server has refused us for good it is asked this often whether it still does.
    static constexpr int kStoppedMs = 60'000;

    /// A server that asks for longer than this to be left alone means something else.
    static constexpr int kRetryAfterMsMax = 300'000;

    Connection connection() const;
    /// False while the breaker is open, the line is cut or rests for longer than a person would wait, or the server has
    /// refused us: what is made now is `promised`.
    bool mayAsk() const;

    /// Called after each change of connection(), mayAsk() or of what the journal holds.
    std::function<void()> onChanged;
    /// Called when a stream that seems to stand may be half open: a request found nobody, or the log is known to be longer
    /// than the stream has told within kStreamLateMs.
    std::function<void()> onStreamDoubtful;

private:
    // What happens next is decided in one place, after every change.
    void step();
    void send();
    void pull();
    void onAnswer(Reply<wire::BatchAnswer> reply, std::int64_t askedAtMs, int pendingBefore);
    void onPage(Reply<wire::Page> reply, std::int64_t askedAtMs);
    void onRefused(const Refused& refused);
    void onLinkError(const LinkError& error);
    void onSuccess(CircuitBreaker& breaker, std::int64_t askedAtMs, std::size_t items);
    /// Also for a disk that fails: the line rests, and the breakers learn of it.
    void onFailure(int delayMsMin = 0);
    void stop(Connection why);
    void retryLater(int delayMs);
    /// True while neither of the breakers is open.
    bool isLineGood() const;
    /// Lets its breaker know of an answer that does not come, long before the line gives up on it.
    void watchFor(std::optional<std::int64_t>& dueMs, std::size_t items);
    void lookForOverdue();
    void pollLater();
    /// After m_headKnown has grown by an answer: the stream has to tell the same before long.
    void expectOfStream();
    void say();

    Journal& m_journal;
    Link& m_link;
    Timing& m_timing;
    // A proxy may let the one pass and hold the other back.
    CircuitBreaker m_sendBreaker;
    CircuitBreaker m_pullBreaker;
    bool m_offline = false;
    bool m_sending = false;
    bool m_pulling = false;
    bool m_waiting = false;  ///< backing off
    bool m_restsLong = false;  ///< for longer than a person would wait
    bool m_busy = false;     ///< the server has told us to come back later
    std::optional<std::int64_t> m_answerDueMs;  ///< what is sent is overdue then
    std::optional<std::int64_t> m_pageDueMs;
    bool m_streamOpen = false;
    bool m_reached = false;  ///< the server has answered since start() or since the line was joined again
    Connection m_stopped = Connection::live;  ///< mustUpdate or refusedHere once the server said so
    wire::Position m_headKnown = 0;
    wire::Position m_headTold = 0;  ///< by the stream that is open now
    bool m_expecting = false;       ///< of the stream
    bool m_headReached = false;
    int m_failures = 0;
    int m_renumberings = 0;  ///< new incarnations since the last verdict
    int m_batchMax = wire::kCommandsPerBatchMax;
};

}  // namespace salon::desk
