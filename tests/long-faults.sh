#!/usr/bin/env bash
# The long runs of what every test run plays a little of: kill -9, stops at each write and sync, and cut lines.
#   tests/long-faults.sh                    all of them
#   tests/long-faults.sh kills [ROUNDS]     kill -9 of a desk, 1,000 times each way
#   tests/long-faults.sh stops              the server and a desk at every write and sync, before it and after it
#   tests/long-faults.sh partitions [ROUNDS]   200 rounds of five desks whose lines are cut, as root
# Prints the figures; ends with 0 only if nothing was lost, doubled, divergent or stuck.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../installers/lib.sh"

export QT_QPA_PLATFORM=offscreen

# play NAME [VARIABLE=VALUE]: one test with its long setting, and of what it says the figures.
play() {
    local name=$1
    build "${name//\//.}" || return
    say "Playing $name ${2:-}"
    env ${2:+"$2"} QTEST_FUNCTION_TIMEOUT=86400000 "$BUILD/tests/${name%/*}/${name//\//.}" |
        grep -E --line-buffered '^(QINFO .*(kill -9|points)|partitions:|FAIL|SKIP|   Loc|Totals)'
}

kills() { play end-to-end/kill_test "HAIRSHOP_KILL_ROUNDS=${1:-1000}"; }
stops() { play end-to-end/stop_at_write_test HAIRSHOP_EVERY_STOP=1; }
partitions() { play partitions/partitions_test "HAIRSHOP_PARTITION_ROUNDS=${1:-200}"; }

ensure_packages
case ${1:-all} in
    kills | stops | partitions) "$@" ;;
    all) kills && stops && partitions ;;
    *) fail "There are kills, stops and partitions; $1 is none of them." ;;
esac
