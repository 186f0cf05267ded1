#pragma once

#include "salon/reservation.h"
#include "salon/waiting.h"
#include "salon/wire/describe_roster.h"
#include "salon/wire/describe_texts.h"

namespace salon::wire {

/// Two fields of the line they belong to.
void describeWish(auto& io, Of<Wish> auto& wish) {
    io.optionalWord("wish", wish.kind, WishKind::any);
    if (wish.kind != WishKind::any) io.id("wish_stylist", wish.stylist);
}

void describe(auto& io, Of<LineRequest> auto& line) {
    io.presentObject("blocks", line.blocks);
    io.flag("overlap_allowed", line.overlapAllowed);
    io.id("service", line.service);
    io.minute("start_minute", line.startMinute);
    describeWish(io, line.wish);
    io.optionalWord("word", line.word, OverrideWord::none);
}

void describe(auto& io, Of<AssignmentReason> auto& reason) {
    io.optionalNumber("amount", reason.amount, 0, -1'000'000, 1'000'000);
    io.word("reason", reason.kind);
}

void describe(auto& io, Of<Line> auto& line) {
    io.object("blocks", line.blocks);
    io.flag("blocks_chosen", line.blocksChosen);
    io.flag("overlap_allowed", line.overlapAllowed);
    io.money("price_minor_units", line.price);
    io.list("reasons", line.reasons, kSmallListMax);
    io.id("service", line.service);
    io.minute("start_minute", line.startMinute);
    io.optionalId("station", line.station);
    io.optionalObject("station_hold", line.stationHold);
    io.optionalId("stylist", line.stylist);
    describeWish(io, line.wish);
    io.optionalWord("word", line.word, OverrideWord::none);
}

void describe(auto& io, Of<GroupPlace> auto& place) {
    io.id("group", place.group);
    io.word("kind", place.kind);
    io.number("number", place.number, 1, kGroupSizeMax);
    io.number("size", place.size, 1, kGroupSizeMax);
}

void describe(auto& io, Of<Waiting> auto& waiting) {
    io.optionalId("customer", waiting.customer);
    io.day("first_day", waiting.firstDay);
    io.id("id", waiting.id);
    io.word("kind", waiting.kind);
    io.day("last_day", waiting.lastDay);
    io.list("lines", waiting.lines, kLinesMax);
    io.optionalId("made_by", waiting.madeBy);
    io.optionalWord("offer", waiting.offer, TextOutcome::sending);
    io.flag("offer_skipped", waiting.offerSkipped);
    io.presentDay("offered_on", waiting.offeredOn);
    io.time("since_day", "since_minute", waiting.since);
    io.object("span", waiting.span);
    io.template optionalNumber<std::int64_t>("turn", waiting.turn, 0, 0, kCountMax);
}

void describe(auto& io, Of<Reservation> auto& visit) {
    TextRecord texts = visit.texts.get();
    io.presentTime("arrived_at_day", "arrived_at_minute", visit.arrivedAt);
    io.time("booked_at_day", "booked_at_minute", visit.bookedAt);
    io.optionalId("booked_by", visit.bookedBy);
    io.presentWord("cancel_reason", visit.cancelReason);
    io.presentTime("cancelled_at_day", "cancelled_at_minute", visit.cancelledAt);
    io.presentTime("completed_at_day", "completed_at_minute", visit.completedAt);
    io.optionalId("customer", visit.customer);
    io.flag("customer_confirmed", visit.customerConfirmed);
    io.day("day", visit.day);
    io.presentObject("group", visit.group);
    io.id("id", visit.id);
    io.optionalNumber("late_minutes", visit.lateMinutes, 0, 0, kLateMinutesMax);
    io.list("lines", visit.lines, kLinesMax);
    io.word("mode", visit.mode);
    io.presentTime("started_at_day", "started_at_minute", visit.startedAt);
    io.word("status", visit.status);
    io.optionalWord("status_before_cancel", visit.statusBeforeCancel, Status::confirmed);
    io.optionalNumber("text_count", visit.textCount, 0, 1, kTextCountMax);
    io.optionalObject("texts", texts);
    io.flag("walk_in", visit.walkIn);
    if constexpr (std::remove_cvref_t<decltype(io)>::kReads) visit.texts.set(std::move(texts));
}

}  // namespace salon::wire
