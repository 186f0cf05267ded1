#include "terminal-cli/commands.h"

#include "session/import/csv_reader.h"
#include "session/import/import_plan.h"
#include "terminal-cli/present.h"

#include <QSaveFile>

#include <algorithm>

namespace salon::desk {

using wire::Json;

namespace {

/// Adds what the rules made of the visits: each row of one that waits for a person.
void reportPlaces(Desk& desk, ImportPlan& plan, const Book& book) {
    for (const auto& [visit, rows] : plan.rowsOf) {
        for (const auto* item : book.attentionOf(visit)) {
            const auto index = static_cast<std::size_t>(std::max(item->line, 0));
            const int row = index < rows.size() ? rows[index] : rows.front();
            plan.odd.push_back(
                {"bookings.csv", row,
                 "Kept, and waits for a person in attention (" + item->id.text + "): " + sentenceOf(desk, book, item->cause)});
        }
    }
    std::ranges::stable_sort(plan.odd, {}, [](const OddRow& odd) { return std::pair(odd.file, odd.line); });
}

void writeReport(const std::string& path, const ImportPlan& plan) {
    QSaveFile file(toQ(path));
    bool written = file.open(QIODevice::WriteOnly);
    for (const auto& odd : plan.odd) {
        const auto text = odd.file + ":" + std::to_string(odd.line) + ": " + odd.sentence + "\n";
        written = written && file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size());
    }
    if (!written || !file.commit())
        throw Failure(Exit::nothingStored, "report", "The report " + path + " cannot be written. Name a file in a folder you may write.");
}

/// Waits until everything is sent and seen. An import is no gesture at the counter: it may take as long as the server needs,
/// as long as it gets on.
void sendOn(Desk& desk) {
    constexpr int kStandstillMs = 10'000;
    wire::Position before = -1;
    std::size_t waitingBefore = 0;
    while (!desk.line()->isSettled() && desk.canGetThrough()) {
        const auto at = desk.core().cursor();
        const auto waiting = desk.core().pending().size();
        if (at == before && waiting == waitingBefore) return;
        before = at;
        waitingBefore = waiting;
        desk.waitUntil([&] { return desk.line()->isSettled() || !desk.canGetThrough(); }, kStandstillMs);
    }
}

}  // namespace

Answer runImport(Desk& desk, Arguments& arguments) {
    const auto folder = arguments.takeWord("the folder of the export: import DIR [--report FILE]");
    const auto report = arguments.take("report");
    arguments.finish();
    SalonExport all;
    try {
        all = readSalonExport(folder);
    } catch (const CsvError& error) {
        throw Failure(Exit::wrongUsage, "bad_export", error.what());
    }
    desk.reachOut();
    auto& core = desk.core();
    auto plan = planImport(all, core.predicted());
    const auto commands = plan.gestures.size();
    // Written first without what the rules make of it: a report that cannot be written must not follow a finished import.
    if (report) writeReport(*report, plan);
    if (commands > 0) core.submitAll(std::move(plan.gestures), desk.clock());
    if (desk.isOnline()) {
        desk.line()->engine().commandsWaiting();
        sendOn(desk);
    }
    const auto& book = core.predicted();
    reportPlaces(desk, plan, book);
    if (report) writeReport(*report, plan);

    int attention = 0;
    for (const auto& [visit, rows] : plan.rowsOf) attention += book.attentionOf(visit).empty() ? 0 : 1;
    return {Exit::done,
            {{"rows", all.bookingRows},
             {"visits", plan.visits},
             {"customers", plan.customers},
             {"unnamed", plan.unnamed},
             {"placed", plan.visits - attention},
             {"attention", attention},
             {"skipped", plan.skipped},
             {"cancelled", plan.cancelled},
             {"no_shows", plan.noShows},
             {"services", all.services.size()},
             {"odd", plan.odd.size()},
             {"commands", commands},
             {"pending", !core.pending().empty()},
             {"position", core.cursor()}}};
}

}  // namespace salon::desk
