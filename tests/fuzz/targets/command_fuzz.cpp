// A command by itself, as it stands in outboxes: bare, with its words, or the words alone. The first byte chooses.
#include "target.h"

#include "salon/wire/command_json.h"

using namespace salon;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string text = fuzz::textOf(data + 1, size - 1);
    if (data[0] == 's') {
        fuzz::roundTrip(text, [](const std::string& from) { return wire::readSubmission(from); }, wire::printSubmission);
    } else if (data[0] == 'p') {
        fuzz::roundTrip(text, [](const std::string& from) { return wire::readPersonal(from); }, wire::printPersonal);
    } else {
        const auto command = fuzz::roundTrip(text, [](const std::string& from) { return wire::readCommand(from); }, wire::printCommand);
        if (!command) return 0;
        fuzz::require(wire::commandFromJson(wire::commandToJson(*command)) == *command, "a command is the same as a tree", text);
        wire::requireReadable(*command);
        reservationOf(command->body);
    }
    return 0;
}
