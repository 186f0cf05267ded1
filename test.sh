#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test. `./test.sh NAME` runs those whose name matches NAME (a regular
# expression; `ctest --test-dir build/release -N` lists them).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/installers/lib.sh"

case ${1:-} in
    -h | --help)
        echo "Usage: ./test.sh [NAME]    runs every test, or those whose name matches NAME"
        exit 0
        ;;
    -*) fail "./test.sh knows no option $1; it takes a test's name or nothing." ;;
esac
(($# <= 1)) || fail "./test.sh takes one name; a pattern like 'wire|rules' matches several."

ensure_packages
build all

# Whoever asks for the customers sees every kill and every dress of their page; all tests together take a sample of both.
case ${1:-} in
    '') export HAIRSHOP_SAMPLE=1 ;;
    *customers*) export HAIRSHOP_EVERY_STOP=1 ;;
esac
export QT_QPA_PLATFORM=offscreen
exec ctest --test-dir "$BUILD" -j2 --output-on-failure --no-tests=error ${1:+-R "$1"}
