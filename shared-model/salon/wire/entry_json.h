#pragma once

#include "salon/commands.h"
#include "salon/decide.h"
#include "salon/wire/json.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace salon::wire {

/// Place in a shop's log: 1, 2, 3 … without a gap. 0 is before the first.
using Position = std::int64_t;

/// One position of a shop's log: the command, what became of it, and the facts.
struct Entry {
    Position position = 0;
    std::string previousSha256;  ///< of the entry before; kChainStart for the first
    Command command;             ///< its personal part is present while nobody has erased it
    std::string commandSha256;
    Verdict verdict;
    std::vector<Event> events;
    std::string sha256;          ///< of everything above but the personal part

    bool operator==(const Entry&) const = default;
};

/// What the first entry's previousSha256 says: 64 zeros.
extern const std::string kChainStart;

/// Makes the entry that follows `previousSha256` and fills in its hashes.
Entry makeEntry(Position position, const std::string& previousSha256, const Command& command, const Decision& decision);

/// The hashed form plus "sha256", in canonical form: the bytes a store keeps. Never contains the personal part.
std::string printEntry(const Entry& entry);
/// Verifies both hashes. Throws WireError.
Entry readEntry(std::string_view text);
/// Puts back what the store keeps beside the entry. Throws WireError unless its digest is the command's.
void attachStoredPersonal(Entry& entry, Personal personal);

Json entryToJson(const Entry& entry);
Entry entryFromJson(const Json& json);

}  // namespace salon::wire
