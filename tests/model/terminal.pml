/* The terminal: TerminalCore and SyncEngine, as sync.pml says. */

/* TerminalCore::nextBatch(); the batch is in the network from here on. */
inline send(d) {
    j = 0;
    for (i : 0 .. ROWS - 1) {
        if
        :: desk[d].row[i] && !desk[d].answered[i] -> gathered[j] = desk[d].row[i]; j++
        :: else
        fi
    }
    if
    :: desk[d].earlier[0] == 0 &&
       (gathered[0] != desk[d].newest[0] || gathered[1] != desk[d].newest[1] || gathered[2] != desk[d].newest[2]) ->
        for (i : 0 .. ROWS - 1) {
            desk[d].earlier[i] = desk[d].newest[i]
        }
    :: else
    fi;
    for (i : 0 .. ROWS - 1) {
        desk[d].newest[i] = gathered[i];
        gathered[i] = 0
    }
    desk[d].sending = 1
}

/* SyncEngine::step() */
inline goOn(d) {
    if
    :: !desk[d].waiting && !desk[d].sending && !desk[d].reviewing && UNANSWERED(d) > 0 -> send(d)
    :: else
    fi;
    if
    :: !desk[d].waiting && desk[d].pulling == 0 && !desk[d].headReached -> desk[d].pulling = 1
    :: else
    fi
}

/* A call has ended, however it did: nobody waits for what the server may still say to it. */
inline hangUp(d) {
    desk[d].sending = 0;
    desk[d].reply = NOTHING;
    desk[d].replyHead = 0;
    for (i : 0 .. 1) {
        if
        :: replica[i].caller == d + 1 -> replica[i].caller = 0
        :: else
        fi
    }
}
inline stopPulling(d) {
    desk[d].pulling = 0;
    desk[d].pageHead = 0
}

/* A process on the file as it is: what was only in memory is gone. */
inline start(d) {
    hangUp(d);
    stopPulling(d);
    for (i : 0 .. ROWS - 1) {
        desk[d].answered[i] = 0
    }
    desk[d].waiting = 0;
    desk[d].headReached = 0;
    desk[d].headKnown = 0;
    desk[d].renumberings = 0;
    desk[d].here = 1;
    goOn(d)
}

inline gesture(d, wish) {
    desk[d].made++;
    j = 0;
    for (i : 0 .. ROWS - 1) {
        if
        :: desk[d].row[i] -> j = i + 1
        :: else
        fi
    }
    desk[d].row[j] = COMMAND(wish, desk[d].incarnation, desk[d].nextNumber);
    desk[d].nextNumber++;
    acknowledged = acknowledged | (1 << (wish));
    goOn(d)
}

inline takeIncarnation(d) {
    assert(incarnations < 8);
    ofDesk1 = ofDesk1 | (IS_OF_DESK_1(desk[d].incarnation) << incarnations);
    desk[d].incarnation = incarnations;
    desk[d].nextNumber = 1;
    incarnations++
}

/* TerminalCore::startNewIncarnation(): what is unanswered is numbered anew, and the log read before it is sent. */
inline numberAnew(d) {
    takeIncarnation(d);
    for (i : 0 .. ROWS - 1) {
        if
        :: desk[d].row[i] && !desk[d].answered[i] ->
            if
            :: desk[d].reviewing && desk[d].former[i] -> skip
            :: else -> desk[d].former[i] = KEY(desk[d].row[i])
            fi;
            desk[d].row[i] = COMMAND(WISH(desk[d].row[i]), desk[d].incarnation, desk[d].nextNumber);
            desk[d].nextNumber++
        :: else
        fi
    }
    desk[d].reviewing = 1
}

/* TerminalCore::answered() and SyncEngine::onAnswer(). The answer names the commands of the batch that is under way. */
inline onVerdicts(d) {
    for (i : 0 .. ROWS - 1) {
        if
        :: desk[d].newest[i] ->
            found = 0;
            for (j : 0 .. LOG_MAX - 1) {
                if
                :: j < head && logged[j] == desk[d].newest[i] -> found = 1
                :: else
                fi
            }
            assert(found);           /* what was acknowledged is in the log */
            for (j : 0 .. ROWS - 1) {
                if
                :: desk[d].row[j] == desk[d].newest[i] -> desk[d].answered[j] = 1
                :: else
                fi
            }
        :: else
        fi
    }
    desk[d].renumberings = 0;
    if
    :: desk[d].replyHead > desk[d].headKnown -> desk[d].headKnown = desk[d].replyHead
    :: else
    fi;
    desk[d].headReached = (desk[d].cursor >= desk[d].headKnown)
}
inline onConflict(d) {
    numberAnew(d);
#ifndef EARLY_PAGE
    stopPulling(d);
#endif
    desk[d].headReached = 0;
    if
    :: desk[d].renumberings > 0 -> desk[d].renumberings = 2; desk[d].waiting = 1
    :: else -> desk[d].renumberings = 1
    fi
}
inline onReply(d) {
    if
    :: desk[d].reply == VERDICTS -> onVerdicts(d)
    :: else -> onConflict(d)
    fi;
    hangUp(d);
    goOn(d)
}

/* TerminalCore::wasSaidBefore() */
#define WAS_SAID_BEFORE(d, i, c) (WISH(desk[d].row[i]) == WISH(c) && \
                                  (desk[d].former[i] == KEY(c) || (desk[d].former[i] || desk[d].reviewing) && OF_ONE_DESK(desk[d].row[i], c)))

/* TerminalCore::accept() and SyncEngine::onPage(): cursor, data and outbox move in one transaction. */
inline onPage(d) {
    for (j : 0 .. LOG_MAX - 1) {
        if
        :: desk[d].cursor <= j && j < desk[d].pageHead ->
            for (i : 0 .. ROWS - 1) {
                if
                :: desk[d].row[i] && (desk[d].row[i] == logged[j] || WAS_SAID_BEFORE(d, i, logged[j])) -> gone[i] = 1
                :: else
                fi
            }
        :: else
        fi
    }
    j = 0;
    for (i : 0 .. ROWS - 1) {
        c = desk[d].row[i];
        found = desk[d].former[i];
        last = desk[d].answered[i];
        desk[d].row[i] = 0;
        desk[d].former[i] = 0;
        desk[d].answered[i] = 0;
        if
        :: c && !gone[i] -> desk[d].row[j] = c; desk[d].former[j] = found; desk[d].answered[j] = last; j++
        :: else
        fi;
        gone[i] = 0
    }
    desk[d].reviewing = 0;           /* a page reaches the head, as far as it knew one */
    if
    :: desk[d].cursor == desk[d].pageHead || desk[d].pageHead > desk[d].headKnown -> desk[d].headKnown = desk[d].pageHead
    :: else
    fi;
    desk[d].cursor = desk[d].pageHead;
    desk[d].headReached = (desk[d].cursor >= desk[d].headKnown);
    stopPulling(d);
    goOn(d)
}

inline onFailure(d) { desk[d].waiting = 1 }
inline onTimer(d) {
    desk[d].waiting = 0;
    desk[d].headReached = 0;
    goOn(d)
}
inline onHint(d) {
    desk[d].headKnown = head;
    desk[d].headReached = (desk[d].cursor >= head);
    goOn(d)
}

proctype Terminal(byte d) {
    do
    :: healed -> break
    :: d_step { !healed && desk[d].here && desk[d].made < (d -> MADE1 : MADE0) && desk[d].nextNumber <= 3 && !desk[d].row[ROWS - 1] ->
            printf("STEP desk %d wishes %d\n", d, desk[d].made + 1 + d * MADE0);
            gesture(d, desk[d].made + d * MADE0); tell() }
    :: d_step { !healed && desk[d].reply ->
            printf("STEP desk %d hears %d\n", d, desk[d].reply); onReply(d); tell() }
    :: d_step { !healed && desk[d].pulling == 2 ->
            printf("STEP desk %d reads its page\n", d); onPage(d); tell() }
    :: d_step { !healed && desk[d].sending ->
            printf("STEP desk %d hears no answer\n", d); hangUp(d); onFailure(d); goOn(d); tell() }
    :: d_step { !healed && desk[d].pulling ->
            printf("STEP desk %d hears no page\n", d); stopPulling(d); onFailure(d); goOn(d); tell() }
    :: d_step { !healed && desk[d].waiting ->
            printf("STEP desk %d tries again\n", d); onTimer(d); tell() }
    :: d_step { !healed && IDLE(d) && desk[d].cursor < head ->
            printf("STEP desk %d looks\n", d); onTimer(d); tell() }
    :: d_step { !healed && desk[d].here && head > desk[d].headKnown ->
            printf("STEP desk %d is told of %d\n", d, head); onHint(d); tell() }
    :: d_step { !healed && desk[d].here ->
            printf("STEP desk %d starts again\n", d); start(d); tell() }
    od
}
