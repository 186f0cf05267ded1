#!/usr/bin/env bash
# Builds with a sanitizer in a folder of its own and runs the tests it is for.
#
#   tests/sanitize.sh thread    the server's threads: its tests, and a server process under ten times too much
#   tests/sanitize.sh address   memory and undefined behaviour: the model, the server, the desk's store, line and session
#
# Qt, Poco and SQLite are Debian's and know nothing of the sanitizer. A desk speaks between its threads through Qt's queued
# events, which ThreadSanitizer cannot see; so in the end-to-end test only what the server's process says counts.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../installers/lib.sh"

KIND=${1:-}
case $KIND in
    thread)
        FLAGS="-fsanitize=thread"
        TESTS='^(sync-server/|end-to-end/overload_test)'
        ;;
    address)
        FLAGS="-fsanitize=address,undefined -fno-sanitize-recover=undefined"
        TESTS='^(shared-model/|sync-server/|desktop-app/(store|sync|session)/|end-to-end/overload_test)'
        ;;
    *) fail "Usage: tests/sanitize.sh thread|address" ;;
esac

ensure_packages
BUILD=$TOP/build/$KIND-sanitizer
REPORTS=$BUILD/reports
[[ -f $BUILD/build.ninja ]] ||
    cmake -S "$TOP" -B "$BUILD" -G Ninja -DCMAKE_BUILD_TYPE=None "-DCMAKE_CXX_FLAGS=$FLAGS -O1 -g -fno-omit-frame-pointer" >&2

# The tests' names are their programs' with dots for slashes.
mapfile -t PROGRAMS < <(ctest --test-dir "$BUILD" -N -R "$TESTS" | sed -n 's/^ *Test *#[0-9]*: //p' | tr / .)
build hairshop-server hairshop-log "${PROGRAMS[@]}"

rm -rf "$REPORTS"
mkdir -p "$REPORTS"
export QT_QPA_PLATFORM=offscreen QTEST_FUNCTION_TIMEOUT=900000
# A test starts its server with fork, which shares the memory for a moment, and threads afterwards.
export TSAN_OPTIONS="suppressions=$TOP/tests/sanitize/thread.supp log_path=$REPORTS/report log_exe_name=1 exitcode=0 second_deadlock_stack=1 die_after_fork=0"
export ASAN_OPTIONS="log_path=$REPORTS/report log_exe_name=1 detect_stack_use_after_return=1"
export UBSAN_OPTIONS="log_path=$REPORTS/report log_exe_name=1 print_stacktrace=1"
# ThreadSanitizer of GCC 12 does not know all the places where a newer kernel puts things.
setarch --addr-no-randomize ctest --test-dir "$BUILD" -R "$TESTS" --timeout 900 --output-on-failure --no-tests=error

shopt -s nullglob
found=("$REPORTS"/report.hairshop-server.* "$REPORTS"/report.sync-server.*)
[[ $KIND == thread ]] || found=("$REPORTS"/report.*)
((${#found[@]} == 0)) || fail "$(cat "${found[@]}")
There are ${#found[@]} reports in $REPORTS."
say "Clean: no report by the $KIND sanitizer."
