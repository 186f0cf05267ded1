#include "benches.h"
#include "counted_fsync.h"
#include "offline_log.h"
#include "raw_sqlite.h"

#include "session/identifiers.h"
#include "session/terminal_core.h"

#include <QTemporaryDir>

#include <cstdio>

namespace salon::bench {

namespace {

desk::Identity identityOf(const char* terminal) {
    desk::Identity identity;
    identity.shop = ShopId{"shop"};
    identity.shopName = "Big Salon";
    identity.terminal = TerminalId{terminal};
    identity.terminalName = terminal;
    identity.url = "http://127.0.0.1:1";
    identity.token = std::string(64, 'a');
    identity.zone = "Asia/Seoul";
    identity.incarnation = desk::newHex32();
    return identity;
}

/// One row of the size of a booking, one commit each.
Samples sqliteCommits(const QString& folder, int count, double& fsyncsEach) {
    RawSqlite floor((folder + "/floor.sqlite").toStdString());
    floor.exec("CREATE TABLE outbox(number INTEGER PRIMARY KEY, body TEXT)");
    sqlite3_stmt* insert = floor.prepare("INSERT INTO outbox VALUES(?, ?)");
    const std::string body(700, 'x');
    Samples samples;
    const auto before = fsyncs();
    for (int i = 0; i < count; ++i) samples.addWallOf([&] { floor.run(insert, {i}, body); });
    fsyncsEach = static_cast<double>(fsyncs() - before) / count;
    return samples;
}

std::string fsyncText(double each) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", each);
    return text;
}

void benchBookings(Report& report, Scale scale) {
    QTemporaryDir folder;
    const int count = scale.pick(500, 5);
    double floorFsyncs = 0;
    const auto floor = sqliteCommits(folder.path(), count, floorFsyncs);

    desk::TerminalCore core(folder.path() + "/desk");
    core.enrolAs(identityOf("other-desk"));
    OfflineLog log(40);
    core.accept(log.takePage());
    const desk::FixedClock clock({WallTime{kFirstDay.plus(-1), 600}, "Asia/Seoul", 540});
    test::Dice dice(5);
    Samples samples;
    const auto before = fsyncs();
    for (int i = 0; i < count; ++i) {
        const auto wish = someBooking(dice, i, 40, kFirstDay, 60);
        samples.addWallOf([&] {
            core.submit({wish, std::nullopt, Mode::promised}, clock);
            core.predicted();
        });
    }
    const auto each = static_cast<double>(fsyncs() - before) / count;
    report.add({"fsyncs per booking made at the desk", fsyncText(each), "exactly 1", fsyncText(floorFsyncs)});
    report.add({"one booking offline: durable and predicted (wall)", samples.printed(), "", floor.printed() + " (one row, one commit)"});
}

void benchStart(Report& report, Scale scale) {
    QTemporaryDir folder;
    const int entries = scale.pick(110'000, 600);
    const int days = scale.pick(900, 5);
    {
        desk::TerminalCore core(folder.path() + "/desk");
        core.enrolAs(identityOf("other-desk"));
        OfflineLog log(12);
        test::Dice dice(6);
        for (int i = 0; log.head() < entries; ++i) {
            log.add(someBooking(dice, i, 12, kFirstDay.plus(i * days / entries), 2));
            if (log.openEntries() == wire::kEntriesPerPageMax) core.accept(log.takePage());
        }
        core.accept(log.takePage());
    }
    RawSqlite floor((folder.path() + "/floor.sqlite").toStdString());
    floor.exec("CREATE TABLE visit(number INTEGER PRIMARY KEY, body TEXT)");
    sqlite3_stmt* insert = floor.prepare("INSERT INTO visit VALUES(?, ?)");
    floor.exec("BEGIN");
    for (int i = 0; i < entries; ++i) floor.run(insert, {i}, std::string(400, 'x'));
    floor.exec("COMMIT");
    sqlite3_stmt* readAll = floor.prepare("SELECT body FROM visit");

    Samples samples;
    Samples floorSamples;
    for (int i = 0; i < scale.pick(7, 2); ++i) {
        samples.addWallOf([&] {
            desk::TerminalCore core(folder.path() + "/desk");
            core.predicted();
        });
        floorSamples.addWallOf([&] { floor.run(readAll, {}); });
    }
    report.add({"start of a terminal, local log of " + std::to_string(entries) + " entries (wall)", samples.printed(), "< 400 ms (ten years)",
                floorSamples.printed() + " (read a row a visit)"});
}

}  // namespace

void benchDesk(Report& report, Scale scale) {
    benchBookings(report, scale);
    benchStart(report, scale);
}

}  // namespace salon::bench
