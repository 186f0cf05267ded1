#include "terminal-cli/commands.h"

#include "salon/wire/book_json.h"
#include "session/enrol.h"
#include "terminal-cli/present.h"

#include <QEventLoop>

namespace salon::desk {

using wire::Json;

Answer runEnrol(Desk& desk, Arguments& arguments) {
    const QString url = cleanServerUrl(toQ(arguments.takeWord("the server and the code: enrol URL CODE")));
    if (url.isEmpty()) throw wrongUsage("The server's address is written as http://127.0.0.1:8080.");
    const QString code = toQ(arguments.takeWord("the code the server gave: enrol URL CODE"));
    arguments.finish();

    QEventLoop loop;
    EnrolOutcome outcome;
    Enrolment enrolment;
    enrolAt(enrolment, desk.core(), url, code, [&](EnrolOutcome became) {
        outcome = std::move(became);
        loop.quit();
    });
    loop.exec();
    if (!outcome.problem.isEmpty()) throw Failure(Exit::nothingStored, outcome.code, outcome.problem.toStdString());
    // The salon's book so far, as far as it comes within a moment; sync brings the rest.
    desk.openLine();
    desk.waitUntil([&] { return desk.line()->isSettled(); }, desk.patienceMs());
    const auto& identity = desk.core().identity();
    return {Exit::done,
            {{"shop", identity.shop.text},
             {"shop_name", identity.shopName},
             {"terminal", identity.terminal.text},
             {"name", identity.terminalName},
             {"zone", identity.zone},
             {"position", desk.core().cursor()}}};
}

Answer runStatus(Desk& desk, Arguments& arguments) {
    arguments.finish();
    desk.requireEnrolled();
    desk.reachOut();
    auto& core = desk.core();
    const auto& identity = core.identity();
    return {Exit::done,
            {{"connection", desk.connectionWord()},
             {"pending", static_cast<int>(core.pending().size())},
             {"position", core.cursor()},
             {"state_sha256", wire::stateSha256(core.confirmed())},
             {"offline_by_hand", identity.offlineByHand},
             {"mode", desk.isOnline() ? "asking" : "promised"},
             {"attention", core.predicted().attention().size()},
             {"refusals", core.refused().size()},
             {"shop", identity.shop.text},
             {"shop_name", identity.shopName},
             {"terminal", identity.terminal.text},
             {"name", identity.terminalName},
             {"incarnation", identity.incarnation},
             {"server", identity.url}}};
}

namespace {

/// "same" or "other" for what the server holds at this position; "unknown" when it cannot tell.
std::string audit(Desk& desk, const std::string& stateSha256) {
    QEventLoop loop;
    std::string outcome = "unknown";
    desk.line()->link().audit(desk.core().cursor(), stateSha256, [&](Reply<bool> reply) {
        if (const auto* match = std::get_if<bool>(&reply)) outcome = *match ? "same" : "other";
        loop.quit();
    });
    loop.exec();
    return outcome;
}

}  // namespace

Answer runSync(Desk& desk, Arguments& arguments) {
    // Longer than any backlog of a day takes; scripts that know better say so.
    constexpr std::int64_t kTimeoutSeconds = 60;
    const auto timeout = arguments.takeNumber("timeout", 0).value_or(kTimeoutSeconds);
    arguments.finish();
    desk.requireEnrolled();
    auto& core = desk.core();
    if (core.identity().offlineByHand)
        throw Failure(Exit::nothingStored, "offline_by_hand", "The line is cut by hand. Run: online, then sync again.",
                      {{"pending", core.pending().size()}});
    auto& line = desk.openLine();
    desk.waitUntil([&] { return line.isSettled() || !desk.canGetThrough(); },
                   static_cast<int>(std::min<std::int64_t>(timeout, 86'400)) * 1000);
    Json json{{"pending", static_cast<int>(core.pending().size())},
              {"position", core.cursor()},
              {"connection", desk.connectionWord()},
              {"synced", line.isSettled()},
              {"refusals", core.refused().size()},
              {"state_sha256", wire::stateSha256(core.confirmed())}};
    if (line.isSettled()) {
        json["audit"] = audit(desk, json["state_sha256"]);
        return {Exit::done, json};
    }
    if (desk.canGetThrough())
        throw Failure(Exit::nothingStored, "not_synced",
                      "The server could not be reached in time. What is booked here waits; try again later.", json);
    if (desk.connectionWord() == "must_update")
        throw Failure(Exit::nothingStored, "must_update", "The server is newer than this program. Update it; what is booked here waits.",
                      json);
    throw Failure(Exit::nothingStored, "refused_here",
                  "The server does not know this computer any more. Enrol it again; what is booked here waits.", json);
}

Answer runOffline(Desk& desk, Arguments& arguments) {
    arguments.finish();
    desk.requireEnrolled();
    desk.core().setOfflineByHand(true);
    return {Exit::done, {{"offline", true}, {"connection", "offline"}, {"pending", static_cast<int>(desk.core().pending().size())}}};
}

Answer runOnline(Desk& desk, Arguments& arguments) {
    arguments.finish();
    desk.requireEnrolled();
    desk.core().setOfflineByHand(false);
    desk.reachOut();
    return {Exit::done,
            {{"offline", false}, {"connection", desk.connectionWord()}, {"pending", static_cast<int>(desk.core().pending().size())}}};
}

}  // namespace salon::desk
