#include "terminal-cli/commands.h"

#include "terminal-cli/gesture.h"
#include "terminal-cli/lookup.h"

#include <algorithm>

namespace salon::desk {

Answer runLate(Desk& desk, Arguments& arguments) {
    desk.reachOut();
    const auto named = arguments.takeWord("which reservation is late: late ID --minutes 15");
    const int minutes = static_cast<int>(std::min<std::int64_t>(numberFrom(arguments.need("minutes"), "--minutes", 0), kMinutesPerDay));
    const auto id = findReservationNamed(desk.core().predicted(), named);
    return carryOutOn(desk, arguments, id, ReportLateness{id, minutes});
}

/// What is not said stays as it is.
Answer runMinutes(Desk& desk, Arguments& arguments) {
    desk.reachOut();
    const auto& book = desk.core().predicted();
    ChangeMinutes wish{findReservationNamed(book, arguments.takeWord("whose minutes change: minutes ID --working 50")), 0, {}, false};
    const auto& lines = book.findReservation(wish.reservation)->lines;
    const auto line = arguments.takeNumber("line", 0).value_or(0);
    if (line >= static_cast<std::int64_t>(lines.size())) throw wrongUsage("The visit has no line " + std::to_string(line) + "; its first is line 0.");
    wish.line = static_cast<int>(line);
    wish.blocks = lines[static_cast<std::size_t>(line)].blocks;
    bool said = false;
    const auto take = [&](const char* name, int& minutes) {
        const auto number = arguments.takeNumber(name, 0);
        if (number) minutes = static_cast<int>(std::min<std::int64_t>(*number, kMinutesPerDay));
        said = said || number;
    };
    take("working", wish.blocks.working);
    take("processing", wish.blocks.processing);
    take("finishing", wish.blocks.finishing);
    take("clean-up", wish.blocks.cleanUp);
    if (!said) throw wrongUsage("Say --working, --processing, --finishing or --clean-up in minutes.");
    wish.overlapAllowed = arguments.takeFlag("overlap");
    return carryOutOn(desk, arguments, wish.reservation, wish);
}

Answer runNote(Desk& desk, Arguments& arguments) {
    desk.reachOut();
    const auto named = arguments.takeWord("which reservation: note ID --text \"…\"");
    PersonalWords words;
    words.reservationNote = arguments.need("text");
    const auto& book = desk.core().predicted();
    const auto id = findReservationNamed(book, named);
    words.customer = book.findReservation(id)->customer;
    return carryOutOn(desk, arguments, id, NoteReservation{id}, std::move(words));
}

}  // namespace salon::desk
