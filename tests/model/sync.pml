/* The sync protocol of terminal and server (shared-model/PROTOCOL.md) for SPIN. README.md beside this file says what is
   checked and how; this says what each part stands for.

   A command is one byte: what was wished (3 bits), its incarnation (3 bits), its number (2 bits). Equal bytes are equal hashes,
   equal KEYs the same identity, equal WISHes the same gesture of a person.

   Desk      TerminalCore and SyncEngine, step for step: a file (outbox, identity, cursor), which a restart keeps, and a process.
   Replica   The Ingestor on one of two servers behind one locked head row: begins, then commits; may end in between.
   Network   The newest batch of each desk and an earlier one may arrive for ever: never, once or often, late, in any order, at
             either replica. Answers and pages may be lost. A page is what the log held when it was read.

   Every step prints what happens (STEP) and what stands where after it (LOG, DESK); the replay drives the real code by these
   lines and compares. With -D: MADE0, MADE1 (gestures at each desk), RESTORE (the first desk's file is put back once), CLONE (the
   second desk is a copy of the first), STRAY (a batch nobody made). Wrong on purpose: NO_DEDUPE, ACCEPT_GAP, NO_LOCK,
   NUMBER_ONLY, and two faults that this model has found in the code: EARLY_PAGE (a page asked for before a fork ends the review
   after it), COPY_RENUMBERS (a copy gives new numbers to what its twin may still send). WALK=n: a random walk heals after n steps. */

#ifndef MADE0
#define MADE0 2
#endif
#ifndef MADE1
#define MADE1 1
#endif
#define ROWS 3
#define LOG_MAX 6
#define STRAY_WISH 7
#define ROUNDS_MAX 24

#define COMMAND(wish, inc, number) (((wish) << 5) | ((inc) << 2) | (number))
#define WISH(c) ((c) >> 5)
#define INCARNATION(c) (((c) >> 2) & 7)
#define NUMBER(c) ((c) & 3)
#define KEY(c) ((c) & 31)
#define IS_OF_DESK_1(inc) ((ofDesk1 >> (inc)) & 1)

#define OF_ONE_DESK(one, other) (IS_OF_DESK_1(INCARNATION(one)) == IS_OF_DESK_1(INCARNATION(other)))

#ifdef NUMBER_ONLY
#define SAME_SOURCE(one, other) OF_ONE_DESK(one, other)
#else
#define SAME_SOURCE(one, other) (INCARNATION(one) == INCARNATION(other))
#endif

/* What the server says to a batch. */
#define NOTHING 0
#define VERDICTS 1
#define GAP 2
#define FORK 3

typedef Desk {
    /* The file. */
    byte row[ROWS];                  /* the outbox, in the order the commands were made; 0: free */
    byte former[ROWS];               /* KEY before it was numbered anew; 0: never was */
    byte incarnation;
    byte nextNumber;
    bit reviewing;                   /* the log is read to its end before anything is sent */
    byte cursor;                     /* of the log; data and cursor move together */
    byte made;                       /* gestures here, over all lives of the file */
    /* The process. */
    bit here;                        /* a clone is not there from the start */
    bit answered[ROWS];              /* the server has said its verdict */
    bit sending;
    bit waiting;                     /* backing off */
    bit headReached;
    byte headKnown;
    byte renumberings;               /* 2: more than one since the last verdict */
    /* On the way to it. */
    byte reply;                      /* NOTHING: none yet */
    byte replyHead;
    byte pulling;                    /* 0: no; 1: asked; 2: read, on the way back */
    byte pageHead;
    /* What it has sent that may still arrive. */
    byte newest[ROWS];
    byte earlier[ROWS];
};

typedef File {
    bit taken;
    byte row[ROWS];
    byte former[ROWS];
    byte incarnation;
    byte nextNumber;
    bit reviewing;
    byte cursor;
};

typedef Replica {
    bit busy;
    byte batch[ROWS];
    byte caller;                     /* desk + 1 that waits for this answer; 0: nobody */
    byte head;                       /* of the log, as the transaction sees it */
};

Desk desk[2];
Replica replica[2];
byte logged[LOG_MAX];                /* position p is logged[p - 1] */
byte head;
bit locked;                          /* the shop's head row */
byte incarnations = 2;               /* taken so far */
byte ofDesk1 = 2;                    /* the incarnations whose terminal is the second one, a bit each */
byte acknowledged;                   /* wishes that were stored and that somebody relies on, a bit each */
bit healed;
#ifdef RESTORE
File backup;
#endif
bit copied;
bit strayed;
#ifdef WALK
short steps;
#define MAY_HEAL (steps >= WALK)
#else
#define MAY_HEAL 1
#endif

/* Scratch within a step, 0 between steps. */
byte i, j, c, last, end, found, kind, rounds;
byte gathered[ROWS];
byte gone[ROWS];

#define UNANSWERED(d) ((desk[d].row[0] && !desk[d].answered[0]) + (desk[d].row[1] && !desk[d].answered[1]) + \
                       (desk[d].row[2] && !desk[d].answered[2]))
#define IDLE(d) (desk[d].here && !desk[d].sending && desk[d].pulling == 0 && !desk[d].waiting)

inline tellDesk(d) {
    printf("DESK %d here %d incarnation %d next %d reviewing %d cursor %d outbox %d %d %d former %d %d %d unanswered %d sending %d pulling %d waiting %d\n",
           d, desk[d].here, desk[d].incarnation, desk[d].nextNumber, desk[d].reviewing, desk[d].cursor,
           desk[d].row[0], desk[d].row[1], desk[d].row[2], desk[d].former[0], desk[d].former[1], desk[d].former[2],
           UNANSWERED(d), desk[d].sending, desk[d].pulling > 0, desk[d].waiting)
}
inline tell() {
    printf("LOG %d %d %d %d %d %d head %d\n", logged[0], logged[1], logged[2], logged[3], logged[4], logged[5], head);
    tellDesk(0);
    tellDesk(1);
#ifdef WALK
    steps++;
#endif
    i = 0; j = 0; c = 0; last = 0; end = 0; found = 0; kind = 0
}

#include "terminal.pml"
#include "server.pml"
#include "fate.pml"

init {
    d_step {
        desk[0].here = 1;
        desk[0].nextNumber = 1;
        desk[1].nextNumber = 1;
        desk[1].incarnation = 1;
        start(0);
#ifdef CLONE
        desk[1].incarnation = 0
#else
        start(1)
#endif
        ;
        printf("STEP begins\n");
        tell()
    }
    atomic { run Terminal(0); run Terminal(1); run Server(0); run Server(1); run Fate() }
}
