#include "line/line_times.h"

#include "line/text_reader.h"

#include "salon/text/utf8.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace salon::desk {
namespace {

using Text = std::u32string_view;
using Reader = TextReader;

struct DayWord {
    Text word;
    int days;
};
/// Longer ones first where one begins with another.
constexpr DayWord kDayWords[] = {
    {U"오늘", 0}, {U"금일", 0}, {U"today", 0}, {U"내일모레", 2}, {U"내일", 1}, {U"명일", 1}, {U"낼", 1}, {U"dayaftertomorrow", 2},
    {U"tomorrow", 1}, {U"tmrw", 1}, {U"tmr", 1}, {U"모레", 2}, {U"글피", 3},
};

struct WeekWord {
    Text word;
    int weeks;  ///< -1: the next such day
};
constexpr WeekWord kWeekWords[] = {
    {U"다다음주", 2}, {U"다음주", 1}, {U"담주", 1}, {U"차주", 1}, {U"이번주", 0}, {U"금주", 0},
    {U"nextweek", 1}, {U"next", 1}, {U"thisweek", 0}, {U"this", 0}, {U"", -1},
};

constexpr Text kKoreanDays = U"월화수목금토일";
constexpr std::array<std::array<Text, 4>, 7> kEnglishDays{{
    {U"monday", U"mon", U"", U""}, {U"tuesday", U"tues", U"tue", U""}, {U"wednesday", U"weds", U"wed", U""},
    {U"thursday", U"thurs", U"thur", U"thu"}, {U"friday", U"fri", U"", U""}, {U"saturday", U"sat", U"", U""}, {U"sunday", U"sun", U"", U""},
}};
constexpr std::array<Text, 12> kMonths{U"jan", U"feb", U"mar", U"apr", U"may", U"jun", U"jul", U"aug", U"sep", U"oct", U"nov", U"dec"};

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::optional<Day> date(int year, int month, int day) {
    return parseDay(std::to_string(year) + "-" + twoDigits(month) + "-" + twoDigits(day));
}

int yearOf(Day day) { return std::atoi(printDay(day).substr(0, 4).c_str()); }
int monthOf(Day day) { return std::atoi(printDay(day).substr(5, 2).c_str()); }

Meaning dayMeant(Day day) {
    Meaning meaning;
    meaning.kind = ChipKind::day;
    meaning.day = day;
    meaning.words = printDay(day);
    return meaning;
}

Meaning timeMeant(int minute) {
    Meaning meaning;
    meaning.kind = ChipKind::time;
    meaning.minute = minute;
    meaning.words = printMinute(minute);
    // Without a nought in front it might be the evening.
    if (minute / 60 == 10 || minute / 60 == 11) meaning.words += "am";
    if (minute / 60 == 12) meaning.words += "pm";
    return meaning;
}

std::optional<int> weekdayAt(Reader& text) {
    for (std::size_t i = 0; i < kKoreanDays.size(); ++i) {
        if (text.next() != kKoreanDays[i]) continue;
        text.take(kKoreanDays.substr(i, 1));
        if (!text.take(U"요일")) text.take(U"욜");
        return static_cast<int>(i);
    }
    for (std::size_t i = 0; i < kEnglishDays.size(); ++i)
        for (const Text name : kEnglishDays[i])
            if (text.takeWord(name)) return static_cast<int>(i);
    return std::nullopt;
}

/// "토", "다음주 화", "this fri".
std::optional<Piece> weekday(Text typed, const TimeSense& sense) {
    for (const WeekWord& week : kWeekWords) {
        Reader text(typed);
        if (!week.word.empty() && !text.take(week.word)) continue;
        const auto wanted = weekdayAt(text);
        if (!wanted) continue;
        const Day today = sense.now.day;
        const Day monday = today.plus(-today.weekday());
        if (week.weeks >= 0) return Piece{text.at(), dayMeant(monday.plus(7 * week.weeks + *wanted)), {}};
        const Day coming = today.plus((*wanted - today.weekday() + 7) % 7);
        return Piece{text.at(), dayMeant(coming), {dayMeant(coming.plus(7))}};
    }
    return std::nullopt;
}

/// The next 24th, the next 24 December.
std::optional<Day> comingDay(Day today, int month, int day) {
    for (int ahead = 0; ahead <= 12; ++ahead) {
        const int months = monthOf(today) - 1 + ahead;
        const int year = yearOf(today) + months / 12;
        if (month != 0 && months % 12 + 1 != month) continue;
        const auto found = date(year, months % 12 + 1, day);
        if (found && *found >= today) return found;
    }
    return month == 0 ? std::nullopt : date(yearOf(today) + 1, month, day);
}

std::optional<int> monthNameAt(Reader& text) {
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        const std::size_t before = text.at();
        if (!text.take(kMonths[i])) continue;
        if (!isLetter(text.next())) return static_cast<int>(i) + 1;
        text.backTo(before);
    }
    return std::nullopt;
}

std::optional<Piece> dated(Text typed, const TimeSense& sense) {
    const Day today = sense.now.day;
    const auto piece = [](const Reader& text, std::optional<Day> day) { return day ? std::optional(Piece{text.at(), dayMeant(*day), {}}) : std::nullopt; };
    Reader text(typed);
    if (const auto month = monthNameAt(text)) {
        const auto day = text.number(1, 2);
        return day ? piece(text, comingDay(today, *month, *day)) : std::nullopt;
    }
    if (const auto year = text.number(4, 4)) {
        for (const Text between : {Text(U"-"), Text(U"/"), Text(U".")}) {
            Reader rest = text;
            if (!rest.take(between)) continue;
            const auto month = rest.number(1, 2);
            if (!month || !rest.take(between)) continue;
            const auto day = rest.number(1, 2);
            if (day) return piece(rest, date(*year, *month, *day));
        }
        return std::nullopt;
    }
    const auto first = text.number(1, 2);
    if (!first) return std::nullopt;
    if (text.take(U"/")) {
        const auto day = text.number(1, 2);
        return day ? piece(text, comingDay(today, *first, *day)) : std::nullopt;
    }
    if (text.take(U"월")) {
        const auto day = text.number(1, 2);
        return day && text.take(U"일") ? piece(text, comingDay(today, *first, *day)) : std::nullopt;
    }
    if (const auto month = monthNameAt(text)) return piece(text, comingDay(today, *month, *first));
    const bool ordinal = text.takeWord(U"th") || text.takeWord(U"st") || text.takeWord(U"nd") || text.takeWord(U"rd");
    return ordinal || text.take(U"일") ? piece(text, comingDay(today, 0, *first)) : std::nullopt;
}

/// "3일뒤", "2주후", "한달뒤", "in 3 weeks".
std::optional<Piece> distance(Text typed, const TimeSense& sense) {
    Reader text(typed);
    const Day today = sense.now.day;
    const bool english = text.take(U"in");
    std::optional<int> count = text.number(1, 2);
    if (!count && text.take(U"한")) count = 1;
    if (!count && text.take(U"일주일")) count = 1, text.backTo(text.at() - 2);
    if (!count) return std::nullopt;
    std::optional<Day> day;
    if (text.takeWord(U"days") || text.takeWord(U"day")) day = today.plus(*count);
    else if (text.takeWord(U"weeks") || text.takeWord(U"week")) day = today.plus(7 * *count);
    else if (text.take(U"주일") || text.take(U"주")) day = today.plus(7 * *count);
    else if (text.take(U"개월") || text.take(U"달")) day = today.plus(28 * *count);
    else if (text.take(U"일")) day = today.plus(*count);
    if (!day || (!english && !text.take(U"뒤") && !text.take(U"후"))) return std::nullopt;
    return Piece{text.at(), dayMeant(*day), {}};
}

/// The one of h and h + 12 in the opening hours, or the nearer one; the other follows where it is possible too.
std::vector<Meaning> likelyTimes(int hour, int minute, Span hours) {
    std::vector<int> times{hour * 60 + minute};
    if (hour < 12) times.push_back((hour + 12) * 60 + minute);
    const auto away = [hours](int at) { return at < hours.from ? hours.from - at : at >= hours.to ? at - hours.to + 1 : 0; };
    std::stable_sort(times.begin(), times.end(), [&](int a, int b) { return away(a) < away(b); });
    if (times.size() > 1 && away(times[1]) > 0) times.pop_back();
    std::vector<Meaning> meanings;
    for (const int at : times) meanings.push_back(timeMeant(at));
    return meanings;
}

Piece pieceOf(std::size_t length, std::vector<Meaning> meanings) {
    Piece piece{length, std::move(meanings.front()), {}};
    piece.others.assign(std::make_move_iterator(meanings.begin() + 1), std::make_move_iterator(meanings.end()));
    return piece;
}

enum class Half { unsaid, before, after };

Half halfAt(Reader& text) {
    if (text.take(U"오전") || text.take(U"아침") || text.takeWord(U"am")) return Half::before;
    if (text.take(U"오후") || text.take(U"저녁") || text.take(U"밤") || text.takeWord(U"pm")) return Half::after;
    return Half::unsaid;
}

std::optional<Piece> timeOf(std::size_t length, int hour, int minute, Half half, bool exact, Span hours) {
    if (hour > 23 || minute > 59) return std::nullopt;
    if (half != Half::unsaid && hour <= 12) return Piece{length, timeMeant((hour % 12 + (half == Half::after ? 12 : 0)) * 60 + minute), {}};
    if (exact) return Piece{length, timeMeant(hour * 60 + minute), {}};
    return pieceOf(length, likelyTimes(hour, minute, hours));
}

}  // namespace

Span openingHours(const Book& book) {
    Span hours{kMinutesPerDay, 0};
    for (const auto& [id, stylist] : book.roster().stylists) {
        if (!stylist.active) continue;
        for (const auto& shift : stylist.weeklyShifts)
            for (const Span span : shift) hours = {std::min(hours.from, span.from), std::max(hours.to, span.to)};
    }
    return hours.empty() ? Span{9 * 60, 21 * 60} : hours;
}

std::optional<Piece> readDay(Text text, const TimeSense& sense) {
    std::optional<Piece> best;
    const auto offer = [&](std::optional<Piece> piece) {
        if (piece && (!best || piece->length > best->length)) best = std::move(piece);
    };
    for (const DayWord& day : kDayWords) {
        Reader reader(text);
        if (reader.takeWord(day.word)) offer(Piece{reader.at(), dayMeant(sense.now.day.plus(day.days)), {}});
    }
    offer(weekday(text, sense));
    offer(dated(text, sense));
    offer(distance(text, sense));
    if (best && text.substr(best->length, 1) == U"에") ++best->length;
    return best;
}

std::optional<Piece> readTime(Text typed, const TimeSense& sense) {
    Reader text(typed);
    if (text.takeWord(U"noon") || text.take(U"정오")) return Piece{text.at(), timeMeant(12 * 60), {}};
    Half half = halfAt(text);
    const bool leadingZero = text.next() == U'0';
    const auto hour = text.number(1, 2);
    if (!hour) return std::nullopt;
    int minute = 0;
    bool told = half != Half::unsaid;
    if (text.take(U"시")) {
        told = true;
        const std::size_t before = text.at();
        if (text.take(U"반")) minute = 30;
        else if (const auto more = text.number(1, 2); more && text.take(U"분")) minute = *more;
        else text.backTo(before);
    } else if (text.take(U":")) {
        const auto more = text.number(2, 2);
        if (!more) return std::nullopt;
        told = true;
        minute = *more;
    } else if (*hour > 12) {
        return std::nullopt;
    }
    if (half == Half::unsaid && *hour <= 12) {
        half = halfAt(text);
        told = told || half != Half::unsaid;
    }
    if (!told) return std::nullopt;
    if (!text.take(U"에")) text.take(U"쯤");
    return timeOf(text.at(), *hour, minute, half, leadingZero || *hour > 12, sense.hours);
}

std::optional<Piece> readWindow(Text typed) {
    struct WindowWord {
        Text word;
        Span span;
        const char* canonical;
    };
    static constexpr WindowWord kWords[] = {
        {U"오전", {0, 12 * 60}, "오전"}, {U"아침", {0, 12 * 60}, "오전"}, {U"morning", {0, 12 * 60}, "오전"},
        {U"오후", {12 * 60, kMinutesPerDay}, "오후"}, {U"afternoon", {12 * 60, kMinutesPerDay}, "오후"},
        {U"저녁", {17 * 60, kMinutesPerDay}, "저녁"}, {U"evening", {17 * 60, kMinutesPerDay}, "저녁"},
    };
    for (const WindowWord& word : kWords) {
        Reader text(typed);
        if (!text.takeWord(word.word)) continue;
        text.take(U"에");
        Meaning meaning;
        meaning.kind = ChipKind::window;
        meaning.window = word.span;
        meaning.words = word.canonical;
        return Piece{text.at(), std::move(meaning), {}};
    }
    return std::nullopt;
}

std::optional<Piece> readMinutes(Text typed) {
    Reader text(typed);
    auto first = text.number(1, 3);
    if (!first) return std::nullopt;
    int minutes = 0;
    if (text.take(U"시간")) {
        minutes = *first * 60;
        const std::size_t before = text.at();
        if (text.take(U"반")) minutes += 30;
        else if (const auto more = text.number(1, 2); more && text.take(U"분")) minutes += *more;
        else text.backTo(before);
    } else if (text.take(U"분") || text.takeWord(U"minutes") || text.takeWord(U"mins") || text.takeWord(U"min")) {
        minutes = *first;
    } else {
        return std::nullopt;
    }
    if (minutes <= 0 || minutes > kBlockMinutesMax) return std::nullopt;
    Meaning meaning;
    meaning.kind = ChipKind::minutes;
    meaning.minutes = minutes;
    meaning.words = std::to_string(minutes) + "분";
    return Piece{text.at(), std::move(meaning), {}};
}

std::optional<Meaning> bareTime(Text digits, const TimeSense& sense) {
    if (digits.empty() || digits.size() > 4 || !std::all_of(digits.begin(), digits.end(), isDigit)) return std::nullopt;
    int value = 0;
    for (const char32_t c : digits) value = value * 10 + static_cast<int>(c - U'0');
    const int hour = digits.size() > 2 ? value / 100 : value;
    const int minute = digits.size() > 2 ? value % 100 : 0;
    if (minute % std::max(1, sense.step) != 0) return std::nullopt;
    const bool exact = digits.size() == 4 || digits.front() == U'0';
    const auto piece = timeOf(digits.size(), hour, minute, Half::unsaid, exact, sense.hours);
    return piece ? std::optional(piece->meaning) : std::nullopt;
}

}  // namespace salon::desk
