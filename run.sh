#!/usr/bin/env bash
# Sets up a front desk on this computer and opens it: installs what is missing, builds, starts a sync server with a demo
# salon, enrols this computer with it, and opens the calendar.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/installers/lib.sh"

usage() {
    cat <<'USAGE'
Usage: ./run.sh [OPTION]
  (nothing)      builds, starts a server with a demo salon, and opens the front desk
  --two          opens a second front desk beside it, as if on another computer
  --tour         needs no display: plays a day with the line cut, and leaves pictures in ./tour
  --build-only   stops after the build
  --package      makes the Debian packages, in build/packages
  --help         this text
Data is kept in ${XDG_DATA_HOME:-~/.local/share}/hairshop; delete that folder to start afresh.
USAGE
}

HOME_OF_ALL=${XDG_DATA_HOME:-$HOME/.local/share}/hairshop
SERVER_HOME=$HOME_OF_ALL/server
PROGRAMS=(hairshop-desk hairshop-deskctl hairshop-server hairshop-log)

has_display() { [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]]; }

# True if a server of an earlier run still serves this data; SERVER_LISTEN then says where.
server_alive() {
    local pid
    pid=$(cat "$SERVER_HOME/server.pid" 2>/dev/null) || return 1
    [[ $(readlink "/proc/$pid/exe" 2>/dev/null) == */hairshop-server ]] || return 1
    SERVER_LISTEN=$(cat "$SERVER_HOME/server.listen")
}

# Reuses the running server, or starts one on the address it had before, so that enrolled desks find it again.
ensure_server() {
    if server_alive; then
        say "The server is already running on $SERVER_LISTEN."
        return
    fi
    local listen
    listen=$(cat "$SERVER_HOME/server.listen" 2>/dev/null || echo 127.0.0.1:0)
    mkdir -p "$SERVER_HOME"
    [[ -f $SERVER_HOME/texts.ini ]] || printf '[texts]\ngateway = file\n[file]\npath = texts.jsonl\n' >"$SERVER_HOME/texts.ini"
    start_server "$SERVER_HOME" "$listen" --demo --texts "$SERVER_HOME/texts.ini"
    printf '%s\n' "$SERVER_PID" >"$SERVER_HOME/server.pid"
    printf '%s\n' "$SERVER_LISTEN" >"$SERVER_HOME/server.listen"
    trap 'stop_server; rm -f "$SERVER_HOME/server.pid"' EXIT
    say "The server runs on $SERVER_LISTEN; it ends when the desk is closed."
    local shop
    shop=$("$(program hairshop-server)" --data "$SERVER_HOME" shop list | jq -rs '.[0].shop')
    say "Customers book at http://$SERVER_LISTEN/book/$shop; what they would be texted is written to $SERVER_HOME/texts.jsonl."
}

# ensure_enrolled FOLDER NAME: makes that folder a terminal of the demo salon, once.
ensure_enrolled() {
    local home=$HOME_OF_ALL/$1
    [[ ! -f $home/enrolled ]] || return 0
    mkdir -p "$home"
    enrol_terminal "$SERVER_HOME" "http://$SERVER_LISTEN" "$home" "$2" >/dev/null ||
        fail "This computer could not be enrolled with the server on $SERVER_LISTEN; see $SERVER_HOME/server.log."
    touch "$home/enrolled"
}

# open_desks FOLDER...: opens a desk for each and waits until all are closed.
open_desks() {
    local desk folder pids=()
    desk=$(program hairshop-desk)
    for folder; do
        "$desk" --home "$HOME_OF_ALL/$folder" &
        pids+=($!)
    done
    # A desk that ended badly has said why; the others stay open.
    local pid ended=0
    for pid in "${pids[@]}"; do wait "$pid" || ended=1; done
    return "$ended"
}

make_packages() {
    build "${PROGRAMS[@]}"
    mkdir -p "$TOP/build/packages"
    rm -f "$TOP"/build/packages/*.deb
    (cd "$BUILD" && cpack -G DEB -B "$TOP/build/packages" >&2) || fail "The packages could not be made; the lines above say why."
    rm -rf "$TOP/build/packages/_CPack_Packages"
    printf '%s\n' "$TOP"/build/packages/*.deb
}

play_tour() {
    build "${PROGRAMS[@]}"
    exec "$TOP/installers/tour.sh"
}

DESKS=1
case ${1:-} in
    '') ;;
    --two) DESKS=2 ;;
    --tour | --build-only | --package) ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; fail "./run.sh does not know '$1'." ;;
esac
(($# <= 1)) || fail "./run.sh takes one option at a time."

ensure_packages
case ${1:-} in
    --tour) play_tour ;;
    --package) make_packages; exit 0 ;;
    --build-only) build "${PROGRAMS[@]}"; say "Built in $BUILD."; exit 0 ;;
esac
if ! has_display; then
    say "There is no display here, so no window can open: playing the tour instead, which leaves pictures in ./tour."
    play_tour
fi

build "${PROGRAMS[@]}"
ensure_server
ensure_enrolled desk "Desk 1"
if ((DESKS == 2)); then
    ensure_enrolled desk-2 "Desk 2"
    open_desks desk desk-2
else
    open_desks desk
fi
