#include "samples.h"

#include "salon/wire/canonical.h"
#include "salon/wire/command_json.h"
#include "salon/wire/event_json.h"
#include "support/wire_sentence.h"

#include <QtTest>

using namespace salon;
using salon::test::sentenceOf;

class BadInputTest : public QObject {
    Q_OBJECT

private slots:
    void aBadCommandIsNamedInASentence_data();
    void aBadCommandIsNamedInASentence();
    void anUnknownKindIsToldApartSoThatAReaderStops();
    void aLongTextAPhoneAndAVisitHaveTheirLimits();
    void wordsAndDigestBelongTogether();
    void aChangedCommandIsNotTheOneWhoseHashItCarries();
    void aCommandThatNobodyCouldReadIsRefusedBeforeItIsStored();
};

void BadInputTest::aBadCommandIsNamedInASentence_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QFile file(QStringLiteral(SALON_SOURCE_DIR "/tests/shared-model/wire/bad_commands.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const wire::Json stamp = wire::commandToJson(samples::booking())["stamp"];
    const QStringList paragraphs = QString::fromUtf8(file.readAll()).split("\n\n");
    for (const QString& paragraph : paragraphs.mid(1)) {
        const QStringList rows = paragraph.trimmed().split('\n');
        QCOMPARE(rows.size(), 2);
        QString text = rows[0];
        text.replace(":S", ":" + QString::fromStdString(stamp.dump()));
        QString sentence = rows[1];
        sentence.replace("END", QString::number(text.toUtf8().size()));
        QTest::newRow(qPrintable(rows[0].left(100))) << text << sentence;
    }
}

void BadInputTest::aBadCommandIsNamedInASentence() {
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    QCOMPARE(sentenceOf([&] { wire::readCommand(text.toStdString()); }), sentence);
}

void BadInputTest::anUnknownKindIsToldApartSoThatAReaderStops() {
    QVERIFY_EXCEPTION_THROWN(wire::readEvent(R"({"kind":"till_opened","v":1})"), wire::UnknownKind);
    QVERIFY_EXCEPTION_THROWN(wire::readEvent(R"({"kind":"customer_erased","v":2,"customer":"bea"})"), wire::UnknownKind);
    wire::Json entry = wire::entryToJson(samples::chain(1).front());
    entry["v"] = 2;
    QVERIFY_EXCEPTION_THROWN(wire::entryFromJson(entry), wire::UnknownKind);
}

void BadInputTest::aLongTextAPhoneAndAVisitHaveTheirLimits() {
    Personal personal = samples::personal();
    const auto read = [&] { wire::readPersonal(wire::printPersonal(personal)); };
    personal.name = std::string(200, 'n');
    personal.customerNote = std::string(4000, 'n');
    personal.phone = std::string(20, '1');
    QCOMPARE(sentenceOf(read), "accepted");
    personal.name = std::string(201, 'n');
    QCOMPARE(sentenceOf(read), "The field \"name\" of the personal part must be a text of at most 200 bytes without control characters.");
    personal.name.reset();
    personal.customerNote = std::string(4001, 'n');
    QCOMPARE(sentenceOf(read), "The field \"customer_note\" of the personal part must be a text of at most 4000 bytes without control characters.");
    personal.customerNote.reset();
    personal.phone = "010-1234";
    QCOMPARE(sentenceOf(read), "The field \"phone\" of the personal part must be at most 20 digits.");

    auto booking = std::get<BookReservation>(samples::booking().body);
    booking.lines.resize(20, booking.lines.front());
    QCOMPARE(sentenceOf([&] { wire::requireReadable(samples::command(booking)); }), "accepted");
    booking.lines.resize(21, booking.lines.front());
    QCOMPARE(sentenceOf([&] { wire::requireReadable(samples::command(booking)); }),
             "The field \"lines\" of book_reservation must be a list of at most 20 items.");
}

void BadInputTest::wordsAndDigestBelongTogether() {
    const Command booking = samples::booking();
    wire::Json submission = wire::submissionToJson(booking);
    submission["personal"]["name"] = "somebody else";
    QCOMPARE(sentenceOf([&] { wire::submissionFromJson(submission); }), "The personal part is not the one whose digest the command carries.");

    submission = wire::submissionToJson(booking);
    submission["command"].erase("personal_sha256");
    submission["sha256"] = wire::sha256Hex(wire::canonicalBytes(submission["command"]));
    QCOMPARE(sentenceOf([&] { wire::submissionFromJson(submission); }), "There is a personal part beside a command that says it has none.");

    submission = wire::submissionToJson(booking);
    submission.erase("personal");
    Command erased = booking;
    erased.personal.reset();
    QVERIFY(wire::submissionFromJson(submission) == erased);
    QCOMPARE(wire::commandSha256(erased), wire::commandSha256(booking));
}

void BadInputTest::aChangedCommandIsNotTheOneWhoseHashItCarries() {
    wire::Json submission = wire::submissionToJson(samples::booking());
    submission["command"]["day"] = "2026-03-29";
    QCOMPARE(sentenceOf([&] { wire::submissionFromJson(submission); }), "A command is not the one whose SHA-256 it carries.");
    // The same of a text that is not in canonical form: its own bytes prove nothing.
    std::string loose = wire::submissionToJson(samples::booking()).dump(2);
    QVERIFY(wire::readSubmission(loose) == samples::booking());
    loose.replace(loose.find("2026-03-28"), 10, "2026-03-29");
    QCOMPARE(sentenceOf([&] { wire::readSubmission(loose); }), "A command is not the one whose SHA-256 it carries.");
}

void BadInputTest::aCommandThatNobodyCouldReadIsRefusedBeforeItIsStored() {
    Command command = samples::command(DefineStylist{.stylist = {"mia"}, .name = "Mia\x1b[2J"});
    QVERIFY_EXCEPTION_THROWN(wire::requireReadable(command), wire::WireError);
    command.body = DefineStylist{.stylist = {"mia"}, .name = "half \xED\xA0\x80"};
    QVERIFY_EXCEPTION_THROWN(wire::requireReadable(command), wire::WireError);
    command.body = CancelReservation{.reservation = {"a reservation"}};
    QVERIFY_EXCEPTION_THROWN(wire::requireReadable(command), wire::WireError);
    command.body = DefineStylist{.stylist = {"mia"}, .name = "Mia"};
    wire::requireReadable(command);
}

QTEST_APPLESS_MAIN(BadInputTest)
#include "bad_input_test.moc"
