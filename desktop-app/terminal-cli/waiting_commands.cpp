#include "terminal-cli/commands.h"

#include "salon/wire/words.h"
#include "session/identifiers.h"
#include "terminal-cli/gesture.h"
#include "terminal-cli/lookup.h"
#include "terminal-cli/present.h"
#include "terminal-cli/visit_options.h"

#include <algorithm>

namespace salon::desk {

using wire::Json;

namespace {

Json presentWaiting(Desk& desk, const Waiting& waiting) {
    Json services = Json::array();
    for (const auto& line : waiting.lines) services.push_back(line.service.text);
    Json json{{"waiting", waiting.id.text},
              {"kind", wire::word(waiting.kind)},
              {"customer", waiting.customer.text},
              {"customer_name", customerName(desk, waiting.customer)},
              {"services", services},
              {"turn", waiting.turn},
              {"since", printDay(waiting.since.day) + " " + printMinute(waiting.since.minute)},
              {"made_by", waiting.madeBy.text}};
    if (waiting.kind == WaitingKind::list)
        json.update(Json{{"first_day", printDay(waiting.firstDay)},
                         {"last_day", printDay(waiting.lastDay)},
                         {"from", printMinute(waiting.span.from)},
                         {"to", printMinute(waiting.span.to)}});
    return json;
}

/// Walk-ins before the list, each in the order of their turns.
Answer list(Desk& desk) {
    std::vector<const Waiting*> all;
    for (const auto& [id, waiting] : desk.core().predicted().waiting()) all.push_back(&waiting);
    std::sort(all.begin(), all.end(), [](const Waiting* a, const Waiting* b) { return std::pair(a->kind, a->turn) < std::pair(b->kind, b->turn); });
    Json queue = Json::array();
    for (const Waiting* waiting : all) queue.push_back(presentWaiting(desk, *waiting));
    return {Exit::done, {{"queue", queue}, {"connection", desk.connectionWord()}}};
}

Answer join(Desk& desk, Arguments& arguments) {
    Waiting waiting;
    waiting.id = {arguments.take("id").value_or(newIdText())};
    waiting.lines = takeLines(desk, arguments, 0);
    waiting.firstDay = waiting.lastDay = desk.clock().read().time.day;
    if (arguments.takeFlag("list")) {
        waiting.kind = WaitingKind::list;
        waiting.firstDay = waiting.lastDay = arguments.needDay("day");
        if (const auto last = arguments.take("until")) waiting.lastDay = dayFrom(*last);
        if (const auto from = arguments.take("from")) waiting.span.from = minuteFrom(*from);
        if (const auto to = arguments.take("to")) waiting.span.to = minuteFrom(*to);
        if (waiting.lastDay < waiting.firstDay || waiting.span.from >= waiting.span.to) throw wrongUsage("--until and --to come after --day and --from.");
    }
    const Mode mode = takeMode(desk, arguments);
    const Who who = takeCustomer(desk, arguments);
    arguments.finish();
    waiting.customer = who.customer;
    auto gestures = registering(who, mode);
    gestures.push_back({JoinWaiting{waiting}, {}, mode});
    const Done done = carryOut(desk, std::move(gestures));
    auto answer = answerFor(desk, done);
    const auto& queue = bookAfter(desk, done).waiting();
    if (const auto stands = queue.find(waiting.id); stands != queue.end()) answer.json.update(presentWaiting(desk, stands->second));
    return answer;
}

Answer leave(Desk& desk, Arguments& arguments) {
    LeaveWaiting wish{{arguments.takeWord("who leaves: queue leave ID [--why gave_up]")}};
    if (const auto text = arguments.take("why")) {
        const auto why = wire::fromWord<WaitingEnd>(*text);
        if (!why) throw wrongUsage("--why takes gave_up, found_elsewhere or mistake.");
        wish.why = *why;
    }
    const Mode mode = takeMode(desk, arguments);
    arguments.finish();
    // The rules let two terminals see the same person off; who types an id means somebody who waits.
    const auto& book = desk.core().predicted();
    if (!book.waiting().contains(wish.waiting)) {
        const auto json = presentRefusal(desk, book, {.reason = RefusalReason::waitingUnknown});
        throw Failure(Exit::refused, json["code"], json["error"], json);
    }
    auto answer = answerFor(desk, carryOut(desk, wish, mode));
    answer.json["waiting"] = wish.waiting.text;
    return answer;
}

}  // namespace

Answer runQueue(Desk& desk, Arguments& arguments) {
    const auto verb = arguments.takeWordIfAny();
    desk.reachOut();
    if (!verb) return arguments.finish(), list(desk);
    if (*verb == "join") return join(desk, arguments);
    if (*verb == "leave") return leave(desk, arguments);
    throw wrongUsage("queue, queue join --service CODE, or queue leave ID.");
}

}  // namespace salon::desk
