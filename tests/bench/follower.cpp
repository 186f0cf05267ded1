#include "follower.h"

#include "bench_terminal.h"
#include "measure.h"

#include <QCoreApplication>

#include <cstdio>

namespace salon::bench {

int follow(const QString& folder, wire::Position upTo) {
    BenchTerminal terminal(folder);
    terminal.core().predicted();
    std::puts("ready");
    std::fflush(stdout);
    if (std::getchar() == EOF) return 1;

    const auto cpuBefore = processCpuNs();
    const auto look = [&] {
        if (!terminal.isSettled(upTo)) return;
        std::printf("{\"at\":\"%lld\",\"cpu\":\"%lld\"}\n", static_cast<long long>(wallNs()), static_cast<long long>(processCpuNs() - cpuBefore));
        QCoreApplication::quit();
    };
    terminal.onChanged = look;
    terminal.start();
    return QCoreApplication::exec();
}

}  // namespace salon::bench
