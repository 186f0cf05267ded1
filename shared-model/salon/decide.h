#pragma once

#include "salon/book.h"
#include "salon/commands.h"
#include "salon/events.h"
#include "salon/verdict.h"

#include <vector>

namespace salon {

/// What became of a command, and the facts that follow. A refused one may still raise attention.
struct Decision {
    Verdict verdict;
    std::vector<Event> events;

    bool operator==(const Decision&) const = default;
};

/// Judges one command against the book. Same book and command, same decision, on every machine.
/// May be changed by any release: what it decided is already in the log.
Decision decide(const Book& book, const Command& command);

}  // namespace salon
