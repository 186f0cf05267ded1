#include "window_fixture.h"

#include "attention/attention_panel.h"

using namespace salon;
using namespace salon::desk;

class AttentionTest : public QObject {
    Q_OBJECT

private slots:
    void countsWhatIsOpen() {
        WindowFixture desk(true);
        QCOMPARE(AttentionPanel::countOpen(desk.session.state()), 3);
        QCOMPARE(desk.window->findChild<QPushButton*>("attentionButton")->text(), QStringLiteral("3 to decide"));
    }

    void oneMovePressAnswersAClash() {
        WindowFixture desk(true);
        desk.click("attentionButton");
        desk.click("answer:a01:move2");
        QVERIFY(!desk.session.state().book.attention().contains({"a01"}));
        QCOMPARE(desk.visit("x01").day, kDemoNow.day.plus(1));
        QCOMPARE(desk.visit("x01").lines.front().stylist, StylistId{"s2-mina"});
    }

    void keepingBothIsOnePress() {
        WindowFixture desk(true);
        desk.window->openAttention();
        desk.click("answer:a02:keep");
        QVERIFY(!desk.session.state().book.attention().contains({"a02"}));
        QCOMPARE(desk.visit("x02").lines.front().stylist, StylistId{"s5-theo"});
    }

    void cancellingIsOnePress() {
        WindowFixture desk(true);
        desk.window->openAttention();
        desk.click("answer:a01:cancel");
        QCOMPARE(desk.visit("x01").status, Status::cancelled);
    }

    void aRefusalStaysUntilSomebodyHasSeenIt() {
        WindowFixture desk(true);
        desk.window->openAttention();
        desk.click("seen:7");
        QVERIFY(desk.session.state().refusals.empty());
        QCOMPARE(AttentionPanel::countOpen(desk.session.state()), 2);
    }

    void saysThatNothingIsOpen() {
        WindowFixture desk;
        QCOMPARE(desk.window->findChild<QPushButton*>("attentionButton")->text(), QStringLiteral("Nothing to decide"));
    }
};

QTEST_MAIN(AttentionTest)
#include "attention_test.moc"
