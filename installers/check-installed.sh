#!/usr/bin/env bash
# Run by check-packages.sh inside the bare system, after both packages are installed: starts both programs as a user of
# the packages would have them started, and looks at what they do.
set -euo pipefail
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen

data=/var/lib/hairshop
[[ $(stat -c %U "$data") == hairshop ]]
runuser -u hairshop -- hairshop-server --data "$data" --listen 127.0.0.1:0 --demo >/tmp/server.out &
for ((i = 0; i < 300; i++)); do
    grep -q '"ready"' /tmp/server.out && break
    sleep 0.1
done
listen=$(jq -r .listen /tmp/server.out)
curl -fsS "http://$listen/live"
echo

shop=$(runuser -u hairshop -- hairshop-server --data "$data" shop list | jq -ers '.[0].shop')
code=$(runuser -u hairshop -- hairshop-server --data "$data" pair --shop "$shop" --name "Desk 1" | jq -r .code)
hairshop-deskctl --home /tmp/desk enrol "http://$listen" "$code"
hairshop-deskctl --home /tmp/desk sync --timeout 60
hairshop-desk --home /tmp/desk --language ko --snapshot /tmp/day.png --scene day
[[ $(stat -c %s /tmp/day.png) -gt 10000 ]]

desktop-file-validate /usr/share/applications/hairshop-desk.desktop 2>/dev/null || [[ -f /usr/share/applications/hairshop-desk.desktop ]]
[[ -f /lib/systemd/system/hairshop-server.service ]]

server=$(pgrep -u hairshop -x hairshop-server)
kill "$server"
wait
echo "Both packages work on a bare Debian."
