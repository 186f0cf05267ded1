#pragma once

#include "sync/sync_engine.h"

#include "salon/wire/command_json.h"

#include <QtTest>

#include <deque>
#include <limits>
#include <map>

namespace salon::desk {

/// Numbers 1 to n wait; the log grows by what the server took.
struct ToyJournal : Journal {
    std::deque<std::int64_t> waiting;
    wire::Position at = 0;
    int incarnations = 1;
    bool broken = false;

    wire::Batch nextBatch(int max) override {
        wire::Batch batch;
        for (const auto number : waiting) {
            if (static_cast<int>(batch.commands.size()) == max) break;
            batch.commands.emplace_back();
            batch.commands.back().stamp.number = number;
        }
        return batch;
    }
    int pendingCount() override { return static_cast<int>(waiting.size()); }
    wire::Position cursor() override { return at; }
    void accept(const wire::Page& page) override {
        if (broken) throw std::runtime_error("disk");
        for (const auto& entry : page.entries) {
            if (entry.position != at + 1) throw ChainBroken("chain");
            at = entry.position;
        }
    }
    void answered(const wire::BatchAnswer& answer) override {
        for (const auto& item : answer.items)
            if (!waiting.empty() && waiting.front() == item.number) waiting.pop_front();
    }
    void startNewIncarnation() override {
        ++incarnations;
        std::int64_t number = 0;
        for (auto& each : waiting) each = ++number;
    }
};

/// Holds what is asked until the test answers.
struct ToyLink : Link {
    std::optional<wire::Batch> sent;
    std::function<void(Reply<wire::BatchAnswer>)> onAnswer;
    std::optional<wire::Position> asked;
    std::function<void(Reply<wire::Page>)> onPage;
    int sends = 0;
    int fetches = 0;

    void sendCommands(const wire::Batch& batch, std::function<void(Reply<wire::BatchAnswer>)> done) override {
        QVERIFY2(!onAnswer, "one batch at a time");
        ++sends;
        sent = batch;
        onAnswer = std::move(done);
    }
    void fetchLog(wire::Position after, int, std::function<void(Reply<wire::Page>)> done) override {
        QVERIFY2(!onPage, "one page at a time");
        ++fetches;
        asked = after;
        onPage = std::move(done);
    }
    void cancelAll() override {
        onAnswer = {};
        onPage = {};
    }

    void answer(Reply<wire::BatchAnswer> reply) { std::exchange(onAnswer, {})(std::move(reply)); }
    void page(Reply<wire::Page> reply) { std::exchange(onPage, {})(std::move(reply)); }
};

/// Time stands still until the test lets it pass.
struct ToyTiming : Timing {
    std::int64_t now = 0;
    std::map<std::string, std::pair<std::int64_t, std::function<void()>>> timers;

    std::int64_t nowMs() const override { return now; }
    void after(const std::string& name, int delayMs, std::function<void()> then) override {
        timers[name] = {now + delayMs, std::move(then)};
    }
    void cancel(const std::string& name) override { timers.erase(name); }
    /// The largest there is, times `luck` of 100.
    int luck = 0;
    int jitter(int bound) override { return (bound - 1) * luck / 100; }

    bool has(const std::string& name) const { return timers.contains(name); }
    std::int64_t delay(const std::string& name) const { return timers.at(name).first - now; }
    void fire(const std::string& name) {
        const auto then = timers.at(name).second;
        now = timers.at(name).first;
        timers.erase(name);
        then();
    }
};

inline wire::Page pageOf(wire::Position from, wire::Position to, wire::Position head) {
    wire::Page page;
    for (auto position = from; position <= to; ++position) {
        page.entries.emplace_back();
        page.entries.back().position = position;
    }
    page.head = head;
    return page;
}

inline wire::BatchAnswer answerTo(const wire::Batch& batch, wire::Position head) {
    wire::BatchAnswer answer;
    for (const auto& command : batch.commands) answer.items.push_back({command.stamp.number, {}, head, {}});
    answer.head = head;
    return answer;
}

inline Refused refused(int status, const std::string& code, int retryAfterSeconds = 0) {
    return {{status, code, "a sentence", 0}, retryAfterSeconds};
}


/// An engine between toys: what it sends is looked at, what it hears is said by the test.
struct EngineAmongToys {
    std::unique_ptr<ToyJournal> journal = std::make_unique<ToyJournal>();
    std::unique_ptr<ToyLink> link = std::make_unique<ToyLink>();
    std::unique_ptr<ToyTiming> timing = std::make_unique<ToyTiming>();
    std::unique_ptr<SyncEngine> engine = std::make_unique<SyncEngine>(*journal, *link, *timing);

    void comeUp() {
        engine->start();
        link->page(pageOf(1, 0, 0));
        QCOMPARE(engine->connection(), Connection::live);
    }
};

}  // namespace salon::desk
