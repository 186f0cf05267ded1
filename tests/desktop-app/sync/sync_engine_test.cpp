#include "engine_among_toys.h"

using namespace salon;
using namespace salon::desk;

class SyncEngineTest : public QObject, private EngineAmongToys {
    Q_OBJECT

private slots:
    void init() {
        engine.reset();  // it ends before those it speaks with
        static_cast<EngineAmongToys&>(*this) = {};
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
