#include "window_start.h"

#include "offline_log.h"

#include "calendar/day_calendar.h"
#include "session/identifiers.h"
#include "session/local_session.h"
#include "session/terminal_core.h"
#include "shell/main_window.h"
#include "ui/style.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>

namespace salon::bench {
namespace {

constexpr int kStylists = 8;
constexpr int kYears = 5;
constexpr int kVisitsPerYear = 8'000;

/// The day the window opens with: the last one of the history, when the shop is open.
Day lastDay(Scale scale) { return kFirstDay.plus(scale.pick(kYears * 365, 5)); }

/// A folder as five years at the desk leave it behind.
void fillFolder(const QString& folder, Scale scale) {
    desk::TerminalCore core(folder);
    desk::Identity identity;
    identity.shop = ShopId{"shop"};
    identity.shopName = "Big Salon";
    identity.terminal = TerminalId{"desk-1"};
    identity.terminalName = "desk-1";
    identity.url = "http://127.0.0.1:1";
    identity.token = std::string(64, 'a');
    identity.zone = "Asia/Seoul";
    identity.incarnation = desk::newHex32();
    core.enrolAs(identity);
    OfflineLog log(kStylists);
    test::Dice dice(9);
    const int visits = scale.pick(kYears * kVisitsPerYear, 200);
    const int days = lastDay(scale).number - kFirstDay.number;
    for (int i = 0; i < visits; ++i) {
        // The last day is full whatever chance does with the others.
        const bool last = i + kStylists * 12 >= visits;
        log.add(someBooking(dice, i, kStylists, last ? lastDay(scale) : kFirstDay.plus(static_cast<int>(std::int64_t{i} * days / visits)), 1));
        if (log.openEntries() == wire::kEntriesPerPageMax) core.accept(log.takePage());
    }
    core.accept(log.takePage());
}

/// Kilobytes of memory that are this process's share.
long proportionalKilobytes() {
    QFile file("/proc/self/smaps_rollup");
    if (!file.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("Pss:")) return line.mid(4).trimmed().split(' ').first().toLong();
    return 0;
}

struct Start {
    std::int64_t wallNs = 0;
    long kilobytes = 0;
};

Start startOnce(const QString& folder, Day day) {
    QProcess child;
    Start start;
    const auto before = wallNs();
    child.start(QCoreApplication::applicationFilePath(), {"--window", folder, "--day", QString::number(day.number)});
    while (child.waitForReadyRead(60'000)) {
        const QByteArray line = child.readLine();
        if (!line.startsWith("painted")) continue;
        start.wallNs = wallNs() - before;
        start.kilobytes = line.mid(7).trimmed().toLong();
        break;
    }
    child.waitForFinished();
    return start;
}

std::string megabytes(long kilobytes) { return std::to_string((kilobytes + 512) / 1024) + " MB"; }

}  // namespace

void benchWindowStart(Report& report, Scale scale) {
    QTemporaryDir folder;
    fillFolder(folder.filePath("desk"), scale);
    Samples samples;
    Samples floor;
    long kilobytes = 0;
    long floorKilobytes = 0;
    for (int i = 0; i < scale.pick(9, 1); ++i) {
        const Start full = startOnce(folder.filePath("desk"), lastDay(scale));
        const Start bare = startOnce("-", lastDay(scale));
        samples.add(full.wallNs);
        floor.add(bare.wallNs);
        kilobytes = full.kilobytes;
        floorKilobytes = bare.kilobytes;
    }
    const std::string history = std::to_string(scale.pick(kYears * kVisitsPerYear, 200)) + " visits of history";
    report.add({"start to first usable paint, " + history + " (wall)", samples.printed(), "150 ms, 300 loaded", floor.printed() + " (an empty window)"});
    report.add({"memory after that (PSS)", megabytes(kilobytes), "70 MB", megabytes(floorKilobytes) + " (an empty window)"});
}

int startWindow(const QString& folder, Day day) {
    desk::applyStyle(*qApp);
    std::unique_ptr<desk::LocalSession> session;
    std::unique_ptr<QWidget> window;
    if (folder == "-") {
        window = std::make_unique<QWidget>();
    } else {
        session = std::make_unique<desk::LocalSession>(folder, WallTime{day, 14 * 60});
        auto main = std::make_unique<desk::MainWindow>(*session);
        main->showDay(day);
        if (!main->calendar().model().hasVisits()) return 4;
        window = std::move(main);
    }
    window->resize(1920, 1080);
    window->show();
    QCoreApplication::processEvents();
    window->repaint();
    std::printf("painted %ld\n", proportionalKilobytes());
    std::fflush(stdout);
    window.reset();
    return 0;
}

}  // namespace salon::bench
