#include "calendar/day_view_model.h"

#include "support/demo_day.h"

#include <QTest>

using namespace salon;
using namespace salon::desk;

class DayViewModelTest : public QObject {
    Q_OBJECT

private slots:
    void showsAColumnForEachStylist() {
        FakeSession session;
        fillDemoDay(session);
        DayViewModel model(session);
        model.show(kDemoNow.day, 10);
        QCOMPARE(model.columns().size(), std::size_t{6});
        QCOMPARE(model.hours(), (Span{10 * 60, 20 * 60}));
        QVERIFY(model.columns().front().busyPercent > 0);
    }

    void putsWhatHoldsNobodyInALaneOfItsOwn() {
        FakeSession session;
        fillDemoDay(session);
        addDemoClashes(session);
        DayViewModel model(session);
        model.show(kDemoNow.day, 10);
        QVERIFY(model.columns().front().isAttentionLane());
        QCOMPARE(model.columns().front().visits, 2);
        QVERIFY(model.columns().front().blocks.front().flagged);
        QVERIFY(!model.moveTo(model.columns().front().blocks.front().id, 0, 600));
    }

    void knowsAVisitOverSeveralStylistsAsOne() {
        FakeSession session;
        fillDemoDay(session);
        DayViewModel model(session);
        model.show(kDemoNow.day, 10);
        QCOMPARE(model.linesOf({"v08"}).size(), std::size_t{2});
        QVERIFY(model.whereIs({{"v08"}, 0})->first != model.whereIs({{"v08"}, 1})->first);
    }

    void movesTheWholeVisitWithinAColumnAndOneLineAcross() {
        FakeSession session;
        fillDemoDay(session);
        DayViewModel model(session);
        model.show(kDemoNow.day, 10);
        const BlockId second{{"v14"}, 1};
        const auto home = *model.whereIs(second);
        const auto within = *model.moveTo(second, home.first, 17 * 60 + 30);
        QCOMPARE(within.line, -1);
        QCOMPARE(within.startMinute, 16 * 60);
        const auto across = *model.moveTo(second, 0, 17 * 60 + 30);
        QCOMPARE(across.line, 1);
        QCOMPARE(across.startMinute, 17 * 60 + 30);
    }

    void leavesUntouchedColumnsEqual() {
        FakeSession session;
        fillDemoDay(session);
        DayViewModel before(session);
        before.show(kDemoNow.day, 10);
        session.markPending({"v26"});
        DayViewModel after(session);
        after.show(kDemoNow.day, 10);
        int changed = 0;
        for (std::size_t i = 0; i < before.columns().size(); ++i)
            if (!(before.columns()[i] == after.columns()[i])) ++changed;
        QCOMPARE(changed, 1);
    }

    void cancelledVisitsLeaveTheDay() {
        FakeSession session;
        fillDemoDay(session);
        session.submit(CancelReservation{{"v26"}, CancelReason::customerAsked});
        DayViewModel model(session);
        model.show(kDemoNow.day, 10);
        QVERIFY(!model.find({{"v26"}, 0}));
    }
};

QTEST_GUILESS_MAIN(DayViewModelTest)
#include "day_view_model_test.moc"
