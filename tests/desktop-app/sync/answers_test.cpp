#include "sync/answers.h"

#include <QtTest>

using namespace salon;
using namespace salon::desk;

class AnswersTest : public QObject {
    Q_OBJECT

private slots:
    void anEnrolmentIsReadWhole();
    void anEnrolmentThatLacksSomethingOrNamesAnImpossibleStepIsRefused();
    void whatIsNoHeadIsASignOfLife();
    void whatIsNotSaidIsEmpty();
};

namespace {

std::string enrolled(const std::string& step) {
    return R"({"name":"Desk 1","shop":"s","shop_name":"S","step_minutes":)" + step + R"(,"terminal":"t","token":"00","zone":"Asia/Seoul"})";
}

}  // namespace

void AnswersTest::anEnrolmentIsReadWhole() {
    const Enrolled read = readEnrolled(enrolled("5"));
    QCOMPARE(read.shopName, std::string("S"));
    QCOMPARE(read.terminal, std::string("t"));
    QCOMPARE(read.stepMinutes, 5);
}

void AnswersTest::anEnrolmentThatLacksSomethingOrNamesAnImpossibleStepIsRefused() {
    QVERIFY_THROWS_EXCEPTION(wire::WireError, readEnrolled("{}"));
    QVERIFY_THROWS_EXCEPTION(wire::WireError, readEnrolled("[]"));
    // As 32 bits this would be 10.
    for (const char* step : {"0", "-10", "1441", "4294967306"}) QVERIFY_THROWS_EXCEPTION(wire::WireError, readEnrolled(enrolled(step)));
}

void AnswersTest::whatIsNoHeadIsASignOfLife() {
    QCOMPARE(headIn(R"({"head":17})"), 17);
    for (const char* other : {"", "17", "{}", R"({"head":"17"})", R"({"head":1.5})"}) QCOMPARE(headIn(other), -1);
}

void AnswersTest::whatIsNotSaidIsEmpty() {
    QCOMPARE(openToldIn(R"({"reservation":"r","terminal":"t"})").reservation, std::string("r"));
    QCOMPARE(openToldIn(R"({"reservation":7})").reservation, std::string());
    const HelloTold told = helloToldIn(R"({"texts":"ok","public_url":"https://book.example"})");
    QCOMPARE(told.texts, std::string("ok"));
    QCOMPARE(told.publicUrl, std::string("https://book.example"));
    QCOMPARE(helloToldIn(R"({"texts":true})").texts, std::string());
    QCOMPARE(helloToldIn("<html>").publicUrl, std::string());
}

QTEST_GUILESS_MAIN(AnswersTest)
#include "answers_test.moc"
