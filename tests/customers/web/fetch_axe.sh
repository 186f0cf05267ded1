#!/usr/bin/env bash
# Brings the checker of accessible pages (axe-core) into a folder of the build: it is not Debian's, and it is not ours to keep.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=${1:?Say into which folder.}
[[ -f $folder/node_modules/axe-core/axe.min.js ]] && exit 0
mkdir -p "$folder"
cp "$here/package.json" "$here/package-lock.json" "$folder/"
cd "$folder"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
