#!/usr/bin/env bash
# Decides the same random logs with four builds of the core (gcc and clang, -O0 and -O3) in nine surroundings (three languages, three
# time zones) and compares the hashes of every decision, entry and book. Every log meets all builds, every build all nine
# surroundings.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../installers/lib.sh"

HERE=$TOP/tests/determinism
LEDGER=$HERE/ledger.tsv
BUILDS=$TOP/build/determinism
LANGUAGES=(C ko_KR.UTF-8 tr_TR.UTF-8)
ZONES=(Asia/Seoul America/New_York Pacific/Kiritimati)
NAMES=(gcc-O0 gcc-O3 clang-O0 clang-O3)
# A hash is printed for so many logs.
SLICE=100
# So many logs are decided by one call of a program at most.
CHUNK_MAX=10000

usage() {
    cat <<'USAGE'
Usage: tests/determinism/determinism.sh [OPTION...] [LOGS]
  LOGS            how many random logs; 4000 if nothing is said
  --ledger        goes on behind the seeds of tests/determinism/ledger.tsv and adds a line to it
  --builds DIR    where the four builds are kept; build/determinism if nothing is said
  --build-only    stops after building
  --quick PROGRAM compares PROGRAM, linked with the core as the product has it, with one build alone: clang, -O0
USAGE
}

logs=4000 first=0 with_ledger=0 build_only=0 product=
while (($#)); do
    case $1 in
        --ledger) with_ledger=1 ;;
        --builds) BUILDS=$2; shift ;;
        --build-only) build_only=1 ;;
        --quick) product=$2 NAMES=(clang-O0 product); shift ;;
        -h | --help) usage; exit 0 ;;
        *) [[ $1 =~ ^[1-9][0-9]*$ ]] || { usage >&2; fail "determinism.sh does not know '$1'."; }; logs=$1 ;;
    esac
    shift
done

build_all() {
    local name compiler
    for name in "${NAMES[@]}"; do
        [[ $name == product ]] && continue
        compiler=${name%-*}
        [[ $compiler == gcc ]] && compiler=g++ || compiler=clang++
        command -v "$compiler" >/dev/null || fail "There is no $compiler here; ./test.sh installs what the tests need."
        [[ -f $BUILDS/$name/build.ninja ]] ||
            cmake -S "$HERE" -B "$BUILDS/$name" -G Ninja -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_CXX_FLAGS="-${name#*-}" -DCMAKE_BUILD_TYPE=None >/dev/null
        ninja -C "$BUILDS/$name" -j "$(build_jobs)" random-logs >&2
    done
}

# The languages, in a folder of ours: nothing of this computer is changed.
make_locales() {
    local language
    mkdir -p "$BUILDS/locales"
    for language in "${LANGUAGES[@]}"; do
        [[ $language == C || -d $BUILDS/locales/$language ]] && continue
        localedef -i "${language%.*}" -f UTF-8 "$BUILDS/locales/$language" ||
            fail "The locale $language could not be made; the Debian package locales has what it is made of."
    done
}

program_of() { [[ $1 == product ]] && printf '%s\n' "$product" || printf '%s\n' "$BUILDS/$1/random-logs"; }

# run_build CHUNK NUMBER FIRST COUNT: one build's hashes of a chunk, in the surroundings whose turn it is.
run_build() {
    local turn=$((($1 + $2) % 9))
    LOCPATH=$BUILDS/locales LC_ALL=${LANGUAGES[turn % 3]} TZ=${ZONES[turn / 3]} \
        "$(program_of "${NAMES[$2]}")" "$3" "$4" "$SLICE" >"$OUT/$2"
}

compare() {
    local number
    for ((number = 1; number < ${#NAMES[@]}; ++number)); do
        cmp -s "$OUT/0" "$OUT/$number" && continue
        say "${NAMES[0]} and ${NAMES[number]} do not agree on these slices of $SLICE logs:"
        diff "$OUT/0" "$OUT/$number" >&2 || true
        fail "The core is not a function of its arguments; tests/tidy names what it must not use."
    done
}

build_all
make_locales
((build_only == 0)) || exit 0
OUT=$(mktemp -d)
trap 'rm -rf "$OUT"' EXIT
[[ $with_ledger == 0 || ! -f $LEDGER ]] || first=$(awk -F'\t' '!/^#/ {next_seed = $3 + $4} END {print next_seed + 0}' "$LEDGER")

# A multiple of nine chunks, so that no build misses any surroundings.
chunks=$((((logs + CHUNK_MAX - 1) / CHUNK_MAX + 8) / 9 * 9))
started=$SECONDS
for ((chunk = 0; chunk < chunks; ++chunk)); do
    from=$((first + logs * chunk / chunks)) to=$((first + logs * (chunk + 1) / chunks))
    # The slow ones side by side, then the quick ones.
    pairs=("0 2" "1 3")
    [[ -z $product ]] || pairs=("0 1")
    for pair in "${pairs[@]}"; do
        pids=()
        for number in $pair; do
            run_build "$chunk" "$number" "$from" "$((to - from))" &
            pids+=($!)
        done
        for pid in "${pids[@]}"; do wait "$pid" || fail "A build could not decide the logs from seed $from on."; done
    done
    compare
    cat "$OUT/0" >>"$OUT/all"
done

hash=$(sha256sum "$OUT/all" | cut -c1-16)
printf '%s random logs (seeds %s to %s), %s builds, 9 surroundings: identical, %s (%s s).\n' \
    "$logs" "$first" "$((first + logs - 1))" "${#NAMES[@]}" "$hash" "$((SECONDS - started))"
if ((with_ledger)); then
    [[ -f $LEDGER ]] || printf '# date\tcommit\tfirst seed\tlogs\thash of all\n' >"$LEDGER"
    printf '%s\t%s\t%s\t%s\t%s\n' "$(date -u +%Y-%m-%d)" "$(git -C "$TOP" rev-parse --short HEAD)" "$first" "$logs" "$hash" >>"$LEDGER"
    awk -F'\t' '!/^#/ {sum += $4} END {printf "%d logs in the ledger.\n", sum}' "$LEDGER"
fi
