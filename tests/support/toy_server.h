#pragma once

#include "salon/decide.h"
#include "salon/evolve.h"
#include "salon/wire/command_json.h"
#include "salon/wire/messages.h"

#include <vector>

namespace salon::test {

/// The server as far as a core can tell: decides in order, keeps the log.
struct ToyServer {
    Book book;
    std::vector<wire::Entry> log;

    wire::BatchAnswer take(const wire::Batch& batch) {
        wire::BatchAnswer answer;
        for (const auto& command : batch.commands) {
            const auto decision = decide(book, command);
            log.push_back(wire::makeEntry(static_cast<wire::Position>(log.size()) + 1, log.empty() ? wire::kChainStart : log.back().sha256,
                                          command, decision));
            evolveAll(book, decision.events);
            answer.items.push_back({command.stamp.number, wire::commandSha256(command), log.back().position, decision.verdict});
        }
        answer.head = static_cast<wire::Position>(log.size());
        return answer;
    }
    wire::Page after(wire::Position position, int max = 500) const {
        wire::Page page;
        page.head = static_cast<wire::Position>(log.size());
        for (auto i = static_cast<std::size_t>(position); i < log.size() && static_cast<int>(page.entries.size()) < max; ++i)
            page.entries.push_back(log[i]);
        return page;
    }
};

}  // namespace salon::test
