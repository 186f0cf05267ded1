#include "salon/evolve.h"
#include "salon/true_minutes.h"
#include "salon/usual.h"
#include "support/book_builder.h"

#include <QtTest>

using namespace salon;
using namespace salon::test;

namespace {

/// Past visits of the small salon as facts: no rule asks whether there was room.
class Past {
public:
    /// `daysAgo` before the Tuesday at 10:00; ends `extra` minutes later than planned, or has no stamps.
    std::string had(int daysAgo, const std::vector<std::string>& services, const std::string& stylist, std::optional<int> extra = 0,
                    const std::string& customer = "anna") {
        const std::string id = "past-" + std::to_string(++m_count);
        const Day day = tuesday.plus(-daysAgo);
        ReservationBooked booked;
        booked.reservation = {id};
        booked.customer = {customer};
        booked.day = day;
        int start = 600;
        for (const std::string& name : services) {
            const Service& service = *m_book.findService({name});
            booked.lines.push_back(Line{.service = service.id, .startMinute = start, .blocks = service.blocks});
            start += service.blocks.total();
        }
        evolve(m_book, booked);
        for (std::size_t i = 0; i < services.size(); ++i)
            evolve(m_book, StylistAssigned{.reservation = {id}, .line = static_cast<int>(i), .stylist = {stylist}, .blocks = booked.lines[i].blocks});
        int minutes = booked.lines.back().startMinute + booked.lines.back().blocks.customerMinutes() - 600;
        if (extra) evolve(m_book, ServiceStarted{{id}, {day, 600}});
        evolve(m_book, ServiceCompleted{{id}, {day, 600 + minutes + extra.value_or(0)}});
        return id;
    }

    Book& book() { return m_book; }
    VisitIndex visits() const {
        VisitIndex index;
        index.follow(m_book);
        return index;
    }

private:
    Book m_book = TestSalon().book();
    int m_count = 0;
};

QString printed(const Usual& usual) {
    QStringList services;
    for (const ServiceId& id : usual.services) services << QString::fromStdString(id.text);
    return QStringLiteral("%1 %2 %3").arg(QString::fromStdString(usual.stylist.text), services.join('+')).arg(usual.everyWeeks);
}

QString printed(const std::optional<TrueMinutes>& minutes) {
    return minutes ? QStringLiteral("%1 of %2").arg(minutes->extra).arg(minutes->visits) : QStringLiteral("nothing");
}

}  // namespace

class UsualTest : public QObject {
    Q_OBJECT

private slots:
    void nobodyHasAUsualBeforeTheFirstVisit() {
        Past past;
        QCOMPARE(usualOf(past.visits(), {"anna"}, tuesday), Usual{});
        QCOMPARE(usualOf(past.visits(), {"nobody"}, tuesday), Usual{});
    }

    void theMostFrequentSetIsTheUsual() {
        Past past;
        past.had(120, {"cut"}, "mia");
        past.had(90, {"colour", "cut"}, "mia");
        const std::string last = past.had(60, {"cut", "colour"}, "mia");
        past.had(30, {"perm"}, "jo");
        const Usual usual = usualOf(past.visits(), {"anna"}, tuesday);
        QCOMPARE(printed(usual), QString("mia cut+colour 4"));
        QCOMPARE(usual.pattern, ReservationId{last});
    }

    void theLaterOneOnATie() {
        Past past;
        past.had(90, {"cut"}, "mia");
        past.had(60, {"colour"}, "mia");
        QCOMPARE(printed(usualOf(past.visits(), {"anna"}, tuesday)), QString("mia colour 0"));
    }

    void theRhythmIsTheMiddleGapAndSaysWhenNext() {
        Past past;
        for (const int daysAgo : {190, 155, 120, 85, 20}) past.had(daysAgo, {"cut"}, "mia");
        const Usual usual = usualOf(past.visits(), {"anna"}, tuesday);
        QCOMPARE(usual.everyWeeks, 5);
        QCOMPARE(usual.nextDue, std::optional<Day>(tuesday.plus(15)));
    }

    void whatIsAheadCancelledOrMissedTellsNothing() {
        Past past;
        past.had(90, {"cut"}, "mia");
        evolve(past.book(), NoShowRecorded{{past.had(60, {"perm"}, "jo")}, {tuesday.plus(-60), 700}});
        ReservationBooked ahead;
        ahead.reservation = {"ahead"};
        ahead.customer = {"anna"};
        ahead.day = tuesday.plus(3);
        ahead.lines.push_back(Line{.service = {"perm"}, .startMinute = 600, .blocks = {40, 0, 0, 0}});
        evolve(past.book(), ahead);
        QCOMPARE(usualOf(past.visits(), {"anna"}, tuesday).services, std::vector<ServiceId>{{"cut"}});
    }

    void whoHasLeftAndWhatIsNoLongerSoldAreNotOffered() {
        Past past;
        past.had(60, {"cut", "perm"}, "mia");
        evolve(past.book(), StylistDefined{{"mia"}, "Mia", "", false});
        Service perm = *past.book().findService({"perm"});
        perm.active = false;
        evolve(past.book(), ServiceDefined{perm});
        QCOMPARE(printed(usualOf(past.visits(), {"anna"}, tuesday)), QString(" cut 0"));
    }

    void trueMinutesAreTheAverageOfWhatTheStampsSay() {
        Past past;
        past.had(90, {"cut"}, "mia", 15);
        QCOMPARE(printed(trueMinutes(past.visits(), {"anna"}, {"mia"}, {{"cut"}})), QString("nothing"));
        past.had(60, {"cut"}, "mia", 26);
        past.had(50, {"cut"}, "mia", {});
        past.had(40, {"cut"}, "jo", 60);
        past.had(30, {"colour"}, "mia", 0);
        QCOMPARE(printed(trueMinutes(past.visits(), {"anna"}, {"mia"}, {{"cut"}})), QString("21 of 2"));
        QCOMPARE(printed(trueMinutes(past.visits(), {"anna"}, {"mia"}, {})), QString("14 of 3"));
        QCOMPARE(printed(trueMinutes(past.visits(), {"bea"}, {"mia"}, {{"cut"}})), QString("nothing"));
    }

    void quickerOnesAreNegative() {
        Past past;
        past.had(90, {"colour"}, "mia", -11);
        past.had(60, {"colour"}, "mia", -10);
        QCOMPARE(printed(trueMinutes(past.visits(), {"anna"}, {"mia"}, {{"colour"}})), QString("-11 of 2"));
    }

    void aStampForgottenIsNotCounted_data() {
        QTest::addColumn<int>("extra");
        QTest::addColumn<QString>("minutes");
        QTest::newRow("completed the next morning") << 900 << "10 of 2";
        QTest::newRow("just beyond") << 91 << "10 of 2";
        QTest::newRow("just within") << 90 << "37 of 3";
        QTest::newRow("started at the end") << -88 << "10 of 2";
    }
    void aStampForgottenIsNotCounted() {
        QFETCH(int, extra);
        QFETCH(QString, minutes);
        Past past;
        past.had(90, {"colour"}, "mia", 10);
        past.had(60, {"colour"}, "mia", 10);
        past.had(30, {"colour"}, "mia", extra);
        QCOMPARE(printed(trueMinutes(past.visits(), {"anna"}, {"mia"}, {{"colour"}})), minutes);
    }

    void aStylistsServiceLearnsFromEverybody() {
        Past past;
        past.had(20, {"cut"}, "mia", 5, "anna");
        past.had(10, {"cut"}, "mia", 10, "bea");
        past.had(9, {"cut"}, "mia", 12, "cho");
        past.had(8, {"cut", "colour"}, "mia", 80, "cho");
        past.had(150, {"cut"}, "mia", 80, "dana");
        QCOMPARE(printed(trueMinutes(past.book(), {"mia"}, {"cut"}, tuesday)), QString("9 of 3"));
        QCOMPARE(printed(trueMinutes(past.book(), {"jo"}, {"cut"}, tuesday)), QString("nothing"));
    }

    void whatIsPlannedStaysOnTheGrid() {
        QCOMPARE(minutesToPlan({21, 2}, 10), 20);
        QCOMPARE(minutesToPlan({15, 2}, 10), 20);
        QCOMPARE(minutesToPlan({4, 2}, 10), 0);
        QCOMPARE(minutesToPlan({-16, 2}, 10), -20);
        QCOMPARE(minutesToPlan({8, 2}, 5), 10);
    }
};

QTEST_APPLESS_MAIN(UsualTest)
#include "usual_test.moc"
