#include "salon/invariants.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace salon {

namespace {

using Sentences = std::vector<std::string>;

/// Somebody's or something's time, as a reservation says it.
struct Claim {
    Span span;
    ReservationId reservation;
    int line = 0;
    bool overlapAllowed = false;

    auto key() const { return std::tie(span, reservation, line); }
};

template <class Id>
using Claims = std::map<Id, std::vector<Claim>>;

std::string named(const Reservation& reservation) { return "Reservation " + reservation.id.text + " on " + printDay(reservation.day); }

std::string named(const Reservation& reservation, std::size_t line) { return named(reservation) + ", line " + std::to_string(line) + ","; }

bool madeByHand(const Line& line) {
    return line.overlapAllowed ||
           std::any_of(line.reasons.begin(), line.reasons.end(), [](const auto& reason) { return reason.kind == ReasonKind::byHand; });
}

bool hasOpenItem(const Book& book, const ReservationId& id, int line) {
    const auto items = book.attentionOf(id);
    return std::any_of(items.begin(), items.end(), [&](const AttentionItem* item) {
        return item->line == line && (item->kind == AttentionKind::clash || item->kind == AttentionKind::rosterChanged);
    });
}

void checkTexts(const Reservation& reservation, Sentences& found) {
    const auto say = [&](const char* what) { found.push_back(named(reservation) + " " + what); };
    const TextRecord& record = reservation.texts.get();
    if (reservation.status == Status::completed && !reservation.texts.empty()) say("is over, and yet something is to be said of it.");
    int last = 0;
    for (const OpenText& text : record.open) {
        if (text.number <= last || text.number > reservation.textCount) say("waits for a text that was never sent, or twice for one.");
        if (text.outcome == TextOutcome::delivered) say("waits for a text that has arrived.");
        last = text.number;
    }
    if (record.open.size() > kOpenTextsMax) say("waits for more texts than anybody asks about.");
    if (record.last && !record.told) say("has a last text that says nothing.");
    if (record.last && record.last->number > reservation.textCount) say("has a last text that was never sent.");
    if (record.held && record.hurried) say("has a text that is held and hurried.");
}

void checkLife(const Reservation& reservation, Sentences& found) {
    const auto say = [&](const char* what) { found.push_back(named(reservation) + " " + what); };
    const Status status = reservation.status;
    if (reservation.lines.empty()) say("has no lines.");
    const bool begun = status == Status::arrived || status == Status::inService || status == Status::completed;
    if (begun && !reservation.arrivedAt) say("has begun, but nobody arrived.");
    if ((status == Status::inService || status == Status::completed) && !reservation.startedAt) say("is served, but was never started.");
    if ((status == Status::completed) != reservation.completedAt.has_value()) say("does not agree with itself whether it is completed.");
    if (reservation.lateMinutes < 0 || reservation.lateMinutes > kLateMinutesMax) say("is later than anybody may be.");
    if (const auto& group = reservation.group; group && (group->number < 1 || group->number > group->size || group->size > kGroupSizeMax))
        say("has no place in its group.");
    checkTexts(reservation, found);
    if ((status == Status::cancelled) != reservation.cancelReason.has_value()) say("does not agree with itself whether it is cancelled.");
}

void checkLine(const Book& book, const Reservation& reservation, std::size_t index, Sentences& found) {
    const Line& line = reservation.lines[index];
    const auto say = [&](const std::string& what) { found.push_back(named(reservation, index) + " " + what); };
    if (line.startMinute < 0 || line.span().to > kMinutesPerDay) say("does not lie within its day.");
    if (!book.findService(line.service)) say("is of a service nobody has defined.");
    if (!line.stylist.empty() && !book.findStylist(line.stylist)) say("is held by a stylist nobody has defined.");
    if (!line.station.empty() && !book.findStation(line.station)) say("is at a station nobody has defined.");
    if (!reservation.isActive() && (!line.stylist.empty() || !line.station.empty())) say("holds somebody although the visit has ended.");
    const bool otherThanOnly = line.wish.kind == WishKind::only && !line.stylist.empty() && line.stylist != line.wish.stylist;
    if (otherThanOnly && !madeByHand(line)) say("was for " + line.wish.stylist.text + " only, and " + line.stylist.text + " has it without a person's word.");
    const bool waiting = reservation.isActive() && reservation.status != Status::completed && line.stylist.empty();
    if (waiting && !hasOpenItem(book, reservation.id, static_cast<int>(index))) say("holds nobody and no open item says so.");
}

void claim(const Reservation& reservation, Claims<StylistId>& stylists, Claims<StationId>& stations) {
    if (!reservation.isActive()) return;
    for (std::size_t i = 0; i < reservation.lines.size(); ++i) {
        const Line& line = reservation.lines[i];
        const int index = static_cast<int>(i);
        if (!line.stylist.empty())
            for (const Span span : line.busySpans()) stylists[line.stylist].push_back({span, reservation.id, index, line.overlapAllowed});
        for (const Span span : line.stationSpans()) stations[line.station].push_back({span, reservation.id, index, line.overlapAllowed});
    }
}

template <class Id>
void checkClaims(Day day, const Id& id, std::vector<Claim>& claims, std::span<const Hold> holds, Sentences& found) {
    std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.key() < b.key(); });
    for (std::size_t i = 0; i < claims.size(); ++i) {
        for (std::size_t j = i + 1; j < claims.size() && claims[j].span.from < claims[i].span.to; ++j) {
            if (claims[i].overlapAllowed || claims[j].overlapAllowed || !claims[i].span.overlaps(claims[j].span)) continue;
            found.push_back(id.text + " is held twice on " + printDay(day) + " at " + printMinute(claims[j].span.from) + ", by " +
                            claims[i].reservation.text + " and " + claims[j].reservation.text + ".");
        }
    }
    const bool agree = std::equal(claims.begin(), claims.end(), holds.begin(), holds.end(), [](const Claim& claim, const Hold& hold) {
        return claim.key() == std::tie(hold.span, hold.reservation, hold.line) && claim.overlapAllowed == hold.overlapAllowed;
    });
    if (!agree) found.push_back("What the book says of " + id.text + " on " + printDay(day) + " is not what the reservations say.");
}

void checkGroup(const Book& book, const Reservation& reservation, Sentences& found) {
    const auto visits = book.groupOf(reservation.group->group);
    const auto itself = std::count(visits.begin(), visits.end(), &reservation);
    const auto sameNumber = std::count_if(visits.begin(), visits.end(), [&](const Reservation* other) { return other->group->number == reservation.group->number; });
    if (itself != 1) found.push_back(named(reservation) + " is not found in its group once.");
    if (sameNumber > 1) found.push_back(named(reservation) + " shares its number with another of its group.");
}

/// Whoever asked for a visit is answered.
void checkApproval(const Book& book, const Reservation& reservation, Sentences& found) {
    const auto items = book.attentionOf(reservation.id);
    const auto asked = std::count_if(items.begin(), items.end(), [](const AttentionItem* item) { return item->kind == AttentionKind::approvalWaits; });
    if (asked != (reservation.status == Status::requested ? 1 : 0)) found.push_back(named(reservation) + " does not ask for approval once while it is requested.");
}

void checkDay(const Book& book, Day day, Sentences& found) {
    const DayPage& page = *book.findDay(day);
    Claims<StylistId> stylists;
    Claims<StationId> stations;
    // Whoever is held without a claim shows as a difference too.
    for (const auto& [id, holds] : page.stylistHolds) stylists[id];
    for (const auto& [id, holds] : page.stationHolds) stations[id];
    for (const auto& reservation : page.reservations) {
        if (reservation->day != day) found.push_back(named(*reservation) + " stands on the page of " + printDay(day) + ".");
        if (book.findReservation(reservation->id) != reservation.get()) found.push_back(named(*reservation) + " cannot be found by its id.");
        checkLife(*reservation, found);
        if (reservation->group) checkGroup(book, *reservation, found);
        checkApproval(book, *reservation, found);
        for (std::size_t i = 0; i < reservation->lines.size(); ++i) checkLine(book, *reservation, i, found);
        claim(*reservation, stylists, stations);
    }
    for (auto& [id, claims] : stylists) checkClaims(day, id, claims, book.holdsOf(id, day), found);
    for (auto& [id, claims] : stations) checkClaims(day, id, claims, book.holdsOf(id, day), found);
}

void checkWaiting(const Book& book, Sentences& found) {
    std::set<std::pair<WaitingKind, std::int64_t>> turns;
    for (const auto& [id, waiting] : book.waiting()) {
        const auto say = [&, &waiting = waiting](const char* what) { found.push_back("Whoever waits as " + waiting.id.text + " " + what); };
        if (id != waiting.id) say("stands under another id.");
        if (waiting.lines.empty()) say("wants nothing.");
        if (waiting.turn < 1 || waiting.turn > book.lastTurn(waiting.kind)) say("has a turn that was never given.");
        if (!turns.emplace(waiting.kind, waiting.turn).second) say("shares a turn with another.");
    }
}

/// Reads the customers themselves: following merges would not come to an end in a circle.
void checkMerges(const Book& book, Sentences& found) {
    for (const auto* row : book.customers().rows()) {
        const Customer& customer = row->second;
        if (customer.mergedInto.empty()) continue;
        const auto say = [&](const char* what) { found.push_back("Customer " + customer.id.text + " " + what); };
        std::size_t steps = 0;
        const Customer* person = &customer;
        while (person && !person->mergedInto.empty() && steps <= book.customers().size()) {
            person = book.findCustomer(person->mergedInto);
            ++steps;
        }
        if (steps > book.customers().size()) {
            say("was merged in a circle.");
            return;
        }
        const auto ids = book.mergedInto(customer.mergedInto);
        if (std::count(ids.begin(), ids.end(), customer.id) != 1) say("is not known by whom they were merged into.");
    }
}

void checkAttention(const Book& book, Sentences& found) {
    for (const auto& [id, item] : book.attention()) {
        const auto say = [&, &item = item](const char* what) { found.push_back("Attention item " + item.id.text + " " + what); };
        const Reservation* reservation = book.findReservation(item.reservation);
        if (id != item.id) say("stands under another id.");
        if (!reservation && item.kind != AttentionKind::refusedPromise && !(item.kind == AttentionKind::replyWaits && item.reservation.empty()))
            say("is about a reservation that is not in the book.");
        if (reservation && item.line >= static_cast<int>(reservation->lines.size())) say("is about a line the reservation does not have.");
        if (item.cause.alternatives.size() > static_cast<std::size_t>(kAlternativesMax)) say("offers more than a person can weigh.");
        for (const Alternative& alternative : item.cause.alternatives)
            if (alternative.startMinute < 0 || alternative.startMinute >= kMinutesPerDay) say("offers a time no clock shows.");
    }
}

}  // namespace

std::vector<std::string> violations(const Book& book) {
    constexpr Day beginning{std::numeric_limits<std::int32_t>::min()};
    constexpr Day end{std::numeric_limits<std::int32_t>::max()};
    Sentences found = violations(book, beginning, end);
    checkAttention(book, found);
    for (std::string& sentence : violationsAmongPeople(book)) found.push_back(std::move(sentence));
    return found;
}

std::vector<std::string> violationsAmongPeople(const Book& book) {
    Sentences found;
    checkWaiting(book, found);
    checkMerges(book, found);
    return found;
}

std::vector<std::string> violations(const Book& book, Day from, Day to) {
    Sentences found;
    for (const Day day : book.daysFrom(from))
        if (day <= to) checkDay(book, day, found);
    return found;
}

std::vector<std::string> misfits(const Book& book, Day from) {
    Sentences found;
    for (const Day day : book.daysFrom(from)) {
        for (const auto& reservation : book.findDay(day)->reservations) {
            if (!reservation->isStillAhead()) continue;
            for (std::size_t i = 0; i < reservation->lines.size(); ++i) {
                const Line& line = reservation->lines[i];
                const Stylist* stylist = book.findStylist(line.stylist);
                if (!stylist || madeByHand(line)) continue;
                if (!stylist->active) found.push_back(named(*reservation, i) + " is held by somebody who has left.");
                if (!stylist->can(line.service)) found.push_back(named(*reservation, i) + " is held by somebody who cannot do it.");
                if (!stylist->worksDuring(day, line.busySpans())) found.push_back(named(*reservation, i) + " is held by somebody who does not work then.");
            }
        }
    }
    return found;
}

}  // namespace salon
