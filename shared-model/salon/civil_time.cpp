#include "salon/civil_time.h"

#include <algorithm>
#include <chrono>

namespace salon {

namespace {

constexpr int kYearMin = 1900;
constexpr int kYearMax = 2199;

/// The digits at [at, at + count) as a number; -1 if anything else stands there.
int readDigits(const std::string& text, std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

void appendDigits(std::string& text, int value, int count) {
    std::string digits(static_cast<std::size_t>(count), '0');
    for (int i = count - 1; i >= 0; --i, value /= 10) digits[static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 10);
    text += digits;
}

}  // namespace

int Day::weekday() const {
    // 1970-01-01 was a Thursday.
    const int shifted = (number + 3) % 7;
    return shifted < 0 ? shifted + 7 : shifted;
}

std::optional<Day> parseDay(const std::string& text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int year = readDigits(text, 0, 4);
    const int month = readDigits(text, 5, 2);
    const int day = readDigits(text, 8, 2);
    if (year < kYearMin || year > kYearMax || month < 1 || day < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    return Day{static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

std::string printDay(Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day.number}}};
    std::string text;
    appendDigits(text, static_cast<int>(date.year()), 4);
    text += '-';
    appendDigits(text, static_cast<int>(static_cast<unsigned>(date.month())), 2);
    text += '-';
    appendDigits(text, static_cast<int>(static_cast<unsigned>(date.day())), 2);
    return text;
}

std::optional<int> parseMinute(const std::string& text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const int hours = readDigits(text, 0, 2);
    const int minutes = readDigits(text, 3, 2);
    if (hours < 0 || minutes < 0 || minutes > 59) return std::nullopt;
    const int minute = hours * 60 + minutes;
    return minute <= kMinutesPerDay ? std::optional<int>(minute) : std::nullopt;
}

std::string printMinute(int minute) {
    std::string text;
    appendDigits(text, minute / 60, 2);
    text += ':';
    appendDigits(text, minute % 60, 2);
    return text;
}

std::vector<Span> normalised(std::vector<Span> spans) {
    std::sort(spans.begin(), spans.end());
    std::vector<Span> joined;
    for (const Span span : spans) {
        if (span.empty()) continue;
        if (!joined.empty() && span.from <= joined.back().to)
            joined.back().to = std::max(joined.back().to, span.to);
        else
            joined.push_back(span);
    }
    return joined;
}

}  // namespace salon
