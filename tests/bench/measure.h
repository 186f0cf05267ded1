#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace salon::bench {

/// How much is measured: all of it, or just enough to see that the measuring works.
struct Scale {
    bool smoke = false;

    int pick(int full, int small) const { return smoke ? small : full; }
};

/// CPU time of the calling thread, in nanoseconds; grows only while it runs.
std::int64_t threadCpuNs();
/// CPU time of this whole process.
std::int64_t processCpuNs();
std::int64_t wallNs();

/// Nanoseconds of one thing measured many times.
class Samples {
public:
    void add(std::int64_t ns) { m_ns.push_back(ns); }
    /// Runs `work` once and adds the thread's CPU time it took.
    void addCpuOf(const std::function<void()>& work);
    void addWallOf(const std::function<void()>& work);

    /// `share` of 100: 50 is the median. 0 without any sample.
    std::int64_t percentile(int share) const;
    std::int64_t mean() const;
    int countAbove(std::int64_t ns) const;
    /// "12.3 us / 45.6 us": the median and the 99th in a hundred.
    std::string printed() const;

private:
    std::vector<std::int64_t> m_ns;
};

/// "870 ns", "12.3 us", "4.56 ms", "1.23 s".
std::string printedNs(std::int64_t ns);

/// Prints one line of a table. Columns count characters on the screen, not bytes.
void printCells(std::span<const std::string> cells, std::span<const int> widths);

/// One line of the table: what was measured, beside what DESIGN §10 allows and what the machine itself costs.
struct Row {
    std::string what;
    std::string measured;
    std::string budget;
    std::string floor;  ///< the same work by bare SQLite in this run, or empty
};

/// Prints each row as soon as it is known, so that a long run shows where it is.
class Report {
public:
    Report();
    void add(const Row& row);
};

}  // namespace salon::bench
