#include "calendar/day_view_model.h"

#include "support/real_salon.h"

#include <QTest>

#include <map>
#include <set>

using namespace salon;
using namespace salon::desk;

namespace {

/// Visits of several stylists, whoever holds their lines now, and how many of them are on the calendar, by day.
struct Several {
    int sold = 0;
    std::map<Day, std::map<ReservationId, std::size_t>> shown;
};

Several severalStylistVisits(const Book& book) {
    Several several;
    for (const Day day : book.daysFrom(Day{0}))
        for (const auto& visit : book.findDay(day)->reservations) {
            std::set<StylistId> stylists;
            for (const Line& line : visit->lines) stylists.insert(line.wish.stylist);
            if (stylists.size() < 2) continue;
            ++several.sold;
            if (visit->isActive() || visit->status == Status::noShow) several.shown[day][visit->id] = visit->lines.size();
        }
    return several;
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
        const Several several = severalStylistVisits(book);
        QCOMPARE(several.sold, 109);
        int ribbons = 0;
        for (const auto& [day, visits] : several.shown) {
            model.show(day, 10);
            std::set<ReservationId> drawn;
            for (const Ribbon& ribbon : model.ribbons()) {
                QVERIFY2(drawn.insert(ribbon.visit).second, "One visit, one ribbon.");
                if (!visits.contains(ribbon.visit)) continue;
                ++ribbons;
                QCOMPARE(ribbon.parts.size(), visits.at(ribbon.visit));
                for (const BlockId& part : ribbon.parts) QVERIFY(model.find(part) && model.find(part)->ribbon);
            }
            for (const auto& [visit, lines] : visits) QVERIFY2(drawn.contains(visit), visit.text.c_str());
        }
        qInfo() << several.sold << "visits were sold to several stylists;" << ribbons << "of them stand on the calendar, each as one ribbon.";
    }
};

QTEST_GUILESS_MAIN(RealSalonRibbonsTest)
#include "real_salon_ribbons_test.moc"
