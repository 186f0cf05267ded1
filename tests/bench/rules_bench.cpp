#include "benches.h"
#include "big_salon.h"
#include "raw_sqlite.h"

#include "salon/decide.h"
#include "salon/evolve.h"
#include "salon/forecast.h"
#include "salon/prediction.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace salon::bench {

namespace {

/// "Which of these stylists is free then?", asked of an index over the same visits.
Samples sqliteLookup(int stylists, int days, int visitsPerDay, int questions) {
    RawSqlite floor(":memory:");
    floor.exec("CREATE TABLE hold(day INTEGER, stylist INTEGER, busy_from INTEGER, busy_to INTEGER, PRIMARY KEY(day, stylist, busy_from)) WITHOUT ROWID");
    sqlite3_stmt* insert = floor.prepare("INSERT INTO hold VALUES(?,?,?,?)");
    floor.exec("BEGIN");
    for (int day = 0; day < days; ++day)
        for (int stylist = 0; stylist < stylists; ++stylist)
            for (int visit = 0; visit < visitsPerDay; ++visit)
                floor.run(insert, {day, stylist, kOpensAt + visit * 40, kOpensAt + visit * 40 + 30});
    floor.exec("COMMIT");
    sqlite3_stmt* ask = floor.prepare("SELECT 1 FROM hold WHERE day=? AND stylist=? AND busy_from<? AND busy_to>? LIMIT 1");
    test::Dice dice(2);
    Samples samples;
    for (int i = 0; i < questions; ++i) {
        const int day = dice.below(days);
        const int from = kOpensAt + 10 * dice.below(60);
        samples.addCpuOf([&] {
            for (int stylist = 0; stylist < stylists; ++stylist) floor.run(ask, {day, stylist, from + 30, from});
        });
    }
    return samples;
}

void benchDecide(Report& report, Scale scale) {
    const int stylists = 40;
    const int days = scale.pick(60, 3);
    const int visits = 14;
    const Book book = fullBook(stylists, days, visits);
    const auto lookup = sqliteLookup(stylists, days, visits, scale.pick(2000, 20));
    for (const Mode mode : {Mode::asking, Mode::promised}) {
        test::Dice dice(3);
        Stamper stamper;
        Samples placed;
        Samples notPlaced;
        for (int i = 0; i < scale.pick(20'000, 100); ++i) {
            const auto command = stamper.stamped(someBooking(dice, i, stylists, kFirstDay, days), mode);
            std::optional<Decision> decision;
            const auto before = threadCpuNs();
            decision = decide(book, command);
            const auto took = threadCpuNs() - before;
            (decision->verdict.kind == VerdictKind::accepted ? placed : notPlaced).add(took);
        }
        const std::string how = mode == Mode::asking ? "asking" : "promised";
        report.add({"decide, " + how + ", placed (40 stylists, 60 days)", placed.printed(), "< 20 us", lookup.printed() + " (40 index look-ups)"});
        report.add({"decide, " + how + ", not placed: finds alternatives", notPlaced.printed(), "", ""});
    }
}

void benchPredict(Report& report, Scale scale) {
    const int stylists = 8;
    const int days = scale.pick(3060, 10);  // ten years of 306 working days
    const Book book = fullBook(stylists, days, 15);
    Stamper stamper;
    test::Dice dice(4);
    std::vector<Command> pending;
    for (int i = 0; i < 50; ++i)
        pending.push_back(stamper.stamped(someBooking(dice, i, stylists, kFirstDay.plus(days - 10), 10), Mode::promised));
    Samples samples;
    for (int i = 0; i < scale.pick(200, 3); ++i) samples.addCpuOf([&] { const auto prediction = predict(book, pending); });
    Samples floorSamples;
    RawSqlite floor(":memory:");
    floor.exec("CREATE TABLE hold(reservation TEXT PRIMARY KEY, body TEXT)");
    sqlite3_stmt* insert = floor.prepare("INSERT INTO hold VALUES(?, ?)");
    const std::string body(300, 'x');
    for (int i = 0; i < scale.pick(200, 3); ++i) {
        floorSamples.addCpuOf([&] {
            floor.exec("BEGIN");
            for (int row = 0; row < 50; ++row) floor.run(insert, {row}, body);
            floor.exec("ROLLBACK");
        });
    }
    report.add({"predict 50 pending, book of " + std::to_string(book.reservationCount()) + " visits", samples.printed(), "< 5 ms",
                floorSamples.printed() + " (50 rows, rolled back)"});
}

/// Wishes of people who wait: long services on a full week, so that most of it has to be looked at.
Book withWaiting(Book book, int entries) {
    test::Dice dice(5);
    for (int i = 0; i < entries; ++i) {
        const BookReservation wish = someBooking(dice, i, 40, kFirstDay, 1);
        for (const WaitingKind kind : {WaitingKind::list, WaitingKind::walkIn}) {
            Waiting waiting;
            waiting.id = WaitingId{(kind == WaitingKind::list ? "list-" : "here-") + std::to_string(i)};
            waiting.kind = kind;
            waiting.lines = wish.lines;
            for (LineRequest& line : waiting.lines) line.startMinute -= wish.lines.front().startMinute;
            waiting.firstDay = kFirstDay;
            waiting.lastDay = kFirstDay.plus(kind == WaitingKind::list ? 6 : 0);
            if (kind == WaitingKind::list) waiting.span = {kOpensAt, kOpensAt + 8 * 60};
            waiting.turn = i + 1;
            evolve(book, WaitingJoined{std::move(waiting)});
        }
    }
    return book;
}

void benchForecast(Report& report, Scale scale) {
    const Book book = withWaiting(fullBook(40, scale.pick(60, 8), 14), 20);
    const WallTime now{kFirstDay, kOpensAt + 60};
    Samples day;
    Samples queue;
    Samples openings;
    for (int i = 0; i < scale.pick(500, 3); ++i) {
        day.addCpuOf([&] { const auto forecast = forecastDay(book, kFirstDay, now.minute); });
        queue.addCpuOf([&] { const auto forecast = forecastWaiting(book, now); });
        openings.addCpuOf([&] { const auto bookable = bookableNow(book, now); });
    }
    report.add({"forecast of a day (40 stylists, 560 visits)", day.printed(), "", ""});
    report.add({"who waits here: expected starts of 20", queue.printed(), "", ""});
    report.add({"who waits on the list: openings for 20, a week", openings.printed(), "< 2 ms", ""});
}

}  // namespace

void benchRules(Report& report, Scale scale) {
    benchDecide(report, scale);
    benchForecast(report, scale);
    benchPredict(report, scale);
}

}  // namespace salon::bench
