#include "small_salon.h"

#include "salon/assert.h"
#include "salon/decide.h"
#include "salon/evolve.h"

#include <map>
#include <memory>
#include <utility>

namespace salon::test {

namespace {

Service service(const char* id, Blocks blocks, int price, const char* stationKind = "") {
    Service made;
    made.id = {id};
    made.name = id;
    made.shortName = id;
    made.category = "hair";
    made.price = {price};
    made.blocks = blocks;
    made.stationKind = stationKind;
    made.stationHold = {.working = false, .processing = true, .finishing = true, .cleanUp = true};
    return made;
}

std::vector<Service> priceList() {
    return {service("cut", {20, 0, 0, 10}, 20'000),
            service("fringe", {10, 0, 0, 0}, 5'000),
            service("colour", {20, 40, 10, 10}, 60'000),
            service("perm", {30, 30, 20, 10}, 90'000, "basin"),
            service("care", {20, 0, 0, 0}, 15'000, "basin")};
}

std::vector<CommandBody> roster(const StylistId& stylist, int place) {
    std::vector<CommandBody> bodies{DefineStylist{stylist, stylist.text, "", true}};
    for (const auto& sold : priceList()) {
        // Nobody but the first knows everything, so that `any` has to look at skills as well.
        if (place == 1 && sold.id.text == "perm") continue;
        if (place == 3 && sold.id.text == "colour") continue;
        Skill skill;
        if (place == 2 && sold.id.text == "cut") skill = {Blocks{30, 0, 0, 10}, Money{25'000}};
        bodies.push_back(DefineSkill{stylist, sold.id, skill});
    }
    for (int weekday = 0; weekday < 6; ++weekday) bodies.push_back(DefineShift{stylist, weekday, {}, {{600, 780}}});
    return bodies;
}

std::vector<CommandBody> opening(int variant, SmallSalon& salon) {
    std::vector<CommandBody> bodies{OpenShop{{salon.shop, "작은 미용실", "Asia/Seoul", 10, "KRW"}}};
    for (const auto& sold : priceList()) {
        bodies.push_back(DefineService{sold});
        salon.services.push_back(sold.id);
    }
    for (int basin = 0; basin <= variant % 2; ++basin)
        bodies.push_back(DefineStation{{{"basin-" + std::to_string(basin + 1)}, "샴푸대", "basin", true}});
    const std::vector<std::string> names{"mia", "jo", "bea", "kim"};
    for (int place = 0; place < 2 + (variant + 1) % 3; ++place) {
        salon.stylists.push_back({names[static_cast<std::size_t>(place)]});
        for (auto& body : roster(salon.stylists.back(), place)) bodies.push_back(std::move(body));
    }
    for (const char* name : {"anna", "boram", "chul", "dana", "eun", "fritz"}) {
        salon.customers.push_back({name});
        bodies.push_back(RegisterCustomer{{name}});
    }
    // Some are known already, each to somebody: whom they are used to is asked from the first day on.
    for (const auto& [customer, stylist] : {std::pair{"boram", "jo"}, std::pair{"dana", "mia"}, std::pair{"fritz", "jo"}}) {
        const ReservationId visit{std::string("past-") + customer};
        const int start = stylist == std::string("mia") || customer == std::string("boram") ? 600 : 660;
        bodies.push_back(BookReservation{visit, {customer}, salon.firstDay, {{{"cut"}, Wish::only({stylist}), start, {}, false}}});
        bodies.push_back(StartService{visit});
        bodies.push_back(CompleteService{visit});
    }
    return bodies;
}

SmallSalon made(int variant) {
    SmallSalon salon;
    salon.firstDay = *parseDay("2026-03-23");
    std::int64_t number = 0;
    std::string previous = wire::kChainStart;
    for (auto& body : opening(variant, salon)) {
        Command command;
        command.stamp = {{"founder"}, std::string(32, 'f'), ++number, {salon.firstDay, 480}, "Asia/Seoul", 540, "founder", Mode::promised};
        command.body = std::move(body);
        const Decision decision = decide(salon.book, command);
        SALON_ASSERT(decision.verdict.kind == VerdictKind::accepted, "The small salon must open without a refusal.");
        evolveAll(salon.book, decision.events);
        salon.founding.push_back(wire::makeEntry(number, previous, command, decision));
        previous = salon.founding.back().sha256;
    }
    return salon;
}

}  // namespace

void SmallSalon::found(server::LogStore& store) const {
    const auto transaction = store.begin(shop);
    for (const auto& entry : founding) transaction->append(entry);
    transaction->commit();
}

const SmallSalon& smallSalon(int variant) {
    static std::map<int, std::unique_ptr<SmallSalon>> all;
    auto& salon = all[variant];
    if (!salon) salon = std::make_unique<SmallSalon>(made(variant));
    return *salon;
}

}  // namespace salon::test
