#include "salon/text/euc_kr.h"

#include "salon/text/euc_kr_table.h"
#include "salon/text/utf8.h"

#include <algorithm>

namespace salon {

namespace {

constexpr char32_t kFirstSyllable = 0xAC00;
constexpr char32_t kSyllables = 11'172;

bool isSyllableOfTheStandard(char32_t code) {
    const char32_t index = code - kFirstSyllable;
    return index < kSyllables && (kEucKrSyllables[index / 64] >> (index % 64) & 1) != 0;
}

bool isSignOfTheStandard(char32_t code) {
    // The standard's only won sign is the wide one: whoever writes the narrow one gets that.
    if (code == U'₩') return true;
    return code <= 0xFFFF && std::binary_search(kEucKrSigns.begin(), kEucKrSigns.end(), static_cast<char16_t>(code));
}

}  // namespace

std::optional<int> eucKrBytes(char32_t code) {
    if (code < 0x80) return 1;
    if (isSyllableOfTheStandard(code) || isSignOfTheStandard(code)) return 2;
    return std::nullopt;
}

std::optional<int> eucKrBytes(std::string_view utf8) {
    int bytes = 0;
    for (const char32_t code : decodedUtf8(utf8)) {
        const auto some = eucKrBytes(code);
        if (!some) return std::nullopt;
        bytes += *some;
    }
    return bytes;
}

}  // namespace salon
