#include "samples.h"

#include "salon/wire/canonical.h"
#include "salon/wire/command_json.h"
#include "salon/wire/event_json.h"
#include "salon/wire/words.h"

#include <QtTest>

using namespace salon;

namespace {

const QString kFolder = QStringLiteral(SALON_SOURCE_DIR "/tests/shared-model/wire/golden/");

QString fileOf(std::string_view what, std::string_view kind) {
    return QString::fromUtf8(what.data(), static_cast<int>(what.size())) + u'.' + QString::fromUtf8(kind.data(), static_cast<int>(kind.size())) + ".json";
}

QString furtherOf(std::string_view what, std::string_view kind) { return fileOf(what, kind).replace(".json", ".further.json"); }

/// The text of a golden file without its last line feed. HAIRSHOP_WRITE_GOLDEN=1 writes files that are not there yet: a
/// released one is never written again (STYLE 3).
std::string golden(const QString& name, const std::string& text) {
    QFile file(kFolder + name);
    if (!file.exists() && qEnvironmentVariableIsSet("HAIRSHOP_WRITE_GOLDEN") && file.open(QIODevice::WriteOnly))
        file.write(QByteArray::fromStdString(text + "\n"));
    file.close();
    if (!file.open(QIODevice::ReadOnly)) return "there is no golden file " + name.toStdString();
    return file.readAll().chopped(1).toStdString();
}

}  // namespace

class GoldenTest : public QObject {
    Q_OBJECT

private slots:
    void everyCommandKeepsItsBytes_data();
    void everyCommandKeepsItsBytes();
    void everyEventKeepsItsBytes_data();
    void everyEventKeepsItsBytes();
    void everyVerdictKeepsItsBytes_data();
    void everyVerdictKeepsItsBytes();
    void whatJoinedAKindKeepsItsBytesToo();
    void submissionEntryAndMessagesKeepTheirBytes();
    void everyGoldenFileBelongsToAKind();
};

void GoldenTest::everyCommandKeepsItsBytes_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < std::variant_size_v<CommandBody>; ++i) QTest::newRow(wire::commandKinds()[i].data()) << static_cast<int>(i);
}

void GoldenTest::everyCommandKeepsItsBytes() {
    QFETCH(int, index);
    const auto bodies = samples::commandBodies();
    QCOMPARE(bodies.size(), std::variant_size_v<CommandBody>);
    const Command command = samples::command(bodies.at(static_cast<std::size_t>(index)));
    QCOMPARE(command.body.index(), static_cast<std::size_t>(index));
    const std::string text = wire::printCommand(command);
    QCOMPARE(text, golden(fileOf("command", wire::kindOf(command.body)), text));
    QVERIFY(wire::readCommand(text) == command);
    QCOMPARE(wire::canonicalBytes(wire::commandToJson(command)), text);
}

void GoldenTest::everyEventKeepsItsBytes_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < std::variant_size_v<Event>; ++i) QTest::newRow(wire::eventKinds()[i].data()) << static_cast<int>(i);
}

void GoldenTest::everyEventKeepsItsBytes() {
    QFETCH(int, index);
    const auto events = samples::events();
    QCOMPARE(events.size(), std::variant_size_v<Event>);
    const Event event = events.at(static_cast<std::size_t>(index));
    QCOMPARE(event.index(), static_cast<std::size_t>(index));
    const std::string text = wire::printEvent(event);
    QCOMPARE(text, golden(fileOf("event", wire::kindOf(event)), text));
    QVERIFY(wire::readEvent(text) == event);
    QCOMPARE(wire::canonicalBytes(wire::eventToJson(event)), text);
}

void GoldenTest::everyVerdictKeepsItsBytes_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < wire::words<VerdictKind>().size(); ++i) QTest::newRow(wire::words<VerdictKind>()[i].data()) << static_cast<int>(i);
}

void GoldenTest::everyVerdictKeepsItsBytes() {
    QFETCH(int, index);
    const Verdict verdict = samples::verdicts().at(static_cast<std::size_t>(index));
    QCOMPARE(static_cast<int>(verdict.kind), index);
    const std::string text = wire::printVerdict(verdict);
    QCOMPARE(text, golden(fileOf("verdict", wire::word(verdict.kind)), text));
    QVERIFY(wire::readVerdict(text) == verdict);
    QCOMPARE(wire::canonicalBytes(wire::verdictToJson(verdict)), text);
}

void GoldenTest::whatJoinedAKindKeepsItsBytesToo() {
    for (const CommandBody& body : samples::furtherCommandBodies()) {
        const Command command = samples::command(body);
        const std::string text = wire::printCommand(command);
        QCOMPARE(text, golden(furtherOf("command", wire::kindOf(body)), text));
        QVERIFY(wire::readCommand(text) == command);
    }
    for (const Event& event : samples::furtherEvents()) {
        const std::string text = wire::printEvent(event);
        QCOMPARE(text, golden(furtherOf("event", wire::kindOf(event)), text));
        QVERIFY(wire::readEvent(text) == event);
    }
}

void GoldenTest::submissionEntryAndMessagesKeepTheirBytes() {
    const Command booking = samples::booking();
    const wire::Entry entry = samples::chain(1).front();
    Personal allergic = samples::personal();
    allergic.allergies = "PPD\n암모니아";
    Personal replied = samples::personal();
    replied.text = "30분 늦어요\n죄송해요";
    const wire::BatchAnswer answer{{{1, wire::commandSha256(booking), 1, {}}}, 1};
    const std::map<QString, std::string> texts{
        {"message.personal.json", wire::printPersonal(samples::personal())},
        {"message.personal.further.json", wire::printPersonal(allergic)},
        {"message.personal.text.json", wire::printPersonal(replied)},
        {"message.submission.json", wire::printSubmission(booking)},
        {"message.entry.json", wire::printEntry(entry)},
        {"message.batch.json", wire::printBatch({{booking}})},
        {"message.batch_answer.json", wire::printBatchAnswer(answer)},
        {"message.page.json", wire::printPage({{entry}, 1})},
        {"message.problem.json", wire::printProblem({409, "gap", "Commands before number 7 have not arrived here.", 7})},
    };
    for (const auto& [name, text] : texts) {
        QCOMPARE(text, golden(name, text));
        QCOMPARE(wire::canonicalBytes(wire::parseStrict(text)), text);
    }
}

void GoldenTest::everyGoldenFileBelongsToAKind() {
    QSet<QString> expected;
    for (const auto kind : wire::commandKinds()) expected << fileOf("command", kind);
    for (const auto kind : wire::eventKinds()) expected << fileOf("event", kind);
    for (const auto kind : wire::words<VerdictKind>()) expected << fileOf("verdict", kind);
    for (const CommandBody& body : samples::furtherCommandBodies()) expected << furtherOf("command", wire::kindOf(body));
    for (const Event& event : samples::furtherEvents()) expected << furtherOf("event", wire::kindOf(event));
    for (const QString& name : QDir(kFolder).entryList({"*.json"}, QDir::Files))
        QVERIFY2(expected.contains(name) || name.startsWith("message."), qPrintable(name + " is no kind of this program: released kinds stay readable."));
}

QTEST_APPLESS_MAIN(GoldenTest)
#include "golden_test.moc"
