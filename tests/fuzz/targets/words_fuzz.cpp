// The small readers behind fields and files: days, times, telephone numbers, names, half-typed Korean.
#include "target.h"

#include "salon/civil_time.h"
#include "salon/customer_query.h"
#include "salon/ids.h"
#include "salon/text/korean.h"
#include "salon/text/utf8.h"
#include "session/import/import_plan.h"
#include "session/import/service_minutes.h"

#include <algorithm>

using namespace salon;

namespace {

std::string encoded(std::u32string_view text) {
    std::string bytes;
    for (const char32_t c : text) appendUtf8(bytes, c);
    return bytes;
}

void tryTimes(const std::string& text) {
    if (const auto day = parseDay(text)) fuzz::require(parseDay(printDay(*day)) == day, "a day is printed so that it can be read", printDay(*day));
    if (const auto minute = parseMinute(text)) {
        fuzz::require(*minute >= 0 && *minute <= kMinutesPerDay, "a minute is one of a day");
        fuzz::require(parseMinute(printMinute(*minute)) == minute, "a time is printed so that it can be read", printMinute(*minute));
    }
    if (const auto day = desk::parseExportedDay(text)) fuzz::require(parseDay(printDay(*day)) == day, "an exported day is a day");
}

void tryNumbers(const std::string& text) {
    const std::string phone = normalisedPhone(text);
    fuzz::require(phone.find_first_not_of("0123456789") == std::string::npos, "a normalised number holds digits only", phone);
    fuzz::require(normalisedPhone(phone) == phone, "a normalised number stays as it is", text);
    fuzz::require(phone.ends_with(lastFourDigits(phone)), "the last four digits are the last", phone);
    fuzz::require(digitsOf(digitsOf(text)) == digitsOf(text), "digits stay digits");
}

void tryNames(const std::string& text) {
    const std::u32string characters = decodedUtf8(text);
    const bool sound = isUtf8(text);
    fuzz::require(isUtf8(encoded(characters)), "what was decoded can be written");
    fuzz::require(!sound || encoded(characters) == text, "well-formed text is decoded without loss");
    fuzz::require(!isPlainText(text, true) || sound, "plain text is UTF-8");
    const std::u32string folded = foldedText(text);
    fuzz::require(foldedText(encoded(folded)) == folded, "folded text stays as it is", encoded(folded));
    fuzz::require(decodedUtf8(initialConsonants(text)).size() == characters.size(), "each character has its initial");
    // Lone consonants that a keyboard joins are taken apart, so what holds some of them is not found by itself.
    const bool joined = std::ranges::any_of(folded, [](char32_t c) { return c >= U'\u3131' && c <= U'\u318E'; });
    const TypedText typed(text);
    fuzz::require(joined || typed.empty() || typed.findIn(folded) == 0, "a name is found by itself", text);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = fuzz::textOf(data, size);
    tryTimes(text);
    tryNumbers(text);
    tryNames(text);
    const auto cut = text.find('\n');
    const std::string typed = text.substr(0, cut);
    const std::string other = cut == std::string::npos ? std::string() : text.substr(cut + 1);
    CustomerQuery(typed).fitOf(foldedText(other), normalisedPhone(other));
    fuzz::require(isValidIdText(desk::importedIdText(text)), "a code of the export becomes an id");
    fuzz::require(desk::minutesOfExportedService(text).total() > 0, "every service takes time");
    return 0;
}
