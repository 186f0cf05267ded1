#pragma once

#include "salon/book.h"
#include "salon/commands.h"

#include <vector>

namespace salon::server {

/// A book that grows by commands of the terminal "demo", and the commands in their order. Takes only what the rules
/// accept without a question left over, so that whoever replays them gets the same book.
class DemoBook {
public:
    explicit DemoBook(std::string incarnation) : m_incarnation(std::move(incarnation)) {}

    /// False, and nothing changed, unless the rules accept it.
    bool tryTo(const CommandBody& body, WallTime madeAt, const std::optional<Personal>& personal = {});
    /// For what cannot be refused.
    void must(const CommandBody& body, WallTime madeAt, const std::optional<Personal>& personal = {});

    const Book& book() const { return m_book; }
    std::vector<Command> takeCommands() { return std::move(m_commands); }

private:
    std::string m_incarnation;
    Book m_book;
    std::vector<Command> m_commands;
};

/// The terminal in the stamps of all these.
extern const TerminalId kDemoTerminal;

}  // namespace salon::server
