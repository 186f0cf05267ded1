#pragma once

#include "salon/wire/command_json.h"
#include "store/database.h"

#include <optional>
#include <vector>

namespace salon::desk {

/// The identity of a command: unique in the shop, together with its terminal.
struct CommandKey {
    std::string incarnation;
    std::int64_t number = 0;

    auto operator<=>(const CommandKey&) const = default;
};

inline CommandKey keyOf(const Command& command) {
    return {command.stamp.incarnation, command.stamp.number};
}

/// One command this terminal has made and not yet seen in the log.
struct OutboxRow {
    Command command;
    std::string sha256;
    std::optional<CommandKey> former;  ///< before it was numbered anew
};

/// Commands this terminal has promised to the receptionist and not yet seen in the log.
///
/// A command is on disk once the transaction around append() is committed; it leaves only through settle(), so a power
/// cut may repeat a command but never lose one. Numbers are consecutive from 1 for the life of an incarnation.
/// The server's answers are not kept here: a row goes when the log shows it, and asking again is answered again.
///
/// Each call but all() belongs inside a Transaction. Throws StoreError.
class Outbox {
public:
    explicit Outbox(Database& database) : m_database(database) {}

    /// In the order in which they were made.
    std::vector<OutboxRow> all();
    void append(const OutboxRow& row);
    /// Its entry was seen in the log.
    void settle(const CommandKey& key);
    /// Puts `row` in the place of the one that had `old`.
    void renumber(const CommandKey& old, const OutboxRow& row);

private:
    Database& m_database;
};

}  // namespace salon::desk
