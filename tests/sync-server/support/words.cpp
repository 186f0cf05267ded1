#include "sync-server/support/words.h"

#include "salon/wire/command_json.h"

namespace salon::test {

Command stamped(CommandBody body, std::int64_t number, const std::string& terminal, const std::string& incarnation) {
    Command command;
    command.stamp = {TerminalId{terminal}, incarnation, number,      {parseDay("2026-06-01").value(), 9 * 60},
                     "Asia/Seoul",         540,         "reception", Mode::asking};
    command.body = std::move(body);
    return command;
}

std::vector<CommandBody> smallSalon() {
    Service service;
    service.id = ServiceId{"cut"};
    service.name = "Cut";
    service.price = Money{30000};
    service.blocks = {60, 0, 0, 0};
    std::vector<CommandBody> bodies{
        OpenShop{{ShopId{"salon"}, "Salon", "Asia/Seoul", 10, "KRW"}},
        DefineService{service},
        DefineStylist{StylistId{"mia"}, "Mia", "", true},
        DefineSkill{StylistId{"mia"}, ServiceId{"cut"}, {}},
    };
    for (int weekday = 0; weekday < 7; ++weekday) bodies.push_back(DefineShift{StylistId{"mia"}, weekday, {}, {{600, 1080}}});
    bodies.push_back(RegisterCustomer{CustomerId{"anna"}});
    return bodies;
}

std::vector<Command> founding() {
    std::vector<Command> commands;
    for (const CommandBody& body : smallSalon()) commands.push_back(stamped(body, static_cast<std::int64_t>(commands.size()) + 1));
    wire::attachPersonal(commands.back(), personOf("anna", "김안나"));
    return commands;
}

BookReservation cut(const std::string& reservation, int startMinute, const std::string& customer) {
    return {ReservationId{reservation},
            CustomerId{customer},
            parseDay("2026-06-02").value(),
            {{ServiceId{"cut"}, Wish::only(StylistId{"mia"}), startMinute, {}, false}},
            false};
}

Personal personOf(const std::string& customer, const std::string& name) {
    return {CustomerId{customer}, std::string(32, '5'), name, "01000001234", {}, {}};
}

}  // namespace salon::test
