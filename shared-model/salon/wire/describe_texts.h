#pragma once

#include "salon/texting.h"
#include "salon/web_booking.h"
#include "salon/wire/describe_roster.h"

#include <algorithm>
#include <set>
#include <vector>

namespace salon::wire {

/// Two languages of eleven kinds, with room for more of both.
inline constexpr std::size_t kTemplatesMax = 100;
/// A salon's price list, with room for more.
inline constexpr std::size_t kWebServicesMax = 1000;
/// A text for every minute of a visit's year.
inline constexpr int kTextCountMax = 1'000'000;

void describe(auto& io, Of<TextTemplate> auto& one) {
    io.word("kind", one.kind);
    io.word("language", one.language);
    io.text("words", one.words, kTextBytesMax, true);
}

/// A kind in a list of kinds, which names each once and in their order.
struct KindRow {
    TextKind kind = TextKind::confirmed;
};

void describe(auto& io, Of<KindRow> auto& row) { io.word("kind", row.kind); }

void readKinds(auto& io, const std::vector<KindRow>& rows, std::set<TextKind>& kinds) {
    for (const KindRow& row : rows) {
        if constexpr (requires { io.fail("", ""); })
            if (!kinds.empty() && row.kind <= *kinds.rbegin()) io.fail("unsent", "must name each kind once, in their order");
        kinds.insert(row.kind);
    }
}

void describe(auto& io, Of<Texting> auto& texting) {
    std::vector<KindRow> unsent;
    for (const TextKind kind : texting.unsent) unsent.push_back({kind});
    io.word("language", texting.language);
    io.flag("on", texting.on);
    io.number("pause_seconds", texting.pauseSeconds, 0, kTextPauseSecondsMax);
    io.minute("quiet_from_minute", texting.quietFromMinute);
    io.minute("quiet_to_minute", texting.quietToMinute);
    io.number("reply_cancel_hours", texting.replyCancelHours, 0, kReplyCancelHoursMax);
    io.presentTime("since_day", "since_minute", texting.since);
    io.list("templates", texting.templates, kTemplatesMax);
    io.list("unsent", unsent, kSmallListMax);
    if constexpr (std::remove_cvref_t<decltype(io)>::kReads) readKinds(io, unsent, texting.unsent);
}

void describe(auto& io, Of<TextConsent> auto& consent) {
    io.optionalWord("alimtalk", consent.alimtalk, Consent::allowed);
    io.optionalWord("sms", consent.sms, Consent::allowed);
}

void describe(auto& io, Of<Statement> auto& statement) {
    io.day("day", statement.day);
    io.minute("start_minute", statement.startMinute);
    io.word("status", statement.status);
    io.ids("stylists", statement.stylists, kLinesMax);
}

void describe(auto& io, Of<Told> auto& told) {
    io.time("at_day", "at_minute", told.at);
    io.flag("reminded_day", told.remindedDay);
    io.flag("reminded_soon", told.remindedSoon);
    io.object("statement", told.statement);
}

void describe(auto& io, Of<OpenText> auto& text) {
    io.word("kind", text.kind);
    io.number("number", text.number, 1, kTextCountMax);
    io.word("outcome", text.outcome);
}

void describe(auto& io, Of<LastText> auto& last) {
    io.presentObject("before", last.before);
    io.word("kind", last.kind);
    io.optionalNumber("number", last.number, 0, 1, kTextCountMax);
}

void describe(auto& io, Of<TextRecord> auto& record) {
    io.flag("held", record.held);
    io.presentObject("hurried", record.hurried);
    io.presentObject("last", record.last);
    io.list("open", record.open, kOpenTextsMax);
    io.presentObject("told", record.told);
}

void describe(auto& io, Of<WebBooking> auto& rules) {
    std::vector<ServiceId> services(rules.services.begin(), rules.services.end());
    io.flag("approval_needed", rules.approvalNeeded);
    io.number("change_hours", rules.changeHours, 0, kWebChangeHoursMax);
    io.number("horizon_days", rules.horizonDays, 1, kWebHorizonDaysMax);
    io.number("lead_minutes", rules.leadMinutes, 0, kWebLeadMinutesMax);
    io.flag("on", rules.on);
    io.ids("services", services, kWebServicesMax);
    if constexpr (std::remove_cvref_t<decltype(io)>::kReads) {
        rules.services = {services.begin(), services.end()};
        if constexpr (requires { io.fail("", ""); })
            if (!std::equal(services.begin(), services.end(), rules.services.begin(), rules.services.end()))
                io.fail("services", "must name each service once, in the order of their ids");
    }
}

}  // namespace salon::wire
