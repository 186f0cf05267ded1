// random-logs FIRST COUNT SLICE: decides and writes down the random logs of the seeds FIRST to FIRST + COUNT - 1 and prints a hash
// for each SLICE of them: of every decision, every entry's own hash and every book's state at the end.
#include "receptionist.h"

#include "salon/decide.h"
#include "salon/evolve.h"
#include "salon/wire/book_json.h"
#include "salon/wire/canonical.h"
#include "salon/wire/command_json.h"

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <locale>

using namespace salon;

namespace {

/// As many as let a million logs be decided in an hour of one core, and still move, cancel and clash.
constexpr int kCommandsMin = 5;
constexpr int kCommandsMax = 12;

/// The hash of all that became of one log.
std::string hashOf(std::uint64_t seed) {
    const auto& salon = test::smallSalon(static_cast<int>(seed % test::kSmallSalonVariants));
    test::Dice dice(seed);
    // Two desks with books of their own taste, one after the other at the same log.
    simulation::Receptionist desks[] = {{"desk-1", salon, dice.split()}, {"desk-2", salon, dice.split()}};
    Book book = salon.book;
    std::int64_t numbers[] = {0, 0};
    std::string chain = salon.founding.back().sha256;
    const int commands = dice.between(kCommandsMin, kCommandsMax);
    for (int position = 1; position <= commands; ++position) {
        const int desk = dice.below(2);
        const std::string terminal = desk == 0 ? "desk-1" : "desk-2";
        Command command;
        const Mode mode = dice.chance(50) ? Mode::promised : Mode::asking;
        command.stamp = {{terminal}, std::string(32, desk == 0 ? 'a' : 'b'), ++numbers[desk], {salon.firstDay, 600 + position}, "Asia/Seoul", 540, "reception", mode};
        const auto gesture = desks[desk].next(book);
        command.body = gesture.body;
        if (gesture.words) wire::attachPersonal(command, {.customer = gesture.words->customer, .salt = std::string(32, 'c'), .name = gesture.words->name, .phone = gesture.words->phone});
        const Decision decision = decide(book, command);
        evolveAll(book, decision.events);
        chain = wire::makeEntry(salon.head().position + position, chain, command, decision).sha256;
    }
    return wire::sha256Hex(chain, wire::stateSha256(book));
}

/// The surroundings the core must not see. False: this computer does not have them.
bool takeSurroundings() {
    ::tzset();
    if (!std::setlocale(LC_ALL, "")) return false;
    try {
        std::locale::global(std::locale(""));
    } catch (const std::runtime_error&) {
        return false;
    }
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fprintf(stderr, "Usage: random-logs FIRST COUNT SLICE\n");
        return 2;
    }
    if (!takeSurroundings()) {
        std::fprintf(stderr, "This computer does not have the locale it is told to use; determinism.sh makes the ones it needs.\n");
        return 2;
    }
    const std::uint64_t first = std::strtoull(argv[1], nullptr, 10);
    const std::uint64_t count = std::strtoull(argv[2], nullptr, 10);
    const std::uint64_t slice = std::strtoull(argv[3], nullptr, 10);
    for (std::uint64_t from = first; from < first + count; from += slice) {
        std::string hash;
        for (std::uint64_t seed = from; seed < from + slice && seed < first + count; ++seed) hash = wire::sha256Hex(hash, hashOf(seed));
        std::printf("%llu %s\n", static_cast<unsigned long long>(from), hash.c_str());
    }
    return 0;
}
