#include "panel_fixture.h"

#include <QAccessible>
#include <QScrollArea>
#include <QScrollBar>

using namespace salon;
using namespace salon::desk;

class CustomerPanelTest : public QObject {
    Q_OBJECT

private slots:
    void nobodyIsShownAtFirst() {
        PanelFixture desk;
        QVERIFY(!desk.isShown("customerSheet"));
        QVERIFY(!desk.isShown("bookCustomer"));
        QVERIFY(desk.field()->hasFocus());
    }

    void theSheetTellsWhoTheUsualAndTheRhythm() {
        PanelFixture desk;
        desk.show("c01");
        QCOMPARE(desk.label("customerName"), QString("김서연"));
        QCOMPARE(desk.label("customerPhone"), QString("010-2341-5678"));
        QCOMPARE(desk.label("usualText"), QString("Root colour + Women's cut · with Harin"));
        QCOMPARE(desk.label("rhythm"), QString("Every 5 weeks"));
        QCOMPARE(desk.panel->findChild<VisitList*>("visitsAhead")->count(), 1);
        QCOMPARE(desk.panel->findChild<VisitList*>("visitHistory")->count(), 41);
    }

    void withoutABookingTheRhythmSaysWhenNext() {
        PanelFixture desk;
        desk.happen(ReservationCancelled{{"v24"}, kDemoNow, CancelReason::salonAsked});
        desk.show("c01");
        QCOMPARE(desk.label("rhythm"), QString("Every 5 weeks, next about the fourth week of December"));
    }

    void trueMinutesAreTold() {
        PanelFixture desk;
        desk.show("c01");
        QCOMPARE(desk.label("trueMinutes"), QString("With Harin on average +22 min (visits: 23)"));
    }

    void sameAgainIsOnePressAndOneKey() {
        PanelFixture desk;
        desk.show("c01");
        QSignalSpy wished(desk.panel.get(), &CustomerPanel::sameAgainWished);
        desk.click("sameAgain");
        QTest::keyClick(desk.button("sameAgain"), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(wished.count(), 2);
        QCOMPARE(wished.front().front().value<CustomerId>(), CustomerId{"c01"});
    }

    void aFirstVisitHasNoUsualAndNoHistory() {
        PanelFixture desk;
        desk.somebody("new", "하나래", "01090001111");
        desk.show("new");
        QVERIFY(!desk.isShown("sameAgain"));
        QVERIFY(!desk.isShown("visitHistory"));
        QCOMPARE(desk.label("noVisits"), QString("No visits yet. The first booking begins the history."));
        QVERIFY(desk.warnings().isEmpty());
        desk.show("c17");
        QCOMPARE(desk.label("noVisits"), QString("The first visit is still ahead."));
    }

    void historyStandsNewestFirstInWholeSentences() {
        PanelFixture desk;
        desk.session.changeNote({"old101"}, "half a tone lighter");
        desk.show("c01");
        auto* history = desk.panel->findChild<VisitList*>("visitHistory");
        QCOMPARE(history->spoken(0), QString("today 10:00, Root colour · Harin, Completed, 70,000 won, booked Sun 15 Nov, this computer"));
        QCOMPARE(history->spoken(1), QString("Sat 17 Oct 11:00, Root colour + Women's cut · Harin, Completed, 103,000 won, “half a tone lighter” · booked Mon 5 Oct, this computer"));
        QVERIFY(history->spoken(40).startsWith("21 Jan 2023 11:00"));
    }

    void aThousandVisitsStillPaintOnlyWhatIsSeen() {
        PanelFixture desk;
        for (int i = 0; i < 1000; ++i) hadVisit(desk.session, "many" + std::to_string(i), "c02", kDemoNow.day.plus(-1 - i), {"cut-m"}, "s3-doyun");
        desk.show("c02");
        auto* history = desk.panel->findChild<VisitList*>("visitHistory");
        QVERIFY(history->count() > 1000);
        history->setFocus(Qt::TabFocusReason);
        QTest::keyClick(history, Qt::Key_End);
        PanelFixture::settle();
        const QRect last = history->visualRect(history->currentIndex());
        QVERIFY(desk.panel->rect().contains(history->mapTo(desk.panel.get(), last.center())));
    }

    void enterOpensTheVisit() {
        PanelFixture desk;
        desk.show("c01");
        QSignalSpy wished(desk.panel.get(), &CustomerPanel::visitWished);
        auto* history = desk.panel->findChild<VisitList*>("visitHistory");
        history->setFocus(Qt::TabFocusReason);
        QTest::keyClick(history, Qt::Key_Down);
        QTest::keyClick(history, Qt::Key_Return);
        QCOMPARE(wished.count(), 1);
        QCOMPARE(wished.front().front().value<ReservationId>(), ReservationId{"old101"});
    }

    void warningsAreToldWithTheirReason() {
        PanelFixture desk;
        Service root = *desk.session.state().book.findService({"root"});
        root.patchTestDays = 180;
        desk.happen(ServiceDefined{root});
        desk.show("c01");
        QCOMPARE(desk.warnings(), QStringList{"No patch test"});
        desk.happen(CustomerWarningsDefined{{"c01"}, {true, kDemoNow.day.plus(-200)}});
        desk.happen(NoShowRecorded{{"old105"}, kDemoNow});
        PersonalWords words;
        words.customer = {"c01"};
        words.phone = "0212345678";
        words.allergies = "PPD";
        desk.session.submit(AmendCustomer{{"c01"}}, words);
        QCOMPARE(desk.warnings(), (QStringList{"Do not book", "Allergies: PPD", "Patch test due (last Tue 5 May)", "No mobile number", "No-shows: 1"}));
    }

    void aPatchTestThatLastsIsNoWarning() {
        PanelFixture desk;
        Service root = *desk.session.state().book.findService({"root"});
        root.patchTestDays = 180;
        desk.happen(ServiceDefined{root});
        desk.happen(CustomerWarningsDefined{{"c01"}, {false, kDemoNow.day.plus(-180)}});
        desk.show("c01");
        QVERIFY(desk.warnings().isEmpty());
    }

    void everythingHasANameAndAPlaceInTheOrderOfKeys() {
        PanelFixture desk;
        desk.somebody("twin", "김서연", "01023415678");
        desk.show("c01");
        QStringList order;
        QWidget* first = desk.field();
        for (QWidget* at = first->nextInFocusChain(); at != first; at = at->nextInFocusChain()) {
            if (!at->isVisible() || !(at->focusPolicy() & Qt::TabFocus) || !desk.panel->isAncestorOf(at)) continue;
            const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(at);
            QVERIFY(face);
            QVERIFY2(!face->text(QAccessible::Name).isEmpty(), qPrintable(at->objectName()));
            order << at->objectName();
        }
        for (const char* name : {"editCustomer", "sameAgain", "compareDuplicate", "customerNote", "customerAllergies", "patchTest", "doNotBook", "visitsAhead", "visitHistory",
                                 "eraseCustomer", "bookCustomer"}) {
            QVERIFY2(order.contains(name), name);
            while (order.front() != name) order.removeFirst();
        }
    }

    void followsWhatHappensElsewhereWithoutTakingAwayWhatIsBeingTyped() {
        PanelFixture desk;
        desk.show("c01");
        auto* note = desk.panel->findChild<NoteField*>("customerNote");
        note->setFocus();
        note->selectAll();
        desk.type(note, "window seat");
        desk.session.learn({"c01"}, "김서연", "01000001111", "another desk's note");
        QCOMPARE(desk.label("customerPhone"), QString("010-0000-1111"));
        QCOMPARE(note->toPlainText(), QString("window seat"));
    }
};

QTEST_MAIN(CustomerPanelTest)
#include "customer_panel_test.moc"
