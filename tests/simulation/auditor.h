#pragma once

#include "trace.h"

#include "support/changing_rules.h"
#include "support/fake_shop.h"

#include "salon/book.h"
#include "salon/wire/messages.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace salon::simulation {

/// Stands beside the shop, sees everything and holds it against DESIGN §9. It keeps a log and books of its own, so
/// that it notices when bytes change behind it. Each call throws Failure with a sentence when something is wrong.
class Auditor {
public:
    Auditor(test::FakeShop& shop, Day firstDay, Day lastDay);

    /// A receptionist was told: stored. From now on it may be lost no more. `gesture` is the mark in its stamp.
    void acknowledged(const std::string& desk, const std::string& gesture);
    /// A desk's disk was put back to an older state, in which this waited: what it alone knew of is gone, and people know.
    void diskPutBack(const std::string& desk, const std::vector<Command>& waiting);
    /// A second desk goes on from a copy of the disk of one that had this in its outbox: both may bring it.
    void copied(const std::vector<Command>& waiting);

    /// The next server to start decides by other rules than these. A commit that seemed to fail may stand in the log after all
    /// once the file is opened again, and was decided by them.
    void rulesReplaced(test::Rules former) { m_formerRules = former; }

    /// Takes in what the log holds beyond what it has seen, and examines each entry.
    void readLog();
    /// The server said these commands stand in the log.
    void checkAnswer(const wire::BatchAnswer& answer);
    /// The server said the log ends here.
    void checkAnnounced(wire::Position head);
    /// Its confirmed book is the log's fold at its cursor; nothing acknowledged is missing from log and outbox. Looks
    /// again only when cursor or outbox are others than last time.
    void checkDesk(const std::string& desk, test::FakeTerminal& terminal);
    /// Nothing personal of anybody who was erased is anywhere any more.
    void checkErased();
    /// Looks at every desk as if for the first time from now on.
    void lookAgain() { m_checked.clear(); }
    /// Its screen shows exactly the confirmed book with the outbox decided on top.
    void checkScreen(const std::string& desk, const test::FakeTerminal& terminal);
    /// Puts the entry that was not taken in, if there is one, into the trace: it is what somebody looks for.
    void explainNext(Trace& trace);
    /// After everything has settled.
    void checkEnd();

    /// The highest number of this incarnation in the log; 0: none.
    std::int64_t lastNumber(const TerminalId& terminal, const std::string& incarnation) const;
    /// The mark of a message nobody of ours made.
    static constexpr const char* kStray = "stray";

    const Book& book() const { return m_books.back(); }
    const wire::Entry& entry(int index) const { return m_log.at(static_cast<std::size_t>(index)); }
    int entries() const { return static_cast<int>(m_log.size()); }
    int clashes() const { return m_clashes; }

private:
    void examine(const wire::Entry& entry);
    bool followsTheRules(const wire::Entry& entry, const Book& before) const;

    test::FakeShop& m_shop;
    std::vector<Day> m_days;
    std::vector<wire::Entry> m_log;
    std::vector<Book> m_books;  ///< m_books[n]: after m_log[n - 1]; the founding is before both
    wire::Position m_founding = 0;
    std::optional<test::Rules> m_formerRules;
    std::map<std::pair<TerminalId, std::string>, std::int64_t> m_numbers;
    std::map<std::string, std::string> m_acknowledged;  ///< gesture to desk
    std::set<std::string> m_logged;                     ///< gestures
    std::set<std::string> m_twice;                      ///< gestures that two desks may bring
    std::set<CustomerId> m_erased;
    std::map<std::string, std::pair<wire::Position, std::size_t>> m_checked;
    int m_clashes = 0;
};

}  // namespace salon::simulation
