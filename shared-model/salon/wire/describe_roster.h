#pragma once

#include "salon/customer.h"
#include "salon/service.h"
#include "salon/shop.h"
#include "salon/station.h"
#include "salon/stylist.h"
#include "salon/wire/describe.h"
#include "salon/wire/object_reader.h"
#include "salon/wire/object_writer.h"

namespace salon::wire {

void describe(auto& io, Of<Span> auto& span) {
    io.number("from_minute", span.from, 0, kMinutesPerDay);
    io.number("to_minute", span.to, 0, kMinutesPerDay);
}

void describe(auto& io, Of<Blocks> auto& blocks) {
    io.optionalNumber("clean_up_minutes", blocks.cleanUp, 0, 0, kBlockMinutesMax);
    io.optionalNumber("finishing_minutes", blocks.finishing, 0, 0, kBlockMinutesMax);
    io.optionalNumber("processing_minutes", blocks.processing, 0, 0, kBlockMinutesMax);
    io.optionalNumber("working_minutes", blocks.working, 0, 0, kBlockMinutesMax);
}

void describe(auto& io, Of<CustomerWarnings> auto& warnings) {
    io.flag("do_not_book", warnings.doNotBook);
    io.presentDay("patch_tested_on", warnings.patchTestedOn);
}

void describe(auto& io, Of<Shop> auto& shop) {
    io.text("currency", shop.currency, 3);
    io.id("id", shop.id);
    io.text("name", shop.name);
    io.number("step_minutes", shop.stepMinutes, 1, 60);
    io.text("zone", shop.zone, kIdLengthMax);
}

void describe(auto& io, Of<StationHold> auto& hold) {
    io.flag("clean_up", hold.cleanUp, true);
    io.flag("finishing", hold.finishing, true);
    io.flag("processing", hold.processing, true);
    io.flag("working", hold.working, true);
}

void describe(auto& io, Of<Service> auto& service) {
    io.flag("active", service.active, true);
    io.object("blocks", service.blocks);
    io.optionalText("category", service.category);
    io.id("id", service.id);
    io.text("name", service.name);
    io.optionalText("name_english", service.nameEnglish);
    io.optionalNumber("patch_test_days", service.patchTestDays, 0, 0, kPatchTestDaysMax);
    io.money("price_minor_units", service.price);
    io.optionalText("short_name", service.shortName);
    io.optionalObject("station_hold", service.stationHold);
    io.optionalText("station_kind", service.stationKind);
}

void describe(auto& io, Of<Station> auto& station) {
    io.flag("active", station.active, true);
    io.id("id", station.id);
    io.text("kind", station.kind);
    io.text("name", station.name);
}

void describe(auto& io, Of<Skill> auto& skill) {
    io.presentObject("own_blocks", skill.ownBlocks);
    io.presentMoney("own_price_minor_units", skill.ownPrice);
}

void describe(auto& io, Of<TimeOff> auto& timeOff) {
    io.day("first_day", timeOff.firstDay);
    io.id("id", timeOff.id);
    io.optionalWord("kind", timeOff.kind, TimeOffKind::off);
    io.day("last_day", timeOff.lastDay);
    io.object("span", timeOff.span);
}

}  // namespace salon::wire
