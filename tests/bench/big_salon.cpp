#include "big_salon.h"

#include "salon/assert.h"
#include "salon/decide.h"
#include "salon/evolve.h"

#include <array>
#include <cstdio>

namespace salon::bench {

namespace {

std::string numbered(const char* prefix, int number, int width) {
    char text[32];
    std::snprintf(text, sizeof text, "%s%0*d", prefix, width, number);
    return text;
}

Service service(const char* id, Blocks blocks, std::int64_t price) {
    Service made;
    made.id = ServiceId{id};
    made.name = id;
    made.shortName = id;
    made.category = id;
    made.blocks = blocks;
    made.price = Money{price};
    return made;
}

void addVisit(Book& book, const ReservationId& id, const CustomerId& customer, Day day, int startMinute, const StylistId& stylist) {
    Line line;
    line.service = ServiceId{"cut"};
    line.startMinute = startMinute;
    line.blocks = Blocks{30, 0, 0, 0};
    line.price = Money{30000};
    ReservationBooked booked;
    booked.reservation = id;
    booked.customer = customer;
    booked.day = day;
    booked.lines = {line};
    booked.bookedBy = TerminalId{"desk"};
    booked.bookedAt = WallTime{day.plus(-7), 10 * 60};
    evolve(book, booked);
    StylistAssigned assigned;
    assigned.reservation = id;
    assigned.stylist = stylist;
    assigned.blocks = line.blocks;
    assigned.price = line.price;
    assigned.reasons = {{ReasonKind::fewestMinutes, 120}};
    evolve(book, assigned);
}

}  // namespace

StylistId stylistNumber(int number) { return StylistId{numbered("stylist-", number, 3)}; }
CustomerId customerNumber(int number) { return CustomerId{numbered("customer-", number, 6)}; }

std::string customerName(int number) {
    static constexpr std::array<const char*, 20> family{"김", "이", "박", "최", "정", "강", "조", "윤", "장", "임",
                                                        "한", "오", "서", "신", "권", "황", "안", "송", "류", "홍"};
    static constexpr std::array<const char*, 25> first{"지", "서", "민", "하", "도", "예", "수", "은", "주", "시", "유", "채", "다",
                                                       "소", "나", "윤", "현", "태", "승", "재", "우", "성", "영", "정", "보"};
    static constexpr std::array<const char*, 25> second{"은", "윤", "준", "아", "현", "린", "빈", "우", "연", "호", "진", "희", "영",
                                                        "원", "경", "미", "나", "라", "율", "온", "별", "솔", "담", "슬", "결"};
    const auto n = static_cast<std::size_t>(number);
    return std::string(family[n % family.size()]) + first[n / 20 % first.size()] + second[n / 500 % second.size()];
}

std::string customerPhone(int number) { return numbered("010", number * 7919 % 100'000'000, 8); }

Command Stamper::stamped(CommandBody body, Mode mode) {
    Command command;
    command.stamp.terminal = TerminalId{"desk"};
    command.stamp.incarnation = "b0000000000000000000000000000000";
    command.stamp.number = ++m_number;
    command.stamp.madeAt = WallTime{kFirstDay.plus(-1), 10 * 60};
    command.stamp.zone = "Asia/Seoul";
    command.stamp.utcOffsetMinutes = 540;
    command.stamp.actor = "desk";
    command.stamp.mode = mode;
    command.body = std::move(body);
    return command;
}

std::vector<CommandBody> openBigSalon(int stylists) {
    std::vector<CommandBody> commands{OpenShop{Shop{ShopId{"shop"}, "Big Salon", "Asia/Seoul", 10, "KRW"}},
                                      DefineService{service("cut", {30, 0, 0, 0}, 30000)},
                                      DefineService{service("colour", {30, 40, 20, 0}, 90000)},
                                      DefineService{service("perm", {40, 60, 20, 10}, 120000)}};
    for (int i = 0; i < stylists; ++i) {
        const auto id = stylistNumber(i);
        commands.push_back(DefineStylist{id, id.text, "", true});
        for (const char* known : {"cut", "colour", "perm"}) commands.push_back(DefineSkill{id, ServiceId{known}, Skill{}});
        for (int weekday = 0; weekday < 7; ++weekday)
            commands.push_back(DefineShift{id, weekday, std::nullopt, {{kOpensAt, kClosesAt}}});
    }
    return commands;
}

BookReservation someBooking(test::Dice& dice, int number, int stylists, Day firstDay, int days) {
    static constexpr std::array<const char*, 4> services{"cut", "cut", "colour", "perm"};
    BookReservation wish;
    wish.reservation = ReservationId{numbered("wish-", number, 7)};
    wish.day = firstDay.plus(dice.below(days));
    LineRequest line;
    line.service = ServiceId{services[static_cast<std::size_t>(dice.below(4))]};
    line.startMinute = kOpensAt + 10 * dice.below(60);
    const auto stylist = stylistNumber(dice.below(stylists));
    const int kind = dice.below(10);
    line.wish = kind < 5 ? Wish::any() : kind < 8 ? Wish::only(stylist) : Wish::prefer(stylist);
    wish.lines = {line};
    return wish;
}

Book fullBook(int stylists, int days, int visitsPerDay) {
    SALON_ASSERT(visitsPerDay <= 18, "a day from nine to nine holds eighteen such visits");
    Book book;
    Stamper stamper;
    for (auto& body : openBigSalon(stylists)) {
        const auto decision = decide(book, stamper.stamped(std::move(body), Mode::asking));
        SALON_ASSERT(decision.verdict.kind == VerdictKind::accepted, "the big salon opens");
        evolveAll(book, decision.events);
    }
    test::Dice dice(1);
    int number = 0;
    for (int day = 0; day < days; ++day)
        for (int stylist = 0; stylist < stylists; ++stylist)
            for (int visit = 0; visit < visitsPerDay; ++visit)
                addVisit(book, ReservationId{numbered("visit-", ++number, 7)}, customerNumber(dice.below(5000)), kFirstDay.plus(day),
                         kOpensAt + visit * 40 + 10 * dice.below(2), stylistNumber(stylist));
    return book;
}

}  // namespace salon::bench
