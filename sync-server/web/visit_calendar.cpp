#include "web/visit_calendar.h"

#include <libical/ical.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace salon::server {

namespace {

/// 1 January 2026: counts of seconds from there fit into the 31 bits that a SEQUENCE has until 2094.
constexpr std::int64_t kSequenceStart = 1'767'225'600;

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype wallTime(Day day, int minute) {
    icaltimetype time = icaltime_from_string("19700101T000000");
    icaltime_adjust(&time, day.number, 0, minute, 0);
    return time;
}

void add(const Component& into, icalproperty* property) {
    icalcomponent_add_property(into.get(), property);
}

/// Under the zone's own name; the library would put the name of its makers before it.
void addTime(const Component& into, icalproperty* property, const std::string& zone, bool isKnown) {
    if (isKnown) icalproperty_add_parameter(property, icalparameter_new_tzid(zone.c_str()));
    add(into, property);
}

icalproperty_status statusOf(Status status) {
    switch (status) {
        case Status::requested: return ICAL_STATUS_TENTATIVE;
        case Status::cancelled:
        case Status::declined:
        case Status::noShow: return ICAL_STATUS_CANCELLED;
        default: return ICAL_STATUS_CONFIRMED;
    }
}

const std::string& nameOf(const Service& service, TextLanguage language) {
    return language == TextLanguage::english && !service.nameEnglish.empty() ? service.nameEnglish : service.name;
}

std::string summaryOf(const Book& book, const Reservation& visit, TextLanguage language) {
    std::string services;
    for (const Line& line : visit.lines)
        if (const Service* service = book.findService(line.service)) services += (services.empty() ? "" : ", ") + nameOf(*service, language);
    return book.shop().name + " · " + services;
}

bool isOff(const Reservation& visit) {
    return statusOf(visit.status) == ICAL_STATUS_CANCELLED;
}

Component eventOf(const Book& book, const Reservation& visit, TextLanguage language, const std::string& link, std::int64_t utcSeconds, bool zoneIsKnown) {
    Component event(icalcomponent_new(ICAL_VEVENT_COMPONENT));
    add(event, icalproperty_new_uid((visit.id.text + "@" + book.shop().id.text).c_str()));
    add(event, icalproperty_new_dtstamp(icaltime_from_timet_with_zone(static_cast<time_t>(utcSeconds), 0, icaltimezone_get_utc_timezone())));
    // A later file is a later word.
    add(event, icalproperty_new_sequence(static_cast<int>(std::max<std::int64_t>(0, utcSeconds - kSequenceStart))));
    int end = 0;
    for (const Line& line : visit.lines) end = std::max(end, line.startMinute + line.blocks.customerMinutes());
    const std::string& zone = book.shop().zone;
    addTime(event, icalproperty_new_dtstart(wallTime(visit.day, visit.startMinute())), zone, zoneIsKnown);
    addTime(event, icalproperty_new_dtend(wallTime(visit.day, end)), zone, zoneIsKnown);
    add(event, icalproperty_new_summary(summaryOf(book, visit, language).c_str()));
    add(event, icalproperty_new_location(book.shop().name.c_str()));
    if (!link.empty()) add(event, icalproperty_new_url(link.c_str()));
    add(event, icalproperty_new_status(statusOf(visit.status)));
    // What was cancelled takes nobody's time.
    if (isOff(visit)) add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    return event;
}

}  // namespace

std::string calendarOf(const Book& book, const Reservation& visit, TextLanguage language, const std::string& link, std::int64_t utcSeconds) {
    // A zone that this computer does not know leaves times as the shop's wall shows them.
    icaltimezone* zone = icaltimezone_get_builtin_timezone(book.shop().zone.c_str());
    Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    add(calendar, icalproperty_new_version("2.0"));
    add(calendar, icalproperty_new_prodid("-//HairShop//Front Desk//EN"));
    // The word by which calendars take an entry out again (RFC 5546).
    add(calendar, icalproperty_new_method(isOff(visit) ? ICAL_METHOD_CANCEL : ICAL_METHOD_PUBLISH));
    if (zone) {
        icalcomponent* rules = icalcomponent_new_clone(icaltimezone_get_component(zone));
        if (icalproperty* name = icalcomponent_get_first_property(rules, ICAL_TZID_PROPERTY)) icalproperty_set_tzid(name, book.shop().zone.c_str());
        icalcomponent_add_component(calendar.get(), rules);
    }
    icalcomponent_add_component(calendar.get(), eventOf(book, visit, language, link, utcSeconds, zone != nullptr).release());
    const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(calendar.get()), &std::free);
    return text.get();
}

}  // namespace salon::server
