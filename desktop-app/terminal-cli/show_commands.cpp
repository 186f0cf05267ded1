#include "terminal-cli/commands.h"

#include "salon/day_sheet.h"
#include "salon/free_slots.h"
#include "salon/wire/entry_json.h"
#include "salon/wire/words.h"
#include "terminal-cli/lookup.h"
#include "terminal-cli/present.h"
#include "terminal-cli/visit_options.h"

#include <algorithm>

namespace salon::desk {

using wire::Json;

namespace {

Json presentSpans(const std::vector<Span>& spans) {
    Json all = Json::array();
    for (const auto& span : spans) all.push_back(printMinute(span.from) + "-" + printMinute(span.to));
    return all;
}

}  // namespace

Answer runDay(Desk& desk, Arguments& arguments) {
    const Day day = dayFrom(arguments.takeWord("which day: day 2026-11-21"));
    arguments.finish();
    desk.reachOut();
    const auto& book = desk.core().predicted();
    const auto pending = desk.core().pendingReservations();

    std::map<StylistId, Json> lines;
    Json reservations = Json::array();
    if (const auto* page = book.findDay(day))
        for (const auto& reservation : page->reservations) {
            auto json = presentReservation(desk, book, *reservation);
            json["pending"] = pending.contains(reservation->id);
            for (auto line : json["lines"]) {
                line["reservation"] = reservation->id.text;
                line["customer"] = json["customer"];
                line["customer_name"] = json["customer_name"];
                line["status"] = json["status"];
                line["pending"] = json["pending"];
                auto& row = lines[{line["stylist"].get<std::string>()}];
                row.push_back(std::move(line));
            }
            reservations.push_back(std::move(json));
        }
    for (auto& [stylist, row] : lines)
        std::stable_sort(row.begin(), row.end(), [](const Json& a, const Json& b) { return a["start"] < b["start"]; });

    Json stylists = Json::array();
    for (const auto& [id, stylist] : book.roster().stylists) {
        if (!stylist.active && !lines.contains(id)) continue;
        stylists.push_back({{"stylist", id.text},
                            {"name", stylist.name},
                            {"hours", presentSpans(stylist.workingHours(day))},
                            {"lines", lines.contains(id) ? lines[id] : Json::array()}});
    }
    const auto sheet = daySheet(book, day, [&](const CustomerId& customer) { return customerName(desk, customer); });
    return {Exit::done,
            {{"day", printDay(day)},
             {"stylists", stylists},
             {"nobody", lines.contains({}) ? lines[{}] : Json::array()},
             {"reservations", reservations},
             {"sheet", sheet},
             {"connection", desk.connectionWord()}}};
}

Answer runFree(Desk& desk, Arguments& arguments) {
    desk.reachOut();
    const auto& book = desk.core().predicted();
    VisitRequest request;
    request.day = arguments.needDay("day");
    request.lines = takeLines(desk, arguments, 0);
    const auto count = arguments.takeNumber("count", 1);
    const auto ahead = arguments.takeNumber("days-ahead", 0).value_or(0);
    if (const auto customer = arguments.take("customer")) request.customer = findCustomerReferred(desk, *customer);
    arguments.finish();
    const auto now = desk.clock().read().time;
    const auto starts = count ? bestSlots(book, request, now, static_cast<int>(std::min<std::int64_t>(*count, 100)),
                                          static_cast<int>(std::min<std::int64_t>(ahead, kAlternativeDaysMax)))
                              : freeSlots(book, request, now);
    Json all = Json::array();
    for (const auto& slot : starts) {
        Json stylists = Json::array();
        for (const auto& place : slot.places) stylists.push_back(place.stylist.text);
        all.push_back(
            {{"day", printDay(slot.day)}, {"start", printMinute(slot.startMinute)}, {"stylists", stylists}, {"fragments", slot.fragments}});
    }
    return {Exit::done, {{"free", all}}};
}

Answer runLog(Desk& desk, Arguments& arguments) {
    // What one line of a terminal can still hold; scripts read on after the last position.
    constexpr int kEntriesMax = 100'000;
    const auto after = arguments.takeNumber("after", 0).value_or(0);
    arguments.finish();
    Json entries = Json::array();
    for (const auto& entry : desk.core().readLog(after, kEntriesMax)) entries.push_back(wire::entryToJson(entry));
    return {Exit::done, {{"after", after}, {"position", desk.core().cursor()}, {"entries", entries}}};
}

Answer runRefusals(Desk& desk, Arguments& arguments) {
    const auto seen = arguments.takeNumber("seen", 1);
    arguments.finish();
    if (seen) desk.core().markRefusedSeen(*seen);
    Json all = Json::array();
    for (const auto& row : desk.core().refused()) {
        auto json = presentRefusal(desk, desk.core().predicted(), row.verdict.refusal);
        json["position"] = row.position;
        json["command"] = wire::commandToJson(row.command);
        all.push_back(std::move(json));
    }
    return {Exit::done, {{"refusals", all}}};
}

}  // namespace salon::desk
