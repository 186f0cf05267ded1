#include "store/secrets.h"

#include "salon/assert.h"

#include <sys/random.h>

namespace salon::server {

namespace {

constexpr std::string_view kCrockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view kHexadecimal = "0123456789abcdef";

/// Both alphabets' sizes divide 256, so every character is equally likely.
std::string randomText(std::size_t length, std::string_view alphabet) {
    std::string bytes(length, '\0');
    SALON_ASSERT(::getrandom(bytes.data(), length, 0) == static_cast<ssize_t>(length), "the system's random source must answer");
    for (char& c : bytes) c = alphabet[static_cast<unsigned char>(c) % alphabet.size()];
    return bytes;
}

}  // namespace

std::string newIdText() {
    return randomText(15, kCrockford);
}
std::string newTerminalIdText(std::string_view name) {
    constexpr std::size_t kNameLengthMax = 24;
    std::string text;
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool speaks = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        if (speaks)
            text += lower;
        else if (!text.empty() && text.back() != '-')
            text += '-';
        if (text.size() == kNameLengthMax) break;
    }
    while (!text.empty() && text.back() == '-') text.pop_back();
    return (text.empty() ? "desk" : text) + '-' + randomText(8, kCrockford);
}
std::string newToken() {
    return randomText(64, kHexadecimal);
}
std::string newIncarnation() {
    return randomText(32, kHexadecimal);
}
std::string newEnrolmentCode() {
    return randomText(8, kCrockford);
}

std::string normalisedEnrolmentCode(std::string_view typed) {
    std::string code;
    for (char c : typed) {
        if (c == ' ' || c == '-') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        code += c;
    }
    return code;
}

bool equalInConstantTime(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    unsigned char difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i) difference |= static_cast<unsigned char>(a[i] ^ b[i]);
    return difference == 0;
}

}  // namespace salon::server
