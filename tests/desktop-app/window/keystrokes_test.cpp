#include "window_fixture.h"

#include "line/booking_line.h"
#include "line/command_field.h"
#include "support/texting_day.h"
#include "ui/gesture_log.h"

#include <QFile>
#include <QInputMethodEvent>
#include <QTextStream>

using namespace salon;
using namespace salon::desk;

namespace {

/// A window whose keys are counted: every key goes to whatever has the focus, as on a keyboard.
struct CountedDesk : WindowFixture {
    int keys = 0;
    QStringList typed;

    CountedDesk() { window->calendar().setFocus(); }

    BookingLine& line() const { return *window->findChild<BookingLine*>(); }
    void key(Qt::Key key, const QString& name, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(target(), key, modifiers);
        ++keys;
        typed << name;
    }
    void enter() { key(Qt::Key_Return, QStringLiteral("↵")); }
    void text(const QString& text) {
        for (const QChar c : text) QTest::sendKeyEvent(QTest::Click, target(), c == '+' ? Qt::Key_Plus : Qt::Key_unknown, QString(c), Qt::NoModifier);
        keys += static_cast<int>(text.size());
        typed << '`' + text + '`';
    }
    QWidget* target() const { return QApplication::focusWidget() ? QApplication::focusWidget() : &window->calendar(); }
    const Reservation* made() const {
        return session.commands().empty() ? nullptr : session.state().book.findReservation(reservationOf(session.commands().back().body));
    }
};

struct CountedAct {
    const char* act;
    int atMost;
    const char* remark;  ///< behind the count: keys that are not counted
    int keys = 0;
    QString typed = {};
};

}  // namespace

class KeystrokesTest : public QObject {
    Q_OBJECT

    QList<CountedAct> m_acts;

    void counted(const char* act, int atMost, const CountedDesk& desk, const char* remark = "") {
        m_acts << CountedAct{act, atMost, remark, desk.keys, desk.typed.join(' ')};
        QVERIFY2(desk.keys <= atMost, qPrintable(QStringLiteral("%1 takes %2 keys: %3").arg(act).arg(desk.keys).arg(m_acts.back().typed)));
    }

    QString table() const {
        QString text = "| act | typed | keys | at most |\n| --- | --- | --- | --- |\n";
        for (const CountedAct& act : m_acts)
            text += QStringLiteral("| %1 | %2 | %3%4 | %5%4 |\n").arg(act.act, act.typed).arg(act.keys).arg(act.remark).arg(act.atMost);
        return text;
    }

private slots:
    void aPhoneBookingOfAKnownCustomer() {
        CountedDesk desk;
        desk.text("emm");
        desk.enter();
        desk.text("cut");
        desk.enter();
        desk.text("1840");
        desk.enter();
        QVERIFY2(desk.made(), qPrintable(desk.line().chipsSaid() + '\n' + desk.line().placesSaid().join('\n') + '\n' + desk.line().nextSaid()));
        QCOMPARE(desk.made()->customer, CustomerId{"c12"});
        QCOMPARE(desk.made()->startMinute(), 18 * 60 + 40);
        counted("phone booking, known customer", 15, desk);
    }

    void theUsual() {
        CountedDesk desk;
        desk.text("2345");
        desk.enter();
        desk.enter();
        desk.enter();
        QVERIFY2(desk.made(), qPrintable(desk.line().chipsSaid() + '\n' + desk.line().placesSaid().join('\n') + '\n' + desk.line().nextSaid()));
        QCOMPARE(desk.made()->customer, CustomerId{"c03"});
        counted("the usual with the usual stylist", 7, desk);
    }

    void aWalkIn() {
        CountedDesk desk;
        desk.text("+cu");
        desk.enter();
        QVERIFY(desk.made());
        QVERIFY(desk.made()->walkIn);
        counted("walk-in to the stylist whose turn it is", 6, desk);
    }

    void movingAVisit() {
        CountedDesk desk;
        desk.window->calendar().select({"v26"});
        desk.key(Qt::Key_M, "`M`");
        for (int i = 0; i < 3; ++i) QTest::keyClick(desk.target(), Qt::Key_Down);
        desk.typed << "arrows";
        desk.enter();
        QCOMPARE(desk.visit("v26").startMinute(), 18 * 60 + 30);
        counted("reschedule the selected visit", 2, desk, " + arrows");
    }

    void cancellingWithAReason() {
        CountedDesk desk;
        desk.window->calendar().select({"v26"});
        desk.key(Qt::Key_Delete, "`Del`");
        desk.key(Qt::Key_3, "`3`");
        if (desk.visit("v26").isActive()) desk.enter();
        QCOMPARE(desk.visit("v26").status, Status::cancelled);
        counted("cancel it with the reason", 3, desk);
    }

    void greeting() {
        CountedDesk desk;
        desk.window->calendar().select({"v12"});
        desk.key(Qt::Key_Space, "`Space`");
        QCOMPARE(desk.visit("v12").status, Status::arrived);
        counted("check in the selected visit", 1, desk);
    }

    void greetingTheNextOneExpected() {
        CountedDesk desk;
        desk.key(Qt::Key_F8, "`F8`");
        QCOMPARE(desk.visit("v12").status, Status::arrived);
        counted("check in the next one expected", 1, desk);
    }

    void seeingTomorrow() {
        CountedDesk desk;
        desk.key(Qt::Key_PageDown, "`PgDn`");
        QCOMPARE(desk.window->calendar().day(), kDemoNow.day.plus(1));
        counted("see tomorrow", 1, desk);
    }

    void takingItBack() {
        CountedDesk desk;
        desk.window->calendar().select({"v12"});
        QTest::keyClick(desk.target(), Qt::Key_Space);
        desk.key(Qt::Key_Z, "`Ctrl+Z`", Qt::ControlModifier);
        QCOMPARE(desk.visit("v12").status, Status::confirmed);
        counted("undo", 1, desk);
    }

    void sayingYesToARequest() {
        CountedDesk desk;
        requestOnline(desk.session, "web1", "c12", "cut-w", 11 * 60, Wish::only({"s2-mina"}));
        desk.key(Qt::Key_F6, "`F6`");
        desk.key(Qt::Key_1, "`1`");
        QCOMPARE(desk.visit("web1").status, Status::confirmed);
        counted("approve a request from the web page", 2, desk);
    }

    void stoppingAText() {
        CountedDesk desk;
        switchTextingOn(desk.session);
        tellNow(desk.session, "v12");
        desk.window->gestures().submit(MoveReservation{{"v12"}, kDemoNow.day, 15 * 60 + 10, -1, {}, false});
        desk.key(Qt::Key_F3, "`F3`");
        desk.key(Qt::Key_H, "`H`");
        QVERIFY(desk.visit("v12").texts.get().held);
        counted("hold a text that is about to go", 2, desk);
    }

    void aKoreanLetterOverTheDayBeginsTheLineAndIsNotTornApart() {
        CountedDesk desk;
        DayCalendar& calendar = desk.window->calendar();
        const auto compose = [&](const QString& growing, const QString& done) {
            QInputMethodEvent event(growing, {});
            event.setCommitString(done);
            QCoreApplication::sendEvent(desk.target(), &event);
        };
        compose(QStringLiteral("ㄱ"), {});
        QVERIFY(desk.line().isVisible());
        QVERIFY2(calendar.hasFocus(), "a change of focus would end the syllable");
        compose(QStringLiteral("기"), {});
        compose(QStringLiteral("김"), {});
        compose(QStringLiteral("ㅅ"), QStringLiteral("김"));
        QCOMPARE(desk.line().field()->composed(), QStringLiteral("김ㅅ"));
        compose({}, QStringLiteral("서"));
        QCOMPARE(desk.line().field()->text(), QStringLiteral("김서"));
        QVERIFY(desk.line().field()->hasFocus());
    }

    /// README's counts are this test's.
    void standsInTheReadme() {
        QTextStream(stdout) << table();
        QFile file(QStringLiteral(SALON_SOURCE_DIR "/README.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString readme = QString::fromUtf8(file.readAll());
        const QString shown = readme.section("<!-- keystrokes_test -->\n", 1).section("<!-- end -->", 0, 0);
        QVERIFY2(shown == table(), qPrintable("README's table of keys should be, between its two marks:\n" + table()));
    }
};

QTEST_MAIN(KeystrokesTest)
#include "keystrokes_test.moc"
