#include "salon/reply_meaning.h"

#include "salon/text/korean.h"

#include <algorithm>
#include <array>
#include <string>

namespace salon {

namespace {

using Word = std::u32string_view;

constexpr std::array kConfirms{Word(U"확인"), Word(U"확인했습니다"), Word(U"확인했어요"), Word(U"c"), Word(U"confirm"), Word(U"yes"), Word(U"네"), Word(U"예")};
constexpr std::array kCancels{Word(U"취소"), Word(U"취소요"), Word(U"취소해주세요"), Word(U"취소할게요"), Word(U"x"), Word(U"cancel")};
constexpr std::array kStops{Word(U"stop"), Word(U"수신거부"), Word(U"문자거부"), Word(U"unsubscribe")};

bool isMark(char32_t code) { return Word(U"\r\n\t.,!?~^'\"()[]<>:;*…·。").find(code) != Word::npos; }

bool isOneOf(const std::u32string& word, const auto& all) { return std::find(all.begin(), all.end(), Word(word)) != all.end(); }

}  // namespace

ReplyMeaning meaningOf(std::string_view words) {
    std::u32string word = foldedText(words);
    std::erase_if(word, isMark);
    if (isOneOf(word, kConfirms)) return ReplyMeaning::confirm;
    if (isOneOf(word, kCancels)) return ReplyMeaning::cancel;
    return isOneOf(word, kStops) ? ReplyMeaning::stop : ReplyMeaning::other;
}

std::optional<WallTime> toldAt(const Reservation& reservation) {
    const TextRecord& record = reservation.texts.get();
    return record.told ? std::optional(record.told->at) : std::nullopt;
}

std::vector<const Reservation*> visitsAhead(const Book& book, const CustomerId& customer, WallTime now) {
    std::vector<const Reservation*> visits;
    const CustomerId& person = book.personOf(customer);
    if (person.empty()) return visits;
    const auto begin = [](const Reservation* visit) { return WallTime{visit->day, visit->startMinute()}; };
    for (const Day day : book.daysFrom(now.day))
        for (const auto& visit : book.findDay(day)->reservations) {
            const bool isTheirs = !visit->customer.empty() && book.personOf(visit->customer) == person;
            if (isTheirs && visit->isStillAhead() && begin(visit.get()) > now) visits.push_back(visit.get());
        }
    std::stable_sort(visits.begin(), visits.end(), [&](const Reservation* a, const Reservation* b) { return begin(a) < begin(b); });
    return visits;
}

const Reservation* visitMeantBy(const Book& book, const CustomerId& customer, WallTime now) {
    const auto visits = visitsAhead(book, customer, now);
    const auto last = std::max_element(visits.begin(), visits.end(), [](const Reservation* a, const Reservation* b) { return toldAt(*a) < toldAt(*b); });
    return last == visits.end() ? nullptr : *last;
}

}  // namespace salon
