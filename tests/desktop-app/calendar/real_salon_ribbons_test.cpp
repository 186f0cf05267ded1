#include "calendar/day_calendar.h"

#include "support/real_salon.h"

#include "ui/style.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <set>
#include <vector>

using namespace salon;
using namespace salon::desk;

namespace {

template <class Lines>
bool isForSeveral(const Lines& lines) {
    std::set<StylistId> stylists;
    for (const auto& line : lines) stylists.insert(line.wish.stylist);
    return stylists.size() > 1;
}

/// What the export says was sold over several stylists.
std::vector<ReservationId> soldToSeveral(const FakeSession& session) {
    std::vector<ReservationId> visits;
    for (const Command& command : session.commands())
        if (const auto* booking = std::get_if<BookReservation>(&command.body); booking && isForSeveral(booking->lines)) visits.push_back(booking->reservation);
    return visits;
}

/// Still over several stylists: of some, the export cancels the one line that was another stylist's.
bool isStillForSeveral(const Reservation& visit) { return visit.status != Status::cancelled && isForSeveral(visit.lines); }

/// A screen on which a whole day stands at once.
struct WholeDay {
    DayCalendar calendar;

    explicit WholeDay(const Session& session) : calendar(session) {
        applyStyle(*qApp);
        calendar.resize(3200, 1400);
        calendar.setZoom(1.0);
        calendar.show();
    }
    QImage seen() { return calendar.viewport()->grab().toImage(); }
    void pointAt(QPoint at) { QTest::mouseMove(calendar.viewport(), at); }
    /// A point of the part where nothing lies over it: what another visit has put into its processing time is that visit's.
    std::optional<QPoint> ownPoint(const BlockId& part) {
        const QRect box = calendar.blockRect(part).adjusted(2, 2, -2, -2);
        for (int y = box.top(); y <= box.bottom(); y += 3)
            for (int x = box.left(); x <= box.right(); x += 3)
                if (const DayBlock* block = calendar.blockAt({x, y}); block && block->id == part) return QPoint(x, y);
        return {};
    }
};

}  // namespace

/// The two months of a real salon: every visit over several stylists is one ribbon on its day.
class RealSalonRibbonsTest : public QObject {
    Q_OBJECT

private slots:
    void eachVisitOverSeveralStylistsIsOneRibbon() {
        FakeSession session;
        if (!importRealSalon(session)) QSKIP("The real salon's export is not here: put it into ../shared/data/real-salon beside the project.");
        const Book& book = session.state().book;
        DayViewModel model(session);
        const std::vector<ReservationId> sold = soldToSeveral(session);
        QCOMPARE(sold.size(), std::size_t{109});
        int shown = 0;
        for (const ReservationId& id : sold) {
            const Reservation& visit = *book.findReservation(id);
            if (!isStillForSeveral(visit)) continue;
            model.show(visit.day, 10);
            const auto mine = [&](const Ribbon& ribbon) { return ribbon.visit == id; };
            QCOMPARE(std::count_if(model.ribbons().begin(), model.ribbons().end(), mine), 1);
            const Ribbon& ribbon = *std::find_if(model.ribbons().begin(), model.ribbons().end(), mine);
            QCOMPARE(ribbon.parts.size(), visit.lines.size());
            for (const BlockId& part : ribbon.parts) QVERIFY(model.find(part) && model.find(part)->ribbon);
            ++shown;
        }
        QCOMPARE(shown, 106);
        // The other three lost the line of the other stylist.
        QCOMPARE(std::count_if(sold.begin(), sold.end(), [&](const ReservationId& id) { return !isStillForSeveral(*book.findReservation(id)); }), 3);
    }

    void pointingAtAnyPartLightsAllParts() {
        FakeSession session;
        if (!importRealSalon(session)) QSKIP("The real salon's export is not here: put it into ../shared/data/real-salon beside the project.");
        session.setNow({*parseDay("2018-07-02"), 600});
        WholeDay screen(session);
        std::map<Day, std::vector<ReservationId>> byDay;
        for (const ReservationId& id : soldToSeveral(session))
            if (const Reservation& visit = *session.state().book.findReservation(id); isStillForSeveral(visit)) byDay[visit.day].push_back(id);
        int lit = 0;
        for (const auto& [day, visits] : byDay) {
            screen.pointAt({5, 5});
            screen.calendar.showDay(day);
            QCoreApplication::processEvents();
            const QImage still = screen.seen();
            for (const ReservationId& id : visits) {
                const std::vector<BlockId> parts = screen.calendar.model().linesOf(id);
                QVERIFY(parts.size() > 1);
                for (const BlockId& pointed : parts) {
                    const auto at = screen.ownPoint(pointed);
                    QVERIFY2(at, qPrintable(QString::fromStdString(id.text)));
                    screen.pointAt(*at);
                    const QImage now = screen.seen();
                    for (const BlockId& part : parts) {
                        const QRect box = screen.calendar.blockRect(part).adjusted(1, 1, -1, -1);
                        QVERIFY(still.rect().contains(box));
                        QVERIFY2(now.copy(box) != still.copy(box), qPrintable(QString::fromStdString(id.text)));
                    }
                }
                ++lit;
            }
        }
        QCOMPARE(lit, 106);
        qInfo() << lit << "visits on" << byDay.size() << "days: whichever part is pointed at, all parts are lit.";
    }
};

QTEST_MAIN(RealSalonRibbonsTest)
#include "real_salon_ribbons_test.moc"
