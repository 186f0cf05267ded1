-- Knows which visit a customer's link leads to, and the keys of the server's own that nobody can guess a link without.
-- Oldest program that may still open this file: 0.1 (it ignores the tables).
CREATE TABLE server_key (
    name  TEXT PRIMARY KEY,             -- what it is for
    hex   TEXT NOT NULL                 -- 64 hexadecimal digits: 256 random bits, made here and shown to nobody
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_link (
    start        TEXT NOT NULL,         -- of the link's token: finds the candidates, the whole is computed anew and compared
    shop         TEXT NOT NULL,
    reservation  TEXT NOT NULL,
    PRIMARY KEY (start, shop, reservation)
) STRICT, WITHOUT ROWID;
