#include "http/bodies.h"

namespace salon::server {

using wire::Json;

Json strictObject(const std::string& body, std::initializer_list<const char*> keys) {
    const Json object = wire::parseStrict(body);
    if (!object.is_object()) throw wire::WireError("The body must be a JSON object.");
    for (const char* key : keys)
        if (!object.contains(key)) throw wire::WireError(std::string("The body lacks \"") + key + "\".");
    if (object.size() != keys.size()) throw wire::WireError("The body has a key that this request does not know.");
    return object;
}

std::string textOf(const Json& object, const char* key) {
    if (!object.at(key).is_string()) throw wire::WireError(std::string("\"") + key + "\" must be a text.");
    return object.at(key).get<std::string>();
}

std::string readCode(const std::string& body) {
    return textOf(strictObject(body, {"code"}), "code");
}

AuditAsked readAuditAsked(const std::string& body) {
    const Json asked = strictObject(body, {"position", "state_sha256"});
    if (!asked.at("position").is_number_integer()) throw wire::WireError("\"position\" must be a whole number.");
    return {asked.at("position").get<wire::Position>(), textOf(asked, "state_sha256")};
}

ReservationId readOpened(const std::string& body) {
    const Json opened = wire::parseStrict(body);
    if (!opened.is_object() || opened.size() > 1 || (opened.size() == 1 && !opened.contains("reservation")))
        throw wire::WireError("Say {\"reservation\":\"…\"}, or {} when nothing is open.");
    if (opened.empty()) return {};
    ReservationId reservation{textOf(opened, "reservation")};
    if (!isValidIdText(reservation.text)) throw wire::WireError("\"reservation\" is not an id.");
    return reservation;
}

}  // namespace salon::server
