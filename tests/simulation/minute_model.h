#pragma once

#include "salon/book.h"
#include "salon/verdict.h"

#include <bitset>
#include <optional>
#include <string>
#include <vector>

namespace salon::simulation {

/// Who is busy when, worked out minute by minute from nothing but reservations, shifts and time off. It shares no
/// arithmetic with the rules it checks: no holds, no spans, no index.
using Minutes = std::bitset<kMinutesPerDay>;

/// When a stylist has hands on the customer, for these blocks from `startMinute` on.
Minutes busyMinutes(const Blocks& blocks, int startMinute);
/// When a station is held that is needed in those blocks.
Minutes stationMinutes(const StationHold& hold, const Blocks& blocks, int startMinute);
/// When a stylist works on that day: shift without time off.
Minutes workingMinutes(const Stylist& stylist, Day day);

/// One line of one reservation; nothing stands for "no line at all".
struct LineOf {
    ReservationId reservation;
    int line = -1;
};

/// Everybody who has hands of this stylist in those minutes, but for the lines of `except`.
std::vector<LineOf> holders(const Book& book, const StylistId& stylist, Day day, const Minutes& minutes, const ReservationId& except);
/// True if a station of the kind this service needs is free for it, or none is needed.
bool stationFree(const Book& book, const Service& service, Day day, const Blocks& blocks, int startMinute, const ReservationId& except);

/// True if this stylist could take the line now without anybody moving.
bool couldTake(const Book& book, const StylistId& stylist, Day day, const LineRequest& line, const ReservationId& except);
/// Who could; empty: nobody.
StylistId whoCouldTake(const Book& book, Day day, const LineRequest& line, const ReservationId& except);

/// Why an offered place is not really free; nothing: it is.
std::optional<std::string> whyNotFree(const Book& book, const Alternative& offer, const std::vector<LineRequest>& lines, const ReservationId& except);

/// Everything that is wrong with the book on these days: two in one stylist's or station's minutes without a
/// person's word, a stylist without the skill, an open line that stands in nobody's attention.
std::vector<std::string> wrongs(const Book& book, const std::vector<Day>& days);

}  // namespace salon::simulation
