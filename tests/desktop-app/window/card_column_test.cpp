#include "ui/act_card.h"
#include "ui/card_column.h"

#include <QTest>

#include <algorithm>

using namespace salon::desk;

/// Many cards that are told anew again and again.
class CardColumnTest : public QObject {
    Q_OBJECT

private:
    /// So many cards, each saying its number and `text`, told until nothing is left to make.
    struct Told {
        explicit Told(int cards) : count(cards) {
            column.resize(300, 2000);
            column.show();
            QObject::connect(&column, &CardColumn::goOn, &column, [this] { tell(); });
            tell();
        }
        void say(const QString& now) {
            text = now;
            tell();
        }
        void tell() {
            const int before = made;
            column.begin();
            for (int i = 0; i < count; ++i)
                column.tell(QString::number(i), i == changed ? text : QString(), [this] {
                    ++made;
                    return new ActCard("plain", &column);
                });
            column.end();
            mostAtOnce = std::max(mostAtOnce, made - before);
        }

        CardColumn column;
        int count;
        int changed = 3;
        QString text = "a";
        int made = 0;
        int mostAtOnce = 0;
    };

private slots:
    void aHundredAreMadeAFewAtATimeAndAllOfThem() {
        Told told(100);
        QVERIFY(told.column.count() < 20);
        QTRY_COMPARE(told.column.count(), 100);
        QCOMPARE(told.made, 100);
        QVERIFY(told.mostAtOnce < 20);
    }

    void whatSaysTheSameIsNotMadeAgain() {
        Told told(12);
        QTRY_COMPARE(told.column.count(), 12);
        ActCard* other = told.column.card("4");
        ActCard* changed = told.column.card("3");
        told.say("b");
        QCOMPARE(told.made, 13);
        QCOMPARE(told.column.card("4"), other);
        QVERIFY(told.column.card("3") != changed);
        QCOMPARE(told.column.count(), 12);
    }

    void theyStandInTheOrderTheyAreToldIn() {
        Told told(12);
        QTRY_COMPARE(told.column.count(), 12);
        told.say("b");
        QCoreApplication::processEvents();
        for (int i = 1; i < 12; ++i) QVERIFY(told.column.card(QString::number(i - 1))->y() < told.column.card(QString::number(i))->y());
    }

    void theMarkStaysWithACardThatIsMadeAnew() {
        Told told(12);
        QTRY_COMPARE(told.column.count(), 12);
        told.column.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&told.column));
        QVERIFY(told.column.focusCard("3"));
        told.say("b");
        QCOMPARE(told.column.marked(), QStringLiteral("3"));
        QVERIFY(told.column.card("3")->hasFocus());
    }

    void aCardThatGoesHandsTheMarkToItsNeighbour() {
        Told told(5);
        QVERIFY(told.column.focusCard("4"));
        told.count = 4;
        told.tell();
        QCOMPARE(told.column.marked(), QStringLiteral("3"));
    }
};

QTEST_MAIN(CardColumnTest)
#include "card_column_test.moc"
