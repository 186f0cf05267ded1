#include "engine_among_toys.h"

using namespace salon;
using namespace salon::desk;

/// What the engine makes of a server that is slow or has no time.
class BusyServerTest : public QObject, private EngineAmongToys {
    Q_OBJECT

private slots:
    void init() {
        engine.reset();  // it ends before those it speaks with
        static_cast<EngineAmongToys&>(*this) = {};
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

    void opensTheBreakerAlsoWhilePagesStillCome() {
        comeUp();
        journal->waiting = {1};
        engine->commandsWaiting();
        for (int i = 0; i < CircuitBreaker::kSlowMax; ++i) {
            QVERIFY(engine->mayAsk());
            timing->fire("overdue");
            engine->headAnnounced(i + 1);
            link->page(pageOf(i + 1, i + 1, i + 1));
        }
        QVERIFY2(!engine->mayAsk(), "Pages do not tell how long a booking takes.");
        // Nothing has to be sent for the desk to ask again once the answer is there.
        link->answer(answerTo(*link->sent, 3));
        timing->fire("poll");
        link->page(pageOf(1, 0, 3));
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

    void opensTheBreakerForSlownessButGoesOnSending() {
        comeUp();
        for (int i = 0; i < CircuitBreaker::kSlowMax; ++i) {
            journal->waiting = {1};
            engine->commandsWaiting();
            timing->now += CircuitBreaker::kSlowMs + 1;
            link->answer(answerTo(*link->sent, 0));
        }
        QVERIFY(!engine->mayAsk());
        engine->headAnnounced(1);
        link->page(pageOf(1, 1, 1));
        QVERIFY2(!engine->mayAsk(), "The line rests before it is tried again.");
        journal->waiting = {1};
        engine->commandsWaiting();
        QVERIFY(link->onAnswer);
    }
};

QTEST_APPLESS_MAIN(BusyServerTest)
#include "busy_server_test.moc"
