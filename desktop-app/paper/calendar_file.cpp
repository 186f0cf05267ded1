#include "paper/visit_export.h"

#include "ui/words.h"

#include <libical/ical.h>

#include <memory>

namespace salon::desk {
namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype timeOf(WallTime at, const icaltimezone* zone) {
    icaltimetype time = icaltime_null_time();
    const icaltimetype epoch = icaltime_from_string("19700101T000000");
    time = epoch;
    // A service that runs past midnight ends on the next day.
    icaltime_adjust(&time, at.day.number, 0, at.minute, 0);
    icaltime_set_timezone(&time, zone);
    return time;
}

icalproperty_status statusOf(Status status) {
    switch (status) {
        case Status::requested: return ICAL_STATUS_TENTATIVE;
        case Status::cancelled:
        case Status::noShow:
        case Status::declined: return ICAL_STATUS_CANCELLED;
        default: return ICAL_STATUS_CONFIRMED;
    }
}

void add(icalcomponent* into, icalproperty* property) { icalcomponent_add_property(into, property); }

void addTime(icalcomponent* into, icalproperty* property, const QString& zone) {
    if (!zone.isEmpty()) icalproperty_add_parameter(property, icalparameter_new_tzid(zone.toUtf8().constData()));
    add(into, property);
}

/// The zone's rules under its own name; the library would put the name of its makers before it.
Component zoneOf(const ExportFrame& frame, icaltimezone* zone) {
    Component rules(icalcomponent_new_clone(icaltimezone_get_component(zone)));
    if (icalproperty* name = icalcomponent_get_first_property(rules.get(), ICAL_TZID_PROPERTY)) icalproperty_set_tzid(name, frame.zone.toUtf8().constData());
    return rules;
}

QString descriptionOf(const ExportVisit& visit) {
    QStringList lines;
    for (const ExportLine& line : visit.lines) {
        QStringList parts{Words::range(line.span), line.service, line.stylist};
        if (!line.wish.isEmpty()) parts << line.wish;
        lines << parts.join(QStringLiteral(" · "));
    }
    lines << visit.statusWords;
    if (!visit.phone.isEmpty()) lines << visit.phone;
    if (!visit.note.isEmpty()) lines << visit.note;
    return lines.join(u'\n');
}

Component eventOf(const ExportFrame& frame, const ExportVisit& visit, icaltimezone* zone) {
    Component event(icalcomponent_new(ICAL_VEVENT_COMPONENT));
    add(event.get(), icalproperty_new_uid((visit.id.text + "@" + frame.shopId.text).c_str()));
    icaltimetype stamp = timeOf(visit.bookedAt, zone);
    if (zone) stamp = icaltime_convert_to_zone(stamp, icaltimezone_get_utc_timezone());
    else icaltime_set_timezone(&stamp, icaltimezone_get_utc_timezone());
    add(event.get(), icalproperty_new_dtstamp(stamp));
    int last = 0;
    QStringList services;
    for (const ExportLine& line : visit.lines) {
        last = std::max(last, line.span.to);
        services << line.service;
    }
    const Day day = visit.lines.front().day;
    const QString tzid = zone ? frame.zone : QString();
    addTime(event.get(), icalproperty_new_dtstart(timeOf({day, visit.lines.front().span.from}, zone)), tzid);
    addTime(event.get(), icalproperty_new_dtend(timeOf({day, last}, zone)), tzid);
    add(event.get(), icalproperty_new_summary((visit.customer + u' ' + services.join(QStringLiteral(", "))).toUtf8().constData()));
    add(event.get(), icalproperty_new_description(descriptionOf(visit).toUtf8().constData()));
    add(event.get(), icalproperty_new_location(frame.shop.toUtf8().constData()));
    add(event.get(), icalproperty_new_status(statusOf(visit.status)));
    // What was cancelled takes nobody's time.
    if (statusOf(visit.status) == ICAL_STATUS_CANCELLED) add(event.get(), icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    return event;
}

}  // namespace

QByteArray icalOf(const ExportFrame& frame, const std::vector<ExportVisit>& visits) {
    // A zone nobody knows leaves times as the shop's wall shows them.
    icaltimezone* zone = icaltimezone_get_builtin_timezone(frame.zone.toUtf8().constData());
    Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_prodid("-//HairShop//Front Desk//EN"));
    icalproperty* name = icalproperty_new_x(frame.calendar.toUtf8().constData());
    icalproperty_set_x_name(name, "X-WR-CALNAME");
    add(calendar.get(), name);
    if (zone) icalcomponent_add_component(calendar.get(), zoneOf(frame, zone).release());
    for (const ExportVisit& visit : visits) icalcomponent_add_component(calendar.get(), eventOf(frame, visit, zone).release());
    std::unique_ptr<char, decltype(&free)> text(icalcomponent_as_ical_string_r(calendar.get()), &free);
    return QByteArray(text.get());
}

}  // namespace salon::desk
