#include "demo/demo_book.h"

#include "salon/assert.h"
#include "salon/decide.h"
#include "salon/evolve.h"
#include "salon/wire/command_json.h"

namespace salon::server {

const TerminalId kDemoTerminal{"demo"};

bool DemoBook::tryTo(const CommandBody& body, WallTime madeAt, const std::optional<Personal>& personal) {
    Command command;
    const auto number = static_cast<std::int64_t>(m_commands.size()) + 1;
    command.stamp = {kDemoTerminal, m_incarnation, number, madeAt, "Asia/Seoul", 9 * 60, "system", Mode::asking};
    command.body = body;
    if (personal) wire::attachPersonal(command, *personal);
    const Decision decision = decide(m_book, command);
    if (decision.verdict.kind != VerdictKind::accepted) return false;
    evolveAll(m_book, decision.events);
    m_commands.push_back(std::move(command));
    return true;
}

void DemoBook::must(const CommandBody& body, WallTime madeAt, const std::optional<Personal>& personal) {
    SALON_ASSERT(tryTo(body, madeAt, personal), "the demo salon's own words must fit the rules");
}

}  // namespace salon::server
