#include "window_start.h"

#include "start_folder.h"

#include "calendar/day_calendar.h"
#include "session/local_session.h"
#include "shell/main_window.h"
#include "ui/style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <memory>

namespace salon::bench {
namespace {

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

Start startOnce(const Platforms& platforms, std::size_t platform, const QString& folder, Day day) {
    QProcess child;
    Start start;
    const auto before = wallNs();
    platforms.start(child, platform, {"--window", folder, "--day", QString::number(day.number)});
    while (child.waitForReadyRead(60'000)) {
        while (child.canReadLine()) {
            const QByteArray line = child.readLine();
            if (line.startsWith("painted")) start.wallNs = wallNs() - before;
            if (line.startsWith("settled")) start.kilobytes = line.mid(7).trimmed().toLong();
        }
    }
    child.waitForFinished();
    return start;
}

std::string megabytes(long kilobytes) { return std::to_string((kilobytes + 512) / 1024) + " MB"; }

void benchPast(PaintReport& report, const Platforms& platforms, const std::string& what, const Past& past, int runs) {
    QTemporaryDir folder;
    fillStartFolder(folder.filePath("desk"), past);
    PaintRow start{"start to first usable paint, " + what + " (wall)", {}, "150, 300 loaded", ""};
    PaintRow memory{"memory, " + what + " (PSS)", {}, "70 MB", ""};
    for (std::size_t platform = 0; platform < Platforms::kCount; ++platform) {
        if (!platforms.has(platform)) continue;
        Samples full;
        Samples bare;
        Start filled;
        Start empty;
        for (int i = 0; i < runs; ++i) {
            filled = startOnce(platforms, platform, folder.filePath("desk"), lastDayOf(past));
            empty = startOnce(platforms, platform, "-", lastDayOf(past));
            full.add(filled.wallNs);
            bare.add(empty.wallNs);
        }
        start.measured[platform] = full.printed();
        memory.measured[platform] = megabytes(filled.kilobytes);
        if (platform != 0) continue;
        start.floor = bare.printed() + " (an empty window)";
        memory.floor = megabytes(empty.kilobytes) + " (an empty window)";
    }
    report.add(start);
    report.add(memory);
}

/// What is read behind the first paint has arrived, and the window has had time to take it in.
void settle(const desk::LocalSession& session) {
    QElapsedTimer waited;
    waited.start();
    while (session.visits().size() == 0 && waited.elapsed() < 20'000) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    QTimer quiet;
    quiet.start(1'000);
    for (waited.restart(); waited.elapsed() < 1'000;) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
}

void say(const char* word, long number) {
    std::printf("%s %ld\n", word, number);
    std::fflush(stdout);
}

}  // namespace

void benchWindowStart(PaintReport& report, const Platforms& platforms, Scale scale) {
    const int runs = scale.pick(9, 1);
    benchPast(report, platforms, "a real day", realDay(), runs);
    benchPast(report, platforms, "five years", scale.smoke ? Past{200, 5, 300} : fiveYears(), runs);
}

int startWindow(const QString& folder, Day day) {
    desk::applyStyle(*qApp);
    std::unique_ptr<desk::LocalSession> session;
    std::unique_ptr<QWidget> window;
    if (folder == "-") {
        window = std::make_unique<QWidget>();
        window->resize(1920, 1080);
    } else {
        // As Application does it.
        session = std::make_unique<desk::LocalSession>(folder, WallTime{day, 14 * 60}, desk::LocalSession::Opens::todayFirst);
        desk::applyStyle(*qApp, desk::Theme::light);
        auto main = std::make_unique<desk::MainWindow>(*session, "ko");
        main->resize(1920, 1080);
        main->showDay(day);
        if (!main->calendar().model().hasVisits()) return 4;
        window = std::move(main);
    }
    window->show();
    QCoreApplication::processEvents();
    window->repaint();
    say("painted", 0);
    if (session) settle(*session);
    say("settled", proportionalKilobytes());
    window.reset();
    return 0;
}

}  // namespace salon::bench
