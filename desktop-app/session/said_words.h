#pragma once

#include "salon/book.h"
#include "salon/commands.h"
#include "salon/events.h"

#include <map>
#include <span>
#include <string>

namespace salon::desk {

/// The words of one text as a person typed them.
struct WordedText {
    CustomerId customer;
    TextKind kind = TextKind::confirmed;
    Statement statement;
    std::string words;

    bool operator==(const WordedText&) const = default;
};

/// What a customer replied.
struct SaidReply {
    CustomerId customer;
    std::string words;

    bool operator==(const SaidReply&) const = default;
};

/// Words about texts that stand beside the log (DESIGN §7) and that somebody still has to see. A value.
struct SaidWords {
    std::map<ReservationId, WordedText> worded;  ///< of the text about a visit that was worded last
    std::map<AttentionId, SaidReply> replies;    ///< by the item that waits for an answer

    bool operator==(const SaidWords&) const = default;

    /// Takes what this command and what followed from it say; `events` is empty for a command that has not been answered.
    void hear(const Command& command, std::span<const Event> events);
    void forget(const CustomerId& customer);
    /// Drops what nobody waits for any more in this book.
    void tidy(const Book& book);
};

}  // namespace salon::desk
