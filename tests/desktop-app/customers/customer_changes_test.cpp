#include "panel_fixture.h"

using namespace salon;
using namespace salon::desk;

class CustomerChangesTest : public QObject {
    Q_OBJECT

private slots:
    void aNoteIsKeptWhenOneLeavesItAndUndoBringsTheFormerBack() {
        PanelFixture desk;
        desk.show("c01");
        const std::string former = desk.card("c01").note;
        auto* note = desk.panel->findChild<NoteField*>("customerNote");
        note->setFocus();
        note->selectAll();
        desk.type(note, QString::fromUtf8("창가 자리"));
        QTest::keyClick(note, Qt::Key_Tab);
        QCOMPARE(desk.card("c01").note, std::string("창가 자리"));
        desk.gestures->undo();
        QCOMPARE(desk.card("c01").note, former);
        QCOMPARE(note->toPlainText().toStdString(), former);
    }

    void escapePutsANoteBack() {
        PanelFixture desk;
        desk.show("c01");
        auto* note = desk.panel->findChild<NoteField*>("customerNote");
        const QString former = note->toPlainText();
        note->setFocus();
        desk.type(note, "x");
        QTest::keyClick(note, Qt::Key_Escape);
        QCOMPARE(note->toPlainText(), former);
        QTest::keyClick(note, Qt::Key_Tab);
        QVERIFY(desk.session.commands().empty());
    }

    void allergiesAreKeptWithControlAndEnter() {
        PanelFixture desk;
        desk.show("c02");
        auto* allergies = desk.panel->findChild<NoteField*>("customerAllergies");
        allergies->setFocus();
        desk.type(allergies, "PPD");
        QTest::keyClick(allergies, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.card("c02").allergies, std::string("PPD"));
        QCOMPARE(desk.warnings(), QStringList{"Allergies: PPD"});
    }

    void warningsAreChangedWithOnePressAndTakenBack() {
        PanelFixture desk;
        desk.show("c01");
        desk.click("doNotBook");
        QVERIFY(desk.session.state().book.findCustomer({"c01"})->warnings.doNotBook);
        QCOMPARE(desk.warnings(), QStringList{"Do not book"});
        desk.click("patchTest");
        QCOMPARE(desk.session.state().book.findCustomer({"c01"})->warnings.patchTestedOn, std::optional<Day>(kDemoNow.day));
        QVERIFY(!desk.button("patchTest")->isEnabled());
        desk.gestures->undo();
        desk.gestures->undo();
        QCOMPARE(desk.session.state().book.findCustomer({"c01"})->warnings, CustomerWarnings{});
        QVERIFY(!desk.button("doNotBook")->isChecked());
    }

    void nameAndNumberAreChangedByKeyboard() {
        PanelFixture desk;
        desk.show("c01");
        desk.button("editCustomer")->setFocus();
        QTest::keyClick(desk.button("editCustomer"), Qt::Key_Space);
        auto* name = desk.panel->findChild<QLineEdit*>("editName");
        auto* phone = desk.panel->findChild<QLineEdit*>("editPhone");
        QVERIFY(name->hasFocus());
        desk.type(name, QString::fromUtf8("김서윤"));
        phone->setFocus();
        phone->selectAll();
        desk.type(phone, "+82 10 7777 6666");
        QTest::keyClick(phone, Qt::Key_Return);
        QCOMPARE(desk.card("c01").name, std::string("김서윤"));
        QCOMPARE(desk.card("c01").phone, std::string("01077776666"));
        QCOMPARE(desk.label("customerName"), QString("김서윤"));
        QVERIFY(desk.button("editCustomer")->hasFocus());
    }

    void escapeLeavesTheNameAsItWas() {
        PanelFixture desk;
        desk.show("c01");
        QSignalSpy closed(desk.panel.get(), &Panel::closeWished);
        desk.click("editCustomer");
        QTest::keyClick(desk.panel->findChild<QLineEdit*>("editName"), Qt::Key_Escape);
        QVERIFY(!desk.isShown("editName"));
        QVERIFY(closed.isEmpty());
        QVERIFY(desk.session.commands().empty());
    }

    void trueMinutesArePlannedWithOnePress() {
        PanelFixture desk;
        desk.show("c01");
        QCOMPARE(desk.button("moreMinutes")->text(), QString("Plan 20 min more today"));
        const Blocks before = desk.session.state().book.findReservation({"v24"})->lines.front().blocks;
        // The next line begins where this one ends: the rules ask first, and so does the press.
        desk.happen(ReservationCancelled{{"v24"}, kDemoNow, CancelReason::salonAsked});
        BookReservation next;
        next.reservation = {"next"};
        next.customer = {"c01"};
        next.day = kDemoNow.day.plus(7);
        next.lines = {{{"cut-w"}, Wish::only({"s1-harin"}), 14 * 60, {}, false}};
        desk.session.submit(next);
        desk.click("moreMinutes");
        const Line& line = desk.session.state().book.findReservation({"next"})->lines.front();
        QCOMPARE(line.blocks.working, 60);
        QVERIFY(line.blocksChosen);
        QVERIFY(!desk.isShown("moreMinutes"));
        desk.gestures->undo();
        QCOMPARE(desk.session.state().book.findReservation({"next"})->lines.front().blocks.working, 40);
        QVERIFY(before.working > 0);
    }

    void doublesAreHintedAtAndMergedWithAllTheyKnow() {
        PanelFixture desk;
        desk.somebody("twin", "김서연2", "01023415678", "parks outside");
        PersonalWords words;
        words.customer = {"twin"};
        words.allergies = "latex";
        desk.session.submit(AmendCustomer{{"twin"}}, words);
        desk.happen(CustomerWarningsDefined{{"twin"}, {true, {}}});
        hadVisit(desk.session, "twins", "twin", kDemoNow.day.plus(-3), {"perm"}, "s2-mina");
        const std::string formerNote = desk.card("c01").note;
        desk.show("c01");
        QCOMPARE(desk.label("duplicateHint"), QString("Same number: 김서연2 010-2341-5678. Perhaps the same person?"));
        desk.click("compareDuplicate");
        desk.click("keepLeft");
        const Book& book = desk.session.state().book;
        QCOMPARE(book.personOf({"twin"}), CustomerId{"c01"});
        QCOMPARE(desk.card("c01").allergies, std::string("latex"));
        QCOMPARE(desk.card("c01").note, formerNote + "\nparks outside");
        QVERIFY(book.findCustomer({"c01"})->warnings.doNotBook);
        QCOMPARE(desk.panel->findChild<VisitList*>("visitHistory")->count(), 42);
        QVERIFY(!desk.isShown("duplicates"));
        desk.gestures->undo();
        QCOMPARE(desk.session.state().book.personOf({"twin"}), CustomerId{"twin"});
        QCOMPARE(desk.card("c01").note, formerNote);
        QVERIFY(!desk.session.state().book.findCustomer({"c01"})->warnings.doNotBook);
        QCOMPARE(desk.panel->findChild<VisitList*>("visitHistory")->count(), 41);
    }

    void theOtherOneMayBeKept() {
        PanelFixture desk;
        desk.somebody("twin", "김 서연", "");
        desk.show("twin");
        QVERIFY(desk.label("duplicateHint").startsWith("Same name: 김서연"));
        desk.click("compareDuplicate");
        desk.click("keepRight");
        QCOMPARE(desk.session.state().book.personOf({"twin"}), CustomerId{"c01"});
        QCOMPARE(desk.panel->customer(), CustomerId{"c01"});
        QCOMPARE(desk.label("customerName"), QString("김서연"));
    }

    void whoIsSomebodyElseIsNotHintedAtAgain() {
        PanelFixture desk;
        desk.somebody("twin", "김서연", "01000000000");
        desk.show("c01");
        QVERIFY(desk.isShown("duplicates"));
        desk.click("notSame");
        QVERIFY(!desk.isShown("duplicates"));
        desk.show("c02");
        desk.show("c01");
        QVERIFY(!desk.isShown("duplicates"));
        QVERIFY2(desk.session.state().book.areKeptApart({"twin"}, {"c01"}), "the book knows, so every terminal does");
        desk.show("twin");
        QVERIFY2(!desk.isShown("duplicates"), "nor from the other side");
        desk.gestures->undo();
        QVERIFY(desk.isShown("duplicates"));
    }

    void whoCancelsTooLateToSellTheTimeAgainIsCounted() {
        PanelFixture desk;
        desk.somebody("late", "한지각", "01055550000");
        const auto cancelled = [&](const char* id, Day day, WallTime when, CancelReason reason) {
            hadVisit(desk.session, id, "late", day, {"perm"}, "s2-mina");
            Reservation visit = *desk.session.state().book.findReservation({id});
            if (visit.status == Status::completed) desk.happen(CompletionTakenBack{{id}, when});
            desk.happen(ReservationCancelled{{id}, when, reason});
        };
        const Day day = kDemoNow.day.plus(-3);
        cancelled("n1", day, {day, 9 * 60}, CancelReason::customerAsked);
        cancelled("n2", day.plus(-30), {day.plus(-31), 20 * 60}, CancelReason::ill);
        desk.show("late");
        QCOMPARE(desk.warnings(), QStringList{"Cancelled at short notice: 2"});
        cancelled("n3", day.plus(-60), {day.plus(-62), 9 * 60}, CancelReason::customerAsked);
        cancelled("n4", day.plus(-90), {day.plus(-90), 9 * 60}, CancelReason::salonAsked);
        desk.show("c01");
        desk.show("late");
        QCOMPARE(desk.warnings(), (QStringList{"Cancelled at short notice: 2", "Cancelled within a year: 3"}));
    }

    void erasingAsksOnceMoreAndThenForgets() {
        PanelFixture desk;
        desk.show("c01");
        desk.click("eraseCustomer");
        QVERIFY(desk.button("eraseNo")->hasFocus());
        QVERIFY(desk.session.commands().empty());
        desk.click("eraseNo");
        QVERIFY(!desk.isShown("eraseYes"));
        desk.click("eraseCustomer");
        desk.click("eraseYes");
        QVERIFY(desk.session.state().book.findCustomer({"c01"})->erased);
        QVERIFY(!desk.session.customers().find({"c01"}));
        QVERIFY(!desk.isShown("customerSheet"));
        QVERIFY(desk.field()->hasFocus());
    }

    void nothingIsLostWhenTheDiskRefuses() {
        PanelFixture desk;
        desk.show("c01");
        desk.session.breakDisk(true);
        desk.click("doNotBook");
        QVERIFY(!desk.session.state().book.findCustomer({"c01"})->warnings.doNotBook);
        QVERIFY(!desk.button("doNotBook")->isChecked());
        auto* note = desk.panel->findChild<NoteField*>("customerNote");
        note->setFocus();
        note->selectAll();
        desk.type(note, "kept in sight");
        QTest::keyClick(note, Qt::Key_Tab);
        QCOMPARE(note->toPlainText(), QString("kept in sight"));
        desk.session.breakDisk(false);
        note->setFocus();
        QTest::keyClick(note, Qt::Key_Tab);
        QCOMPARE(desk.card("c01").note, std::string("kept in sight"));
    }

    void whatIsBeingTypedStaysWithTheCustomerItIsAbout() {
        PanelFixture desk;
        desk.show("c02");
        auto* note = desk.panel->findChild<NoteField*>("customerNote");
        note->setFocus();
        desk.type(note, "for c02");
        desk.show("c03");
        QCOMPARE(desk.card("c02").note, std::string("for c02"));
        QVERIFY(desk.card("c03").note.empty());
        QVERIFY(note->toPlainText().isEmpty());
    }
};

QTEST_MAIN(CustomerChangesTest)
#include "customer_changes_test.moc"
