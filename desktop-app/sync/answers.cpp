#include "sync/answers.h"

#include <optional>

namespace salon::desk {

namespace {

using wire::Json;

/// A longer step than a day would leave a day without a time to book.
constexpr std::int64_t kStepMinutesMax = 24 * 60;

/// Nothing for what is no object.
std::optional<Json> objectIn(const std::string& text) {
    try {
        auto json = wire::parseStrict(text);
        return json.is_object() ? std::optional(std::move(json)) : std::nullopt;
    } catch (const wire::WireError&) {
        return {};
    }
}

std::string textAt(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

Enrolled readEnrolled(const std::string& body) {
    const auto json = wire::parseStrict(body);
    const auto incomplete = [] { return wire::WireError("The server's answer to the code is not complete."); };
    const auto text = [&](const char* key) {
        if (!json.is_object() || !json.contains(key) || !json[key].is_string()) throw incomplete();
        return json[key].get<std::string>();
    };
    Enrolled enrolled{text("shop"), text("shop_name"), text("terminal"), text("name"), text("token"), text("zone"), 0};
    if (!json.contains("step_minutes") || !json["step_minutes"].is_number_integer()) throw incomplete();
    const auto step = json["step_minutes"].get<std::int64_t>();
    if (step < 1 || step > kStepMinutesMax) throw wire::WireError("The server's answer to the code names a step that no day has.");
    enrolled.stepMinutes = static_cast<int>(step);
    return enrolled;
}

bool readAuditAnswer(const std::string& body) {
    const auto json = wire::parseStrict(body);
    if (!json.is_object() || !json.contains("match") || !json["match"].is_boolean())
        throw wire::WireError("The audit's answer says neither yes nor no.");
    return json["match"].get<bool>();
}

std::int64_t headIn(const std::string& data) {
    const auto json = objectIn(data);
    return json && json->contains("head") && (*json)["head"].is_number_integer() ? (*json)["head"].get<std::int64_t>() : -1;
}

OpenTold openToldIn(const std::string& data) {
    const auto json = objectIn(data);
    return json ? OpenTold{textAt(*json, "terminal"), textAt(*json, "reservation")} : OpenTold{};
}

HelloTold helloToldIn(const std::string& hello) {
    const auto json = objectIn(hello);
    return json ? HelloTold{textAt(*json, "texts"), textAt(*json, "public_url")} : HelloTold{};
}

}  // namespace salon::desk
