#include "salon/statement.h"
#include "session/history_reader.h"
#include "session/terminal_core.h"
#include "support/toy_salon.h"
#include "support/toy_server.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace salon;
using namespace salon::desk;
using namespace salon::test;

/// Words about texts, and what was told, as a terminal keeps them beside and in its log.
class SaidWordsTest : public QObject {
    Q_OBJECT

private:
    FixedClock clock{Clock::Reading{{kToyDay, 600}, "Asia/Seoul", 540}};
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<TerminalCore> core;
    ToyServer server;
    int systemCommands = 0;

    void submit(CommandBody body, std::optional<PersonalWords> words = {}) { core->submit(promised(std::move(body), std::move(words)), clock); }
    void sync() {
        core->answered(server.take(core->nextBatch(500)));
        core->accept(server.after(core->cursor()));
    }
    /// The server's own policies write this.
    void asSystem(CommandBody body, const char* customer = nullptr, const char* text = nullptr) {
        Command command;
        command.stamp = {{"server"}, std::string(32, 'f'), ++systemCommands, {kToyDay, 601}, "Asia/Seoul", 540, kSystemActor, Mode::asking};
        command.body = std::move(body);
        if (text) wire::attachPersonal(command, Personal{.customer = {customer}, .salt = std::string(32, '0'), .text = text});
        wire::Batch batch;
        batch.commands.push_back(command);
        server.take(batch);
        core->accept(server.after(core->cursor()));
    }
    void wordAs(const std::string& text) {
        const Reservation& visit = *core->predicted().findReservation({"visit"});
        PersonalWords words;
        words.customer = {"anna"};
        words.text = text;
        submit(WordText{{"visit"}, TextKind::confirmed, statementOf(visit)}, words);
    }
    std::string worded() const {
        const auto own = core->said()->worded.find({"visit"});
        return own == core->said()->worded.end() ? std::string() : own->second.words;
    }
    QStringList replies() const {
        QStringList all;
        for (const auto& [id, reply] : core->said()->replies) all << QString::fromStdString(reply.words);
        return all;
    }
    void reopen() {
        core.reset();
        core = std::make_unique<TerminalCore>(folder->path());
    }

private slots:
    void init() {
        folder = std::make_unique<QTemporaryDir>();
        core = std::make_unique<TerminalCore>(folder->path());
        server = {};
        systemCommands = 0;
        core->enrolAs(toyIdentity());
        core->submitAll(foundingAToySalon(), clock);
        Texting texting;
        texting.on = true;
        submit(DefineTexting{texting});
        submit(RegisterCustomer{{"anna"}});
        submit(RegisterCustomer{{"bea"}});
        core->submit(booking("visit", 900, kToyDay, "anna"), clock);
        sync();
    }
    void cleanup() { core.reset(); }

    void aPersonsWordsStandAtOnceAndOverARestart() {
        wordAs("see you at three");
        QCOMPARE(worded(), std::string("see you at three"));
        reopen();
        QCOMPARE(worded(), std::string("see you at three"));
        sync();
        reopen();
        QCOMPARE(worded(), std::string("see you at three"));
        wordAs("");
        QCOMPARE(worded(), std::string());
        sync();
        reopen();
        QCOMPARE(worded(), std::string());
    }

    void wordsAreKeptComposed() {
        wordAs("\u1100\u1161");
        QCOMPARE(worded(), std::string("\uac00"));
    }

    void wordsOfATextThatHasGoneAreDropped() {
        wordAs("see you");
        sync();
        asSystem(ClaimText{{"visit"}, TextKind::confirmed, statementOf(*core->confirmed().findReservation({"visit"}))});
        // The next words of anybody tidy up.
        asSystem(ReceiveReply{{"bea"}, {}, ReplyMeaning::other}, "bea", "hello");
        QCOMPARE(worded(), std::string());
        reopen();
        QCOMPARE(worded(), std::string());
    }

    void aReplyWaitsWithItsWordsUntilItIsAnswered() {
        asSystem(ReceiveReply{{"anna"}, {"visit"}, ReplyMeaning::other}, "anna", "may I be late?");
        QCOMPARE(replies(), QStringList{"may I be late?"});
        QVERIFY(core->confirmed().attention().contains(core->said()->replies.begin()->first));
        reopen();
        QCOMPARE(replies(), QStringList{"may I be late?"});
        submit(ResolveAttention{core->said()->replies.begin()->first, AttentionAnswer::keep, {}});
        sync();
        reopen();
        QCOMPARE(replies(), QStringList{});
    }

    void aReplyThatARuleHasAnsweredWaitsForNobody() {
        asSystem(ReceiveReply{{"anna"}, {"visit"}, ReplyMeaning::confirm}, "anna", "C");
        QCOMPARE(replies(), QStringList{});
    }

    void whoIsErasedIsNotQuotedAnyMore() {
        wordAs("Anna, see you");
        sync();
        asSystem(ReceiveReply{{"anna"}, {"visit"}, ReplyMeaning::other}, "anna", "it is me, Anna");
        asSystem(EraseCustomer{{"anna"}});
        QCOMPARE(worded(), std::string());
        QCOMPARE(replies(), QStringList{});
        reopen();
        QCOMPARE(worded(), std::string());
        QCOMPARE(replies(), QStringList{});
    }

    void theReaderTellsWhatOnePersonWasToldUnderAllTheirNames() {
        qRegisterMetaType<HistoryAnswer>();
        core->submit(booking("hers", 1000, kToyDay, "bea"), clock);
        sync();
        for (const char* visit : {"visit", "hers"})
            asSystem(ClaimText{{visit}, TextKind::confirmed, statementOf(*core->confirmed().findReservation({visit}))});
        asSystem(ReportText{{"visit"}, 1, TextOutcome::delivered, {}});
        asSystem(ReceiveReply{{"anna"}, {"visit"}, ReplyMeaning::confirm}, "anna", "C");
        const auto positions = [&](HistoryReader::Question question) {
            HistoryReader reader(folder->path() + "/terminal.sqlite");
            HistoryAnswer answer;
            connect(&reader, &HistoryReader::answered, this, [&](const HistoryAnswer& history) { answer = history; });
            reader.read(question);
            QList<qint64> found;
            for (const HistoryStep& step : answer->steps) found << step.entry.position - 10;
            return found;
        };
        QCOMPARE(positions({.number = 1, .customer = {"anna"}}), (QList<qint64>{1, 3, 4}));
        QCOMPARE(positions({.number = 2, .customer = {"bea"}}), (QList<qint64>{2}));
        QCOMPARE(positions({.number = 3, .customer = {"anna"}, .sameAs = {{"bea"}}}), (QList<qint64>{1, 2, 3, 4}));
    }
};

QTEST_GUILESS_MAIN(SaidWordsTest)
#include "said_words_test.moc"
