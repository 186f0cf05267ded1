# shellcheck shell=bash disable=SC2034
# Shared by run.sh, test.sh and the scripts beside this file, which all start with `set -euo pipefail`.
# Functions only; sourcing it changes nothing but TOP and BUILD and, where the terminal's language cannot spell Korean,
# the character set.

TOP=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Another build of these sources, if somebody says so.
BUILD=${HAIRSHOP_BUILD:-$TOP/build/release}

# A bare system speaks plain C; Korean names need UTF-8.
[[ $(locale charmap 2>/dev/null) == UTF-8 ]] || export LC_ALL=C.UTF-8

say() { printf '%s\n' "$*" >&2; }

# Ends the script with a sentence that says what to do about it.
fail() {
    say "$*"
    exit 1
}

# --- Debian packages -------------------------------------------------------------------------------------------------

wanted_packages() { sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$TOP/installers/packages.txt"; }

missing_packages() {
    local name
    while read -r name; do
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null) == installed ]] || printf '%s\n' "$name"
    done < <(wanted_packages)
}

# Runs a command as root: as we are, or through sudo.
as_root() {
    if ((EUID == 0)); then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        command -v sudo >/dev/null || fail "Installing packages needs root, and there is no sudo here. As root, run: $*"
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# Installs what installers/packages.txt names and this computer lacks; asks the network only when something is missing.
ensure_packages() {
    command -v dpkg-query >/dev/null || fail "This set-up is for Debian 12; on another system, install what installers/packages.txt names, then use cmake."
    local missing
    mapfile -t missing < <(missing_packages)
    ((${#missing[@]})) || return 0
    say "Installing from Debian: ${missing[*]}"
    ((EUID == 0)) || say "Installing needs root: sudo may ask for your password, for apt-get only."
    if ! compgen -G '/var/lib/apt/lists/*Packages*' >/dev/null; then
        as_root apt-get update -q >&2 || fail "apt-get could not read the package lists; is this computer online?"
    fi
    as_root apt-get install -q -y --no-install-recommends "${missing[@]}" >&2 ||
        fail "apt-get could not install everything; run 'apt-get update' as root and try again."
}

# --- building --------------------------------------------------------------------------------------------------------

# One job a core, but no more than the memory carries.
build_jobs() {
    local cores memory_kib jobs
    cores=$(nproc)
    memory_kib=$(awk '/^MemAvailable/ {print $2}' /proc/meminfo)
    jobs=$((memory_kib / (1200 * 1024)))
    ((jobs < cores)) || jobs=$cores
    ((jobs > 0)) || jobs=1
    printf '%s\n' "$jobs"
}

configure_once() {
    [[ -f $BUILD/build.ninja ]] || cmake -S "$TOP" -B "$BUILD" -G Ninja -DCMAKE_BUILD_TYPE=Release >&2
}

# build TARGET...: everything when none is named. Ninja configures again by itself when a CMakeLists.txt has changed.
build() {
    configure_once
    ninja -C "$BUILD" -j "$(build_jobs)" "$@" >&2
}

# program NAME: where the build has put it.
program() {
    [[ -x $BUILD/bin/$1 ]] || fail "The program $1 is not in $BUILD; build it with ./run.sh --build-only."
    printf '%s\n' "$BUILD/bin/$1"
}

# --- the server of this computer ---------------------------------------------------------------------------------------

# start_server DATA LISTEN [OPTION...]: starts it in the background, waits until it serves, and sets SERVER_PID and
# SERVER_LISTEN. What it says goes to DATA/server.out and DATA/server.log.
start_server() {
    local data=$1 listen=$2
    shift 2
    mkdir -p "$data"
    : >"$data/server.out"
    "$(program hairshop-server)" --data "$data" --listen "$listen" "$@" >"$data/server.out" 2>>"$data/server.log" &
    SERVER_PID=$!
    local waited=0 line
    while :; do
        line=$(grep -m1 '"ready"' "$data/server.out" || true)
        [[ -z $line ]] || break
        kill -0 "$SERVER_PID" 2>/dev/null || { tail -n 5 "$data/server.log" >&2; fail "The server ended before it served; its last words are above."; }
        ((waited++ < 600)) || fail "The server did not come up within a minute; see $data/server.log."
        sleep 0.1
    done
    SERVER_LISTEN=$(jq -r .listen <<<"$line")
}

# Asks the server to finish what it does and end, and waits for that.
stop_server() {
    [[ -n ${SERVER_PID:-} ]] || return 0
    kill "$SERVER_PID" 2>/dev/null || true
    wait "$SERVER_PID" 2>/dev/null || true
    SERVER_PID=
}

# enrol_terminal SERVER_DATA URL HOME NAME: asks the server for a one-time code for its first shop and enrols HOME with it.
enrol_terminal() {
    local server shop code
    server=$(program hairshop-server)
    shop=$("$server" --data "$1" shop list | jq -ers '.[0].shop')
    code=$("$server" --data "$1" pair --shop "$shop" --name "$4" | jq -er .code)
    "$(program hairshop-deskctl)" --home "$3" enrol "$2" "$code"
}
