#include "demo/demo_words.h"

#include "salon/wire/json.h"

namespace salon::server {

namespace {

using wire::Json;

Blocks blocksFrom(const Json& minutes) {
    return {minutes.at(0).get<int>(), minutes.at(1).get<int>(), minutes.at(2).get<int>(), minutes.at(3).get<int>()};
}

Service serviceFrom(const Json& json) {
    Service service;
    service.id = ServiceId{json.at("id").get<std::string>()};
    service.name = json.at("name").get<std::string>();
    service.nameEnglish = json.at("english").get<std::string>();
    service.shortName = json.at("short").get<std::string>();
    service.category = json.at("category").get<std::string>();
    service.price = Money{json.at("price").get<std::int64_t>()};
    service.blocks = blocksFrom(json.at("blocks"));
    service.stationKind = json.at("station").get<std::string>();
    return service;
}

Stylist stylistFrom(const Json& json) {
    Stylist stylist;
    stylist.id = StylistId{json.at("id").get<std::string>()};
    stylist.name = json.at("name").get<std::string>();
    stylist.nameEnglish = json.at("english").get<std::string>();
    std::vector<Span> shift;
    for (const Json& span : json.at("shift"))
        shift.push_back({parseMinute(span.at(0).get<std::string>()).value(), parseMinute(span.at(1).get<std::string>()).value()});
    stylist.weeklyShifts.fill(shift);
    for (const Json& weekday : json.at("off")) stylist.weeklyShifts.at(weekday.get<std::size_t>()).clear();
    for (const auto& [service, own] : json.at("skills").items()) {
        Skill& skill = stylist.skills[ServiceId{service}];
        if (own.contains("blocks")) skill.ownBlocks = blocksFrom(own.at("blocks"));
        if (own.contains("price")) skill.ownPrice = Money{own.at("price").get<std::int64_t>()};
    }
    return stylist;
}

std::vector<Station> stationsFrom(const Json& kinds) {
    std::vector<Station> stations;
    for (const Json& kind : kinds)
        for (int number = 1; number <= kind.at("count").get<int>(); ++number) {
            const std::string word = kind.at("kind").get<std::string>();
            stations.push_back({StationId{word + "-" + std::to_string(number)},
                                kind.at("name").get<std::string>() + " " + std::to_string(number), word, true});
        }
    return stations;
}

}  // namespace

DemoWords readDemoWords(std::string_view text) {
    const Json json = wire::parseStrict(std::string(text));
    DemoWords words;
    const Json& shop = json.at("shop");
    words.shop = {{},
                  shop.at("name").get<std::string>(),
                  shop.at("zone").get<std::string>(),
                  shop.at("step_minutes").get<int>(),
                  shop.at("currency").get<std::string>()};
    for (const Json& service : json.at("services")) {
        words.services.push_back(serviceFrom(service));
        words.serviceWeights.push_back(service.at("weight").get<int>());
    }
    words.stations = stationsFrom(json.at("stations"));
    for (const Json& stylist : json.at("stylists")) words.stylists.push_back(stylistFrom(stylist));
    const Json& customers = json.at("customers");
    words.koreanCustomers = customers.at("korean").get<int>();
    words.englishCustomers = customers.at("english").get<int>();
    customers.at("family_names").get_to(words.familyNames);
    customers.at("given_names").get_to(words.givenNames);
    customers.at("english_first").get_to(words.englishFirst);
    customers.at("english_last").get_to(words.englishLast);
    customers.at("notes").get_to(words.customerNotes);
    json.at("reservation_notes").get_to(words.reservationNotes);
    return words;
}

}  // namespace salon::server
