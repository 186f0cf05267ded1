#include "session/import/service_minutes.h"

namespace salon::desk {

namespace {

struct Row {
    const char* pattern;
    Blocks blocks;
};

constexpr Row kMinutes[] = {
    {"SHCW", {50, 0, 0, 10}},   {"SHCM", {40, 0, 0, 10}},   {"SHCC", {30, 0, 0, 0}},    {"CBAL", {60, 40, 20, 10}},
    {"CFC", {30, 40, 10, 10}},  {"CTU", {30, 40, 10, 10}},  {"CMT", {30, 40, 10, 10}},  {"CT", {30, 40, 10, 10}},
    {"CHL*", {60, 40, 20, 10}}, {"CCO", {90, 40, 20, 10}},  {"CDPB", {60, 60, 20, 10}}, {"SBD", {30, 0, 0, 10}},
    {"CON", {10, 0, 0, 0}},     {"SMO", {90, 30, 20, 10}},  {"S*UD", {50, 0, 0, 10}},
};

constexpr Blocks kOtherMinutes{20, 0, 0, 0};

bool fits(const std::string& code, const std::string& pattern) {
    const auto star = pattern.find('*');
    if (star == std::string::npos) return code == pattern;
    const auto tail = pattern.substr(star + 1);
    return code.size() >= pattern.size() - 1 && code.starts_with(pattern.substr(0, star)) && code.ends_with(tail);
}

}  // namespace

Blocks minutesOfExportedService(const std::string& code) {
    for (const auto& row : kMinutes)
        if (fits(code, row.pattern)) return row.blocks;
    return kOtherMinutes;
}

}  // namespace salon::desk
