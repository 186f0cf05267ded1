#include "salon/ids.h"

#include <algorithm>

namespace salon {

namespace {

bool isIdCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == ':' || c == '-';
}

}  // namespace

bool isValidIdText(const std::string& text) {
    return !text.empty() && text.size() <= kIdLengthMax && std::all_of(text.begin(), text.end(), isIdCharacter);
}

}  // namespace salon
