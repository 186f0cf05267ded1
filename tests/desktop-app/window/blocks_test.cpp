#include "window_fixture.h"

#include "roster/block_panel.h"
#include "ui/gesture_log.h"

#include <QSpinBox>

using namespace salon;
using namespace salon::desk;

namespace {

int at(int hour, int minute = 0) { return hour * 60 + minute; }

struct BlocksFixture : WindowFixture {
    BlockPanel& panel() const { return *window->findChild<BlockPanel*>(); }
    void open(const char* stylist, Span span) const {
        QVERIFY(window->acts().trigger("block"));
        panel().start(kDemoNow.day.plus(2), {stylist}, span);
    }
    std::vector<TimeOff> blocksOf(const char* stylist) const {
        std::vector<TimeOff> found;
        for (const auto& [id, off] : session.state().book.findStylist({stylist})->timeOff)
            if (off.firstDay > kDemoNow.day) found.push_back(off);
        return found;
    }
};

}  // namespace

class BlocksTest : public QObject {
    Q_OBJECT

private slots:
    void aDigitChoosesTheKindAndEnterMakesIt() {
        BlocksFixture desk;
        desk.open("s2-mina", {at(13), at(14)});
        QTest::keyClick(&desk.panel(), Qt::Key_2);
        QTest::keyClick(&desk.panel(), Qt::Key_Return);
        const auto made = desk.blocksOf("s2-mina");
        QCOMPARE(made.size(), std::size_t{1});
        QCOMPARE(made.front().kind, TimeOffKind::lesson);
        QCOMPARE(made.front().span, (Span{at(13), at(14)}));
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.blocksOf("s2-mina").empty());
    }

    void aDayOffIsTheWholeDay() {
        BlocksFixture desk;
        desk.open("s2-mina", {at(13), at(14)});
        QTest::keyClick(&desk.panel(), Qt::Key_4);
        QTest::keyClick(&desk.panel(), Qt::Key_Return);
        QCOMPARE(desk.blocksOf("s2-mina").front().span, (Span{0, kMinutesPerDay}));
    }

    void arrowsTurnTheTimes() {
        BlocksFixture desk;
        desk.open("s2-mina", {at(13), at(14)});
        QTest::keyClick(&desk.panel(), Qt::Key_Right);
        QTest::keyClick(&desk.panel(), Qt::Key_Down);  // later, as on the calendar
        QCOMPARE(desk.panel().draft().span, (Span{at(13, 10), at(14, 10)}));
    }

    void whomItTouchesIsSaidBeforeItIsMade() {
        BlocksFixture desk;
        QVERIFY(desk.window->acts().trigger("block"));
        desk.panel().start(kDemoNow.day, {"s6-jia"}, Span{at(16), at(18)});
        const auto found = desk.panel().draft().conflicts(desk.session);
        QCOMPARE(found.size(), std::size_t{2});  // one stands in it, of the other one the last part
        QCOMPARE(found[0].reservation, ReservationId{"v16"});
        QCOMPARE(found[1].reservation, ReservationId{"v17"});
        QVERIFY(desk.panel().findChild<QWidget*>("blockConflicts")->isVisible());
        QVERIFY(desk.session.commands().empty());
    }

    void onePressKeepsClearOfTheVisits() {
        BlocksFixture desk;
        QVERIFY(desk.window->acts().trigger("block"));
        desk.panel().start(kDemoNow.day, {"s6-jia"}, Span{at(16), at(18)});
        desk.click("blockAround");
        QVERIFY(desk.panel().draft().conflicts(desk.session).empty());
        QVERIFY(!desk.panel().findChild<QWidget*>("blockConflicts")->isVisible());
    }

    void repeatsWeeklyOnSeveralWeekdaysWithOneWayBack() {
        BlocksFixture desk;
        desk.open("s2-mina", {at(13), at(14)});  // a Monday
        auto* weeks = desk.panel().findChild<QSpinBox*>("blockWeeks");
        for (int i = 0; i < 3; ++i) QTest::keyClick(weeks, Qt::Key_Right);
        desk.click("blockWeekday2");
        desk.click("makeBlock");
        QCOMPARE(desk.blocksOf("s2-mina").size(), std::size_t{8});
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.blocksOf("s2-mina").empty());
    }

    void bBlocksTheTimeAfterTheSelectedVisit() {
        BlocksFixture desk;
        DayCalendar& calendar = desk.window->calendar();
        calendar.setFocus();
        calendar.select({"v26"});
        QTest::keyClick(&calendar, Qt::Key_B);
        QVERIFY(desk.panel().isVisible());
        const int end = desk.visit("v26").span().to;
        QCOMPARE(desk.panel().draft().stylist, desk.visit("v26").lines.front().stylist);
        QCOMPARE(desk.panel().draft().span, (Span{end, end + 60}));
    }

    void ctrlBBlocksTheMarkedFreeTime() {
        BlocksFixture desk;
        DayCalendar& calendar = desk.window->calendar();
        calendar.setFocus();
        calendar.select({"v26"});
        QTest::keyClick(&calendar, Qt::Key_Escape);
        const HandPlace place = calendar.hand().cursor().value();
        // A bare letter there begins a booking.
        QTest::keyClick(&calendar, Qt::Key_B, Qt::ControlModifier);
        QVERIFY(desk.panel().isVisible());
        QCOMPARE(desk.panel().draft().stylist, place.target.stylist);
        QCOMPARE(desk.panel().draft().span, (Span{place.minute, place.minute + 60}));
    }

    void delTakesABlockBack() {
        BlocksFixture desk;
        desk.open("s2-mina", {at(13), at(14)});
        QTest::keyClick(&desk.panel(), Qt::Key_Return);
        const std::string id = desk.blocksOf("s2-mina").front().id.text;
        auto* card = desk.panel().findChild<QWidget*>("block:" + QString::fromStdString(id));
        QVERIFY(card);
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Delete);
        QVERIFY(desk.blocksOf("s2-mina").empty());
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.blocksOf("s2-mina").size(), std::size_t{1});
    }
};

QTEST_MAIN(BlocksTest)
#include "blocks_test.moc"
