#include "ui/words.h"

#include <QStringList>

#include <type_traits>

namespace salon::desk {
namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }


}  // namespace

QString Words::stylistTaken(const Refusal& refusal) const {
    if (refusal.by.empty()) return tr("%1 is not free then.").arg(stylist(refusal.stylist));
    if (refusal.busy.empty()) return tr("%1 is with %2 then.").arg(stylist(refusal.stylist), customerOf(refusal.by));
    return tr("%1 is with %2 from %3 to %4.")
        .arg(stylist(refusal.stylist), customerOf(refusal.by), time(refusal.busy.front().from), time(refusal.busy.back().to));
}

QString Words::capacityRefusal(const Refusal& refusal) const {
    switch (refusal.reason) {
        case RefusalReason::stylistTaken: return stylistTaken(refusal);
        case RefusalReason::outsideShift:
            if (refusal.stylist.empty()) return tr("Nobody who can do this is free then.");
            return tr("%1 does not work then.").arg(stylist(refusal.stylist));
        case RefusalReason::stationTaken: return tr("No free place in the salon for this service then.");
        default: return tr("Nobody who can do this is free then.");
    }
}

QString Words::textRefusal(const Refusal& refusal) const {
    switch (refusal.reason) {
        case RefusalReason::textTold: return tr("The customer has been told this already. Look at what was sent.");
        case RefusalReason::statementStale: return tr("The reservation has changed meanwhile. Look at what would be sent now.");
        case RefusalReason::textNotWanted: return tr("No text is sent about this: texts are off, held, or the customer wants none. Call them.");
        case RefusalReason::textFailed:
            if (refusal.detail == "noPhone") return tr("There is no number that can be texted. Call them, or ask for a mobile number.");
            return refusal.detail.empty() ? tr("A text did not reach the customer. Call them.")
                                          : tr("A text did not reach the customer (the carrier says: %1). Call them.").arg(text(refusal.detail));
        case RefusalReason::textUncertain: return tr("Nobody knows whether a text reached the customer. Call them.");
        case RefusalReason::replyUnclear: return tr("The customer has replied. Read it and answer.");
        case RefusalReason::replyTooLate: return tr("The customer wants to cancel, later than the shop allows. Decide about it.");
        case RefusalReason::onlineOff: return tr("Customers cannot book online at present. Switch it on in the settings.");
        case RefusalReason::notOnline: return tr("Customers cannot do this online. Do it for them here.");
        case RefusalReason::tooSoonOnline: return tr("It is too late for the customer to do this online. Do it for them here.");
        case RefusalReason::tooFarOnline: return tr("The day is further ahead than customers may book online.");
        case RefusalReason::tooManyOnline: return tr("The customer has as many visits ahead as may be booked online.");
        default: return tr("Only the server does this. Nothing was changed.");
    }
}

QString Words::refusal(const Refusal& refusal) const {
    switch (refusal.reason) {
        case RefusalReason::none: return {};
        case RefusalReason::stylistTaken:
        case RefusalReason::nobodyFree:
        case RefusalReason::outsideShift:
        case RefusalReason::stationTaken: return capacityRefusal(refusal);
        case RefusalReason::notQualified:
            return tr("%1 does not do “%2”. Choose another stylist.").arg(stylist(refusal.stylist), service(refusal.service));
        case RefusalReason::reservationUnknown: return tr("This reservation is not in the book any more. Look at the day again.");
        case RefusalReason::reservationExists: return tr("This reservation is already in the book.");
        case RefusalReason::reservationEnded: return tr("This reservation has already ended. Step it back first.");
        case RefusalReason::reservationBegun: return tr("This visit has already begun. Step it back first.");
        case RefusalReason::wrongStatus: return tr("The reservation is not in the right state for this. Look at its card.");
        case RefusalReason::customerUnknown: return tr("This customer is not registered. Search again or register them.");
        case RefusalReason::customerExists: return tr("This customer is already registered.");
        case RefusalReason::customerErased: return tr("This customer's data was erased at their wish. Register them anew.");
        case RefusalReason::serviceUnknown:
        case RefusalReason::serviceRetired: return tr("This service is not sold any more. Choose another.");
        case RefusalReason::stylistUnknown:
        case RefusalReason::stylistRetired: return tr("This stylist does not work here any more. Choose another.");
        case RefusalReason::stationUnknown: return tr("This place is not in the salon any more. Choose another.");
        case RefusalReason::attentionUnknown: return tr("Somebody has already decided this.");
        case RefusalReason::attentionNotAnswerable: return tr("This answer is not possible here. Choose another.");
        case RefusalReason::timeOffUnknown: return tr("This time off was already taken back.");
        case RefusalReason::waitingUnknown: return tr("They wait no longer: somebody has booked them already, or they have gone. Look at who waits.");
        case RefusalReason::waitingExists: return tr("They already wait.");
        case RefusalReason::customerMerged: return tr("This is one and the same customer. Choose two different ones.");
        case RefusalReason::badGroup: return tr("This visit does not fit into its series or group. Make it anew.");
        case RefusalReason::notOnGrid: return tr("Visits start every %1 minutes. Choose such a time.").arg(book().shop().stepMinutes);
        case RefusalReason::pastMidnight: return tr("The visit would run past midnight. Choose an earlier time.");
        case RefusalReason::noLines: return tr("No service was chosen. Choose one.");
        case RefusalReason::badMinutes:
            if (!refusal.by.empty()) return tr("It would run into “%1” of the same visit. Move that one first.").arg(service(refusal.service));
            return tr("The minutes of this service are not possible. Correct them.");
        case RefusalReason::badName: return tr("This name cannot be used. Write it differently.");
        case RefusalReason::shopExists: return tr("The shop is already open.");
        case RefusalReason::shopMissing: return tr("The shop has not been set up yet.");
        case RefusalReason::badStep: return tr("The shop's step must be 5, 10 or 15 minutes.");
        case RefusalReason::systemOnly:
        case RefusalReason::textTold:
        case RefusalReason::statementStale:
        case RefusalReason::textNotWanted:
        case RefusalReason::textMissing:
        case RefusalReason::textFailed:
        case RefusalReason::textUncertain:
        case RefusalReason::replyUnclear:
        case RefusalReason::replyTooLate:
        case RefusalReason::onlineOff:
        case RefusalReason::notOnline:
        case RefusalReason::tooSoonOnline:
        case RefusalReason::tooFarOnline:
        case RefusalReason::tooManyOnline: return textRefusal(refusal);
    }
    return text(refusal.detail);
}

QString Words::done(const CommandBody& body, const GestureOutcome& outcome) const {
    if (!outcome.stored) return outcome.problem.isEmpty() ? tr("Nothing could be stored. Try again.") : outcome.problem;
    if (outcome.verdict.kind == VerdictKind::refused) return refusal(outcome.verdict.refusal);
    const auto whose = [&](const ReservationId& id) { return customerOf(id); };
    QString sentence = std::visit(
        [&](const auto& b) -> QString {
            using B = std::decay_t<decltype(b)>;
            if constexpr (std::is_same_v<B, BookReservation>) return tr("%1 is booked.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, ReceiveWalkIn>) return tr("%1 is here.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, MoveReservation>)
                return tr("%1 was moved to %2.").arg(whose(b.reservation), time(b.startMinute));
            else if constexpr (std::is_same_v<B, ConfirmReservation>) return tr("%1 is confirmed.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, DeclineReservation>) return tr("%1 was declined.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, CancelReservation>) return tr("The visit of %1 was cancelled.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, RecordArrival>) return tr("%1 has arrived.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, StartService>) return tr("Service of %1 has started.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, CompleteService>) return tr("%1 is done.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, RecordNoShow>) return tr("%1 did not come.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, ResolveAttention>) return tr("Decided.");
            else if constexpr (std::is_same_v<B, RegisterCustomer>) return tr("%1 is registered.").arg(customer(b.customer));
            else if constexpr (std::is_same_v<B, AmendCustomer>) return tr("The details of %1 were changed.").arg(customer(b.customer));
            else if constexpr (std::is_same_v<B, ChangeServices>) return tr("The services of %1 were changed.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, ChangeMinutes>)
                return tr("%1: %2 from now on.").arg(whose(b.reservation), minutes(b.blocks.total()));
            else if constexpr (std::is_same_v<B, ReportLateness>)
                return b.minutes > 0 ? tr("%1 comes %2 late.").arg(whose(b.reservation), minutes(b.minutes)) : tr("%1 comes in time.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, JoinWaiting>) return tr("%1 waits.").arg(customer(b.waiting.customer));
            else if constexpr (std::is_same_v<B, LeaveWaiting>) return tr("Waits no longer.");
            else if constexpr (std::is_same_v<B, DefineCustomerWarnings>) return tr("The warnings of %1 were changed.").arg(customer(b.customer));
            else if constexpr (std::is_same_v<B, MergeCustomers>) return tr("Both are %1 from now on.").arg(customer(b.kept));
            else if constexpr (std::is_same_v<B, KeepCustomersApart>) return tr("%1 and %2 stay two people.").arg(customer(b.one), customer(b.other));
            else if constexpr (std::is_same_v<B, NoteReservation>) return tr("The note about %1 is kept.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, EraseCustomer>) return tr("The customer's data was erased.");
            else if constexpr (std::is_same_v<B, DefineTimeOff>) return tr("The time of %1 is blocked.").arg(stylist(b.stylist));
            else if constexpr (std::is_same_v<B, HoldText>) return tr("The text to %1 is held.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, ReleaseText>) return tr("The text to %1 goes out in its time.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, SkipText>) return tr("%1 is not texted about this. Tell them yourself.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, TakeBackSkip>) return tr("The text to %1 is sent after all.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, SendTextNow>) return tr("The text to %1 goes out now.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, SendTextAgain>) return tr("The text to %1 goes out once more, now.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, SkipOpening>) return b.skip ? tr("No text about a free place goes to them on that day.") : tr("They are texted about a free place after all.");
            else if constexpr (std::is_same_v<B, WordText>) return tr("The words to %1 are kept.").arg(whose(b.reservation));
            else if constexpr (std::is_same_v<B, DefineTextConsent>)
                return b.consent.allowsAny() ? tr("%1 is texted again.").arg(customer(b.customer)) : tr("%1 is not texted any more.").arg(customer(b.customer));
            else if constexpr (std::is_same_v<B, DefineTexting>) return tr("The rules for texts are kept.");
            else if constexpr (std::is_same_v<B, DefineWebBooking>) return tr("The rules for booking online are kept.");
            else return tr("Taken back.");
        },
        body);
    if (outcome.verdict.kind == VerdictKind::flagged) sentence += QLatin1Char(' ') + tr("A person must decide: see “Needs attention”.");
    return sentence;
}

}  // namespace salon::desk
