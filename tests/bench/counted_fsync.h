#pragma once

namespace salon::bench {

/// How often this process has asked the kernel to make a file durable: fsync and fdatasync, by whomever, counted where
/// the system call is made.
long fsyncs();

}  // namespace salon::bench
