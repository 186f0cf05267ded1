-- The terminal's memory: who it is, what it has promised, what it has read of the shop's log.
-- Oldest program that may open this file: 0.1.

CREATE TABLE lineage (
    one             INTEGER PRIMARY KEY CHECK (one = 1),   -- a single row
    mark            TEXT    NOT NULL,      -- what the lineage file beside this one says
    mark_next       TEXT    NOT NULL,      -- or says already, after a crash between the two
    file_identity   TEXT    NOT NULL       -- inode and birth time of this file: a copy has others
) STRICT;

CREATE TABLE identity (
    one             INTEGER PRIMARY KEY CHECK (one = 1),   -- a single row, absent before enrolment
    shop            TEXT    NOT NULL,
    shop_name       TEXT    NOT NULL,
    terminal        TEXT    NOT NULL,
    terminal_name   TEXT    NOT NULL,
    url             TEXT    NOT NULL,
    token           TEXT    NOT NULL,
    zone            TEXT    NOT NULL,      -- IANA
    step_minutes    INTEGER NOT NULL,
    incarnation     TEXT    NOT NULL,      -- 32 hexadecimal digits
    next_number     INTEGER NOT NULL CHECK (next_number > 0),
    offline_by_hand INTEGER NOT NULL DEFAULT 0,
    reviewing       INTEGER NOT NULL DEFAULT 0             -- 1: read the log to its end before sending again
) STRICT;

CREATE TABLE outbox (
    place           INTEGER PRIMARY KEY,   -- order in which they were made, over all incarnations
    incarnation     TEXT    NOT NULL,
    number          INTEGER NOT NULL,
    submission_json TEXT    NOT NULL,      -- as it goes over the wire, personal part included
    sha256          TEXT    NOT NULL,
    former_incarnation TEXT,               -- before it was numbered anew; null: never was
    former_number   INTEGER,
    UNIQUE (incarnation, number)           -- the identity of a command
) STRICT;

CREATE TABLE entry (
    position        INTEGER PRIMARY KEY,   -- 1, 2, 3 ... without a gap
    entry_json      TEXT    NOT NULL       -- canonical bytes, never the personal part
) STRICT;

CREATE TABLE personal (
    position        INTEGER PRIMARY KEY,   -- of the entry it belongs to
    customer        TEXT    NOT NULL,
    reservation     TEXT    NOT NULL,      -- its command is about; empty: none
    personal_json   TEXT    NOT NULL
) STRICT;
CREATE INDEX personal_by_customer ON personal (customer);

CREATE TABLE replica (
    one             INTEGER PRIMARY KEY CHECK (one = 1),   -- a single row
    position        INTEGER NOT NULL,      -- the last entry taken in
    sha256          TEXT    NOT NULL       -- its hash: the next entry must name it
) STRICT;

CREATE TABLE refused_command (
    number          INTEGER NOT NULL,
    incarnation     TEXT    NOT NULL,
    command_json    TEXT    NOT NULL,      -- without the personal part
    verdict_json    TEXT    NOT NULL,
    position        INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE book_part (
    name            TEXT    PRIMARY KEY,   -- "day:2026-03-28"
    part_json       TEXT    NOT NULL
) STRICT;

CREATE TABLE book_snapshot (
    one             INTEGER PRIMARY KEY CHECK (one = 1),   -- a single row; the parts of it stand in book_part
    position        INTEGER NOT NULL
) STRICT;
