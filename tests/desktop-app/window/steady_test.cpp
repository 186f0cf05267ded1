#include "hand_fixture.h"

#include "line/booking_line.h"
#include "line/command_field.h"
#include "salon/decide.h"
#include "salon/evolve.h"
#include "shell/view_bar.h"
#include "support/dice.h"
#include "ui/panel.h"

#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>

using namespace salon;
using namespace salon::desk;

namespace {

constexpr int kChanges = 50;

/// Everything a receptionist has in front of them and in hand, as one text that can be compared.
class Scene {
public:
    explicit Scene(const MainWindow& window) : m_window(window) {}

    QStringList said() const {
        DayCalendar& calendar = m_window.calendar();
        calendar.model();
        QStringList all;
        all << QStringLiteral("day %1 view %2 zoom %3").arg(calendar.day().number).arg(static_cast<int>(calendar.view().kind)).arg(calendar.zoom());
        all << "selected " + QString::fromStdString(calendar.selected().text) + (calendar.selectedBlock() ? QString::number(calendar.selectedBlock()->line) : QString());
        for (const char* id : {"v26", "v14", "bs020-8"})
            if (const QRect box = calendar.blockRect({{id}, 0}); !box.isEmpty()) all << QStringLiteral("%1 at %2,%3 %4 wide").arg(id).arg(box.x()).arg(box.y()).arg(box.width());
        const auto& cursor = calendar.hand().cursor();
        all << (cursor ? QStringLiteral("cursor %1 %2").arg(QString::fromStdString(cursor->target.stylist.text)).arg(cursor->minute) : QStringLiteral("no cursor"));
        addHand(all, calendar.hand());
        addLine(all);
        addFields(all);
        return all;
    }

private:
    static void addHand(QStringList& all, const Hand& hand) {
        const DropPicture& picture = hand.picture();
        all << QStringLiteral("carrying %1 pressed %2 asking %3").arg(hand.isCarrying()).arg(hand.isPressed()).arg(hand.question().isAsking());
        for (const auto& ghost : picture.ghosts) all << QStringLiteral("ghost %1,%2 %3x%4").arg(ghost.box.x()).arg(ghost.box.y()).arg(ghost.box.width()).arg(ghost.box.height());
        if (picture.bubble) all << "bubble " + picture.bubble->title;
    }
    void addLine(QStringList& all) const {
        const auto* line = m_window.findChild<BookingLine*>();
        if (!line->isVisible()) return;
        all << "line " + line->chipsSaid() + " | " + line->placesSaid().value(line->marked()) + " | " + line->nextSaid();
    }
    void addFields(QStringList& all) const {
        const QWidget* focus = QApplication::focusWidget();
        all << QStringLiteral("focus %1 %2").arg(focus ? focus->metaObject()->className() : "", focus ? focus->objectName() : QString());
        all << "panel " + (m_window.openPanel() ? m_window.openPanel()->metaObject()->className() : QString());
        for (const auto* field : m_window.findChildren<QLineEdit*>())
            if (field->isVisible()) all << QStringLiteral("field %1 \"%2\" at %3 \"%4\"").arg(field->objectName(), field->text()).arg(field->cursorPosition()).arg(field->selectedText());
        for (const auto* field : m_window.findChildren<QPlainTextEdit*>())
            if (field->isVisible()) all << QStringLiteral("text %1 \"%2\" at %3").arg(field->objectName(), field->toPlainText()).arg(field->textCursor().position());
        if (m_window.openPanel())
            for (const auto* area : m_window.openPanel()->findChildren<QScrollArea*>()) all << QStringLiteral("panel at %1").arg(area->verticalScrollBar()->value());
    }

    const MainWindow& m_window;
};

/// Another desk at work: bookings, moves, cancellations on this day and others, walk-ins, promises that clash.
class OtherDesk {
public:
    explicit OtherDesk(FakeSession& session) : m_session(session) {}

    void change(int number) {
        const Day day = m_session.now().day.plus(number % 3 == 1 ? 1 + number % 5 : 0);
        const std::string id = "other-" + std::to_string(number);
        switch (number % 5) {
            case 0:
            case 1: return book(id, day, Wish::any(), 11 * 60 + 10 * m_dice.below(44), Mode::promised);
            case 2: return say(MoveReservation{{"other-" + std::to_string(number - 1)}, day.plus(number % 2), 10 * 60 + 10 * m_dice.below(50), -1, {}, true}, Mode::promised);
            case 3:
                if (number % 2) return say(CancelReservation{{"other-" + std::to_string(number - 3)}, CancelReason::customerAsked}, Mode::asking);
                return wait(number);
            // Sold while its line was down: the same hour of the same stylist, once more.
            default: return book(id, m_session.now().day, Wish::only({"s2-mina"}), 15 * 60, Mode::promised);
        }
    }
    int seen() const { return m_seen; }

private:
    void book(const std::string& id, Day day, Wish wish, int minute, Mode mode) {
        BookReservation booking{{id}, {"c05"}, day, {}, false};
        LineRequest line;
        line.service = {m_session.state().book.findService({"cut-m"}) ? "cut-m" : "blow"};
        line.wish = m_session.state().book.findStylist(wish.stylist) ? wish : Wish::any();
        line.startMinute = minute;
        booking.lines = {line};
        say(booking, mode);
    }
    void wait(int number) {
        Waiting entry;
        entry.id = {"waits-" + std::to_string(number)};
        entry.kind = WaitingKind::walkIn;
        entry.customer = {"c07"};
        LineRequest line;
        line.service = {"cut-m"};
        entry.lines = {line};
        entry.firstDay = entry.lastDay = m_session.now().day;
        say(JoinWaiting{entry}, Mode::asking);
    }
    void say(CommandBody body, Mode mode) {
        Command command;
        command.stamp = {{"desk-2-ABCD"}, "00000000000000000000000000000002", ++m_said, m_session.now(), "Asia/Seoul", 540, "reception", mode};
        command.body = std::move(body);
        const Decision decision = decide(m_session.state().book, command);
        if (!decision.events.empty()) ++m_seen;
        m_session.happen(decision.events);
        QCoreApplication::processEvents();
    }

    FakeSession& m_session;
    test::Dice m_dice{7};
    std::int64_t m_said = 0;
    int m_seen = 0;
};

}  // namespace

/// Another desk's changes slide in: they appear, and nothing of what the receptionist is doing moves.
class SteadyTest : public QObject {
    Q_OBJECT

    /// Fifty changes, looked at after each.
    static void holdStill(MainWindow& window, FakeSession& session) {
        QCoreApplication::processEvents();
        const QStringList before = Scene(window).said();
        OtherDesk other(session);
        for (int i = 0; i < kChanges; ++i) {
            other.change(i);
            const QStringList now = Scene(window).said();
            for (int k = 0; k < std::max(now.size(), before.size()); ++k)
                QVERIFY2(now.value(k) == before.value(k), qPrintable(QStringLiteral("change %1: was %2\nis %3").arg(i).arg(before.value(k), now.value(k))));
        }
        QVERIFY(other.seen() > kChanges * 3 / 4);
        // And they are there to be seen.
        int shown = 0;
        for (const DayColumn& column : window.calendar().model().columns())
            for (const DayBlock& block : column.blocks) shown += block.id.reservation.text.starts_with("other-");
        QVERIFY2(shown > 5, qPrintable(QString::number(shown)));
    }
    static void typeOn(const QString& text) {
        for (const QChar c : text) QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }

private slots:
    void aNoteHalfTypedOnACardBesideAScrolledDay() {
        HandFixture desk;
        addDemoClashes(desk.session);
        desk.calendar().setZoom(2.6);
        desk.calendar().scrollToMinute(17 * 60);
        QTest::mouseClick(desk.calendar().viewport(), Qt::LeftButton, {}, desk.middleOf("v26"));
        desk.click("editNote");
        typeOn("one shade bri");
        QVERIFY(!desk.calendar().verticalScrollBar()->value() == 0);
        holdStill(*desk.window, desk.session);
    }

    void aBookingLineHalfTypedWithItsSecondPlaceChosen() {
        HandFixture desk;
        addDemoClashes(desk.session);
        desk.calendar().setFocus();
        typeOn("emm");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        typeOn("cut 19:00 ");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(desk.window->findChild<BookingLine*>()->marked() == 1);
        holdStill(*desk.window, desk.session);
    }

    void aCustomerSearchHalfTyped() {
        HandFixture desk;
        addDemoClashes(desk.session);
        QTest::keyClick(desk.window.get(), Qt::Key_F, Qt::ControlModifier);
        typeOn("kim");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        holdStill(*desk.window, desk.session);
    }

    void aBookingPanelHalfMade() {
        HandFixture desk;
        addDemoClashes(desk.session);
        QTest::keyClick(desk.window.get(), Qt::Key_N, Qt::ControlModifier);
        typeOn("5678");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        typeOn("colo");
        holdStill(*desk.window, desk.session);
    }

    void theCursorOnFreeTime() {
        HandFixture desk;
        addDemoClashes(desk.session);
        desk.calendar().selectBlock({{"v26"}, 0});
        desk.key(Qt::Key_Escape);
        QVERIFY(desk.hand().cursor());
        holdStill(*desk.window, desk.session);
    }

    void aVisitInTheAirByMouse() {
        HandFixture desk;
        addDemoClashes(desk.session);
        QCoreApplication::processEvents();
        desk.takeTo("v26", 5, 18 * 60 + 30);
        QVERIFY(desk.hand().isCarrying());
        holdStill(*desk.window, desk.session);
    }

    void aVisitInTheAirByKeys() {
        HandFixture desk;
        addDemoClashes(desk.session);
        desk.calendar().select({"v26"});
        for (const int key : {Qt::Key_M, Qt::Key_Down, Qt::Key_Down, Qt::Key_Right}) desk.key(key);
        holdStill(*desk.window, desk.session);
    }

    void anEdgeHalfPulled() {
        HandFixture desk;
        addDemoClashes(desk.session);
        QCoreApplication::processEvents();
        const QRect box = desk.calendar().blockRect({{"v26"}, 0});
        const QPoint edge(box.center().x(), box.bottom() - 2);
        desk.press(edge);
        desk.moveTo(edge + QPoint(0, 10));
        desk.moveTo(edge + QPoint(0, 16));
        QVERIFY(!desk.hand().picture().isEmpty());
        holdStill(*desk.window, desk.session);
    }

    void theQueueFormHalfTyped() {
        HandFixture desk;
        addDemoClashes(desk.session);
        QTest::keyClick(desk.window.get(), Qt::Key_F7, Qt::ShiftModifier);
        typeOn("par");
        holdStill(*desk.window, desk.session);
    }

    void theWeekOfOneStylist() {
        HandFixture desk;
        desk.calendar().selectBlock({{"v26"}, 0});
        QTest::keyClick(desk.window.get(), Qt::Key_3, Qt::ControlModifier);
        desk.calendar().scrollToMinute(17 * 60);
        desk.calendar().selectBlock({{"v26"}, 0});
        QCoreApplication::processEvents();
        const QStringList before = Scene(*desk.window).said();
        OtherDesk other(desk.session);
        for (int i = 0; i < kChanges; ++i) other.change(i);
        QCOMPARE(Scene(*desk.window).said(), before);
    }

    void fortyColumnsScrolledAndFiltered() {
        applyStyle(*qApp);
        FakeSession session;
        fillBigDay(session, 40);
        MainWindow window(session);
        window.resize(1440, 900);
        window.show();
        QApplication::setActiveWindow(&window);
        QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
        typeOn("stylist");
        QCoreApplication::processEvents();
        window.calendar().horizontalScrollBar()->setValue(1800);
        window.calendar().scrollToMinute(15 * 60);
        QVERIFY(!window.calendar().blockRect({{"bs020-8"}, 0}).isEmpty());
        const int scrolled = window.calendar().horizontalScrollBar()->value();
        holdStill(window, session);
        // The lane of those who hold nobody has come in at the left: what is looked at stays on the pixel it stood on.
        QVERIFY(window.calendar().model().columns().front().isAttentionLane());
        QVERIFY(window.calendar().horizontalScrollBar()->value() > scrolled);
    }

    void theWindowDoesNotGrowWithWhatItHasToSay() {
        HandFixture desk;
        addDemoClashes(desk.session);
        for (const char* language : {"en", "ko"}) {
            desk.window->language().use(language);
            desk.session.setConnection(Connection::catchingUp, true);
            desk.session.setSurroundings(Texts::failing, 3600, {});
            QCoreApplication::processEvents();
            // The narrowest screen that stands on counters, with a panel open.
            desk.window->openReservation({"v26"});
            QVERIFY2(desk.window->minimumSizeHint().width() <= 1280, qPrintable(QStringLiteral("%1: %2").arg(language).arg(desk.window->minimumSizeHint().width())));
        }
    }

    void anHourThatBeginsEarlierLeavesTheDayWhereItIs() {
        HandFixture desk;
        addDemoClashes(desk.session);
        desk.calendar().scrollToMinute(16 * 60);
        QCoreApplication::processEvents();
        const int from = desk.calendar().metrics().fromMinute;
        const QRect before = desk.calendar().blockRect({{"v26"}, 0});
        desk.placed("early", "s4-yuna", from - 60, Wish::only({"s4-yuna"}));
        QCOMPARE(desk.calendar().metrics().fromMinute, from - 60);
        QCOMPARE(desk.calendar().blockRect({{"v26"}, 0}), before);
    }
};

QTEST_MAIN(SteadyTest)
#include "steady_test.moc"
