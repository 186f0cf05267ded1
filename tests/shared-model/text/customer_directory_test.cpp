#include "salon/customer_directory.h"
#include "salon/evolve.h"
#include "salon/text/utf8.h"
#include "salon/visit_index.h"

#include <QtTest>

using namespace salon;

namespace {

constexpr Day kToday{20'000};

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
    void whoComesTodayIsFirstThenWhoCameLast();
    void anExactLastFourComesBeforeANumberThatOnlyContainsIt();
    void mergedOnesAppearOnceAsTheOneThatWasKept();
    void whoIsErasedIsNeverFound();
    void accentsAndCapitalsDoNotMatter();
    void doublesAreFoundByNumberAndByName();
    void manyChangesLeaveOneAnswerEach();
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
    row("김 지은", "c1 c2");
    row("지은 김", "c1 c2");
    row("kim anna", "c5");
    row("annak", "c5");
    row("김ㅈ", "c1 c2");
    row("김징", "c1 c2");
    row("ㅈㅇ", "c1 c2");
    row("ㄱㅈㅇ.5432", "c2");
    row("은.5678", "c1");
    row("01012345678", "c1");
    row("010 1234 5678", "c1");
    row("010.1234.5678", "c1");
    row("+82 (0)10-1234-5678", "c1");
    row("０１０１２３４５６７８", "c1");
    row("010-1234", "c1");
    row("12345678", "c1 c4");
    row("김지은5678", "c1");
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

/// The regulars with a book: c2 comes today, c4 came last week, c1 last month, c3 never.
Book theirBook() {
    Book book;
    for (const char* id : {"c1", "c2", "c3", "c4", "c5", "c6", "c7"}) evolve(book, CustomerRegistered{{id}});
    const auto came = [&](const std::string& id, const std::string& customer, Day day) {
        ReservationBooked booked;
        booked.reservation = {id};
        booked.customer = {customer};
        booked.day = day;
        booked.lines.push_back(Line{.service = {"cut"}, .startMinute = 600, .blocks = {30, 0, 0, 0}});
        evolve(book, booked);
    };
    came("v1", "c1", kToday.plus(-30));
    came("v2", "c2", kToday);
    came("v4", "c4", kToday.plus(-7));
    return book;
}

QStringList foundToday(const CustomerDirectory& directory, const Book& book, const QString& typed) {
    VisitIndex visits;
    visits.follow(book);
    QStringList ids;
    for (const CustomerCard& card : directory.search(typed.toStdString(), 10, visits, kToday)) ids << QString::fromStdString(card.customer.text);
    return ids;
}

void CustomerDirectoryTest::whoComesTodayIsFirstThenWhoCameLast() {
    Book book = theirBook();
    QCOMPARE(foundToday(regulars(), book, "ㄱ"), (QStringList{"c2", "c1", "c3"}));
    QCOMPARE(foundToday(regulars(), book, "5678"), (QStringList{"c4", "c1"}));
    // Who has been served today is not expected any more, but came last of all.
    evolve(book, ServiceCompleted{{"v2"}, {kToday, 640}});
    QCOMPARE(foundToday(regulars(), book, "김지은"), (QStringList{"c2", "c1"}));
}

void CustomerDirectoryTest::anExactLastFourComesBeforeANumberThatOnlyContainsIt() {
    CustomerDirectory directory = regulars();
    directory.learn(somebody("c2", "김지은", "01056789999"));
    QCOMPARE(foundToday(directory, theirBook(), "5678"), (QStringList{"c4", "c1", "c2"}));
}

void CustomerDirectoryTest::mergedOnesAppearOnceAsTheOneThatWasKept() {
    Book book = theirBook();
    evolve(book, CustomersMerged{{"c1"}, {"c2"}});
    QCOMPARE(foundToday(regulars(), book, "김지은"), (QStringList{"c1"}));
    QCOMPARE(foundToday(regulars(), book, "5432"), (QStringList{"c1"}));
    evolve(book, MergeTakenBack{{"c2"}});
    QCOMPARE(foundToday(regulars(), book, "5432"), (QStringList{"c2"}));
}

void CustomerDirectoryTest::whoIsErasedIsNeverFound() {
    Book book = theirBook();
    // Decided here, and the server has not answered: the words are still on the disk.
    evolve(book, CustomerErased{{"c1"}});
    QCOMPARE(foundToday(regulars(), book, "김지은"), (QStringList{"c2"}));
}

void CustomerDirectoryTest::accentsAndCapitalsDoNotMatter() {
    CustomerDirectory directory;
    directory.learn(somebody("c1", "Émilie Laurent-Noël", ""));
    for (const char* typed : {"emilie", "ÉMIL", "noel", "laurent emilie"}) QCOMPARE(found(directory, typed), QStringList{"c1"});
}

void CustomerDirectoryTest::doublesAreFoundByNumberAndByName() {
    CustomerDirectory directory = regulars();
    QCOMPARE(directory.withName("김 지은"), (std::vector<CustomerId>{{"c1"}, {"c2"}}));
    QCOMPARE(directory.withPhone("01012345678"), (std::vector<CustomerId>{{"c1"}}));
    QVERIFY(directory.withPhone("").empty());
    QVERIFY(directory.withName(" ").empty());
}

void CustomerDirectoryTest::manyChangesLeaveOneAnswerEach() {
    CustomerDirectory directory = regulars();
    for (int i = 0; i < 5'000; ++i) {
        directory.learn(somebody("c1", "이름" + std::to_string(i), "010" + std::to_string(10'000'000 + i)));
        if (i % 3 == 0) directory.forget({"c2"});
        if (i % 3 == 1) directory.learn(somebody("c2", "김지은", "01098765432"));
    }
    QCOMPARE(found(directory, "이름"), QStringList{"c1"});
    QCOMPARE(found(directory, "이름4999"), QStringList{"c1"});
    QVERIFY(found(directory, "이름4998").isEmpty());
    QCOMPARE(found(directory, "5432"), QStringList{"c2"});
    QCOMPARE(directory.size(), std::size_t{7});
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
