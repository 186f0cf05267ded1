#include "seal.h"

#include "salon/wire/canonical.h"

#include <string>

namespace salon::fuzz {

namespace {

using wire::Json;

std::string digestOf(const Json& json) {
    return wire::sha256Hex(wire::canonicalBytes(json));
}

bool hasObject(const Json& json, const char* key) {
    return json.contains(key) && json[key].is_object();
}

void sealPersonal(Json& command, const Json& beside) {
    if (hasObject(beside, "personal")) command["personal_sha256"] = digestOf(beside["personal"]);
}

void sealEntry(Json& entry) {
    entry["command_sha256"] = digestOf(entry["command"]);
    entry.erase("sha256");
    entry["sha256"] = digestOf(entry);
}

void sealItems(Json& list) {
    std::string previous;
    for (Json& item : list) {
        if (!item.is_object()) continue;
        if (hasObject(item, "entry") && hasObject(item["entry"], "command")) {
            Json& entry = item["entry"];
            sealPersonal(entry["command"], item);
            if (!previous.empty()) entry["previous_sha256"] = previous;
            sealEntry(entry);
            previous = entry["sha256"].get<std::string>();
        } else if (hasObject(item, "command")) {
            seal(item);
        }
    }
}

}  // namespace

void seal(Json& message) {
    if (!message.is_object()) return;
    for (const char* name : {"commands", "answers", "entries"}) {
        if (!message.contains(name) || !message[name].is_array()) continue;
        sealItems(message[name]);
        message["count"] = message[name].size();
        message["sha256"] = digestOf(message[name]);
        return;
    }
    if (!hasObject(message, "command")) return;
    if (message.contains("events")) return sealEntry(message);
    sealPersonal(message["command"], message);
    message["sha256"] = digestOf(message["command"]);
}

}  // namespace salon::fuzz
