#pragma once

#include "salon/wire/entry_json.h"
#include "salon/wire/json.h"

#include <cstdint>
#include <string>
#include <vector>

namespace salon::wire {

/// The one version of the protocol this program speaks.
inline constexpr int kProtocolVersion = 1;
/// A receptionist makes about six changes a minute; an hour offline fits, and a batch stays far below kBodyBytesMax.
inline constexpr int kCommandsPerBatchMax = 500;
/// As many entries as a batch may make, so that one read follows one write.
inline constexpr int kEntriesPerPageMax = 500;
/// A full batch of the longest plausible commands is under 1 MiB.
inline constexpr std::size_t kBodyBytesMax = 2 * 1024 * 1024;

// Every message carries the count of its items and the SHA-256 of their canonical array: one cut short is refused whole.

/// POST …/commands
struct Batch {
    std::vector<Command> commands;
};
std::string printBatch(const Batch& batch);
Batch readBatch(const std::string& body);

/// The answer to a batch: where each command stands and what became of it, in order.
struct BatchAnswer {
    struct Item {
        std::int64_t number = 0;
        std::string commandSha256;
        Position position = 0;
        Verdict verdict;
    };
    std::vector<Item> items;
    Position head = 0;
};
std::string printBatchAnswer(const BatchAnswer& answer);
BatchAnswer readBatchAnswer(const std::string& body);

/// GET …/log: entries after a position, each with its personal part while there is one.
struct Page {
    std::vector<Entry> entries;
    Position head = 0;
};
std::string printPage(const Page& page);
/// The texts a store keeps, as printEntry() and printPersonal() made them; no personal part is an empty text. Sends
/// them on without taking them apart: whoever reads the page verifies them.
struct PrintedEntry {
    std::string entry;
    std::string personal;
};
PrintedEntry printedEntry(const Entry& entry);
std::string printPage(const std::vector<PrintedEntry>& entries, Position head);
/// Verifies count, digest, hashes, positions in a row and the chain between them.
Page readPage(const std::string& body);

/// RFC 9457. `code` is what programs look at; `title` a sentence for people.
struct Problem {
    int status = 500;
    std::string code;
    std::string title;
    std::int64_t nextNumber = 0;  ///< for code "gap"; else 0
};
std::string printProblem(const Problem& problem);
/// Answers that are no problem document (a proxy's page, say) become one with code "unreadable".
Problem readProblem(int status, const std::string& body);

}  // namespace salon::wire
