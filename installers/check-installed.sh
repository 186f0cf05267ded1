#!/usr/bin/env bash
# Run by check-packages.sh inside the bare system once both packages are installed: starts both programs as their users
# would, and looks at what they do.
set -euo pipefail
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen

DATA=/var/lib/hairshop
OUT=$(mktemp -d)

# The server runs as its own user, in this process's place, so that $! is the server itself.
as_server() { setpriv --reuid hairshop --regid hairshop --clear-groups -- hairshop-server --data "$DATA" "$@"; }

[[ $(stat -c '%U %a' "$DATA") == 'hairshop 750' ]] || { echo "$DATA does not belong to the server alone."; exit 1; }
setpriv --reuid hairshop --regid hairshop --clear-groups -- hairshop-server --data "$DATA" --listen 127.0.0.1:0 --demo >"$OUT/server" &
server=$!
for ((i = 0; i < 600; i++)); do
    if grep -q '"ready"' "$OUT/server"; then break; fi
    kill -0 "$server" || { echo "The server ended before it served."; exit 1; }
    sleep 0.1
done
listen=$(jq -er .listen "$OUT/server")
[[ $(curl -fsS "http://$listen/live") == '{"live":true}' ]] || { echo "The server does not say that it is alive."; exit 1; }

shop=$(as_server shop list | jq -ers '.[0].shop')
code=$(as_server pair --shop "$shop" --name "Desk 1" | jq -er .code)
hairshop-deskctl --home "$OUT/desk" enrol "http://$listen" "$code"
hairshop-deskctl --home "$OUT/desk" sync --timeout 60
hairshop-desk --home "$OUT/desk" --language ko --snapshot "$OUT/day.png" --scene day
[[ $(stat -c %s "$OUT/day.png") -gt 10000 ]] || { echo "The desk painted nothing."; exit 1; }

kill "$server"
wait "$server"
hairshop-log verify "$DATA"
for file in /usr/share/applications/hairshop-desk.desktop /usr/share/icons/hicolor/scalable/apps/hairshop-desk.svg \
    /usr/lib/systemd/system/hairshop-server.service /etc/default/hairshop-server; do
    [[ -f $file ]] || { echo "$file is missing."; exit 1; }
done
apt-get purge -q -y hairshop-server hairshop-desk >/dev/null
[[ -d $DATA ]] || { echo "Removing the package removed the salon's book."; exit 1; }
echo "Both packages work on a bare Debian."
