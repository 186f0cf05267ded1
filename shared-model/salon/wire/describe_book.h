#pragma once

#include "salon/book.h"
#include "salon/wire/describe_roster.h"
#include "salon/wire/describe_texts.h"

#include <map>
#include <utility>
#include <vector>

namespace salon::wire {

/// A part holds what a shop gathers in years; the limit only keeps lists from being made of a wrong number.
inline constexpr std::size_t kPartItemsMax = 10'000'000;

// Rows of the parts that have no struct of their own in the book.

struct ServiceSkill {
    ServiceId service;
    Skill skill;
};
struct DayShift {
    Day day;
    std::vector<Span> spans;
};
struct WeekShift {
    int weekday = 0;
    std::vector<Span> spans;
};
struct CompletedLines {
    StylistId stylist;
    int lines = 0;
};
struct Turn {
    StylistId stylist;
    std::int64_t turn = 0;
};

void describe(auto& io, Of<ServiceSkill> auto& row) {
    io.presentObject("own_blocks", row.skill.ownBlocks);
    io.presentMoney("own_price_minor_units", row.skill.ownPrice);
    io.id("service", row.service);
}

void describe(auto& io, Of<DayShift> auto& row) {
    io.day("day", row.day);
    io.list("spans", row.spans, kSmallListMax);
}

void describe(auto& io, Of<WeekShift> auto& row) {
    io.list("spans", row.spans, kSmallListMax);
    io.number("weekday", row.weekday, 0, 6);
}

void describe(auto& io, Of<CompletedLines> auto& row) {
    io.number("lines", row.lines, 0, 1'000'000'000);
    io.id("stylist", row.stylist);
}

void describe(auto& io, Of<Turn> auto& row) {
    io.id("stylist", row.stylist);
    io.template number<std::int64_t>("turn", row.turn, 0, kCountMax);
}

/// A map as a list of its values, which know their own ids.
template <class Key, class Thing>
void describeValues(auto& io, std::string_view key, std::map<Key, Thing>& things) {
    std::vector<Thing> list;
    io.list(key, list, kPartItemsMax);
    for (Thing& thing : list) {
        Key id = thing.id;
        things.emplace(std::move(id), std::move(thing));
    }
}

template <class Key, class Thing>
void describeValues(auto& io, std::string_view key, const std::map<Key, Thing>& things) {
    std::vector<Thing> list;
    list.reserve(things.size());
    for (const auto& [id, thing] : things) list.push_back(thing);
    io.list(key, list, kPartItemsMax);
}

/// What writing and reading a stylist have in common; maps travel as lists.
void describeFields(auto& io, auto& stylist, auto& dayShifts, auto& skills, auto& weeklyShifts) {
    io.flag("active", stylist.active, true);
    io.list("day_shifts", dayShifts, kPartItemsMax);
    io.id("id", stylist.id);
    io.text("name", stylist.name);
    io.optionalText("name_english", stylist.nameEnglish);
    io.list("skills", skills, kPartItemsMax);
    describeValues(io, "time_off", stylist.timeOff);
    io.list("weekly_shifts", weeklyShifts, 7);
}

inline void describe(ObjectWriter& io, const Stylist& stylist) {
    std::vector<ServiceSkill> skills;
    for (const auto& [service, skill] : stylist.skills) skills.push_back({service, skill});
    std::vector<DayShift> dayShifts;
    for (const auto& [day, spans] : stylist.dayShifts) dayShifts.push_back({day, spans});
    std::vector<WeekShift> weeklyShifts;
    for (int weekday = 0; weekday < 7; ++weekday)
        if (const auto& spans = stylist.weeklyShifts[static_cast<std::size_t>(weekday)]; !spans.empty()) weeklyShifts.push_back({weekday, spans});
    describeFields(io, stylist, dayShifts, skills, weeklyShifts);
}

void describe(auto& io, Stylist& stylist) {
    std::vector<ServiceSkill> skills;
    std::vector<DayShift> dayShifts;
    std::vector<WeekShift> weeklyShifts;
    describeFields(io, stylist, dayShifts, skills, weeklyShifts);
    for (auto& row : skills) stylist.skills.emplace(std::move(row.service), row.skill);
    for (auto& row : dayShifts) stylist.dayShifts.emplace(row.day, std::move(row.spans));
    for (auto& row : weeklyShifts) stylist.weeklyShifts[static_cast<std::size_t>(row.weekday)] = std::move(row.spans);
}

void describe(auto& io, Of<Roster> auto& roster) {
    describeValues(io, "services", roster.services);
    describeValues(io, "stations", roster.stations);
    describeValues(io, "stylists", roster.stylists);
}

inline void describe(ObjectWriter& io, const Customer& customer) {
    std::vector<CompletedLines> visits;
    for (const auto& [stylist, lines] : customer.completedVisits) visits.push_back({stylist, lines});
    const std::vector<CustomerId> apart(customer.keptApart.begin(), customer.keptApart.end());
    io.list("completed", visits, kPartItemsMax);
    io.flag("erased", customer.erased);
    io.id("id", customer.id);
    io.ids("kept_apart", apart, kPartItemsMax);
    io.optionalId("merged_into", customer.mergedInto);
    io.optionalObject("text_consent", customer.textConsent);
    io.optionalObject("warnings", customer.warnings);
}

void describe(auto& io, Customer& customer) {
    std::vector<CompletedLines> visits;
    std::vector<CustomerId> apart;
    io.list("completed", visits, kPartItemsMax);
    io.flag("erased", customer.erased);
    io.id("id", customer.id);
    io.ids("kept_apart", apart, kPartItemsMax);
    io.optionalId("merged_into", customer.mergedInto);
    io.optionalObject("text_consent", customer.textConsent);
    io.optionalObject("warnings", customer.warnings);
    for (auto& row : visits) customer.completedVisits.emplace(std::move(row.stylist), row.lines);
    customer.keptApart.insert(apart.begin(), apart.end());
}

struct Turns {
    std::int64_t count = 0;
    std::vector<Turn> last;
    std::int64_t waitingList = 0;  ///< the largest turn given to anybody on the waiting list
    std::int64_t walkIns = 0;      ///< and to anybody in the walk-in queue
};

void describe(auto& io, Of<Turns> auto& turns) {
    io.template number<std::int64_t>("count", turns.count, 0, kCountMax);
    io.list("last", turns.last, kPartItemsMax);
    io.template optionalNumber<std::int64_t>("waiting_list", turns.waitingList, 0, 0, kCountMax);
    io.template optionalNumber<std::int64_t>("walk_ins", turns.walkIns, 0, 0, kCountMax);
}

}  // namespace salon::wire
