#include "hand_fixture.h"

using namespace salon;
using namespace salon::desk;

namespace {

constexpr int kStart = 17 * 60;

/// Two chairs that a blow-dry holds from its beginning to its end, and a visit at three in the day by stations.
struct StationsFixture : HandFixture {
    explicit StationsFixture(StationHold hold = {}, Blocks blocks = {30, 0, 0, 0}) {
        Service blow = *session.state().book.findService({"blow"});
        blow.stationKind = "basin";
        blow.stationHold = hold;
        blow.blocks = blocks;
        const Event events[] = {StationDefined{{{"b1"}, "b1", "basin", true}}, ServiceDefined{blow}};
        session.happen(events);
        BookReservation wish;
        wish.reservation = {"washed"};
        wish.customer = {"c02"};
        wish.day = session.now().day;
        wish.lines = {{{"blow"}, Wish::any(), kStart, {}, false}};
        session.submit(wish);
        calendar().setView({ViewKind::stations, {}});
        calendar().scrollToMinute(kStart);
        calendar().setFocus();
        QCoreApplication::processEvents();
    }
    QPoint lowerEdge() const {
        const QRect box = calendar().blockRect({{"washed"}, 0});
        return {box.center().x(), box.bottom() - 1};
    }
    void drawTo(int minutesLonger) {
        const QPoint from = lowerEdge();
        const DayMetrics& metrics = calendar().metrics();
        const QPoint to = from + QPoint(0, yOf(metrics, kStart + minutesLonger) - yOf(metrics, kStart));
        press(from);
        moveTo(from + QPoint(0, 10));
        moveTo(to);
        release(to);
    }
};

}  // namespace

/// The hand among stations.
class StationsTest : public QObject {
    Q_OBJECT

private slots:
    void aLowerEdgeIsDrawnLonger() {
        StationsFixture desk;
        QCOMPARE(desk.visit("washed").lines.front().station, StationId{"b1"});
        desk.drawTo(20);
        QCOMPARE(desk.visit("washed").lines.front().blocks, (Blocks{50, 0, 0, 0}));
    }

    void shiftAndDownLengthensTooUntilShiftIsLetGo() {
        StationsFixture desk;
        desk.calendar().select({"washed"});
        desk.shifted(Qt::Key_Down);
        QVERIFY2(!desk.hand().picture().isEmpty(), "What it will be is drawn.");
        QTest::keyRelease(&desk.calendar(), Qt::Key_Shift);
        QCOMPARE(desk.visit("washed").lines.front().blocks, (Blocks{40, 0, 0, 0}));
    }

    void aStationHeldToTheEndOfProcessingLengthensThat() {
        StationsFixture desk({true, true, false, false}, {10, 10, 10, 0});
        desk.drawTo(10);
        QCOMPARE(desk.visit("washed").lines.front().blocks, (Blocks{10, 20, 10, 0}));
    }

    void whatEndsInTheMiddleIsNotDrawnLongerAndSaysSo() {
        StationsFixture desk({true, false, false, false}, {20, 20, 20, 0});
        QStringList said;
        connect(&desk.hand(), &Hand::said, this, [&](const QString& sentence) { said << sentence; });
        desk.calendar().select({"washed"});
        desk.shifted(Qt::Key_Down);
        QTest::keyRelease(&desk.calendar(), Qt::Key_Shift);
        QCOMPARE(desk.visit("washed").lines.front().blocks, (Blocks{20, 20, 20, 0}));
        QCOMPARE(said.size(), 1);
    }
};

QTEST_MAIN(StationsTest)
#include "stations_test.moc"
