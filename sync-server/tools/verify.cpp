#include "tools/verify.h"

#include "salon/invariants.h"
#include "salon/wire/book_json.h"
#include "salon/wire/canonical.h"

#include <set>
#include <tuple>

namespace salon::server {

namespace {

using CommandKey = std::tuple<TerminalId, std::string, std::int64_t>;

class Verifier {
public:
    Verifier(OpenedLog& log, const ShopId& shop) : m_log(log), m_shop(shop), m_snapshot(log.snapshot(shop)) { m_found.shop = shop; }

    Verification run() {
        m_log.eachRow(m_shop, 0, INT64_MAX, [this](const OpenedLog::Row& row) {
            if (!m_broken) takeRow(row);
        });
        checkHead();
        checkReceipts();
        if (!m_broken) {
            for (std::string& sentence : violations(m_folded.book)) problem(std::move(sentence));
            m_found.stateSha256 = wire::stateSha256(m_folded.book);
        }
        m_found.headSha256 = m_folded.head.sha256;
        m_found.reservations = m_folded.book.reservationCount();
        m_found.attention = m_folded.book.attention().size();
        return std::move(m_found);
    }

private:
    void takeRow(const OpenedLog::Row& row) {
        const std::string where = "Position " + std::to_string(row.position);
        try {
            const wire::Entry entry = entryOf(row);
            if (entry.position != m_folded.head.position + 1 || row.position != entry.position)
                problem(where + " does not follow position " + std::to_string(m_folded.head.position) + ".");
            if (entry.previousSha256 != m_folded.head.sha256) problem(where + " is not chained to the entry before it.");
            checkNumber(entry, where);
            checkErased(entry, where);
            m_folded.take(entry);
            ++m_found.entries;
            checkSnapshot();
        } catch (const wire::WireError& error) {
            problem(where + " cannot be read: " + error.what());
            m_broken = true;
        }
    }

    /// A terminal's numbers are 1, 2, 3 … in the order of the log.
    void checkNumber(const wire::Entry& entry, const std::string& where) {
        const Stamp& stamp = entry.command.stamp;
        std::int64_t& last = m_lastNumbers[{stamp.terminal, stamp.incarnation}];
        if (stamp.number != last + 1)
            problem(where + " holds command " + std::to_string(stamp.number) + " of terminal " + stamp.terminal.text + " where " +
                    std::to_string(last + 1) + " belongs.");
        last = stamp.number;
        m_commands[{stamp.terminal, stamp.incarnation, stamp.number}] = entry.position;
    }

    void checkErased(const wire::Entry& entry, const std::string& where) {
        for (const Event& event : entry.events)
            if (const auto* erased = std::get_if<CustomerErased>(&event)) {
                const auto kept = m_personal.find(erased->customer);
                if (kept != m_personal.end())
                    problem(where + " erased customer " + erased->customer.text + ", but personal data of position " +
                            std::to_string(kept->second) + " is still there.");
                m_erased.insert(erased->customer);
            }
        if (!entry.command.personal) return;
        const CustomerId& customer = entry.command.personal->customer;
        if (m_erased.contains(customer)) problem(where + " keeps personal data of the erased customer " + customer.text + ".");
        m_personal.emplace(customer, entry.position);
    }

    void checkSnapshot() {
        if (!m_snapshot || m_snapshot->head.position != m_folded.head.position) return;
        std::map<std::string, std::string> parts;
        for (const auto& [name, part] : wire::bookToParts(m_folded.book)) parts.emplace(name, wire::canonicalBytes(part));
        if (m_snapshot->head.sha256 != m_folded.head.sha256 || parts != m_snapshot->parts)
            problem("The snapshot at position " + std::to_string(m_folded.head.position) + " is not the book of that position.");
    }

    void checkHead() {
        const Head head = m_log.head(m_shop);
        if (!m_broken && (head.position != m_folded.head.position || head.sha256 != m_folded.head.sha256))
            problem("The file says its log ends at position " + std::to_string(head.position) + ", the entries end at " +
                    std::to_string(m_folded.head.position) + ".");
    }

    void checkReceipts() {
        const auto receipts = m_log.receipts(m_shop);
        if (!receipts || m_broken) return;
        for (const auto& receipt : *receipts) {
            const auto command = m_commands.find({receipt.terminal, receipt.incarnation, receipt.number});
            if (command == m_commands.end() || command->second != receipt.position)
                problem("The index points to position " + std::to_string(receipt.position) + " for command " +
                        std::to_string(receipt.number) + " of terminal " + receipt.terminal.text + ", which is not there.");
        }
        if (receipts->size() != m_commands.size())
            problem("The index knows " + std::to_string(receipts->size()) + " commands, the log " + std::to_string(m_commands.size()) +
                    ".");
    }

    void problem(std::string sentence) { m_found.problems.push_back(std::move(sentence)); }

    OpenedLog& m_log;
    ShopId m_shop;
    std::optional<LogStore::Snapshot> m_snapshot;
    Folded m_folded;
    std::map<std::pair<TerminalId, std::string>, std::int64_t> m_lastNumbers;
    std::map<CommandKey, wire::Position> m_commands;
    std::map<CustomerId, wire::Position> m_personal;
    std::set<CustomerId> m_erased;
    Verification m_found;
    bool m_broken = false;
};

}  // namespace

Verification verify(OpenedLog& log, const ShopId& shop) {
    return Verifier{log, shop}.run();
}

}  // namespace salon::server
