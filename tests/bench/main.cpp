// bench [--smoke] [--only rules|customers|desk|paint|backlog|push|idle]
// Prints what DESIGN §10 and CALENDAR.md promise, as measured here and now, beside what bare SQLite or bare boxes cost in
// the same run. It judges nothing: a figure depends on the machine, so no test waits for it.
// The paint group starts this program again for each row, offscreen and on an X server (Xvfb) of its own.

#include "benches.h"
#include "follower.h"
#include "paint_rows.h"
#include "start_folder.h"
#include "window_start.h"

#include "ui/style.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>
#include <utility>

int main(int argc, char** argv) {
    using namespace salon::bench;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser line;
    line.addOptions({{"smoke", "Tiny sizes: only sees that the measuring works."},
                     {"only", "Measures one group.", "group"},
                     {"follow", "Used by the backlog group itself.", "folder"},
                     {"until", "Used by the backlog group itself.", "position"},
                     {"rows", "Used by the paint group itself.", "which"},
                     {"fill", "Leaves a folder of five years behind, for a profiler, and ends.", "folder"},
                     {"window", "Used by the paint group itself.", "folder"},
                     {"day", "Used by the paint group itself.", "number"}});
    line.addHelpOption();
    line.process(application);
    if (line.isSet("follow")) return follow(line.value("follow"), line.value("until").toLongLong());

    if (line.isSet("fill")) {
        fillStartFolder(line.value("fill"), fiveYears());
        std::printf("day %d\n", lastDayOf(fiveYears()).number);
        return 0;
    }
    if (line.isSet("window")) return startWindow(line.value("window"), salon::Day{line.value("day").toInt()});

    const Scale scale{line.isSet("smoke")};
    if (line.isSet("rows")) {
        salon::desk::applyStyle(application);
        if (line.value("rows") == "window") windowRows(scale);
        else calendarRows(line.value("rows").toInt(), scale);
        return 0;
    }

    const std::pair<const char*, void (*)(Report&, Scale)> groups[] = {{"rules", benchRules}, {"customers", benchCustomers}, {"desk", benchDesk},
                                                                       {"paint", benchPaint}, {"backlog", benchBacklog},     {"push", benchPush},
                                                                       {"idle", benchIdle}};
    bool found = false;
    Report report;
    for (const auto& [name, bench] : groups) {
        if (line.isSet("only") && line.value("only") != name) continue;
        found = true;
        bench(report, scale);
    }
    if (!found) std::fprintf(stderr, "There is no group %s; bench --help names them.\n", qPrintable(line.value("only")));
    return found ? 0 : 2;
}
