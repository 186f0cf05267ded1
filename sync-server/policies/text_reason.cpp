#include "policies/text_reason.h"

namespace salon::server {

std::string asTextReason(const std::string& said) {
    constexpr std::size_t kLengthMax = 60;
    std::string word;
    for (const char c : said) {
        const bool speaks = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!speaks && word.ends_with('_')) continue;
        word += speaks ? c : '_';
        if (word.size() == kLengthMax) break;
    }
    return word;
}

}  // namespace salon::server
