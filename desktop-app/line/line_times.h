#pragma once

#include "line/line_reading.h"

#include <optional>
#include <string>
#include <string_view>

namespace salon::desk {

/// When the shop may be open: from the first shift's begin to the last one's end, of any weekday.
Span openingHours(const Book& book);

/// A piece at the very beginning of a text.
struct Piece {
    std::size_t length = 0;  ///< characters it takes
    Meaning meaning;
    std::vector<Meaning> others;
};

/// What the readers of days and times need to know.
struct TimeSense {
    WallTime now;
    Span hours;
    int step = 10;
};

/// The longest day at the beginning of `text` (lower case, no blanks): "내일", "토", "다음주화", "nextfri", "24일",
/// "12/24", "12월24일", "2026-12-24", "3주뒤", "dec24". A day without a year is the next one that comes.
std::optional<Piece> readDay(std::u32string_view text, const TimeSense& sense);

/// The longest time: "1430" (four digits only on the grid), "14:30", "15시", "3시반", "오후3시", "2pm". An hour that may be
/// meant twice is the one in the opening hours.
std::optional<Piece> readTime(std::u32string_view text, const TimeSense& sense);

/// "오전", "오후", "저녁", "morning" …
std::optional<Piece> readWindow(std::u32string_view text);

/// "90분", "1시간30분", "90min".
std::optional<Piece> readMinutes(std::u32string_view text);

/// A number of one to four digits that stands alone, read as a time: "15", "930", "1430". Nothing if it is none.
std::optional<Meaning> bareTime(std::u32string_view digits, const TimeSense& sense);

}  // namespace salon::desk
