-- Keeps what only this terminal knows a second time, in pages of its own: whichever page of the file is damaged, another has it.
-- Oldest program that may open this file: 0.2.
CREATE UNIQUE INDEX outbox_spare ON outbox (incarnation, number, submission_json, sha256, former_incarnation, former_number);
CREATE UNIQUE INDEX identity_spare ON identity (shop, shop_name, terminal, terminal_name, url, token, zone, step_minutes, incarnation,
    next_number, offline_by_hand, reviewing);
