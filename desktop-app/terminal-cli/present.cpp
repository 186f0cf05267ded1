#include "terminal-cli/present.h"

#include "salon/wire/event_json.h"
#include "salon/wire/words.h"

#include <algorithm>

namespace salon::desk {

using wire::Json;
using wire::word;

namespace {

std::string printWallTime(const WallTime& time) {
    return printDay(time.day) + "T" + printMinute(time.minute);
}

Json presentLine(const Book& book, const Reservation& reservation, const Line& line) {
    const Service* service = book.findService(line.service);
    Json reasons = Json::array();
    for (const auto& reason : line.reasons) reasons.push_back({{"reason", word(reason.kind)}, {"amount", reason.amount}});
    Json wish{{"kind", word(line.wish.kind)}};
    if (!line.wish.stylist.empty()) wish["stylist"] = line.wish.stylist.text;
    Json busy = Json::array();
    if (reservation.isActive())
        for (const auto& span : line.busySpans()) busy.push_back(printMinute(span.from) + "-" + printMinute(span.to));
    Json presented{{"service", line.service.text},
                   {"service_name", service ? service->name : ""},
                   {"stylist", line.stylist.text},
                   {"stylist_name", stylistName(book, line.stylist)},
                   {"station", line.station.text},
                   {"start", printMinute(line.startMinute)},
                   {"end", printMinute(line.span().to)},
                   {"busy", busy},
                   {"price_minor_units", line.price.minorUnits},
                   {"overlap_allowed", line.overlapAllowed},
                   {"wish", wish},
                   {"reasons", reasons}};
    if (line.blocksChosen) presented["minutes_chosen"] = true;
    if (line.word != OverrideWord::none) presented["word"] = word(line.word);
    return presented;
}

/// What only some visits have.
void addSeldom(Json& presented, const Reservation& reservation) {
    if (reservation.walkIn) presented["walk_in"] = true;
    if (reservation.lateMinutes > 0) presented["late_minutes"] = reservation.lateMinutes;
    if (reservation.cancelledAt) presented["cancelled_at"] = printWallTime(*reservation.cancelledAt);
    if (const auto& group = reservation.group)
        presented["group"] = {{"group", group->group.text}, {"kind", word(group->kind)}, {"number", group->number}, {"size", group->size}};
}

Json presentRival(Desk& desk, const Book& book, const ReservationId& id) {
    const Reservation* rival = book.findReservation(id);
    return rival ? presentReservation(desk, book, *rival) : Json{{"reservation", id.text}};
}

}  // namespace

std::string stylistName(const Book& book, const StylistId& stylist) {
    const Stylist* known = book.findStylist(stylist);
    return known ? known->name : stylist.text;
}

std::string customerName(Desk& desk, const CustomerId& customer) {
    const auto* card = desk.core().customers().find(customer);
    return card ? card->name : "";
}

Json presentReservation(Desk& desk, const Book& book, const Reservation& reservation) {
    Json lines = Json::array();
    for (const auto& line : reservation.lines) lines.push_back(presentLine(book, reservation, line));
    const auto first = std::ranges::min_element(reservation.lines, {}, &Line::startMinute);
    const bool any = first != reservation.lines.end();
    Json attention = Json::array();
    for (const auto* item : book.attentionOf(reservation.id)) attention.push_back(item->id.text);
    Json presented{{"reservation", reservation.id.text},
                   {"customer", reservation.customer.text},
                   {"customer_name", customerName(desk, reservation.customer)},
                   {"day", printDay(reservation.day)},
                   {"start", any ? printMinute(first->startMinute) : ""},
                   {"stylist", any ? first->stylist.text : ""},
                   {"stylist_name", any ? stylistName(book, first->stylist) : ""},
                   {"status", word(reservation.status)},
                   {"mode", word(reservation.mode)},
                   {"booked_by", reservation.bookedBy.text},
                   {"made_at", printWallTime(reservation.bookedAt)},
                   {"attention", attention},
                   {"lines", lines}};
    addSeldom(presented, reservation);
    const auto& notes = desk.core().notes();
    if (const auto note = notes.find(reservation.id); note != notes.end() && !note->second.empty()) presented["note"] = note->second;
    return presented;
}

Json presentAlternatives(const Book& book, const std::vector<Alternative>& alternatives) {
    Json all = Json::array();
    int index = 1;
    for (const auto& alternative : alternatives) {
        Json stylists = Json::array();
        Json names = Json::array();
        for (const auto& stylist : alternative.stylists) {
            stylists.push_back(stylist.text);
            names.push_back(stylistName(book, stylist));
        }
        all.push_back({{"index", index++},
                       {"kind", word(alternative.kind)},
                       {"day", printDay(alternative.day)},
                       {"start", printMinute(alternative.startMinute)},
                       {"stylists", stylists},
                       {"stylist_names", names}});
    }
    return all;
}

/// Not every question was raised by something that went wrong.
std::string attentionSentence(Desk& desk, const Book& book, const AttentionItem& item) {
    if (item.kind == AttentionKind::approvalWaits)
        return "This visit was asked for and waits for a word. Confirm it with --keep, elsewhere with --move, or decline it with --cancel.";
    return sentenceOf(desk, book, item.cause);
}

Json presentAttention(Desk& desk, const Book& book, const AttentionItem& item) {
    Json json{{"attention", item.id.text},
              {"kind", word(item.kind)},
              {"reservation", item.reservation.text},
              {"line", item.line},
              {"sentence", attentionSentence(desk, book, item)},
              {"reason", word(item.cause.reason)},
              {"mode", word(item.mode)},
              {"made_by", item.madeBy.text},
              {"made_at", printWallTime(item.madeAt)},
              {"alternatives", presentAlternatives(book, item.cause.alternatives)}};
    if (const auto* reservation = book.findReservation(item.reservation)) json["visit"] = presentReservation(desk, book, *reservation);
    if (!item.cause.by.empty()) {
        json["rival"] = presentRival(desk, book, item.cause.by);
        json["rival_made_by"] = item.rivalMadeBy.text;
        if (item.rivalMadeAt) json["rival_made_at"] = printWallTime(*item.rivalMadeAt);
    }
    return json;
}

Json presentRefusal(Desk& desk, const Book& book, const Refusal& refusal) {
    return {{"error", sentenceOf(desk, book, refusal)},
            {"code", word(refusal.reason)},
            {"verdict", "refused"},
            {"refusal", wire::refusalToJson(refusal)},
            {"alternatives", presentAlternatives(book, refusal.alternatives)}};
}

}  // namespace salon::desk
