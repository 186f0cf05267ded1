#include "salon/text_words.h"

#include "salon/text/euc_kr.h"
#include "salon/text/utf8.h"

#include <algorithm>
#include <array>

namespace salon {

namespace {

constexpr std::array<std::string_view, 7> kPlaceholders{"shop", "name", "day", "time", "services", "link", "stylist"};
constexpr std::string_view kStylist = "stylist";

/// In the order of TextKind. "확인" and "취소" are what a reply is read by.
constexpr std::array<std::string_view, 11> kKorean{
    "[{shop}] {name}님, {day} {time} 예약 요청을 받았습니다. 확정 시 안내드립니다.\n{link}",
    "[{shop}] {name}님, {day} {time} {stylist} 예약이 확정되었습니다.\n{link}",
    "[{shop}] {name}님, 예약이 변경되었습니다. {day} {time} {stylist}",
    "[{shop}] {name}님, {day} {time} 예약의 담당이 변경되었습니다. 담당: {stylist}",
    "[{shop}] {name}님, {day} {time} 예약이 취소되었습니다.",
    "[{shop}] {name}님, 죄송합니다. {day} {time} 예약은 어렵습니다.",
    "[{shop}] {name}님, {day} {time} {stylist} 예약입니다. 확인/취소로 답장해 주세요.",
    "[{shop}] {name}님, 곧 예약 시간입니다. {day} {time} {stylist}",
    "[{shop}] {name}님, {day} {time}에 기다렸습니다. 다시 예약하시려면 연락 주세요.",
    "[{shop}] {name}님, 안내를 정정합니다. {day} {time} {stylist} 예약은 유효합니다.",
    "[{shop}] {name}님, {day} {time}에 자리가 났습니다. 원하시면 연락 주세요."};

constexpr std::array<std::string_view, 11> kEnglish{
    "{shop}: {name}, we have your request for {day} {time} and will let you know.\n{link}",
    "{shop}: {name}, you are booked for {day} {time} {stylist}.\n{link}",
    "{shop}: {name}, your visit is now on {day} {time} {stylist}.",
    "{shop}: {name}, your visit on {day} {time} is now with {stylist}.",
    "{shop}: {name}, your visit on {day} {time} is cancelled.",
    "{shop}: {name}, we are sorry, we cannot take you on {day} {time}.",
    "{shop}: {name}, see you on {day} {time} {stylist}. Reply C to confirm, X to cancel.",
    "{shop}: {name}, see you soon: {day} {time} {stylist}",
    "{shop}: {name}, we missed you on {day} {time}. Call us for another time.",
    "{shop}: {name}, please ignore our last text: your visit on {day} {time} {stylist} stands.",
    "{shop}: {name}, a place is free on {day} {time}. Call us if you want it."};

static_assert(kKorean.size() == static_cast<std::size_t>(TextKind::opening) + 1);
static_assert(kEnglish.size() == kKorean.size());

bool isSmallLetter(char c) { return 'a' <= c && c <= 'z'; }

/// The place behind the brace that closes the one at `open`; `open` itself if that names nothing.
std::size_t behindPlaceholder(std::string_view words, std::size_t open) {
    std::size_t at = open + 1;
    while (at < words.size() && isSmallLetter(words[at])) ++at;
    return at > open + 1 && at < words.size() && words[at] == '}' ? at + 1 : open;
}

const std::string* factOf(const TextFacts& facts, std::string_view name) {
    const std::array<const std::string*, kPlaceholders.size()> values{&facts.shop,     &facts.name, &facts.day,    &facts.time,
                                                                      &facts.services, &facts.link, &facts.stylist};
    const auto found = std::find(kPlaceholders.begin(), kPlaceholders.end(), name);
    return found != kPlaceholders.end() ? values[static_cast<std::size_t>(found - kPlaceholders.begin())] : nullptr;
}

/// One line with its facts; nothing if none of it is left.
std::optional<std::string> filledLine(std::string_view line, const TextFacts& facts) {
    std::string text;
    bool lacking = false;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t behind = line[at] == '{' ? behindPlaceholder(line, at) : at;
        const std::string* fact = behind > at ? factOf(facts, line.substr(at + 1, behind - at - 2)) : nullptr;
        if (!fact) {
            text += line[at++];
            continue;
        }
        text += *fact;
        at = behind;
        if (!fact->empty()) continue;
        lacking = true;
        // The blank before it stands for both, and none before a stop.
        if (at < line.size() && line[at] == ' ' && (text.empty() || text.back() == ' ')) ++at;
        if (at < line.size() && (line[at] == '.' || line[at] == ',') && !text.empty() && text.back() == ' ') text.pop_back();
    }
    while (lacking && !text.empty() && text.back() == ' ') text.pop_back();
    if (lacking && text.empty()) return std::nullopt;
    return text;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

template <class Thing>
std::string nameIn(TextLanguage language, const Thing& thing) {
    return language == TextLanguage::english && !thing.nameEnglish.empty() ? thing.nameEnglish : thing.name;
}

void addOnce(std::vector<std::string>& names, std::string name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

int number(const std::string& digits) {
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

}  // namespace

std::vector<std::string_view> placeholdersOf(TextKind kind) {
    std::vector<std::string_view> all(kPlaceholders.begin(), kPlaceholders.end());
    if (kind == TextKind::cancelled || kind == TextKind::declined || kind == TextKind::noShow) std::erase(all, kStylist);
    return all;
}

std::optional<std::string> wrongPlaceholder(std::string_view words, TextKind kind) {
    const auto known = placeholdersOf(kind);
    for (std::size_t open = words.find('{'); open != std::string_view::npos; open = words.find('{', open + 1)) {
        const std::size_t behind = behindPlaceholder(words, open);
        const std::string_view name = behind > open ? words.substr(open + 1, behind - open - 2) : std::string_view();
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        return std::string(words.substr(open, name.size() > kIdLengthMax ? 1 : std::max<std::size_t>(behind - open, 1)));
    }
    return std::nullopt;
}

std::string_view builtInWords(TextKind kind, TextLanguage language) {
    return (language == TextLanguage::korean ? kKorean : kEnglish).at(static_cast<std::size_t>(kind));
}

std::string_view wordsOf(const Texting& texting, TextKind kind, TextLanguage language) {
    for (const TextTemplate& one : texting.templates)
        if (one.kind == kind && one.language == language) return one.words;
    return builtInWords(kind, language);
}

TextFacts factsOf(const Book& book, const Reservation& reservation, const Statement& statement, TextLanguage language) {
    std::vector<std::string> stylists;
    for (const StylistId& id : statement.stylists)
        if (const Stylist* stylist = book.findStylist(id)) addOnce(stylists, nameIn(language, *stylist));
    std::vector<std::string> services;
    for (const Line& line : reservation.lines)
        if (const Service* service = book.findService(line.service)) addOnce(services, nameIn(language, *service));
    return {.shop = book.shop().name,
            .name = {},
            .day = spokenDay(statement.day, language),
            .time = spokenTime(statement.startMinute, language),
            .stylist = joined(stylists),
            .services = joined(services),
            .link = {}};
}

std::string filledIn(std::string_view words, const TextFacts& facts) {
    std::string text;
    bool first = true;
    while (true) {
        const std::size_t end = words.find('\n');
        if (const auto line = filledLine(words.substr(0, end), facts)) {
            text += (first ? "" : "\n") + *line;
            first = false;
        }
        if (end == std::string_view::npos) return text;
        words.remove_prefix(end + 1);
    }
}

std::string spokenDay(Day day, TextLanguage language) {
    static constexpr std::array<std::string_view, 7> kKoreanDays{"월", "화", "수", "목", "금", "토", "일"};
    static constexpr std::array<std::string_view, 7> kEnglishDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::string digits = printDay(day);
    const int month = number(digits.substr(5, 2));
    const std::string ofMonth = std::to_string(number(digits.substr(8, 2)));
    const auto weekday = static_cast<std::size_t>(day.weekday());
    if (language == TextLanguage::korean) return std::to_string(month) + "월 " + ofMonth + "일(" + std::string(kKoreanDays.at(weekday)) + ")";
    return std::string(kEnglishDays.at(weekday)) + " " + ofMonth + " " + std::string(kMonths.at(static_cast<std::size_t>(month - 1)));
}

std::string spokenTime(int minute, TextLanguage language) {
    if (language == TextLanguage::english) return printMinute(minute);
    const int hour = minute / 60;
    return (hour < 12 ? "오전 " : "오후 ") + std::to_string(hour % 12 == 0 ? 12 : hour % 12) + printMinute(minute).substr(2);
}

TextSize sizeOf(std::string_view text) {
    if (const auto bytes = eucKrBytes(text)) return {*bytes <= kSmsBytesMax ? TextForm::sms : TextForm::lms, false, *bytes};
    int bytes = 0;
    for (const char32_t code : decodedUtf8(text)) bytes += code > 0xFFFF ? 4 : 2;
    return {TextForm::lms, true, bytes};
}

}  // namespace salon
