#include "demo/demo_salon.h"
#include "salon/decide.h"
#include "salon/evolve.h"
#include "salon/invariants.h"
#include "salon/wire/book_json.h"

#include <QTest>

#include <set>

using namespace salon;
using namespace salon::server;

namespace {

const WallTime kNow{parseDay("2026-11-21").value(), 14 * 60 + 20};

struct Played {
    Book book;
    std::size_t refused = 0;
};

Played played(const std::vector<Command>& commands) {
    Played result;
    for (const Command& command : commands) {
        const Decision decision = decide(result.book, command);
        if (decision.verdict.kind != VerdictKind::accepted) ++result.refused;
        evolveAll(result.book, decision.events);
    }
    return result;
}

}  // namespace

/// The salon of --demo looks like a busy salon and breaks no rule.
class DemoSalonTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_salon = played(demoCommands(ShopId{"demo"}, kNow, kDemoSeed)); }
    void breaksNoRule_data();
    void breaksNoRule();
    void isTheSameForTheSameSeed();
    void fillsItsDays();
    void letsThePastBePast();
    void hasVisitsOfEveryKind();

private:
    Played m_salon;
};

void DemoSalonTest::breaksNoRule_data() {
    QTest::addColumn<int>("minute");
    QTest::newRow("before opening") << 8 * 60;
    QTest::newRow("midday") << 13 * 60;
    QTest::newRow("last minute") << 24 * 60 - 1;
}

void DemoSalonTest::breaksNoRule() {
    QFETCH(int, minute);
    const int variant = minute % 7;
    const auto seed = kDemoSeed + static_cast<std::uint64_t>(variant);
    const Played salon = played(demoCommands(ShopId{"demo"}, {kNow.day.plus(variant), minute}, seed));
    QCOMPARE(salon.refused, 0U);
    // Whoever opens it has something to say yes to, and nothing else.
    for (const auto& [id, item] : salon.book.attention()) QVERIFY(item.kind == AttentionKind::approvalWaits);
    QVERIFY(!salon.book.attention().empty());
    const auto found = violations(salon.book);
    QVERIFY2(found.empty(), found.empty() ? "" : found.front().c_str());
}

void DemoSalonTest::isTheSameForTheSameSeed() {
    QCOMPARE(wire::stateSha256(played(demoCommands(ShopId{"demo"}, kNow, kDemoSeed)).book), wire::stateSha256(m_salon.book));
}

void DemoSalonTest::fillsItsDays() {
    const Book& book = m_salon.book;
    QCOMPARE(book.roster().stylists.size(), 6U);
    QCOMPARE(book.roster().services.size(), 12U);
    QCOMPARE(book.customers().size(), 120U);
    QCOMPARE(book.daysFrom(Day{0}).size(), 15U);
    int booked = 0;
    int worked = 0;
    for (const Day day : book.daysFrom(Day{0}))
        for (const auto& [id, stylist] : book.roster().stylists) {
            booked += book.minutesBooked(id, day);
            for (const Span& span : stylist.workingHours(day)) worked += span.minutes();
        }
    const int percent = booked * 100 / worked;
    QVERIFY2(percent >= 55 && percent <= 75, qPrintable(QString::number(percent)));
}

void DemoSalonTest::letsThePastBePast() {
    std::map<Status, int> before;
    std::map<Status, int> today;
    for (const Day day : m_salon.book.daysFrom(Day{0}))
        for (const auto& visit : m_salon.book.findDay(day)->reservations) {
            if (day < kNow.day) ++before[visit->status];
            if (day == kNow.day) ++today[visit->status];
            if (day > kNow.day) QVERIFY(visit->isStillAhead() || visit->status == Status::cancelled);
        }
    QCOMPARE(before[Status::confirmed] + before[Status::arrived] + before[Status::inService] + before[Status::requested], 0);
    QVERIFY(before[Status::completed] > 100 && before[Status::noShow] > 0 && before[Status::cancelled] > 0);
    QVERIFY(today[Status::completed] > 0 && today[Status::inService] > 0 && today[Status::confirmed] > 0);
}

void DemoSalonTest::hasVisitsOfEveryKind() {
    std::set<ServiceId> services;
    int overSeveralStylists = 0;
    int insideGaps = 0;
    for (const Day day : m_salon.book.daysFrom(Day{0}))
        for (const auto& visit : m_salon.book.findDay(day)->reservations) {
            if (!visit->isActive()) continue;
            for (const Line& line : visit->lines) services.insert(line.service);
            if (visit->lines.size() > 1 && visit->lines[0].stylist != visit->lines[1].stylist) ++overSeveralStylists;
            for (const auto& other : m_salon.book.findDay(day)->reservations)
                for (const Line& line : other->lines) {
                    const Span gap{line.startMinute + line.blocks.working, line.startMinute + line.blocks.working + line.blocks.processing};
                    if (other->isActive() && other != visit && line.stylist == visit->lines[0].stylist &&
                        gap.contains(visit->lines[0].span()))
                        ++insideGaps;
                }
        }
    QCOMPARE(services.size(), 12U);
    QVERIFY2(overSeveralStylists >= 5, qPrintable(QString::number(overSeveralStylists)));
    QVERIFY2(insideGaps >= 5, qPrintable(QString::number(insideGaps)));
}

QTEST_GUILESS_MAIN(DemoSalonTest)
#include "demo_salon_test.moc"
