#include "http/web_bodies.h"

#include "http/bodies.h"

#include <algorithm>

namespace salon::server {

namespace {

using wire::Json;

constexpr std::size_t kAttemptLength = 32;

Day dayOf(const Json& object) {
    const auto day = parseDay(textOf(object, "day"));
    if (!day) throw wire::WireError("\"day\" must be a day like 2026-12-01.");
    return *day;
}

int startMinuteOf(const Json& object) {
    const Json& start = object.at("start_minute");
    if (!start.is_number_integer() || start < 0 || start >= kMinutesPerDay) throw wire::WireError("\"start_minute\" must be a minute of the day.");
    return start.get<int>();
}

template <class Id>
Id idFrom(const Json& value) {
    if (!value.is_string() || !isValidIdText(value.get<std::string>())) throw wire::WireError("There is something that is not an id.");
    return Id{value.get<std::string>()};
}

std::string attemptOf(const Json& object) {
    const std::string attempt = textOf(object, "attempt");
    const bool isHex = attempt.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (attempt.size() != kAttemptLength || !isHex) throw wire::WireError("\"attempt\" must be 32 hexadecimal digits.");
    return attempt;
}

}  // namespace

std::string readPhone(const std::string& body) {
    return textOf(strictObject(body, {"phone"}), "phone");
}

WallTime readWantedTime(const std::string& body) {
    const Json wanted = strictObject(body, {"day", "start_minute"});
    return {dayOf(wanted), startMinuteOf(wanted)};
}

WantedBooking readWantedBooking(const std::string& body) {
    const Json wanted = strictObject(body, {"services", "stylist", "day", "start_minute", "name", "phone", "note", "code", "attempt"});
    WantedBooking booking;
    const Json& services = wanted.at("services");
    if (!services.is_array() || services.size() > kWebServicesMax) throw wire::WireError("\"services\" must be a short list.");
    for (const Json& service : services) booking.visit.services.push_back(idFrom<ServiceId>(service));
    if (wanted.at("stylist") != "") booking.visit.stylist = idFrom<StylistId>(wanted.at("stylist"));
    booking.day = dayOf(wanted);
    booking.startMinute = startMinuteOf(wanted);
    booking.name = textOf(wanted, "name");
    booking.phone = textOf(wanted, "phone");
    booking.note = textOf(wanted, "note");
    booking.code = textOf(wanted, "code");
    booking.attempt = attemptOf(wanted);
    return booking;
}

}  // namespace salon::server
