#include "changing_rules.h"

#include <utility>

namespace salon::test {

namespace {

Rules g_rules = Rules::present;
constexpr int kNoon = 12 * 60;

void keepOneOffer(Refusal& refusal) {
    if (refusal.alternatives.size() > 1) refusal.alternatives.resize(1);
}

bool isAskedForAfterNoon(const Command& command) {
    const auto* wanted = std::get_if<BookReservation>(&command.body);
    return wanted && command.stamp.mode == Mode::asking && !wanted->lines.empty() && wanted->lines.front().startMinute >= kNoon;
}

}  // namespace

Rules setServerRules(Rules rules) {
    return std::exchange(g_rules, rules);
}

}  // namespace salon::test

namespace salon {

Decision decideAtServer(const Book& book, const Command& command) { return decideUnder(test::g_rules, book, command); }

Decision decideUnder(test::Rules rules, const Book& book, const Command& command) {
    Decision decision = decide(book, command);
    if (rules == test::Rules::oneOffer) {
        test::keepOneOffer(decision.verdict.refusal);
        for (auto& event : decision.events)
            if (auto* raised = std::get_if<AttentionRaised>(&event)) test::keepOneOffer(raised->item.cause);
    }
    if (rules == test::Rules::earlyClosing && test::isAskedForAfterNoon(command) && decision.verdict.kind == VerdictKind::accepted)
        return {{VerdictKind::refused, {.reason = RefusalReason::pastMidnight}}, {}};
    return decision;
}

}  // namespace salon
