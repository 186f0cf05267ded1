// A salon's whole export: four files, with a group separator (0x1D) between them.
#include "target.h"

#include "salon/decide.h"
#include "salon/evolve.h"
#include "salon/invariants.h"
#include "salon/wire/command_json.h"
#include "session/import/csv_reader.h"
#include "session/import/import_plan.h"
#include "support/small_salon.h"

#include <array>

using namespace salon;

namespace {

desk::ExportFiles filesOf(std::string text) {
    static constexpr std::array<const char*, 4> kNames{"services.csv", "bookings.csv", "cancellations.csv", "no_shows.csv"};
    desk::ExportFiles files;
    for (const char* name : kNames) {
        const auto cut = text.find('\x1D');
        files.emplace(name, text.substr(0, cut));
        text = cut == std::string::npos ? std::string() : text.substr(cut + 1);
    }
    return files;
}

Command commandOf(const desk::Unstamped& gesture, std::int64_t number, Day today) {
    Command command;
    command.stamp = {{"desk-1"}, std::string(32, 'a'), number, {today, 600}, "Asia/Seoul", 540, "reception", gesture.mode};
    command.body = gesture.body;
    if (!gesture.words) return command;
    Personal words;
    words.salt = std::string(32, 'b');
    words.customer = gesture.words->customer;
    words.name = gesture.words->name;
    words.phone = gesture.words->phone;
    wire::attachPersonal(command, std::move(words));
    return command;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto& salon = test::smallSalon(0);
    desk::SalonExport all;
    try {
        all = desk::readSalonExport(filesOf(fuzz::textOf(data, size)));
    } catch (const desk::CsvError&) {
        return 0;
    }
    Book book = salon.book;
    std::int64_t number = 0;
    for (const auto& gesture : desk::planImport(all, book).gestures) {
        const Command command = commandOf(gesture, ++number, salon.firstDay);
        const auto readable = fuzz::readOrRefused([&] {
            wire::requireReadable(command);
            return true;
        });
        fuzz::require(readable.has_value(), "an import plans nothing that nobody could read");
        evolveAll(book, decide(book, command).events);
    }
    const auto wrongs = violations(book);
    fuzz::require(wrongs.empty(), "an import leaves a sound book", wrongs.empty() ? "" : wrongs.front());
    return 0;
}
