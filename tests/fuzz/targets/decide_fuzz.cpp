// Whatever command can be read, the rules answer it and leave a sound book. The bytes are read as a few commands in the
// small salon, field by field, by the descriptions of the wire.
#include "target.h"
#include "thing_from_bytes.h"

#include "salon/decide.h"
#include "salon/evolve.h"
#include "salon/invariants.h"
#include "salon/wire/command_json.h"
#include "salon/wire/event_json.h"

using namespace salon;

namespace {

constexpr int kCommandsMax = 8;

/// Nothing for one that no door would have let in.
std::optional<Command> readable(const Command& command) {
    return fuzz::readOrRefused([&] { return wire::readCommand(wire::printCommand(command)); });
}

void decideOne(Book& book, const Command& command) {
    const Decision decision = decide(book, command);
    const bool refused = decision.verdict.kind == VerdictKind::refused;
    const std::string verdict = wire::printVerdict(decision.verdict);
    fuzz::require(fuzz::readOrRefused([&] { return wire::readVerdict(verdict); }) == decision.verdict, "every verdict can be read", verdict);
    for (const Event& event : decision.events) {
        const std::string fact = wire::printEvent(event);
        fuzz::require(fuzz::readOrRefused([&] { return wire::readEvent(fact); }) == event, "every fact can be read", fact);
        fuzz::require(!refused || std::holds_alternative<AttentionRaised>(event), "a refused command changes nothing but attention", fact);
    }
    evolveAll(book, decision.events);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const auto& salon = test::smallSalon(data[0] % test::kSmallSalonVariants);
    Book book = salon.book;
    fuzz::ThingFromBytes thing(salon, book, data + 1, size - 1);
    for (std::int64_t number = 1; number <= kCommandsMax && !thing.spent(); ++number) {
        Command command;
        const Mode mode = thing.chance() ? Mode::promised : Mode::asking;
        command.stamp = {{"desk-1"}, std::string(32, 'a'), number, {salon.firstDay, 600}, "Asia/Seoul", 540, "reception", mode};
        command.body = thing.makeAlternative<CommandBody>();
        const auto read = readable(command);
        if (!read) continue;
        decideOne(book, *read);
        const auto wrongs = violations(book);
        fuzz::require(wrongs.empty(), "a decision leaves a sound book", wrongs.empty() ? "" : wrongs.front() + "\n" + wire::printCommand(*read));
    }
    return 0;
}
