#include "salon/text/korean.h"
#include "salon/text/utf8.h"

#include <QtTest>

using namespace salon;

namespace {

/// Every state a two-set keyboard shows while somebody types 김지은, key by key.
const QStringList kKeysOfKimJiEun{"ㄱ", "기", "김", "김ㅈ", "김지", "김징", "김지으", "김지은"};

}  // namespace

class KoreanTest : public QObject {
    Q_OBJECT

private slots:
    void initialsAreThoseOfTheSyllables_data();
    void initialsAreThoseOfTheSyllables();
    void whatIsTypedIsFoundHalfWay_data();
    void whatIsTypedIsFoundHalfWay();
    void aNameIsFoundAtEveryKey();
    void aPhoneHasOneSpelling_data();
    void aPhoneHasOneSpelling();
    void lastFourDigitsAreAtMostFour();
    void brokenBytesAreNotText();
};

void KoreanTest::initialsAreThoseOfTheSyllables_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("initials");
    const auto row = [](const char* text, const char* initials) { QTest::newRow(text) << QString(text) << QString(initials); };
    row("", "");
    row("김지은", "ㄱㅈㅇ");
    row("김지은 kim", "ㄱㅈㅇ kim");
    row("까따빠싸짜", "ㄲㄸㅃㅆㅉ");
    row("가나다라마바사아자차카타파하", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ");
    row("가힣", "ㄱㅎ");
    row("ㄱㅏ", "ㄱㅏ");
    row("Anna 💇 é", "Anna 💇 é");
}

void KoreanTest::initialsAreThoseOfTheSyllables() {
    QFETCH(QString, text);
    QFETCH(QString, initials);
    QCOMPARE(QString::fromStdString(initialConsonants(text.toStdString())), initials);
}

void KoreanTest::whatIsTypedIsFoundHalfWay_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("found");
    const auto row = [](const char* text, const char* part, bool found) {
        QTest::newRow(qPrintable(QString("%1 in %2").arg(part, text))) << QString(text) << QString(part) << found;
    };
    row("김지은", "", true);
    row("김지은", "지은", true);
    row("김지은", "지으", true);
    row("김지은", "ㅈㅇ", true);
    row("김지은", "김ㅈ", true);
    row("김지은", "ㄱ지", true);
    row("김지은", "ㄱㅈㅇ", true);
    row("김지은", "김징", true);
    row("김지은", "기은", false);
    row("김지은", "ㅇㅈ", false);
    row("김지은", "김지은수", false);
    row("김지은", "김진", false);
    row("기지은", "김", false);
    row("과일", "고", true);
    row("과일", "거", false);
    row("의사", "으", true);
    row("값", "갑", true);
    row("달기", "닭", true);
    row("닭", "달", true);
    row("달기", "닮", false);
    row("각선", "ㄳ", true);
    row("Kim Jieun", "kim j", true);
    row("kim", "KIM", true);
    row("kim", "kin", false);
    row("Ästhetik", "sth", true);
}

void KoreanTest::whatIsTypedIsFoundHalfWay() {
    QFETCH(QString, text);
    QFETCH(QString, part);
    QFETCH(bool, found);
    QCOMPARE(containsAsTyped(text.toStdString(), part.toStdString()), found);
}

void KoreanTest::aNameIsFoundAtEveryKey() {
    for (const QString& typed : kKeysOfKimJiEun) QVERIFY2(containsAsTyped("김지은", typed.toStdString()), qPrintable(typed));
}

void KoreanTest::aPhoneHasOneSpelling_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("normalised");
    const auto row = [](const char* text, const char* normalised) { QTest::newRow(text) << QString(text) << QString(normalised); };
    row("010-1234-5678", "01012345678");
    row("01012345678", "01012345678");
    row("010 1234 5678", "01012345678");
    row("010.1234.5678", "01012345678");
    row("(010) 1234-5678", "01012345678");
    row("+82 10-1234-5678", "01012345678");
    row("+82 (0)10-1234-5678", "01012345678");
    row("82-10-1234-5678", "01012345678");
    row("0082 10 1234 5678", "01012345678");
    row("＋８２ １０ １２３４ ５６７８", "01012345678");
    row("02-123-4567", "021234567");
    row("+82 2 123 4567", "021234567");
    row("82-1234", "821234");
    row("+1 604 555 0123", "16045550123");
    row("82-0082-10-1234-5678", "01012345678");
    row("5678", "5678");
    row("12", "");
    row("+82", "");
    row("0082", "");
    row("none", "");
    row("", "");
}

void KoreanTest::aPhoneHasOneSpelling() {
    QFETCH(QString, text);
    QFETCH(QString, normalised);
    QCOMPARE(QString::fromStdString(normalisedPhone(text.toStdString())), normalised);
    QCOMPARE(QString::fromStdString(normalisedPhone(normalised.toStdString())), normalised);
}

void KoreanTest::lastFourDigitsAreAtMostFour() {
    QCOMPARE(lastFourDigits("01012345678"), std::string("5678"));
    QCOMPARE(lastFourDigits("123"), std::string("123"));
    QCOMPARE(lastFourDigits(""), std::string());
}

void KoreanTest::brokenBytesAreNotText() {
    QVERIFY(isPlainText("김지은 é 💇", false));
    QVERIFY(isPlainText("one\ntwo", true));
    QVERIFY(!isPlainText("one\ntwo", false));
    QVERIFY(!isPlainText("\x1b[2J", true));
    QVERIFY(!isPlainText("\x7f", true));
    QVERIFY(!isPlainText("\xc2\x85", true));
    QVERIFY(!isPlainText("\xea\xb9", true));
    // Whatever comes, searching it ends.
    QVERIFY(!containsAsTyped("\xff\xea\xb9", "김"));
    QVERIFY(decodedUtf8("a\xff\xea\xb9") == U"a\uFFFD\uFFFD\uFFFD");
}

QTEST_APPLESS_MAIN(KoreanTest)
#include "korean_test.moc"
