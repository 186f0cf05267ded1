#include "real_window.h"

#include "line/booking_line.h"
#include "ui/gesture_log.h"

using namespace salon;
using namespace salon::desk;
using salon::test::Salon;

/// What was done at a desk while the server was gone is taken back after it is there again: each thing by itself, in
/// order, and the other desk sees it.
class UndoWindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Salon> m_salon;
    std::unique_ptr<RealDesk> m_a;
    std::unique_ptr<RealDesk> m_b;

    void type(const QString& text) {
        m_a->use();
        for (const QChar c : text) QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    bool areLive() const { return m_a->isLive() && m_b->isLive(); }
    /// The one visit of this customer, whose id the desk has made.
    const Reservation* made(const RealDesk& desk) const {
        const DayPage* page = desk.session.state().book.findDay(kMorning.day);
        for (std::size_t i = 0; page && i < page->reservations.size(); ++i)
            if (page->reservations[i]->id.text != "anna") return page->reservations[i].get();
        return nullptr;
    }
    bool bothSay(Status status, int minute) const {
        for (const auto& desk : {m_a.get(), m_b.get()}) {
            const Reservation* visit = made(*desk);
            if (!visit || visit->status != status || visit->startMinute() != minute) return false;
        }
        return areLive();
    }
    /// Takes one thing back once its answer is known, as a person who sees the toast would.
    void undo() {
        QTRY_VERIFY_WITH_TIMEOUT(m_a->window.gestures().canUndo() && m_a->isLive(), kPatienceMs);
        m_a->key(Qt::Key_Z, Qt::ControlModifier);
    }

private slots:
    void init() {
        m_salon = std::make_unique<Salon>(2);
        QCOMPARE(m_salon->furnish().exit, 0);
        QCOMPARE(m_salon->desks[0].run({"book", "--id", "anna", "--day", "2031-03-25", "--at", "10:00", "--service", "cut", "--name", "anna", "--only", "mia"}).exit, 0);
        QVERIFY(!m_salon->settledState().isEmpty());
        m_a = std::make_unique<RealDesk>(m_salon->desks[0].home());
        m_b = std::make_unique<RealDesk>(m_salon->desks[1].home());
        QTRY_VERIFY_WITH_TIMEOUT(areLive(), kPatienceMs);
    }
    void cleanup() {
        m_b.reset();
        m_a.reset();
        m_salon.reset();
    }

    void bookingMovingAndCancellingAreTakenBackOneByOne() {
        m_salon->server.kill9();
        QTRY_COMPARE_WITH_TIMEOUT(m_a->session.state().connection, Connection::offline, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_a->session.state().mayAsk, false, kPatienceMs);
        // Booked in one line, moved by the arrows, cancelled with its reason.
        m_a->calendar().setFocus();
        type("anna cut 11:00 @jo ");
        m_a->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(made(*m_a), kPatienceMs);
        const ReservationId id = made(*m_a)->id;
        QCOMPARE(made(*m_a)->startMinute(), 11 * 60);
        m_a->calendar().setFocus();
        m_a->calendar().selectBlock({id, 0});
        for (const Qt::Key key : {Qt::Key_M, Qt::Key_Down, Qt::Key_Down, Qt::Key_Return}) m_a->key(key);
        QTRY_COMPARE_WITH_TIMEOUT(made(*m_a)->startMinute(), 11 * 60 + 20, kPatienceMs);
        for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_3}) m_a->key(key);
        QTRY_COMPARE_WITH_TIMEOUT(made(*m_a)->status, Status::cancelled, kPatienceMs);
        QCOMPARE(m_a->session.state().waiting, 3);
        QVERIFY(!made(*m_b));

        QVERIFY(m_salon->server.start());
        QTRY_VERIFY_WITH_TIMEOUT(bothSay(Status::cancelled, 11 * 60 + 20), kPatienceMs);
        undo();
        QTRY_VERIFY_WITH_TIMEOUT(bothSay(Status::confirmed, 11 * 60 + 20), kPatienceMs);
        undo();
        QTRY_VERIFY_WITH_TIMEOUT(bothSay(Status::confirmed, 11 * 60), kPatienceMs);
        QVERIFY(!m_b->calendar().blockRect({id, 0}).isEmpty());
        undo();
        QTRY_VERIFY_WITH_TIMEOUT(bothSay(Status::cancelled, 11 * 60), kPatienceMs);
        QVERIFY(m_b->calendar().blockRect({id, 0}).isEmpty());
        QVERIFY(!m_a->window.gestures().canUndo());
        QCOMPARE(m_a->session.state().position, m_b->session.state().position);
        QCOMPARE(m_salon->verify().exit, 0);
    }

    void whatWasUndoneBeforeTheLineReturnedStaysUndone() {
        m_salon->server.kill9();
        QTRY_COMPARE_WITH_TIMEOUT(m_a->session.state().mayAsk, false, kPatienceMs);
        m_a->calendar().setFocus();
        m_a->calendar().selectBlock({{"anna"}, 0});
        for (const Qt::Key key : {Qt::Key_M, Qt::Key_Down, Qt::Key_Return}) m_a->key(key);
        QTRY_COMPARE_WITH_TIMEOUT(m_a->visit("anna")->startMinute(), 10 * 60 + 10, kPatienceMs);
        m_a->key(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(m_a->visit("anna")->status, Status::arrived, kPatienceMs);
        m_a->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_a->visit("anna")->status, Status::confirmed, kPatienceMs);
        QVERIFY(m_salon->server.start());
        QTRY_VERIFY_WITH_TIMEOUT(areLive(), kPatienceMs);
        undo();
        QTRY_VERIFY_WITH_TIMEOUT(areLive() && m_b->visit("anna")->startMinute() == 10 * 60 && m_b->visit("anna")->status == Status::confirmed, kPatienceMs);
        QVERIFY(m_a->visit("anna")->startMinute() == 10 * 60);
    }
};

QTEST_MAIN(UndoWindowTest)
#include "undo_window_test.moc"
