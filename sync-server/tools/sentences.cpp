#include "tools/sentences.h"

#include "salon/wire/words.h"

#include <algorithm>

namespace salon::server {

namespace {

std::string spoken(std::string_view word) {
    std::string text(word);
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

/// Says what a command wishes, with the names the book knows.
class Wording {
public:
    explicit Wording(const Folded& before) : m_before(before) {}

    std::string operator()(const OpenShop& wish) const { return "open the shop " + wish.shop.name; }
    std::string operator()(const DefineService& wish) const { return "sell " + wish.service.name; }
    std::string operator()(const DefineStation& wish) const { return "use the " + wish.station.kind + " " + wish.station.name; }
    std::string operator()(const DefineStylist& wish) const {
        return (wish.active ? "have " : "let go ") + wish.name + (wish.active ? " as a stylist" : "");
    }
    std::string operator()(const DefineSkill& wish) const { return "let " + stylist(wish.stylist) + " do " + service(wish.service); }
    std::string operator()(const WithdrawSkill& wish) const {
        return "no longer let " + stylist(wish.stylist) + " do " + service(wish.service);
    }
    std::string operator()(const DefineShift& wish) const {
        static const char* const kWeekdays[] = {"Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"};
        const std::string when = wish.day ? printDay(*wish.day) : kWeekdays[std::clamp(wish.weekday, 0, 6)];
        return "have " + stylist(wish.stylist) + " work on " + when + (wish.spans.empty() ? " not at all" : " " + spans(wish.spans));
    }
    std::string operator()(const DefineTimeOff& wish) const {
        const std::string what = wish.timeOff.kind == TimeOffKind::off ? "time off" : "time for " + spoken(wire::word(wish.timeOff.kind));
        return "give " + stylist(wish.stylist) + " " + what + " from " + printDay(wish.timeOff.firstDay) + " to " +
               printDay(wish.timeOff.lastDay);
    }
    std::string operator()(const TakeBackTimeOff& wish) const { return "take back time off of " + stylist(wish.stylist); }
    std::string operator()(const RegisterCustomer& wish) const { return "register " + m_before.nameOf(wish.customer); }
    std::string operator()(const AmendCustomer& wish) const { return "amend what is known of " + m_before.nameOf(wish.customer); }
    std::string operator()(const EraseCustomer& wish) const { return "erase " + wish.customer.text; }
    std::string operator()(const DefineCustomerWarnings& wish) const { return "change the warnings of " + m_before.nameOf(wish.customer); }
    std::string operator()(const MergeCustomers& wish) const {
        return "know " + m_before.nameOf(wish.duplicate) + " as " + m_before.nameOf(wish.kept);
    }
    std::string operator()(const TakeBackMerge& wish) const { return "know " + m_before.nameOf(wish.duplicate) + " as somebody else again"; }
    std::string operator()(const KeepCustomersApart& wish) const {
        return "keep " + m_before.nameOf(wish.one) + " and " + m_before.nameOf(wish.other) + " apart";
    }
    std::string operator()(const TakeBackKeepingApart& wish) const {
        return "no longer keep " + m_before.nameOf(wish.one) + " and " + m_before.nameOf(wish.other) + " apart";
    }
    std::string operator()(const NoteReservation& wish) const { return "note something about " + known(wish.reservation); }
    std::string operator()(const JoinWaiting& wish) const {
        return "let " + m_before.nameOf(wish.waiting.customer) + " wait for " + lines(wish.waiting.lines) + " [" + wish.waiting.id.text + "]";
    }
    std::string operator()(const LeaveWaiting& wish) const {
        return "let nobody wait as [" + wish.waiting.text + "] (" + spoken(wire::word(wish.why)) + ")";
    }
    std::string operator()(const ReportLateness& wish) const {
        return "expect " + known(wish.reservation) + " " + std::to_string(wish.minutes) + " minutes late";
    }
    std::string operator()(const ChangeMinutes& wish) const {
        return "give " + known(wish.reservation) + " " + std::to_string(wish.blocks.total()) + " minutes";
    }
    std::string operator()(const BookReservation& wish) const { return "book " + visit(wish) + at(wish.reservation); }
    std::string operator()(const ReceiveWalkIn& wish) const { return "receive " + visit(wish) + at(wish.reservation); }
    std::string operator()(const MoveReservation& wish) const {
        return "move " + known(wish.reservation) + " to " + printDay(wish.day) + " " + printMinute(wish.startMinute) +
               (wish.stylist.empty() ? "" : " with " + stylist(wish.stylist));
    }
    std::string operator()(const ChangeServices& wish) const { return "change " + known(wish.reservation) + " to " + lines(wish.lines); }
    std::string operator()(const CancelReservation& wish) const {
        return "cancel " + known(wish.reservation) + " (" + spoken(wire::word(wish.reason)) + ")";
    }
    std::string operator()(const ResolveAttention& wish) const {
        return "answer the question " + wish.attention.text + " with " + spoken(wire::word(wish.answer));
    }
    std::string operator()(const DefineTexting& wish) const { return wish.texting.on ? "text customers by these rules" : "text no customers"; }
    std::string operator()(const DefineTextConsent& wish) const { return "change what " + m_before.nameOf(wish.customer) + " is told by text"; }
    std::string operator()(const ReceiveReply& wish) const {
        const std::string about = wish.reservation.empty() ? "" : " about " + known(wish.reservation);
        return "hear " + m_before.nameOf(wish.customer) + " say \"" + spoken(wire::word(wish.meaning)) + "\"" + about;
    }
    std::string operator()(const DefineWebBooking& wish) const { return wish.webBooking.on ? "let customers book online by these rules" : "let no customer book online"; }
    std::string operator()(const ReportOffer& wish) const {
        return "report the text about an opening to [" + wish.waiting.text + "]: " + spoken(wire::word(wish.outcome));
    }
    std::string operator()(const OfferOpening& wish) const {
        return "tell [" + wish.waiting.text + "] of an opening on " + printDay(wish.day) + " " + printMinute(wish.startMinute);
    }
    std::string operator()(const SkipOpening& wish) const {
        return "tell [" + wish.waiting.text + "] of " + (wish.skip ? "no opening today" : "openings after all");
    }
    /// The steps of a reservation's life: their kind says it all.
    template <class Step>
    std::string operator()(const Step& wish) const {
        return spoken(wire::kindOf(CommandBody{wish})) + ": " + known(wish.reservation);
    }

private:
    std::string stylist(const StylistId& id) const {
        const Stylist* found = m_before.book.findStylist(id);
        return found ? found->name : id.text;
    }
    std::string service(const ServiceId& id) const {
        const Service* found = m_before.book.findService(id);
        return found ? found->name : id.text;
    }
    static std::string spans(const std::vector<Span>& all) {
        std::string text;
        for (const Span& span : all) text += (text.empty() ? "" : ", ") + printMinute(span.from) + "-" + printMinute(span.to);
        return text;
    }
    std::string lines(const std::vector<LineRequest>& all) const {
        std::string text;
        for (const LineRequest& line : all) {
            text += (text.empty() ? "" : ", ") + service(line.service) + " at " + printMinute(line.startMinute);
            if (line.wish.kind != WishKind::any)
                text += " with " + std::string(wire::word(line.wish.kind)) + " " + stylist(line.wish.stylist);
        }
        return text;
    }
    template <class Wish>
    std::string visit(const Wish& wish) const {
        return m_before.nameOf(wish.customer) + " on " + printDay(wish.day) + " for " + lines(wish.lines);
    }
    static std::string at(const ReservationId& id) { return " [" + id.text + "]"; }
    std::string known(const ReservationId& id) const {
        const Reservation* found = m_before.book.findReservation(id);
        if (!found) return "[" + id.text + "]";
        return m_before.nameOf(found->customer) + "'s visit of " + printDay(found->day) + " " + printMinute(found->startMinute()) + at(id);
    }

    const Folded& m_before;
};

std::string outcome(const wire::Entry& entry, const Folded& before) {
    const Refusal& refusal = entry.verdict.refusal;
    if (entry.verdict.kind == VerdictKind::accepted) {
        const auto stylistName = [&](const StylistId& id) {
            const Stylist* stylist = before.book.findStylist(id);
            return stylist ? stylist->name : id.text;
        };
        const ReservationId own = reservationOf(entry.command.body);
        std::string with;
        std::string others;
        for (const Event& event : entry.events) {
            const auto* assigned = std::get_if<StylistAssigned>(&event);
            if (!assigned) continue;
            if (assigned->reservation == own)
                with += (with.empty() ? ", with " : " and ") + stylistName(assigned->stylist);
            else
                others += "; [" + assigned->reservation.text + "] goes to " + stylistName(assigned->stylist);
        }
        return "done" + with + others;
    }
    std::string text = entry.verdict.kind == VerdictKind::flagged ? "kept, but a person must decide: " : "refused: ";
    text += spoken(wire::word(refusal.reason));
    if (!refusal.by.empty()) text += ", by [" + refusal.by.text + "]";
    if (!refusal.alternatives.empty()) {
        text += ". Free:";
        for (const Alternative& other : refusal.alternatives) text += " " + printDay(other.day) + " " + printMinute(other.startMinute);
    }
    return text;
}

}  // namespace

std::string sentenceOf(const wire::Entry& entry, const Folded& before) {
    const Stamp& stamp = entry.command.stamp;
    return std::to_string(entry.position) + "  " + printDay(stamp.madeAt.day) + " " + printMinute(stamp.madeAt.minute) + "  " +
           stamp.actor + " at " + stamp.terminal.text + (stamp.mode == Mode::promised ? ", offline," : "") + " wants to " +
           std::visit(Wording{before}, entry.command.body) + ": " + outcome(entry, before) + ".";
}

}  // namespace salon::server
