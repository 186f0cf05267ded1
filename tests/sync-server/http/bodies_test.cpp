#include "admin/admin_line.h"
#include "http/bodies.h"
#include "salon/wire/json.h"
#include "support/wire_sentence.h"

#include <QtTest>

using namespace salon;
using namespace salon::server;
using salon::test::sentenceOf;

class BodiesTest : public QObject {
    Q_OBJECT

private slots:
    void anOperatorsLineArrivesAsItWasSent();
    void aLineThatIsNoneIsRefusedInASentence_data();
    void aLineThatIsNoneIsRefusedInASentence();
    void aBodyThatIsNoneIsRefusedInASentence();
};

void BodiesTest::anOperatorsLineArrivesAsItWasSent() {
    const AdminRequest request{{"shop", "create"}, {{"name", "작은 미용실"}, {"zone", "Asia/Seoul"}}};
    QVERIFY(readAdminRequest(printAdminRequest(request)) == request);
    const AdminReply reply{4, "{\"shop\":\"a\"}\n", "The disk is full."};
    QVERIFY(readAdminReply(printAdminReply(reply)) == reply);
    QVERIFY(readAdminRequest(printAdminRequest({})) == AdminRequest{});
}

void BodiesTest::aLineThatIsNoneIsRefusedInASentence_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no object") << QByteArray("[]\n") << "A line of the admin socket must be one JSON object.";
    QTest::newRow("no words") << QByteArray("{\"options\":{}}\n") << "A line of the admin socket lacks \"words\".";
    QTest::newRow("words are numbers") << QByteArray("{\"options\":{},\"words\":[1]}\n") << "\"words\" of a line of the admin socket must hold texts.";
    QTest::newRow("words are a text") << QByteArray("{\"options\":{},\"words\":\"shop\"}\n")
                                      << "The admin socket takes a list of words and an object of options.";
    QTest::newRow("an option is null") << QByteArray("{\"options\":{\"name\":null},\"words\":[]}\n")
                                       << "\"options\" of a line of the admin socket must hold texts.";
}

void BodiesTest::aLineThatIsNoneIsRefusedInASentence() {
    QFETCH(QByteArray, line);
    QFETCH(QString, sentence);
    QCOMPARE(sentenceOf([&] { readAdminRequest(line.toStdString()); }), sentence);
}

void BodiesTest::aBodyThatIsNoneIsRefusedInASentence() {
    QCOMPARE(sentenceOf([] { readAdminReply("{\"err\":\"\",\"exit\":4294967296,\"out\":\"\"}"); }),
             QString("\"exit\" of a line of the admin socket must be a number a program may end with."));
    QCOMPARE(sentenceOf([] { readCode("{\"code\":7}"); }), QString("\"code\" must be a text."));
    QCOMPARE(sentenceOf([] { readAuditAsked("{\"position\":\"1\",\"state_sha256\":\"\"}"); }), QString("\"position\" must be a whole number."));
    QCOMPARE(sentenceOf([] { readOpened("{\"reservation\":\"a b\"}"); }), QString("\"reservation\" is not an id."));
    QCOMPARE(readOpened("{}"), ReservationId{});
}

QTEST_GUILESS_MAIN(BodiesTest)
#include "bodies_test.moc"
