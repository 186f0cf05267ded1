-- Finds people by their number, and remembers what the messenger must not forget: how far it has read each log, when visits
-- changed, whose texts are under way, and which text a delivery report means. What was said to customers is in the log itself.
-- Oldest program that may still open this file: 0.1.
CREATE INDEX personal_by_phone ON personal (shop, json_extract(json, '$.phone')) WHERE json_extract(json, '$.phone') IS NOT NULL;

CREATE TABLE messenger_cursor (
    shop           TEXT    PRIMARY KEY,
    position       INTEGER NOT NULL,  -- of the last entry that was looked at
    texting_since  INTEGER NOT NULL   -- minutes since 1970 on the shop's clock; 0: no texts then
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_change (
    shop           TEXT    NOT NULL,
    reservation    TEXT    NOT NULL,
    changed_at_s   INTEGER NOT NULL,  -- seconds since 1970 on the shop's clock, when the server heard of it; 0: unknown
    worded_at      INTEGER NOT NULL,  -- position of the last words a person gave for a text about it; 0: none
    PRIMARY KEY (shop, reservation)
) STRICT, WITHOUT ROWID;

CREATE TABLE claimed_text (
    shop           TEXT    NOT NULL,
    subject        TEXT    NOT NULL,  -- "visit" or "opening"
    id             TEXT    NOT NULL,  -- of the reservation, or of who waits
    number         INTEGER NOT NULL,  -- within the reservation; or days since 1970: the day they were told of an opening
    incarnation    TEXT    NOT NULL,  -- of the messenger that claimed it: nobody else knows whether it was sent
    PRIMARY KEY (shop, subject, id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE messenger_lease (
    incarnation    TEXT    PRIMARY KEY,
    until_utc_s    INTEGER NOT NULL   -- from then on its claims are given up
) STRICT, WITHOUT ROWID;

CREATE TABLE sent_text (
    ticket_sha256  TEXT    PRIMARY KEY,  -- of what the gateway was told to report under; never kept itself
    shop           TEXT    NOT NULL,
    subject        TEXT    NOT NULL,
    id             TEXT    NOT NULL,
    number         INTEGER NOT NULL,
    sent_at_utc_s  INTEGER NOT NULL      -- later reports are not waited for
) STRICT, WITHOUT ROWID;
CREATE INDEX sent_text_by_age ON sent_text (sent_at_utc_s);
