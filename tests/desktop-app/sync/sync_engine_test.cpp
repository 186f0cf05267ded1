#include "sync/sync_engine.h"

#include "salon/wire/command_json.h"

#include <QtTest>

#include <deque>
#include <limits>
#include <map>

using namespace salon;
using namespace salon::desk;

namespace {

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

wire::Page pageOf(wire::Position from, wire::Position to, wire::Position head) {
    wire::Page page;
    for (auto position = from; position <= to; ++position) {
        page.entries.emplace_back();
        page.entries.back().position = position;
    }
    page.head = head;
    return page;
}

wire::BatchAnswer answerTo(const wire::Batch& batch, wire::Position head) {
    wire::BatchAnswer answer;
    for (const auto& command : batch.commands) answer.items.push_back({command.stamp.number, {}, head, {}});
    answer.head = head;
    return answer;
}

Refused refused(int status, const std::string& code, int retryAfterSeconds = 0) {
    return {{status, code, "a sentence", 0}, retryAfterSeconds};
}

}  // namespace

class SyncEngineTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ToyJournal> journal;
    std::unique_ptr<ToyLink> link;
    std::unique_ptr<ToyTiming> timing;
    std::unique_ptr<SyncEngine> engine;

    void comeUp() {
        engine->start();
        link->page(pageOf(1, 0, 0));
        QCOMPARE(engine->connection(), Connection::live);
    }

private slots:
    void init() {
        journal = std::make_unique<ToyJournal>();
        link = std::make_unique<ToyLink>();
        timing = std::make_unique<ToyTiming>();
        engine = std::make_unique<SyncEngine>(*journal, *link, *timing);
    }

    void isOfflineUntilTheServerHasAnswered() {
        engine->start();
        QCOMPARE(engine->connection(), Connection::offline);
        QVERIFY(!engine->mayAsk());
        link->page(pageOf(1, 0, 0));
        QCOMPARE(engine->connection(), Connection::live);
        QVERIFY(engine->mayAsk());
    }

    void emptiesTheOutboxAndReadsToTheHead() {
        journal->waiting = {1, 2, 3};
        engine->start();
        link->answer(answerTo(*link->sent, 3));
        link->page(pageOf(1, 1, 1));
        QCOMPARE(engine->connection(), Connection::catchingUp);
        QCOMPARE(*link->asked, 1);
        link->page(pageOf(2, 3, 3));
        QCOMPARE(engine->connection(), Connection::live);
        QCOMPARE(journal->pendingCount(), 0);
    }

    void sendsTheSameAgainAfterALoss() {
        journal->waiting = {1, 2};
        engine->start();
        link->page(pageOf(1, 0, 0));
        link->answer(LinkError{});
        QCOMPARE(journal->pendingCount(), 2);
        timing->fire("retry");
        QCOMPARE(link->sent->commands.front().stamp.number, 1);
        link->answer(answerTo(*link->sent, 2));
        QCOMPARE(journal->pendingCount(), 0);
    }

    void restsLongerAfterEachFailureButNeverBeyondTheLimit() {
        engine->start();
        std::int64_t before = 0;
        for (int i = 0; i < 12; ++i) {
            link->page(LinkError{});
            const auto delay = timing->delay("retry");
            QVERIFY(delay >= before);
            QVERIFY(delay <= SyncEngine::kBackoffMsMax);
            before = delay;
            timing->fire("retry");
        }
        QVERIFY(!engine->mayAsk());
        link->page(pageOf(1, 0, 0));
    }

    void doubtsTheStreamWhenARequestFindsNobody() {
        int doubts = 0;
        engine->onStreamDoubtful = [&] { ++doubts; };
        comeUp();
        journal->waiting = {1};
        engine->commandsWaiting();
        link->answer(refused(503, "busy", 7));
        QCOMPARE(doubts, 0);
        timing->fire("retry");
        link->answer(LinkError{});
        QCOMPARE(doubts, 1);
    }

    void doubtsAStreamThatDoesNotTellWhatAnAnswerTold() {
        int doubts = 0;
        engine->onStreamDoubtful = [&] { ++doubts; };
        comeUp();
        engine->streamChanged(true);
        engine->headAnnounced(0);
        link->page(pageOf(1, 0, 0));
        const auto sendUpTo = [&](wire::Position head) {
            journal->waiting = {1};
            engine->commandsWaiting();
            link->answer(answerTo(*link->sent, head));
            link->page(pageOf(journal->cursor() + 1, head, head));
        };
        sendUpTo(3);
        engine->headAnnounced(3);
        timing->fire("stream");
        QCOMPARE(doubts, 0);
        sendUpTo(4);
        timing->fire("stream");
        QCOMPARE(doubts, 1);
        // One that is gone is not expected to tell anything.
        sendUpTo(5);
        engine->streamChanged(false);
        timing->fire("stream");
        QCOMPARE(doubts, 1);
    }

    void honoursRetryAfterAndSpreadsWhoComesBack() {
        for (const int luck : {0, 50, 100}) {
            init();
            timing->luck = luck;
            journal->waiting = {1};
            engine->start();
            link->page(pageOf(1, 0, 0));
            link->answer(refused(503, "busy", 7));
            QCOMPARE(timing->delay("retry"), 7'000 + 70 * luck);
        }
    }

    void listensToNoRetryAfterForEver_data() {
        QTest::addColumn<int>("seconds");
        QTest::newRow("a day") << 86'400;
        QTest::newRow("more than counts in milliseconds") << std::numeric_limits<int>::max();
        QTest::newRow("less than nothing") << -5;
    }
    void listensToNoRetryAfterForEver() {
        QFETCH(int, seconds);
        engine->start();
        link->page(refused(503, "busy", seconds));
        QVERIFY(timing->delay("retry") > 0);
        QVERIFY(timing->delay("retry") <= SyncEngine::kRetryAfterMsMax);
    }

    void saysThatTheServerIsBusyUntilItIsNot_data() {
        QTest::addColumn<int>("status");
        QTest::newRow("no place") << 503;
        QTest::newRow("too often") << 429;
    }
    void saysThatTheServerIsBusyUntilItIsNot() {
        QFETCH(int, status);
        comeUp();
        journal->waiting = {1};
        engine->commandsWaiting();
        link->answer(refused(status, "busy", 2));
        QCOMPARE(engine->connection(), Connection::busy);
        QVERIFY2(!engine->mayAsk(), "Nobody on the telephone waits two seconds.");
        engine->streamChanged(true);
        QVERIFY2(timing->has("retry"), "A stream that opens does not make the server less busy.");
        timing->fire("retry");
        link->answer(answerTo(*link->sent, 0));
        link->page(pageOf(1, 0, 0));
        QCOMPARE(engine->connection(), Connection::live);
        QVERIFY(engine->mayAsk());
    }

    void isNoLongerBusyWhenItCannotBeReached() {
        comeUp();
        journal->waiting = {1};
        engine->commandsWaiting();
        link->answer(refused(503, "busy", 2));
        timing->fire("retry");
        link->answer(LinkError{});
        QVERIFY(engine->connection() != Connection::busy);
        link->page(refused(503, "busy", 2));
        QCOMPARE(engine->connection(), Connection::busy);
        engine->setOffline(true);
        QCOMPARE(engine->connection(), Connection::offline);
    }

    void opensTheBreakerWhileAnAnswerStillDoesNotCome() {
        comeUp();
        journal->waiting = {1};
        engine->commandsWaiting();
        bool told = false;
        engine->onChanged = [&] { told = !engine->mayAsk(); };
        for (int i = 1; i < CircuitBreaker::kSlowMax; ++i) timing->fire("overdue");
        QVERIFY(engine->mayAsk());
        timing->fire("overdue");
        QVERIFY(!engine->mayAsk());
        QVERIFY2(told, "Whoever waits for the answer hears that there will be none in time.");
        QCOMPARE(timing->now, CircuitBreaker::kSlowMax * CircuitBreaker::kSlowMs);
        // It comes after all: nothing is sent twice, and the next probe closes the breaker.
        link->answer(answerTo(*link->sent, 0));
        QCOMPARE(link->sends, 1);
        timing->fire("poll");
        link->page(pageOf(1, 0, 0));
        QVERIFY(engine->mayAsk());
    }

    void givesAFullBatchItsTime() {
        comeUp();
        for (int i = 1; i <= 500; ++i) journal->waiting.push_back(i);
        engine->commandsWaiting();
        for (int i = 0; i < CircuitBreaker::kSlowMax; ++i) timing->fire("overdue");
        QVERIFY(engine->mayAsk());
        for (int i = 0; i < 4; ++i) timing->fire("overdue");
        QVERIFY(!engine->mayAsk());
    }

    void countsNothingAsOverdueThatWasAnswered() {
        comeUp();
        for (int round = 0; round < 5; ++round) {
            timing->fire("overdue");
            QVERIFY(engine->mayAsk());
            journal->waiting = {1};
            engine->commandsWaiting();
            link->answer(answerTo(*link->sent, 0));
        }
    }

    void takesANewIncarnationAfterAForkOrAGap_data() {
        QTest::addColumn<QString>("code");
        QTest::newRow("fork") << "fork";
        QTest::newRow("gap") << "gap";
    }
    void takesANewIncarnationAfterAForkOrAGap() {
        QFETCH(QString, code);
        journal->waiting = {7, 8};
        comeUpWithWaiting();
        link->answer(refused(409, code.toStdString()));
        QCOMPARE(journal->incarnations, 2);
        QVERIFY(link->onPage);
        link->page(pageOf(1, 0, 0));
        QCOMPARE(link->sent->commands.front().stamp.number, 1);
        link->answer(answerTo(*link->sent, 2));
        QCOMPARE(journal->pendingCount(), 0);
    }

    void readsTheLogAnewAfterAFork() {
        journal->waiting = {7};
        engine->start();
        QVERIFY(link->onAnswer && link->onPage);
        const int before = link->fetches;
        link->answer(refused(409, "fork"));
        // What the page under way has seen of the log may be older than the fork.
        QCOMPARE(link->fetches, before + 1);
    }

    void doesNotRenumberInHaste() {
        journal->waiting = {7};
        comeUpWithWaiting();
        link->answer(refused(409, "fork"));
        link->page(pageOf(1, 0, 0));
        link->answer(refused(409, "fork"));
        QVERIFY(timing->has("retry"));
    }

    void stopsAtAKindItDoesNotKnow() {
        engine->start();
        link->page(LinkError{LinkFailure::unknownKind, "new_kind"});
        QCOMPARE(engine->connection(), Connection::mustUpdate);
        QVERIFY(!engine->mayAsk());
        QCOMPARE(journal->at, 0);
    }

    void saysWhyTheServerWillNotHaveIt_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<Connection>("connection");
        QTest::newRow("too old") << 426 << Connection::mustUpdate;
        QTest::newRow("token unknown") << 401 << Connection::refusedHere;
        QTest::newRow("not our shop") << 404 << Connection::refusedHere;
    }
    void saysWhyTheServerWillNotHaveIt() {
        QFETCH(int, status);
        QFETCH(Connection, connection);
        engine->start();
        link->page(refused(status, "code"));
        QCOMPARE(engine->connection(), connection);
        timing->fire("retry");
        link->page(pageOf(1, 0, 0));
        QCOMPARE(engine->connection(), Connection::live);
    }

    void isOfflineAtOnceWhenCutByHandAndForgetsWhatIsUnderWay() {
        journal->waiting = {1};
        engine->start();
        engine->setOffline(true);
        QCOMPARE(engine->connection(), Connection::offline);
        QVERIFY(!link->onAnswer && !link->onPage);
        engine->commandsWaiting();
        QCOMPARE(link->sends, 1);
        engine->setOffline(false);
        QCOMPARE(link->sends, 2);
    }

    void opensTheBreakerForSlownessButGoesOnSending() {
        comeUp();
        for (int i = 0; i < CircuitBreaker::kSlowMax; ++i) {
            journal->waiting = {1};
            engine->commandsWaiting();
            timing->now += CircuitBreaker::kSlowMs + 1;
            link->answer(answerTo(*link->sent, 0));
        }
        QVERIFY(!engine->mayAsk());
        journal->waiting = {1};
        engine->commandsWaiting();
        QVERIFY(link->onAnswer);
    }

    void readsWhatTheStreamAnnounces() {
        comeUp();
        const int before = link->fetches;
        engine->headAnnounced(4);
        QCOMPARE(link->fetches, before + 1);
        link->page(pageOf(1, 4, 4));
        QCOMPARE(engine->connection(), Connection::live);
        engine->headAnnounced(3);
        QCOMPARE(link->fetches, before + 1);
    }

    void looksByItselfWithoutAStream() {
        comeUp();
        QVERIFY(timing->delay("poll") <= 2 * SyncEngine::kPollMs);
        timing->fire("poll");
        QVERIFY(link->onPage);
    }

    void changesNothingWhenTheDiskFailsAndTriesAgain() {
        engine->start();
        journal->broken = true;
        link->page(pageOf(1, 2, 2));
        QCOMPARE(journal->at, 0);
        journal->broken = false;
        timing->fire("retry");
        QCOMPARE(*link->asked, 0);
        link->page(pageOf(1, 2, 2));
        QCOMPARE(engine->connection(), Connection::live);
    }

    void refusesALogThatIsShorterThanItsOwn() {
        journal->at = 9;
        engine->start();
        link->page(pageOf(1, 0, 4));
        QCOMPARE(engine->connection(), Connection::offline);
        QVERIFY(timing->has("retry"));
    }

    void halvesABatchTheServerFindsTooLarge() {
        for (int i = 1; i <= 600; ++i) journal->waiting.push_back(i);
        comeUpWithWaiting();
        QCOMPARE(link->sent->commands.size(), 500u);
        link->answer(refused(413, "too_large"));
        timing->fire("retry");
        QCOMPARE(link->sent->commands.size(), 250u);
    }

private:
    void comeUpWithWaiting() {
        engine->start();
        link->page(pageOf(1, 0, 0));
    }
};

QTEST_APPLESS_MAIN(SyncEngineTest)
#include "sync_engine_test.moc"
