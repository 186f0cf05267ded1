#include "window_fixture.h"

#include "slide/late_entry.h"
#include "slide/slide_panel.h"
#include "ui/act_card.h"
#include "ui/card_column.h"
#include "ui/gesture_log.h"

#include <QClipboard>
#include <QLabel>

using namespace salon;
using namespace salon::desk;

namespace {

struct SlideDesk : WindowFixture {
    void settle() const {
        for (int i = 0; i < 12; ++i) QCoreApplication::processEvents();
    }
    SlidePanel& panel() const { return *window->findChild<SlidePanel*>(); }
    const SlideWatch& watch() const { return panel().watch(); }
    void at(int minute) {
        session.setNow({kDemoNow.day, minute});
        panel().watch().look();
        settle();
    }
    /// L with this visit selected in the calendar.
    void askLate(const char* id) {
        window->calendar().select({id});
        window->calendar().setFocus();
        QTest::keyClick(window.get(), Qt::Key_L);
        settle();
    }
    LateEntry* entry() const { return panel().findChild<LateEntry*>(); }
    ActCard* card(const QString& name) const { return panel().findChild<CardColumn*>()->card(name); }
    const LateVisit* warned(const char* id) const {
        for (const LateVisit& late : watch().toWarn())
            if (late.reservation.text == id) return &late;
        return nullptr;
    }
    QStringList texts() const {
        QStringList all;
        for (const QLabel* label : panel().findChildren<QLabel*>())
            if (label->isVisible() && !label->text().isEmpty()) all << label->text();
        return all;
    }
};

}  // namespace

class SlideTest : public QObject {
    Q_OBJECT

private slots:
    void lateByTwoKeysIsInTheBook() {
        SlideDesk desk;
        desk.askLate("v12");
        QVERIFY(desk.entry()->isVisible());
        QTest::keyClick(desk.entry(), Qt::Key_3);
        desk.settle();
        QCOMPARE(desk.visit("v12").lateMinutes, 15);
        QCOMPARE(desk.visit("v12").startMinute(), 15 * 60);
        QVERIFY(!desk.entry()->isVisible());
    }

    void anyNumberOfMinutesCanBeTyped() {
        SlideDesk desk;
        desk.askLate("v12");
        auto* field = desk.panel().findChild<QLineEdit*>("lateMinutes");
        field->setFocus();
        desk.type(field, "25");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.visit("v12").lateMinutes, 25);
    }

    void everyLaterPromiseIsForecastAndWhomToWarnIsListed() {
        SlideDesk desk;
        // Mina: v12 at 15:00 (50 min), v21 at 16:10, v22 within its processing time at 17:10.
        desk.askLate("v12");
        QTest::keyClick(desk.entry(), Qt::Key_6);
        desk.settle();
        const LateVisit* pushed = desk.warned("v21");
        QVERIFY(pushed);
        QCOMPARE(pushed->promisedStart, 16 * 60 + 10);
        QCOMPARE(pushed->expectedStart, 16 * 60 + 35);
        QCOMPARE(pushed->because, ReservationId{"v12"});
        QVERIFY(!desk.warned("v12"));
        const QString all = desk.texts().join('|');
        QVERIFY2(all.contains("16:10 → 16:35") && all.contains("010-3141-5926") && all.contains("because Emma Laurent comes 45 min late"), qPrintable(all));
        QVERIFY(all.contains("“Hello, this is"));
        auto* badge = desk.window->findChild<QPushButton*>("slideBadge");
        QVERIFY(badge->isVisible() && badge->text().contains("behind"));
    }

    void oneKeyTakesAllOfItBack() {
        SlideDesk desk;
        const std::size_t before = desk.watch().later().size();
        desk.askLate("v12");
        QTest::keyClick(desk.entry(), Qt::Key_6);
        desk.settle();
        QVERIFY(desk.watch().later().size() > before);
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        QCOMPARE(desk.visit("v12").lateMinutes, 0);
        QCOMPARE(desk.watch().later().size(), before);
    }

    void aProcessingGapAbsorbsALateCut() {
        SlideDesk desk;
        // Jia's perm at 15:20 works until 16:20; the cut promised at 16:20 is inside its processing time already. A perm
        // that begins late takes its gap along, and the cut still fits there.
        desk.session.submit(ConfirmReservation{{"v16"}});
        desk.settle();
        desk.askLate("v16");
        QTest::keyClick(desk.entry(), Qt::Key_2);
        desk.settle();
        const LineForecast* cut = desk.watch().forecast().find({"v17"}, 0);
        QVERIFY(cut);
        const LineForecast* perm = desk.watch().forecast().find({"v16"}, 0);
        QCOMPARE(perm->expectedStart, 15 * 60 + 30);
        for (Span busy : cut->busy)
            for (Span other : perm->busy) QVERIFY(!busy.overlaps(other));
        const QString all = desk.texts().join('|');
        if (!desk.watch().absorbed().empty()) QVERIFY2(all.contains("fits into the processing time"), qPrintable(all));
    }

    void toldIsKeptForTheSession() {
        SlideDesk desk;
        desk.askLate("v12");
        QTest::keyClick(desk.entry(), Qt::Key_6);
        desk.settle();
        ActCard* card = desk.card("warn:v21");
        QVERIFY(card);
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Return);
        desk.settle();
        QVERIFY(desk.texts().join('|').contains("✓ Told 16:35"));
        desk.at(kDemoNow.minute + 1);
        QVERIFY(desk.texts().join('|').contains("✓ Told 16:35"));
    }

    void whoRunsOverPushesTheRestByItself() {
        SlideDesk desk;
        // v13 began at 14:10 with Theo for 30 minutes; nobody has said that it is done.
        desk.at(15 * 60);
        const auto& over = desk.watch().overruns();
        QVERIFY(std::any_of(over.begin(), over.end(), [](const Overrun& one) { return one.reservation == ReservationId{"v13"} && one.minutes == 20; }));
    }

    void whoIsNotHereIsListedWithOneKeyEach() {
        SlideDesk desk;
        desk.at(15 * 60 + 6);
        QVERIFY(std::count(desk.watch().overdue().begin(), desk.watch().overdue().end(), ReservationId{"v12"}) == 1);
        desk.window->acts().trigger("slide");
        desk.settle();
        ActCard* card = desk.card("overdue:v12");
        QVERIFY(card);
        card->setFocus();
        QTest::keyClick(card, Qt::Key_1);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("010-3010-3010"));
        QTest::keyClick(card, Qt::Key_2);
        QVERIFY(desk.entry()->isVisible());
        QTest::keyClick(desk.entry(), Qt::Key_4);
        desk.settle();
        QCOMPARE(desk.visit("v12").lateMinutes, 20);
        QVERIFY(!desk.card("overdue:v12"));
        QVERIFY(desk.card("announced:v12"));
        desk.at(15 * 60 + 40);
        card = desk.card("overdue:v12");
        QVERIFY(card);
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Delete);
        desk.settle();
        QCOMPARE(desk.visit("v12").status, Status::noShow);
    }

    void saysThatEverybodyIsInTime() {
        FakeSession session;
        openDemoSalon(session);
        MainWindow window(session);
        window.show();
        window.acts().trigger("slide");
        QCoreApplication::processEvents();
        bool said = false;
        for (const QLabel* label : window.findChild<SlidePanel*>()->findChildren<QLabel*>()) said |= label->text() == "Everybody is in time";
        QVERIFY(said);
        QVERIFY(!window.findChild<QPushButton*>("slideBadge")->isVisible());
    }

    void speaksKorean() {
        SlideDesk desk;
        desk.askLate("v12");
        QTest::keyClick(desk.entry(), Qt::Key_6);
        desk.window->language().use("ko");
        desk.settle();
        const QString all = desk.texts().join('|');
        QVERIFY2(all.contains(QStringLiteral("전화로 안내할 고객")) && all.contains(QStringLiteral("죄송합니다")), qPrintable(all));
        desk.window->language().use("en");
    }
};

QTEST_MAIN(SlideTest)
#include "slide_test.moc"
