#pragma once

#include "salon/commands.h"
#include "salon/customer_directory.h"
#include "salon/prediction.h"
#include "session/clock.h"
#include "session/personal_words.h"
#include "session/said_words.h"
#include "store/home.h"
#include "store/identity_table.h"
#include "store/lineage.h"
#include "store/outbox.h"
#include "store/replica.h"
#include "sync/sync_engine.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace salon::desk {

/// After so many entries the book is kept as a snapshot: folding them again takes about a tenth of a second.
inline constexpr int kEntriesPerSnapshot = 4000;
/// On closing a shorter tail is worth keeping, because somebody will wait for the next start.
inline constexpr int kEntriesPerSnapshotOnClose = 400;

/// What a person does, before it is stamped.
struct Unstamped {
    CommandBody body;
    std::optional<PersonalWords> words;
    Mode mode = Mode::promised;
};

/// One terminal without a window and without a line: the confirmed book, the commands the server has not answered, and
/// the book as it will be. What it says survives a power cut is on disk before it returns.
///
/// Lives on one thread, together with its database. Throws StoreError when the disk cannot be written; then nothing
/// has changed, on disk or here. After a failure that leaves open what the disk holds the file is opened and read again
/// before anything else is written (TRAPS T23); a damaged one is replaced, what waits to be sent is salvaged first and the
/// rest fetched anew (T22).
class TerminalCore : public Journal {
public:
    /// Opens the folder, or makes it. A copied folder takes a new incarnation for what is made from then on. Throws StoreError
    /// also when another process is open on it.
    explicit TerminalCore(const QString& folder);
    /// Opens it without reading the book: readAll() does, before anything else is asked but identity(), pending() and firstLook().
    struct Unread {};
    TerminalCore(const QString& folder, Unread);
    ~TerminalCore() override;

    void readAll();
    /// What a window can show before years have been read: today and the days ahead, the customers, the names of those who
    /// come about now. A picture, not a book to decide on. None if there is no snapshot of the book to take it from.
    struct FirstLook {
        Book book;
        CustomerDirectory customers;
        std::map<ReservationId, std::string> notes;
    };
    std::optional<FirstLook> firstLook(Day today);
    /// Everybody, for somebody who follows onLearned and onForgotten from now on; customers() is not kept up any more.
    CustomerDirectory handOverCustomers() { return std::exchange(m_customers, {}); }

    bool isEnrolled() const { return m_identity.has_value(); }
    /// Only when enrolled.
    const Identity& identity() const;
    /// Takes what the server said at enrolment. Enrolled again into the same shop it keeps book and outbox; another
    /// shop is a StoreError.
    void enrolAs(Identity identity);
    void setOfflineByHand(bool offline);

    /// Stamps the command and writes it down; it stands in predicted() when this returns. Exactly one transaction. Throws
    /// WireError, and does nothing, for what no server could read: a text too long, a number out of range.
    CommandKey submit(Unstamped gesture, const Clock& clock);
    /// Many at once, in one transaction: an import.
    std::vector<CommandKey> submitAll(std::vector<Unstamped> gestures, const Clock& clock);

    const Book& confirmed() const { return m_confirmed; }
    /// The confirmed book with everything unanswered decided on top.
    const Book& predicted();
    /// What the rules say here about a command that is still in the outbox.
    std::optional<Decision> predictionOf(const CommandKey& key);
    /// Commands not yet seen in the log, in order.
    std::span<const Command> pending() const { return m_pending; }
    std::set<ReservationId> pendingReservations() const;

    const CustomerDirectory& customers() const { return m_customers; }
    const std::map<ReservationId, std::string>& notes() const { return m_notes; }
    /// Another number whenever notes() may be others.
    std::uint64_t notesVersion() const { return m_notesVersion; }
    /// Words about texts that somebody still has to see; never null.
    const std::shared_ptr<const SaidWords>& said() const { return m_said; }
    const std::vector<RefusedRow>& refused() const { return m_refused; }
    void markRefusedSeen(wire::Position position);
    /// The author waits for the server's word on this one: a refusal will be told at once, and need not be kept.
    void watch(const CommandKey& key) { m_watched.try_emplace(key); }
    void unwatch(const CommandKey& key) { m_watched.erase(key); }
    struct Known {
        Verdict verdict;
        wire::Position position = 0;
    };
    /// The server's verdict on a watched command, once it is known.
    std::optional<Known> verdictOf(const CommandKey& key) const;
    std::vector<wire::Entry> readLog(wire::Position after, int limit);
    /// Transactions made durable since the file was opened.
    int commits() const { return m_database.commits(); }

    // Journal
    wire::Batch nextBatch(int max) override;
    int pendingCount() override { return m_unanswered; }
    wire::Position cursor() override { return m_cursor.position; }
    void accept(const wire::Page& page) override;
    void answered(const wire::BatchAnswer& answer) override;
    void startNewIncarnation() override;

    /// Called for each change of the directory, in order, after the disk has it.
    std::function<void(const Personal&)> onLearned;
    std::function<void(const CustomerId&)> onForgotten;

private:
    /// What is known of a pending command beside it.
    struct Facts {
        std::string sha256;
        std::optional<Verdict> verdict;  ///< none: the server has not answered
        wire::Position position = 0;
        std::optional<CommandKey> former;
    };
    struct Settled;

    void start();
    /// With a file in the place of the one that turned out to be damaged.
    void startAnew();
    void open();
    void readBook();
    struct Memory;
    Memory takeMemory();
    void putMemory(Memory memory);
    /// Opens the file again and takes over what it says.
    void reread();
    void rereadIfNeeded() noexcept;
    /// Before anything is worked out of memory that shall be written.
    void trustDisk() {
        if (!m_database.isTrusted()) reread();
    }
    /// One transaction. A failure that leaves open what the disk holds is followed by reread().
    template <class Work>
    void write(Work work) {
        try {
            Transaction transaction(m_database);
            work();
            transaction.commit();
        } catch (const StoreError&) {
            rereadIfNeeded();
            throw;
        }
    }
    bool isPending(const CommandKey& key) const;
    /// Takes a new incarnation for what is made from now on.
    void goOnAsCopy();
    Command stamped(Unstamped gesture, std::int64_t number, const Clock::Reading& now) const;
    /// Becomes `identity` and gives what is unanswered its numbers, in one transaction.
    void renumberAs(Identity identity);
    void checkFollows(const wire::Page& page) const;
    /// Whether this entry is that pending command under another number: one it had here before, or one that another program
    /// with this terminal's name gave it when it went on with a copy of this file.
    bool wasSaidBefore(std::size_t pending, const Command& logged) const;
    /// The pending commands that the page shows to be in the log.
    Settled settledBy(const wire::Page& page) const;
    void fold(const wire::Page& page);
    void learn(const Personal& personal, const ReservationId& reservation);
    void hear(const Command& command, std::span<const Event> events);
    void note(const CommandKey& key, const Known& known);
    void forget(const CustomerId& customer);
    void drop(const std::vector<bool>& gone);
    void countUnanswered();
    void keepBook(int entriesMin) noexcept;

    Home m_home;
    Database m_database;
    IdentityTable m_identities{m_database};
    Outbox m_outbox{m_database};
    Replica m_replica{m_database};
    BookCache m_cache{m_database};

    bool m_whole = false;    ///< everything has been read
    std::optional<Identity> m_identity;
    Replica::Cursor m_cursor;
    wire::Position m_keptAt = 0;
    Book m_confirmed;
    std::vector<Command> m_pending;
    std::vector<Facts> m_facts;  ///< one for each of m_pending
    int m_unanswered = 0;
    std::optional<Prediction> m_prediction;  ///< of all m_pending; none: not made yet
    CustomerDirectory m_customers;
    std::map<ReservationId, std::string> m_notes;
    std::uint64_t m_notesVersion = 0;
    std::shared_ptr<const SaidWords> m_said = std::make_shared<const SaidWords>();
    std::vector<RefusedRow> m_refused;  ///< whose authors have not seen it
    std::map<CommandKey, std::optional<Known>> m_watched;
};

}  // namespace salon::desk
