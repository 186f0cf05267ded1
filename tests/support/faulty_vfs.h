#pragma once

#include "faulty_disk.h"

#include <cstdint>

namespace salon::test {

/// Stands before the system's own VFS as the default of this process, so that Qt's QSQLITE and the server's SQLite files go
/// through it alike. Files in a folder that is nobody's FaultyDisk are passed on untouched.
namespace faulty_vfs {

void mount(FaultyDisk& disk);
void unmount(FaultyDisk& disk);

/// From here on SQLite draws the same chance for the same seed.
void seed(std::uint64_t seed);

}  // namespace faulty_vfs

}  // namespace salon::test
