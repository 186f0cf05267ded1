#include "window_fixture.h"

#include "ui/gesture_log.h"
#include "ui/undo_panel.h"

using namespace salon;
using namespace salon::desk;

namespace {

int at(int hour, int minute = 0) { return hour * 60 + minute; }

struct UndoFixture : WindowFixture {
    GestureLog& log() const { return window->gestures(); }
    GestureId does(CommandBody body) const { return log().submit(std::move(body)); }
    void undo() const { QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier); }
    void redo() const { QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    MoveReservation move(const char* id, int minute, const char* stylist = "") const { return {{id}, kDemoNow.day, minute, -1, {stylist}, false}; }
    QString stands(const char* id) const {
        const Reservation& v = visit(id);
        return QStringLiteral("%1 %2").arg(QString::fromStdString(printMinute(v.startMinute())), QString::fromStdString(v.lines.front().stylist.text));
    }
};

}  // namespace

class UndoTest : public QObject {
    Q_OBJECT

private slots:
    void goesBackThroughEverythingInOrder() {
        UndoFixture desk;
        desk.does(RecordArrival{{"v12"}});
        desk.does(desk.move("v26", at(18, 20)));
        desk.does(CancelReservation{{"v17"}, CancelReason::ill});
        desk.undo();
        QCOMPARE(desk.visit("v17").status, Status::confirmed);
        QCOMPARE(desk.stands("v17"), QStringLiteral("16:20 s6-jia"));
        QCOMPARE(desk.stands("v26"), QStringLiteral("18:20 s4-yuna"));
        desk.undo();
        QCOMPARE(desk.stands("v26"), QStringLiteral("18:00 s4-yuna"));
        desk.undo();
        QCOMPARE(desk.visit("v12").status, Status::confirmed);
        QVERIFY(!desk.log().canUndo());
    }

    void namesWhatItWillUndoBeforeItIsPressed() {
        UndoFixture desk;
        desk.does(desk.move("v26", at(18, 20)));
        QCOMPARE(desk.log().undoWords(), QStringLiteral("최유진: move 18:00 → 18:20"));
        QCOMPARE(desk.window->toast().findChild<QPushButton*>("undo")->text(), QStringLiteral("Undo: 최유진: move 18:00 → 18:20"));
        desk.click("korean");
        QCoreApplication::processEvents();
        QCOMPARE(desk.log().undoWords(), QStringLiteral("최유진 18:00 → 18:20 이동"));
    }

    void doesAgainWhatWasTakenBack() {
        UndoFixture desk;
        desk.does(desk.move("v26", at(18, 20)));
        desk.does(RecordArrival{{"v12"}});
        desk.undo();
        desk.undo();
        desk.redo();
        QCOMPARE(desk.stands("v26"), QStringLiteral("18:20 s4-yuna"));
        desk.redo();
        QCOMPARE(desk.visit("v12").status, Status::arrived);
        QVERIFY(!desk.log().canRedo());
        desk.undo();
        QCOMPARE(desk.visit("v12").status, Status::confirmed);
    }

    void nothingIsDoneAgainOnceSomethingElseWasDone() {
        UndoFixture desk;
        desk.does(desk.move("v26", at(18, 20)));
        desk.undo();
        desk.does(RecordArrival{{"v12"}});
        QVERIFY(!desk.log().canRedo());
    }

    void aBookingTakenBackAndDoneAgainIsTheSameBooking() {
        UndoFixture desk;
        desk.does(BookReservation{{"new"}, {"c02"}, kDemoNow.day.plus(1), {{{"cut-m"}, Wish::only({"s2-mina"}), at(11), {}, false}}});
        desk.undo();
        QCOMPARE(desk.visit("new").status, Status::cancelled);
        desk.redo();
        QCOMPARE(desk.visit("new").status, Status::confirmed);
        QCOMPARE(desk.stands("new"), QStringLiteral("11:00 s2-mina"));
        desk.undo();
        QCOMPARE(desk.visit("new").status, Status::cancelled);
    }

    void severalCommandsHaveOneWayBack() {
        UndoFixture desk;
        const auto made = desk.log().submitAll({{desk.move("v26", at(18, 20))}, {RecordArrival{{"v12"}}}, {RecordNoShow{{"v17"}}}}, [] { return QStringLiteral("three"); });
        QVERIFY(made != 0);
        QCOMPARE(desk.log().undoWords(), QStringLiteral("three"));
        desk.undo();
        QCOMPARE(desk.stands("v26"), QStringLiteral("18:00 s4-yuna"));
        QCOMPARE(desk.visit("v12").status, Status::confirmed);
        QCOMPARE(desk.visit("v17").status, Status::confirmed);
        desk.redo();
        QCOMPARE(desk.visit("v17").status, Status::noShow);
    }

    void severalCommandsAreNotBegunWhenOneWouldBeRefused() {
        UndoFixture desk;
        QCOMPARE(desk.log().submitAll({{RecordArrival{{"v12"}}}, {RecordNoShow{{"v10"}}}}, [] { return QStringLiteral("two"); }), DeedId{0});
        QCOMPARE(desk.visit("v12").status, Status::confirmed);
        QVERIFY(desk.session.commands().empty());
        QVERIFY(!desk.window->toast().text().isEmpty());
    }

    void whatWasRefusedNeverCountsAsDone() {
        UndoFixture desk;
        desk.does(RecordNoShow{{"v10"}});
        QVERIFY(!desk.log().canUndo());
        desk.session.breakDisk(true);
        desk.does(RecordArrival{{"v12"}});
        QVERIFY(!desk.log().canUndo());
    }

    void whatTheServerRefusesAfterAReconnectionLeavesTheList() {
        UndoFixture desk;
        desk.session.setOfflineByHand(true);
        desk.does(RecordArrival{{"v12"}});
        QVERIFY(desk.log().canUndo());
        Command refused;
        refused.body = RecordArrival{{"v12"}};
        desk.session.addRefusal({99, refused, {.reason = RefusalReason::wrongStatus}});
        QVERIFY(!desk.log().canUndo());
        QCOMPARE(desk.log().deeds().back().state, DeedState::refused);
    }

    void whatSomebodyElseChangedIsSaidAndNotForced() {
        UndoFixture desk;
        desk.does(RecordArrival{{"v12"}});
        desk.does(desk.move("v26", at(18, 20)));
        const Event elsewhere = ReservationMoved{{"v26"}, kDemoNow.day, {at(18, 40)}};
        desk.session.happen({&elsewhere, 1});
        desk.undo();
        QCOMPARE(desk.visit("v26").startMinute(), at(18, 40));
        QVERIFY(desk.window->toast().text().contains("changed since"));
        desk.undo();
        QCOMPARE(desk.visit("v12").status, Status::confirmed);
    }

    void aStepBackThatTheRulesRefuseIsToldAndTheOneBeforeItIsNext() {
        UndoFixture desk;
        desk.does(RecordArrival{{"v12"}});
        desk.does(desk.move("v26", at(19)));
        desk.session.submit(BookReservation{{"there"}, {"c02"}, kDemoNow.day, {{{"blow"}, Wish::only({"s4-yuna"}), at(18), {}, false}}});
        desk.undo();
        QCOMPARE(desk.visit("v26").startMinute(), at(19));
        QVERIFY2(desk.window->toast().text().contains("cannot be undone"), qPrintable(desk.window->toast().text()));
        desk.undo();
        QCOMPARE(desk.visit("v12").status, Status::confirmed);
    }

    void takesBackWhatStillWaitsForTheServer() {
        UndoFixture desk;
        desk.session.holdAnswers(true);
        desk.does(desk.move("v26", at(18, 20)));
        desk.undo();
        QCOMPARE(desk.stands("v26"), QStringLiteral("18:00 s4-yuna"));
        desk.session.answerAll();
        QCOMPARE(desk.stands("v26"), QStringLiteral("18:00 s4-yuna"));
        QVERIFY(!desk.log().canUndo());
        QVERIFY(desk.log().canRedo());
    }

    void servicesComeBackWithWhoHadThem() {
        UndoFixture desk;
        const std::vector<Line> before = desk.visit("v14").lines;
        desk.does(ChangeServices{{"v14"}, {{{"scalp"}, Wish::any(), at(15, 30), {}, false}}});
        QCOMPARE(desk.visit("v14").lines.size(), std::size_t{1});
        desk.undo();
        const auto& after = desk.visit("v14").lines;
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < after.size(); ++i) {
            QCOMPARE(after[i].service, before[i].service);
            QCOMPARE(after[i].stylist, before[i].stylist);
            QCOMPARE(after[i].blocks, before[i].blocks);
            QCOMPARE(after[i].wish, before[i].wish);
        }
    }

    void minutesNobodyHadChosenAreTheStylistsOwnAgain() {
        UndoFixture desk;
        desk.does(ChangeMinutes{{"v26"}, 0, {60, 0, 0, 10}, false});
        QVERIFY(desk.visit("v26").lines.front().blocksChosen);
        desk.undo();
        QCOMPARE(desk.visit("v26").lines.front().blocks, (Blocks{40, 0, 0, 10}));
        QVERIFY(!desk.visit("v26").lines.front().blocksChosen);
    }

    void whoWaitedStandsAgainWhereTheyStood() {
        UndoFixture desk;
        for (const char* id : {"w1", "w2"}) {
            Waiting waiting;
            waiting.id = {id};
            waiting.customer = {"c02"};
            waiting.lines = {{{"cut-m"}, Wish::any(), 0, {}, false}};
            waiting.firstDay = waiting.lastDay = kDemoNow.day;
            waiting.since = kDemoNow;
            desk.session.submit(JoinWaiting{waiting});
        }
        const auto turn = [&](const char* id) { return desk.session.state().book.waiting().at({id}).turn; };
        const std::int64_t before = turn("w1");
        desk.does(LeaveWaiting{{"w1"}, WaitingEnd::gaveUp});
        QVERIFY(!desk.session.state().book.waiting().contains({"w1"}));
        desk.undo();
        QCOMPARE(turn("w1"), before);
        BookReservation booking{{"new"}, {"c02"}, kDemoNow.day.plus(1), {{{"cut-m"}, Wish::any(), at(11), {}, false}}};
        booking.waiting = {"w1"};
        desk.does(booking);
        QVERIFY(!desk.session.state().book.waiting().contains({"w1"}));
        desk.undo();
        QCOMPARE(desk.visit("new").status, Status::cancelled);
        QCOMPARE(turn("w1"), before);
    }

    void timeOffGoesAndTheVisitsReturn() {
        UndoFixture desk;
        desk.does(DefineTimeOff{{"s6-jia"}, {{"off-9"}, TimeOffKind::lesson, kDemoNow.day, kDemoNow.day, {at(16), at(18)}}});
        QVERIFY(desk.visit("v17").lines.front().stylist != StylistId{"s6-jia"});
        desk.undo();
        QVERIFY(!desk.session.state().book.findStylist({"s6-jia"})->timeOff.contains({"off-9"}));
        QCOMPARE(desk.stands("v17"), QStringLiteral("16:20 s6-jia"));
    }

    void wordsAboutPeopleComeBack() {
        UndoFixture desk;
        PersonalWords words;
        words.customer = {"c02"};
        words.phone = "01011112222";
        desk.log().submit(AmendCustomer{{"c02"}}, words);
        QCOMPARE(desk.session.customers().find({"c02"})->phone, std::string("01011112222"));
        desk.undo();
        QCOMPARE(desk.session.customers().find({"c02"})->phone, std::string("01098761234"));
        desk.does(DefineCustomerWarnings{{"c02"}, {true, {}}});
        desk.undo();
        QVERIFY(!desk.session.state().book.findCustomer({"c02"})->warnings.doNotBook);
        desk.does(MergeCustomers{{"c02"}, {"c03"}});
        desk.undo();
        QVERIFY(desk.session.state().book.findCustomer({"c03"})->mergedInto.empty());
    }

    void aNoteComesBack() {
        UndoFixture desk;
        desk.window->openReservation({"v26"});
        desk.click("editNote");
        auto* field = desk.window->findChild<QLineEdit*>("noteField");
        field->setText(QStringLiteral("두피 진정 먼저"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.session.state().notes.at({"v26"}), std::string("두피 진정 먼저"));
        QCOMPARE(desk.visit("v26").status, Status::confirmed);
        desk.undo();
        QCOMPARE(desk.session.state().notes.at({"v26"}), std::string());
    }

    void latenessIsTakenBack() {
        UndoFixture desk;
        desk.does(ReportLateness{{"v12"}, 15});
        desk.does(ReportLateness{{"v12"}, 30});
        desk.undo();
        QCOMPARE(desk.visit("v12").lateMinutes, 15);
        desk.undo();
        QCOMPARE(desk.visit("v12").lateMinutes, 0);
    }

    void whatWasSaidOfBeingLateComesBackWithTheFormerPlace() {
        UndoFixture desk;
        desk.does(ReportLateness{{"v26"}, 20});
        const auto former = desk.stands("v26");
        desk.does(desk.move("v26", at(18, 20)));
        QCOMPARE(desk.visit("v26").lateMinutes, 0);
        desk.undo();
        QCOMPARE(desk.stands("v26"), former);
        QCOMPARE(desk.visit("v26").lateMinutes, 20);
        desk.undo();
        QCOMPARE(desk.visit("v26").lateMinutes, 0);
    }

    void twoPeopleWhoLookAlikeMayBeOneAgain() {
        UndoFixture desk;
        desk.does(KeepCustomersApart{{"c02"}, {"c03"}});
        QVERIFY(desk.session.state().book.areKeptApart({"c03"}, {"c02"}));
        desk.undo();
        QVERIFY(!desk.session.state().book.areKeptApart({"c02"}, {"c03"}));
    }

    void aWordThatBothMayStandIsNotTakenBackAndSaysSo() {
        UndoFixture desk;
        addDemoClashes(desk.session);
        desk.does(RecordArrival{{"v12"}});
        desk.does(ResolveAttention{{"a02"}, AttentionAnswer::keep, {}});
        desk.undo();
        QVERIFY2(desk.window->toast().text().contains("by your word"), qPrintable(desk.window->toast().text()));
        desk.undo();
        QCOMPARE(desk.visit("v12").status, Status::confirmed);
    }

    void theListShowsWhatWasDoneAndTakesBackDownToARow() {
        UndoFixture desk;
        desk.does(RecordArrival{{"v12"}});
        const DeedId second = desk.log().deeds().back().id + 1;
        desk.does(desk.move("v26", at(18, 20)));
        desk.does(RecordNoShow{{"v17"}});
        QVERIFY(desk.window->acts().trigger("undoList"));
        desk.click(QStringLiteral("deed:%1").arg(second));
        QCOMPARE(desk.visit("v17").status, Status::confirmed);
        QCOMPARE(desk.stands("v26"), QStringLiteral("18:00 s4-yuna"));
        QCOMPARE(desk.visit("v12").status, Status::arrived);
    }
};

QTEST_MAIN(UndoTest)
#include "undo_test.moc"
