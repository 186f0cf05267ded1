#include "benches.h"
#include "paint_rows.h"
#include "platforms.h"
#include "window_start.h"

#include <QCoreApplication>

#include <cstdio>

namespace salon::bench {
namespace {

/// Puts what the processes said side by side. They measure the same things in the same order.
void addRows(PaintReport& report, const Platforms& platforms, const QStringList& arguments) {
    std::array<std::vector<QByteArray>, Platforms::kCount> lines;
    for (std::size_t platform = 0; platform < Platforms::kCount; ++platform) lines[platform] = platforms.linesOf(platform, arguments);
    for (std::size_t i = 0; i < lines[0].size(); ++i) {
        const auto cells = lines[0][i].split('\t');
        if (cells.size() != 4) continue;
        PaintRow row{cells[0].toStdString(), {cells[1].toStdString(), ""}, cells[2].toStdString(), cells[3].toStdString()};
        if (i < lines[1].size()) row.measured[1] = lines[1][i].split('\t').value(1).toStdString();
        report.add(row);
    }
}

}  // namespace

void printPaintRow(const std::string& what, const std::string& measured, const std::string& bar, const std::string& floor) {
    std::printf("%s\t%s\t%s\t%s\n", what.c_str(), measured.c_str(), bar.c_str(), floor.c_str());
    std::fflush(stdout);
}

void paintWhatIsDue() {
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

void benchPaint(Report&, Scale scale) {
    const Platforms platforms;
    PaintReport report;
    QStringList arguments{"--rows", "8"};
    if (scale.smoke) arguments.prepend("--smoke");
    for (const char* rows : {"8", "40", "200", "window"}) {
        arguments.back() = rows;
        addRows(report, platforms, arguments);
    }
    benchWindowStart(report, platforms, scale);
}

}  // namespace salon::bench
