#include "demo/demo_salon.h"

#include "demo/demo_days.h"
#include "salon/assert.h"
#include "store/secrets.h"

#include <algorithm>
#include <set>

namespace salon::server {

namespace {

constexpr int kDaysBefore = 7;
constexpr int kDaysAfter = 7;

void writeRoster(DemoBook& book, const DemoWords& words, const ShopId& id, WallTime at) {
    Shop shop = words.shop;
    shop.id = id;
    book.must(OpenShop{shop}, at);
    for (const Service& service : words.services) book.must(DefineService{service}, at);
    // Whoever tries the page books, and watches it while the desk says yes.
    WebBooking online{.on = true, .approvalNeeded = true};
    for (const Service& service : words.services) online.services.insert(service.id);
    book.must(DefineWebBooking{online}, at);
    for (const Station& station : words.stations) book.must(DefineStation{station}, at);
    for (const Stylist& stylist : words.stylists) {
        book.must(DefineStylist{stylist.id, stylist.name, stylist.nameEnglish, true}, at);
        for (const auto& [service, skill] : stylist.skills) book.must(DefineSkill{stylist.id, service, skill}, at);
        for (int weekday = 0; weekday < 7; ++weekday)
            book.must(DefineShift{stylist.id, weekday, {}, stylist.weeklyShifts[static_cast<std::size_t>(weekday)]}, at);
    }
}

/// Names that come once each; numbers of the form 010-0000-xxxx, which no telephone has.
std::vector<CustomerId> registerCustomers(DemoBook& book, DemoRandom& random, const DemoWords& words, WallTime at) {
    std::vector<CustomerId> customers;
    std::set<std::string> names;
    const int count = words.koreanCustomers + words.englishCustomers;
    while (static_cast<int>(customers.size()) < count) {
        const bool isKorean = static_cast<int>(customers.size()) < words.koreanCustomers;
        std::string name = isKorean ? random.pick(words.familyNames) : random.pick(words.englishFirst);
        name += isKorean ? random.pick(words.givenNames) : " " + random.pick(words.englishLast);
        if (!names.insert(name).second) continue;
        const CustomerId id{"c" + std::to_string(customers.size() + 1) + "-" + random.hex(10)};
        Personal personal{id, random.hex(32), name, {}, {}, {}};
        const std::string last = std::to_string(10000 + (static_cast<int>(customers.size()) * 7919 + 1234) % 10000).substr(1);
        personal.phone = "0100000" + last;
        if (random.chance(20)) personal.customerNote = random.pick(words.customerNotes);
        book.must(RegisterCustomer{id}, at, personal);
        customers.push_back(id);
    }
    return customers;
}

}  // namespace

std::vector<Command> demoCommands(const ShopId& shop, WallTime now, std::uint64_t seed) {
    const DemoWords words = readDemoWords(demoWordsFile().front());
    DemoRandom random{seed};
    DemoBook book{random.hex(32)};
    const WallTime opened{now.day.plus(-60), 9 * 60};
    writeRoster(book, words, shop, opened);
    DemoDays days{book, random, words, registerCustomers(book, random, words, opened), now};
    for (int offset = -kDaysBefore; offset <= kDaysAfter; ++offset) {
        days.fill(now.day.plus(offset));
        days.live(now.day.plus(offset));
    }
    return book.takeCommands();
}

ShopRecord openDemoSalon(Ingestor& ingestor, Registry& registry, WallTime now, std::uint64_t seed) {
    const ShopId shop{newIdText()};
    const std::vector<Command> commands = demoCommands(shop, now, seed);
    for (auto from = commands.begin(); from != commands.end();) {
        const auto to = from + std::min<std::ptrdiff_t>(wire::kCommandsPerBatchMax, commands.end() - from);
        const auto result = ingestor.ingest(shop, from->stamp.terminal, {{from, to}});
        SALON_ASSERT(std::holds_alternative<wire::BatchAnswer>(result), "nobody else writes into a new shop");
        from = to;
    }
    const Shop opened = std::get<OpenShop>(commands.front().body).shop;
    const ShopRecord record{shop, opened.name, opened.zone, opened.stepMinutes};
    registry.addShop(record);
    return record;
}

}  // namespace salon::server
