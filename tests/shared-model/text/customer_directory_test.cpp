#include "salon/customer_directory.h"
#include "salon/text/utf8.h"

#include <QtTest>

using namespace salon;

namespace {

Personal somebody(const std::string& id, const std::string& name, const std::string& phone) {
    Personal personal;
    personal.customer = {id};
    personal.name = name;
    personal.phone = phone;
    return personal;
}

CustomerDirectory regulars() {
    CustomerDirectory directory;
    directory.learn(somebody("c1", "김지은", "01012345678"));
    directory.learn(somebody("c2", "김지은", "01098765432"));
    directory.learn(somebody("c3", "박김수", "01055551234"));
    directory.learn(somebody("c4", "이서준", "0212345678"));
    directory.learn(somebody("c5", "Anna Kim", "01077778888"));
    directory.learn(somebody("c6", "Kimberly", ""));
    directory.learn(somebody("c7", "1234 살롱", "01000009999"));
    return directory;
}

QStringList found(const CustomerDirectory& directory, const QString& typed, std::size_t limit = 10) {
    QStringList ids;
    for (const CustomerCard& card : directory.search(typed.toStdString(), limit)) ids << QString::fromStdString(card.customer.text);
    return ids;
}

}  // namespace

class CustomerDirectoryTest : public QObject {
    Q_OBJECT

private slots:
    void bestFirst_data();
    void bestFirst();
    void theLastWordOnEachFieldStays();
    void whoIsForgottenIsNotFound();
    void noMoreThanAskedFor();
    void fiftyThousandAreSearchedByNameInitialsAndNumber();
};

void CustomerDirectoryTest::bestFirst_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char* typed, const char* ids) { QTest::newRow(typed) << QString(typed) << QString(ids); };
    row("", "");
    row("   ", "");
    row("김", "c1 c2 c3");
    row("ㄱㅈㅇ", "c1 c2");
    row("ㄱ", "c1 c2 c3");
    row("김지으", "c1 c2");
    row(" 김지은 ", "c1 c2");
    row("수", "c3");
    row("kim", "c6 c5");
    row("KIMB", "c6");
    row("5678", "c1 c4");
    row("1234", "c7 c3 c1 c4");
    row("56", "c1 c4");
    row("010-1234-5678", "c1");
    row("+82 10 1234 5678", "c1");
    row("김지은.5678", "c1");
    row("김지은 5432", "c2");
    row("ㄱㅈㅇ5678", "c1");
    row("김.9999", "");
    row("누구", "");
}

void CustomerDirectoryTest::bestFirst() {
    QFETCH(QString, typed);
    QFETCH(QString, ids);
    QCOMPARE(found(regulars(), typed).join(' '), ids);
}

void CustomerDirectoryTest::theLastWordOnEachFieldStays() {
    CustomerDirectory directory = regulars();
    Personal change;
    change.customer = {"c1"};
    change.phone = "01011112222";
    directory.learn(change);
    const CustomerCard* card = directory.find({"c1"});
    QVERIFY(card);
    QCOMPARE(card->name, std::string("김지은"));
    QCOMPARE(card->phone, std::string("01011112222"));
    QCOMPARE(found(directory, "2222"), QStringList{"c1"});
    // Words about a visit of somebody unnamed are about nobody.
    Personal visitOnly;
    visitOnly.reservationNote = "parking";
    directory.learn(visitOnly);
    QCOMPARE(directory.size(), std::size_t{7});
}

void CustomerDirectoryTest::whoIsForgottenIsNotFound() {
    CustomerDirectory directory = regulars();
    directory.forget({"c1"});
    QVERIFY(!directory.find({"c1"}));
    QCOMPARE(found(directory, "김지은"), QStringList{"c2"});
}

void CustomerDirectoryTest::noMoreThanAskedFor() {
    QCOMPARE(found(regulars(), "ㄱ", 2), (QStringList{"c1", "c2"}));
    QVERIFY(found(regulars(), "ㄱ", 0).isEmpty());
}

void CustomerDirectoryTest::fiftyThousandAreSearchedByNameInitialsAndNumber() {
    CustomerDirectory directory;
    for (int i = 0; i < 50'000; ++i) {
        std::string name = "김";
        appendUtf8(name, U'가' + static_cast<char32_t>(i % 11'172));
        appendUtf8(name, U'가' + static_cast<char32_t>(i * 7 % 11'172));
        directory.learn(somebody("c" + std::to_string(i), name, "010" + std::to_string(10'000'000 + i)));
    }
    QCOMPARE(directory.size(), std::size_t{50'000});
    for (const int i : {0, 777, 49'999}) {
        const CustomerCard card = *directory.find({"c" + std::to_string(i)});
        QCOMPARE(directory.search(card.phone, 10).front(), card);
        QCOMPARE(directory.search(card.name + "." + card.phone.substr(7), 10).front(), card);
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(directory.search("ㄱㄱㄱ", 20).size(), std::size_t{20});
    // Printed, not judged: a busy machine is not a wrong program.
    qInfo("initials among 50,000: %lld us", static_cast<long long>(timer.nsecsElapsed() / 1000));
}

QTEST_APPLESS_MAIN(CustomerDirectoryTest)
#include "customer_directory_test.moc"
