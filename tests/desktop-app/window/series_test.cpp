#include "window_fixture.h"

#include "line/booking_line.h"
#include "line/command_field.h"
#include "reservations/group_panel.h"
#include "reservations/series_panel.h"
#include "ui/gesture_log.h"

#include <QSpinBox>

using namespace salon;
using namespace salon::desk;

namespace {

int at(int hour, int minute = 0) { return hour * 60 + minute; }

struct SeriesFixture : WindowFixture {
    SeriesPanel& panel() const { return *window->findChild<SeriesPanel*>(); }
    /// Everybody away at that time, four weeks on: the date is taken.
    void takeDate(int weeks) {
        for (const auto& [id, stylist] : session.state().book.roster().stylists)
            session.submit(DefineTimeOff{id, {{"off-" + id.text + std::to_string(weeks)}, TimeOffKind::lesson, kDemoNow.day.plus(7 * weeks), kDemoNow.day.plus(7 * weeks), {at(15), at(17)}}});
    }
    std::vector<const Reservation*> made() const {
        std::vector<const Reservation*> found;
        for (const Day day : session.state().book.daysFrom(kDemoNow.day.plus(1)))
            for (const auto& v : session.state().book.findDay(day)->reservations)
                if (v->group) found.push_back(v.get());
        return found;
    }
};

}  // namespace

class SeriesTest : public QObject {
    Q_OBJECT

private slots:
    void oneEnterMakesAllAndOneUndoTakesThemBack() {
        SeriesFixture desk;
        desk.window->calendar().select({"v12"});
        desk.window->calendar().setFocus();
        QTest::keyClick(&desk.window->calendar(), Qt::Key_R);
        QCOMPARE(desk.window->openPanel(), &desk.panel());
        QCOMPARE(desk.panel().steps().size(), std::size_t{6});
        QTest::keyClick(&desk.panel(), Qt::Key_Return);
        const auto made = desk.made();
        QCOMPARE(made.size(), std::size_t{6});
        for (std::size_t i = 0; i < made.size(); ++i) {
            QCOMPARE(made[i]->day, kDemoNow.day.plus(28 * (static_cast<int>(i) + 1)));
            QCOMPARE(made[i]->lines.front().stylist, StylistId{"s2-mina"});
            QCOMPARE(made[i]->group->number, static_cast<int>(i) + 1);
            QCOMPARE(made[i]->group->size, 6);
            QCOMPARE(made[i]->group->group, made.front()->group->group);
        }
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        for (const Reservation* visit : desk.made()) QCOMPARE(visit->status, Status::cancelled);
        QVERIFY(!desk.window->gestures().canUndo());
    }

    void aSeriesBeginsInTheBookingLine() {
        SeriesFixture desk;
        auto* line = desk.window->findChild<BookingLine*>();
        line->openWith(QStringLiteral("박지훈 남컷 내일 3시 민아 2주마다 3번 "));
        QTest::keyClick(line->field(), Qt::Key_Return);
        QCOMPARE(desk.window->openPanel(), &desk.panel());
        QCOMPARE(desk.panel().draft().everyWeeks, 2);
        QCOMPARE(desk.panel().steps().size(), std::size_t{3});
        QVERIFY(desk.made().empty());
        QTest::keyClick(&desk.panel(), Qt::Key_Return);
        const auto made = desk.made();
        QCOMPARE(made.size(), std::size_t{3});
        for (std::size_t i = 0; i < made.size(); ++i) QCOMPARE(made[i]->day, kDemoNow.day.plus(1 + 14 * static_cast<int>(i)));
    }

    void aPartyBeginsInTheBookingLine() {
        SeriesFixture desk;
        auto* line = desk.window->findChild<BookingLine*>();
        line->openWith(QStringLiteral("박지훈 남컷 내일 3시 3명 "));
        QTest::keyClick(line->field(), Qt::Key_Return);
        auto* group = desk.window->findChild<GroupPanel*>();
        QCOMPARE(desk.window->openPanel(), group);
        QCOMPARE(group->draft().guests.size(), std::size_t{3});
        QCOMPARE(group->draft().guests.front().customer, CustomerId{"c02"});
        QCOMPARE(group->draft().startMinute, at(15));
        QTest::keyClick(group, Qt::Key_Return);
        QCOMPARE(desk.made().size(), std::size_t{3});
    }

    void arrowsChangeHowOftenAndHowManyTimes() {
        SeriesFixture desk;
        emit desk.window->seriesWished({"v12"});
        auto* weeks = desk.panel().findChild<QSpinBox*>("seriesWeeks");
        auto* times = desk.panel().findChild<QSpinBox*>("seriesTimes");
        QTest::keyClick(weeks, Qt::Key_Left);
        QTest::keyClick(times, Qt::Key_Right);
        QCOMPARE(desk.panel().draft().everyWeeks, 3);
        QCOMPARE(desk.panel().steps().size(), std::size_t{7});
        QCOMPARE(desk.panel().steps().back().plan.wish.day, kDemoNow.day.plus(7 * 3 * 7));
    }

    void aTakenDateIsListedBeforeAnythingIsMadeAndLeftOutByDefault() {
        SeriesFixture desk;
        desk.takeDate(8);
        const std::size_t before = desk.session.commands().size();
        emit desk.window->seriesWished({"v12"});
        QVERIFY(!desk.panel().steps()[1].plan.fits());
        QVERIFY(!desk.panel().steps()[1].others.empty());
        QCOMPARE(desk.session.commands().size(), before);
        desk.panel().make();
        QCOMPARE(desk.made().size(), std::size_t{5});
        QCOMPARE(desk.made().back()->group->size, 5);
    }

    void oneKeyTakesAnotherPlaceOfTheSameDay() {
        SeriesFixture desk;
        desk.takeDate(8);
        emit desk.window->seriesWished({"v12"});
        auto* card = desk.panel().findChild<QWidget*>("date1");
        card->setFocus();
        const int other = desk.panel().steps()[1].others.front().startMinute;
        QTest::keyClick(card, Qt::Key_1);
        QVERIFY(desk.panel().steps()[1].plan.fits());
        desk.panel().make();
        QCOMPARE(desk.made().size(), std::size_t{6});
        QCOMPARE(desk.made()[1]->startMinute(), other);
    }

    void aDateIsLeftOutAndTakenInAgainByOneKey() {
        SeriesFixture desk;
        emit desk.window->seriesWished({"v12"});
        auto* card = desk.panel().findChild<QWidget*>("date2");
        card->setFocus();
        QTest::keyClick(card, Qt::Key_S);
        QVERIFY(desk.panel().steps()[2].skipped);
        desk.panel().make();
        QCOMPARE(desk.made().size(), std::size_t{5});
    }

    void oneVisitAndAllThatFollowAreCancelledTogether() {
        SeriesFixture desk;
        emit desk.window->seriesWished({"v12"});
        desk.panel().make();
        const auto made = desk.made();
        std::vector<ReservationId> ids;
        for (const Reservation* visit : made) ids.push_back(visit->id);
        desk.window->openReservation(ids[3]);
        desk.click("cancelRest");
        for (std::size_t i = 0; i < ids.size(); ++i)
            QCOMPARE(desk.visit(ids[i].text.c_str()).status, i < 3 ? Status::confirmed : Status::cancelled);
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        for (const ReservationId& id : ids) QCOMPARE(desk.visit(id.text.c_str()).status, Status::confirmed);
    }

    void aPartyIsMadeTogetherWithDifferentStylists() {
        SeriesFixture desk;
        QVERIFY(desk.window->acts().trigger("group"));
        auto& panel = *desk.window->findChild<GroupPanel*>();
        panel.start(kDemoNow.day.plus(1), at(11));
        for (const char* guest : {"c01", "c02"}) {
            panel.setCustomer({guest});
            auto* field = panel.findChild<QLineEdit*>("serviceField");
            field->setText(QStringLiteral("컷"));
            QTest::keyClick(field, Qt::Key_Return);
            QTest::keyClick(field, Qt::Key_Return);
        }
        QCOMPARE(panel.draft().guests.size(), std::size_t{2});
        desk.click("makeGroup");
        const auto made = desk.made();
        QCOMPARE(made.size(), std::size_t{2});
        QCOMPARE(made[0]->startMinute(), at(11));
        QCOMPARE(made[1]->startMinute(), at(11));
        QVERIFY(made[0]->lines.front().stylist != made[1]->lines.front().stylist);
        QCOMPARE(made[0]->group->kind, GroupKind::party);
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        for (const Reservation* visit : desk.made()) QCOMPARE(visit->status, Status::cancelled);
    }

    void aPartyThatDoesNotFitIsOfferedTheNextTimeAtWhichAllDo() {
        SeriesFixture desk;
        auto& panel = *desk.window->findChild<GroupPanel*>();
        QVERIFY(desk.window->acts().trigger("group"));
        panel.start(kDemoNow.day.plus(1), at(9));
        for (const char* guest : {"c01", "c02"}) {
            panel.setCustomer({guest});
            auto* field = panel.findChild<QLineEdit*>("serviceField");
            field->setText(QStringLiteral("컷"));
            QTest::keyClick(field, Qt::Key_Return);
            QTest::keyClick(field, Qt::Key_Return);
        }
        QVERIFY(!panel.findChild<QPushButton*>("makeGroup")->isEnabled());
        desk.click("opening0");
        QCOMPARE(panel.draft().startMinute, at(10));
        desk.click("makeGroup");
        QCOMPARE(desk.made().size(), std::size_t{2});
    }
};

QTEST_MAIN(SeriesTest)
#include "series_test.moc"
