#include "window_fixture.h"

#include <QImage>
#include <QScrollBar>
#include <QWheelEvent>

using namespace salon;
using namespace salon::desk;

namespace {

/// Forty stylists in a window that shows a few of them.
struct FortyColumns {
    FakeSession session;
    std::unique_ptr<MainWindow> window;

    FortyColumns() {
        applyStyle(*qApp);
        fillBigDay(session, 40);
        window = std::make_unique<MainWindow>(session);
        window->resize(1440, 900);
        window->show();
        QApplication::setActiveWindow(window.get());
        QCoreApplication::processEvents();
        calendar().scrollToMinute(13 * 60);
        calendar().setFocus();
        QCoreApplication::processEvents();
    }

    DayCalendar& calendar() const { return window->calendar(); }
    int across() const { return calendar().horizontalScrollBar()->value(); }
    int down() const { return calendar().verticalScrollBar()->value(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(&calendar(), key, modifiers); }
    void wheel(QPoint notches, Qt::KeyboardModifiers modifiers = {}) const {
        const QPointF at(700, 400);
        QWheelEvent event(at, calendar().viewport()->mapToGlobal(at), {}, notches * 120, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(calendar().viewport(), &event);
        QCoreApplication::processEvents();
    }
    /// What a person sees; the hand of the clock and the mouse stand still.
    QImage seen() const { return calendar().viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32); }
    QRect heads() const { return {kGutterWidth, 0, calendar().viewport()->width() - kGutterWidth, kHeaderHeight - 2}; }
    QRect hours() const { return {0, kHeaderHeight, kGutterWidth - 2, calendar().viewport()->height() - kHeaderHeight}; }
    QRect grid() const { return gridRect(calendar().metrics()); }
    bool isInSight(const BlockId& id) const { return grid().contains(calendar().blockRect(id)); }
};

}  // namespace

/// Forty columns are walked through by keys and by wheel; heads and hours stay where they are read.
class FortyColumnsTest : public QObject {
    Q_OBJECT

private slots:
    void headsStayWhenTheDayScrollsDown() {
        FortyColumns desk;
        const QImage before = desk.seen();
        const int from = desk.down();
        desk.wheel({0, -1});
        QVERIFY(desk.down() > from);
        QCOMPARE(desk.across(), 0);
        const QImage after = desk.seen();
        QVERIFY(after.copy(desk.heads()) == before.copy(desk.heads()));
        QVERIFY(after.copy(desk.grid()) != before.copy(desk.grid()));
        QVERIFY(after.copy(desk.hours()) != before.copy(desk.hours()));
    }

    void headsGoWithTheirColumnsAndHoursStay_data() {
        QTest::addColumn<QPoint>("notches");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("a wheel that tilts") << QPoint(-2, 0) << 0;
        QTest::newRow("Shift and the wheel") << QPoint(0, -2) << static_cast<int>(Qt::ShiftModifier);
    }
    void headsGoWithTheirColumnsAndHoursStay() {
        QFETCH(QPoint, notches);
        QFETCH(int, modifiers);
        FortyColumns desk;
        const QImage before = desk.seen();
        const int down = desk.down();
        desk.wheel(notches, Qt::KeyboardModifiers(modifiers));
        const int by = desk.across();
        QVERIFY(by > 0);
        QCOMPARE(desk.down(), down);
        const QImage after = desk.seen();
        QVERIFY(after.copy(desk.hours()) == before.copy(desk.hours()));
        // A head is the same picture, further left, and stands over its own blocks.
        const QRect kept = desk.heads().adjusted(by, 0, 0, 0);
        QVERIFY(after.copy(kept.translated(-by, 0)) == before.copy(kept));
        const auto where = desk.calendar().model().whereIs({{"bs006-3"}, 0});
        QVERIFY(where);
        const QRect head = headerRect(desk.calendar().metrics(), where->first);
        const QRect block = desk.calendar().blockRect({{"bs006-3"}, 0});
        QVERIFY(head.left() <= block.left() && block.right() <= head.right());
        desk.wheel(-notches, Qt::KeyboardModifiers(modifiers));
        QVERIFY(desk.seen() == before);
    }

    void arrowsWalkThroughAllFortyAndBringEachIntoSight() {
        FortyColumns desk;
        desk.calendar().selectBlock({{"bs001-8"}, 0});
        std::set<StylistId> met;
        for (int i = 0; i < 39; ++i) {
            desk.key(Qt::Key_Right);
            const auto block = desk.calendar().selectedBlock();
            QVERIFY(block);
            QVERIFY2(desk.isInSight(*block), qPrintable(QString::fromStdString(block->reservation.text)));
            met.insert(desk.calendar().model().find(*block)->stylist);
        }
        QCOMPARE(met.size(), std::size_t{39});
        QVERIFY(desk.across() > desk.calendar().horizontalScrollBar()->maximum() - desk.calendar().metrics().columnWidth);
        for (int i = 0; i < 39; ++i) desk.key(Qt::Key_Left);
        QCOMPARE(desk.calendar().model().find(*desk.calendar().selectedBlock())->stylist, StylistId{"s001"});
        QCOMPARE(desk.across(), 0);
    }

    void theCursorOnFreeTimeWalksToo() {
        FortyColumns desk;
        desk.calendar().selectBlock({{"bs001-15"}, 0});
        desk.key(Qt::Key_Escape);
        QVERIFY(desk.calendar().hand().cursor());
        for (int i = 0; i < 39; ++i) {
            desk.key(Qt::Key_Right);
            if (!desk.calendar().hand().cursor()) desk.key(Qt::Key_Escape);
        }
        QVERIFY(desk.across() > 0);
    }

    void theDayGoneDownToItsEndKeepsItsHeads() {
        FortyColumns desk;
        const QImage before = desk.seen();
        desk.calendar().selectBlock({{"bs001-15"}, 0});
        QVERIFY(desk.isInSight({{"bs001-15"}, 0}));
        desk.calendar().select({});
        QVERIFY(desk.down() > 0);
        QVERIFY(desk.seen().copy(desk.heads()) == before.copy(desk.heads()));
    }
};

QTEST_MAIN(FortyColumnsTest)
#include "forty_columns_test.moc"
