#include "counted_fsync.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>

namespace {
std::atomic<long> g_fsyncs = 0;
}

// The program's own definitions come before those of the C library, for SQLite as well.
extern "C" {

int fsync(int file) {
    ++g_fsyncs;
    return static_cast<int>(syscall(SYS_fsync, file));
}

int fdatasync(int file) {
    ++g_fsyncs;
    return static_cast<int>(syscall(SYS_fdatasync, file));
}
}

namespace salon::bench {

long fsyncs() { return g_fsyncs; }

}  // namespace salon::bench
