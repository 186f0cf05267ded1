#pragma once

#include "measure.h"

#include <QProcess>
#include <QStringList>

#include <array>
#include <string>
#include <vector>

namespace salon::bench {

/// What Qt paints through: into memory, or to an X server of our own on a free display, which ends with this object.
/// Says on standard error why the second is missing, if it is.
class Platforms {
public:
    static constexpr std::size_t kCount = 2;

    Platforms();
    ~Platforms();

    bool has(std::size_t platform) const { return platform == 0 || !m_display.isEmpty(); }
    /// Starts this very program again on that platform.
    void start(QProcess& child, std::size_t platform, const QStringList& arguments) const;
    /// What the program printed, by line, once it has ended. Empty when the platform is missing.
    std::vector<QByteArray> linesOf(std::size_t platform, const QStringList& arguments) const;

private:
    QProcess m_server;
    QString m_display;  ///< ":7"; empty: no X server
};

/// One line of CALENDAR.md's table.
struct PaintRow {
    std::string what;
    std::array<std::string, Platforms::kCount> measured;
    std::string bar;
    std::string floor;  ///< bare boxes in this run, or an empty window
};

/// Prints each row as soon as it is known on every platform.
class PaintReport {
public:
    PaintReport();
    void add(const PaintRow& row);
};

}  // namespace salon::bench
