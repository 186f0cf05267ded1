#include "schedule.h"

#include "salon/wire/canonical.h"

#include <QCoreApplication>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

namespace {

using salon::simulation::Outcome;
using salon::simulation::Schedule;

struct Options {
    std::uint64_t firstSeed = 1;
    std::uint64_t seeds = 20'000;
    int jobs = 1;
    bool trace = false;
    bool keepGoing = false;
    bool twice = false;
};

constexpr const char* kUsage =
    "simulation [--first-seed F] [--seeds N] [--jobs J]   plays seeds F to F + N - 1 (1, 20000); ends at the first failure\n"
    "           --twice                                   plays each seed again and compares the traces\n"
    "           --keep-going                              names every seed that fails\n"
    "simulation --seed S [--trace]                        plays one seed, and prints what happens\n"
    "file-simulation takes the same words; its terminals and its server keep real SQLite files on faulty disks\n";

/// Nothing: wrong usage.
bool read(int argc, char** argv, Options& options) {
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--trace" || word == "--keep-going" || word == "--twice") {
            (word == "--trace" ? options.trace : word == "--twice" ? options.twice : options.keepGoing) = true;
            continue;
        }
        if (i + 1 == argc) return false;
        char* end = nullptr;
        const auto value = std::strtoull(argv[++i], &end, 10);
        if (*end != '\0') return false;
        if (word == "--first-seed") options.firstSeed = value;
        else if (word == "--seeds") options.seeds = value;
        else if (word == "--jobs") options.jobs = static_cast<int>(value < 1 ? 1 : value);
        else if (word == "--seed") options = {value, 1, 1, options.trace, false, options.twice};
        else return false;
    }
    return true;
}

/// Plays one seed; false and a sentence when something did not hold.
bool play(std::uint64_t seed, bool printed, bool twice, Outcome& outcome, std::string& sentence) {
    try {
        outcome = Schedule(seed, printed).run();
        if (!twice || Schedule(seed, false).run().traceSha256 == outcome.traceSha256) return true;
        sentence = "Its second run went another way.";
        return false;
    } catch (const std::exception& failure) {
        sentence = failure.what();
        return false;
    }
}

int playOne(std::uint64_t seed, bool printed, bool twice) {
    Outcome outcome;
    std::string sentence;
    if (!play(seed, printed, twice, outcome, sentence)) {
        std::cout << "seed " << seed << " failed: " << sentence << std::endl;
        return 1;
    }
    std::cout << "seed " << seed << " passed: " << outcome.commands << " commands, " << outcome.clashes << " clashes, trace " << outcome.traceSha256 << std::endl;
    return 0;
}

/// A part of the seeds, played in a process of its own so that a program that ends itself names its seed.
struct Job {
    std::uint64_t first = 0;
    std::uint64_t count = 0;
    std::FILE* results = nullptr;  ///< a line each seed: trace hash, commands, clashes; or "! sentence"
    pid_t process = 0;
    bool keepGoing = false;
    bool twice = false;
};

void runJob(const Job& job) {
    for (std::uint64_t seed = job.first; seed < job.first + job.count; ++seed) {
        Outcome outcome;
        std::string sentence;
        const bool passed = play(seed, false, job.twice, outcome, sentence);
        if (passed) std::fprintf(job.results, "%s %d %d\n", outcome.traceSha256.c_str(), outcome.commands, outcome.clashes);
        else std::fprintf(job.results, "! %s\n", sentence.c_str());
        std::fflush(job.results);
        if (!passed && !job.keepGoing) std::_Exit(1);
    }
    std::_Exit(0);
}

struct Total {
    std::uint64_t schedules = 0;
    std::uint64_t commands = 0;
    std::uint64_t clashes = 0;
    std::string traces;
    std::string failures;  ///< a line each, the lowest seed first
};

void collect(const Job& job, Total& total) {
    std::rewind(job.results);
    char line[4096];
    std::uint64_t seed = job.first;
    for (; std::fgets(line, sizeof line, job.results); ++seed) {
        if (line[0] == '!') {
            total.failures += "seed " + std::to_string(seed) + " failed:" + (line + 1);
            if (!job.keepGoing) return;
            continue;
        }
        char trace[65];
        unsigned long commands = 0, clashes = 0;
        if (std::sscanf(line, "%64s %lu %lu", trace, &commands, &clashes) != 3) continue;
        ++total.schedules;
        total.commands += commands;
        total.clashes += clashes;
        total.traces += trace;
    }
    if (seed < job.first + job.count)
        total.failures += "seed " + std::to_string(seed) + " failed: the program ended itself.\n";
}

int playAll(const Options& options) {
    const auto begun = std::chrono::steady_clock::now();
    std::vector<Job> jobs;
    for (int i = 0; i < options.jobs; ++i) {
        const auto part = static_cast<std::uint64_t>(options.jobs), index = static_cast<std::uint64_t>(i);
        const auto from = options.seeds * index / part, to = options.seeds * (index + 1) / part;
        jobs.push_back({options.firstSeed + from, to - from, std::tmpfile(), 0, options.keepGoing, options.twice});
    }
    for (auto& job : jobs) {
        job.process = fork();
        if (job.process == 0) runJob(job);
    }
    Total total;
    for (const auto& job : jobs) {
        int status = 0;
        waitpid(job.process, &status, 0);
        collect(job, total);
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    std::cout << total.schedules << " schedules from seed " << options.firstSeed << " on, " << total.commands << " commands, " << total.clashes
              << " clashes, " << static_cast<int>(static_cast<double>(total.schedules) / took.count()) << " schedules/s, trace "
              << salon::wire::sha256Hex(total.traces) << "\n";
    if (total.failures.empty()) return 0;
    std::cout << total.failures << "Repeat it with: simulation --seed N --trace" << std::endl;
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    // Qt finds its SQLite driver through an application.
    const QCoreApplication application(argc, argv);
    Options options;
    if (!read(argc, argv, options)) {
        std::cerr << kUsage;
        return 2;
    }
    return options.trace || options.seeds == 1 ? playOne(options.firstSeed, options.trace, options.twice) : playAll(options);
}
