#pragma once

#include "salon/wire/entry_json.h"
#include "salon/wire/messages.h"

#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace salon::server {

/// The world broke: disk full, file not writable, made by a newer program. what() is a sentence for a person.
class StoreError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Where a command stands in the log; remembered as long as the terminal is enrolled, and longer.
struct Receipt {
    wire::Position position = 0;
    std::string commandSha256;
    Verdict verdict;
};

/// The end of a shop's log.
struct Head {
    wire::Position position = 0;
    std::string sha256 = wire::kChainStart;
};

/// One transaction that may append to one shop's log. Holds the shop's head locked from begin() on: whatever it
/// reads stays true until commit(). Destroyed without commit() it leaves no trace.
class LogTransaction {
public:
    virtual ~LogTransaction() = default;

    virtual Head head() = 0;
    /// The highest number this incarnation has in the log; 0: none.
    virtual std::int64_t lastNumber(const TerminalId& terminal, const std::string& incarnation) = 0;
    virtual std::optional<Receipt> receipt(const TerminalId& terminal, const std::string& incarnation, std::int64_t number) = 0;

    /// Adds the entry that follows head(), its personal part beside it, and deletes the personal rows of every customer
    /// a CustomerErased among its events names. What is said later about an erased customer is not kept either.
    virtual void append(const wire::Entry& entry) = 0;
    /// Durable when it returns. Throws StoreError: then the outcome is unknown and nothing may be acknowledged.
    virtual void commit() = 0;
};

/// The logs of all shops of this server. The contract is written as tests that every implementation passes.
///
/// Safe to call from any thread. Throws StoreError.
class LogStore {
public:
    virtual ~LogStore() = default;

    virtual std::unique_ptr<LogTransaction> begin(const ShopId& shop) = 0;
    virtual Head head(const ShopId& shop) = 0;
    /// Entries after `after`, in order, at most `limit`, with their personal parts.
    virtual std::vector<wire::Entry> readAfter(const ShopId& shop, wire::Position after, int limit) = 0;
    /// The same as the texts that were stored, for whoever passes them on: the reader of the page verifies them.
    virtual std::vector<wire::PrintedEntry> printedAfter(const ShopId& shop, wire::Position after, int limit) = 0;

    /// The personal parts kept beside positions 1 to `upTo`, in order; what was erased is not among them.
    virtual std::vector<Personal> readPersonal(const ShopId& shop, wire::Position upTo) = 0;

    /// The newest snapshot, as parts (see wire/book_json.h). A cache: may be gone.
    struct Snapshot {
        Head head;
        std::map<std::string, std::string> parts;
    };
    virtual std::optional<Snapshot> snapshot(const ShopId& shop) = 0;
    virtual void keepSnapshot(const ShopId& shop, const Snapshot& snapshot) = 0;
};

}  // namespace salon::server
