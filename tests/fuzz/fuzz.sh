#!/usr/bin/env bash
# Throws bytes at everything that reads bytes from outside: libFuzzer with address and undefined-behaviour sanitizers, two processes
# at a time, beginning with the inputs of tests/fuzz/corpus. Ends with a table, and badly if anything was found.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../installers/lib.sh"

HERE=$TOP/tests/fuzz
LEDGER=$HERE/ledger.tsv
FUZZ=$TOP/build/fuzz
# A process that runs so many executions ends and is started again, so that little is lost when the script is stopped.
RUNS_MAX=500000
# Longer inputs would make the repository large and reach little more.
KEPT_BYTES_MAX=2500

# target, its share of a thousand, longest input, dictionary. None has more than a third.
TARGETS=(
    "json    330 256   json"
    "stream   30 512   stream"
    "words    60 64    line"
    "csv     205 256   csv"
    "bodies   60 300   json"
    "head    250 600   head"
    "command  15 2048  json"
    "event    12 4096  json"
    "answer   12 2048  json"
    "batch     6 6000  json"
    "page      3 12000 json"
    "book      4 8000  json"
    "decide    4 400   -"
    "facts     3 300   -"
    "line      3 80    line"
    "import    3 1500  csv"
)

usage() {
    cat <<'USAGE'
Usage: tests/fuzz/fuzz.sh [OPTION...] [EXECUTIONS]
  EXECUTIONS      in all targets together, shared as the script says; 1000000 if nothing is said
  --each N        N executions of every target instead
  --only TARGETS  these alone, as in line,words; EXECUTIONS is then for each
  --ledger        adds what was done to tests/fuzz/ledger.tsv, also when the script is stopped by a signal
  --keep          puts what was found to reach further into tests/fuzz/corpus, as few inputs as do
  --seeds         makes the first inputs anew, from the golden files and the simulator
  --builds DIR    where the programs and the grown corpus are kept; build/fuzz if nothing is said
  --build-only    stops after building
USAGE
}

executions=1000000 each=0 only='' with_ledger=0 keep=0 seeds=0 build_only=0
while (($#)); do
    case $1 in
        --each) each=$2; shift ;;
        --only) only=$2; shift ;;
        --ledger) with_ledger=1 ;;
        --keep) keep=1 ;;
        --seeds) seeds=1 ;;
        --builds) FUZZ=$2; shift ;;
        --build-only) build_only=1 ;;
        -h | --help) usage; exit 0 ;;
        *) [[ $1 =~ ^[1-9][0-9]*$ ]] || { usage >&2; fail "fuzz.sh does not know '$1'."; }; executions=$1 ;;
    esac
    shift
done

chosen() { [[ -z $only || ,$only, == *,$1,* ]]; }

build_targets() {
    command -v clang++ >/dev/null || fail "There is no clang here; ./test.sh installs what the tests need."
    [[ -f $FUZZ/build.ninja ]] ||
        cmake -S "$HERE/targets" -B "$FUZZ" -G Ninja -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=None >/dev/null
    ninja -C "$FUZZ" -j "$(build_jobs)" >&2
}

# A stack for each of a million allocations is most of what a run would cost.
export ASAN_OPTIONS=malloc_context_size=0:quarantine_size_mb=4:thread_local_quarantine_size_kb=32:max_malloc_fill_size=0
export UBSAN_OPTIONS=print_stacktrace=1

# options_of TARGET MAX_LEN DICTIONARY: what every process of the target is told.
options_of() {
    printf '%s\n' "-max_len=$2" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0 -entropic=0 "-artifact_prefix=$RUN/found/$1-"
    [[ $3 == - ]] || printf '%s\n' "-dict=$HERE/dictionaries/$3.dict"
}

# run_one TARGET RUNS MAX_LEN DICTIONARY NUMBER: one process; what it says goes to $RUN/log.
run_one() {
    local options
    mapfile -t options < <(options_of "$1" "$3" "$4")
    mkdir -p "$FUZZ/corpus/$1"
    exec "$RUN/programs/$1_fuzz" "${options[@]}" -runs="$2" "$FUZZ/corpus/$1" "$HERE/corpus/$1" >"$RUN/log/$1.$5" 2>&1
}

# The processes to come, a line each; all targets go forward side by side.
plan() {
    local number name share max_len dictionary runs more=1
    for ((number = 0; more; ++number)); do
        more=0
        for target in "${TARGETS[@]}"; do
            read -r name share max_len dictionary <<<"$target"
            chosen "$name" || continue
            [[ -z $only ]] || share=1000
            runs=$(((each > 0 ? each : executions * share / 1000) - number * RUNS_MAX))
            ((runs > 0)) || continue
            more=1
            printf '%s %s %s %s %s\n' "$name" "$((runs < RUNS_MAX ? runs : RUNS_MAX))" "$max_len" "$dictionary" "$number"
        done
    done
}

# Two processes at a time until the plan is done or somebody sends a signal.
run_plan() {
    local line running=0 stopped=0
    trap 'stopped=1; kill $(jobs -p) 2>/dev/null || true' INT TERM
    while read -r line && ((stopped == 0)); do
        ((running < 2)) || { wait -n || true; running=$((running - 1)); }
        ((stopped == 0)) || break
        # shellcheck disable=SC2086
        (run_one $line) &
        running=$((running + 1))
    done < <(plan)
    while [[ -n $(jobs -pr) ]]; do wait -n || true; done
    trap - INT TERM
}

# The table: executions and findings of each target; and the lines of the ledger.
report() {
    local name rest log runs found total=0 total_found=0 today
    today=$(date -u +%Y-%m-%d)
    printf '%-10s %12s %8s\n' target executions crashes
    for target in "${TARGETS[@]}"; do
        read -r name rest <<<"$target"
        runs=0
        for log in "$RUN/log/$name".*; do
            [[ -f $log ]] || continue
            runs=$((runs + $(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -n 1 | grep . || echo 0)))
        done
        # A slow unit is a machine that had other things to do; what truly hangs ends by its timeout.
        found=$(find "$RUN/found" -name "$name-*" ! -name '*-slow-unit-*' | wc -l)
        ((runs > 0 || found > 0)) || continue
        printf '%-10s %12s %8s\n' "$name" "$runs" "$found"
        total=$((total + runs)) total_found=$((total_found + found))
        ((with_ledger == 0)) || printf '%s\t%s\t%s\t%s\t%s\n' "$today" "$COMMIT" "$name" "$runs" "$found" >>"$LEDGER"
    done
    printf '%-10s %12s %8s\n' sum "$total" "$total_found"
    ((with_ledger == 0)) || awk -F'\t' '!/^#/ {sum += $4; found += $5} END {printf "In the ledger: %d executions, %d crashes.\n", sum, found}' "$LEDGER"
    ((total_found == 0)) || fail "Run a target with one of the files in $RUN/found to see what is wrong."
    rm -rf "$RUN"
}

# What is short of the grown corpus, and of that as few inputs as reach everything it reaches, in the place of the one in the repository.
keep_corpus() {
    local name rest kept grown short=$FUZZ/kept/short
    for target in "${TARGETS[@]}"; do
        read -r name rest <<<"$target"
        chosen "$name" || continue
        kept=$FUZZ/kept/$name
        rm -rf "$kept" "$short"
        mkdir -p "$kept" "$short" "$FUZZ/corpus/$name" "$HERE/corpus/$name"
        for grown in "$HERE/corpus/$name" "$FUZZ/corpus/$name"; do
            find "$grown" -type f -size "-$((KEPT_BYTES_MAX + 1))c" -exec cp -t "$short" {} +
        done
        "$FUZZ/${name}_fuzz" -set_cover_merge=1 -use_counters=0 -use_cmp=0 -verbosity=0 "$kept" "$short" >"$RUN/log/keep.$name" 2>&1 ||
            fail "The corpus of $name could not be merged; see $RUN/log/keep.$name."
        rm -rf "$HERE/corpus/$name"
        cp -r "$kept" "$HERE/corpus/$name"
    done
}

main() {
    # What is built is what is run, whatever is committed meanwhile.
    COMMIT=$(git -C "$TOP" rev-parse --short HEAD 2>/dev/null || echo -)
    build_targets
    ((build_only == 0)) || exit 0
    # Of its own, so that a build meanwhile or another run beside this one disturbs nothing.
    RUN=$FUZZ/run.$$
    mkdir -p "$RUN/log" "$RUN/found" "$RUN/programs"
    cp "$FUZZ"/*_fuzz "$RUN/programs"
    ((seeds == 0)) || "$FUZZ/fuzz-seeds" "$TOP/tests/shared-model/wire/golden" "$FUZZ/corpus"
    ((with_ledger == 0)) || [[ -f $LEDGER ]] || printf '# date\tcommit\ttarget\texecutions\tcrashes\n' >"$LEDGER"
    run_plan
    ((keep == 0)) || keep_corpus
    report
}

# In one line: the script may be changed while it runs for hours.
main; exit
