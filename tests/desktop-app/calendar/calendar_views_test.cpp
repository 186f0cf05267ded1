#include "calendar/day_view_model.h"

#include "salon/evolve.h"
#include "support/demo_day.h"

#include <QTest>

#include <initializer_list>
#include <tuple>

using namespace salon;
using namespace salon::desk;

namespace {

constexpr int kLabel = 10;
const Day kToday = kDemoNow.day;

void happen(FakeSession& session, std::initializer_list<Event> events) { session.happen({events.begin(), events.size()}); }

/// Two basins; a blow-dry holds one of them.
void addBasins(FakeSession& session) {
    for (const char* id : {"b1", "b2"}) happen(session, {StationDefined{{{id}, id, "basin", true}}});
    Service blow = *session.state().book.findService({"blow"});
    blow.stationKind = "basin";
    happen(session, {ServiceDefined{blow}});
}

BookReservation wish(const char* id, const char* service, int start, const Wish& whom = Wish::any()) {
    BookReservation booking;
    booking.reservation = {id};
    booking.customer = {"c01"};
    booking.day = kToday;
    booking.lines = {{{service}, whom, start, {}, false}};
    return booking;
}

const DayColumn& columnNamed(const DayViewModel& model, const QString& name) {
    for (const DayColumn& column : model.columns())
        if (column.name == name) return column;
    qFatal("No column has this name.");
}

}  // namespace

class CalendarViewsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::Korean)); }

    void stationsStandSideBySideWithTheirStylists() {
        FakeSession session;
        openDemoSalon(session);
        addBasins(session);
        session.submit(wish("v1", "blow", 15 * 60, Wish::only({"s2-mina"})));
        session.submit(wish("v2", "cut-w", 16 * 60));
        DayViewModel model(session);
        model.setView({ViewKind::stations, {}});
        model.show(kToday, kLabel);
        QCOMPARE(model.columns().size(), std::size_t{2});
        QCOMPARE(columnNamed(model, "b1").blocks.size(), std::size_t{1});
        QCOMPARE(columnNamed(model, "b1").blocks.front().who, QStringLiteral("민아"));
        QVERIFY2(!model.find({{"v2"}, 0}), "A cut holds no basin.");
        const auto moved = model.moveTo({{"v1"}, 0}, 0, 17 * 60);
        QVERIFY(moved && moved->startMinute == 17 * 60);
        QVERIFY2(!model.moveTo({{"v1"}, 0}, 1, 17 * 60), "The book gives stations itself.");
    }

    void aWeekHasSevenDaysOfOneStylist() {
        FakeSession session;
        fillDemoDay(session);
        DayViewModel model(session);
        model.setView({ViewKind::week, {"s2-mina"}});
        model.show(kToday, kLabel);
        QCOMPARE(model.columns().size(), std::size_t{7});
        QCOMPARE(model.columns()[5].day, kToday);
        QCOMPARE(model.columns()[0].day.weekday(), 0);
        QVERIFY(model.find({{"v12"}, 0}));
        QVERIFY2(!model.find({{"v15"}, 0}), "That one is somebody else's.");
        const auto moved = *model.moveTo({{"v12"}, 0}, 6, 11 * 60);
        QCOMPARE(moved.day, kToday.plus(1));
        QCOMPARE(moved.stylist, StylistId{"s2-mina"});
    }

    void turningADayWithinTheWeekKeepsTheColumns() {
        FakeSession session;
        fillDemoDay(session);
        DayViewModel model(session);
        model.setView({ViewKind::week, {"s2-mina"}});
        model.show(kToday, kLabel);
        model.show(kToday.plus(-1), kLabel);
        QVERIFY(!model.changes().everything);
        model.show(kToday.plus(2), kLabel);
        QVERIFY(model.changes().everything);
    }

    void whoDoesNotWorkIsLeftOutUnlessTheyHaveAVisit() {
        FakeSession session;
        fillDemoDay(session);
        happen(session, {TimeOffDefined{{"s6-jia"}, {{"off"}, TimeOffKind::off, kToday.plus(1), kToday.plus(1), {0, kMinutesPerDay}}}});
        DayViewModel model(session);
        model.show(kToday.plus(1), kLabel);
        QCOMPARE(model.columns().size(), std::size_t{5});
        QCOMPARE(model.absentCount(), 1);
        model.setHideAbsent(false);
        model.show(kToday.plus(1), kLabel);
        QCOMPARE(model.columns().size(), std::size_t{6});
        happen(session, {TimeOffDefined{{"s6-jia"}, {{"off"}, TimeOffKind::off, kToday, kToday, {0, kMinutesPerDay}}}});
        model.setHideAbsent(true);
        model.show(kToday, kLabel);
        QCOMPARE(model.columns().size(), std::size_t{6});
    }

    void theFilterReadsHalfTypedNamesAndKeepsTheLane() {
        FakeSession session;
        fillDemoDay(session);
        addDemoClashes(session);
        DayViewModel model(session);
        model.setFilter("ㅇㄴ");
        model.show(kToday, kLabel);
        QCOMPARE(model.columns().size(), std::size_t{2});
        QVERIFY(model.columns().front().isAttentionLane());
        QCOMPARE(model.columns().back().name, QStringLiteral("유나"));
        model.setFilter("도유");
        model.show(kToday, kLabel);
        QCOMPARE(model.columns().back().name, QStringLiteral("도윤"));
    }

    void aHeadKnowsTheNextFreeTime() {
        FakeSession session;
        openDemoSalon(session);
        session.submit(wish("v1", "cut-m", 15 * 60, Wish::only({"s1-harin"})));
        DayViewModel model(session);
        model.show(kToday, kLabel);
        const DayColumn& harin = columnNamed(model, "하린");
        QCOMPARE(harin.nextFree(14 * 60 + 40, 30), std::optional(15 * 60 + 30));
        QCOMPARE(harin.nextFree(14 * 60 + 30, 30), std::optional(14 * 60 + 30));
        QCOMPARE(harin.nextFree(18 * 60 + 40, 30), std::optional<int>());
        QCOMPARE(harin.free.front(), (Span{10 * 60, 15 * 60}));
    }

    void aSecondServiceOfTheDayIsCountedOnEveryVisit() {
        FakeSession session;
        openDemoSalon(session);
        session.submit(wish("v1", "cut-m", 15 * 60, Wish::only({"s1-harin"})));
        DayViewModel model(session);
        model.show(kToday, kLabel);
        QCOMPARE(model.find({{"v1"}, 0})->servicesToday, 1);
        QVERIFY(model.find({{"v1"}, 0})->firstVisit);
        session.submit(wish("v2", "blow", 17 * 60, Wish::only({"s2-mina"})));
        model.show(kToday, kLabel);
        QCOMPARE(model.find({{"v1"}, 0})->servicesToday, 2);
        QCOMPARE(model.find({{"v2"}, 0})->servicesToday, 2);
        QVERIFY2(!model.find({{"v2"}, 0})->firstVisit, "They were here two hours before.");
        QCOMPARE(model.changes().columns.size(), std::size_t{2});
    }

    void aNoShowStaysVisibleAndHoldsNobody() {
        FakeSession session;
        fillDemoDay(session);
        DayViewModel model(session);
        model.show(kToday, kLabel);
        session.submit(RecordNoShow{{"v12"}});
        model.show(kToday, kLabel);
        const DayBlock* missed = model.find({{"v12"}, 0});
        QVERIFY(missed && missed->missed);
        QCOMPARE(model.whereIs({{"v12"}, 0})->first, *model.columnOf({"s2-mina"}));
        QVERIFY(!model.moveTo({{"v12"}, 0}, 0, 15 * 60));
        QVERIFY2(!model.find({{"v07"}, 0}), "Nobody knows any more whose that one was.");
    }

    void aVisitOverSeveralStylistsIsOneRibbonInTheOrderOfTime() {
        FakeSession session;
        fillDemoDay(session);
        DayViewModel model(session);
        model.show(kToday, kLabel);
        QCOMPARE(model.ribbons().size(), std::size_t{2});
        for (const Ribbon& ribbon : model.ribbons()) {
            QCOMPARE(ribbon.parts.size(), std::size_t{2});
            QVERIFY(model.find(ribbon.parts[0])->startMinute < model.find(ribbon.parts[1])->startMinute);
            QVERIFY(model.find(ribbon.parts[0])->ribbon);
        }
        QVERIFY2(!model.find({{"v24"}, 0})->ribbon, "Both its parts are one stylist's.");
    }

    void aChangeElsewhereTouchesItsColumnsOnly() {
        FakeSession session;
        fillBigDay(session, 40);
        DayViewModel model(session);
        model.show(kToday, kLabel);
        session.submit(RecordArrival{{"bs007-9"}});
        model.show(kToday, kLabel);
        QVERIFY(!model.changes().everything);
        for (const ModelChanges::Column& change : model.changes().columns) {
            QVERIFY(change.span.contains(Span{15 * 60, 15 * 60 + 1}) || change.column != 6);
            QVERIFY(change.span.minutes() < 6 * 60);
        }
        model.show(kToday, kLabel);
        QVERIFY(model.changes().columns.empty());
    }

    void followingChangesGivesWhatLookingAnewGives() {
        FakeSession session;
        fillDemoDay(session);
        DayViewModel follower(session);
        follower.show(kToday, kLabel);
        const auto agree = [&] {
            follower.show(kToday, kLabel);
            DayViewModel fresh(session);
            fresh.show(kToday, kLabel);
            QVERIFY(follower.columns() == fresh.columns());
            QVERIFY(follower.ribbons() == fresh.ribbons());
            QCOMPARE(follower.hours(), fresh.hours());
        };
        MoveReservation move;
        move.reservation = {"v26"};
        move.day = kToday;
        move.startMinute = 18 * 60 + 30;
        move.stylist = {"s4-yuna"};
        session.submit(move);
        agree();
        session.submit(CancelReservation{{"v14"}, CancelReason::ill});
        agree();
        addDemoClashes(session);
        agree();
        session.markPending({"v23"});
        agree();
        session.changeNote({"v23"}, "창가 자리");
        agree();
        session.learn({"c06"}, "강소윤 (새 이름)", "01027182818");
        follower.forgetNames();
        agree();
        happen(session, {TimeOffDefined{{"s5-theo"}, {{"off-9"}, TimeOffKind::lesson, kToday, kToday, {19 * 60, 20 * 60}}}});
        agree();
    }
};

QTEST_GUILESS_MAIN(CalendarViewsTest)
#include "calendar_views_test.moc"
