#include "calendar_book.h"

#include "salon/decide.h"
#include "salon/evolve.h"

#include <algorithm>
#include <cstdio>

namespace salon::bench {
namespace {

constexpr int kVisitsPerDay = 16;

Line lineOf(test::Dice& dice, int start, int minutes, const StylistId& stylist) {
    Line line;
    line.service = ServiceId{"cut"};
    line.startMinute = start;
    line.blocks = minutes >= 50 ? Blocks{20, 20, minutes - 40, 0} : Blocks{minutes, 0, 0, 0};
    line.price = Money{30000};
    const int wish = dice.below(4);
    if (wish == 0) line.wish = Wish::only(stylist);
    if (wish == 1) line.wish = Wish::prefer(stylist);
    return line;
}

void assign(Book& book, const ReservationId& id, int line, const Line& plain, const StylistId& stylist) {
    StylistAssigned assigned;
    assigned.reservation = id;
    assigned.line = line;
    assigned.stylist = stylist;
    assigned.blocks = plain.blocks;
    assigned.price = plain.price;
    assigned.reasons = {{ReasonKind::fewestMinutes, 120}};
    evolve(book, assigned);
}

void addVisit(Book& book, test::Dice& dice, int stylists, Day day, int stylist, int number) {
    // Of an hour for three quarters of an hour of work; every eighth begins before the one ahead of it is over.
    const int slot = kOpensAt + number * (kClosesAt - kOpensAt) / kVisitsPerDay;
    const int start = (number % 8 == 7 ? slot - 20 : slot) / 5 * 5;
    const int minutes = std::min(15 + dice.below(10) * 5, kClosesAt - start);
    const ReservationId id = calendarVisit(day, stylist, number);
    ReservationBooked booked;
    booked.reservation = id;
    booked.customer = customerNumber((stylist * kVisitsPerDay + number) % 5000);
    booked.day = day;
    booked.lines = {lineOf(dice, start, minutes, stylistNumber(stylist))};
    const bool two = number % 11 == 5;
    if (two) booked.lines.push_back(lineOf(dice, std::min(start + minutes + 10, kClosesAt - 20), 20, stylistNumber((stylist + 1) % stylists)));
    booked.bookedBy = TerminalId{"desk"};
    booked.bookedAt = WallTime{day.plus(-7), 10 * 60};
    evolve(book, booked);
    assign(book, id, 0, booked.lines[0], stylistNumber(stylist));
    if (two) assign(book, id, 1, booked.lines[1], stylistNumber((stylist + 1) % stylists));
    if (number < 8) evolve(book, CustomerArrived{id, WallTime{day, start}});
    if (number < 7) evolve(book, ServiceStarted{id, WallTime{day, start}});
    if (number < 6) evolve(book, ServiceCompleted{id, WallTime{day, start + minutes}});
}

}  // namespace

ReservationId calendarVisit(Day day, int stylist, int number) {
    char text[48];
    std::snprintf(text, sizeof text, "v%d-%d-%d", day.number, stylist, number);
    return {text};
}

Book calendarBook(int stylists, int days) {
    Book book;
    Stamper stamper;
    for (const auto& body : openBigSalon(stylists)) evolveAll(book, decide(book, stamper.stamped(body, Mode::promised)).events);
    test::Dice dice(11);
    for (int day = 0; day < days; ++day)
        for (int stylist = 0; stylist < stylists; ++stylist)
            for (int number = 0; number < kVisitsPerDay; ++number) addVisit(book, dice, stylists, kFirstDay.plus(day), stylist, number);
    return book;
}

}  // namespace salon::bench
