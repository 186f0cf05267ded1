/* The server: the Ingestor on one of two replicas, and the network before it, as sync.pml says. */

inline begin(r, first, second, third, callerIs) {
    replica[r].busy = 1;
    replica[r].caller = callerIs;
    replica[r].batch[0] = first;
    replica[r].batch[1] = second;
    replica[r].batch[2] = third;
    replica[r].head = head;
#ifndef NO_LOCK
    locked = 1
#endif
}

inline beginCall(r, d) { begin(r, desk[d].newest[0], desk[d].newest[1], desk[d].newest[2], d + 1) }

/* The log is what the properties are about, so they stand where it grows. */
inline append() {
    assert(end < LOG_MAX);
    for (j : 0 .. LOG_MAX - 1) {
        if
        :: j < end ->
            assert(KEY(logged[j]) != KEY(c));    /* an identity once */
            assert(WISH(logged[j]) != WISH(c))   /* a wish takes effect once */
        :: else
        fi
    }
    assert(NUMBER(c) == last + 1);   /* no number left out */
    assert(WISH(c) != STRAY_WISH);   /* nothing that nobody made */
    logged[end] = c;
    end++
}

/* takeAll(): what becomes of the batch, written behind `end` of the log but not committed. */
inline takeAll(r) {
    kind = VERDICTS;
    end = replica[r].head;
    for (i : 0 .. ROWS - 1) {
        c = replica[r].batch[i];
        if
        :: c && kind == VERDICTS ->
            last = 0;
            found = 0;
            for (j : 0 .. LOG_MAX - 1) {
                if
                :: j < end && SAME_SOURCE(logged[j], c) ->
                    if
                    :: NUMBER(logged[j]) > last -> last = NUMBER(logged[j])
                    :: else
                    fi;
                    if
                    :: NUMBER(logged[j]) == NUMBER(c) -> found = logged[j]
                    :: else
                    fi
                :: else
                fi
            }
            if
            :: NUMBER(c) == last + 1 -> append()
#ifdef NO_DEDUPE
            :: NUMBER(c) <= last -> append()
#endif
#ifdef ACCEPT_GAP
            :: NUMBER(c) > last + 1 -> append()
#endif
            :: else ->
                if
                :: !found -> kind = GAP
#ifndef NUMBER_ONLY
                :: found && found != c -> kind = FORK
#endif
                :: else
                fi
            fi
        :: else
        fi
    }
}
inline putAway(r) {
    replica[r].busy = 0;
    replica[r].caller = 0;
    replica[r].head = 0;
    for (i : 0 .. ROWS - 1) {
        replica[r].batch[i] = 0
    }
    locked = 0
}
/* Decides and commits; the answer leaves unless the process ends in between. */
inline finish(r, answers) {
    takeAll(r);
    if
    :: kind == VERDICTS ->
        assert(end == replica[r].head || replica[r].head == head);   /* positions without a gap, none written twice */
        head = (end > head -> end : head)
    :: else ->
        for (i : 0 .. LOG_MAX - 1) {
            if
            :: i >= head -> logged[i] = 0
            :: else
            fi
        }
    fi;
    if
    :: answers && replica[r].caller ->
        desk[replica[r].caller - 1].reply = kind;
        desk[replica[r].caller - 1].replyHead = (kind == VERDICTS -> head : 0)
    :: else
    fi;
    putAway(r)
}

#define CALLS(d) (desk[d].sending && desk[d].reply == NOTHING && replica[0].caller != d + 1 && replica[1].caller != d + 1)

proctype Server(byte r) {
    do
    :: healed -> break
    :: d_step { !healed && !replica[r].busy && !locked && CALLS(0) ->
            printf("STEP replica %d begins call 0\n", r); beginCall(r, 0); tell() }
    :: d_step { !healed && !replica[r].busy && !locked && CALLS(1) ->
            printf("STEP replica %d begins call 1\n", r); beginCall(r, 1); tell() }
    :: d_step { !healed && !replica[r].busy && !locked && desk[0].newest[0] ->
            printf("STEP replica %d begins late 0 %d %d %d\n", r, desk[0].newest[0], desk[0].newest[1], desk[0].newest[2]);
            begin(r, desk[0].newest[0], desk[0].newest[1], desk[0].newest[2], 0); tell() }
    :: d_step { !healed && !replica[r].busy && !locked && desk[1].newest[0] ->
            printf("STEP replica %d begins late 1 %d %d %d\n", r, desk[1].newest[0], desk[1].newest[1], desk[1].newest[2]);
            begin(r, desk[1].newest[0], desk[1].newest[1], desk[1].newest[2], 0); tell() }
    :: d_step { !healed && !replica[r].busy && !locked && desk[0].earlier[0] ->
            printf("STEP replica %d begins late 0 %d %d %d\n", r, desk[0].earlier[0], desk[0].earlier[1], desk[0].earlier[2]);
            begin(r, desk[0].earlier[0], desk[0].earlier[1], desk[0].earlier[2], 0); tell() }
    :: d_step { !healed && !replica[r].busy && !locked && desk[1].earlier[0] ->
            printf("STEP replica %d begins late 1 %d %d %d\n", r, desk[1].earlier[0], desk[1].earlier[1], desk[1].earlier[2]);
            begin(r, desk[1].earlier[0], desk[1].earlier[1], desk[1].earlier[2], 0); tell() }
    :: d_step { !healed && replica[r].busy ->
            printf("STEP replica %d commits\n", r); finish(r, 1); tell() }
    :: d_step { !healed && replica[r].busy ->
            printf("STEP replica %d commits and ends\n", r); finish(r, 0); tell() }
    :: d_step { !healed && replica[r].busy ->
            printf("STEP replica %d ends\n", r); putAway(r); tell() }
    :: d_step { !healed && desk[0].pulling == 1 && r == 0 ->
            printf("STEP page for 0\n"); desk[0].pulling = 2; desk[0].pageHead = head; tell() }
    :: d_step { !healed && desk[1].pulling == 1 && r == 0 ->
            printf("STEP page for 1\n"); desk[1].pulling = 2; desk[1].pageHead = head; tell() }
    od
}
