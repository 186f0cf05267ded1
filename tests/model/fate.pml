/* What happens to files, what nobody made, and what must be so once all is well again, as sync.pml says. */

/* A copy of a file notices that it is one, or does not (a disk copied whole). What waits keeps its identity: its twin may send
   it too, and the server takes it once. The twin may also have sent it under another number: the log is read first. */
inline onCopied(d) {
#ifdef COPY_RENUMBERS
    for (i : 0 .. ROWS - 1) {
        desk[d].answered[i] = 0
    }
    numberAnew(d)
#else
    takeIncarnation(d);
    if
    :: desk[d].row[0] -> desk[d].reviewing = 1
    :: else
    fi
#endif
}

inline keepBackup() {
    backup.taken = 1;
    for (i : 0 .. ROWS - 1) {
        backup.row[i] = desk[0].row[i];
        backup.former[i] = desk[0].former[i]
    }
    backup.incarnation = desk[0].incarnation;
    backup.nextNumber = desk[0].nextNumber;
    backup.reviewing = desk[0].reviewing;
    backup.cursor = desk[0].cursor
}
/* What the newer file alone knew of is gone, and people know; it may still be in the network. */
inline putBack(noticed) {
    copied = 1;
    for (i : 0 .. ROWS - 1) {
        found = 0;
        for (j : 0 .. LOG_MAX - 1) {
            if
            :: j < head && WISH(logged[j]) == WISH(desk[0].row[i]) -> found = 1
            :: j < ROWS && WISH(backup.row[j]) == WISH(desk[0].row[i]) -> found = 1
            :: else
            fi
        }
        if
        :: desk[0].row[i] && !found -> acknowledged = acknowledged & ~(1 << WISH(desk[0].row[i]))
        :: else
        fi
    }
    for (i : 0 .. ROWS - 1) {
        desk[0].row[i] = backup.row[i];
        desk[0].former[i] = backup.former[i];
        backup.row[i] = 0;
        backup.former[i] = 0
    }
    desk[0].incarnation = backup.incarnation;
    desk[0].nextNumber = backup.nextNumber;
    desk[0].reviewing = backup.reviewing;
    desk[0].cursor = backup.cursor;
    backup.incarnation = 0;
    backup.nextNumber = 0;
    backup.reviewing = 0;
    backup.cursor = 0;
    if
    :: noticed -> onCopied(0)
    :: else
    fi;
    start(0)
}
inline clone(noticed) {
    copied = 1;
    for (i : 0 .. ROWS - 1) {
        desk[1].row[i] = desk[0].row[i];
        desk[1].former[i] = desk[0].former[i]
    }
    desk[1].incarnation = desk[0].incarnation;
    desk[1].nextNumber = desk[0].nextNumber;
    desk[1].reviewing = desk[0].reviewing;
    desk[1].cursor = desk[0].cursor;
    if
    :: noticed -> onCopied(1)
    :: else
    fi;
    start(1)
}

inline stray(r, beyond) {
    strayed = 1;
    for (i : 0 .. LOG_MAX - 1) {
        if
        :: logged[i] && INCARNATION(logged[i]) == desk[0].incarnation -> last = NUMBER(logged[i])
        :: else
        fi
    }
    replica[r].busy = 1;
    replica[r].batch[0] = COMMAND(STRAY_WISH, desk[0].incarnation, last + beyond);
    replica[r].head = head;
#ifndef NO_LOCK
    locked = 1
#endif
}

#define SETTLED(d) (!desk[d].here || desk[d].row[0] == 0 && desk[d].cursor == head && IDLE(d))

inline healDesk(d) {
    if
    :: desk[d].reply ->
        printf("STEP desk %d hears %d\n", d, desk[d].reply); onReply(d); tell()
    :: else ->
        if
        :: desk[d].sending ->
            printf("STEP replica 0 begins call %d\n", d); beginCall(0, d); tell();
            printf("STEP replica 0 commits\n"); finish(0, 1); tell()
        :: else
        fi
    fi;
    if
    :: desk[d].pulling == 1 -> printf("STEP page for %d\n", d); desk[d].pulling = 2; desk[d].pageHead = head; tell()
    :: desk[d].pulling == 2 -> printf("STEP desk %d reads its page\n", d); onPage(d); tell()
    :: else
    fi;
    if
    :: desk[d].waiting -> printf("STEP desk %d tries again\n", d); onTimer(d); tell()
    :: IDLE(d) && desk[d].cursor < head -> printf("STEP desk %d looks\n", d); onTimer(d); tell()
    :: else
    fi
}

/* From wherever it stands, once nothing is lost any more: every outbox empties, every reader reaches the head, and whatever was
   acknowledged is in the log. */
inline heal() {
    if
    :: replica[0].busy -> printf("STEP replica 0 commits\n"); finish(0, 1); tell()
    :: else
    fi;
    if
    :: replica[1].busy -> printf("STEP replica 1 commits\n"); finish(1, 1); tell()
    :: else
    fi;
    rounds = 0;
    do
    :: rounds < ROUNDS_MAX && !(SETTLED(0) && SETTLED(1)) ->
        if
        :: desk[0].here -> healDesk(0)
        :: else
        fi;
        if
        :: desk[1].here -> healDesk(1)
        :: else
        fi;
        rounds++
    :: else -> break
    od;
    rounds = 0;
    assert(SETTLED(0) && SETTLED(1));
    for (i : 1 .. MADE0 + MADE1) {
        found = 0;
        for (j : 0 .. LOG_MAX - 1) {
            if
            :: WISH(logged[j]) == i -> found = 1
            :: else
            fi
        }
        assert(found || !((acknowledged >> i) & 1))
    }
    printf("STEP all is settled\n");
    tell();
    healed = 1
}

/* Makes room for a later batch among those that may still arrive. */
inline forgetEarlier(d) {
    for (i : 0 .. ROWS - 1) {
        desk[d].earlier[i] = 0
    }
}

proctype Fate() {
    do
    :: healed -> break
    :: d_step { !healed && desk[0].earlier[0] ->
            printf("STEP network loses an early batch of 0\n"); forgetEarlier(0); tell() }
    :: d_step { !healed && desk[1].earlier[0] ->
            printf("STEP network loses an early batch of 1\n"); forgetEarlier(1); tell() }
#ifdef RESTORE
    :: d_step { !healed && !backup.taken ->
            printf("STEP desk 0 is backed up\n"); keepBackup(); tell() }
    :: d_step { !healed && backup.taken && !copied ->
            printf("STEP desk 0 is put back unnoticed\n"); putBack(0); tell() }
    :: d_step { !healed && backup.taken && !copied ->
            printf("STEP desk 0 is put back\n"); putBack(1); tell() }
#endif
#ifdef CLONE
    :: d_step { !healed && !copied ->
            printf("STEP desk 1 is a copy unnoticed\n"); clone(0); tell() }
    :: d_step { !healed && !copied ->
            printf("STEP desk 1 is a copy\n"); clone(1); tell() }
#endif
#ifdef STRAY
    :: d_step { !healed && !strayed && !replica[0].busy && !locked && (logged[0] == 0 || NUMBER(logged[head - 1]) < 2) ->
            printf("STEP replica 0 begins a stray batch with a hole before it\n"); stray(0, 2); tell() }
    :: d_step { !healed && !strayed && !replica[0].busy && !locked && logged[0] && INCARNATION(logged[0]) == desk[0].incarnation ->
            printf("STEP replica 0 begins a stray batch with a number used before\n"); stray(0, 0); tell() }
#endif
    :: d_step { !healed && MAY_HEAL ->
            printf("STEP heals\n"); tell(); heal() }
    od
}
