#pragma once

#include "salon/commands.h"
#include "salon/wire/describe_attention.h"
#include "salon/wire/describe_reservation.h"
#include "salon/wire/describe_texts.h"

namespace salon::wire {

void describe(auto& io, Of<OpenShop> auto& wish) { io.object("shop", wish.shop); }
void describe(auto& io, Of<DefineService> auto& wish) { io.object("service", wish.service); }
void describe(auto& io, Of<DefineStation> auto& wish) { io.object("station", wish.station); }

void describe(auto& io, Of<DefineStylist> auto& wish) {
    io.flag("active", wish.active, true);
    io.text("name", wish.name);
    io.optionalText("name_english", wish.nameEnglish);
    io.id("stylist", wish.stylist);
}

void describe(auto& io, Of<DefineSkill> auto& wish) {
    io.id("service", wish.service);
    io.object("skill", wish.skill);
    io.id("stylist", wish.stylist);
}

void describe(auto& io, Of<WithdrawSkill> auto& wish) {
    io.id("service", wish.service);
    io.id("stylist", wish.stylist);
}

void describe(auto& io, Of<DefineShift> auto& wish) {
    io.presentDay("day", wish.day);
    io.list("spans", wish.spans, kSmallListMax);
    io.id("stylist", wish.stylist);
    io.optionalNumber("weekday", wish.weekday, 0, 0, 6);
}

void describe(auto& io, Of<DefineTimeOff> auto& wish) {
    io.id("stylist", wish.stylist);
    io.object("time_off", wish.timeOff);
}

void describe(auto& io, Of<TakeBackTimeOff> auto& wish) {
    io.id("stylist", wish.stylist);
    io.id("time_off", wish.timeOff);
}

void describe(auto& io, Of<BookReservation> auto& wish) {
    io.flag("approval_needed", wish.approvalNeeded);
    io.optionalId("customer", wish.customer);
    io.day("day", wish.day);
    io.presentObject("group", wish.group);
    io.list("lines", wish.lines, kLinesMax);
    io.id("reservation", wish.reservation);
    io.optionalId("waiting", wish.waiting);
}

void describe(auto& io, Of<ReceiveWalkIn> auto& wish) {
    io.optionalId("customer", wish.customer);
    io.day("day", wish.day);
    io.list("lines", wish.lines, kLinesMax);
    io.id("reservation", wish.reservation);
    io.optionalId("waiting", wish.waiting);
}

void describe(auto& io, Of<MoveReservation> auto& wish) {
    io.day("day", wish.day);
    io.optionalNumber("line", wish.line, -1, 0, static_cast<int>(kLinesMax) - 1);
    io.flag("overlap_allowed", wish.overlapAllowed);
    io.id("reservation", wish.reservation);
    io.minute("start_minute", wish.startMinute);
    io.optionalId("stylist", wish.stylist);
    io.optionalWord("word", wish.word, OverrideWord::none);
}

void describe(auto& io, Of<ChangeMinutes> auto& wish) {
    io.object("blocks", wish.blocks);
    io.number("line", wish.line, 0, static_cast<int>(kLinesMax) - 1);
    io.flag("overlap_allowed", wish.overlapAllowed);
    io.id("reservation", wish.reservation);
}

void describe(auto& io, Of<ReportLateness> auto& wish) {
    io.number("minutes", wish.minutes, 0, kLateMinutesMax);
    io.id("reservation", wish.reservation);
}

void describe(auto& io, Of<JoinWaiting> auto& wish) { io.object("waiting", wish.waiting); }

void describe(auto& io, Of<LeaveWaiting> auto& wish) {
    io.id("waiting", wish.waiting);
    io.word("why", wish.why);
}

void describe(auto& io, Of<DefineCustomerWarnings> auto& wish) {
    io.id("customer", wish.customer);
    io.object("warnings", wish.warnings);
}

void describe(auto& io, Of<DefineTexting> auto& wish) { io.object("texting", wish.texting); }

void describe(auto& io, Of<DefineTextConsent> auto& wish) {
    io.object("consent", wish.consent);
    io.id("customer", wish.customer);
}

/// Wishes about one text, as it would be sent now.
template <class Wish>
concept NamesText = Of<Wish, ClaimText> || Of<Wish, SkipText> || Of<Wish, TakeBackSkip> || Of<Wish, SendTextNow> || Of<Wish, WordText>;

void describe(auto& io, NamesText auto& wish) {
    io.id("reservation", wish.reservation);
    io.object("statement", wish.statement);
    io.word("text", wish.kind);
}

void describe(auto& io, Of<ReportText> auto& wish) {
    io.number("number", wish.number, 1, kTextCountMax);
    io.word("outcome", wish.outcome);
    io.optionalText("reason", wish.reason, kIdLengthMax);
    io.id("reservation", wish.reservation);
}

/// Wishes about a text that was claimed.
template <class Wish>
concept NamesClaimedText = Of<Wish, ReturnText> || Of<Wish, SendTextAgain>;

void describe(auto& io, NamesClaimedText auto& wish) {
    io.number("number", wish.number, 1, kTextCountMax);
    io.id("reservation", wish.reservation);
}

void describe(auto& io, Of<ReceiveReply> auto& wish) {
    io.id("customer", wish.customer);
    io.word("meaning", wish.meaning);
    io.optionalId("reservation", wish.reservation);
}

void describe(auto& io, Of<OfferOpening> auto& wish) {
    io.day("day", wish.day);
    io.minute("start_minute", wish.startMinute);
    io.id("waiting", wish.waiting);
}

void describe(auto& io, Of<ReportOffer> auto& wish) {
    io.day("day", wish.day);
    io.word("outcome", wish.outcome);
    io.optionalText("reason", wish.reason, kIdLengthMax);
    io.id("waiting", wish.waiting);
}

void describe(auto& io, Of<SkipOpening> auto& wish) {
    io.flag("skip", wish.skip);
    io.id("waiting", wish.waiting);
}

void describe(auto& io, Of<DefineWebBooking> auto& wish) { io.object("web_booking", wish.webBooking); }

void describe(auto& io, Of<MergeCustomers> auto& wish) {
    io.id("duplicate", wish.duplicate);
    io.id("kept", wish.kept);
}

void describe(auto& io, Of<TakeBackMerge> auto& wish) { io.id("duplicate", wish.duplicate); }

template <class Wish>
concept NamesTwoCustomers = Of<Wish, KeepCustomersApart> || Of<Wish, TakeBackKeepingApart>;

void describe(auto& io, NamesTwoCustomers auto& wish) {
    io.id("one", wish.one);
    io.id("other", wish.other);
}

void describe(auto& io, Of<ChangeServices> auto& wish) {
    io.list("lines", wish.lines, kLinesMax);
    io.id("reservation", wish.reservation);
}

void describe(auto& io, Of<CancelReservation> auto& wish) {
    io.word("reason", wish.reason);
    io.id("reservation", wish.reservation);
}

void describe(auto& io, Of<ResolveAttention> auto& wish) {
    io.word("answer", wish.answer);
    io.id("attention", wish.attention);
    io.presentObject("target", wish.target);
}

/// Commands about a customer and nothing else; the words are in the personal part.
template <class Wish>
concept NamesCustomerOnly = Of<Wish, RegisterCustomer> || Of<Wish, AmendCustomer> || Of<Wish, EraseCustomer>;

void describe(auto& io, NamesCustomerOnly auto& wish) {
    io.id("customer", wish.customer);
}

/// Steps of a reservation's life, there and back; and words about it.
template <class Wish>
concept NamesReservationOnly =
    Of<Wish, NoteReservation> || Of<Wish, ConfirmReservation> || Of<Wish, DeclineReservation> || Of<Wish, RecordArrival> || Of<Wish, StartService> ||
    Of<Wish, CompleteService> || Of<Wish, RecordNoShow> || Of<Wish, TakeBackConfirmation> || Of<Wish, TakeBackDecline> ||
    Of<Wish, TakeBackCancellation> || Of<Wish, TakeBackArrival> || Of<Wish, TakeBackStart> || Of<Wish, TakeBackCompletion> ||
    Of<Wish, TakeBackNoShow> || Of<Wish, HoldText> || Of<Wish, ReleaseText>;

void describe(auto& io, NamesReservationOnly auto& wish) {
    io.id("reservation", wish.reservation);
}

void describe(auto& io, Of<Stamp> auto& stamp) {
    io.text("actor", stamp.actor);
    io.hex("incarnation", stamp.incarnation, kRandomDigits);
    io.time("made_at_day", "made_at_minute", stamp.madeAt);
    io.word("mode", stamp.mode);
    io.template number<std::int64_t>("number", stamp.number, 1, kCountMax);
    io.id("terminal", stamp.terminal);
    io.number("utc_offset_minutes", stamp.utcOffsetMinutes, -kUtcOffsetMinutesMax, kUtcOffsetMinutesMax);
    io.text("zone", stamp.zone, kIdLengthMax);
}

void describe(auto& io, Of<Personal> auto& personal) {
    io.presentText("allergies", personal.allergies, kNoteBytesMax, true);
    io.optionalId("customer", personal.customer);
    io.presentText("customer_note", personal.customerNote, kNoteBytesMax, true);
    io.presentText("name", personal.name, kNameBytesMax);
    io.phone("phone", personal.phone);
    io.presentText("reservation_note", personal.reservationNote, kNoteBytesMax, true);
    io.hex("salt", personal.salt, kRandomDigits);
    io.presentText("text", personal.text, kTextBytesMax, true);
}

}  // namespace salon::wire
