#pragma once

#include "salon/statement.h"
#include "support/demo_day.h"

namespace salon::desk {

/// The demo day of a shop that texts its customers about every change; without reminders and words to who did not come, which the
/// morning of that day would be full of.
inline void switchTextingOn(FakeSession& session) {
    Texting texting;
    texting.on = true;
    texting.unsent = {TextKind::reminderDay, TextKind::reminderSoon, TextKind::noShow};
    session.submit(DefineTexting{texting});
}

/// The customer was told how the visit stands now, and what came of that text.
inline void tellNow(FakeSession& session, const char* visit, TextKind kind = TextKind::confirmed, TextOutcome outcome = TextOutcome::delivered,
                    const std::string& reason = {}) {
    const Reservation& reservation = *session.state().book.findReservation({visit});
    session.submitAs(kSystemActor, ClaimText{{visit}, kind, statementOf(reservation)});
    if (outcome == TextOutcome::sending) return;
    session.submitAs(kSystemActor, ReportText{{visit}, session.state().book.findReservation({visit})->textCount, outcome, reason});
}

/// A customer's reply, as the server takes it.
inline void reply(FakeSession& session, const char* customer, const char* visit, ReplyMeaning meaning, const char* said) {
    PersonalWords words;
    words.customer = {customer};
    words.text = said;
    session.submitAs(kSystemActor, ReceiveReply{{customer}, {visit}, meaning}, words);
}

/// Books on the shop's page; the desk has to say yes or no.
inline void requestOnline(FakeSession& session, const char* id, const char* customer, const char* service, int start, Wish wish) {
    BookReservation wished;
    wished.reservation = {id};
    wished.customer = {customer};
    wished.day = session.now().day.plus(1);
    wished.lines = {{{service}, std::move(wish), start, {}, false}};
    WebBooking rules;
    rules.on = true;
    rules.services = {{service}};
    rules.approvalNeeded = true;
    session.submit(DefineWebBooking{rules});
    session.submitAs(kCustomerActor, wished);
}

}  // namespace salon::desk
