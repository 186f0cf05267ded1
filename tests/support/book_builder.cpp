#include "support/book_builder.h"

#include "salon/assert.h"
#include "salon/evolve.h"

#include <array>
#include <utility>

namespace salon::test {

const Day tuesday{20536};  // 2026-03-24

int at(const std::string& clock) {
    const auto minute = parseMinute(clock);
    SALON_ASSERT(minute, "a test names a time of the day as 15:30");
    return *minute;
}

Wish any() { return Wish::any(); }
Wish prefer(const std::string& stylist) { return Wish::prefer(StylistId{stylist}); }
Wish only(const std::string& stylist) { return Wish::only(StylistId{stylist}); }

LineRequest line(const std::string& service, const std::string& clock, const Wish& wish) {
    LineRequest request;
    request.service = ServiceId{service};
    request.wish = wish;
    request.startMinute = at(clock);
    return request;
}

BookReservation bookReservation(const std::string& id, const std::vector<LineRequest>& lines, Day day) {
    BookReservation wish;
    wish.reservation = ReservationId{id};
    for (const char* known : {"anna", "bea", "cho", "dana", "eun"})
        if (id == known) wish.customer = CustomerId{id};
    wish.day = day;
    wish.lines = lines;
    return wish;
}

BookReservation bookReservation(const std::string& id, const std::string& service, const std::string& clock, const Wish& wish, Day day) {
    return bookReservation(id, {line(service, clock, wish)}, day);
}

MoveReservation moveReservation(const std::string& id, const std::string& clock, const std::string& stylist, Day day) {
    MoveReservation wish;
    wish.reservation = ReservationId{id};
    wish.day = day;
    wish.startMinute = at(clock);
    wish.stylist = StylistId{stylist};
    return wish;
}

namespace {

Service service(const std::string& id, Blocks blocks, std::int64_t price, const std::string& stationKind = "") {
    Service made;
    made.id = ServiceId{id};
    made.name = id;
    made.shortName = id;
    made.category = "cut";
    made.blocks = blocks;
    made.price = Money{price};
    made.stationKind = stationKind;
    return made;
}

void addStylist(std::vector<CommandBody>& commands, const std::string& id, const std::vector<std::string>& services) {
    commands.push_back(DefineStylist{StylistId{id}, id, "", true});
    for (int weekday = 0; weekday < 6; ++weekday)
        commands.push_back(DefineShift{StylistId{id}, weekday, std::nullopt, {{9 * 60, 18 * 60}}});
    for (const std::string& known : services) commands.push_back(DefineSkill{StylistId{id}, ServiceId{known}, Skill{}});
}

}  // namespace

std::vector<CommandBody> smallSalonCommands() {
    std::vector<CommandBody> commands;
    commands.push_back(OpenShop{Shop{ShopId{"shop"}, "Small Salon", "Asia/Seoul", 10, "KRW"}});
    commands.push_back(DefineService{service("cut", {30, 0, 0, 0}, 30000)});
    commands.push_back(DefineService{service("colour", {30, 40, 20, 0}, 90000)});
    commands.push_back(DefineService{service("perm", {40, 60, 20, 10}, 120000)});
    commands.push_back(DefineService{service("wash", {10, 0, 0, 0}, 5000, "basin")});
    commands.push_back(DefineStation{Station{StationId{"basin"}, "basin", "basin", true}});
    addStylist(commands, "mia", {"cut", "colour", "perm", "wash"});
    addStylist(commands, "jo", {"cut", "colour", "perm", "wash"});
    addStylist(commands, "kim", {"cut", "wash"});
    for (const char* name : {"anna", "bea", "cho", "dana", "eun"}) commands.push_back(RegisterCustomer{CustomerId{name}});
    return commands;
}

Command TestDesk::command(CommandBody body, Mode mode) {
    Command made;
    made.stamp.terminal = TerminalId{terminal};
    made.stamp.incarnation = incarnation;
    made.stamp.number = ++number;
    made.stamp.madeAt = now;
    made.stamp.zone = "Asia/Seoul";
    made.stamp.utcOffsetMinutes = 9 * 60;
    made.stamp.actor = "reception";
    made.stamp.mode = mode;
    made.body = std::move(body);
    return made;
}

TestSalon::TestSalon() {
    for (CommandBody& body : smallSalonCommands()) {
        const Decision decision = asks(std::move(body));
        SALON_ASSERT(decision.verdict.kind == VerdictKind::accepted, "the small salon opens");
    }
}

TestSalon TestSalon::unopened() { return TestSalon{Unopened{}}; }

Decision TestSalon::submit(const Command& command) {
    Decision decision = decide(m_book, command);
    evolveAll(m_book, decision.events);
    return decision;
}

void TestSalon::booked(const std::string& id, const std::string& service, const std::string& clock, const Wish& wish, Day day) {
    booked(id, {line(service, clock, wish)}, day);
}

void TestSalon::booked(const std::string& id, const std::vector<LineRequest>& lines, Day day) {
    const Decision decision = asks(bookReservation(id, lines, day));
    SALON_ASSERT(decision.verdict.kind == VerdictKind::accepted, "a booking that a test takes for granted is accepted");
}

const Reservation& TestSalon::reservation(const std::string& id) const {
    const Reservation* found = m_book.findReservation(ReservationId{id});
    SALON_ASSERT(found, "a test names a reservation that is in the book");
    return *found;
}

const Line& TestSalon::lineOf(const std::string& id, int line) const {
    return reservation(id).lines.at(static_cast<std::size_t>(line));
}

const AttentionItem& TestSalon::attentionOf(const std::string& id) const {
    const auto items = m_book.attentionOf(ReservationId{id});
    SALON_ASSERT(!items.empty(), "a test names a reservation with an open attention item");
    return *items.front();
}

std::string printedReason(RefusalReason reason) {
    static constexpr std::array names{
        "none", "stylist_taken", "nobody_free", "outside_shift", "station_taken", "not_qualified", "reservation_unknown",
        "reservation_exists", "reservation_ended", "reservation_begun", "wrong_status", "customer_unknown", "customer_exists",
        "customer_erased", "service_unknown", "service_retired", "stylist_unknown", "stylist_retired", "station_unknown",
        "attention_unknown", "attention_not_answerable", "time_off_unknown", "waiting_unknown", "waiting_exists",
        "customer_merged", "bad_group", "not_on_grid", "past_midnight", "no_lines",
        "bad_minutes", "bad_name", "shop_exists", "shop_missing", "bad_step", "system_only", "text_told", "statement_stale",
        "text_not_wanted", "text_missing", "text_failed", "text_uncertain", "reply_unclear", "reply_too_late",
        "online_off", "not_online", "too_soon_online", "too_far_online", "too_many_online"};
    static_assert(names.size() == static_cast<std::size_t>(RefusalReason::tooManyOnline) + 1);
    return names.at(static_cast<std::size_t>(reason));
}

std::string printed(const Verdict& verdict) {
    if (verdict.kind == VerdictKind::accepted) return "accepted";
    std::string text = verdict.kind == VerdictKind::flagged ? "flagged " : "refused ";
    text += printedReason(verdict.refusal.reason);
    if (!verdict.refusal.by.empty()) text += " by=" + verdict.refusal.by.text;
    return text;
}

std::string printed(const std::vector<Alternative>& alternatives) {
    static constexpr std::array kinds{"sameTime", "sameStylist", "firstOpening"};
    std::string text;
    for (const Alternative& alternative : alternatives) {
        if (!text.empty()) text += "; ";
        text += kinds.at(static_cast<std::size_t>(alternative.kind)) + (" " + printDay(alternative.day)) + " " + printMinute(alternative.startMinute);
        for (const StylistId& stylist : alternative.stylists) text += " " + stylist.text;
    }
    return text;
}

}  // namespace salon::test
