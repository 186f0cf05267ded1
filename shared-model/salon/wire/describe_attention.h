#pragma once

#include "salon/attention.h"
#include "salon/verdict.h"
#include "salon/wire/describe_roster.h"
#include "salon/wire/describe_texts.h"

namespace salon::wire {

void describe(auto& io, Of<Alternative> auto& alternative) {
    io.day("day", alternative.day);
    io.word("kind", alternative.kind);
    io.minute("start_minute", alternative.startMinute);
    io.ids("stylists", alternative.stylists, kLinesMax);
}

void describe(auto& io, Of<Refusal> auto& refusal) {
    io.list("alternatives", refusal.alternatives, kSmallListMax);
    io.list("busy", refusal.busy, kSmallListMax);
    io.optionalId("by", refusal.by);
    io.optionalId("customer", refusal.customer);
    io.optionalText("detail", refusal.detail);
    io.optionalNumber("line", refusal.line, -1, 0, static_cast<int>(kLinesMax) - 1);
    io.word("reason", refusal.reason);
    io.optionalId("reservation", refusal.reservation);
    io.optionalId("service", refusal.service);
    io.optionalId("station", refusal.station);
    io.optionalId("stylist", refusal.stylist);
}

void describe(auto& io, Of<Verdict> auto& verdict) {
    io.word("kind", verdict.kind);
    if (verdict.kind != VerdictKind::accepted) io.object("refusal", verdict.refusal);
}

void describe(auto& io, Of<AttentionItem> auto& item) {
    io.object("cause", item.cause);
    io.id("id", item.id);
    io.word("kind", item.kind);
    io.optionalNumber("line", item.line, -1, 0, static_cast<int>(kLinesMax) - 1);
    io.time("made_at_day", "made_at_minute", item.madeAt);
    io.optionalId("made_by", item.madeBy);
    io.word("mode", item.mode);
    io.optionalId("reservation", item.reservation);
    io.optionalNumber("text", item.text, 0, 1, kTextCountMax);
    io.presentTime("rival_made_at_day", "rival_made_at_minute", item.rivalMadeAt);
    io.optionalId("rival_made_by", item.rivalMadeBy);
}

}  // namespace salon::wire
