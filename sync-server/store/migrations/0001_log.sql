-- Keeps the log of every shop, the personal part beside it, and snapshots that shorten the way to the book.
-- Oldest program that may still open this file: 0.1.
CREATE TABLE shop_head (
    shop      TEXT    PRIMARY KEY,      -- shop id; its row is what an append locks
    position  INTEGER NOT NULL,         -- of the last entry
    sha256    TEXT    NOT NULL          -- of the last entry: the next one is chained to it
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    shop      TEXT    NOT NULL,
    position  INTEGER NOT NULL,         -- 1, 2, 3 … without a gap
    bytes     TEXT    NOT NULL,         -- canonical JSON as hashed, with its hash; never changed, never personal
    PRIMARY KEY (shop, position)        -- one entry a position
) STRICT;

CREATE TABLE receipt (
    shop         TEXT    NOT NULL,
    terminal     TEXT    NOT NULL,
    incarnation  TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    position     INTEGER NOT NULL,      -- where the command stands
    PRIMARY KEY (shop, terminal, incarnation, number)  -- a command is in the log once
) STRICT, WITHOUT ROWID;

CREATE TABLE personal (
    shop      TEXT    NOT NULL,
    position  INTEGER NOT NULL,         -- of the entry whose command carried it
    customer  TEXT    NOT NULL,         -- whom it is about; erasing deletes by this
    json      TEXT    NOT NULL,
    PRIMARY KEY (shop, position)        -- a command carries at most one
) STRICT;
CREATE INDEX personal_by_customer ON personal (shop, customer);

CREATE TABLE erased_customer (
    shop      TEXT    NOT NULL,
    customer  TEXT    NOT NULL,         -- what is said about them later is not kept either
    PRIMARY KEY (shop, customer)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot (
    shop          TEXT    PRIMARY KEY,  -- the newest only: a cache
    position      INTEGER NOT NULL,
    sha256        TEXT    NOT NULL,     -- of the entry at that position
    parts_sha256  TEXT    NOT NULL      -- of all parts: a damaged snapshot is not used
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot_part (
    shop    TEXT    NOT NULL,
    name    TEXT    NOT NULL,           -- "roster", "day:2026-03-28" …
    bytes   TEXT    NOT NULL,
    PRIMARY KEY (shop, name)
) STRICT;
