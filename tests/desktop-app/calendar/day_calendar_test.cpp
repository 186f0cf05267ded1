#include "calendar/block_painter.h"
#include "calendar/day_calendar.h"

#include "support/demo_day.h"

#include <QImage>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

using namespace salon;
using namespace salon::desk;

namespace {

/// Counts what is painted, and where.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget& widget) { widget.installEventFilter(this); }

    int paints = 0;
    QRegion region;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            ++paints;
            region += static_cast<QPaintEvent*>(event)->region();
        }
        return false;
    }
};

struct Fixture {
    explicit Fixture(int stylists = 0) {
        if (stylists > 0) fillBigDay(session, stylists);
        else fillDemoDay(session);
        calendar = std::make_unique<DayCalendar>(session);
        calendar->resize(1400, 900);
        calendar->show();
        settle();
    }

    static void settle() {
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
    }

    FakeSession session;
    std::unique_ptr<DayCalendar> calendar;
};

}  // namespace

class DayCalendarTest : public QObject {
    Q_OBJECT

private slots:
    void theExpectedTimeCoversNoSignOfAVisit() {
        Fixture desk;
        std::map<BlockId, int> expected;
        std::vector<QRect> signs;
        const auto& columns = desk.calendar->shown().columns();
        for (const DayColumn& column : columns)
            for (const DayBlock& block : column.blocks) {
                if (block.missed) continue;
                expected[block.id] = block.startMinute + 10;
                signs.push_back(BlockPainter::signs(block, desk.calendar->blockRect(block.id), desk.calendar->metrics()));
            }
        QVERIFY(signs.size() > 20);
        const QImage before = desk.calendar->viewport()->grab().toImage();
        desk.calendar->setExpected(expected);
        const QImage after = desk.calendar->viewport()->grab().toImage();
        QVERIFY(before != after);
        int seen = 0;
        for (const QRect& one : signs) {
            if (one.isEmpty() || !desk.calendar->viewport()->rect().contains(one)) continue;
            QCOMPARE(after.copy(one), before.copy(one));
            ++seen;
        }
        QVERIFY(seen > 10);
    }

    void aGapInWhichSomebodyIsExpectedIsNotOfferedInWords() {
        Fixture desk;
        const DayBlock* free = nullptr;
        for (const DayColumn& column : desk.calendar->shown().columns())
            for (const DayBlock& block : column.blocks)
                if (!column.stylist.empty() && block.minutes.processing >= 30 && block.gapFree) free = &block;
        QVERIFY(free);
        const Span gap = free->gap();
        desk.calendar->scrollToMinute(gap.from);
        const QRect box = desk.calendar->blockRect(free->id);
        const DayMetrics& metrics = desk.calendar->metrics();
        const QRect middle(box.left() + box.width() / 2, yOf(metrics, gap.from) + 6, box.width() / 2 - 12, yOf(metrics, gap.to) - yOf(metrics, gap.from) - 12);
        desk.calendar->setProvisional({ProvisionalBlock{{"w1"}, free->day, free->stylist, gap, QString(), QString()}});
        const QImage stripes = desk.calendar->viewport()->grab().toImage().copy(middle);
        // The same stripes where no visit stands around them.
        const DayBlock gone = *free;
        const Event cancelled = ReservationCancelled{gone.id.reservation, kDemoNow, CancelReason::mistake};
        desk.session.happen({&cancelled, 1});
        Fixture::settle();
        QCOMPARE(desk.calendar->viewport()->grab().toImage().copy(middle), stripes);
    }

    void aBurstOfChangesIsOnePaint() {
        Fixture desk(8);
        PaintWatch watch(*desk.calendar->viewport());
        for (int i = 0; i < 50; ++i) desk.session.submit(RecordArrival{{"bs00" + std::to_string(1 + i % 8) + "-" + std::to_string(9 + i / 8)}});
        desk.settle();
        QCOMPARE(watch.paints, 1);
    }

    void aChangePaintsItsColumnsOnly() {
        Fixture desk(8);
        desk.calendar->scrollToMinute(15 * 60);
        desk.settle();
        PaintWatch watch(*desk.calendar->viewport());
        desk.session.markPending({"bs003-9"});
        desk.settle();
        QCOMPARE(watch.paints, 1);
        const QRect column = columnRect(desk.calendar->metrics(), 2);
        QVERIFY(watch.region.boundingRect().width() <= column.width());
        QVERIFY(watch.region.boundingRect().height() < 200);
    }

    void aChangeOutOfSightPaintsNothing() {
        Fixture desk(40);
        PaintWatch watch(*desk.calendar->viewport());
        desk.session.markPending({"bs039-9"});
        desk.settle();
        QCOMPARE(watch.paints, 0);
    }

    void followingChangesPaintsWhatLookingAnewPaints() {
        Fixture desk;
        desk.calendar->scrollToMinute(14 * 60);
        desk.settle();
        desk.session.submit(RecordArrival{{"v12"}});
        desk.session.submit(CancelReservation{{"v23"}, CancelReason::ill});
        desk.settle();
        const QImage followed = desk.calendar->viewport()->grab().toImage();
        DayCalendar fresh(desk.session);
        fresh.resize(desk.calendar->size());
        fresh.show();
        desk.settle();
        fresh.verticalScrollBar()->setValue(desk.calendar->verticalScrollBar()->value());
        desk.settle();
        QCOMPARE(fresh.viewport()->grab().toImage(), followed);
    }

    void zoomingKeepsTheMiddleWhereItIs() {
        Fixture desk;
        DayCalendar& calendar = *desk.calendar;
        calendar.scrollToMinute(14 * 60);
        const int middle = gridRect(calendar.metrics()).center().y();
        const int before = minuteAt(calendar.metrics(), middle);
        calendar.zoomIn();
        calendar.zoomIn();
        QVERIFY(calendar.zoom() > DayMetrics{}.pixelsPerMinute);
        QVERIFY(std::abs(minuteAt(calendar.metrics(), middle) - before) <= 2);
        calendar.resetZoom();
        QCOMPARE(calendar.zoom(), DayMetrics{}.pixelsPerMinute);
        for (int i = 0; i < 20; ++i) calendar.zoomOut();
        QCOMPARE(calendar.zoom(), kZoomSteps.front());
    }

    void theWheelZoomsWithCtrlAndScrollsWithout() {
        Fixture desk;
        DayCalendar& calendar = *desk.calendar;
        const QPointF at(400, 400);
        QWheelEvent zoom(at, calendar.viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(calendar.viewport(), &zoom);
        QVERIFY(calendar.zoom() > DayMetrics{}.pixelsPerMinute);
        const int top = calendar.verticalScrollBar()->value();
        QWheelEvent scroll(at, calendar.viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(calendar.viewport(), &scroll);
        QVERIFY(calendar.verticalScrollBar()->value() < top);
    }

    void aStripedBlockTellsWhoseItIs() {
        Fixture desk;
        DayCalendar& calendar = *desk.calendar;
        calendar.scrollToMinute(17 * 60);
        calendar.setProvisional({{{"w1"}, kDemoNow.day, {"s3-doyun"}, {17 * 60 + 20, 18 * 60}, "1", ""}});
        WaitingId told;
        connect(&calendar, &DayCalendar::provisionalChosen, this, [&](const WaitingId& id) { told = id; });
        const int column = *calendar.model().columnOf({"s3-doyun"});
        const QPoint middle = boxRect(calendar.metrics(), column, {}, {17 * 60 + 20, 18 * 60}).center();
        QTest::mouseClick(calendar.viewport(), Qt::LeftButton, Qt::NoModifier, middle);
        QCOMPARE(told, WaitingId{"w1"});
    }

    void fortyColumnsScrollUnderAHeadThatStays() {
        Fixture desk(40);
        DayCalendar& calendar = *desk.calendar;
        QVERIFY(calendar.metrics().columnWidth >= kColumnWidthMin);
        QVERIFY(calendar.horizontalScrollBar()->maximum() > 0);
        calendar.horizontalScrollBar()->setValue(calendar.horizontalScrollBar()->maximum());
        calendar.verticalScrollBar()->setValue(calendar.verticalScrollBar()->maximum());
        QCOMPARE(headerRect(calendar.metrics(), 39).top(), 0);
        QCOMPARE(columnAt(calendar.metrics(), calendar.viewport()->width() - 2), std::optional(39));
    }

    void theStatesDifferWithoutColour() {
        FakeSession session;
        openDemoSalon(session);
        BlockPainter painter;
        DayMetrics metrics;
        metrics.viewport = {300, 200};
        metrics.columnCount = 1;
        std::vector<QImage> seen;
        for (const Status status : {Status::requested, Status::confirmed, Status::arrived, Status::inService, Status::completed}) {
            DayBlock block;
            block.startMinute = 600;
            block.minutes = {60, 0, 0, 0};
            block.status = status;
            block.customer = "A";
            block.look = static_cast<std::size_t>(status) + 1;
            QImage shape(160, 96, QImage::Format_RGB32);
            shape.fill(Qt::white);
            QPainter onto(&shape);
            painter.paint(onto, block, shape.rect(), metrics);
            onto.end();
            // Ink or paper: what is left of a picture when all its colours are gone.
            const QImage bar = shape.convertToFormat(QImage::Format_Grayscale8).copy(0, 10, 6, 76);
            QImage ink(bar.size(), QImage::Format_Mono);
            ink.fill(0);
            for (int y = 0; y < bar.height(); ++y)
                for (int x = 0; x < bar.width(); ++x) ink.setPixel(x, y, qGray(bar.pixel(x, y)) < 200 ? 1 : 0);
            for (const QImage& other : seen) QVERIFY(other != ink);
            seen.push_back(ink);
        }
    }
};

QTEST_MAIN(DayCalendarTest)
#include "day_calendar_test.moc"
