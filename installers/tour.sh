#!/usr/bin/env bash
# The main job from end to end, with real processes: a server and two desks, the line cut, both selling on, the line back.
# Prints what became of each booking and why, and leaves pictures in ./tour. Ends with 0 only if everything held.
# Run by ./run.sh --tour, which builds first.
set -euo pipefail
# shellcheck source=installers/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

PICTURES=${1:-$TOP/tour}
STAGE=$(mktemp -d "${TMPDIR:-/tmp}/hairshop-tour.XXXXXX")
DESKCTL=$(program hairshop-deskctl)
DESK=$(program hairshop-desk)
SLOT=15:00

leave() {
    stop_server
    rm -rf "$STAGE"
}
trap leave EXIT

# tell ENGLISH KOREAN: one thing that happened, for either reader.
tell() { printf '%s\n  %s\n' "$1" "$2"; }
chapter() { printf '\n== %s · %s\n' "$1" "$2"; }

# held SENTENCE COMMAND...: the promise holds, or the tour ends here.
held() {
    local sentence=$1
    shift
    "$@" || fail "This did not hold: $sentence"
    printf '  ok: %s\n' "$sentence"
}
same() { [[ $1 == "$2" ]]; }

# desk A book …: a command at that desk; the JSON it answers. Exit 3, a refusal by a rule, is an answer too.
desk() {
    local home=$STAGE/$1 status=0
    shift
    "$DESKCTL" --home "$home" "$@" || status=$?
    ((status == 0 || status == 3)) || fail "The desk could not do: $*"
}

# field NAME: of the JSON on the input.
field() { jq -r "$1"; }

picture() {
    local file=$1 who=$2
    shift 2
    QT_QPA_PLATFORM=offscreen "$DESK" --home "$STAGE/$who" --day "$DAY" --snapshot "$PICTURES/$file.png" "$@" ||
        fail "The picture $file could not be made."
    [[ -s $PICTURES/$file.png ]] || fail "The picture $file is empty."
}

# --- the stage ---------------------------------------------------------------------------------------------------------

# find_free SERVICE DAY: asks for each stylist who does it when they could; STAGE/free.json is {stylist: [start…]}.
find_free() {
    local stylist
    jq -r --arg service "$1" '.stylists[] | select(.skills | index($service)) | .stylist' "$STAGE/roster.json" |
        while read -r stylist; do
            desk a free --day "$2" --service "$1" --only "$stylist" | jq -c --arg stylist "$stylist" '{($stylist): [.free[]?.start]}'
        done | jq -s add >"$STAGE/free.json"
}

# who_is_free TIME: the stylists of STAGE/free.json who could then, a line each.
who_is_free() { jq -r --arg at "$1" 'to_entries[] | select(.value | index($at)) | .key' "$STAGE/free.json"; }

# Half past four, or another time at which somebody is free; sets SECOND_SLOT and SECOND_STYLIST.
choose_second_slot() {
    local free
    for SECOND_SLOT in 16:30 16:00 17:00 17:30 18:00 14:00 13:30 13:00 12:00; do
        mapfile -t free < <(who_is_free "$SECOND_SLOT")
        ((${#free[@]} == 0)) || { SECOND_STYLIST=${free[0]}; return; }
    done
    return 1
}

# The stylist and the start of an opening that ends well before three.
morning_opening() { jq -r '[to_entries[] | .key as $who | .value[] | select(. < "13:50") | "\($who) \(.)"] | .[0] // ""' "$STAGE/free.json"; }

# A day of the coming week on which two stylists are free at three, one in the morning and one at another time, so that
# there is something to clash; a short service fits into a full day.
choose_day() {
    local ahead free
    for SERVICE in mens-cut blow-dry fringe; do
        for ((ahead = 1; ahead <= 7; ahead++)); do
            DAY=$(TZ=Asia/Seoul date -d "+$ahead days" +%F)
            find_free "$SERVICE" "$DAY"
            mapfile -t free < <(who_is_free "$SLOT")
            ((${#free[@]} >= 2)) || continue
            [[ -n $(morning_opening) ]] || continue
            choose_second_slot && return
        done
    done
    fail "No day of the demo salon has room for the tour."
}

name_of() { jq -r --arg id "$1" '.stylists[] | select(.stylist == $id) | .name' "$STAGE/roster.json"; }

raise_curtain() {
    chapter "A server and two front desks" "서버 하나, 프런트 단말 둘"
    start_server "$STAGE/server" 127.0.0.1:0 --demo
    local which
    for which in a b; do
        enrol_terminal "$STAGE/server" "http://$SERVER_LISTEN" "$STAGE/$which" "Desk ${which^^}" >/dev/null
        desk "$which" sync >/dev/null
    done
    desk a roster >"$STAGE/roster.json"
    choose_day
    tell "The demo salon is open at $SERVER_LISTEN; desks A and B are enrolled. The tour plays on $DAY." \
        "데모 매장이 열렸고 단말 A와 B가 등록되었습니다. 이야기는 $DAY 하루에 펼쳐집니다."
}

# --- booking -----------------------------------------------------------------------------------------------------------

# book DESK NAME PHONE TIME WISH...: the answer is kept as STAGE/NAME.json.
book() {
    local which=$1 name=$2 phone=$3 at=$4
    shift 4
    desk "$which" book --day "$DAY" --at "$at" --service "$SERVICE" --name "$name" --phone "$phone" "$@" >"$STAGE/$name.json"
    say_booking "$which" "$name" "$at"
}

say_booking() {
    local which=${1^^} name=$2 at=$3 verdict stylist waiting
    verdict=$(field .verdict <"$STAGE/$name.json")
    stylist=$(field '.stylist_name // ""' <"$STAGE/$name.json")
    waiting=$(field .pending <"$STAGE/$name.json")
    if [[ $verdict == refused ]]; then
        tell "Desk $which asks for $name at $at and is told at once: $(field .error <"$STAGE/$name.json")" \
            "단말 $which: $name 님 $at 예약은 자리가 없어 바로 다른 시간을 안내했습니다."
    elif [[ $waiting == true ]]; then
        tell "Desk $which promises $name $at with $stylist; it is on this desk's own disk and waits for the line." \
            "단말 $which: $name 님 $at $stylist 예약을 받아 두었습니다. 단말에 저장되었고 전송을 기다립니다."
    else
        tell "Desk $which books $name at $at with $stylist; the server has confirmed it." \
            "단말 $which: $name 님 $at $stylist 예약, 서버가 확인했습니다."
    fi
}

both_book_online() {
    chapter "The line is up: both desks book" "연결 중: 두 단말이 예약을 받습니다"
    local stylist at
    read -r stylist at <<<"$(morning_opening)"
    book a 김하늘 010-0000-1111 "$at" --only "$stylist"
    find_free "$SERVICE" "$DAY"
    read -r stylist at <<<"$(morning_opening)"
    book b 윤서아 010-0000-2222 "$at" --only "$stylist"
    # With the line up the server sees that somebody is there, and the guest hears of it while still on the telephone.
    book a 강도현 010-0000-3333 "$at" --only "$stylist"
    held "what is taken is not sold again while the line is up" same "$(field .verdict <"$STAGE/강도현.json")" refused
    picture 1-day-ko a --language ko --scene day
    picture 2-day-en a --language en --scene day
    picture 3-booking-ko a --language ko --scene booking
}

# The plug is pulled: the server is not asked to end, it is killed in the middle of whatever it does.
cut_the_line() {
    chapter "The line is cut" "연결이 끊깁니다"
    kill -KILL "$SERVER_PID"
    wait "$SERVER_PID" 2>/dev/null || true
    SERVER_PID=
    tell "The server is gone without a word; nobody at the desks has to wait for it." \
        "서버가 예고 없이 사라졌습니다. 프런트에서는 아무도 기다리지 않습니다."
    held "desk A knows that it works offline" same "$(desk a status | field .connection)" offline
}

both_sell_offline() {
    find_free "$SERVICE" "$DAY"
    choose_second_slot || fail "Nobody is free for the second clash."
    chapter "Both desks sell the same stylist's $SLOT, then one $SECOND_SLOT twice" "두 단말이 같은 디자이너의 $SLOT 시간을, 이어서 같은 $SECOND_SLOT 시간을 팝니다"
    book a 이서준 010-0000-4444 "$SLOT" --any
    local wanted
    wanted=$(field .stylist <"$STAGE/이서준.json")
    book b 박도윤 010-0000-5555 "$SLOT" --only "$wanted"
    held "both desks have sold $(name_of "$wanted")'s $SLOT" same "$wanted" "$(field .stylist <"$STAGE/박도윤.json")"
    book a 최유나 010-0000-6666 "$SECOND_SLOT" --only "$SECOND_STYLIST"
    book b 정수아 010-0000-7777 "$SECOND_SLOT" --only "$SECOND_STYLIST"
    held "desk A has kept its promises on its own disk" test "$(desk a status | field .pending)" -ge 2
    picture 4-offline-pending-ko a --language ko --scene day
}

# --- the line is back ----------------------------------------------------------------------------------------------------

state() { desk "$1" status | field .state_sha256; }

line_returns() {
    chapter "The line is back" "다시 연결되었습니다"
    start_server "$STAGE/server" "$SERVER_LISTEN"
    desk a sync >/dev/null
    desk b sync >/dev/null
    desk a sync >/dev/null
    local which
    for which in a b; do held "desk ${which^^} has nothing left to send" same "$(desk "$which" status | field .pending)" 0; done
}

# what_became NAME: of that booking, as desk B sees it now.
what_became() {
    local name=$1 id visit at stylist why
    id=$(field .reservation <"$STAGE/$name.json")
    visit=$(jq -c --arg id "$id" '.reservations[] | select(.reservation == $id)' "$STAGE/day.json")
    [[ -n $visit ]] || fail "The booking of $name has disappeared; that must never happen."
    at=$(field .start <<<"$visit")
    stylist=$(field .stylist_name <<<"$visit")
    why=$(field '[.lines[0].reasons[].reason] | join(",")' <<<"$visit")
    if [[ -z $stylist ]]; then
        tell "$name, $at: kept, but holds nobody yet. $(jq -r --arg id "$id" '.attention[] | select(.reservation == $id) | .sentence' "$STAGE/attention.json")" \
            "$name 님 $at: 예약은 그대로 있고, 담당을 정해야 합니다 (확인 필요)."
    elif [[ $why == *made_room* ]]; then
        tell "$name, $at: now with $stylist, same time and price. Anybody would do for this guest, and another guest wanted only the other stylist." \
            "$name 님 $at: 같은 시간, 같은 가격으로 $stylist 담당이 되었습니다. 지정 손님께 자리를 내어 드렸습니다."
    elif [[ $why == *wished* ]]; then
        tell "$name, $at: with $stylist, as wished." "$name 님 $at: 지정하신 $stylist 그대로입니다."
    else
        tell "$name, $at: with $stylist ($(english_reason "$why"))." "$name 님 $at: $stylist 담당입니다."
    fi
}

english_reason() {
    case $1 in
        *only_one_free*) echo "the only one free" ;;
        *regular_stylist*) echo "the guest's regular stylist" ;;
        *fewest_fragments*) echo "it leaves the day in the fewest pieces" ;;
        *fewest_minutes*) echo "the least booked that day" ;;
        *longest_waiting*) echo "waited longest for a guest" ;;
        *moved_aside*) echo "others were moved aside for it" ;;
        *) echo "free at that time" ;;
    esac
}

# Two visits of one stylist at the same minute, unless a person said so: prints them.
overlaps() {
    jq -r 'def minutes: split(":") | (.[0] | tonumber) * 60 + (.[1] | tonumber);
        .stylists[] | .name as $name
        | [.lines[] | select(.overlap_allowed | not) | .reservation as $id | .busy[] | split("-") | {$id, from: (.[0] | minutes), to: (.[1] | minutes)}]
        | sort_by(.from) | . as $busy | range(1; length) as $i
        | select($busy[$i].from < ([$busy[:$i][].to] | max)) | "\($name): \($busy[$i].id)"' "$STAGE/day.json"
}

tell_what_became() {
    chapter "What became of each booking" "예약은 이렇게 되었습니다"
    desk b day "$DAY" >"$STAGE/day.json"
    desk b attention >"$STAGE/attention.json"
    local name
    for name in 김하늘 윤서아 이서준 박도윤 최유나 정수아; do what_became "$name"; done
    held "the guest who wanted only $(field .stylist_name <"$STAGE/박도윤.json") has $(field .stylist_name <"$STAGE/박도윤.json")" \
        same "$(jq -r --arg id "$(field .reservation <"$STAGE/박도윤.json")" '.reservations[] | select(.reservation == $id) | .stylist' "$STAGE/day.json")" \
        "$(field .stylist <"$STAGE/박도윤.json")"
    held "nobody is booked twice at the same minute" same "$(overlaps)" ""
    tell "Desk A: state_sha256 $(state a)" "Desk B: state_sha256 $(state b)"
    held "both desks hold the same book, byte for byte" same "$(state a)" "$(state b)"
    picture 5-attention-ko b --language ko --scene attention
    picture 6-attention-en b --language en --scene attention
}

answer_what_is_open() {
    chapter "One answer settles the clash" "한 번의 대답으로 정리합니다"
    local id item
    id=$(field .reservation <"$STAGE/정수아.json")
    item=$(jq -c --arg id "$id" '[.attention[] | select(.reservation == $id)]' "$STAGE/attention.json")
    held "the clash is listed exactly once" same "$(jq length <<<"$item")" 1
    held "it comes with a way out" test "$(jq '.[0].alternatives | length' <<<"$item")" -ge 1
    jq -r '.[0].alternatives[] | "  \(.index). \(.day) \(.start) \(.stylist_names | join(", "))"' <<<"$item"
    desk b attention resolve "$(jq -r '.[0].attention' <<<"$item")" --move 1 >"$STAGE/answer.json"
    held "the first of these was still free" same "$(field .resolved <"$STAGE/answer.json")" true
    tell "정수아 now comes at $(field .start <"$STAGE/answer.json") with $(field .stylist_name <"$STAGE/answer.json")." \
        "정수아 님은 $(field .start <"$STAGE/answer.json") $(field .stylist_name <"$STAGE/answer.json") 담당으로 정해졌습니다."
    desk a sync >/dev/null
    held "desk A shows it too: both hold the same book" same "$(state a)" "$(state b)"
    desk a day "$DAY" >"$STAGE/day.json"
    held "still nobody is booked twice" same "$(overlaps)" ""
    picture 7-reconciled-ko a --language ko --scene day
    picture 8-reconciled-en a --language en --scene day
}

verify_log() {
    chapter "The log itself" "기록 확인"
    stop_server
    "$(program hairshop-log)" verify "$STAGE/server" >"$STAGE/verify.out" || { cat "$STAGE/verify.out" >&2; fail "The server's log does not verify."; }
    held "every position, hash and rule of the server's log checks out" true
}

mkdir -p "$PICTURES"
rm -f "$PICTURES"/*.png
raise_curtain
both_book_online
cut_the_line
both_sell_offline
line_returns
tell_what_became
answer_what_is_open
verify_log
chapter "Everything held" "모두 지켜졌습니다"
printf '%s\n' "$PICTURES"/*.png
