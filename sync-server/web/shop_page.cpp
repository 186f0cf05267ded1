#include "web/shop_page.h"

#include "policies/people.h"
#include "salon/statement.h"
#include "salon/text/utf8.h"

#include <algorithm>

namespace salon::server {

namespace {

using wire::Json;

Json serviceJson(const Service& service) {
    return {{"id", service.id.text},
            {"name", service.name},
            {"name_english", service.nameEnglish},
            {"category", service.category},
            {"minutes", service.blocks.customerMinutes()}};
}

/// Sold online, and by somebody who works here.
bool isOffered(const Book& book, const Service& service) {
    const auto& stylists = book.roster().stylists;
    return service.active && book.webBooking().services.contains(service.id) &&
           std::any_of(stylists.begin(), stylists.end(), [&](const auto& each) { return each.second.active && each.second.can(service.id); });
}

/// Everybody who does something that is offered, with their own minutes and prices.
Json stylistsJson(const Book& book) {
    Json all = Json::array();
    for (const auto& [id, stylist] : book.roster().stylists) {
        Json services = Json::object();
        for (const auto& [serviceId, skill] : stylist.skills) {
            const Service* service = book.findService(serviceId);
            if (!service || !isOffered(book, *service)) continue;
            services[serviceId.text] = {{"minutes", stylist.blocksFor(*service).customerMinutes()}, {"price", stylist.priceFor(*service).minorUnits}};
        }
        if (stylist.active && !services.empty())
            all.push_back({{"id", id.text}, {"name", stylist.name}, {"name_english", stylist.nameEnglish}, {"services", std::move(services)}});
    }
    return all;
}

const char* wordOf(Status status) {
    switch (status) {
        case Status::requested: return "requested";
        case Status::confirmed: return "confirmed";
        case Status::arrived: return "arrived";
        case Status::inService: return "in_service";
        case Status::completed: return "completed";
        case Status::cancelled: return "cancelled";
        case Status::noShow: return "no_show";
        case Status::declined: break;
    }
    return "declined";
}

/// As the customer is told it: who was named to them, and nobody else.
Json linesJson(const Book& book, const Reservation& visit) {
    const Statement statement = statementOf(visit);
    Json lines = Json::array();
    for (std::size_t i = 0; i < visit.lines.size(); ++i) {
        const Service* service = book.findService(visit.lines[i].service);
        const Stylist* stylist = i < statement.stylists.size() ? book.findStylist(statement.stylists[i]) : nullptr;
        Json line{{"service", service ? serviceJson(*service) : Json::object()}, {"stylist", nullptr}};
        if (stylist) line["stylist"] = {{"name", stylist->name}, {"name_english", stylist->nameEnglish}};
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace

wire::Json shopJson(const Book& book, bool codes) {
    const WebBooking& rules = book.webBooking();
    Json services = Json::array();
    for (const auto& [id, service] : book.roster().services)
        if (isOffered(book, service)) services.push_back(serviceJson(service));
    // As a price list is read: one kind after the other, the cheapest of each first.
    std::stable_sort(services.begin(), services.end(), [&](const Json& a, const Json& b) {
        const auto rank = [&](const Json& one) {
            return std::pair{one.at("category").get<std::string>(), book.findService(ServiceId{one.at("id").get<std::string>()})->price.minorUnits};
        };
        return rank(a) < rank(b);
    });
    return {{"shop", book.shop().name},
            {"currency", book.shop().currency},
            {"on", rules.on && !services.empty()},
            {"codes", codes},
            {"approval_needed", rules.approvalNeeded},
            {"services", std::move(services)},
            {"stylists", stylistsJson(book)}};
}

wire::Json timesJson(const WebBooking& rules, WallTime now, const std::vector<DayTimes>& days) {
    Json all = Json::array();
    const Day last = now.day.plus(rules.horizonDays);
    for (const DayTimes& day : days)
        if (day.day <= last) all.push_back({{"day", printDay(day.day)}, {"open", day.open}, {"starts", onlineStarts(rules, now, day)}});
    return {{"today", printDay(now.day)}, {"days", std::move(all)}, {"more", !days.empty() && days.back().day < last}};
}

wire::Json visitJson(const Book& book, const Reservation& visit, const std::optional<Contact>& contact, WallTime now) {
    int end = 0;
    std::int64_t price = 0;
    bool looking = false;
    for (const Line& line : visit.lines) {
        end = std::max(end, line.startMinute + line.blocks.customerMinutes());
        price += line.price.minorUnits;
        looking |= visit.isStillAhead() && line.stylist.empty();
    }
    const WebBooking& rules = book.webBooking();
    return {{"shop", book.shop().name},
            {"shop_id", book.shop().id.text},
            {"currency", book.shop().currency},
            {"status", wordOf(visit.status)},
            {"looking", looking},
            {"day", printDay(visit.day)},
            {"start_minute", visit.startMinute()},
            {"minutes", end - visit.startMinute()},
            {"price", price},
            {"lines", linesJson(book, visit)},
            {"name", contact ? hintOfName(contact->name) : ""},
            {"phone", contact ? hintOfPhone(contact->phone) : ""},
            {"may_change", mayChangeOnline(rules, visit, now)},
            {"change_hours", rules.changeHours},
            {"approval_needed", rules.approvalNeeded},
            {"online", rules.on}};
}

bool mayChangeOnline(const WebBooking& rules, const Reservation& visit, WallTime now) {
    const std::int64_t ahead = WallTime{visit.day, visit.startMinute()}.total() - now.total();
    return visit.isStillAhead() && ahead > 0 && ahead >= std::int64_t{60} * rules.changeHours;
}

bool isAnswerTexted(const Book& book, const Reservation& visit, const std::optional<Contact>& contact) {
    const auto& unsent = book.texting().unsent;
    const bool isSent = !unsent.contains(TextKind::confirmed) && !unsent.contains(TextKind::declined);
    return isSent && contact && isTextable(contact->phone, book.shop().zone) && mayBeTexted(book, visit.customer);
}

std::string hintOfName(const std::string& name) {
    const std::size_t first = utf8Length(name);
    return first == 0 ? std::string{} : name.substr(0, first) + "**";
}

std::string hintOfPhone(const std::string& phone) {
    constexpr std::size_t kDigitsShown = 2;
    return phone.size() <= 2 * kDigitsShown ? std::string{} : "**" + phone.substr(phone.size() - kDigitsShown);
}

}  // namespace salon::server
