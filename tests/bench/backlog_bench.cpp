#include "bench_terminal.h"
#include "benches.h"
#include "big_salon.h"
#include "raw_sqlite.h"
#include "server_process.h"

#include "salon/assert.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace salon::bench {

namespace {

constexpr int kStylists = 40;
constexpr int kDays = 60;
constexpr int kPatienceMs = 300'000;

/// Brings the terminal of `folder` to the end of the log, with what it has to say; the position reached.
wire::Position settle(const QString& folder, std::vector<CommandBody> commands) {
    BenchTerminal terminal(folder);
    const auto upTo = terminal.core().cursor() + static_cast<wire::Position>(commands.size());
    QEventLoop loop;
    terminal.onChanged = [&] {
        if (terminal.isSettled(upTo)) loop.quit();
    };
    terminal.start();
    for (auto& command : commands) terminal.submit(std::move(command), Mode::asking);
    if (!terminal.isSettled(upTo)) loop.exec();
    return terminal.core().cursor();
}

void sellOffline(const QString& folder, int count) {
    desk::TerminalCore core(folder);
    const desk::FixedClock clock({WallTime{kFirstDay.plus(-1), 600}, "Asia/Seoul", 540});
    test::Dice dice(7);
    std::vector<desk::Unstamped> gestures;
    for (int i = 0; i < count; ++i) gestures.push_back({someBooking(dice, i, kStylists, kFirstDay, kDays), std::nullopt, Mode::promised});
    core.submitAll(std::move(gestures), clock);
}

/// A terminal in a process of its own (see follower.h).
class Follower {
public:
    Follower(const QString& folder, wire::Position upTo) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {"--follow", folder, "--until", QString::number(upTo)});
        SALON_ASSERT(readLine() == "ready\n", "a follower comes up");
    }
    void go() {
        m_process.write("\n");
        m_process.waitForBytesWritten(kPatienceMs);
    }
    struct Done {
        std::int64_t atNs = 0;
        std::int64_t cpuNs = 0;
    };
    Done finish() {
        const auto told = QJsonDocument::fromJson(readLine()).object();
        SALON_ASSERT(m_process.waitForFinished(kPatienceMs), "a follower ends");
        return {told.value("at").toString().toLongLong(), told.value("cpu").toString().toLongLong()};
    }

private:
    QByteArray readLine() {
        while (!m_process.canReadLine()) SALON_ASSERT(m_process.waitForReadyRead(kPatienceMs), "a follower answers");
        return m_process.readLine();
    }
    QProcess m_process;
};

/// The rows of such a backlog through three files that decide nothing: out of one, into two.
std::string sqliteBacklog(const QString& folder, int count) {
    const auto wall = wallNs();
    const auto cpu = processCpuNs();
    const std::string body(900, 'x');
    for (const char* name : {"author", "server", "reader"}) {
        RawSqlite file((folder + "/" + name + ".sqlite").toStdString());
        file.exec("CREATE TABLE entry(position INTEGER PRIMARY KEY, body TEXT)");
        sqlite3_stmt* insert = file.prepare("INSERT INTO entry VALUES(?, ?)");
        for (int at = 0; at < count;) {
            file.exec("BEGIN IMMEDIATE");
            for (const int end = std::min(at + wire::kCommandsPerBatchMax, count); at < end; ++at) file.run(insert, {at}, body);
            file.exec("COMMIT");
        }
    }
    return printedNs(wallNs() - wall) + " wall, " + printedNs(processCpuNs() - cpu) + " CPU (rows only)";
}

}  // namespace

void benchBacklog(Report& report, Scale scale) {
    const int count = scale.pick(10'000, 40);
    ServerProcess server;
    const auto shop = server.createShop();
    const auto author = server.enrolTerminal(shop, "author");
    const auto reader = server.enrolTerminal(shop, "reader");
    auto roster = openBigSalon(kStylists);
    roster.erase(roster.begin());  // the server has opened the shop
    const auto head = settle(author, std::move(roster));
    settle(reader, {});
    sellOffline(author, count);

    Follower reads(reader, head + count);
    Follower sells(author, head + count);
    const auto serverCpu = server.cpuNs();
    const auto start = wallNs();
    reads.go();
    sells.go();
    const auto sold = sells.finish();
    const auto read = reads.finish();
    const auto wall = std::max(sold.atNs, read.atNs) - start;
    const auto serverUsed = server.cpuNs() - serverCpu;
    report.add({std::to_string(count) + " bookings made offline, on the server and a second desk", printedNs(wall) + " wall", "< 1.0 s wall",
                sqliteBacklog(server.folder(), count)});
    report.add({"   CPU: server + author + second desk", printedNs(serverUsed) + " + " + printedNs(sold.cpuNs) + " + " + printedNs(read.cpuNs), "< 1.0 s in all", ""});
}

}  // namespace salon::bench
