#include "samples.h"

#include "salon/wire/canonical.h"
#include "salon/wire/command_json.h"
#include "salon/wire/messages.h"
#include "support/wire_sentence.h"

#include <QtTest>

#include <functional>

using namespace salon;
using salon::test::sentenceOf;

namespace {

std::string batchText() {
    return wire::printBatch({{samples::booking(1), samples::booking(2)}});
}

std::string pageText(const std::vector<wire::Entry>& entries) {
    return wire::printPage({entries, 3});
}

/// Changes the tree of a counted message and sets its digest right again, as a forger would.
std::string forged(const std::string& text, const char* list, const std::function<void(wire::Json&)>& change) {
    wire::Json tree = wire::parseStrict(text);
    change(tree);
    tree["sha256"] = wire::sha256Hex(wire::canonicalBytes(tree[list]));
    return wire::canonicalBytes(tree);
}

}  // namespace

class MessagesTest : public QObject {
    Q_OBJECT

private slots:
    void aMessageCutShortAnywhereIsRefusedWhole();
    void aMessageWithAnyByteChangedIsRefusedOrSaysTheSame();
    void theCountHasToBeTrue();
    void theDigestIsThatOfTheBytes();
    void aBatchOfMoreThanTheLimitIsRefused();
    void aPageWithAGapIsRefused();
    void aPageWithABrokenChainIsRefused();
    void aPageWithAChangedEntryIsRefusedEvenIfItsDigestFits();
    void aPageKeepsWhatWasErasedErased();
    void aHeadBeforeTheLastPositionIsRefused();
    void aPageOfStoredTextsIsThePageOfTheirEntries();
    void emptyMessagesAreMessages();
    void problemsSurviveTheTripAndAPageOfAProxyBecomesOne();
};

void MessagesTest::aMessageCutShortAnywhereIsRefusedWhole() {
    const std::string batch = batchText();
    for (std::size_t size = 0; size < batch.size(); ++size)
        QVERIFY2(sentenceOf([&] { wire::readBatch(batch.substr(0, size)); }) != "accepted", qPrintable(QString::number(size)));
    const std::string page = pageText(samples::chain(2));
    for (std::size_t size = 0; size < page.size(); ++size)
        QVERIFY2(sentenceOf([&] { wire::readPage(page.substr(0, size)); }) != "accepted", qPrintable(QString::number(size)));
    const std::string answer = wire::printBatchAnswer({{{1, std::string(64, 'a'), 1, samples::verdicts()[1]}}, 1});
    for (std::size_t size = 0; size < answer.size(); ++size)
        QVERIFY2(sentenceOf([&] { wire::readBatchAnswer(answer.substr(0, size)); }) != "accepted", qPrintable(QString::number(size)));
}

void MessagesTest::aMessageWithAnyByteChangedIsRefusedOrSaysTheSame() {
    const std::string text = pageText(samples::chain(1));
    const std::size_t head = text.find("\"head\":3");
    for (std::size_t at = 0; at < text.size(); ++at) {
        // The head is a hint that the next page corrects: the one thing no digest covers.
        if (at == head + 7) continue;
        std::string changed = text;
        changed[at] ^= 1;
        QVERIFY2(sentenceOf([&] { wire::readPage(changed); }) != "accepted", qPrintable(QString::number(at)));
    }
}

void MessagesTest::theCountHasToBeTrue() {
    const std::string text = forged(batchText(), "commands", [](wire::Json& batch) { batch["count"] = 3; });
    QCOMPARE(sentenceOf([&] { wire::readBatch(text); }), "The field \"count\" of the batch says 3, but there are 2.");
    const std::string shorter = forged(batchText(), "commands", [](wire::Json& batch) { batch["commands"].erase(1); });
    QCOMPARE(sentenceOf([&] { wire::readBatch(shorter); }), "The field \"count\" of the batch says 2, but there are 1.");
}

void MessagesTest::theDigestIsThatOfTheBytes() {
    wire::Json batch = wire::parseStrict(batchText());
    batch["sha256"] = std::string(64, '0');
    QCOMPARE(sentenceOf([&] { wire::readBatch(batch.dump()); }), "The field \"sha256\" of the batch is not the digest of its commands.");
}

void MessagesTest::aBatchOfMoreThanTheLimitIsRefused() {
    wire::Batch batch;
    for (int number = 1; number <= wire::kCommandsPerBatchMax; ++number) batch.commands.push_back(samples::command(RecordArrival{{"bea"}}, number));
    QCOMPARE(static_cast<int>(wire::readBatch(wire::printBatch(batch)).commands.size()), wire::kCommandsPerBatchMax);
    QVERIFY(wire::printBatch(batch).size() < wire::kBodyBytesMax);
    batch.commands.push_back(batch.commands.back());
    QCOMPARE(sentenceOf([&] { wire::readBatch(wire::printBatch(batch)); }), "The field \"commands\" of the batch must be a list of at most 500 items.");
}

void MessagesTest::aPageWithAGapIsRefused() {
    auto entries = samples::chain(3);
    entries.erase(entries.begin() + 1);
    QCOMPARE(sentenceOf([&] { wire::readPage(pageText(entries)); }), "Position 3 does not follow the position before it in the page.");
}

void MessagesTest::aPageWithABrokenChainIsRefused() {
    auto entries = samples::chain(2);
    const Command other = samples::booking(7);
    entries[1] = wire::makeEntry(2, std::string(64, 'e'), other, samples::decided(other));
    QCOMPARE(sentenceOf([&] { wire::readPage(pageText(entries)); }), "Position 2 does not carry on the chain of the position before it.");
}

void MessagesTest::aPageWithAChangedEntryIsRefusedEvenIfItsDigestFits() {
    const std::string text = pageText(samples::chain(1));
    const std::string verdict =
        forged(text, "entries", [](wire::Json& page) { page["entries"][0]["entry"]["events"][1]["stylist"] = "jo"; });
    QCOMPARE(sentenceOf([&] { wire::readPage(verdict); }), "Position 1 is not the entry whose SHA-256 it carries.");
    const std::string command =
        forged(text, "entries", [](wire::Json& page) { page["entries"][0]["entry"]["command"]["stamp"]["actor"] = "mallory"; });
    QCOMPARE(sentenceOf([&] { wire::readPage(command); }), "Position 1 holds a command that is not the one whose SHA-256 it carries.");
    const std::string words = forged(text, "entries", [](wire::Json& page) { page["entries"][0]["personal"]["phone"] = "1"; });
    QCOMPARE(sentenceOf([&] { wire::readPage(words); }), "The personal part is not the one whose digest the command carries.");
}

void MessagesTest::aPageKeepsWhatWasErasedErased() {
    auto entries = samples::chain(2);
    QVERIFY(entries[0].command.personal.has_value());
    entries[0].command.personal.reset();
    const wire::Page page = wire::readPage(pageText(entries));
    QVERIFY(page.entries == entries);
    QVERIFY(!page.entries[0].command.personalSha256.empty());
}

void MessagesTest::aHeadBeforeTheLastPositionIsRefused() {
    QCOMPARE(sentenceOf([&] { wire::readPage(wire::printPage({samples::chain(2), 1})); }),
             "The field \"head\" of the page is before the last position of the page.");
}

void MessagesTest::aPageOfStoredTextsIsThePageOfTheirEntries() {
    auto entries = samples::chain(3);
    entries[1].command.personal.reset();
    std::vector<wire::PrintedEntry> printed;
    for (const auto& entry : entries)
        printed.push_back({wire::printEntry(entry), entry.command.personal ? wire::printPersonal(*entry.command.personal) : std::string()});
    QCOMPARE(wire::printPage(printed, 3), pageText(entries));
}

void MessagesTest::emptyMessagesAreMessages() {
    QVERIFY(wire::readBatch(wire::printBatch({})).commands.empty());
    const wire::Page page = wire::readPage(wire::printPage({{}, 12}));
    QVERIFY(page.entries.empty());
    QCOMPARE(page.head, wire::Position{12});
}

void MessagesTest::problemsSurviveTheTripAndAPageOfAProxyBecomesOne() {
    const wire::Problem gap = wire::readProblem(409, wire::printProblem({409, "gap", "Commands before number 7 have not arrived here.", 7}));
    QCOMPARE(gap.code, std::string("gap"));
    QCOMPARE(gap.title, std::string("Commands before number 7 have not arrived here."));
    QCOMPARE(gap.nextNumber, std::int64_t{7});
    QCOMPARE(gap.status, 409);
    QCOMPARE(wire::readProblem(409, wire::printProblem({409, "fork", "", 0})).code, std::string("fork"));
    const wire::Problem proxy = wire::readProblem(502, "<html>Bad Gateway</html>");
    QCOMPARE(proxy.code, std::string("unreadable"));
    QCOMPARE(proxy.status, 502);
    // Members that a newer server adds do not make a problem unreadable.
    QCOMPARE(wire::readProblem(429, R"({"code":"busy","title":"Later.","instance":"/x","status":429})").code, std::string("busy"));
}

QTEST_APPLESS_MAIN(MessagesTest)
#include "messages_test.moc"
