#include "measure.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <numeric>

namespace salon::bench {

namespace {

std::int64_t readClock(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

std::string padded(std::string text, int width) {
    const auto shown = std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    if (shown < width) text.append(static_cast<std::size_t>(width - shown), ' ');
    return text;
}

void printRow(const Row& row) {
    static constexpr std::array<int, 4> widths{58, 42, 22, 0};
    printCells(std::array<std::string, 4>{row.what, row.measured, row.budget, row.floor}, widths);
}

}  // namespace

std::int64_t threadCpuNs() { return readClock(CLOCK_THREAD_CPUTIME_ID); }
std::int64_t processCpuNs() { return readClock(CLOCK_PROCESS_CPUTIME_ID); }
std::int64_t wallNs() { return readClock(CLOCK_MONOTONIC); }

void Samples::addCpuOf(const std::function<void()>& work) {
    const auto before = threadCpuNs();
    work();
    add(threadCpuNs() - before);
}

void Samples::addWallOf(const std::function<void()>& work) {
    const auto before = wallNs();
    work();
    add(wallNs() - before);
}

std::int64_t Samples::percentile(int share) const {
    if (m_ns.empty()) return 0;
    auto sorted = m_ns;
    const auto place = sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() - 1) * static_cast<std::size_t>(share) / 100);
    std::nth_element(sorted.begin(), place, sorted.end());
    return *place;
}

std::int64_t Samples::mean() const {
    return m_ns.empty() ? 0 : std::accumulate(m_ns.begin(), m_ns.end(), std::int64_t{0}) / static_cast<std::int64_t>(m_ns.size());
}

int Samples::countAbove(std::int64_t ns) const {
    return static_cast<int>(std::count_if(m_ns.begin(), m_ns.end(), [ns](std::int64_t one) { return one > ns; }));
}

std::string Samples::printed() const { return printedNs(percentile(50)) + " / " + printedNs(percentile(99)); }

std::string printedNs(std::int64_t ns) {
    char text[32];
    if (ns < 1'000) std::snprintf(text, sizeof text, "%d ns", static_cast<int>(ns));
    else if (ns < 1'000'000) std::snprintf(text, sizeof text, "%.1f us", static_cast<double>(ns) / 1e3);
    else if (ns < 1'000'000'000) std::snprintf(text, sizeof text, "%.2f ms", static_cast<double>(ns) / 1e6);
    else std::snprintf(text, sizeof text, "%.2f s", static_cast<double>(ns) / 1e9);
    return text;
}

void printCells(std::span<const std::string> cells, std::span<const int> widths) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool last = i + 1 == cells.size();
        std::printf("%s%s", last ? cells[i].c_str() : padded(cells[i], widths[i]).c_str(), last ? "\n" : " | ");
    }
    std::fflush(stdout);
}

Report::Report() {
    printRow({"what (p50 / p99 where two figures stand)", "measured", "budget (DESIGN 10)", "floor: bare SQLite, this run"});
    printRow({std::string(58, '-'), std::string(42, '-'), std::string(22, '-'), std::string(40, '-')});
}

void Report::add(const Row& row) { printRow(row); }

}  // namespace salon::bench
