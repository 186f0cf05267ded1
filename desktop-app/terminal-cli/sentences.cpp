#include "terminal-cli/present.h"

#include "salon/wire/words.h"

namespace salon::desk {

namespace {

std::string serviceName(const Book& book, const ServiceId& service) {
    const Service* known = book.findService(service);
    return known ? known->name : "\"" + service.text + "\"";
}

/// "Free instead: 10:30 Jo, 10:45 Mia."
std::string wayOut(const Book& book, const Refusal& refusal) {
    if (refusal.alternatives.empty()) return refusal.isCapacity() ? " Try another day." : "";
    std::string text;
    for (const auto& alternative : refusal.alternatives) {
        text += text.empty() ? " Free instead: " : ", ";
        text += printDay(alternative.day) + " " + printMinute(alternative.startMinute);
        if (!alternative.stylists.empty()) text += " " + stylistName(book, alternative.stylists.front());
    }
    return text + ".";
}

std::string busyText(const Refusal& refusal) {
    if (refusal.busy.empty()) return "";
    return " from " + printMinute(refusal.busy.front().from) + " to " + printMinute(refusal.busy.back().to);
}

std::string capacitySentence(Desk& desk, const Book& book, const Refusal& refusal) {
    const std::string stylist = stylistName(book, refusal.stylist);
    const auto* rival = book.findReservation(refusal.by);
    std::string with = rival ? customerName(desk, rival->customer) : "";
    if (with.empty()) with = "another customer";
    switch (refusal.reason) {
        case RefusalReason::stylistTaken:
            return stylist + " is with " + with + busyText(refusal) + ".";
        case RefusalReason::outsideShift:
            return (stylist.empty() ? "Nobody who can do it" : stylist) + " does not work then.";
        case RefusalReason::stationTaken:
            return "The place that is needed is taken" + busyText(refusal) + ".";
        default:
            return "Nobody who can do it is free then.";
    }
}

/// Of what customers are told; empty for other reasons.
std::string textSentence(RefusalReason reason) {
    switch (reason) {
        case RefusalReason::systemOnly:
            return "Only the server itself does this. Nothing was changed.";
        case RefusalReason::textTold:
            return "The customer has been told this already. Look at what was sent.";
        case RefusalReason::statementStale:
            return "The reservation has changed meanwhile. Look at what would be sent now.";
        case RefusalReason::textNotWanted:
            return "No text is sent about this: texts are off, held, or the customer wants none. Call the customer.";
        case RefusalReason::textMissing:
            return "No such text was ever sent about this reservation. Look at its number.";
        case RefusalReason::textFailed:
        case RefusalReason::textUncertain:
            return "A text may not have reached the customer. Call the customer.";
        case RefusalReason::replyUnclear:
        case RefusalReason::replyTooLate:
            return "The customer has replied what no rule may answer. Read it and decide.";
        case RefusalReason::onlineOff:
            return "Customers cannot book online at present. Switch it on, or book for them.";
        case RefusalReason::notOnline:
            return "Customers cannot do this online. Do it for them.";
        case RefusalReason::tooSoonOnline:
            return "It is too late for the customer to do this online. Do it for them.";
        case RefusalReason::tooFarOnline:
            return "The day is further ahead than customers may book online. Choose an earlier one.";
        case RefusalReason::tooManyOnline:
            return "The customer has as many visits ahead as may be booked online. Book for them.";
        default:
            return "";
    }
}

std::string unknownSentence(const Book& book, const Refusal& refusal) {
    switch (refusal.reason) {
        case RefusalReason::reservationUnknown:
            return "There is no reservation " + refusal.reservation.text + ". Look at the day for its id.";
        case RefusalReason::customerUnknown:
            return "This customer is not in the book. Register the customer first, or book by name and phone.";
        case RefusalReason::customerErased:
            return "This customer was erased. Register the customer anew.";
        case RefusalReason::serviceUnknown:
            return "The salon has no service " + serviceName(book, refusal.service) + ". Choose one of its price list.";
        case RefusalReason::serviceRetired:
            return serviceName(book, refusal.service) + " is not sold any more. Choose another service.";
        case RefusalReason::stylistUnknown:
            return "Nobody called " + refusal.stylist.text + " works here. Choose one of the stylists.";
        case RefusalReason::stylistRetired:
            return stylistName(book, refusal.stylist) + " does not work here any more. Choose another stylist.";
        case RefusalReason::stationUnknown:
            return "The salon has no such place. Define it first.";
        case RefusalReason::attentionUnknown:
            return "There is nothing open under this id. Somebody may have answered it already; look at the list again.";
        case RefusalReason::timeOffUnknown:
            return "There is no such time off. Look at the stylist's list.";
        default:
            return "The salon has not been set up yet. Open it at the server first.";
    }
}

std::string wishSentence(const Book& book, const Refusal& refusal) {
    switch (refusal.reason) {
        case RefusalReason::notQualified:
            return stylistName(book, refusal.stylist) + " does not do " + serviceName(book, refusal.service) +
                   ". Choose somebody who does.";
        case RefusalReason::reservationExists:
            return "This reservation is in the book already. Nothing was changed.";
        case RefusalReason::reservationEnded:
            return "This reservation has ended. Take the ending back first, or book anew.";
        case RefusalReason::reservationBegun:
            return "This visit has begun. Take the start back first.";
        case RefusalReason::wrongStatus:
            return "This step does not follow from where the reservation stands. Look at its status first.";
        case RefusalReason::customerExists:
            return "This customer is registered already. Nothing was changed.";
        case RefusalReason::attentionNotAnswerable:
            return "This cannot be answered that way: the place is not free, or the item takes another answer.";
        case RefusalReason::notOnGrid:
            return "The salon starts every " + std::to_string(book.shop().stepMinutes) + " minutes. Choose such a time.";
        case RefusalReason::pastMidnight:
            return "The visit would end after midnight. Choose an earlier time.";
        case RefusalReason::noLines:
            return "A visit needs at least one service. Name one.";
        case RefusalReason::waitingUnknown:
            return "They wait no longer: somebody has booked them already, or they have gone. Look at who waits.";
        case RefusalReason::waitingExists:
            return "They wait already. Nothing was changed.";
        case RefusalReason::customerMerged:
            return "This is one and the same customer. Name two different ones.";
        case RefusalReason::badGroup:
            return "The visit has no place in its series or group: the number is taken or out of range. Choose another number.";
        case RefusalReason::badMinutes:
            if (!refusal.by.empty()) return "It would run into " + serviceName(book, refusal.service) + " of the same visit. Move that one first.";
            return "The minutes are not possible. Write each part from 0 to 720 minutes, not all of them 0.";
        case RefusalReason::badName:
            return "The name is missing or too long" + (refusal.detail.empty() ? "" : " (" + refusal.detail + ")") + ". Write another one.";
        case RefusalReason::shopExists:
            return "The salon is open already. Nothing was changed.";
        case RefusalReason::badStep:
            return "A salon starts every 5, 10 or 15 minutes. Choose one of these.";
        default:
            return "";
    }
}

}  // namespace

std::string sentenceOf(Desk& desk, const Book& book, const Refusal& refusal) {
    if (refusal.isCapacity()) return capacitySentence(desk, book, refusal) + wayOut(book, refusal);
    const std::string text = textSentence(refusal.reason);
    const std::string wish = text.empty() ? wishSentence(book, refusal) : text;
    return (wish.empty() ? unknownSentence(book, refusal) : wish) + wayOut(book, refusal);
}

}  // namespace salon::desk
