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
TODAY=$(TZ=Asia/Seoul date +%F)

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

# picture FILE DESK DAY OPTION…: what that desk shows then.
picture() {
    local file=$1 who=$2 day=$3
    shift 3
    # Qt's remarks about a screen that is not there are of no interest unless it fails.
    QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$STAGE "$DESK" --home "$STAGE/$who" --day "$day" --snapshot "$PICTURES/$file.png" "$@" 2>"$STAGE/desk.err" ||
        { cat "$STAGE/desk.err" >&2; fail "The picture $file could not be made."; }
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

# The places of the story among STAGE/free.json, all at least an hour from each other: two stylists free at three, one
# later or earlier for the second clash, two more for what is booked while the line is up. Nothing if the day is too full.
find_places() {
    jq -c --arg slot "$SLOT" 'def minutes: split(":") | (.[0] | tonumber) * 60 + (.[1] | tonumber);
        def apart($taken): (.at | minutes) as $m | all($taken[]; (. | minutes) as $t | ($m - $t >= 60) or ($t - $m >= 60));
        [to_entries[] | {who: .key, at: .value[]}] as $all
        | select([$all[] | select(.at == $slot)] | length >= 2)
        | ([$all[] | select(apart([$slot]))] | sort_by((.at | minutes) - ("16:30" | minutes) | fabs)) as $rest
        | $rest[0] // empty | . as $second
        | [$rest[] | select(apart([$slot, $second.at]))] | sort_by(.at) | .[0] // empty | . as $early
        | [$rest[] | select(apart([$slot, $second.at, $early.at]))] | sort_by(.at) | .[0] // empty
        | {second: $second, early: $early, late: .}' "$STAGE/free.json"
}

# A day of the coming week with room for the story; a short service fits into a full day.
choose_day() {
    local ahead
    for SERVICE in mens-cut blow-dry fringe; do
        for ahead in 1 2 3 4 5 6; do
            DAY=$(TZ=Asia/Seoul date -d "+$ahead days" +%F)
            find_free "$SERVICE" "$DAY"
            find_places >"$STAGE/places.json"
            [[ ! -s $STAGE/places.json ]] || return 0
        done
    done
    # The demo ends a week from today: this day is empty.
    DAY=$(TZ=Asia/Seoul date -d "+9 days" +%F)
    find_free "$SERVICE" "$DAY"
    find_places >"$STAGE/places.json"
    [[ -s $STAGE/places.json ]] || fail "No day of the demo salon has room for the tour."
}

# place NAME FIELD: of the story.
place() { jq -r --arg place "$1" ".[\$place].$2" "$STAGE/places.json"; }

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
    book a 김하늘 010-0000-1111 "$(place early at)" --only "$(place early who)"
    book b 윤서아 010-0000-2222 "$(place late at)" --only "$(place late who)"
    # With the line up the server sees that somebody is there, and the guest hears of it while still on the telephone.
    book a 강도현 010-0000-3333 "$(place late at)" --only "$(place late who)"
    held "what is taken is not sold again while the line is up" same "$(field .verdict <"$STAGE/강도현.json")" refused
    picture 1-day-ko a "$TODAY" --language ko --scene day
    picture 2-day-en a "$TODAY" --language en --scene day
    picture 3-booking-ko a "$DAY" --language ko --scene booking
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
    local wanted second who
    second=$(place second at)
    who=$(place second who)
    chapter "Both desks sell the same stylist's $SLOT, then one $second twice" "두 단말이 같은 디자이너의 $SLOT 시간을, 이어서 같은 $second 시간을 팝니다"
    book a 이서준 010-0000-4444 "$SLOT" --any
    wanted=$(field .stylist <"$STAGE/이서준.json")
    book b 박도윤 010-0000-5555 "$SLOT" --only "$wanted"
    held "both desks have sold $(name_of "$wanted")'s $SLOT" same "$wanted" "$(field .stylist <"$STAGE/박도윤.json")"
    book a 최유나 010-0000-6666 "$second" --only "$who"
    book b 정수아 010-0000-7777 "$second" --only "$who"
    held "desk A has kept its promises on its own disk" test "$(desk a status | field .pending)" -ge 2
    picture 4-offline-pending-ko a "$DAY" --language ko --scene day
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
    printf 'Desk A state_sha256 %s\nDesk B state_sha256 %s\n' "$(state a)" "$(state b)"
    held "both desks hold the same book, byte for byte" same "$(state a)" "$(state b)"
    picture 5-attention-ko b "$DAY" --language ko --scene attention
    picture 6-attention-en b "$DAY" --language en --scene attention
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
    picture 7-reconciled-ko a "$DAY" --language ko --scene day
    picture 8-reconciled-en a "$DAY" --language en --scene day
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
