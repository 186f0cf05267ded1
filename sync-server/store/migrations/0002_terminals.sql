-- Knows the shops of this server, the terminals that may speak for them, and the codes that enrol new ones.
-- Oldest program that may still open this file: 0.1.
CREATE TABLE shop (
    id               TEXT    PRIMARY KEY,
    name             TEXT    NOT NULL,
    zone             TEXT    NOT NULL,  -- IANA name; told to terminals, no rule looks it up
    step_minutes     INTEGER NOT NULL,
    created_at_utc_s INTEGER NOT NULL   -- for people; no rule reads it
) STRICT, WITHOUT ROWID;

CREATE TABLE terminal (
    id                TEXT    PRIMARY KEY,
    shop              TEXT    NOT NULL REFERENCES shop (id),
    name              TEXT    NOT NULL,
    token_sha256      TEXT    NOT NULL, -- the token itself is known to the terminal alone
    enrolled_at_utc_s INTEGER NOT NULL,
    revoked_at_utc_s  INTEGER           -- null: may speak
) STRICT, WITHOUT ROWID;
-- Finds the candidates; the whole hash is compared in constant time afterwards.
CREATE INDEX terminal_by_token ON terminal (substr(token_sha256, 1, 16));

CREATE TABLE enrolment_code (
    code_sha256       TEXT    PRIMARY KEY,
    shop              TEXT    NOT NULL REFERENCES shop (id),
    terminal_name     TEXT    NOT NULL,
    expires_at_utc_s  INTEGER NOT NULL,
    wrong_tries       INTEGER NOT NULL, -- made while this code was open; too many close it
    used_at_utc_s     INTEGER           -- null: not yet
) STRICT, WITHOUT ROWID;
