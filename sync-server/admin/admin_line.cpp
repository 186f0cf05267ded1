#include "admin/admin_line.h"

#include "salon/wire/canonical.h"

namespace salon::server {

namespace {

using wire::Json;

/// What a program of ours ends with.
constexpr std::int64_t kExitCodeMax = 255;

Json objectOf(std::string_view line) {
    if (line.ends_with('\n')) line.remove_suffix(1);
    Json object = wire::parseStrict(std::string(line));
    if (!object.is_object()) throw wire::WireError("A line of the admin socket must be one JSON object.");
    return object;
}

const Json& member(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) throw wire::WireError(std::string("A line of the admin socket lacks \"") + key + "\".");
    return *found;
}

std::string textOf(const Json& value, const char* key) {
    if (!value.is_string()) throw wire::WireError(std::string("\"") + key + "\" of a line of the admin socket must hold texts.");
    return value.get<std::string>();
}

}  // namespace

std::string printAdminRequest(const AdminRequest& request) {
    return wire::canonicalBytes({{"words", request.words}, {"options", Json(request.options)}}) + "\n";
}

std::string printAdminReply(const AdminReply& reply) {
    return wire::canonicalBytes({{"exit", reply.exitCode}, {"out", reply.out}, {"err", reply.err}}) + "\n";
}

AdminRequest readAdminRequest(std::string_view line) {
    const Json object = objectOf(line);
    const Json& words = member(object, "words");
    const Json& options = member(object, "options");
    if (!words.is_array() || !options.is_object()) throw wire::WireError("The admin socket takes a list of words and an object of options.");
    AdminRequest request;
    for (const Json& word : words) request.words.push_back(textOf(word, "words"));
    for (const auto& [name, value] : options.items()) request.options.emplace(name, textOf(value, "options"));
    return request;
}

AdminReply readAdminReply(std::string_view line) {
    const Json object = objectOf(line);
    const Json& exit = member(object, "exit");
    if (!exit.is_number_integer() || exit.get<std::int64_t>() < 0 || exit.get<std::int64_t>() > kExitCodeMax)
        throw wire::WireError("\"exit\" of a line of the admin socket must be a number a program may end with.");
    return {exit.get<int>(), textOf(member(object, "out"), "out"), textOf(member(object, "err"), "err")};
}

}  // namespace salon::server
