#include "calendar/day_view_model.h"

#include "support/real_salon.h"

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
        int ended = 0;
        for (const ReservationId& id : sold) {
            const Reservation& visit = *book.findReservation(id);
            // The export cancels some of them, or the one line that was another stylist's.
            if (visit.status == Status::cancelled || !isForSeveral(visit.lines)) {
                ++ended;
                continue;
            }
            model.show(visit.day, 10);
            const auto mine = [&](const Ribbon& ribbon) { return ribbon.visit == id; };
            QCOMPARE(std::count_if(model.ribbons().begin(), model.ribbons().end(), mine), 1);
            const Ribbon& ribbon = *std::find_if(model.ribbons().begin(), model.ribbons().end(), mine);
            QCOMPARE(ribbon.parts.size(), visit.lines.size());
            for (const BlockId& part : ribbon.parts) QVERIFY(model.find(part) && model.find(part)->ribbon);
            ++shown;
        }
        qInfo() << sold.size() << "visits were sold to several stylists:" << shown << "stand on the calendar, each as one ribbon;" << ended << "were cancelled, or lost the other stylist's line.";
        QVERIFY(shown >= 100);
    }
};

QTEST_GUILESS_MAIN(RealSalonRibbonsTest)
#include "real_salon_ribbons_test.moc"
