#include "any_thing.h"

#include "salon/wire/canonical.h"
#include "salon/wire/command_json.h"
#include "salon/wire/event_json.h"
#include "salon/wire/messages.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace salon;
using wire::AnyThing;

namespace {

/// Things made from each seed: RapidCheck turns a hundred seeds by itself.
constexpr int kThingsPerSeed = 20;

Command anyCommand(AnyThing& any) {
    Command command;
    command.body = any.makeAlternative<CommandBody>();
    command.stamp = any.make<Stamp>();
    if (any.chance()) wire::attachPersonal(command, any.make<Personal>());
    // Erased: the digest stays when the words have gone.
    if (any.chance()) command.personal.reset();
    return command;
}

Decision anyDecision(AnyThing& any) {
    Decision decision;
    decision.verdict = any.make<Verdict>();
    for (std::uint64_t i = any.below(4); i > 0; --i) decision.events.push_back(any.makeAlternative<Event>());
    return decision;
}

/// Says in some object of the tree what goes without saying.
void sayNeedless(wire::Json& tree, AnyThing& any) {
    static const wire::Json kNeedless = wire::Json::parse(
        R"([["approval_needed",false],["overlap_allowed",false],["active",true],["walk_in",false],["line",-1],["weekday",0],["lines",[]],
            ["spans",[]],["stylists",[]],["busy",[]],["alternatives",[]],["reasons",[]],["name_english",""],["detail",""],["category",""],
            ["customer",""],["stylist",""],["wish","any"],["station_hold",{}],["amount",0],["working_minutes",0],["working",true],
            ["personal_sha256",""],["refusal",{}],["word","none"],["waiting",""],["group",{}],["late_minutes",0],["turn",0],
            ["patch_test_days",0],["warnings",{}],["merged_into",""],["do_not_book",false],["made_by",""],["kind","off"]])");
    if (tree.is_object() && any.chance()) {
        const auto& [key, value] = kNeedless[any.below(kNeedless.size())].get<std::pair<std::string, wire::Json>>();
        tree[key] = value;
    }
    if (tree.is_structured())
        for (auto& inner : tree) sayNeedless(inner, any);
}

}  // namespace

class RoundTripTest : public QObject {
    Q_OBJECT

private slots:
    void anyCommandComesBackAsItWas();
    void anyEventAndVerdictComesBackAsItWas();
    void anyPageComesBackAsItWas();
    void anyBatchAndAnswerComesBackAsItWas();
    void treesAndTextsSayTheSame();
    void aThingHasOneSpelling();
};

void RoundTripTest::anyCommandComesBackAsItWas() {
    QVERIFY(rc::check("a command read is the command written", [](std::uint64_t seed) {
        AnyThing any(seed);
        for (int i = 0; i < kThingsPerSeed; ++i) {
            const Command command = anyCommand(any);
            const std::string text = wire::printSubmission(command);
            RC_ASSERT(wire::readSubmission(text) == command);
            Command bare = command;
            bare.personal.reset();
            RC_ASSERT(wire::readCommand(wire::printCommand(command)) == bare);
            wire::requireReadable(command);
        }
    }));
}

void RoundTripTest::anyEventAndVerdictComesBackAsItWas() {
    QVERIFY(rc::check("an event read is the event written", [](std::uint64_t seed) {
        AnyThing any(seed);
        for (int i = 0; i < kThingsPerSeed; ++i) {
            const Event event = any.makeAlternative<Event>();
            RC_ASSERT(wire::readEvent(wire::printEvent(event)) == event);
            const Verdict verdict = any.make<Verdict>();
            RC_ASSERT(wire::readVerdict(wire::printVerdict(verdict)) == verdict);
            const AttentionItem item = any.make<AttentionItem>();
            RC_ASSERT(wire::attentionFromJson(wire::attentionToJson(item)) == item);
        }
    }));
}

void RoundTripTest::anyPageComesBackAsItWas() {
    QVERIFY(rc::check("a page read is the page written", [](std::uint64_t seed) {
        AnyThing any(seed);
        wire::Page page;
        wire::Position position = any.between(1, 1'000'000);
        std::string previous = wire::kChainStart;
        for (std::uint64_t i = any.below(6); i > 0; --i) {
            page.entries.push_back(wire::makeEntry(position++, previous, anyCommand(any), anyDecision(any)));
            previous = page.entries.back().sha256;
        }
        page.head = position + static_cast<wire::Position>(any.below(3));
        const wire::Page read = wire::readPage(wire::printPage(page));
        RC_ASSERT(read.entries == page.entries);
        RC_ASSERT(read.head == page.head);
    }));
}

void RoundTripTest::anyBatchAndAnswerComesBackAsItWas() {
    QVERIFY(rc::check("a batch read is the batch written", [](std::uint64_t seed) {
        AnyThing any(seed);
        wire::Batch batch;
        wire::BatchAnswer answer;
        for (std::uint64_t i = any.below(6); i > 0; --i) {
            batch.commands.push_back(anyCommand(any));
            answer.items.push_back({static_cast<std::int64_t>(i), wire::commandSha256(batch.commands.back()), any.between(1, 9), any.make<Verdict>()});
        }
        answer.head = any.between(0, 1'000'000);
        RC_ASSERT(wire::readBatch(wire::printBatch(batch)).commands == batch.commands);
        const wire::BatchAnswer read = wire::readBatchAnswer(wire::printBatchAnswer(answer));
        RC_ASSERT(read.head == answer.head);
        RC_ASSERT(wire::printBatchAnswer(read) == wire::printBatchAnswer(answer));
        RC_ASSERT(read.items.size() == answer.items.size());
    }));
}

void RoundTripTest::treesAndTextsSayTheSame() {
    QVERIFY(rc::check("the tree of a text has the text as its canonical bytes", [](std::uint64_t seed) {
        AnyThing any(seed);
        const Command command = anyCommand(any);
        RC_ASSERT(wire::canonicalBytes(wire::submissionToJson(command)) == wire::printSubmission(command));
        RC_ASSERT(wire::submissionFromJson(wire::submissionToJson(command)) == command);
        RC_ASSERT(wire::canonicalBytes(wire::commandToJson(command)) == wire::printCommand(command));
        RC_ASSERT(wire::commandSha256(command) == wire::sha256Hex(wire::canonicalBytes(wire::commandToJson(command))));
        const wire::Entry entry = wire::makeEntry(1, wire::kChainStart, command, anyDecision(any));
        wire::Json hashed = wire::entryToJson(entry);
        RC_ASSERT(wire::canonicalBytes(hashed) == wire::printEntry(entry));
        hashed.erase("sha256");
        RC_ASSERT(wire::sha256Hex(wire::canonicalBytes(hashed)) == entry.sha256);
    }));
}

void RoundTripTest::aThingHasOneSpelling() {
    QVERIFY(rc::check("a canonical text that is accepted is the one we write", [](std::uint64_t seed) {
        AnyThing any(seed);
        for (int i = 0; i < kThingsPerSeed; ++i) {
            wire::Json tree = wire::commandToJson(anyCommand(any));
            sayNeedless(tree, any);
            const std::string command = wire::canonicalBytes(tree);
            tree = wire::eventToJson(any.makeAlternative<Event>());
            sayNeedless(tree, any);
            const std::string event = wire::canonicalBytes(tree);
            // Hashes are taken of bytes as they came, so nothing may be read that we would write otherwise.
            try {
                RC_ASSERT(wire::printCommand(wire::readCommand(command)) == command);
            } catch (const wire::WireError&) {
            }
            try {
                RC_ASSERT(wire::printEvent(wire::readEvent(event)) == event);
            } catch (const wire::WireError&) {
            }
        }
    }));
}

QTEST_APPLESS_MAIN(RoundTripTest)
#include "round_trip_test.moc"
