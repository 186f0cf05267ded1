#pragma once

#include "salon/events.h"
#include "salon/wire/describe_attention.h"
#include "salon/wire/describe_reservation.h"
#include "salon/wire/describe_texts.h"

namespace salon::wire {

void describe(auto& io, Of<ShopOpened> auto& fact) { io.object("shop", fact.shop); }
void describe(auto& io, Of<ServiceDefined> auto& fact) { io.object("service", fact.service); }
void describe(auto& io, Of<StationDefined> auto& fact) { io.object("station", fact.station); }

void describe(auto& io, Of<StylistDefined> auto& fact) {
    io.flag("active", fact.active, true);
    io.text("name", fact.name);
    io.optionalText("name_english", fact.nameEnglish);
    io.id("stylist", fact.stylist);
}

void describe(auto& io, Of<SkillDefined> auto& fact) {
    io.id("service", fact.service);
    io.object("skill", fact.skill);
    io.id("stylist", fact.stylist);
}

void describe(auto& io, Of<SkillWithdrawn> auto& fact) {
    io.id("service", fact.service);
    io.id("stylist", fact.stylist);
}

void describe(auto& io, Of<ShiftDefined> auto& fact) {
    io.presentDay("day", fact.day);
    io.list("spans", fact.spans, kSmallListMax);
    io.id("stylist", fact.stylist);
    io.optionalNumber("weekday", fact.weekday, 0, 0, 6);
}

void describe(auto& io, Of<TimeOffDefined> auto& fact) {
    io.id("stylist", fact.stylist);
    io.object("time_off", fact.timeOff);
}

void describe(auto& io, Of<TimeOffTakenBack> auto& fact) {
    io.id("stylist", fact.stylist);
    io.id("time_off", fact.timeOff);
}

template <class Fact>
concept TellsCustomerOnly = Of<Fact, CustomerRegistered> || Of<Fact, CustomerAmended> || Of<Fact, CustomerErased>;

void describe(auto& io, TellsCustomerOnly auto& fact) {
    io.id("customer", fact.customer);
}

void describe(auto& io, Of<ReservationBooked> auto& fact) {
    io.time("booked_at_day", "booked_at_minute", fact.bookedAt);
    io.optionalId("booked_by", fact.bookedBy);
    io.optionalId("customer", fact.customer);
    io.day("day", fact.day);
    io.presentObject("group", fact.group);
    io.list("lines", fact.lines, kLinesMax);
    io.word("mode", fact.mode);
    io.id("reservation", fact.reservation);
    io.word("status", fact.status);
    io.flag("walk_in", fact.walkIn);
}

void describe(auto& io, Of<StylistAssigned> auto& fact) {
    io.object("blocks", fact.blocks);
    io.number("line", fact.line, 0, static_cast<int>(kLinesMax) - 1);
    io.flag("overlap_allowed", fact.overlapAllowed);
    io.money("price_minor_units", fact.price);
    io.list("reasons", fact.reasons, kSmallListMax);
    io.id("reservation", fact.reservation);
    io.optionalId("station", fact.station);
    io.optionalObject("station_hold", fact.stationHold);
    io.id("stylist", fact.stylist);
    io.optionalWord("word", fact.word, OverrideWord::none);
}

void describe(auto& io, Of<StylistReleased> auto& fact) {
    io.number("line", fact.line, 0, static_cast<int>(kLinesMax) - 1);
    io.id("reservation", fact.reservation);
}

void describe(auto& io, Of<ReservationMoved> auto& fact) {
    io.day("day", fact.day);
    io.id("reservation", fact.reservation);
    io.numbers("start_minutes", fact.startMinutes, 0, kMinutesPerDay - 1, kLinesMax);
}

void describe(auto& io, Of<ServicesChanged> auto& fact) {
    io.list("lines", fact.lines, kLinesMax);
    io.id("reservation", fact.reservation);
}

void describe(auto& io, Of<CustomerWarningsDefined> auto& fact) {
    io.id("customer", fact.customer);
    io.object("warnings", fact.warnings);
}

void describe(auto& io, Of<CustomersMerged> auto& fact) {
    io.id("duplicate", fact.duplicate);
    io.id("kept", fact.kept);
}

void describe(auto& io, Of<MergeTakenBack> auto& fact) { io.id("duplicate", fact.duplicate); }

template <class Fact>
concept TellsTwoCustomers = Of<Fact, CustomersKeptApart> || Of<Fact, KeepingApartTakenBack>;

void describe(auto& io, TellsTwoCustomers auto& fact) {
    io.id("one", fact.one);
    io.id("other", fact.other);
}

void describe(auto& io, Of<TextingDefined> auto& fact) { io.object("texting", fact.texting); }

void describe(auto& io, Of<TextConsentDefined> auto& fact) {
    io.object("consent", fact.consent);
    io.id("customer", fact.customer);
}

void describe(auto& io, Of<TextClaimed> auto& fact) {
    io.time("at_day", "at_minute", fact.at);
    io.number("number", fact.number, 1, kTextCountMax);
    io.id("reservation", fact.reservation);
    io.object("statement", fact.statement);
    io.word("text", fact.kind);
}

void describe(auto& io, Of<TextReported> auto& fact) {
    io.time("at_day", "at_minute", fact.at);
    io.number("number", fact.number, 1, kTextCountMax);
    io.word("outcome", fact.outcome);
    io.optionalText("reason", fact.reason, kIdLengthMax);
    io.id("reservation", fact.reservation);
}

void describe(auto& io, Of<TextSkipped> auto& fact) {
    io.time("at_day", "at_minute", fact.at);
    io.id("reservation", fact.reservation);
    io.object("statement", fact.statement);
    io.word("text", fact.kind);
}

void describe(auto& io, Of<TextHurried> auto& fact) {
    io.id("reservation", fact.reservation);
    io.object("statement", fact.statement);
}

void describe(auto& io, Of<TextReturned> auto& fact) {
    io.number("number", fact.number, 1, kTextCountMax);
    io.id("reservation", fact.reservation);
}

void describe(auto& io, Of<TextWorded> auto& fact) {
    io.id("reservation", fact.reservation);
    io.object("statement", fact.statement);
    io.word("text", fact.kind);
}

void describe(auto& io, Of<ReplyReceived> auto& fact) {
    io.time("at_day", "at_minute", fact.at);
    io.id("customer", fact.customer);
    io.word("meaning", fact.meaning);
    io.optionalId("reservation", fact.reservation);
}

void describe(auto& io, Of<OpeningOffered> auto& fact) {
    io.time("at_day", "at_minute", fact.at);
    io.day("day", fact.day);
    io.minute("start_minute", fact.startMinute);
    io.id("waiting", fact.waiting);
}

void describe(auto& io, Of<OfferReported> auto& fact) {
    io.time("at_day", "at_minute", fact.at);
    io.day("day", fact.day);
    io.word("outcome", fact.outcome);
    io.optionalText("reason", fact.reason, kIdLengthMax);
    io.id("waiting", fact.waiting);
}

void describe(auto& io, Of<OpeningSkipped> auto& fact) {
    io.day("day", fact.day);
    io.flag("skip", fact.skip);
    io.id("waiting", fact.waiting);
}

void describe(auto& io, Of<WebBookingDefined> auto& fact) { io.object("web_booking", fact.webBooking); }

void describe(auto& io, Of<MinutesChanged> auto& fact) {
    io.object("blocks", fact.blocks);
    io.number("line", fact.line, 0, static_cast<int>(kLinesMax) - 1);
    io.flag("overlap_allowed", fact.overlapAllowed);
    io.id("reservation", fact.reservation);
}

void describe(auto& io, Of<LatenessReported> auto& fact) {
    io.time("at_day", "at_minute", fact.at);
    io.number("minutes", fact.minutes, 0, kLateMinutesMax);
    io.id("reservation", fact.reservation);
}

template <class Fact>
concept TellsReservationOnly = Of<Fact, ReservationNoted> || Of<Fact, TextHeld> || Of<Fact, TextReleased> || Of<Fact, SkipTakenBack>;

void describe(auto& io, TellsReservationOnly auto& fact) { io.id("reservation", fact.reservation); }

void describe(auto& io, Of<WaitingJoined> auto& fact) { io.object("waiting", fact.waiting); }

void describe(auto& io, Of<WaitingEnded> auto& fact) {
    io.optionalId("reservation", fact.reservation);
    io.id("waiting", fact.waiting);
    io.optionalWord("why", fact.why, WaitingEnd::gaveUp);
}

void describe(auto& io, Of<ReservationCancelled> auto& fact) {
    io.time("at_day", "at_minute", fact.at);
    io.word("reason", fact.reason);
    io.id("reservation", fact.reservation);
}

/// Steps of a reservation's life, there and back.
template <class Fact>
concept TellsReservationAndTime =
    Of<Fact, ReservationConfirmed> || Of<Fact, ReservationDeclined> || Of<Fact, CustomerArrived> || Of<Fact, ServiceStarted> ||
    Of<Fact, ServiceCompleted> || Of<Fact, NoShowRecorded> || Of<Fact, ConfirmationTakenBack> || Of<Fact, DeclineTakenBack> ||
    Of<Fact, CancellationTakenBack> || Of<Fact, NoShowTakenBack> || Of<Fact, ArrivalTakenBack> || Of<Fact, StartTakenBack> ||
    Of<Fact, CompletionTakenBack> || Of<Fact, CustomerConfirmed>;

void describe(auto& io, TellsReservationAndTime auto& fact) {
    io.time("at_day", "at_minute", fact.at);
    io.id("reservation", fact.reservation);
}

void describe(auto& io, Of<AttentionRaised> auto& fact) { io.object("item", fact.item); }

void describe(auto& io, Of<AttentionResolved> auto& fact) {
    io.word("answer", fact.answer);
    io.id("attention", fact.attention);
    io.flag("by_itself", fact.byItself);
}

void describe(auto& io, Of<OverlapAllowed> auto& fact) {
    io.number("line", fact.line, 0, static_cast<int>(kLinesMax) - 1);
    io.id("reservation", fact.reservation);
}

}  // namespace salon::wire
