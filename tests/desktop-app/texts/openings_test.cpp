#include "texts_fixture.h"

#include "history/text_ledger.h"
#include "waiting/waiting_panel.h"

using namespace salon;
using namespace salon::desk;

namespace {

/// c12 waits for a cut, tomorrow or the day after in the afternoon, when there is plenty of room.
struct OpeningsDesk : TextsDesk {
    OpeningsDesk() {
        Waiting waiting;
        waiting.id = {"w1"};
        waiting.kind = WaitingKind::list;
        waiting.customer = {"c12"};
        waiting.lines = {{{"cut-w"}, Wish::any(), 0, {}, false}};
        waiting.firstDay = kDemoNow.day.plus(1);
        waiting.lastDay = kDemoNow.day.plus(2);
        waiting.span = {13 * 60, 17 * 60};
        waiting.since = kDemoNow;
        session.submit(JoinWaiting{waiting});
        settle();
    }

    const std::vector<UpcomingOpening>& openings() const { return tray().watch().openings(); }
    ActCard* entry() const { return tray().findChild<CardColumn*>()->card("opening:w1"); }
    QString due() const { return text(entry(), "textDue"); }
    void at(Day day, int minute, int second = 0) {
        session.setNow({day, minute}, second);
        window->findChild<WaitingPanel*>()->watch().look();
        settle();
        tray().watch().look();
        emit tray().watch().ticked();
        settle();
    }
    void at(int second) { at(kDemoNow.day, kDemoNow.minute + second / 60, second % 60); }
};

}  // namespace

class OpeningsTest : public QObject {
    Q_OBJECT

private slots:
    void showsWhoWhichPlaceAndTheVeryWords() {
        OpeningsDesk desk;
        desk.open();
        QVERIFY(desk.entry());
        const QStringList said = TextsDesk::texts(desk.entry());
        QVERIFY2(said.contains("Emma Laurent") && said.contains("A place has come free · tomorrow 13:00") && said.contains("in 60 s"), qPrintable(said.join('|')));
        QCOMPARE(TextsDesk::text(desk.entry(), "textPreview"), QStringLiteral("[하늘 헤어] Emma Laurent님, 11월 22일(일) 오후 1:00에 자리가 났습니다. 원하시면 연락 주세요."));
        QVERIFY2(said.filter("bytes").size() == 1, qPrintable(said.join('|')));
        QVERIFY(desk.entry()->accessibleName().contains("A place has come free, in 60 s"));
        QVERIFY2(TextsDesk::texts(&desk.tray()).filter("Waiting list").size() == 1, "the keys are told");
        QVERIFY2(TextsDesk::texts(&desk.tray()).filter("H: hold").empty(), "no keys that do nothing here");
        QCOMPARE(desk.window->findChild<QPushButton*>("trayBadge")->text(), QStringLiteral("Texts 1"));
    }

    void waitsFromTheLastChangeOfTheBook() {
        OpeningsDesk desk;
        desk.open();
        desk.at(40);
        QCOMPARE(desk.due(), QStringLiteral("in 20 s"));
        desk.session.submit(MoveReservation{{"v12"}, kDemoNow.day, 15 * 60 + 10, -1, {}, false});
        desk.at(40);
        QCOMPARE(desk.due(), QStringLiteral("in 60 s"));
        desk.at(200);
        QCOMPARE(desk.due(), QStringLiteral("now"));
        const auto before = desk.openings();
        desk.at(201);
        QCOMPARE(desk.openings(), before);
        desk.session.setOfflineByHand(true);
        desk.at(202);
        QCOMPARE(desk.due(), QStringLiteral("waits"));
    }

    void isTheOneTheServerWouldTellOf() {
        OpeningsDesk desk;
        const auto planned = openingText(desk.session.state().book, desk.session.state().book.waiting().at({"w1"}), desk.session.nowSecond());
        QVERIFY(planned);
        QCOMPARE(desk.openings().size(), std::size_t{1});
        QCOMPARE(desk.openings().front().day, planned->slot.day);
        QCOMPARE(desk.openings().front().startMinute, planned->slot.startMinute);
    }

    void isKeptBackForTheDayByOneKeyAndUndoBringsItBack() {
        OpeningsDesk desk;
        desk.open();
        desk.key(desk.entry(), Qt::Key_Delete);
        QVERIFY(desk.last<SkipOpening>());
        desk.settle();
        QVERIFY(!desk.entry());
        QVERIFY(TextsDesk::texts(&desk.tray()).contains("Nothing to be sent"));
        auto* waiting = desk.window->findChild<WaitingPanel*>();
        desk.window->acts().trigger("waiting");
        desk.settle();
        const QString listed = TextsDesk::texts(waiting).join('|');
        QVERIFY2(listed.contains("No text about a place today") && !listed.contains("Texted about a place"), qPrintable(listed));
        desk.window->gestures().undo();
        desk.settle();
        desk.open();
        QVERIFY(desk.entry());
        QVERIFY(!desk.session.state().book.waiting().at({"w1"}).offerSkipped);
    }

    void isGoneWhenTheyWereTold() {
        OpeningsDesk desk;
        desk.open();
        const UpcomingOpening one = desk.openings().front();
        desk.session.submitAs(kSystemActor, OfferOpening{one.waiting, one.day, one.startMinute});
        desk.settle();
        QVERIFY(!desk.entry());
        QCOMPARE(desk.tray().watch().count(), 0);
    }

    void whatTheServerGivesBackIsShownAgainAndReadsAsNotGone() {
        OpeningsDesk desk;
        const UpcomingOpening one = desk.openings().front();
        desk.session.submitAs(kSystemActor, OfferOpening{one.waiting, one.day, one.startMinute});
        desk.session.submitAs(kSystemActor, SkipOpening{one.waiting, false});
        desk.settle();
        QCOMPARE(desk.openings().size(), std::size_t{1});
        desk.session.submit(SkipOpening{one.waiting});
        QStringList lines;
        for (const HistoryLine& line : textLedger(desk.session, desk.session.steps())) lines << line.what + ": " + line.details.join(", ");
        QCOMPARE(lines.join('|'), QStringLiteral("A place has come free: tomorrow 13:00, did not go; worked out anew|“A place has come free”: not texted on that day: today"));
    }

    void tellingThemMeanwhileIsNotUndone() {
        OpeningsDesk desk;
        desk.open();
        const UpcomingOpening one = desk.openings().front();
        desk.key(desk.entry(), Qt::Key_Delete);
        desk.session.submit(SkipOpening{{"w1"}, false});
        desk.session.submitAs(kSystemActor, OfferOpening{one.waiting, one.day, one.startMinute});
        desk.settle();
        QString said;
        connect(&desk.window->gestures(), &GestureLog::couldNotUndo, this, [&](const QString& sentence) { said = sentence; });
        desk.window->gestures().undo();
        QVERIFY2(said.contains("told this already"), qPrintable(said));
    }

    void inQuietHoursItWaitsForTheMorning() {
        OpeningsDesk desk;
        desk.open();
        desk.at(kDemoNow.day, 20 * 60 + 58);
        QCOMPARE(desk.due(), QStringLiteral("now"));
        desk.at(kDemoNow.day, 21 * 60 + 30);
        QCOMPARE(desk.openings().front().dueAt, WallSecond::of({kDemoNow.day.plus(1), 8 * 60}));
        QVERIFY(desk.due().contains("tomorrow 08:00"));
        QCOMPARE(desk.tray().watch().count(), 0);
        desk.tray().start();
        // Whom nobody wants told in the evening is not told in the morning.
        desk.key(desk.entry(), Qt::Key_Delete);
        QVERIFY(!desk.entry());
        desk.at(kDemoNow.day.plus(1), 8 * 60 + 30);
        QVERIFY(!desk.entry());
        desk.window->gestures().undo();
        desk.settle();
        desk.open();
        QVERIFY(desk.entry());
    }

    void showsTheEntryOnTheWaitingList() {
        OpeningsDesk desk;
        desk.open();
        desk.key(desk.entry(), Qt::Key_V);
        auto* waiting = desk.window->findChild<WaitingPanel*>();
        QCOMPARE(static_cast<QWidget*>(desk.window->openPanel()), static_cast<QWidget*>(waiting));
        QCOMPARE(waiting->findChild<CardColumn*>()->marked(), QStringLiteral("waiting:w1"));
    }

    void nothingIsSaidWhereNothingIsSent_data() {
        QTest::addColumn<CommandBody>("change");
        Texting unsent;
        unsent.on = true;
        unsent.unsent = {TextKind::opening};
        QTest::newRow("texting off") << CommandBody{DefineTexting{}};
        QTest::newRow("this kind is not sent") << CommandBody{DefineTexting{unsent}};
        QTest::newRow("they want no texts") << CommandBody{DefineTextConsent{{"c12"}, {Consent::refused, Consent::refused}}};
        QTest::newRow("they wait no longer") << CommandBody{LeaveWaiting{{"w1"}, WaitingEnd::gaveUp}};
    }
    void nothingIsSaidWhereNothingIsSent() {
        QFETCH(CommandBody, change);
        OpeningsDesk desk;
        QCOMPARE(desk.openings().size(), std::size_t{1});
        desk.session.submit(change);
        desk.settle();
        QVERIFY(desk.openings().empty());
    }

    void whoHasNoMobileNumberIsToBeCalled() {
        OpeningsDesk desk;
        desk.session.learn({"c12"}, "Emma Laurent", "0212345678");
        desk.open();
        QVERIFY(TextsDesk::texts(desk.entry()).filter("Call them").size() == 1);
    }
};

QTEST_MAIN(OpeningsTest)
#include "openings_test.moc"
