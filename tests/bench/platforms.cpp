#include "platforms.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

#include <cstdio>

namespace salon::bench {
namespace {

constexpr std::array<int, 5> kWidths{58, 20, 20, 18, 24};

}  // namespace

Platforms::Platforms() {
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.start(QStringLiteral("Xvfb"), {"-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"});
    if (m_server.waitForStarted() && m_server.waitForReadyRead(20'000)) m_display = ":" + QString::fromLatin1(m_server.readLine().trimmed());
    if (m_display.size() < 2) {
        m_display.clear();
        std::fprintf(stderr, "Xvfb did not start (Debian package xvfb): the column of the X server stays empty.\n");
    }
}

Platforms::~Platforms() {
    m_server.terminate();
    m_server.waitForFinished(5'000);
}

void Platforms::start(QProcess& child, std::size_t platform, const QStringList& arguments) const {
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform == 0 ? QStringLiteral("offscreen") : QStringLiteral("xcb"));
    if (platform != 0) environment.insert(QStringLiteral("DISPLAY"), m_display);
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), arguments);
}

std::vector<QByteArray> Platforms::linesOf(std::size_t platform, const QStringList& arguments) const {
    std::vector<QByteArray> lines;
    if (!has(platform)) return lines;
    QProcess child;
    start(child, platform, arguments);
    child.waitForFinished(-1);
    while (child.canReadLine()) lines.push_back(child.readLine().chopped(1));
    return lines;
}

PaintReport::PaintReport() {
    add({"CALENDAR.md: GUI-thread CPU unless it says wall, p50 / p99", {"offscreen", "Xvfb"}, "bar", "bare boxes, offscreen"});
    PaintRow rule;
    rule.what.assign(kWidths[0], '-');
    for (auto& cell : rule.measured) cell.assign(kWidths[1], '-');
    rule.bar.assign(kWidths[3], '-');
    rule.floor.assign(kWidths[4], '-');
    add(rule);
}

void PaintReport::add(const PaintRow& row) {
    printCells(std::array<std::string, 5>{row.what, row.measured[0], row.measured[1], row.bar, row.floor}, kWidths);
}

}  // namespace salon::bench
