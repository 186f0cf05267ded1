#include "panel_fixture.h"

#include "salon/text/utf8.h"

using namespace salon;
using namespace salon::desk;

class CustomerSearchTest : public QObject {
    Q_OBJECT

private slots:
    void eachWayOfTyping_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("names");
        const auto row = [](const char* typed, const char* names) { QTest::newRow(typed) << QString(typed) << QString(names); };
        row("김서연", "김서연");
        row("서연", "김서연");
        row("ㄱㅅㅇ", "강소윤, 김서연");
        row("ㅅㅇ", "강소윤, 김서연, 배수아");
        row("김ㅅ", "김새론하, 김서연");
        row("김성", "김서연");
        row("최유ㅈ", "최유진");
        row("9876", "조은우, 박지훈");
        row("010-4444-9876", "조은우");
        row("01044449876", "조은우");
        row("+82 10 4444 9876", "조은우");
        row("010.4444.9876", "조은우");
        row("김.4321", "김새론하");
        row("하.4321", "김새론하");
        row("emma", "Emma Laurent");
        row("LAURENT emma", "Emma Laurent");
    }

    void eachWayOfTyping() {
        QFETCH(QString, typed);
        QFETCH(QString, names);
        PanelFixture desk;
        desk.type(desk.field(), typed);
        QStringList found;
        for (const QString& row : desk.found()) found << row.section(", ", 0, 0);
        QCOMPARE(found.join(", "), names);
    }

    void everyKeyOnTheWayToANameFindsIt() {
        PanelFixture desk;
        for (const QString typed : {"ㄱ", "기", "김", "김ㅅ", "김서", "김성", "김서여", "김서연"}) {
            desk.field()->setText(typed);
            QVERIFY2(desk.found().join("\n").contains("김서연"), qPrintable(typed));
        }
    }

    void whoSharesTheDigitsIsListedWithTheExpectedFirst() {
        PanelFixture desk;
        desk.type(desk.field(), "5678");
        QCOMPARE(desk.found().size(), 2);
        // Both have 5678; 김지온 is booked at 15:20 today, 김서연 at 16:00: then by name.
        QVERIFY(desk.found().at(0).contains("김서연"));
        QVERIFY(desk.found().at(1).contains("김지온"));
        desk.happen(ReservationCancelled{{"v24"}, kDemoNow, CancelReason::ill});
        QVERIFY(desk.found().at(0).contains("김지온"));
    }

    void aRowTellsWhenTheUsualAndWhatToBewareOf() {
        PanelFixture desk;
        desk.happen(ReservationCancelled{{"v24"}, kDemoNow, CancelReason::salonAsked});
        desk.happen(CustomerWarningsDefined{{"c01"}, {true, {}}});
        desk.type(desk.field(), "김서연");
        QCOMPARE(desk.found(), QStringList{"김서연, 010-2341-5678 · last today · Root colour + Women's cut · Harin, Do not book"});
    }

    void anUnknownNumberIsOfferedAsANewCustomer() {
        PanelFixture desk;
        QSignalSpy wished(desk.panel->search(), &CustomerSearch::createWished);
        desk.type(desk.field(), "010 9090 1212");
        QVERIFY(desk.found().isEmpty());
        QVERIFY(desk.button("createCustomer")->accessibleName().contains("Nobody has this number"));
        QTest::keyClick(desk.field(), Qt::Key_Return);
        QCOMPARE(wished.count(), 1);
        QCOMPARE(wished.front().at(1).toString(), QString("010 9090 1212"));
    }

    void mergedOnesAreOneAndErasedOnesNobody() {
        PanelFixture desk;
        desk.happen(CustomersMerged{{"c01"}, {"c18"}});
        desk.type(desk.field(), "5678");
        QCOMPARE(desk.found().size(), 1);
        QVERIFY(desk.found().front().startsWith("김서연"));
        desk.happen(CustomerErased{{"c01"}});
        QVERIFY(desk.found().isEmpty());
    }

    void arrowsWalkAndTheFieldTellsWhatIsMarked() {
        PanelFixture desk;
        desk.type(desk.field(), "김");
        QCOMPARE(desk.field()->accessibleDescription(), desk.found().at(0));
        QTest::keyClick(desk.field(), Qt::Key_Down);
        QCOMPARE(desk.field()->accessibleDescription(), desk.found().at(1));
        QTest::keyClick(desk.field(), Qt::Key_Return);
        QVERIFY(desk.found().isEmpty());
        QVERIFY(!desk.panel->customer().empty());
    }

    void fiftyThousandCustomersAreTypedAmong() {
        PanelFixture desk(false);
        for (int i = 0; i < 50'000; ++i) {
            std::string name = "김";
            appendUtf8(name, U'가' + static_cast<char32_t>(i % 11'172));
            appendUtf8(name, U'가' + static_cast<char32_t>(i * 7 % 11'172));
            Personal words;
            words.customer = {"x" + std::to_string(i)};
            words.name = name;
            words.phone = "010" + std::to_string(10'000'000 + i);
            desk.session.know(words);
        }
        QElapsedTimer timer;
        timer.start();
        desk.type(desk.field(), "김서연");
        // Printed, not judged: a busy machine is not a wrong program.
        qInfo("three keys among 50,000: %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(desk.found().front().startsWith("김서연"));
        desk.field()->clear();
        desk.type(desk.field(), "7777");
        QCOMPARE(desk.panel->search()->foundCount(), 5);
    }
};

QTEST_MAIN(CustomerSearchTest)
#include "customer_search_test.moc"
