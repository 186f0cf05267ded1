#include "terminal-cli/gesture.h"

#include "salon/evolve.h"
#include "salon/wire/words.h"
#include "terminal-cli/present.h"

namespace salon::desk {

using wire::Json;

namespace {

/// The rules' word on the last of commands that are not stamped yet.
Verdict preview(Desk& desk, const std::vector<Unstamped>& gestures) {
    const auto now = desk.clock().read();
    const auto& identity = desk.core().identity();
    Book book = desk.core().predicted();
    Decision decision;
    auto number = identity.nextNumber;
    for (const auto& gesture : gestures) {
        Command command;
        command.stamp = {identity.terminal, identity.incarnation, number++,    now.time,
                         now.zone,          now.utcOffsetMinutes, "reception", gesture.mode};
        command.body = gesture.body;
        decision = decide(book, command);
        evolveAll(book, decision.events);
    }
    return decision.verdict;
}

}  // namespace

Mode takeMode(Desk& desk, Arguments& arguments) {
    const bool asking = arguments.takeFlag("asking");
    const bool promised = arguments.takeFlag("promised");
    if (asking && promised) throw wrongUsage("Say --asking or --promised, not both.");
    if (asking) return Mode::asking;
    return promised || !desk.isOnline() ? Mode::promised : Mode::asking;
}

Done carryOut(Desk& desk, std::vector<Unstamped> gestures) {
    auto& core = desk.core();
    const auto expected = preview(desk, gestures);
    // While the line is up, want of capacity is the server's to say: somebody may just have cancelled.
    if (expected.kind == VerdictKind::refused && !(expected.refusal.isCapacity() && desk.isOnline())) {
        const auto json = presentRefusal(desk, core.predicted(), expected.refusal);
        throw Failure(Exit::refused, json["code"], json["error"], json);
    }
    Done done;
    done.key = core.submitAll(std::move(gestures), desk.clock()).back();
    core.watch(done.key);
    if (desk.isOnline()) {
        desk.line()->engine().commandsWaiting();
        desk.waitUntil(
            [&] {
                const auto known = core.verdictOf(done.key);
                return (known && core.cursor() >= known->position) || !desk.canGetThrough();
            },
            desk.patienceMs());
    }
    if (const auto known = core.verdictOf(done.key)) return {done.key, known->verdict, known->position, false};
    done.verdict = core.predictionOf(done.key).value().verdict;
    return done;
}

Done carryOut(Desk& desk, CommandBody body, Mode mode) {
    std::vector<Unstamped> one;
    one.push_back({std::move(body), {}, mode});
    return carryOut(desk, std::move(one));
}

Answer carryOutOn(Desk& desk, Arguments& arguments, const ReservationId& reservation, CommandBody body, std::optional<PersonalWords> words) {
    const Mode mode = takeMode(desk, arguments);
    arguments.finish();
    std::vector<Unstamped> one;
    one.push_back({std::move(body), std::move(words), mode});
    return answerFor(desk, carryOut(desk, std::move(one)), reservation);
}

const Book& bookAfter(Desk& desk, const Done& done) {
    auto& core = desk.core();
    return done.position > 0 && core.cursor() >= done.position ? core.confirmed() : core.predicted();
}

Answer answerFor(Desk& desk, const Done& done) {
    Answer answer;
    answer.json = {{"verdict", wire::word(done.verdict.kind)}, {"pending", done.pending}, {"connection", desk.connectionWord()}};
    if (done.position > 0) answer.json["position"] = done.position;
    if (done.verdict.kind == VerdictKind::accepted) return answer;
    auto why = presentRefusal(desk, bookAfter(desk, done), done.verdict.refusal);
    if (done.verdict.kind == VerdictKind::refused) {
        answer.exit = Exit::refused;
        answer.json.update(why);
    } else {
        answer.json["sentence"] = why["error"];
        answer.json["refusal"] = why["refusal"];
        answer.json["alternatives"] = why["alternatives"];
    }
    return answer;
}

Answer answerFor(Desk& desk, const Done& done, const ReservationId& id) {
    const auto& book = bookAfter(desk, done);
    Answer answer;
    if (const auto* reservation = book.findReservation(id)) {
        answer.json = presentReservation(desk, book, *reservation);
        Json reasons = Json::array();
        for (const auto& line : answer.json["lines"])
            for (const auto& reason : line["reasons"]) reasons.push_back(reason);
        answer.json["reasons"] = reasons;
    } else {
        answer.json = {{"reservation", id.text}};
    }
    const auto outcome = answerFor(desk, done);
    answer.exit = outcome.exit;
    answer.json.update(outcome.json);
    return answer;
}

}  // namespace salon::desk
