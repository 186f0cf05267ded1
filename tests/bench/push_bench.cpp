#include "bench_terminal.h"
#include "benches.h"
#include "big_salon.h"
#include "raw_sqlite.h"
#include "server_process.h"

#include <QEventLoop>

#include <memory>
#include <vector>

namespace salon::bench {

namespace {

constexpr int kStylists = 10;

/// The same commits by bare SQLite: one row into each of so many files.
Samples sqliteCommits(const QString& folder, int files, int bookings) {
    std::vector<std::unique_ptr<RawSqlite>> floors;
    std::vector<sqlite3_stmt*> inserts;
    for (int i = 0; i < files; ++i) {
        floors.push_back(std::make_unique<RawSqlite>((folder + "/floor-" + QString::number(i)).toStdString()));
        floors.back()->exec("CREATE TABLE entry(position INTEGER PRIMARY KEY, body TEXT)");
        inserts.push_back(floors.back()->prepare("INSERT INTO entry VALUES(?, ?)"));
    }
    Samples samples;
    const std::string body(900, 'x');
    for (int booking = 0; booking < bookings; ++booking) {
        const auto start = wallNs();
        for (std::size_t i = 0; i < floors.size(); ++i) {
            floors[i]->run(inserts[i], {booking}, body);
            samples.add(wallNs() - start);
        }
    }
    return samples;
}

}  // namespace

void benchPush(Report& report, Scale scale) {
    const int others = scale.pick(100, 3);
    const int bookings = scale.pick(50, 3);
    ServerProcess server;
    const auto shop = server.createShop();
    BenchTerminal author(server.enrolTerminal(shop, "author"));
    std::vector<std::unique_ptr<BenchTerminal>> terminals;
    for (int i = 0; i < others; ++i) terminals.push_back(std::make_unique<BenchTerminal>(server.enrolTerminal(shop, "desk-" + QString::number(i))));

    QEventLoop loop;
    wire::Position expected = 1;  // the shop's opening
    std::int64_t submittedAt = 0;
    std::vector<bool> there(terminals.size(), false);
    int missing = 0;
    Samples samples;
    for (std::size_t i = 0; i < terminals.size(); ++i)
        terminals[i]->onChanged = [&, i] {
            if (there[i] || !terminals[i]->isSettled(expected)) return;
            there[i] = true;
            if (submittedAt) samples.add(wallNs() - submittedAt);
            if (--missing == 0) loop.quit();
        };
    const auto expectAll = [&](wire::Position position) {
        expected = position;
        there.assign(terminals.size(), false);
        missing = others;
    };

    auto roster = openBigSalon(kStylists);
    roster.erase(roster.begin());
    expectAll(1 + static_cast<wire::Position>(roster.size()));
    author.start();
    for (auto& terminal : terminals) terminal->start();
    for (auto& command : roster) author.submit(std::move(command), Mode::asking);
    loop.exec();

    test::Dice dice(8);
    const auto serverCpu = server.cpuNs();
    for (int i = 0; i < bookings; ++i) {
        expectAll(expected + 1);
        submittedAt = wallNs();
        author.submit(someBooking(dice, i, kStylists, kFirstDay, 60), Mode::promised);
        loop.exec();
    }
    const auto serverEach = (server.cpuNs() - serverCpu) / bookings;
    report.add({"one booking to " + std::to_string(others) + " desks: gesture to durable there (wall)", samples.printed(), "10 ms / 50 ms",
                sqliteCommits(server.folder(), others, bookings).printed() + " (one row into each file)"});
    report.add({"   server CPU for each", printedNs(serverEach), "< 1 ms", ""});
}

}  // namespace salon::bench
