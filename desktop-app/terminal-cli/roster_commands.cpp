#include "terminal-cli/commands.h"

#include "salon/text/korean.h"
#include "salon/wire/canonical.h"
#include "salon/wire/command_json.h"
#include "session/identifiers.h"
#include "terminal-cli/gesture.h"
#include "terminal-cli/lookup.h"
#include "terminal-cli/present.h"
#include "terminal-cli/visit_options.h"

#include <QFile>

namespace salon::desk {

using wire::Json;

namespace {

/// The bodies of a file: an array of commands as the wire writes them, without stamp.
std::vector<CommandBody> readBodies(const std::string& path) {
    QFile file(toQ(path));
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Exit::nothingStored, "file", "The file " + path + " cannot be read. Check its name.");
    const auto json = wire::parseStrict(file.readAll().toStdString());
    if (!json.is_array())
        throw wrongUsage("The file " + path + " must hold an array of commands, as in [{\"kind\":\"define_service\",\"v\":1,…}].");
    std::vector<CommandBody> bodies;
    for (auto item : json) {
        if (!item.is_object()) throw wrongUsage("Each command of " + path + " must be an object with \"kind\" and \"v\".");
        // Read by the door every command comes in by; the stamp is put on afterwards.
        Command stamped;
        stamped.stamp = {{"terminal"}, newHex32(), 1, {}, "UTC", 0, "reception", Mode::promised};
        item["stamp"] = wire::commandToJson(stamped)["stamp"];
        bodies.push_back(wire::commandFromJson(item).body);
    }
    return bodies;
}

}  // namespace

Answer runDefine(Desk& desk, Arguments& arguments) {
    const auto path = arguments.takeWord("the file: define FILE.json");
    desk.reachOut();
    const Mode mode = takeMode(desk, arguments);
    arguments.finish();
    std::vector<Unstamped> gestures;
    for (auto& body : readBodies(path)) gestures.push_back({std::move(body), {}, mode});
    if (gestures.empty()) return {Exit::done, {{"commands", 0}, {"pending", false}}};
    const auto keys = desk.core().submitAll(std::move(gestures), desk.clock());
    for (const auto& key : keys) desk.core().watch(key);
    if (desk.isOnline()) {
        desk.line()->engine().commandsWaiting();
        desk.waitUntil([&] { return desk.line()->isSettled() || !desk.canGetThrough(); }, desk.patienceMs());
    }
    Json refused = Json::array();
    bool pending = false;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto known = desk.core().verdictOf(keys[i]);
        const auto verdict = known ? known->verdict : desk.core().predictionOf(keys[i]).value().verdict;
        pending = pending || !known;
        if (verdict.kind != VerdictKind::refused) continue;
        auto why = presentRefusal(desk, desk.core().predicted(), verdict.refusal);
        why["index"] = i;
        refused.push_back(std::move(why));
    }
    return {refused.empty() ? Exit::done : Exit::refused, {{"commands", keys.size()}, {"pending", pending}, {"refused", refused}}};
}

Answer runRoster(Desk& desk, Arguments& arguments) {
    arguments.finish();
    desk.reachOut();
    const auto& book = desk.core().predicted();
    Json services = Json::array();
    for (const auto& [id, service] : book.roster().services)
        services.push_back(
            {{"service", id.text},
             {"name", service.name},
             {"name_english", service.nameEnglish},
             {"short_name", service.shortName},
             {"minutes", {service.blocks.working, service.blocks.processing, service.blocks.finishing, service.blocks.cleanUp}},
             {"price_minor_units", service.price.minorUnits},
             {"active", service.active}});
    Json stylists = Json::array();
    for (const auto& [id, stylist] : book.roster().stylists) {
        Json skills = Json::array();
        for (const auto& [service, skill] : stylist.skills) skills.push_back(service.text);
        stylists.push_back({{"stylist", id.text},
                            {"name", stylist.name},
                            {"name_english", stylist.nameEnglish},
                            {"active", stylist.active},
                            {"skills", skills}});
    }
    const auto& shop = book.shop();
    return {Exit::done,
            {{"shop", shop.id.text},
             {"name", shop.name},
             {"zone", shop.zone},
             {"step_minutes", shop.stepMinutes},
             {"services", services},
             {"stylists", stylists}}};
}

Answer runCustomer(Desk& desk, Arguments& arguments) {
    const auto word =
        arguments.takeWord("what to do: customer add --name N --phone P, customer find TEXT, customer amend REF, customer erase REF");
    desk.reachOut();
    if (word == "find") {
        const auto typed = asTyped(arguments.takeWord("whom to find: customer find TEXT"));
        const auto limit = arguments.takeNumber("limit", 1).value_or(20);
        arguments.finish();
        Json all = Json::array();
        for (const auto& card : desk.core().customers().search(typed, static_cast<std::size_t>(limit)))
            all.push_back({{"customer", card.customer.text}, {"name", card.name}, {"phone", card.phone}, {"note", card.note}});
        return {Exit::done, {{"customers", all}}};
    }
    Unstamped gesture;
    CustomerId customer;
    if (word == "add") {
        const auto who = takeCustomer(desk, arguments);
        if (who.customer.empty()) throw wrongUsage("The option --name is missing.");
        if (!who.isNew)
            return {Exit::done, {{"customer", who.customer.text}, {"verdict", "accepted"}, {"pending", false}, {"known", true}}};
        customer = who.customer;
        gesture = {RegisterCustomer{customer}, PersonalWords{customer, who.name, who.phone, arguments.take("note"), {}}};
    } else if (word == "amend") {
        customer = findCustomerReferred(desk, arguments.takeWord("whom to amend: customer amend REF --name N"));
        gesture = {AmendCustomer{customer},
                   PersonalWords{customer, arguments.take("name"), arguments.take("phone"), arguments.take("note"), {}}};
    } else if (word == "erase") {
        customer = findCustomerReferred(desk, arguments.takeWord("whom to erase: customer erase REF"));
        gesture = {EraseCustomer{customer}, {}};
    } else {
        throw wrongUsage("After customer comes add, find, amend or erase.");
    }
    gesture.mode = takeMode(desk, arguments);
    arguments.finish();
    auto answer = answerFor(desk, carryOut(desk, {std::move(gesture)}));
    answer.json["customer"] = customer.text;
    return answer;
}

}  // namespace salon::desk
