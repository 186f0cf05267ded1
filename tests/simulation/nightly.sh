#!/usr/bin/env bash
# Plays new seeds, from where the ledger ends, and writes a line into the ledger for each program. Fails if a seed failed;
# the line is written all the same.
#
#   tests/simulation/nightly.sh [SEEDS [FILE_SEEDS [JOBS]]]    200000 10000 2
#
# Ten times what a submission plays. BUILD=folder names another build than build/release.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
ledger=tests/simulation/LEDGER.txt
build=${BUILD:-build/release}
jobs=${3:-2}

# Where the next run of a program begins: behind every seed it has played.
next_seed() {
    awk -v program="$1" '!/^#/ && $3 == program && $4 + $5 > next_one { next_one = $4 + $5 } END { printf "%d\n", next_one ? next_one : 1 }' "$ledger"
}

play() {
    local program=$1 seeds=$2 first said failed=0
    first=$(next_seed "$program")
    said=$("$build/bin/$program" --first-seed "$first" --seeds "$seeds" --jobs "$jobs" --keep-going) || true
    echo "$said"
    failed=$(grep -c '^seed ' <<<"$said" || true)
    awk -v date="$(date -u +%Y-%m-%dT%H:%MZ)" -v commit="$(git rev-parse --short=8 HEAD)" -v program="$program" -v first="$first" -v seeds="$seeds" -v failed="$failed" \
        'NR == 1 { printf "%-19s %-8s %-15s %10d %10d %10d %8d %6d %s\n", date, commit, program, first, seeds, $7, $9, failed, substr($NF, 1, 16) }' <<<"$said" >>"$ledger"
    [[ $failed == 0 ]]
}

status=0
[[ ${1:-200000} == 0 ]] || play simulation "${1:-200000}" || status=1
[[ ${2:-10000} == 0 ]] || play file-simulation "${2:-10000}" || status=1

awk '!/^#/ { seeds[$3] += $5; commands[$3] += $6; clashes[$3] += $7; failed[$3] += $8 }
     END { for (program in seeds) printf "%s in all: %d schedules, %d commands, %d clashes, %d failed\n", program, seeds[program], commands[program], clashes[program], failed[program] }' "$ledger" | sort
exit "$status"
