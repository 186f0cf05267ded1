#!/usr/bin/env bash
# Proves on a bare Debian 12 that what we hand out works. Needs root and debootstrap; leaves nothing behind.
#
#   installers/check-packages.sh            installs both packages of build/packages there and starts both programs
#   installers/check-packages.sh --source   copies the sources there and plays ./run.sh --tour from nothing
#
# The bare system takes its packages from wherever this computer takes its own.
set -euo pipefail
# shellcheck source=installers/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

MODE=packages
case ${1:-} in
    '') ;;
    --source) MODE=source ;;
    *) fail "Usage: installers/check-packages.sh [--source]" ;;
esac
((EUID == 0)) || fail "Making a bare Debian needs root; run it with sudo."
command -v debootstrap >/dev/null || fail "debootstrap is missing; install it with: apt-get install debootstrap"

BARE=$(mktemp -d "${TMPDIR:-/tmp}/bare-debian.XXXXXX")
# The root of a system is everybody's to enter; mktemp's folders are not.
chmod 755 "$BARE"
MOUNTED=()

leave() {
    local mount
    for mount in "${MOUNTED[@]}"; do umount "$mount" || true; done
    # A mount that would not go must not be emptied with the rest.
    if ! grep -q " $BARE/" /proc/mounts; then rm -rf "$BARE"; else say "Something still holds $BARE; remove it by hand."; fi
}
trap leave EXIT

# The Debian archives this computer knows, a line each: address, suite.
archives() {
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(ORIGIN) $(REPO_URI) $(CODENAME)' 'Created-By: Packages' |
        awk '$1 == "Debian" {print $2, $3}' | sort -u
}

make_bare() {
    local address
    address=$(archives | awk '$2 == "bookworm" {print $1; exit}')
    [[ -n $address ]] || fail "This computer's apt knows no Debian bookworm archive; run apt-get update and try again."
    say "Making a bare Debian in $BARE"
    debootstrap --variant=minbase bookworm "$BARE" "$address" >"$BARE.log" 2>&1 || { tail -n 20 "$BARE.log" >&2; fail "debootstrap failed."; }
    rm -f "$BARE.log"
    archives | sed 's/^/deb /; s/$/ main/' >"$BARE/etc/apt/sources.list"
    # Proxies and clock allowances of this computer hold there as well.
    apt-config dump | grep -E '^Acquire::(Check-|[a-z]+::Proxy)' >"$BARE/etc/apt/apt.conf.d/90host" || true
    # Installing must not start services in a tree that has no init.
    printf '#!/bin/sh\nexit 101\n' >"$BARE/usr/sbin/policy-rc.d"
    chmod +x "$BARE/usr/sbin/policy-rc.d"
    mount -t proc proc "$BARE/proc"
    MOUNTED+=("$BARE/proc")
    cp /etc/resolv.conf "$BARE/etc/resolv.conf"
}

# inside COMMAND...: runs it in the bare tree with an almost empty environment.
inside() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root DEBIAN_FRONTEND=noninteractive \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} chroot "$BARE" "$@"
}

check_source() {
    mkdir "$BARE/root/front-desk"
    # What is in the folder, with no build of ours.
    tar -C "$TOP" --exclude=./build --exclude='./build-*' --exclude=./tour --exclude=./.git -cf - . | tar -C "$BARE/root/front-desk" -xf -
    inside bash -c 'cd /root/front-desk && ./run.sh --tour'
    local pictures
    pictures=$(find "$BARE/root/front-desk/tour" -name '*.png' | wc -l)
    ((pictures >= 6)) || fail "The tour left $pictures pictures; six were promised."
    say "A bare Debian built everything and played the tour: $pictures pictures."
}

check_packages() {
    cp "$TOP"/build/packages/*.deb "$BARE/root/" || fail "There are no packages yet; make them with ./run.sh --package."
    inside apt-get update -q
    inside bash -c 'apt-get install -q -y --no-install-recommends jq curl /root/hairshop-server*.deb /root/hairshop-desk*.deb'
    cp "$TOP/installers/check-installed.sh" "$BARE/root/"
    inside bash /root/check-installed.sh
}

make_bare
"check_$MODE"
